// SPDX-License-Identifier: EUPL-1.2
// Bars at every precision and time scales of every width.

#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "plan/gantt/gantt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	p = fixture_small();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static struct phase phase_of(const char *start, const char *end)
{
	struct phase ph = {.start = DAY_NONE, .end = DAY_NONE};
	enum precision precision = PRECISION_DAY;
	if (start && date_parse_iso(start, &ph.start, &precision))
		ph.start_precision = (int32_t)precision;
	if (end && date_parse_iso(end, &ph.end, &precision))
		ph.end_precision = (int32_t)precision;
	return ph;
}

static struct extent extent_of(const char *start, const char *end)
{
	struct phase ph = phase_of(start, end);
	return gantt_extent(&ph);
}

static void extents_cover_what_is_known(void **state)
{
	(void)state;
	static const struct {
		const char *start, *end, *first, *last;
	} rows[] = {
		{"2022-03-01", "2022-09-30", "2022-03-01", "2022-09-30"},
		{"2022-02", "2022-02", "2022-02-01", "2022-02-28"},
		{"2024-02", "2024-02", "2024-02-01", "2024-02-29"},
		{"2022-Q4", "2023-Q1", "2022-10-01", "2023-03-31"},
		{"2022", "2024", "2022-01-01", "2024-12-31"},
		{"2022", "2022-05-07", "2022-01-01", "2022-05-07"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct extent e = extent_of(rows[i].start, rows[i].end);
		assert_int_equal(e.first, fixture_day(rows[i].first));
		assert_int_equal(e.last, fixture_day(rows[i].last));
		assert_int_equal(e.exact_first, i == 0);
		assert_int_equal(e.exact_last, i == 0 || i == 5);
	}
	struct extent e = extent_of(NULL, "2025");
	assert_int_equal(e.first, DAY_NONE); // unknown stays unknown
	assert_false(e.open_first || e.exact_first);
}

static void a_measure_reaches_over_its_phases(void **state)
{
	(void)state;
	int phases = 0, unknown = 0;
	struct extent e = gantt_measure(p, 8, &phases, &unknown);
	assert_int_equal(phases, 3);
	assert_int_equal(unknown, 0);
	assert_int_equal(e.first, fixture_day("2022-03-01"));
	assert_int_equal(e.last, fixture_day("2024-12-31"));
	assert_true(e.open_last && e.exact_first && !e.exact_last && !e.open_first);
	e = gantt_measure(p, 4, NULL, NULL); // a phase without end begins after the known end
	assert_int_equal(e.first, fixture_day("2023-01-16"));
	assert_int_equal(e.last, DAY_NONE);
	e = gantt_measure(p, 9, &phases, &unknown);
	assert_true(e.open_first && e.open_last && e.first == DAY_NONE && e.last == DAY_NONE);
	assert_int_equal(unknown, 0);
	e = gantt_measure(p, 10, &phases, &unknown);
	assert_int_equal(unknown, 1);
	assert_int_equal(e.last, fixture_day("2025-12-31"));
	e = gantt_measure(p, 1, &phases, &unknown);
	assert_int_equal(phases, 0);
	assert_true(e.first == DAY_NONE && e.last == DAY_NONE);
	e = gantt_plan(p);
	assert_int_equal(e.first, fixture_day("2022-01-01")); // of a need of posts
	assert_int_equal(e.last, fixture_day("2025-12-31"));
	struct plan *empty = plan_new();
	assert_int_equal(gantt_plan(empty).first, DAY_NONE);
	plan_free(empty);
}

// Phases of one measure: what each says, and from when to when the measure reaches then.
static void an_unknown_end_is_no_earlier_one(void **state)
{
	(void)state;
	static const struct {
		const char *phases[3][2]; // start, end; "<" and ">": open
		const char *first, *last;
		bool exact_first, exact_last;
	} rows[] = {
		// The second begins behind the only known end: nobody knows when the measure ends.
		{{{"2023-01-10", "2023-02-28"}, {"2023-05-02", NULL}}, "2023-01-10", NULL, true, false},
		// It begins on the last day of the first: that end stays the last one known.
		{{{"2023-01-10", "2023-02-28"}, {"2023-02-28", NULL}}, "2023-01-10", "2023-02-28", true, true},
		{{{"2023-01-10", "2023-02-28"}, {"2023-05-02", ">"}}, "2023-01-10", "2023-02-28", true, true},
		// The first has a start and no end, the second one comes later and says both.
		{{{"2023-01-10", NULL}, {"2023-05", "2023-06-30"}}, "2023-01-10", "2023-06-30", true, true},
		{{{"2023-05", "2023-06-30"}, {"2023-01-10", NULL}}, "2023-01-10", "2023-06-30", true, true},
		{{{"2023-05", NULL}, {"2023-Q1", NULL}}, "2023-01-01", NULL, false, false},
		// A phase that does not say when it begins, but ends before all starts that are known: start unknown.
		{{{NULL, "2022-12"}, {"2023-01-01", "2023-06"}}, NULL, "2023-06-30", false, false},
		{{{"2023-01-01", "2023-06"}, {NULL, "2022-12-31"}}, NULL, "2023-06-30", false, false},
		{{{"<", "2022-12"}, {"2023-01-01", "2023-06"}}, "2023-01-01", "2023-06-30", true, false},
		// It ends on the first day of the other one: the start of that one stays.
		{{{NULL, "2023-01-01"}, {"2023-01-01", "2023-06"}}, "2023-01-01", "2023-06-30", true, false},
		// Between both: neither is in doubt.
		{{{"2023-01", "2023-02"}, {"2023-02-10", NULL}, {NULL, "2023-01-20"}},
		 "2023-01-01",
		 "2023-02-28",
		 false,
		 false},
		// Both in doubt.
		{{{"2023-03", "2023-04"}, {"2023-06", NULL}, {NULL, "2023-01-20"}}, NULL, NULL, false, false},
		{{{NULL, NULL}, {"2023-03-01", "2023-04-30"}}, "2023-03-01", "2023-04-30", true, true},
		{{{NULL, "2023-04"}, {NULL, "2023-02"}}, NULL, "2023-04-30", false, false},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = "X1";
		for (int k = 0; k < 3 && (k < 2 || rows[i].phases[k][0] || rows[i].phases[k][1]); k++) {
			const char *start = rows[i].phases[k][0], *end = rows[i].phases[k][1];
			struct phase *ph = fixture_add(p, T_phase), dated = phase_of(start, end);
			ph->measure = m->id;
			ph->start = dated.start;
			ph->end = dated.end;
			ph->start_precision = dated.start_precision;
			ph->end_precision = dated.end_precision;
			ph->open_start = start && *start == '<';
			ph->open_end = end && *end == '>';
		}
		struct extent e = gantt_measure(p, m->id, NULL, NULL);
		assert_int_equal(e.first, rows[i].first ? fixture_day(rows[i].first) : DAY_NONE);
		assert_int_equal(e.last, rows[i].last ? fixture_day(rows[i].last) : DAY_NONE);
		assert_int_equal(e.exact_first, rows[i].exact_first);
		assert_int_equal(e.exact_last, rows[i].exact_last);
	}
}

// Phases, events outside and needs of posts: whatever lies furthest.
static void a_plan_reaches_over_everything_with_a_date(void **state)
{
	(void)state;
	plan_free(p);
	p = fixture_mixed();
	struct extent e = gantt_plan(p);
	assert_int_equal(e.first, fixture_day("2022-02-01"));
	assert_int_equal(e.last, fixture_day("2025-09-30"));
	assert_true(e.open_first && e.open_last);
	p->external[0].expected = fixture_day("2027-01-01"); // a quarter
	assert_int_equal(gantt_plan(p).last, fixture_day("2027-03-31"));
	p->external[0].expected = fixture_day("2021-10-01");
	assert_int_equal(gantt_plan(p).first, fixture_day("2021-10-01"));
	assert_int_equal(gantt_plan(p).last, fixture_day("2025-09-30"));
	p->fte_need[2].end = fixture_day("2028-10-01"); // a quarter
	assert_int_equal(gantt_plan(p).last, fixture_day("2028-12-31"));
	p->fte_need[2].start = fixture_day("2020-09-01"); // a month
	assert_int_equal(gantt_plan(p).first, fixture_day("2020-09-01"));
	for (size_t i = 0; i < p->phase_n; i++)
		p->phase[i].open_start = p->phase[i].open_end = 0;
	assert_false(gantt_plan(p).open_first || gantt_plan(p).open_last);
}

// Cells ascend one by one, each tick has as many as it says, and its first day lies in the first of them.
static void check_scale(const struct timescale *s, int width)
{
	assert_true(s->cells >= 1 && s->ticks >= 1);
	assert_true(s->cells * s->ticks <= width);
	assert_int_equal(gantt_cell(s, s->first - 1), -1);
	assert_int_equal(s->first, tick_first(s->first, s->unit));
	static const int days[] = {1, 7, 28, 84, 336}; // cells that even the shortest months fill
	bool dense = s->cells <= days[s->unit];
	int before = -1;
	for (int t = 0; t < s->ticks; t++) {
		int32_t from = gantt_tick_day(s, t), to = gantt_tick_day(s, t + 1);
		assert_int_equal(gantt_cell(s, from), t * s->cells);
		for (int32_t day = from; day < to; day++) {
			int cell = gantt_cell(s, day);
			assert_true(cell >= before && cell < (t + 1) * s->cells);
			if (dense)
				assert_true(cell <= before + 1); // no cell is left out
			before = cell;
		}
		if (dense)
			assert_int_equal(before, (t + 1) * s->cells - 1);
	}
	assert_int_equal(gantt_cell(s, gantt_tick_day(s, s->ticks)), s->cells * s->ticks);
	assert_int_equal(gantt_cell(s, DAY_MAX), s->cells * s->ticks);
}

static void every_range_fits_every_width(void **state)
{
	(void)state;
	static const char *const ranges[][2] = {
		{"2023-02-10", "2023-02-10"}, {"2023-01-30", "2023-03-02"}, {"2023-01-01", "2023-12-31"},
		{"2021-01-01", "2025-12-31"}, {"2020-05-17", "2028-02-29"}, {"1990-06-01", "2040-01-01"},
	};
	static const int needed[] = {3, 4, 4, 3, 1};
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
		for (int width = 1; width <= 400; width++) {
			int32_t first = fixture_day(ranges[i][0]), last = fixture_day(ranges[i][1]);
			struct timescale s = gantt_fit(first, last, width);
			if (width % 7 == 0 || width < 40)
				check_scale(&s, width);
			assert_true(gantt_cell(&s, first) >= 0);
			bool years = s.unit == TICK_YEAR;
			assert_int_not_equal(s.unit, TICK_WEEK); // they would cut through what is known to the month
			if (gantt_cell(&s, last) >= s.cells * s.ticks)
				assert_true(years && s.cells == 1 && s.ticks == width); // cut
			assert_true(s.cells >= needed[s.unit] || years);
			if (s.unit == TICK_DAY)
				continue;
			enum tick below = s.unit == TICK_MONTH ? TICK_DAY : (enum tick)(s.unit - 1);
			struct timescale finer = {below, needed[below], width / needed[below], 0};
			finer.first = tick_first(first, below);
			assert_true(finer.ticks == 0 || last >= gantt_tick_day(&finer, finer.ticks)); // the finer one would not do
		}
}

static void scales_of_a_unit_look_around_a_day(void **state)
{
	(void)state;
	for (int unit = TICK_DAY; unit <= TICK_YEAR; unit++)
		for (int width = -1; width <= 400; width += 3) {
			struct timescale s = gantt_scale((enum tick)unit, FIXTURE_TODAY, width);
			check_scale(&s, width < 1 ? 1 : width);
			int cell = gantt_cell(&s, FIXTURE_TODAY);
			assert_true(cell >= 0 && cell < s.cells * s.ticks);
			assert_int_equal(cell / s.cells, s.ticks / 3);
		}
}

static void ranges_without_dates_do_no_harm(void **state)
{
	(void)state;
	struct timescale s = gantt_fit(DAY_NONE, DAY_NONE, 80);
	check_scale(&s, 80);
	s = gantt_fit(DAY_NONE, FIXTURE_TODAY, 80);
	assert_int_equal(s.first, FIXTURE_TODAY);
	s = gantt_fit(FIXTURE_TODAY, DAY_NONE, 80);
	assert_int_equal(s.first, FIXTURE_TODAY);
	s = gantt_fit(FIXTURE_TODAY, FIXTURE_TODAY - 500, 0);
	assert_int_equal(s.ticks * s.cells, 1);
	s = gantt_fit(DAY_MIN, DAY_MAX, 100);
	check_scale(&s, 100);
}

// A range shorter than the window is followed by empty days rather than blown up.
static void two_days_do_not_fill_a_wide_screen(void **state)
{
	(void)state;
	struct timescale s = gantt_fit(FIXTURE_TODAY, FIXTURE_TODAY + 1, 200);
	assert_int_equal(s.unit, TICK_DAY);
	assert_int_equal(s.cells, 6);
	assert_int_equal(s.ticks, 33);
	s = gantt_fit(FIXTURE_TODAY, FIXTURE_TODAY + 9, 63); // six cells a day just fit
	assert_int_equal(s.cells, 6);
	assert_int_equal(s.ticks, 10);
	s = gantt_fit(FIXTURE_TODAY, FIXTURE_TODAY + 9, 69); // seven would not
	assert_int_equal(s.cells, 6);
	assert_int_equal(s.ticks, 10);
	s = gantt_fit(FIXTURE_TODAY, FIXTURE_TODAY + 9, 70);
	assert_int_equal(s.cells, 6);
	assert_int_equal(s.ticks, 11);
	s = gantt_fit(fixture_day("2023-01-01"), fixture_day("2023-02-28"), 40); // months may be as wide as they like
	assert_int_equal(s.unit, TICK_MONTH);
	assert_int_equal(s.cells, 20);
	assert_int_equal(s.ticks, 2);
}

static void check_bar(struct timescale s, const char *start, const char *end, int from, int to)
{
	struct extent e = extent_of(start, end);
	struct bar b = gantt_bar(&s, &e);
	assert_int_equal(b.from, from);
	assert_int_equal(b.to, to);
}

static void bars_are_as_exact_as_their_dates(void **state)
{
	(void)state;
	struct timescale quarters = gantt_fit(fixture_day("2021-01-01"), fixture_day("2025-12-31"), 72);
	assert_int_equal(quarters.unit, TICK_QUARTER);
	assert_int_equal(quarters.cells, 3);
	check_bar(quarters, "2021-01", "2021-01", 0, 1);
	check_bar(quarters, "2021-02", "2021-02", 1, 2); // a month is one of three cells
	check_bar(quarters, "2021-03", "2021-04", 2, 4);
	check_bar(quarters, "2022-Q2", "2022-Q2", 15, 18);
	check_bar(quarters, "2022", "2022", 12, 24);
	check_bar(quarters, "2022-03-01", "2023-07-31", 14, 31);
	check_bar(quarters, "2022-03-31", "2022-04-01", 14, 16);
	check_bar(quarters, "2022-03-15", "2022-03-15", 14, 15); // never nothing
	check_bar(quarters, "2020-12-31", "2021-01-01", 0, 1);
	check_bar(quarters, "2025-12-31", "2030", 59, 60);
	check_bar(quarters, "2019", "2020", 0, 0);
	check_bar(quarters, "2026", "2027", 0, 0);
	check_bar(quarters, "2022-05-05", "2022-05-01", 16, 17); // the wrong way round
	check_bar(quarters, "2022-05-05", "2020-05-01", 16, 17); // its end before the window, its start in it
	check_bar(quarters, "2026-05-05", "2022-05-01", 0, 0);
	struct timescale days = {TICK_DAY, 4, 10, FIXTURE_TODAY};
	check_bar(days, "2023-02-11", "2023-02-11", 4, 8); // a whole day
	check_bar(days, "2023-02", "2023-02", 0, 40);
	struct timescale weeks = {TICK_WEEK, 4, 10, fixture_day("2020-12-28")}; // week 53 of 2020
	check_bar(weeks, "2021-01-04", "2021-01-10", 4, 8);                     // week 1
	check_bar(weeks, "2021-01-03", "2021-01-03", 3, 4);                     // its Sunday, a seventh of four cells
	check_bar(weeks, "2020-12-27", "2020-12-27", 0, 0);
	struct timescale years = {TICK_YEAR, 12, 5, fixture_day("2021-01-01")};
	for (int m = 0; m < 60; m++) {
		int32_t day = date_day(2021, 1 + m, 15);
		struct phase ph = {.start = day, .start_precision = 1, .end = day, .end_precision = 1};
		struct extent e = gantt_extent(&ph);
		struct bar b = gantt_bar(&years, &e);
		assert_int_equal(b.from, m);
		assert_int_equal(b.to, m + 1);
	}
}

static struct bar bar_of(const struct timescale *s, const char *start, const char *end, bool open_first, bool open_last)
{
	struct extent e = extent_of(start, end);
	e.open_first = open_first;
	e.open_last = open_last;
	return gantt_bar(s, &e);
}

static void check_ends(struct bar b, int from, int to, const char *signs)
{
	assert_int_equal(b.from, from);
	assert_int_equal(b.to, to);
	assert_int_equal(b.open_from, signs[0] == '<');
	assert_int_equal(b.unsure_from, signs[0] == '?');
	assert_int_equal(b.open_to, signs[1] == '>');
	assert_int_equal(b.unsure_to, signs[1] == '?');
}

static void open_and_unknown_ends_are_told_apart(void **state)
{
	(void)state;
	struct timescale s = {TICK_QUARTER, 3, 20, fixture_day("2021-01-01")};
	check_ends(bar_of(&s, "2022", "2022", false, false), 12, 24, "  ");
	check_ends(bar_of(&s, "2022", NULL, false, false), 12, 15, " ?");
	check_ends(bar_of(&s, "2021", NULL, false, false), 0, 3, " ?"); // in the very first cell
	check_ends(bar_of(&s, "2021", NULL, false, true), 0, 60, " >");
	check_ends(bar_of(&s, NULL, "2022", false, false), 21, 24, "? ");
	check_ends(bar_of(&s, "2022", NULL, false, true), 12, 60, " >");
	check_ends(bar_of(&s, NULL, "2021-Q1", false, false), 0, 3, "? "); // just the first quarter
	check_ends(bar_of(&s, NULL, "2022", true, false), 0, 24, "< ");
	check_ends(bar_of(&s, NULL, NULL, false, false), 0, 0, "  ");
	check_ends(bar_of(&s, NULL, NULL, true, true), 0, 0, "  "); // no date at all: nowhere
	check_ends(bar_of(&s, "2022", "2022", true, true), 12, 24, "<>");
	check_ends(bar_of(&s, "2019", "2030", false, false), 0, 60, "<>"); // cut by the window
	check_ends(bar_of(&s, "2019", NULL, false, true), 0, 60, "<>");
	check_ends(bar_of(&s, "2019", NULL, false, false), 0, 0, "  ");
	check_ends(bar_of(&s, "2027", NULL, false, true), 0, 0, "  ");
	check_ends(bar_of(&s, "2025-10", NULL, false, false), 57, 60, " ?");
	check_ends(bar_of(&s, NULL, "2019", true, false), 0, 0, "  ");
	check_ends(bar_of(&s, NULL, "2030", true, false), 0, 60, "<>");
	check_ends(bar_of(&s, NULL, "2030", false, false), 0, 0, "  ");
	struct bar b = bar_of(&s, NULL, "2021-01", false, false);
	assert_true(b.from == 0 && b.to == 1 && b.unsure_from && b.open_from && !b.unsure_to && !b.open_to);
	b = bar_of(&s, "2025-12", NULL, false, false);
	assert_true(b.from == 59 && b.to == 60 && b.unsure_to && b.open_to && !b.unsure_from && !b.open_from);
}

// Bars of random extents lie in the window, and hold the cells of all their days that the window shows.
static void bars_hold_their_days(void **state)
{
	(void)state;
	uint32_t r = 5;
	for (int i = 0; i < 4000; i++) {
		int n[6];
		for (int k = 0; k < 6; k++) {
			r = r * 1664525u + 1013904223u;
			n[k] = (int)(r >> 9);
		}
		int32_t around = FIXTURE_TODAY + n[1] % 2000 - 1000;
		struct timescale s = gantt_scale((enum tick)(n[0] % TICK_COUNT), around, 1 + n[2] % 200);
		struct phase ph = {.start = FIXTURE_TODAY + n[3] % 3000 - 1500};
		ph.start_precision = n[4] % 4;
		ph.end_precision = n[4] / 4 % 4;
		ph.end = ph.start + n[5] % 800;
		struct extent e = gantt_extent(&ph);
		struct bar b = gantt_bar(&s, &e);
		int all = s.cells * s.ticks;
		assert_true(b.from >= 0 && b.to <= all && b.from <= b.to);
		int first = gantt_cell(&s, e.first), last = gantt_cell(&s, e.last);
		if (last < 0 || first >= all) {
			assert_int_equal(b.from, b.to);
			continue;
		}
		assert_int_equal(b.from, first < 0 ? 0 : first);
		assert_true(b.to > last || last >= all);
		assert_int_equal(b.open_from, first < 0);
		assert_int_equal(b.open_to, last >= all);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(extents_cover_what_is_known),
		TEST(a_measure_reaches_over_its_phases),
		TEST(an_unknown_end_is_no_earlier_one),
		TEST(every_range_fits_every_width),
		TEST(scales_of_a_unit_look_around_a_day),
		TEST(two_days_do_not_fill_a_wide_screen),
		TEST(ranges_without_dates_do_no_harm),
		TEST(bars_are_as_exact_as_their_dates),
		TEST(open_and_unknown_ends_are_told_apart),
		TEST(bars_hold_their_days),
		TEST(a_plan_reaches_over_everything_with_a_date),
	};
	return cmocka_run_group_tests_name("gantt", tests, NULL, NULL);
}
