// SPDX-License-Identifier: EUPL-1.2
// Posts needed against posts available, against a sum day by day; capacities of quarters; when something fits.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "plan/gantt/capacity.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/staffing_fit.h"

enum { PLANS = 300, UNITS = 4, NEEDS = 8 };

static struct plan *p;
static uint32_t dice = 20261130;

static int roll(int sides)
{
	dice = dice * 1664525u + 1013904223u;
	return (int)((dice >> 8) % (uint32_t)sides);
}

static void capacity(int32_t unit, int year, int32_t quarter, int64_t posts, int64_t money)
{
	struct capacity *c = fixture_add(p, T_capacity);
	c->unit = unit;
	c->year = year;
	c->quarter = quarter;
	c->posts = posts;
	c->money = money;
}

// A1 with A11 and A12 below it, A2.
static void units(void)
{
	p = plan_new();
	for (int i = 0; i < UNITS; i++)
		((struct unit *)fixture_add(p, T_unit))->parent = i == 1 || i == 2 ? 1 : NONE32;
}

static void need(int32_t unit, int32_t start, int32_t end, int64_t posts)
{
	struct measure *m = fixture_add(p, T_measure);
	int32_t measure = m->id;
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = measure;
	ph->start = start;
	ph->end = end;
	int32_t phase = ph->id;
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->phase = phase;
	n->unit = unit;
	n->posts = posts;
}

static bool below(int32_t unit, int32_t of)
{
	return of == NONE32 || (unit != NONE32 && (unit == of || (of == 1 && (unit == 2 || unit == 3))));
}

static void posts_are_those_of_every_day(void **state)
{
	(void)state;
	int32_t from = fixture_day("2023-11-20"), to = fixture_day("2025-03-10");
	for (int round = 0; round < PLANS; round++) {
		struct arena *a = arena_new();
		units();
		for (int i = 0; i < NEEDS; i++) {
			int32_t start = from - 100 + roll(600), unit = roll(UNITS + 1);
			int32_t end = start + roll(300);
			need(unit ? unit : NONE32, start, end, roll(3000));
			p->measure[i].selection = roll(4) ? selection_SELECTED : selection_DEFERRED; // which takes nobody's time
		}
		int32_t of = round % 3 == 0 ? NONE32 : round % UNITS + 1;
		enum precision period = round & 1 ? PRECISION_MONTH : PRECISION_QUARTER;
		struct staffing *s;
		int64_t undated = -1;
		size_t n = staffing_of(a, p, &(struct staffing_asked){of, period, from, to}, &s, &undated);
		assert_int_equal(n, period == PRECISION_MONTH ? 17 : 6);
		assert_int_equal(undated, 0);
		for (size_t i = 0; i < n; i++) {
			int64_t sum = 0;
			for (int32_t day = s[i].first; day <= s[i].last; day++)
				for (size_t k = 0; k < NEEDS; k++)
					if (day >= p->phase[k].start && day <= p->phase[k].end && below(p->fte_need[k].unit, of) &&
						p->measure[k].selection == selection_SELECTED)
						sum += p->fte_need[k].posts;
			int64_t days = s[i].last - s[i].first + 1;
			assert_int_equal(s[i].need, (2 * sum + days) / (2 * days));
			assert_true(s[i].have == NONE64);
			assert_int_equal(s[i].first, i ? s[i - 1].last + 1 : date_first(from, period));
		}
		plan_free(p);
		arena_free(a);
	}
}

// All together are what the roadmap has always counted.
static void all_together_are_the_load(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	p = fixture_small();
	struct staffing *load;
	struct staffing *s;
	int64_t undated, other;
	int32_t from = fixture_day("2022-01-01"), to = fixture_day("2024-12-31");
	int n = staffing_quarters(a, p, from, to, &load, &undated);
	assert_int_equal(staffing_of(a, p, &(struct staffing_asked){NONE32, PRECISION_QUARTER, from, to}, &s, &other), n);
	assert_int_equal(other, undated);
	for (int i = 0; i < n; i++) {
		assert_int_equal(s[i].need, load[i].need);
		assert_true(s[i].have == load[i].have);
	}
	plan_free(p);
	arena_free(a);
}

