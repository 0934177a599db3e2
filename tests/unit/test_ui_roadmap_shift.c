// SPDX-License-Identifier: EUPL-1.2
// What the roadmap shows of a shift is what `phase shift` then writes, whatever the precision of the dates, the unit of
// the step and the end that is held; and it is what somebody would count on a calendar.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "fixture.h"
#include "ui/roadmap/shift.h"

#include <stdio.h>

static const char *const units[] = {"day", "week", "month", "quarter", "year"};
static const char *const grips[] = {"", " start", " end"};

// A plan with one phase of those dates ("" none); it stands under the cursor of the roadmap.
static void open_phase(struct desk *d, const char *start, const char *end)
{
	char line[160];
	desk_open(d, "empty", "roadmap", 120, 40, LANG_EN);
	desk_run(d, "measure add code=M34 title=Scanstelle");
	(void)snprintf(line, sizeof line, "phase add measure=M34 title=Pilot%s%s%s%s", *start ? " start=" : "", start,
				   *end ? " end=" : "", end);
	desk_run(d, line);
}

static const struct phase *phase_of(const struct desk *d)
{
	assert_int_equal(desk_rows(d)->phase_n, 1);
	return &desk_rows(d)->phase[0];
}

static void check_same(const struct phase *seen, const struct phase *written, const char *what)
{
	if (seen->start != written->start || seen->end != written->end ||
		seen->start_precision != written->start_precision || seen->end_precision != written->end_precision)
		fail_msg("%s: seen %d/%d – %d/%d, written %d/%d – %d/%d", what, seen->start, seen->start_precision, seen->end,
				 seen->end_precision, written->start, written->start_precision, written->end, written->end_precision);
}

static void shift_all(struct desk *d, const char *dates)
{
	static const int steps[] = {1, -1, 5};
	char line[80];
	for (int unit = 0; unit < TICK_COUNT; unit++)
		for (int grip = 0; grip < 3; grip++)
			for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
				struct phase was = *phase_of(d);
				if ((grip == GRIP_START && was.start == DAY_NONE) || (grip == GRIP_END && was.end == DAY_NONE))
					continue;
				const struct roadmap_shift shift = {.by = steps[i], .unit = (enum tick)unit, .grip = (enum grip)grip};
				struct phase seen = roadmap_shifted(&shift, &was);
				(void)snprintf(line, sizeof line, "phase shift M34/1 %+d %s%s", steps[i], units[unit], grips[grip]);
				desk_run(d, line);
				check_same(&seen, phase_of(d), arena_printf(desk_rows(d)->arena, "%s, %s", dates, line));
				// Every step moves what is held, and nothing else.
				assert_int_equal(seen.start != was.start, grip != GRIP_END && was.start != DAY_NONE);
				assert_int_equal(seen.end != was.end, grip != GRIP_START && was.end != DAY_NONE);
				desk_run(d, "undo");
				check_same(&was, phase_of(d), "taken back");
			}
}

static void what_is_seen_is_what_is_written(void **state)
{
	(void)state;
	static const char *const starts[] = {"2023-01-31", "2023-02", "2023-Q2", "2023", ""}, *const ends[] = {
																							  "2031-12-31", "2031-11",
																							  "2031-Q3", "2031", ""};
	for (int i = 0; i < 5; i++)
		for (int k = 0; k < 5; k += i < 4 ? 4 - i : 1) { // each precision with another one and with none
			if (!*starts[i] && !*ends[k])
				continue;
			struct desk d;
			open_phase(&d, starts[i], ends[k]);
			char dates[60];
			(void)snprintf(dates, sizeof dates, "%s–%s", starts[i], ends[k]);
			shift_all(&d, dates);
			desk_close(&d);
		}
}

// One end of a phase before and behind a step; both as people write them.
static void counts(const char *date, bool end, int by, enum tick unit, const char *to)
{
	struct phase was = {.id = 1, .start = DAY_NONE, .end = DAY_NONE};
	enum precision precision, wanted;
	int32_t day, target;
	assert_true(date_parse_iso(date, &day, &precision));
	assert_true(date_parse_iso(to, &target, &wanted));
	*(end ? &was.end : &was.start) = day;
	*(end ? &was.end_precision : &was.start_precision) = (int32_t)precision;
	const struct roadmap_shift shift = {.by = by, .unit = unit};
	struct phase now = roadmap_shifted(&shift, &was);
	if ((end ? now.end : now.start) != target || (end ? now.end_precision : now.start_precision) != (int32_t)wanted)
		fail_msg("%s by %+d %s: not %s but day %d, precision %d", date, by, units[unit], to, end ? now.end : now.start,
				 end ? now.end_precision : now.start_precision);
	assert_int_equal(end ? now.start : now.end, DAY_NONE); // what nobody knows stays unknown
}

static void a_date_keeps_its_precision_unless_the_step_is_finer(void **state)
{
	(void)state;
	// By its own unit and by coarser ones.
	counts("2023-02-28", false, 1, TICK_DAY, "2023-03-01");
	counts("2023-01-31", false, 1, TICK_MONTH, "2023-02-28");
	counts("2023-11", false, 3, TICK_MONTH, "2024-02");
	counts("2023-02", true, -2, TICK_QUARTER, "2022-08");
	counts("2023-Q4", false, 1, TICK_QUARTER, "2024-Q1");
	counts("2023-Q1", true, -1, TICK_QUARTER, "2022-Q4");
	counts("2023-Q3", true, 1, TICK_YEAR, "2024-Q3");
	counts("2023", false, 2, TICK_YEAR, "2025");
	// By finer ones: a start counts from its first day, an end from its last.
	counts("2023-Q2", false, 1, TICK_MONTH, "2023-05");
	counts("2023-Q2", true, 1, TICK_MONTH, "2023-07");
	counts("2023-Q2", false, 1, TICK_DAY, "2023-04-02");
	counts("2023-Q2", true, 1, TICK_DAY, "2023-07-01");
	counts("2024-02-26", false, 1, TICK_WEEK, "2024-03-04");
	counts("2023-Q2", false, 1, TICK_WEEK, "2023-04-08");
	counts("2023-Q2", true, -1, TICK_WEEK, "2023-06-23");
	counts("2023-02", false, -1, TICK_DAY, "2023-01-31");
	counts("2023-02", true, -1, TICK_DAY, "2023-02-27");
	counts("2023", false, 1, TICK_QUARTER, "2023-Q2");
	counts("2023", true, 1, TICK_QUARTER, "2024-Q1");
	counts("2023", true, -12, TICK_MONTH, "2022-12");
}

