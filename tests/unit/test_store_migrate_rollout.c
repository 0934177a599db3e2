// SPDX-License-Identifier: EUPL-1.2
// A plan of version 4, whose phases had no actual and latest days, whose units of a rollout had neither state nor day and
// whose capacities were of whole years: read as it is, brought up to date, its history before, and what can be said since.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "old_plan.h"
#include "base/i18n.h"
#include "model/model.h"
#include "model/net_changes.h"

enum { OF_THEN = 40 }; // steps

static int make_it(void **state_)
{
	(void)state_;
	static struct kept old;
	folder_make(&f);
	if (old.size) {
		put_back(&old, f.plan);
	} else {
		old_plan(f.plan, 4);
		keep(&old, f.plan);
	}
	return 0;
}

static void migrated(void)
{
	int from = -1;
	struct str backup = {0};
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, 4);
	str_free(&backup);
}

static void no_finding(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

// What its people wrote is there, and what nobody could say is empty.
static void as_then(const struct plan *p)
{
	static const struct {
		int32_t kind, start, end, progress;
	} phases[] = {{phase_kind_OTHER, 20089, 20148, 100},
				  {phase_kind_PILOT, 20209, 20392, 100},
				  {phase_kind_ROLLOUT, 20362, 20819, 40},
				  {phase_kind_OPERATION, 21184, NONE32, NONE32},
				  {phase_kind_OTHER, NONE32, NONE32, NONE32}};
	assert_int_equal(p->phase_n, 5);
	for (size_t i = 0; i < 5; i++) {
		const struct phase *ph = &p->phase[i];
		assert_int_equal(ph->kind, phases[i].kind);
		assert_int_equal(ph->start, phases[i].start);
		assert_int_equal(ph->end, phases[i].end);
		assert_int_equal(ph->progress, phases[i].progress);
		assert_int_equal(ph->actual_start, NONE32);
		assert_int_equal(ph->actual_end, NONE32);
		assert_int_equal(ph->latest, NONE32);
		assert_int_equal(ph->latest_reason, latest_reason_NONE);
		assert_string_equal(ph->latest_text, "");
		assert_int_equal(ph->follows, yes_no_NO);
	}
	assert_int_equal(p->measure_n, 2);
	assert_int_equal(p->measure[0].latest, NONE32);
	assert_string_equal(p->measure[0].responsible, "Jana B.");
	assert_int_equal(p->measure_unit_n, 5);
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(p->measure_unit[i].state, rollout_state_OPEN);
		assert_int_equal(p->measure_unit[i].day, NONE32);
		assert_int_equal(p->measure_unit[i].phase, NONE32);
	}
	assert_string_equal(p->measure_unit[1].wave, "Welle 2 – Finanzen");
	assert_string_equal(p->measure_unit[3].note, "nach dem Umzug");
	assert_int_equal(p->capacity_n, 3);
	assert_int_equal(p->capacity[1].posts, 3000);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(p->capacity[i].quarter, NONE32);
	assert_int_equal(p->budget_line[0].state, budget_state_APPROVED);
}

static void it_says_the_same_before_and_after(void **state_)
{
	(void)state_;
	for (int round = 0; round < 2; round++) {
		if (round)
			migrated();
		struct store *s = opened(f.plan, STORE_READ);
		assert_int_equal(store_version(s), round ? STORE_VERSION : 4);
		struct plan *p = loaded(s);
		as_then(p);
		plan_free(p);
		assert_ok(store_check(s, NULL, no_finding, NULL, err)); // walks a copy back to its beginning
		store_close(s);
	}
}

static void keep_it(void *arg, const char *sentence)
{
	str_add(arg, sentence);
}

// The numbers of an older plan are compared as well, with the columns it had.
static void check_knows_the_numbers_of_then(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "UPDATE cell SET col=5 WHERE tbl_name='capacity' AND col_name='money'");
	struct str said = {0};
	struct store *s = opened(f.plan, STORE_READ);
	assert_ok(store_check(s, NULL, keep_it, &said, err));
	assert_non_null(strstr(str_text(&said), "by other numbers than a plan does"));
	store_close(s);
	str_free(&said);
}