static void a_year_counts_in_each_quarter_that_has_none_of_its_own(void **state)
{
	(void)state;
	units();
	capacity(1, 2026, NONE32, 2000, 100);
	assert_int_equal(capacity_of_quarter(p, 1, 2026, 3), 2000);
	assert_int_equal(capacity_of_year(p, 1, 2026, false), 2000);
	capacity(1, 2026, 3, 1000, NONE64);
	assert_int_equal(capacity_of_quarter(p, 1, 2026, 2), 2000);
	assert_int_equal(capacity_of_quarter(p, 1, 2026, 3), 1000);
	assert_int_equal(capacity_of_year(p, 1, 2026, false), (2000 * (365 - 92) + 1000 * 92 + 182) / 365);
	assert_int_equal(capacity_of_year(p, 1, 2026, true), 100);
	assert_true(capacity_of_quarter(p, 1, 2027, 1) == NONE64);
	assert_true(capacity_of_quarter(p, 4, 2026, 1) == NONE64);
	plan_free(p);
	units(); // quarters alone: the third says nothing and counts nothing
	capacity(1, 2026, 1, 1000, 10);
	capacity(1, 2026, 2, 1000, 20);
	capacity(1, 2026, 4, 1000, NONE64);
	assert_true(capacity_of_quarter(p, 1, 2026, 3) == NONE64);
	assert_int_equal(capacity_of_year(p, 1, 2026, false), (1000 * (90 + 91 + 92) + 182) / 365);
	assert_int_equal(capacity_of_year(p, 1, 2026, true), 30);
	plan_free(p);
}

static void what_a_unit_does_not_say_is_the_sum_below_it(void **state)
{
	(void)state;
	units();
	capacity(2, 2026, NONE32, 500, NONE64);
	capacity(3, 2026, NONE32, 700, NONE64);
	capacity(4, 2026, NONE32, 900, NONE64);
	capacity(3, 2026, 2, 300, NONE64);
	assert_int_equal(capacity_of_quarter(p, 1, 2026, 1), 1200);
	assert_int_equal(capacity_of_quarter(p, 1, 2026, 2), 800);
	assert_int_equal(capacity_of_quarter(p, NONE32, 2026, 2), 1700);
	capacity(NONE32, 2026, NONE32, 5000, NONE64); // the whole administration says it itself
	assert_int_equal(capacity_of_quarter(p, NONE32, 2026, 2), 5000);
	assert_int_equal(capacity_of_quarter(p, 1, 2026, 1), 1200);
	plan_free(p);
}

static void who_causes_it_comes_first(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	units();
	need(1, fixture_day("2026-01-01"), fixture_day("2026-12-31"), 500);
	need(2, fixture_day("2026-04-01"), fixture_day("2026-06-30"), 800);
	need(4, fixture_day("2026-04-01"), fixture_day("2026-06-30"), 3000);
	need(2, fixture_day("2025-04-01"), fixture_day("2025-06-30"), 3000);
	capacity(1, 2026, NONE32, 1000, NONE64);
	struct staffing *s;
	struct staffing_cause *c;
	assert_int_equal(staffing_of(a, p,
								 &(struct staffing_asked){1, PRECISION_QUARTER, fixture_day("2026-04-10"),
														  fixture_day("2026-04-10")},
								 &s, NULL),
					 1);
	assert_int_equal(s->need, 1300);
	assert_int_equal(s->have, 1000);
	assert_true(staffing_over(s));
	assert_int_equal(staffing_causes(a, p, 1, s, &c), 2);
	assert_int_equal(c[0].phase, 2);
	assert_int_equal(c[0].measure, 2);
	assert_int_equal(c[0].need, 800);
	assert_int_equal(c[1].need, 500);
	plan_free(p);
	arena_free(a);
}

