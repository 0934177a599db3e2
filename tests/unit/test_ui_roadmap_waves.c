// SPDX-License-Identifier: EUPL-1.2
// The waves of a rollout on the roadmap: how they unfold below their measure, what each says, how the cursor goes through
// their units, and what a key does to a wave.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/gantt/rollout.h"
#include "rig.h"
#include "ui/panes.h"

static struct rig r;

static void get(struct plan *p, int32_t unit, int32_t year, const char *wave, int32_t state, const char *day)
{
	struct measure_unit *u = fixture_add(p, T_measure_unit);
	u->measure = 1;
	u->unit = unit;
	u->role = unit_role_ROLLOUT;
	u->year = year;
	u->wave = wave;
	u->state = state;
	u->day = day ? fixture_day(day) : DAY_NONE;
	u->day_precision = PRECISION_DAY;
}

// M1 with three waves; M2 without any; M3 with one, but without a date.
static int make(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	static const char *const codes[] = {"A1", "A2", "A3", "A4"};
	for (int i = 0; i < 4; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = codes[i];
		u->title = "Amt";
	}
	static const char *const measures[] = {"M1", "M2", "M3"};
	for (int i = 0; i < 3; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = measures[i];
		m->title = "Akte";
		if (i == 2)
			continue;
		struct phase *ph = fixture_add(p, T_phase);
		ph->measure = i + 1;
		ph->code = "1";
		ph->title = "Rollout";
		ph->start = fixture_day("2025-01-01");
		ph->end = fixture_day("2027-12-31");
		ph->start_precision = ph->end_precision = PRECISION_DAY;
	}
	get(p, 1, 2026, "Zwei", rollout_state_DONE, "2026-03-01");
	get(p, 2, 2026, "Zwei", rollout_state_OPEN, "2026-09-30");
	get(p, 3, 2025, "Eins", rollout_state_DONE, NULL);
	get(p, 4, 2027, "Drei", rollout_state_PREPARATION, NULL);
	get(p, 1, 2027, "Drei", rollout_state_LEFT_OUT, NULL);
	get(p, 1, 2027, "Vier", rollout_state_OPEN, NULL);
	p->measure_unit[5].measure = 3;
	i18n_set(LANG_EN);
	rig_open(&r, &pane_roadmap, p, fixture_day("2026-05-20"));
	rig_draw(&r, 100, 25);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	rig_close(&r);
	return 0;
}

static const char *first(void)
{
	rig_describe(&r);
	return str_text(&r.first);
}

static int32_t unit_here(void)
{
	struct pick pick = pane_roadmap.picked(r.state, &r.look);
	return pick.table == T_measure_unit ? pick.id : NONE32;
}

static void waves_unfold_below_their_measure_and_fold_again(void **state)
{
	(void)state;
	assert_false(rig_has(&r, "Eins 2025"));
	assert_int_equal(rig_act(&r, "waves"), ANSWER_DONE);
	rig_draw(&r, 100, 25);
	static const char *const below[] = {"Akte", "Eins 2025", "Zwei 2026", "Drei 2027", "Akte"};
	int at = 0;
	for (int y = 0; y < r.h && at < 5; y++)
		at += strstr(rig_row(&r, y), below[at]) != NULL;
	assert_int_equal(at, 5); // in this order
	rig_act(&r, "cursor down");
	assert_string_equal(first(), "Eins 2025 · 1 of 1 units introduced · introduced: A3");
	assert_int_equal(rig_act(&r, "waves"), ANSWER_DONE);
	rig_draw(&r, 100, 25);
	assert_false(rig_has(&r, "Eins 2025"));
	struct pick pick = pane_roadmap.picked(r.state, &r.look); // the cursor is back on the measure
	assert_int_equal(pick.table, T_phase);
	assert_int_equal(pick.id, 1);
}