// One preview counts from what is planned: forth and back is exact, also where a month is too short on the way.
static void forth_and_back_in_one_preview_is_exact(void **state)
{
	(void)state;
	static const char *const dates[] = {"2023-01-30", "2023-01-31", "2023-02-28", "2024-02-29",
										"2023-12-31", "2023-02",    "2023-Q2",    "2023"};
	for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++)
		for (int unit = 0; unit < TICK_COUNT; unit++)
			for (int by = 1; by <= 5; by++) {
				struct phase was = {.id = 1, .end = DAY_NONE};
				enum precision precision;
				assert_true(date_parse_iso(dates[i], &was.start, &precision));
				was.start_precision = (int32_t)precision;
				struct roadmap_shift shift = {.unit = (enum tick)unit};
				struct ls_err err;
				for (int step = 0; step < by; step++)
					assert_int_equal(roadmap_shift(&shift, &was, 1, (enum tick)unit, &err), ANSWER_DONE);
				struct phase there = roadmap_shifted(&shift, &was);
				struct phase once = roadmap_shifted(&(struct roadmap_shift){.by = by, .unit = (enum tick)unit}, &was);
				check_same(&once, &there, "step by step is all at once");
				assert_int_not_equal(there.start, was.start);
				for (int step = 0; step < by; step++)
					assert_int_equal(roadmap_shift(&shift, &was, -1, (enum tick)unit, &err), ANSWER_DONE);
				assert_false(roadmap_pending(&shift));
				struct phase back = roadmap_shifted(&shift, &was);
				check_same(&back, &was, dates[i]);
			}
}

// The same in the cockpit: the sentence of the preview, Enter, and the phase as it is told then.
static void enter_does_what_the_preview_said(void **state)
{
	(void)state;
	static const struct {
		const char *keys, *preview, *then;
	} tries[] = {
		{"z", "Preview: Pilot 8 Apr 2023–7 Jan 2025 instead of Q2 2023–2024.", "Pilot 8 Apr 2023–7 Jan 2025"},
		{"z z", "Preview: Pilot 2 Apr 2023–1 Jan 2025 instead of Q2 2023–2024.", "Pilot 2 Apr 2023–1 Jan 2025"},
		{"=", "Preview: Pilot May 2023–Jan 2025 instead of Q2 2023–2024.", "Pilot May 2023–Jan 2025"},
		{"Z", "Preview: Pilot Q3 2023–Q1 2025 instead of Q2 2023–2024.", "Pilot Q3 2023–Q1 2025"},
		{"Z Z", "Preview: Pilot Q2 2024–2025 instead of Q2 2023–2024.", "Pilot Q2 2024–2025"},
	};
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		struct desk d;
		open_phase(&d, "2023-Q2", "2024");
		desk_run(&d, "cursor first");
		desk_shows(&d, "Months · ");
		desk_keys(&d, tries[i].keys);
		(void)desk_screen(&d);
		desk_run(&d, "shift 1");
		desk_shows(&d, tries[i].preview);
		assert_int_equal(phase_of(&d)->start, fixture_day("2023-04-01"));
		desk_keys(&d, "Enter k"); // what was done is said until the next key
		desk_shows(&d, tries[i].then);
		desk_lacks(&d, "Preview");
		desk_close(&d);
	}
}

// One key is one of the finest unit that the axis names, so that what is seen moves by what can be counted.
static void a_key_shifts_by_the_finest_unit_shown(void **state)
{
	(void)state;
	static const struct {
		const char *start, *end, *axis, *moved;
	} cases[] = {
		{"2021-01-01", "2021-01-20", "19   20", "2021-01-02"},
		{"2021-01-01", "2021-10-31", "Mar", "2021-02-01"},
		{"2021-01-01", "2023-12-31", "Q1", "2021-04-01"},
		{"2021-01-01", "2029-12-31", "1 2  3  4  1 2  3", "2021-04-01"}, // years, and below them their quarters
		{"2021-01-01", "2055-12-31", "2024  2027", "2022-01-01"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk d;
		open_phase(&d, cases[i].start, cases[i].end);
		desk_shows(&d, cases[i].axis);
		desk_keys(&d, ">");
		desk_screen(&d);
		desk_keys(&d, "Enter");
		if (phase_of(&d)->start != fixture_day(cases[i].moved))
			fail_msg("%s: %d\n%s", cases[i].end, phase_of(&d)->start, desk_screen(&d));
		desk_close(&d);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_seen_is_what_is_written),
		cmocka_unit_test(a_date_keeps_its_precision_unless_the_step_is_finer),
		cmocka_unit_test(forth_and_back_in_one_preview_is_exact),
		cmocka_unit_test(enter_does_what_the_preview_said),
		cmocka_unit_test(a_key_shifts_by_the_finest_unit_shown),
	};
	return cmocka_run_group_tests_name("roadmap shift", tests, NULL, NULL);
}