static void the_earliest_time_when_it_fits(void **state)
{
	(void)state;
	struct staffing_fit fit;
	units();
	need(1, fixture_day("2026-01-01"), fixture_day("2026-09-30"), 700);
	need(1, fixture_day("2026-04-01"), fixture_day("2026-06-30"), 500);
	capacity(1, 2026, NONE32, 1000, NONE64);
	capacity(1, 2026, 4, 400, NONE64);
	p->phase[1].start_precision = p->phase[1].end_precision = precision_MONTH;
	p->phase[1].end = fixture_day("2026-06-01");
	// From August on it is 700 + 500 × 61 ⁄ 92 = 1032 in the third quarter; from September on 863, and 332 in the fourth.
	assert_true(staffing_fits(p, 2, &fit));
	assert_int_equal(fit.by, 5);
	assert_int_equal(fit.step, PRECISION_MONTH);
	assert_int_equal(fit.unit, 1);
	assert_int_equal(fit.why.first, fixture_day("2026-04-01"));
	assert_int_equal(fit.why.need, 1200);
	assert_int_equal(fit.why.have, 1000);
	p->capacity[1].posts = 300; // from December on 500 × 31 ⁄ 92 = 168 of it are in that quarter
	assert_true(staffing_fits(p, 2, &fit));
	assert_int_equal(fit.by, 8);
	p->capacity[0].posts = 1200;
	assert_true(staffing_fits(p, 2, &fit));
	assert_int_equal(fit.by, 0);
	assert_false(staffing_fits(p, 99, &fit));
	p->capacity[0].posts = 1000; // what was deferred is asked as if it were taken up again
	p->capacity[1].posts = 400;
	p->measure[1].selection = selection_DEFERRED;
	assert_true(staffing_fits(p, 2, &fit));
	assert_int_equal(fit.by, 5);
	p->measure[0].stage = stage_STOPPED; // and is in nobody's way
	assert_true(staffing_fits(p, 2, &fit));
	assert_int_equal(fit.by, 0);
	p->phase[1].end = DAY_NONE;
	assert_false(staffing_fits(p, 2, &fit));
	plan_free(p);
}

// Of some units nobody says what they have: what they need is compared with nothing, and they are named.
static void who_says_nothing_is_compared_with_nothing(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct staffing *s;
	struct staffing_cause *c;
	struct staffing_silent *silent;
	const struct staffing_asked asked = {NONE32, PRECISION_QUARTER, fixture_day("2026-04-10"),
										 fixture_day("2026-08-10")};
	units();
	need(1, fixture_day("2026-01-01"), fixture_day("2026-12-31"), 500);
	need(4, fixture_day("2026-07-01"), fixture_day("2026-12-31"), 3000);
	need(NONE32, fixture_day("2026-04-01"), fixture_day("2026-06-30"), 300);
	capacity(1, 2026, NONE32, 1000, NONE64);
	assert_int_equal(staffing_of(a, p, &asked, &s, NULL), 2);
	assert_int_equal(s[0].need, 800);
	assert_int_equal(s[0].compared, 800);
	assert_int_equal(s[1].need, 3500);
	assert_int_equal(s[1].compared, 500);
	assert_int_equal(s[1].have, 1000);
	assert_false(staffing_over(&s[1]));
	assert_int_equal(staffing_silent(a, p, &asked, &silent), 1);
	assert_int_equal(silent[0].unit, 4);
	assert_int_equal(silent[0].first, fixture_day("2026-07-01"));
	p->capacity[0].posts = 400; // too many of those who say it, and the other is no cause
	staffing_of(a, p, &asked, &s, NULL);
	assert_true(staffing_over(&s[1]));
	assert_int_equal(staffing_causes(a, p, NONE32, &s[1], &c), 1);
	assert_int_equal(c[0].phase, 1);
	capacity(NONE32, 2026, NONE32, 3200, NONE64); // the whole says what it has: everything counts
	staffing_of(a, p, &asked, &s, NULL);
	assert_int_equal(s[1].compared, 3500);
	assert_true(staffing_over(&s[1]));
	assert_int_equal(staffing_silent(a, p, &asked, &silent), 0);
	plan_free(p);
	arena_free(a);
}