// Unfolded at the foot of the chart they take the rows above them away, as far as they need.
static void what_is_unfolded_is_seen(void **state)
{
	(void)state;
	assert_int_equal(rig_act(&r, "sort -code"), ANSWER_DONE); // M1 with its three waves comes last
	assert_true(pane_roadmap.select(r.state, &r.look, T_phase, 1));
	int h = 4;
	do
		rig_draw(&r, 100, ++h); // just high enough for all that is above
	while (!rig_has(&r, "▸1 Akte") && h < 25);
	h += 2; // and for two of the waves
	assert_true(h < 25);
	rig_draw(&r, 100, h);
	assert_int_equal(rig_act(&r, "waves"), ANSWER_DONE);
	rig_draw(&r, 100, h);
	assert_true(rig_has(&r, "Eins 2025"));
	assert_true(rig_has(&r, "Drei 2027")); // the last one
}

static void a_wave_says_how_many_have_it_by_sign_and_number(void **state)
{
	(void)state;
	rig_act(&r, "waves");
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "✓ 1 of 1"));
	assert_true(rig_has(&r, "● 1 of 2"));
	assert_true(rig_has(&r, "▪ 0 of 1")); // who drops out does not count
}

// Two of three have it when the last day of the wave is over; until then nothing is late.
static void a_wave_whose_time_is_over_says_so(void **state)
{
	(void)state;
	rig_act(&r, "waves");
	rig_draw(&r, 100, 25);
	assert_true(pane_roadmap.select(r.state, &r.look, T_measure_unit, 2));
	assert_null(strstr(first(), "over"));
	r.look.today = fixture_day("2026-09-30"); // of the unit that still lacks it
	assert_null(strstr(first(), "over"));
	r.look.today = fixture_day("2026-10-02");
	assert_non_null(strstr(first(), "Zwei 2026 · 1 of 2 units introduced · its time was over 2 days ago · "));
	assert_true(pane_roadmap.select(r.state, &r.look, T_measure_unit, 3));
	assert_null(strstr(first(), "over")); // all have it
}

static void a_wave_lies_where_its_days_are_else_in_its_year(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct wave *w;
	int32_t from, to;
	assert_int_equal(rollout_waves(a, r.plan, 1, &w), 3);
	assert_true(wave_days(r.plan, &w[0], &from, &to));
	assert_int_equal(from, fixture_day("2025-01-01"));
	assert_int_equal(to, fixture_day("2025-12-31"));
	assert_true(wave_days(r.plan, &w[1], &from, &to));
	assert_int_equal(from, fixture_day("2026-03-01"));
	assert_int_equal(to, fixture_day("2026-09-30"));
	w[2].year = NONE32;
	assert_false(wave_days(r.plan, &w[2], &from, &to));
	arena_free(a);
}

static void left_and_right_go_from_unit_to_unit(void **state)
{
	(void)state;
	rig_act(&r, "waves");
	rig_act(&r, "cursor down");
	rig_act(&r, "cursor down");
	assert_string_equal(first(), "Zwei 2026 · 1 of 2 units introduced · introduced: A1 · not begun: A2");
	assert_int_equal(unit_here(), 1);
	rig_act(&r, "cursor right");
	assert_int_equal(unit_here(), 2);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.second), "A2 Amt: not begun (30 Sep 2026)"));
	rig_act(&r, "cursor right"); // the last one
	assert_int_equal(unit_here(), 2);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet measure M1");
}

static void a_key_brings_a_wave_on_or_back(void **state)
{
	(void)state;
	rig_act(&r, "waves");
	rig_act(&r, "cursor down");
	assert_int_equal(rig_act(&r, "notch -1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "measure wave M1 \"Eins 2025\" running");
	rig_act(&r, "cursor down"); // one has it, one has not begun
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "measure wave M1 \"Zwei 2026\" done");
	assert_int_equal(rig_act(&r, "notch -1"), ANSWER_REFUSED);
	assert_non_null(strstr(r.err.text, "stand differently"));
	rig_act(&r, "cursor down");
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "measure wave M1 \"Drei 2027\" running");
}

