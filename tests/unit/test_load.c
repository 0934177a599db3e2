// SPDX-License-Identifier: EUPL-1.2
// Posts by quarter and euros by year.

#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/staffing.h"

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

static void posts_are_counted_by_covered_days(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct staffing *load = NULL;
	int64_t undated = 0;
	int n = staffing_quarters(a, p, fixture_day("2021-12-31"), fixture_day("2026-01-01"), &load, &undated);
	assert_int_equal(n, 18);
	assert_int_equal(load[0].first, fixture_day("2021-10-01"));
	assert_int_equal(load[0].need, 0);
	assert_int_equal(load[1].need, 2000 + num_div(400 * 31, 90)); // M8 begins on 01.03.2022
	assert_int_equal(load[2].need, 2400);
	assert_int_equal(load[5].need, 2900); // Q1 2023: and M6/1
	assert_int_equal(load[8].need, 2400);
	assert_int_equal(load[9].need, 400); // 2024
	assert_int_equal(load[5].have, 2500);
	assert_int_equal(load[9].have, 1500);
	assert_int_equal(load[13].have, NONE64);
	assert_int_equal(undated, 300); // M10 does not say when it begins
	for (int i = 1; i < n; i++)
		assert_int_equal(load[i].first, date_shift(load[i - 1].first, 1, PRECISION_QUARTER));
	p->capacity[0].unit = 1;
	struct capacity *c = fixture_add(p, T_capacity);
	c->year = 2023;
	c->unit = 2;
	c->posts = 700;
	staffing_quarters(a, p, FIXTURE_TODAY, FIXTURE_TODAY, &load, &undated);
	assert_int_equal(load[0].have, 3200); // no row for the whole: the sum of the units
	assert_int_equal(staffing_quarters(a, p, FIXTURE_TODAY, FIXTURE_TODAY - 1, &load, &undated), 0);
	arena_free(a);
}

// A need that ends on any day of a quarter takes its share, and the shares of two adjoining needs add up.
static void posts_are_exact_to_the_day(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	for (int day = 0; day < 90; day++) {
		p->fte_need_n = 0;
		struct fte_need *n = fixture_add(p, T_fte_need);
		n->posts = 900000;
		n->start = fixture_day("2023-01-01");
		n->end = n->start + day;
		struct staffing *load = NULL;
		int64_t undated = 0;
		assert_int_equal(staffing_quarters(a, p, n->start, n->start + 100, &load, &undated), 2);
		assert_int_equal(load[0].need, 10000 * (day + 1));
		assert_int_equal(load[1].need, 0);
	}
	arena_free(a);
}

static void money_is_summed_by_year(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct money *m = NULL;
	int undated = 0;
	assert_int_equal(gantt_money(a, p, 2021, 2026, &m, &undated), 6);
	assert_int_equal(undated, 1);
	static const int64_t least[] = {0, 700000, 810000, 700000, 700000, 0};
	static const int64_t most[] = {0, 800000, NONE64, 800000, 800000, 0}; // the lump sum of 2023 has no bound
	for (int i = 0; i < 6; i++) {
		assert_int_equal(m[i].year, 2021 + i);
		assert_int_equal(m[i].least, least[i]);
		assert_int_equal(m[i].most, most[i]);
		assert_int_equal(m[i].without_figure, i == 3);
		assert_int_equal(m[i].capacity, i == 2 ? 800000 : NONE64);
	}
	assert_int_equal(gantt_money(a, p, 2026, 2021, &m, &undated), 0);
	arena_free(a);
}

static void what_comes_once_is_spread(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct money *m = NULL;
	int undated = 0;
	p->budget_line_n = 0;
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->kind = budget_kind_ONCE;
	b->year_from = 2023;
	b->year_to = 2025;
	b->least = b->most = 100001;
	gantt_money(a, p, 2024, 2030, &m, &undated); // the window begins in the middle
	assert_int_equal(m[0].most, 33333);
	assert_int_equal(m[1].most, 33333);
	assert_int_equal(m[2].most, 0);
	gantt_money(a, p, 2023, 2023, &m, &undated);
	assert_int_equal(m[0].least, 33335); // the rest comes first
	arena_free(a);
}