// A unit counts where it says it itself, where one above it does or where one below it does.
static bool says(int32_t unit, int32_t of)
{
	for (size_t i = 0; i < p->capacity_n; i++) {
		int32_t who = p->capacity[i].unit;
		if (who == of || (below(who, of) && (below(unit, who) || below(who, unit))))
			return true;
	}
	return false;
}

static void the_earliest_time_is_that_of_trying_every_one(void **state)
{
	(void)state;
	int moved = 0, nowhere = 0;
	for (int round = 0; round < PLANS; round++) {
		units();
		for (int i = 0; i < 4; i++) {
			int32_t start = fixture_day("2026-01-01") + roll(200);
			need(roll(UNITS) + 1, start, start + roll(300), roll(900));
		}
		p->phase[0].start_precision = p->phase[0].end_precision = precision_YEAR;
		for (int unit = 1; unit <= UNITS; unit++)
			if (roll(3))
				for (int year = 2026; year < 2040; year++)
					capacity(unit, year, NONE32, roll(1000), NONE64);
		struct staffing_fit fit;
		bool found = staffing_fits(p, 1, &fit);
		int by = 0;
		int32_t takes = p->fte_need[0].unit, first = date_first(p->phase[0].start, PRECISION_YEAR);
		int years = date_civil(p->phase[0].end).year - date_civil(first).year;
		for (bool over = true; over && by <= 10; by += over) {
			over = false;
			p->phase[0].start = date_shift(first, by, PRECISION_YEAR);
			p->phase[0].end = date_shift(first, by + years, PRECISION_YEAR);
			for (int32_t day = p->phase[0].start; day <= date_last(p->phase[0].end, PRECISION_YEAR) && !over;
				 day = date_last(day, PRECISION_QUARTER) + 1)
				for (int32_t of = 0; of <= UNITS && !over; of++) { // 0: all together
					int32_t whose = of ? of : NONE32;
					int64_t sum = 0, have = capacity_of_quarter(p, whose, date_civil(day).year, 1);
					if (have == NONE64 || !below(takes, whose))
						continue;
					int32_t last = date_last(day, PRECISION_QUARTER), n = last - day + 1;
					for (int32_t at = day; at <= last; at++)
						for (size_t k = 0; k < p->fte_need_n; k++) {
							struct extent e = gantt_extent(&p->phase[k]);
							bool counts = below(p->fte_need[k].unit, whose) && says(p->fte_need[k].unit, whose);
							sum += counts && at >= e.first && at <= e.last ? p->fte_need[k].posts : 0;
						}
					over = (2 * sum + n) / (2 * n) > have;
				}
		}
		assert_int_equal(found, by <= 10);
		if (found)
			assert_int_equal(fit.by, by);
		moved += found && by > 0;
		nowhere += !found;
		plan_free(p);
	}
	assert_true(moved > 20 && nowhere > 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(posts_are_those_of_every_day),
		cmocka_unit_test(all_together_are_the_load),
		cmocka_unit_test(a_year_counts_in_each_quarter_that_has_none_of_its_own),
		cmocka_unit_test(what_a_unit_does_not_say_is_the_sum_below_it),
		cmocka_unit_test(who_causes_it_comes_first),
		cmocka_unit_test(the_earliest_time_when_it_fits),
		cmocka_unit_test(who_says_nothing_is_compared_with_nothing),
		cmocka_unit_test(the_earliest_time_is_that_of_trying_every_one),
	};
	return cmocka_run_group_tests_name("staffing", tests, NULL, NULL);
}