static void where_there_are_no_waves_it_says_so(void **state)
{
	(void)state;
	rig_act(&r, "cursor down");
	assert_int_equal(rig_act(&r, "waves"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Nobody says yet which units get it: there are no waves.");
}

// It has no bar; its wave lies in its year all the same.
static void a_measure_without_a_date_unfolds_too(void **state)
{
	(void)state;
	r.pane->select(r.state, &r.look, T_measure, 3);
	assert_int_equal(rig_act(&r, "waves"), ANSWER_DONE);
	rig_draw(&r, 100, 25);
	int y = 0;
	while (y < 24 && !strstr(rig_row(&r, y), "3 Akte"))
		y++;
	assert_non_null(strstr(rig_row(&r, y), "▸3 Akte"));
	assert_non_null(strstr(rig_row(&r, y), "no phase yet"));
	assert_non_null(strstr(rig_row(&r, y + 2), "Vier 2027"));
	assert_non_null(strstr(rig_row(&r, y + 2), "╌"));
	assert_non_null(strstr(rig_row(&r, y + 2), "0 of 1"));
	rig_act(&r, "cursor down");
	assert_int_equal(unit_here(), 6);
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "measure wave M3 \"Vier 2027\" preparation");
	assert_int_equal(rig_act(&r, "waves"), ANSWER_DONE); // folds, from the wave as well
	rig_draw(&r, 100, 25);
	assert_false(rig_has(&r, "Vier 2027"));
	assert_non_null(strstr(rig_focused(&r), "3"));
	// and in groups, below a heading of its own
	assert_int_equal(rig_act(&r, "waves"), ANSWER_DONE);
	r.plan->measure[2].stage = stage_RUNNING;
	r.plan->generation++;
	assert_int_equal(rig_act(&r, "group state"), ANSWER_DONE);
	rig_sync(&r);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "(1)"));
	assert_true(rig_has(&r, "(2)"));
	assert_true(rig_has(&r, "Vier 2027"));
}

static void a_unit_is_found_though_its_wave_is_folded(void **state)
{
	(void)state;
	assert_true(pane_roadmap.select(r.state, &r.look, T_measure_unit, 2));
	assert_int_equal(unit_here(), 2);
	assert_string_equal(first(), "Zwei 2026 · 1 of 2 units introduced · introduced: A1 · not begun: A2");
	r.plan->measure_unit[0].wave = "Drei"; // and stays the one under the cursor when its wave changes
	r.plan->measure_unit[1].wave = "Drei";
	r.plan->generation++;
	rig_sync(&r);
	assert_int_equal(unit_here(), 2);
	assert_non_null(strstr(first(), "Drei 2026"));
}

static void what_is_unfolded_is_remembered(void **state)
{
	(void)state;
	struct str kept = {0};
	rig_act(&r, "waves");
	pane_roadmap.remember(r.state, &r.look, &kept);
	void *other = pane_roadmap.create();
	pane_roadmap.sync(other, &r.look);
	pane_roadmap.recall(other, &r.look, str_text(&kept));
	pane_roadmap.destroy(r.state);
	r.state = other;
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "Zwei 2026"));
	str_free(&kept);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, make, drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(waves_unfold_below_their_measure_and_fold_again),
		TEST(what_is_unfolded_is_seen),
		TEST(a_wave_says_how_many_have_it_by_sign_and_number),
		TEST(a_wave_whose_time_is_over_says_so),
		TEST(a_wave_lies_where_its_days_are_else_in_its_year),
		TEST(left_and_right_go_from_unit_to_unit),
		TEST(a_key_brings_a_wave_on_or_back),
		TEST(where_there_are_no_waves_it_says_so),
		TEST(a_measure_without_a_date_unfolds_too),
		TEST(a_unit_is_found_though_its_wave_is_folded),
		TEST(what_is_unfolded_is_remembered),
	};
	return cmocka_run_group_tests_name("waves on the roadmap", tests, NULL, NULL);
}
