// SPDX-License-Identifier: EUPL-1.2
// Rows by id and by reference, also after deletions, without positions, and with references to nothing.
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "plan/kinds.h"

static void an_empty_plan_has_nothing(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	for (int t = 0; t < TABLE_COUNT; t++) {
		assert_int_equal(plan_count(p, (enum table_id)t), 0);
		assert_null(plan_find(p, (enum table_id)t, 1));
		assert_int_equal(plan_ordered(p, (enum table_id)t).n, 0);
	}
	assert_int_equal(plan_of(p, T_phase, "measure", 1).n, 0);
	assert_int_equal(plan_of(p, T_phase, "measure", NONE32).n, 0);
	assert_int_equal(p->as_of, DAY_NONE);
	plan_free(p);
	plan_free(NULL);
}

static void the_strategy_of_an_empty_plan_has_presets(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	const struct strategy *s = plan_strategy(p);
	const struct table *t = &schema[T_strategy];
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		if (c->lazy)
			continue;
		if (c->type == TYPE_TEXT)
			assert_string_equal(plan_text(c, s), "");
		else
			assert_int_equal(plan_int(c, s), c->preset);
	}
	plan_free(p);
	p = fixture_viersen();
	assert_string_equal(plan_strategy(p)->name, "Kreis Viersen");
	plan_free(p);
}

// Ids 1 … n with some left out; every id that is there is found at its place, every other is not.
static void rows_are_found_with_any_gaps(void **state)
{
	(void)state;
	unsigned seed = 7;
	for (int round = 0; round < 60; round++) {
		struct plan *p = plan_new();
		int32_t id = 0;
		bool there[400] = {false};
		int n = round * 3, sparse = round % 4;
		for (int i = 0; i < n; i++) {
			struct team *t = fixture_add(p, T_team);
			seed = seed * 1103515245u + 12345u;
			id += sparse == 0 ? 1 : 1 + (int32_t)(seed >> 16) % sparse % 2;
			t->id = id;
			there[id] = true;
		}
		ptrdiff_t at = 0;
		for (int32_t i = 0; i < 400; i++) {
			assert_int_equal(plan_position(p, T_team, i), there[i] ? at : -1);
			const struct team *t = plan_find(p, T_team, i);
			assert_true(there[i] ? t && t->id == i : !t);
			at += there[i];
		}
		assert_int_equal(plan_position(p, T_team, -1), -1);
		assert_int_equal(plan_position(p, T_team, INT32_MAX), -1);
		assert_int_equal(plan_position(p, T_team, NONE32), -1);
		plan_free(p);
	}
}

static void ids_far_apart_are_found(void **state)
{
	(void)state;
	static const int32_t ids[] = {1, 2, 3, 1000, 2000000000, INT32_MAX};
	struct plan *p = plan_new();
	for (size_t i = 0; i < 6; i++)
		((struct team *)fixture_add(p, T_team))->id = ids[i];
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(plan_position(p, T_team, ids[i]), i);
	assert_int_equal(plan_position(p, T_team, 999), -1);
	assert_int_equal(plan_position(p, T_team, INT32_MAX - 1), -1);
	plan_free(p);
}

static void columns_are_read_by_their_type(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	const struct table *t = &schema[T_key_result];
	const struct key_result *kr = &p->key_result[0];
	assert_string_equal(plan_text(&t->columns[schema_column(t, "title")], kr), "Vorgehen anderer Landkreise");
	assert_string_equal(plan_text(&t->columns[schema_column(t, "code")], kr), "KR1");
	assert_int_equal(plan_int(&t->columns[schema_column(t, "start")], kr), NONE64);
	assert_int_equal(plan_int(&t->columns[schema_column(t, "weight")], kr), 1);
	assert_int_equal(plan_int(&t->columns[schema_column(t, "target")], &p->key_result[1]), 4000);
	t = &schema[T_objective];
	assert_int_equal(plan_int(&t->columns[schema_column(t, "cycle")], &p->objective[4]), NONE64);
	plan_free(p);
}

static void children_come_in_the_order_of_their_position(void **state)
{
	(void)state;
	struct plan *p = fixture_map(3, 10); // positions run against the ids
	struct plan_rows rows = plan_of(p, T_goal, "field", 1);
	static const int32_t ids[] = {10, 7, 4, 1};
	assert_int_equal(rows.n, 4);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(p->goal[rows.at[i]].id, ids[i]);
	rows = plan_ordered(p, T_goal);
	for (size_t i = 0; i < rows.n; i++)
		assert_int_equal(rows.at[i], 9 - i);
	assert_int_equal(plan_of(p, T_goal, "field", 4).n, 0);
	plan_free(p);
}

static void empty_references_have_a_list_and_wrong_ones_none(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct plan_rows backlog = plan_of(p, T_objective, "cycle", NONE32);
	assert_int_equal(backlog.n, 1);
	assert_string_equal(p->objective[backlog.at[0]].code, "O5");
	assert_int_equal(plan_of(p, T_objective, "cycle", 1).n, 4);
	p->phase[0].measure = 77;
	plan_changed(p);
	assert_int_equal(plan_of(p, T_phase, "measure", 77).n, 0);
	assert_int_equal(plan_of(p, T_phase, "measure", 4).n, 1);
	assert_int_equal(plan_of(p, T_phase, "measure", NONE32).n, 0);
	assert_int_equal(plan_of(p, T_phase, "title", 1).n, 0);
	assert_int_equal(plan_of(p, T_phase, "nothing", 1).n, 0);
	plan_free(p);
}

