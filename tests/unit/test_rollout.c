// SPDX-License-Identifier: EUPL-1.2
// A rollout unit by unit: its waves in order, how many have it, and the progress of a phase that follows them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "plan/gantt/rollout.h"
#include "base/i18n.h"
#include "plan/rule/row.h"

static struct plan *p;
static int32_t measure, pilot, rollout, others;

static int32_t phase(int32_t of, const char *code)
{
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = of;
	ph->code = code;
	ph->title = "Phase";
	return ph->id;
}

static struct measure_unit *unit(int32_t of, int32_t year, const char *wave, int32_t state)
{
	struct unit *u = fixture_add(p, T_unit);
	struct measure_unit *mu = fixture_add(p, T_measure_unit);
	mu->measure = of;
	mu->unit = u->id;
	mu->role = unit_role_ROLLOUT;
	mu->year = year;
	mu->wave = wave;
	mu->state = state;
	return mu;
}

static int make(void **state)
{
	(void)state;
	p = plan_new();
	measure = ((struct measure *)fixture_add(p, T_measure))->id;
	others = ((struct measure *)fixture_add(p, T_measure))->id;
	pilot = phase(measure, "1");
	rollout = phase(measure, "2");
	phase(others, "1");
	p->phase[1].progress = 40;
	unit(measure, 2026, "Welle 2", rollout_state_RUNNING)->day = fixture_day("2026-07-01");
	unit(measure, 2025, "Welle 1", rollout_state_DONE)->day = fixture_day("2025-03-15");
	unit(measure, NONE32, "", rollout_state_OPEN);
	unit(measure, 2026, "Welle 2", rollout_state_PREPARATION);
	unit(measure, 2025, "Welle 1", rollout_state_DONE);
	unit(measure, 2025, "Nachzügler", rollout_state_LEFT_OUT);
	unit(measure, 2025, "Welle 1", rollout_state_DONE)->role = unit_role_LEAD; // has the lead, gets nothing
	unit(others, 2024, "Welle 1", rollout_state_DONE);
	p->measure_unit[0].day_precision = precision_QUARTER;
	return 0;
}

