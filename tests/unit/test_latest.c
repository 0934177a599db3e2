// SPDX-License-Identifier: EUPL-1.2
// Latest days: how much room is left until then, said before it is too late, and what `check` finds in measures over time.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "fixture.h"
#include "plan/value.h"
#include "say/findings.h"
#include "say/latest.h"

#include <string.h>

static struct plan *p;
static int32_t today;
static struct str said;

static struct measure *measure(const char *code, int32_t stage)
{
	struct measure *m = fixture_add(p, T_measure);
	m->code = code;
	m->title = "Portal";
	m->selection = selection_SELECTED;
	m->stage = stage;
	return m;
}

static struct phase *phase(int32_t of, const char *code, int32_t kind, const char *start, const char *end)
{
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = of;
	ph->code = code;
	ph->title = kind == phase_kind_PILOT ? "Pilot" : "Rollout";
	ph->kind = kind;
	ph->start = start ? fixture_day(start) : DAY_NONE;
	ph->end = end ? fixture_day(end) : DAY_NONE;
	return ph;
}

static void must_be_over(struct phase *ph, const char *day, int32_t precision)
{
	ph->latest = fixture_day(day);
	ph->latest_precision = precision;
	ph->latest_reason = latest_reason_LAW;
	ph->latest_text = "OZG";
}

static int make(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	p = plan_new();
	today = fixture_day("2026-05-20");
	measure("M1", stage_RUNNING);
	phase(1, "1", phase_kind_PILOT, "2026-01-01", "2026-06-30");
	phase(1, "2", phase_kind_ROLLOUT, "2026-07-01", "2026-12-31");
	return 0;
}

static int drop(void **state)
{
	(void)state;
	plan_free(p);
	str_free(&said);
	return 0;
}

static void is(const struct latest *l, enum latest_state state, int64_t days, const char *words)
{
	assert_int_equal(l->state, state);
	assert_int_equal(l->days, days);
	str_clear(&said);
	latest_tell(&said, l);
	assert_string_equal(str_text(&said), words);
}

static void phase_is(enum latest_state state, int64_t days, const char *words)
{
	struct latest l = latest_of_phase(p, &p->phase[1], today);
	is(&l, state, days, words);
}

static void room_is_said_in_days(void **state)
{
	(void)state;
	phase_is(LATEST_NONE, 0, "");
	must_be_over(&p->phase[1], "2026-12-31", precision_DAY);
	phase_is(LATEST_ROOM, 0, "at the latest 31 Dec 2026 (law), no day of room");
	must_be_over(&p->phase[1], "2027-03-01", precision_QUARTER); // to its end: 31 March
	phase_is(LATEST_ROOM, 31 + 28 + 31, "at the latest Q1 2027 (law), 90 days of room");
	must_be_over(&p->phase[1], "2027-01-01", precision_DAY);
	phase_is(LATEST_ROOM, 1, "at the latest 1 Jan 2027 (law), 1 day of room");
}

static void lateness_is_said_before_it_happens(void **state)
{
	(void)state;
	must_be_over(&p->phase[1], "2026-11-30", precision_DAY);
	phase_is(LATEST_LATE, 31, "at the latest 30 Nov 2026 (law), planned 31 days too late");
	today = fixture_day("2026-12-01");
	phase_is(LATEST_MISSED, 1, "at the latest 30 Nov 2026 (law), missed 1 day ago");
	p->phase[1].end = DAY_NONE;
	today = fixture_day("2026-05-20");
	phase_is(LATEST_UNKNOWN, 0, "at the latest 30 Nov 2026 (law), its end is not known");
}

static void what_is_over_is_judged_by_when_it_really_was(void **state)
{
	(void)state;
	must_be_over(&p->phase[1], "2026-11-30", precision_DAY);
	today = fixture_day("2027-02-01");
	p->phase[1].progress = 100; // over, nobody says when
	phase_is(LATEST_KEPT, 0, "at the latest 30 Nov 2026 (law), kept");
	p->phase[1].actual_end = fixture_day("2026-12-10");
	phase_is(LATEST_AFTER, 10, "at the latest 30 Nov 2026 (law), was over 10 days too late");
	p->phase[1].actual_end = fixture_day("2026-11-30");
	phase_is(LATEST_KEPT, 0, "at the latest 30 Nov 2026 (law), kept");
	p->measure[0].stage = stage_STOPPED; // asks nobody any more
	phase_is(LATEST_NONE, 0, "");
}

// In a cell of the year: the room and its sign.
static void brief(const char *sign, const char *words)
{
	struct latest l = latest_of_phase(p, &p->phase[1], today);
	str_clear(&said);
	latest_brief(&said, &l);
	assert_string_equal(str_text(&said), words);
	assert_string_equal(latest_sign(&l), sign);
}

