// SPDX-License-Identifier: EUPL-1.2
// A plan of version 3, whose teams have their members in one text and whose rhythms are words: read as it is, brought up to
// date, with its history before and the step of the migration in it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "old_plan.h"
#include "base/i18n.h"
#include "model/model.h"
#include "model/net_changes.h"

enum { OF_THEN = 26 }; // steps

static int make_it(void **state_)
{
	(void)state_;
	static struct kept old;
	folder_make(&f);
	if (old.size) {
		put_back(&old, f.plan);
	} else {
		old_plan(f.plan, 3);
		keep(&old, f.plan);
	}
	(void)snprintf(backup_path, sizeof backup_path, "%s.v3.bak", f.plan);
	return 0;
}

static void migrated(void)
{
	int from = -1;
	struct str backup = {0};
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, 3);
	str_free(&backup);
}

static void no_finding(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

// As its people wrote it.
static void as_then(const struct plan *p)
{
	assert_int_equal(p->team_n, 3);
	assert_string_equal(p->team[0].members, "Schulamt; Kämmerei; Jana B.; Schulamt");
	assert_string_equal(p->team[1].members, "Landrätin");
	assert_string_equal(p->team[2].members, "");
	assert_int_equal(p->team_member_n, 0);
	for (int i = 0; i < 3; i++)
		assert_int_equal(p->team[i].rhythm, rhythm_NONE);
	assert_int_equal(p->stakeholder[0].rhythm, rhythm_NONE);
	assert_int_equal(p->decision[0].day_precision, PRECISION_DAY);
	assert_int_equal(p->meeting[0].begun, NONE32);
	assert_int_equal(p->decision[0].measure, 1);
	assert_int_equal(p->decision[1].objective, 1);
}

static void as_today(const struct plan *p)
{
	static const struct {
		int32_t team, pos;
		const char *who;
	} members[] = {{1, 1, "Schulamt"}, {1, 2, "Kämmerei"}, {1, 3, "Jana B."}, {2, 1, "Landrätin"}};
	assert_int_equal(p->team_member_n, 4); // the double is there once
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(p->team_member[i].team, members[i].team);
		assert_int_equal(p->team_member[i].pos, members[i].pos);
		assert_string_equal(p->team_member[i].who, members[i].who);
	}
	for (int i = 0; i < 3; i++)
		assert_string_equal(p->team[i].members, "");
	assert_int_equal(p->team[0].rhythm, rhythm_WEEK);
	assert_int_equal(p->team[1].rhythm, rhythm_MONTH);
	assert_int_equal(p->team[2].rhythm, rhythm_NONE); // "alle zwei bis drei Monate" stays words
	assert_string_equal(p->team[2].cadence, "alle zwei bis drei Monate");
	assert_string_equal(p->team[0].cadence, "dienstags 9:00, 30 Minuten");
	assert_int_equal(p->stakeholder[0].rhythm, rhythm_HALF);
	assert_int_equal(p->stakeholder[1].rhythm, rhythm_NONE);
	assert_int_equal(p->decision[0].measure, 1);
	assert_int_equal(p->decision[1].objective, 1);
}

static void it_is_read_as_it_is(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	assert_int_equal(store_version(s), 3);
	struct plan *p = loaded(s);
	as_then(p);
	plan_free(p);
	store_close(s);
}

static void members_have_rows_and_rhythms_intervals(void **state_)
{
	(void)state_;
	migrated();
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = loaded(s);
	as_today(p);
	plan_free(p);
	assert_ok(store_check(s, NULL, no_finding, NULL, err)); // walks a copy back to its beginning
	store_close(s);
}