static void the_plan_of_then_is_still_to_be_seen(void **state_)
{
	(void)state_;
	for (int round = 0; round < 2; round++) {
		if (round)
			migrated();
		struct store *s = opened(f.plan, STORE_READ);
		struct plan *p = NULL;
		assert_ok(store_as_of(s, 30, &p, err)); // before somebody deleted it
		assert_int_equal(p->phase_n, 6);
		assert_string_equal(p->phase[5].title, "Falsch");
		assert_int_equal(p->phase[5].follows, yes_no_NO);
		plan_free(p);
		assert_ok(store_as_of(s, 28, &p, err)); // before the shift
		assert_int_equal(p->phase[1].start, 20179);
		assert_int_equal(p->phase[1].end, 20361);
		plan_free(p);
		assert_ok(store_as_of(s, 33, &p, err)); // the end that was taken back
		assert_int_equal(p->phase[2].end, 21184);
		plan_free(p);
		store_close(s);
	}
}

// No step was needed: nothing that people wrote has moved.
static void there_is_no_step_of_the_migration(void **state_)
{
	(void)state_;
	migrated();
	struct arena *a = arena_new();
	struct store *s = opened(f.plan, STORE_READ);
	struct step *steps;
	size_t n;
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &steps, &n, err));
	assert_int_equal(n, OF_THEN);
	int64_t next;
	assert_ok(store_next_undo(s, "anna", &next, err));
	assert_int_equal(next, 36);
	assert_ok(store_next_redo(s, "anna", &next, err));
	assert_int_equal(next, 37); // what it would do again
	store_close(s);
	arena_free(a);
}

static void put(struct model *m, enum table_id t, int32_t id, const char *column, int64_t v)
{
	assert_ok(model_set(m, t, id, schema_column(&schema[t], column), int_value(v), err));
}

// What version 5 can say is one step like any other: told, counted in the difference, taken back.
static void what_is_new_can_be_said_and_taken_back(void **state_)
{
	(void)state_;
	migrated();
	struct arena *a = arena_new();
	struct model *m = NULL;
	struct change *c;
	size_t n;
	assert_ok(model_open(&m, f.plan, MODEL_WRITE, err));
	model_author(m, "anna");
	assert_ok(model_begin(m, "neu", err));
	put(m, T_phase, 1, "kind", phase_kind_PREPARATION);
	put(m, T_phase, 2, "actual_end", 20399);
	put(m, T_phase, 3, "follows", yes_no_YES);
	put(m, T_phase, 3, "latest", 21184);
	put(m, T_phase, 3, "latest_precision", precision_YEAR);
	put(m, T_phase, 3, "latest_reason", latest_reason_LAW);
	put(m, T_measure_unit, 1, "state", rollout_state_DONE);
	put(m, T_measure_unit, 1, "phase", 3);
	put(m, T_capacity, 2, "quarter", 4);
	int64_t made;
	assert_ok(model_end(m, &made, err));
	assert_int_equal(model_plan(m)->capacity[1].quarter, 4);
	assert_ok(net_changes(a, m, OF_THEN, &c, &n, err));
	assert_int_equal(n, 9);
	model_close(m);
	struct store *s = opened(f.plan, STORE_WRITE);
	struct stamp stamp = {"anna", 1800000001, "zurück", 0};
	for (int64_t step = OF_THEN + 1; step > 0; step--) {
		assert_ok(store_revert(s, &stamp, step, err));
		if (step == OF_THEN + 1) {
			struct plan *p = loaded(s);
			as_then(p);
			plan_free(p);
		}
	}
	struct plan *p = loaded(s);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_int_equal(plan_count(p, (enum table_id)t), 0);
	plan_free(p);
	store_close(s);
	arena_free(a);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_says_the_same_before_and_after, make_it, drop),
		cmocka_unit_test_setup_teardown(check_knows_the_numbers_of_then, make_it, drop),
		cmocka_unit_test_setup_teardown(the_plan_of_then_is_still_to_be_seen, make_it, drop),
		cmocka_unit_test_setup_teardown(there_is_no_step_of_the_migration, make_it, drop),
		cmocka_unit_test_setup_teardown(what_is_new_can_be_said_and_taken_back, make_it, drop),
	};
	return cmocka_run_group_tests_name("store migrate, rollout", tests, NULL, NULL);
}