static void bounds_that_are_not_stated_are_nothing_below_and_open_above(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	plan_free(p);
	p = fixture_mixed();
	struct money *m = NULL;
	int undated = 0;
	assert_int_equal(gantt_money(a, p, 2022, 2026, &m, &undated), 5);
	assert_int_equal(undated, 1);
	// A2 once 9000–10000 over three years; 12 from 2022 on 12000–15000, up to 40000 over two years; M1 once from 7000;
	// up to 30000 each year until 2026; Ü1 without a figure; K01 once 1500
	static const int64_t least[] = {12000, 12000 + 3000 + 7000 + 1500, 12000 + 3000, 12000 + 3000, 12000};
	static const int64_t most[] = {15000, NONE64, 15000 + 20000 + 3333 + 30000, 15000 + 3333 + 30000, 15000 + 30000};
	static const int64_t there[] = {NONE64, 90000, 500000, NONE64, NONE64};
	for (int i = 0; i < 5; i++) {
		assert_int_equal(m[i].least, least[i]);
		assert_int_equal(m[i].most, most[i]);
		assert_int_equal(m[i].capacity, there[i]);
		assert_int_equal(m[i].without_figure, i == 2);
	}
	p->budget_line[4].most = NONE64; // a second one without a bound above: now without any figure
	p->budget_line[2].most = NONE64;
	p->budget_line[2].least = 100;
	p->budget_line[3].year_to = 2021; // before it begins: its first year
	gantt_money(a, p, 2022, 2026, &m, &undated);
	assert_int_equal(m[1].without_figure, 2 - 1);
	assert_int_equal(m[1].least, least[1] + 50); // a half of the 100 over two years
	assert_int_equal(m[1].most, NONE64);
	assert_int_equal(m[2].most, NONE64);
	assert_int_equal(m[3].most, 15000 + 3333);
	arena_free(a);
}

static void posts_of_open_phases_fill_the_window(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	plan_free(p);
	p = plan_new();
	struct staffing *load = NULL;
	int64_t undated = 0;
	((struct measure *)fixture_add(p, T_measure))->code = "M1";
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = 1;
	ph->open_start = 1;
	ph->end = fixture_day("2023-05-15");
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->phase = 1;
	n->posts = 91000;
	assert_int_equal(staffing_quarters(a, p, fixture_day("2023-01-01"), fixture_day("2023-06-30"), &load, &undated), 2);
	assert_int_equal(load[0].need, 91000);
	assert_int_equal(load[1].need, 45000); // 45 of 91 days
	ph->open_start = 0;
	assert_int_equal(staffing_quarters(a, p, fixture_day("2023-01-01"), fixture_day("2023-06-30"), &load, &undated), 2);
	assert_int_equal(undated, 91000);
	n->start = fixture_day("2023-05-15");
	n->end = fixture_day("2023-05-10"); // the wrong way round, from elsewhere
	staffing_quarters(a, p, fixture_day("2023-01-01"), fixture_day("2023-06-30"), &load, &undated);
	assert_int_equal(undated, 0);
	assert_int_equal(load[1].need, 0);
	arena_free(a);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

// What others pay is taken off line by line; what nobody says stays unknown, ranges stay ranges.
static void the_own_share_is_what_is_left_after_funding(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct plan *other = plan_new();
	static const struct {
		int64_t least, most;
		int32_t funding;
	} lines[] = {{1000, 2001, 5000}, {333, NONE64, 3333}, {100, 100, NONE32}, {500, 700, 10000}};
	for (size_t i = 0; i < 4; i++) {
		struct budget_line *b = fixture_add(other, T_budget_line);
		b->year_from = b->year_to = 2026;
		b->least = lines[i].least;
		b->most = lines[i].most;
		b->funding = lines[i].funding;
	}
	struct plan *own = gantt_own_share(other);
	struct money *m;
	int undated = 0;
	assert_int_equal(own->budget_line[0].least, 500);
	assert_int_equal(own->budget_line[0].most, 1001); // 1000.5, half up
	assert_int_equal(own->budget_line[1].least, 222); // 222.01
	assert_true(own->budget_line[1].most == NONE64);
	assert_int_equal(own->budget_line[2].most, 100);
	assert_int_equal(own->budget_line[3].most, 0);
	assert_int_equal(gantt_money(a, own, 2026, 2026, &m, &undated), 1);
	assert_int_equal(m->least, 500 + 222 + 100 + 0);
	assert_int_equal(gantt_money(a, other, 2026, 2026, &m, &undated), 1); // the plan itself is as it was
	assert_int_equal(m->least, 1000 + 333 + 100 + 500);
	plan_free(own);
	plan_free(other);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_own_share_is_what_is_left_after_funding),
		TEST(posts_are_counted_by_covered_days),
		TEST(posts_are_exact_to_the_day),
		TEST(money_is_summed_by_year),
		TEST(what_comes_once_is_spread),
		TEST(bounds_that_are_not_stated_are_nothing_below_and_open_above),
		TEST(posts_of_open_phases_fill_the_window),
	};
	return cmocka_run_group_tests_name("load", tests, NULL, NULL);
}