static void the_year_shows_the_room_and_its_sign(void **state)
{
	(void)state;
	must_be_over(&p->phase[1], "2027-01-30", precision_DAY);
	brief("+", "30 days of room");
	must_be_over(&p->phase[1], "2027-01-29", precision_DAY);
	brief("!", "29 days of room");
	must_be_over(&p->phase[1], "2026-12-30", precision_DAY);
	brief("x", "1 day too late");
	p->phase[1].end = DAY_NONE;
	brief("·", "end not known");
	p->phase[1].progress = 100;
	brief("+", "kept in time");
	p->phase[1].progress = 0;
	today = fixture_day("2027-01-01");
	brief("x", "missed 2 days ago");
}

// The last phase counts that does not go on.
static void a_measure_is_over_with_its_last_phase(void **state)
{
	(void)state;
	p->measure[0].latest = fixture_day("2026-01-01");
	p->measure[0].latest_precision = precision_YEAR;
	phase(1, "3", phase_kind_OPERATION, "2027-01-01", NULL)->open_end = yes_no_YES;
	struct latest l = latest_of_measure(p, &p->measure[0], today);
	is(&l, LATEST_ROOM, 0, "at the latest 2026, no day of room");
	p->phase[1].end = fixture_day("2027-02-28");
	l = latest_of_measure(p, &p->measure[0], today);
	is(&l, LATEST_LATE, 59, "at the latest 2026, planned 59 days too late");
	p->phase[0].end = DAY_NONE;
	l = latest_of_measure(p, &p->measure[0], today);
	is(&l, LATEST_UNKNOWN, 0, "at the latest 2026, its end is not known");
	p->measure[0].stage = stage_OPERATION;
	l = latest_of_measure(p, &p->measure[0], today);
	is(&l, LATEST_KEPT, 0, "at the latest 2026, kept");
}

static void the_earliest_comes_first(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct latest *all;
	must_be_over(&p->phase[1], "2026-11-30", precision_DAY);
	must_be_over(&p->phase[0], "2026-07-31", precision_DAY);
	p->measure[0].latest = fixture_day("2027-01-01");
	assert_int_equal(latest_all(a, p, today, &all), 3);
	assert_int_equal(all[0].id, 1);
	assert_int_equal(all[0].table, T_phase);
	assert_int_equal(all[1].id, 2);
	assert_int_equal(all[2].table, T_measure);
	arena_free(a);
}

// ---- what check finds --------------------------------------------------------------------------------------------------

static void keep(void *arg, const char *sentence)
{
	str_addf(arg, "%s\n", sentence);
}

static void finds(const char *sentences)
{
	str_clear(&said);
	findings_time(p, today, keep, &said);
	assert_string_equal(str_text(&said), sentences);
}

static void a_sound_measure_has_no_finding(void **state)
{
	(void)state;
	finds("");
}

static void running_with_all_phases_in_the_future(void **state)
{
	(void)state;
	today = fixture_day("2025-12-31");
	finds("M1 “Portal” has the stage “running”, but all its phases begin later (1 Jan 2026).\n");
	p->phase[0].actual_start = fixture_day("2025-12-01"); // began before it was to
	finds("");
}

static void over_at_forty_percent(void **state)
{
	(void)state;
	p->phase[0].progress = 40;
	p->phase[0].actual_end = fixture_day("2026-05-01");
	finds("M1 “Portal”, phase “Pilot”, is over since 1 May 2026, but stands at 40%.\n");
	p->phase[0].actual_end = DAY_NONE;
	finds("");
	int32_t stage = p->measure[0].stage;
	p->measure[0].stage = stage_DONE;
	finds("M1 “Portal”, phase “Pilot”, stands at 40%, but its measure is done.\n");
	p->measure[0].stage = stage;
	p->phase[0].actual_end = fixture_day("2026-05-01");
	p->phase[0].progress = 100;
	finds("");
	p->phase[0].actual_end = fixture_day("2026-05-21");
	p->phase[0].actual_start = fixture_day("2026-06-01");
	p->phase[0].actual_start_precision = precision_MONTH;
	finds("M1 “Portal”, phase “Pilot”, is said to have begun on Jun 2026, which is still to come.\n"
		  "M1 “Portal”, phase “Pilot”, is said to have ended on 21 May 2026, which is still to come.\n");
}

static void rollout_before_its_pilot_ends(void **state)
{
	(void)state;
	p->phase[1].start = fixture_day("2026-06-29");
	finds("M1 “Portal”, phase “Rollout”, begins 29 Jun 2026, before its pilot “Pilot” ends (30 Jun 2026).\n");
	p->phase[1].start_precision = precision_MONTH; // may well begin on the 30th
	finds("");
}

static void gets(int32_t of, int32_t year, int32_t state)
{
	struct unit *u = fixture_add(p, T_unit);
	int32_t unit = u->id;
	struct measure_unit *mu = fixture_add(p, T_measure_unit);
	mu->measure = of;
	mu->unit = unit;
	mu->role = unit_role_ROLLOUT;
	mu->wave = "Welle";
	mu->year = year;
	mu->state = state;
}

