// SPDX-License-Identifier: EUPL-1.2
// What has no date is given a bar with one key, as a preview: where the horizon says, else where the eye is; moved, taken
// over or dropped.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "fixture.h"
#include "plan/gantt/place.h"

static void expect_place(const struct plan *p, int32_t measure, enum tick unit, const char *span)
{
	struct phase ph = {.open_end = 1};
	struct str text = {0};
	gantt_place(p, plan_find(p, T_measure, measure), fixture_day("2026-05-22"), fixture_day("2026-05-22"), unit, &ph);
	date_iso(&text, ph.start, (enum precision)ph.start_precision);
	str_add(&text, " – ");
	date_iso(&text, ph.end, (enum precision)ph.end_precision);
	assert_string_equal(str_text(&text), span);
	assert_int_equal(ph.open_end, 0);
	str_free(&text);
}

// Horizons count years from today; known to the quarter, from the first one to the last before the next begins.
static void the_horizon_says_where(void **state)
{
	(void)state;
	static const struct {
		int32_t from, to;
		const char *span;
	} horizons[] = {
		{1, NONE32, "2026-Q2 – 2027-Q1"}, // none to one year
		{2, NONE32, "2027-Q2 – 2029-Q1"}, // one to three
		{1, 2, "2026-Q2 – 2029-Q1"},           {NONE32, 2, "2027-Q2 – 2029-Q1"},
		{3, NONE32, "2026-05 – 2026-05"}, // says no years: where the eye is
		{NONE32, NONE32, "2026-05 – 2026-05"},
	};
	struct plan *p = plan_new();
	for (int i = 1; i <= 3; i++) {
		struct horizon *h = fixture_add(p, T_horizon);
		h->title = "Horizont";
		h->least = i == 1 ? NONE32 : i == 2 ? 1 : NONE32;
		h->most = i == 1 ? 1 : i == 2 ? 3 : NONE32;
	}
	struct measure *m = fixture_add(p, T_measure);
	m->code = "M1";
	for (size_t i = 0; i < sizeof horizons / sizeof horizons[0]; i++) {
		m->horizon_from = horizons[i].from;
		m->horizon_to = horizons[i].to;
		plan_changed(p);
		expect_place(p, 1, TICK_MONTH, horizons[i].span);
	}
	expect_place(p, 1, TICK_WEEK, "2026-05-18 – 2026-05-24");
	expect_place(p, 1, TICK_DAY, "2026-05-22 – 2026-05-22");
	expect_place(p, 1, TICK_YEAR, "2026 – 2026");
	plan_free(p);
}

// One measure with a bar, and one without.
static void open_two(struct desk *d)
{
	desk_open(d, "empty", "roadmap", 120, 30, LANG_EN);
	desk_run(d, "measure add code=M1 title=Scanstelle");
	desk_run(d, "phase add measure=M1 title=Pilot start=2020-06 end=2021-12");
	desk_run(d, "measure add code=M2 title=Archiv");
}

static void it_is_previewed_and_taken_over(void **state)
{
	(void)state;
	struct desk d;
	open_two(&d);
	desk_keys(&d, "G A");
	desk_shows(&d, "Preview: Archiv, Implementation ");
	assert_int_equal(desk_rows(&d)->phase_n, 1); // nothing is written yet
	desk_keys(&d, "Esc");
	desk_lacks(&d, "Preview");
	desk_shows(&d, "no phase yet");
	desk_keys(&d, "A > Enter k");
	const struct plan *p = desk_rows(&d);
	assert_int_equal(p->phase_n, 2);
	assert_int_equal(p->phase[1].measure, 2);
	assert_string_equal(p->phase[1].title, "Implementation");
	assert_int_equal(p->phase[1].start, fixture_day("2021-02-01")); // today is in January, and one key is a month
	assert_int_equal(p->phase[1].start_precision, precision_MONTH);
	desk_lacks(&d, "without a date");
	desk_run(&d, "undo");
	assert_int_equal(desk_rows(&d)->phase_n, 1);
	desk_close(&d);
}

// A phase that is there keeps its name and number, and gets dates in one step.
static void a_phase_without_dates_gets_some(void **state)
{
	(void)state;
	struct desk d;
	open_two(&d);
	desk_run(&d, "phase add measure=M2 title=Umzug");
	desk_keys(&d, "G A");
	desk_shows(&d, "Preview: Archiv, Umzug ");
	desk_keys(&d, "Enter");
	const struct plan *p = desk_rows(&d);
	assert_int_equal(p->phase_n, 2);
	assert_string_equal(p->phase[1].title, "Umzug");
	assert_int_not_equal(p->phase[1].start, DAY_NONE);
	desk_run(&d, "undo");
	assert_int_equal(desk_rows(&d)->phase[1].start, DAY_NONE);
	desk_close(&d);
}

// Both ends may be moved before it is taken over.
static void its_ends_are_moved_one_after_the_other(void **state)
{
	(void)state;
	struct desk d;
	open_two(&d);
	desk_run(&d, "cursor last");
	desk_run(&d, "place");
	const struct plan *p;
	desk_keys(&d, "> t t >");
	desk_keys(&d, "Enter");
	p = desk_rows(&d);
	assert_int_equal(p->phase_n, 2);
	enum precision unit = (enum precision)p->phase[1].start_precision;
	assert_int_equal(p->phase[1].end, date_shift(p->phase[1].start, 1, unit)); // one longer
	desk_close(&d);
}

static void what_has_dates_is_not_placed(void **state)
{
	(void)state;
	struct desk d;
	open_two(&d);
	desk_keys(&d, "g A");
	desk_shows(&d, "It has its dates: > moves it.");
	assert_int_equal(desk_rows(&d)->phase_n, 1);
	desk_close(&d);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_horizon_says_where),          cmocka_unit_test(it_is_previewed_and_taken_over),
		cmocka_unit_test(a_phase_without_dates_gets_some), cmocka_unit_test(its_ends_are_moved_one_after_the_other),
		cmocka_unit_test(what_has_dates_is_not_placed),
	};
	return cmocka_run_group_tests_name("roadmap place", tests, NULL, NULL);
}