static void the_step_of_the_migration_tells_it(void **state_)
{
	(void)state_;
	migrated();
	struct arena *a = arena_new();
	struct store *s = opened(f.plan, STORE_READ);
	struct step *steps;
	struct change *c;
	size_t n, moved = 0, made = 0, intervals = 0;
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &steps, &n, err));
	assert_int_equal(n, OF_THEN + 1);
	assert_int_equal(steps[0].id, OF_THEN + 1);
	assert_string_equal(steps[0].label, "Members of teams have rows of their own, and rhythms an interval");
	assert_int_equal(steps[0].told, strlen(steps[0].label)); // nobody need hide it
	assert_string_equal(steps[0].author, "");
	assert_ok(store_changes(s, a, OF_THEN + 1, &c, &n, err));
	for (size_t i = 0; i < n; i++) {
		made += c[i].table == T_team_member && c[i].op == 'i' && strcmp(c[i].column, "who") == 0;
		moved += c[i].table == T_team && strcmp(c[i].column, "members") == 0;
		intervals += strcmp(c[i].column, "rhythm") == 0;
	}
	assert_int_equal(made, 4);
	assert_int_equal(moved, 2);
	assert_int_equal(intervals, 3);
	int64_t next;
	assert_ok(store_next_undo(s, "anna", &next, err)); // nobody's undo meets it
	assert_int_equal(next, 20);
	store_close(s);
	arena_free(a);
}

static void the_plan_of_then_is_still_to_be_seen(void **state_)
{
	(void)state_;
	for (int round = 0; round < 2; round++) { // before and after
		if (round)
			migrated();
		struct store *s = opened(f.plan, STORE_READ);
		struct plan *p = NULL;
		assert_ok(store_as_of(s, OF_THEN, &p, err));
		as_then(p);
		plan_free(p);
		assert_ok(store_as_of(s, 11, &p, err));
		assert_string_equal(p->team[0].members, "Schulamt; Kämmerei");
		assert_int_equal(p->team_n, 3); // the fourth was deleted by then
		plan_free(p);
		assert_ok(store_as_of(s, 8, &p, err));
		assert_string_equal(p->team[3].members, "Hauptamt; IT");
		plan_free(p);
		store_close(s);
	}
}

static void the_difference_goes_over_it(void **state_)
{
	(void)state_;
	migrated();
	struct arena *a = arena_new();
	struct model *m = NULL;
	struct change *c;
	size_t n, members = 0, texts = 0;
	assert_ok(model_open(&m, f.plan, MODEL_READ, err));
	assert_ok(net_changes(a, m, 11, &c, &n, err));
	for (size_t i = 0; i < n; i++) {
		members += c[i].table == T_team_member && c[i].op == 'i' && strcmp(c[i].column, "who") == 0;
		if (c[i].table != T_team || c[i].row != 1 || strcmp(c[i].column, "members") != 0)
			continue;
		texts++;
		assert_string_equal(c[i].before.s, "Schulamt; Kämmerei");
		assert_string_equal(c[i].after.s, "");
	}
	assert_int_equal(members, 4);
	assert_int_equal(texts, 1);
	model_close(m);
	arena_free(a);
}

static void everything_can_be_taken_back_over_it(void **state_)
{
	(void)state_;
	migrated();
	struct store *s = opened(f.plan, STORE_WRITE);
	int64_t target;
	struct stamp stamp = {"jana", 1800000000, "zurück", 0};
	assert_fails(LS_REFUSED, "27", store_undo(s, &stamp, &target, err)); // the text has become rows: that comes first
	assert_ok(store_revert(s, &stamp, OF_THEN + 1, err));
	struct plan *p = loaded(s);
	as_then(p);
	plan_free(p);
	for (int64_t step = OF_THEN; step > 0; step--)
		assert_ok(store_revert(s, &stamp, step, err));
	p = loaded(s);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_int_equal(plan_count(p, (enum table_id)t), 0);
	plan_free(p);
	store_close(s);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_read_as_it_is, make_it, drop),
		cmocka_unit_test_setup_teardown(members_have_rows_and_rhythms_intervals, make_it, drop),
		cmocka_unit_test_setup_teardown(the_step_of_the_migration_tells_it, make_it, drop),
		cmocka_unit_test_setup_teardown(the_plan_of_then_is_still_to_be_seen, make_it, drop),
		cmocka_unit_test_setup_teardown(the_difference_goes_over_it, make_it, drop),
		cmocka_unit_test_setup_teardown(everything_can_be_taken_back_over_it, make_it, drop),
	};
	return cmocka_run_group_tests_name("what migrations move", tests, NULL, NULL);
}