static void waves_that_are_over_and_waves_without_time(void **state)
{
	(void)state;
	today = fixture_day("2026-12-31");
	p->measure[0].stage = stage_ROLLOUT;
	p->phase[1].progress = 100;
	gets(1, 2026, rollout_state_DONE);
	gets(1, 2026, rollout_state_RUNNING);
	finds(""); // the last day of its year
	today = fixture_day("2027-01-01");
	finds("M1 “Portal”: the time of these waves is over, and not all units have it: Welle 2026 1 of 2.\n");
	p->measure_unit[1].state = rollout_state_LEFT_OUT; // who drops out is not missing
	finds("");
	gets(1, 2027, rollout_state_OPEN);
	finds("M1 “Portal”: the wave “Welle 2027” comes after the end of the rollout (31 Dec 2026).\n");
	p->phase[1].open_end = yes_no_YES;
	finds(""); // it has no end
}

static void money_without_phase_and_need_without_capacity(void **state)
{
	(void)state;
	measure("M2", stage_PREPARATION);
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->measure = 2;
	b->year_from = 2027;
	finds("M2 “Portal” has money from 2027 on, but no phase in which it would be spent.\n");
	p->measure[1].stage = stage_DONE;
	for (int i = 0; i < 3; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = i == 0 ? "A1" : i == 1 ? "A2" : "A21";
		u->title = "Amt";
		struct fte_need *n = fixture_add(p, T_fte_need);
		n->unit = u->id;
		n->posts = 400;
	}
	p->unit[2].parent = 2;
	finds(""); // nobody says what he has: there is nothing to compare with
	struct capacity *c = fixture_add(p, T_capacity);
	c->unit = 2;
	c->posts = 1000;
	finds("A1 “Amt” is to give 0.4 posts, but nobody says how many it has.\n"); // A21 belongs to A2
}

static void a_latest_day_that_will_be_missed(void **state)
{
	(void)state;
	must_be_over(&p->phase[1], "2026-11-30", precision_DAY);
	finds("M1 “Portal”, phase “Rollout”, is planned until 31 Dec 2026, 31 days after its latest day, 30 Nov 2026 (law: "
		  "OZG).\n");
	p->phase[1].end = fixture_day("2026-01-01"); // a year is no day
	p->phase[1].end_precision = precision_YEAR;
	finds(
		"M1 “Portal”, phase “Rollout”, is planned until 2026, 31 days after its latest day, 30 Nov 2026 (law: OZG).\n");
	must_be_over(&p->phase[1], "2026-05-10", precision_DAY);
	finds(
		"M1 “Portal”, phase “Rollout”, is not over, and its latest day, 10 May 2026 (law: OZG), passed 10 days ago.\n");
}

// ---- what no calendar holds --------------------------------------------------------------------------------------------

static void refused(const char *day, const char *sentence)
{
	const struct column *c = &schema[T_phase].columns[schema_column(&schema[T_phase], "end")];
	struct ls_err err = {.code = LS_OK};
	struct value v;
	enum precision precision;
	assert_int_equal(value_parse(p, c, day, today, &v, &precision, &err), LS_REFUSED);
	assert_string_equal(err.text, sentence);
}

static void days_beyond_the_calendar_are_refused_with_what_fits(void **state)
{
	(void)state;
	refused("2200", "end: “2200” lies outside of what a plan holds. Expected: a day from 1870 to 2199.");
	refused("31.12.1869", "end: “31.12.1869” lies outside of what a plan holds. Expected: a day from 1870 to 2199.");
	refused("30.2.2026", "end: there is no “30.2.2026”. Expected: a day of that month, which has 28.");
	refused("32.2.2026",
			"end: “32.2.2026” is not understood. Expected: a day such as 3.4.2023, a month 4/2023, Q2 2023, "
			"2023, today or +2w.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(room_is_said_in_days, make, drop),
		cmocka_unit_test_setup_teardown(lateness_is_said_before_it_happens, make, drop),
		cmocka_unit_test_setup_teardown(what_is_over_is_judged_by_when_it_really_was, make, drop),
		cmocka_unit_test_setup_teardown(the_year_shows_the_room_and_its_sign, make, drop),
		cmocka_unit_test_setup_teardown(a_measure_is_over_with_its_last_phase, make, drop),
		cmocka_unit_test_setup_teardown(the_earliest_comes_first, make, drop),
		cmocka_unit_test_setup_teardown(a_sound_measure_has_no_finding, make, drop),
		cmocka_unit_test_setup_teardown(running_with_all_phases_in_the_future, make, drop),
		cmocka_unit_test_setup_teardown(over_at_forty_percent, make, drop),
		cmocka_unit_test_setup_teardown(rollout_before_its_pilot_ends, make, drop),
		cmocka_unit_test_setup_teardown(waves_that_are_over_and_waves_without_time, make, drop),
		cmocka_unit_test_setup_teardown(money_without_phase_and_need_without_capacity, make, drop),
		cmocka_unit_test_setup_teardown(a_latest_day_that_will_be_missed, make, drop),
		cmocka_unit_test_setup_teardown(days_beyond_the_calendar_are_refused_with_what_fits, make, drop),
	};
	return cmocka_run_group_tests_name("latest days", tests, NULL, NULL);
}
