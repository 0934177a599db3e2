// SPDX-License-Identifier: EUPL-1.2
// Rhythms: in how many periods a team has met, when it meets next, and when stakeholders are to hear again.

#include "fixture.h"
#include "seed.h"

#include "base/date.h"
#include "plan/year/held.h"
#include "plan/year/informed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;
static struct team *team;

static int set_up(void **state)
{
	(void)state;
	p = plan_new();
	team = fixture_add(p, T_team);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static void meet(const char *days)
{
	char *copy = strdup(days), *save = NULL;
	for (char *day = strtok_r(copy, " ", &save); day; day = strtok_r(NULL, " ", &save)) {
		struct meeting *m = fixture_add(p, T_meeting);
		m->team = team->id;
		m->day = fixture_day(day);
	}
	free(copy);
	plan_changed(p);
}

static void periods_that_are_over_count(void **state)
{
	(void)state;
	static const struct {
		int rhythm, year;
		const char *days, *today;
		int met, asked;
	} cases[] = {
		// Monday 5 January 2026 is the second week of that year; its first begins on 29 December.
		{rhythm_WEEK, 2026, "2026-01-07", "2026-01-07", 1, 1},
		{rhythm_WEEK, 2026, "2026-01-07", "2026-01-11", 1, 1}, // Sunday: the week is met
		{rhythm_WEEK, 2026, "2026-01-07", "2026-01-18", 1, 1}, // the next one is not over
		{rhythm_WEEK, 2026, "2026-01-07", "2026-01-19", 1, 2},
		{rhythm_WEEK, 2026, "2026-01-07 2026-01-08 2026-01-12", "2026-01-18", 2, 2}, // twice in a week counts once
		{rhythm_WEEK, 2026, "2025-12-30", "2025-12-31", 1, 1},                       // week 1
		{rhythm_WEEK, 2025, "2025-12-30", "2026-02-01", 0, 0},
		{rhythm_WEEK, 2026, "2025-12-28", "2026-01-04", 0, 0}, // that week belongs to 2025
		{rhythm_WEEK, 2026, "2025-12-28", "2026-01-05", 0, 1},
		{rhythm_WEEK, 2025, "2025-12-15", "2026-03-01", 1, 2}, // up to the end of its year
		{rhythm_WEEK, 2027, "2026-01-07", "2026-06-01", 0, 0}, // to come
		{rhythm_WEEK, 2026, "2026-06-03", "2026-06-01", 0, 0}, // planned
		{rhythm_WEEKS2, 2026, "2026-01-07", "2026-01-19", 1, 1},
		{rhythm_WEEKS2, 2026, "2026-01-07", "2026-02-02", 1, 2},
		{rhythm_WEEKS4, 2026, "2026-01-07 2026-02-02", "2026-02-08", 2, 2},
		{rhythm_DAY, 2026, "2026-01-05 2026-01-06 2026-01-10", "2026-01-13", 2,
		 6}, // Mon to Fri, Mon; a Saturday is none
		{rhythm_MONTH, 2026, "2026-01-31 2026-03-01", "2026-03-01", 2, 3},
		{rhythm_MONTH, 2026, "2026-01-31 2026-03-01", "2026-04-30", 2, 3},
		{rhythm_MONTH, 2026, "2026-01-31 2026-03-01", "2026-05-01", 2, 4},
		{rhythm_MONTH, 2026, "2025-11-03", "2026-02-01", 0, 1},
		{rhythm_QUARTER, 2026, "2026-02-10 2026-09-01", "2026-12-31", 2, 3},
		{rhythm_HALF, 2026, "2026-08-01", "2026-12-31", 1, 1},
		{rhythm_YEAR, 2026, "2024-08-01", "2026-12-31", 0, 0},
		{rhythm_YEAR, 2026, "2024-08-01", "2027-01-01", 0, 1},
		{rhythm_WEEK, 2026, "", "2026-06-01", 0, 0},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct held h;
		tear_down(NULL);
		set_up(NULL);
		team->rhythm = cases[i].rhythm;
		meet(cases[i].days);
		assert_true(held_of(p, team, cases[i].year, fixture_day(cases[i].today), &h));
		if (h.met != cases[i].met || h.asked != cases[i].asked)
			fail_msg("case %zu: %d of %d", i, h.met, h.asked);
	}
}

static void the_next_one_is_planned_or_due(void **state)
{
	(void)state;
	struct held h;
	team->rhythm = rhythm_WEEK;
	assert_true(held_of(p, team, 2026, fixture_day("2026-05-20"), &h));
	assert_int_equal(h.last, DAY_NONE);
	assert_int_equal(h.next, DAY_NONE);
	meet("2026-05-12 2026-05-05");
	assert_true(held_of(p, team, 2026, fixture_day("2026-05-20"), &h));
	assert_int_equal(h.last, fixture_day("2026-05-12"));
	assert_int_equal(h.next, fixture_day("2026-05-19"));
	assert_false(h.planned);
	meet("2026-06-03 2026-05-28 2026-05-20"); // one is today
	assert_true(held_of(p, team, 2026, fixture_day("2026-05-20"), &h));
	assert_int_equal(h.last, fixture_day("2026-05-20"));
	assert_int_equal(h.next, fixture_day("2026-05-28"));
	assert_true(h.planned);
	team->rhythm = rhythm_NONE; // words are judged by nothing
	assert_false(held_of(p, team, 2026, fixture_day("2026-05-20"), &h));
	assert_int_equal(h.asked, 0);
	assert_int_equal(h.next, fixture_day("2026-05-28"));
}

// Every day of the year is put into the number of its week, and weeks are ticked off.
static void weeks_counted_day_by_day(void **state)
{
	(void)state;
	for (int round = 0; round < 200; round++) {
		int32_t today = fixture_day("2026-01-01") + below(365), first = DAY_NONE;
		bool met[60] = {false}, seen[60] = {false};
		tear_down(NULL);
		set_up(NULL);
		team->rhythm = rhythm_WEEK;
		for (int n = 1 + below(12); n > 0; n--) {
			struct meeting *m = fixture_add(p, T_meeting);
			m->team = team->id;
			m->day = fixture_day("2025-11-01") + below(420);
			first = first == DAY_NONE || m->day < first ? m->day : first;
		}
		plan_changed(p);
		for (size_t i = 0; i < p->meeting_n; i++) {
			int year, week = date_week(p->meeting[i].day, &year);
			if (year == 2026 && p->meeting[i].day <= today)
				met[week] = true;
		}
		int begins = first - (date_weekday(first) - 1), asked = 0, held = 0;
		for (int32_t day = begins; day <= today; day++) {
			int year, week = date_week(day, &year);
			if (year == 2026 && ((date_weekday(day) == 7 && day < today) || met[week]))
				seen[week] = true;
		}
		for (int w = 1; w < 60; w++) {
			asked += seen[w];
			held += seen[w] && met[w];
		}
		struct held h;
		assert_true(held_of(p, team, 2026, today, &h));
		assert_int_equal(h.met, held);
		assert_int_equal(h.asked, asked);
	}
}

static void they_are_to_hear_again(void **state)
{
	(void)state;
	static const struct {
		int rhythm;
		const char *last, *due;
	} cases[] = {
		{rhythm_WEEK, "2026-05-20", "2026-05-27"},    {rhythm_MONTH, "2026-01-31", "2026-02-28"},
		{rhythm_QUARTER, "2026-05-20", "2026-08-20"}, {rhythm_HALF, "2026-08-31", "2027-02-28"},
		{rhythm_YEAR, "2024-02-29", "2025-02-28"},    {rhythm_NONE, "2026-05-20", NULL},
	};
	struct stakeholder *s = fixture_add(p, T_stakeholder);
	assert_false(informed_promised(p, s));
	s->cadence = "laufend";
	assert_true(informed_promised(p, s));
	assert_null(informed_last(p, s->id, fixture_day("2026-06-01")));
	assert_int_equal(informed_due(s, NULL), DAY_NONE);
	struct informed *row = fixture_add(p, T_informed);
	row->stakeholder = s->id;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		s->rhythm = cases[i].rhythm;
		row->day = fixture_day(cases[i].last);
		plan_changed(p);
		const struct informed *last = informed_last(p, s->id, row->day);
		assert_ptr_equal(last, row);
		assert_int_equal(informed_due(s, last), cases[i].due ? fixture_day(cases[i].due) : DAY_NONE);
		assert_null(informed_last(p, s->id, row->day - 1)); // what is to come is no past
	}
	s->cadence = "";
	s->rhythm = rhythm_NONE;
	assert_true(informed_promised(p, s)); // they have been told already
	row->day = fixture_day("2026-05-20");
	struct informed *newer = fixture_add(p, T_informed);
	newer->stakeholder = s->id;
	newer->day = fixture_day("2026-05-20");
	plan_changed(p);
	assert_ptr_equal(informed_last(p, s->id, fixture_day("2026-05-20")), newer);
}

int main(void)
{
	seed_begin("held");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(periods_that_are_over_count, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_next_one_is_planned_or_due, set_up, tear_down),
		cmocka_unit_test_setup_teardown(weeks_counted_day_by_day, set_up, tear_down),
		cmocka_unit_test_setup_teardown(they_are_to_hear_again, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("held", tests, NULL, NULL);
}