// Every reference of every table, compared with a search through all rows.
static void every_list_holds_what_refers_to_it(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int c = 0; c < schema[t].column_count; c++) {
			const struct column *column = &schema[t].columns[c];
			if (column->type != TYPE_REF)
				continue;
			for (size_t i = 0; i < plan_count(p, column->target); i++) {
				int32_t id = plan_id(plan_row(p, column->target, i));
				struct plan_rows rows = plan_children(p, (enum table_id)t, c, id);
				size_t expected = 0;
				for (size_t k = 0; k < plan_count(p, (enum table_id)t); k++)
					expected += plan_int(column, plan_row(p, (enum table_id)t, k)) == id;
				assert_int_equal(rows.n, expected);
				for (size_t k = 0; k < rows.n; k++)
					assert_int_equal(plan_int(column, plan_row(p, (enum table_id)t, rows.at[k])), id);
			}
		}
	plan_free(p);
}

static void a_scratch_plan_leaves_the_first_alone(void **state)
{
	(void)state;
	struct plan *p = fixture_small(), *s = plan_scratch(p);
	assert_int_equal(plan_of(s, T_phase, "measure", 8).n, 3);
	struct phase *own = plan_own(s, T_phase);
	own[0].measure = 8;
	plan_changed(s);
	assert_int_equal(plan_of(s, T_phase, "measure", 8).n, 4);
	assert_int_equal(plan_of(p, T_phase, "measure", 8).n, 3);
	assert_ptr_equal(s->goal, p->goal);
	assert_non_null(plan_own(s, T_swot)); // no rows
	plan_free(s);
	assert_string_equal(p->phase[0].title, "Entwurf");
	plan_free(p);
}

static void rows_that_are_held_are_shared(void **state)
{
	(void)state;
	struct plan *first = fixture_small(), *second = plan_new();
	struct arena *held = arena_new();
	struct team *rows = arena_zero(held, 2, sizeof *rows);
	for (int i = 0; i < 2; i++) {
		rows[i].id = i + 1;
		rows[i].code = rows[i].title = i ? "zwei" : "eins";
		rows[i].lead = rows[i].coach = rows[i].members = rows[i].cadence = rows[i].note = "";
	}
	first->team = rows;
	first->team_n = 2;
	plan_hold(first, T_team, held);
	arena_free(held); // the plan holds on to it
	plan_changed(first);
	plan_share(second, first, T_team);
	plan_free(first);
	assert_int_equal(plan_count(second, T_team), 2);
	assert_ptr_equal(second->team, rows);
	assert_string_equal(((const struct team *)plan_find(second, T_team, 2))->code, "zwei");
	plan_free(second);
}

static void only_references_have_children(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	const struct table *t = &schema[T_phase];
	assert_int_equal(plan_children(p, T_phase, -1, 8).n, 0);
	assert_int_equal(plan_children(p, T_phase, t->column_count, 8).n, 0);
	assert_int_equal(plan_children(p, T_phase, schema_column(t, "title"), 8).n, 0);
	assert_int_equal(plan_children(p, T_phase, schema_column(t, "progress"), 8).n, 0);
	assert_int_equal(plan_children(p, T_phase, schema_column(t, "measure"), 8).n, 3);
	assert_int_equal(plan_of(p, T_phase, "unit", NONE32).n, 11);
	for (size_t i = 0; i < p->phase_n; i++)
		p->phase[i].unit = 99; // gone: neither empty nor anywhere
	plan_changed(p);
	assert_int_equal(plan_of(p, T_phase, "unit", NONE32).n, 0);
	assert_int_equal(plan_of(p, T_phase, "unit", 99).n, 0);
	plan_free(p);
}

static void each_kind_stands_once_in_their_order(void **state)
{
	(void)state;
	int times[TABLE_COUNT] = {0};
	for (int i = 0; i < TABLE_COUNT; i++)
		times[kinds_in_order[i]]++;
	for (int t = 0; t < TABLE_COUNT; t++)
		if (times[t] != 1)
			fail_msg("%s stands %d times", schema[t].name, times[t]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_stands_once_in_their_order),
		cmocka_unit_test(an_empty_plan_has_nothing),
		cmocka_unit_test(the_strategy_of_an_empty_plan_has_presets),
		cmocka_unit_test(rows_are_found_with_any_gaps),
		cmocka_unit_test(ids_far_apart_are_found),
		cmocka_unit_test(columns_are_read_by_their_type),
		cmocka_unit_test(children_come_in_the_order_of_their_position),
		cmocka_unit_test(empty_references_have_a_list_and_wrong_ones_none),
		cmocka_unit_test(every_list_holds_what_refers_to_it),
		cmocka_unit_test(a_scratch_plan_leaves_the_first_alone),
		cmocka_unit_test(rows_that_are_held_are_shared),
		cmocka_unit_test(only_references_have_children),
	};
	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