static int drop(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static void units_are_counted(void **state)
{
	(void)state;
	struct rollout r = rollout_of_measure(p, measure);
	assert_int_equal(r.done, 2);
	assert_int_equal(r.all, 5);
	assert_int_equal(r.running, 2);
	assert_int_equal(r.left_out, 1);
	assert_int_equal(r.first, fixture_day("2025-03-15"));
	assert_int_equal(r.last, fixture_day("2026-09-30")); // the quarter to its end
	r = rollout_of_measure(p, others);
	assert_int_equal(r.done, 1);
	assert_int_equal(r.first, DAY_NONE);
}

static void waves_stand_by_year_and_as_they_were_written(void **state)
{
	(void)state;
	static const struct {
		const char *title;
		int year;
		size_t units;
		int done, all;
	} want[] = {
		{"Welle 1", 2025, 2, 2, 2}, {"Nachzügler", 2025, 1, 0, 0}, {"Welle 2", 2026, 2, 0, 2}, {"", NONE32, 1, 0, 1}};
	struct arena *a = arena_new();
	struct wave *waves;
	assert_int_equal(rollout_waves(a, p, measure, &waves), 4);
	for (size_t i = 0; i < 4; i++) {
		assert_string_equal(waves[i].title, want[i].title);
		assert_int_equal(waves[i].year, want[i].year);
		assert_int_equal(waves[i].n, want[i].units);
		assert_int_equal(waves[i].sum.done, want[i].done);
		assert_int_equal(waves[i].sum.all, want[i].all);
	}
	assert_int_equal(waves[0].units[0], 1);
	assert_int_equal(waves[0].units[1], 4);
	arena_free(a);
}

static void progress_follows_where_it_is_wanted(void **state)
{
	(void)state;
	struct rollout units;
	assert_int_equal(phase_progress(p, &p->phase[1], &units), 40); // typed
	assert_int_equal(units.all, 0);
	p->phase[1].follows = yes_no_YES;
	assert_int_equal(phase_progress(p, &p->phase[1], &units), 40); // 2 of 5
	assert_int_equal(units.done, 2);
	assert_int_equal(units.all, 5);
	p->measure_unit[0].phase = pilot; // counts there alone
	plan_changed(p);
	assert_int_equal(phase_progress(p, &p->phase[1], NULL), 50);
	p->phase[0].follows = yes_no_YES;
	assert_int_equal(phase_progress(p, &p->phase[0], &units), 40);
	assert_int_equal(units.all, 5);
}

// Two of three are 66 %, all are 100 %, and without a unit nothing follows.
static void a_hundred_is_the_last_unit(void **state)
{
	(void)state;
	p->phase[1].follows = p->phase[2].follows = yes_no_YES;
	for (size_t i = 0; i < p->measure_unit_n; i++)
		p->measure_unit[i].state = rollout_state_DONE;
	assert_int_equal(phase_progress(p, &p->phase[1], NULL), 100);
	p->measure_unit[0].state = rollout_state_RUNNING; // 5 of 6
	assert_int_equal(phase_progress(p, &p->phase[1], NULL), 83);
	for (size_t i = 0; i < p->measure_unit_n; i++)
		p->measure_unit[i].state = rollout_state_LEFT_OUT;
	assert_int_equal(phase_progress(p, &p->phase[1], NULL), 40); // what was typed
}

static void a_unit_gets_it_in_a_phase_of_its_own_measure(void **state)
{
	(void)state;
	struct ls_err err = {.code = LS_OK};
	p->measure_unit[0].phase = rollout;
	assert_int_equal(rowrule_row(p, T_measure_unit, &p->measure_unit[0], 0, &err), LS_OK);
	p->measure_unit[0].phase = p->phase[2].id;
	p->measure[0].code = "M1";
	p->measure[0].title = "E-Akte";
	assert_int_equal(rowrule_row(p, T_measure_unit, &p->measure_unit[0], 0, &err), LS_REFUSED);
	assert_string_equal(
		err.text,
		"phase: “Phase” is a phase of another measure. Expected: one of M1 “E-Akte”, or none.");
}

// One capacity of a unit and year, and one of each of its quarters.
static void a_capacity_is_one_of_its_quarter(void **state)
{
	(void)state;
	struct ls_err err = {.code = LS_OK};
	for (int i = 0; i < 3; i++) {
		struct capacity *c = fixture_add(p, T_capacity);
		c->year = 2026;
		c->quarter = i == 0 ? NONE32 : i;
	}
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(rowrule_row(p, T_capacity, &p->capacity[i], 0, &err), LS_OK);
	p->capacity[2].quarter = 1;
	assert_int_equal(rowrule_row(p, T_capacity, &p->capacity[2], 0, &err), LS_REFUSED);
}

static void what_really_was_has_an_order_too(void **state)
{
	(void)state;
	struct ls_err err = {.code = LS_OK};
	p->phase[0].actual_start = fixture_day("2026-02-10");
	p->phase[0].actual_end = fixture_day("2026-02-01");
	assert_int_equal(rowrule_row(p, T_phase, &p->phase[0], 0, &err), LS_REFUSED);
	assert_string_equal(
		err.text, "ended: 1 Feb 2026 is before “began” (10 Feb 2026). Expected: 10 Feb 2026 or later.");
	p->phase[0].actual_end_precision = precision_MONTH;
	assert_int_equal(rowrule_row(p, T_phase, &p->phase[0], 0, &err), LS_OK);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(units_are_counted, make, drop),
		cmocka_unit_test_setup_teardown(waves_stand_by_year_and_as_they_were_written, make, drop),
		cmocka_unit_test_setup_teardown(progress_follows_where_it_is_wanted, make, drop),
		cmocka_unit_test_setup_teardown(a_hundred_is_the_last_unit, make, drop),
		cmocka_unit_test_setup_teardown(a_unit_gets_it_in_a_phase_of_its_own_measure, make, drop),
		cmocka_unit_test_setup_teardown(a_capacity_is_one_of_its_quarter, make, drop),
		cmocka_unit_test_setup_teardown(what_really_was_has_an_order_too, make, drop),
	};
	return cmocka_run_group_tests_name("rollout", tests, NULL, NULL);
}
