// SPDX-License-Identifier: EUPL-1.2
// Who stands beside whom, how rows are moved among each other, and which relations are edited as one field.
#include "fixture.h"
#include "fixture_mixed.h"

#include "plan/sibling.h"
#include "plan/tie.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;
static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	p = fixture_mixed();
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	arena_free(arena);
	return 0;
}

static const char *list(const int32_t *ids, size_t n)
{
	struct str s = {0};
	for (size_t i = 0; i < n; i++)
		str_addf(&s, "%s%d", i ? " " : "", (int)ids[i]);
	const char *kept = arena_str(arena, str_text(&s));
	str_free(&s);
	return kept;
}

static const char *beside(enum table_id t, int32_t id)
{
	int32_t *ids = NULL;
	size_t n = sibling_ids(arena, p, t, plan_find(p, t, id), &ids);
	return list(ids, n);
}

static void siblings_share_an_owner_or_a_group(void **state)
{
	(void)state;
	assert_string_equal(beside(T_goal, 2), "3 2 4"); // of F1, by position
	assert_string_equal(beside(T_goal, 7), "7");     // the only one without a field
	assert_string_equal(beside(T_phase, 1), "2 1");
	assert_string_equal(beside(T_level, 4), "6 4 5 7");
	assert_string_equal(beside(T_key_result, 4), "4 6 5 7");
	assert_string_equal(beside(T_criterion, 1), "2 1 4 3"); // all of them
	for (int i = 0; i < 5; i++) {
		struct swot *s = fixture_add(p, T_swot);
		s->quadrant = i % 2 ? quadrant_THREAT : quadrant_STRENGTH;
		s->pos = 5 - i;
	}
	assert_string_equal(beside(T_swot, 1), "5 3 1");
	assert_string_equal(beside(T_swot, 2), "4 2");
	assert_int_equal(sibling_group(&schema[T_criterion]), -1);
	assert_string_equal(schema[T_goal].columns[sibling_group(&schema[T_goal])].name, "field");
	assert_string_equal(schema[T_swot].columns[sibling_group(&schema[T_swot])].name, "quadrant");
}

static const char *moved(const char *which, int64_t by)
{
	int32_t ids[6] = {1, 2, 3, 4, 5, 6}, moving[6];
	size_t n = 0;
	for (; *which; which++)
		moving[n++] = *which - '0';
	sibling_shift(ids, 6, moving, n, by);
	return list(ids, 6);
}

static void rows_move_in_a_block_and_stop_at_the_ends(void **state)
{
	(void)state;
	assert_string_equal(moved("3", 1), "1 2 4 3 5 6");
	assert_string_equal(moved("3", -1), "1 3 2 4 5 6");
	assert_string_equal(moved("3", 2), "1 2 4 5 3 6");
	assert_string_equal(moved("3", 99), "1 2 4 5 6 3");
	assert_string_equal(moved("3", -99), "3 1 2 4 5 6");
	assert_string_equal(moved("3", 0), "1 2 3 4 5 6");
	assert_string_equal(moved("", 3), "1 2 3 4 5 6");
	assert_string_equal(moved("34", 1), "1 2 5 3 4 6");
	assert_string_equal(moved("34", -2), "3 4 1 2 5 6");
	assert_string_equal(moved("25", -1), "2 1 3 5 4 6");
	assert_string_equal(moved("25", 1), "1 3 2 4 6 5");
	assert_string_equal(moved("15", -1), "1 2 3 5 4 6"); // the first one is at its end, the other goes on
	assert_string_equal(moved("15", -9), "1 5 2 3 4 6"); // and does not overtake it
	assert_string_equal(moved("26", 9), "1 3 4 5 2 6");
	assert_string_equal(moved("123456", 5), "1 2 3 4 5 6");
}

static void new_rows_stand_behind_all_others(void **state)
{
	(void)state;
	assert_int_equal(sibling_end(p, T_goal), 10); // the last one is at 9
	assert_int_equal(sibling_end(p, T_criterion), 5);
	assert_int_equal(sibling_end(p, T_rating), NONE32); // has no order
	assert_int_equal(sibling_end(p, T_swot), 1);        // the first one
	p->goal[0].pos = 1000000;                           // as far as it goes
	assert_int_equal(sibling_end(p, T_goal), 1000000);
	p->goal[0].pos = 999999;
	assert_int_equal(sibling_end(p, T_goal), 1000000);
}

static void relations_are_named_and_lead_to_their_other_ends(void **state)
{
	(void)state;
	struct tie tie;
	int32_t *ids = NULL;
	static const enum table_id targets[] = {T_goal, T_field, T_effect};
	for (int i = 0; i < 3; i++) {
		assert_true(tie_of(T_measure, i, &tie));
		assert_int_equal(tie_target(&tie), targets[i]);
		struct tie again;
		assert_true(tie_named(T_measure, schema[tie.rows].object, &again));
		assert_int_equal(again.rows, tie.rows);
		assert_ptr_equal(again.label, tie.label);
	}
	assert_false(tie_of(T_measure, 3, &tie));
	assert_true(tie_of(T_goal, 0, &tie));
	assert_false(tie_of(T_goal, 1, &tie));
	assert_false(tie_of(T_phase, 0, &tie));
	assert_false(tie_named(T_goal, "goalof", &tie)); // that of measures
	assert_false(tie_named(T_measure, "goallink", &tie));
	assert_true(tie_named(T_goal, "goallink", &tie));
	assert_int_equal(tie_ends(arena, p, &tie, 1, &ids), 2); // OD1 needs LE2 and BD2
	assert_string_equal(list(ids, 2), "8 4");
	assert_true(tie_named(T_measure, "goalof", &tie));
	size_t n = tie_ends(arena, p, &tie, 2, &ids); // K01
	assert_string_equal(list(ids, n), "5 7 1");
	assert_int_equal(tie_ends(arena, p, &tie, 8, &ids), 0); // M2
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(siblings_share_an_owner_or_a_group),
		TEST(rows_move_in_a_block_and_stop_at_the_ends),
		TEST(new_rows_stand_behind_all_others),
		TEST(relations_are_named_and_lead_to_their_other_ends),
	};
	return cmocka_run_group_tests_name("sibling", tests, NULL, NULL);
}
