// SPDX-License-Identifier: EUPL-1.2
// The course of a key result: what stood and what was expected on each day, its points, its weeks, its axis.

#include "fixture.h"

#include "base/arena.h"
#include "plan/okr/course.h"
#include "plan/okr/okr.h"
#include "plan/ratio.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;
static struct arena *a;

static int set_up(void **state)
{
	(void)state;
	p = fixture_small();
	a = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	arena_free(a);
	return 0;
}

static struct cycle *quarter(const char *start, const char *end)
{
	struct cycle *c = fixture_add(p, T_cycle);
	c->start = start ? fixture_day(start) : DAY_NONE;
	c->end = end ? fixture_day(end) : DAY_NONE;
	return c;
}

// A key result of its own, in a quarter of 100 days: one percent of the way a day.
static struct key_result *new_one(int kind, int64_t start, int64_t target)
{
	struct cycle *c = quarter("2026-01-05", "2026-04-14");
	struct objective *o = fixture_add(p, T_objective);
	o->cycle = c->id;
	struct key_result *kr = fixture_add(p, T_key_result);
	kr->objective = o->id;
	kr->kind = kind;
	kr->start = start;
	kr->target = target;
	return kr;
}

static struct check_in *check_in(const struct key_result *kr, const char *day, int64_t value, int32_t confidence)
{
	struct check_in *c = fixture_add(p, T_check_in);
	c->key_result = kr->id;
	c->day = fixture_day(day);
	c->value = value;
	c->confidence = confidence;
	return c;
}

static void step(const struct key_result *kr, const char *due, const char *done)
{
	struct kr_step *s = fixture_add(p, T_kr_step);
	s->key_result = kr->id;
	s->due = due ? fixture_day(due) : DAY_NONE;
	s->done = done ? fixture_day(done) : DAY_NONE;
}

static struct course on(const struct key_result *kr, const char *today)
{
	return course_of(a, p, kr, fixture_day(today));
}

static int64_t stood(const struct course *c, const char *day)
{
	return course_value(c, fixture_day(day));
}

static int64_t expected(const struct course *c, const char *day)
{
	return course_expected(c, fixture_day(day));
}

static void without_check_ins_the_start_stands(void **state)
{
	(void)state;
	struct course c = on(new_one(kr_kind_INCREASE, 10000, 60000), "2026-02-10");
	assert_int_equal(c.n, 0);
	assert_int_equal(stood(&c, "2026-02-10"), 10000);
	assert_int_equal(expected(&c, "2026-01-04"), 10000); // before the quarter
	assert_int_equal(expected(&c, "2026-01-05"), 10500); // both ends count
	assert_int_equal(expected(&c, "2026-02-13"), 30000); // 40 of 100 days
	assert_int_equal(expected(&c, "2026-04-14"), 60000);
	assert_int_equal(expected(&c, "2026-05-01"), 60000);
	assert_int_equal(course_near(&c, 0), -1);
	assert_int_equal(c.weeks, 14); // the last one holds a Monday and a Tuesday only: it belongs to what follows
	assert_int_equal(c.to - c.from + 1, 14 * 7);
}

static void days_are_told_in_order_and_the_latest_word_of_a_day_counts(void **state)
{
	(void)state;
	struct key_result *kr = new_one(kr_kind_INCREASE, 0, 20000);
	check_in(kr, "2026-02-02", 5000, 7);
	check_in(kr, "2026-01-12", 2000, NONE32);
	check_in(kr, "2026-02-02", NONE64, 5)->blocker = "y";
	check_in(kr, "2026-02-09", NONE64, NONE32);
	check_in(kr, "2026-03-02", 9000, 9); // still to come
	struct course c = on(kr, "2026-02-10");
	assert_int_equal(c.n, 3);
	assert_int_equal(c.at[0].day, fixture_day("2026-01-12"));
	assert_int_equal(c.at[0].value, 2000);
	assert_int_equal(c.at[0].confidence, NONE32);
	assert_null(c.at[0].blocked);
	assert_int_equal(c.at[1].said, 5000);
	assert_int_equal(c.at[1].value, 5000);
	assert_int_equal(c.at[1].confidence, 5);
	assert_string_equal(c.at[1].blocked->blocker, "y");
	assert_null(c.at[1].noted);
	assert_int_equal(c.at[2].said, NONE64); // unchanged
	assert_int_equal(c.at[2].value, 5000);
	assert_int_equal(stood(&c, "2026-01-11"), 0);
	assert_int_equal(stood(&c, "2026-01-12"), 2000);
	assert_int_equal(stood(&c, "2026-02-01"), 2000);
	assert_int_equal(stood(&c, "2026-02-08"), 5000);
	const int8_t weeks[] = {-1, -1, -1, -1, 5, -1};
	assert_memory_equal(c.confidence, weeks, sizeof weeks);
}

// What leads nowhere has no line; what is below its start, or beyond its target, is told as it is.
static void only_a_way_expects_something(void **state)
{
	(void)state;
	static const struct {
		int kind;
		int64_t start, target;
		bool way, bound;
		int64_t expected; // on the 50th day of 100
	} rows[] = {
		{kr_kind_INCREASE, 0, 20000, true, false, 10000},
		{kr_kind_INCREASE, 20000, 20000, false, false, NONE64}, // start = target
		{kr_kind_INCREASE, 20000, 10000, false, false, NONE64},
		{kr_kind_INCREASE, NONE64, 20000, true, false, 10000}, // begins at nothing
		{kr_kind_INCREASE, NONE64, -20000, false, false, NONE64},
		{kr_kind_INCREASE, 5000, NONE64, false, false, NONE64}, // no target
		{kr_kind_DECREASE, 12000, 4000, true, false, 8000},
		{kr_kind_DECREASE, 1000, -2001, true, false, -500}, // cut off towards the start
		{kr_kind_DECREASE, NONE64, 4000, false, false, NONE64},
		{kr_kind_DECREASE, 4000, 4000, false, false, NONE64},
		{kr_kind_AT_LEAST, 90000, 95000, false, true, NONE64},
		{kr_kind_AT_MOST, NONE64, 5000, false, true, NONE64},
		{kr_kind_INCREASE, -1000000000000000, 1000000000000000, true, false, 0}, // the most a plan holds
		{kr_kind_MILESTONE, NONE64, NONE64, true, false, 500},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct key_result *kr = new_one(rows[i].kind, rows[i].start, rows[i].target);
		struct course c = on(kr, "2026-02-23");
		assert_int_equal(c.way, rows[i].way);
		assert_int_equal(c.bound, rows[i].bound);
		assert_int_equal(expected(&c, "2026-02-23"), rows[i].expected);
	}
}

static void values_below_the_start_and_beyond_the_target_lie_on_the_axis(void **state)
{
	(void)state;
	struct key_result *kr = new_one(kr_kind_INCREASE, 10000, 60000);
	check_in(kr, "2026-01-12", 7000, NONE32);
	check_in(kr, "2026-01-19", 71000, NONE32);
	struct course c = on(kr, "2026-02-10");
	struct course_axis x = course_axis_of(&c, 0, 10);
	assert_int_equal(x.low, 0);
	assert_int_equal(x.high, 80000);
	assert_int_equal(x.step, 10000);
	assert_int_equal(course_height(&x, 71000, 80), 71);
	assert_int_equal(course_height(&x, 60000, 80), 60);
	assert_int_equal(course_height(&x, -5000, 80), 0);
	assert_int_equal(course_height(&x, 90000, 80), 80);
}

static void steps_of_a_milestone_are_its_values(void **state)
{
	(void)state;
	struct key_result *kr = new_one(kr_kind_MILESTONE, NONE64, NONE64);
	step(kr, "2026-03-01", "2026-02-12"); // done early
	step(kr, "2026-02-01", "2026-02-12");
	step(kr, NULL, NULL);
	step(kr, "2026-04-01", "2026-03-03"); // after today
	check_in(kr, "2026-01-12", NONE64, 6);
	struct course c = on(kr, "2026-02-20");
	assert_int_equal(c.n, 2);
	assert_int_equal(c.at[0].value, 0);
	assert_int_equal(c.at[1].steps, 2);
	assert_null(c.at[1].last);
	assert_int_equal(stood(&c, "2026-02-11"), 0);
	assert_int_equal(stood(&c, "2026-02-12"), 2000);
	assert_int_equal(c.target, 4000);
	assert_int_equal(expected(&c, "2026-01-31"), 0); // steps with a day: what is due
	assert_int_equal(expected(&c, "2026-02-01"), 1000);
	assert_int_equal(expected(&c, "2026-03-01"), 2000);
	assert_int_equal(expected(&c, "2026-04-14"), 3000);
}

static void a_milestone_without_steps_is_reached_by_its_value(void **state)
{
	(void)state;
	struct key_result *kr = new_one(kr_kind_MILESTONE, NONE64, NONE64);
	check_in(kr, "2026-01-12", NONE64, 4);
	check_in(kr, "2026-01-19", 1000, 8);
	struct course c = on(kr, "2026-02-10");
	assert_int_equal(c.at[0].value, 0);
	assert_int_equal(c.at[1].value, 1000);
	assert_int_equal(c.target, 1000);
}

static void a_quarter_may_be_one_day_or_have_no_dates(void **state)
{
	(void)state;
	struct key_result *kr = new_one(kr_kind_INCREASE, 0, 20000);
	struct objective *o = (struct objective *)(uintptr_t)plan_find(p, T_objective, kr->objective);
	o->cycle = quarter("2026-05-03", "2026-05-03")->id; // a Sunday
	check_in(kr, "2026-05-03", 4000, 3);
	struct course c = on(kr, "2026-05-03");
	assert_int_equal(c.weeks, 1);
	assert_int_equal(c.to - c.from, 6);
	assert_int_equal(c.from, fixture_day("2026-04-27")); // the week it ends
	assert_int_equal(expected(&c, "2026-05-02"), 0);
	assert_int_equal(expected(&c, "2026-05-03"), 20000);
	assert_int_equal(c.confidence[0], 3);
	o->cycle = quarter(NULL, NULL)->id;
	c = on(kr, "2026-05-10");
	assert_int_equal(c.weeks, 0);
	assert_int_equal(c.from, fixture_day("2026-04-27")); // the week of what was noted
	assert_int_equal(c.to, fixture_day("2026-05-03"));
	assert_int_equal(expected(&c, "2026-05-03"), NONE64);
	kr = new_one(kr_kind_INCREASE, 0, 20000); // in the backlog, and nothing noted
	((struct objective *)(uintptr_t)plan_find(p, T_objective, kr->objective))->cycle = NONE32;
	c = on(kr, "2026-05-10");
	assert_int_equal(c.from, DAY_NONE);
	assert_int_equal(course_value(&c, 0), 0);
}

// Each cell shows the days that stand in it; days before and after the weeks stand in the first and the last.
static void days_stand_in_cells(void **state)
{
	(void)state;
	struct course c = {.from = 100, .to = 100 + 13 * 7 - 1};
	static const int widths[] = {13, 26, 52, 61, 91, 140};
	for (size_t i = 0; i < sizeof widths / sizeof widths[0]; i++) {
		int w = widths[i];
		assert_int_equal(course_cell(&c, 0, w), 0);
		assert_int_equal(course_cell(&c, 99999, w), w - 1);
		assert_int_equal(course_cell_day(&c, w - 1, w), c.to);
		for (int32_t day = c.from; day <= c.to; day++) {
			int x = course_cell(&c, day, w);
			assert_true(day <= course_cell_day(&c, x, w));
			if (x > 0)
				assert_true(course_cell_day(&c, x - 1, w) < day);
		}
	}
	assert_int_equal(course_cell(&c, 107, 26), 2); // Monday of the second week
}

static void an_axis_has_round_steps(void **state)
{
	(void)state;
	static const struct {
		int64_t start, target;
		int decimals, most;
		int64_t low, high, step;
	} rows[] = {
		{0, 25000, 0, 10, 0, 25000, 5000},
		{0, 5000, 0, 8, 0, 5000, 1000},
		{0, 1000, 0, 8, 0, 1000, 1000}, // never less than one
		{0, 1000, 1, 8, 0, 1000, 200},
		{80000, 95000, 0, 8, 80000, 96000, 2000}, // far from nothing: it is left out
		{40000, 95000, 0, 8, 0, 100000, 20000},
		{-3000, 4000, 0, 8, -3000, 4000, 1000},
		{12000, 4000, 0, 8, 0, 12000, 2000},
		{7000, NONE64, 0, 8, 6000, 7000, 1000}, // one value alone
		{0, NONE64, 0, 8, 0, 1000, 1000},
		{-7000, NONE64, 0, 8, -7000, -6000, 1000},
		{NONE64, NONE64, 0, 8, 0, 1000, 1000},
		{-1000000000000000, 1000000000000000, 3, 4, -1000000000000000, 1000000000000000, 500000000000000},
		{0, 25000, 0, 0, 0, 40000, 20000}, // two steps are the least
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct course c = {.start = rows[i].start, .target = rows[i].target};
		struct course_axis x = course_axis_of(&c, rows[i].decimals, rows[i].most);
		assert_int_equal(x.step, rows[i].step);
		assert_int_equal(x.low, rows[i].low);
		assert_int_equal(x.high, rows[i].high);
	}
}

// On every day of the quarter the course says what the board said on that day.
static void it_says_what_the_board_said(void **state)
{
	(void)state;
	for (size_t i = 0; i < p->key_result_n; i++) {
		const struct key_result *kr = &p->key_result[i];
		struct course c = course_of(a, p, kr, FIXTURE_TODAY);
		for (int32_t day = fixture_day("2022-12-30"); day <= FIXTURE_TODAY; day++) {
			struct kr_state s = okr_key_result(p, kr, day);
			int64_t value = course_value(&c, day), wanted = course_expected(&c, day);
			if (kr->kind != kr_kind_MILESTONE)
				assert_int_equal(value, s.value);
			if (!c.way)
				continue;
			int64_t way = c.target - c.start, sign = way < 0 ? -1 : 1;
			assert_int_equal(ratio_of((value - c.start) * sign, way * sign, 10000, 99999999), s.progress_bp);
			if (wanted == NONE64)
				continue;
			int64_t least = s.expected_bp * way / 10000, part = wanted - c.start; // both are cut off
			assert_true(part * sign >= least * sign && (part - least) * sign <= way * sign / 10000 + 1);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
		TEST(without_check_ins_the_start_stands),
		TEST(days_are_told_in_order_and_the_latest_word_of_a_day_counts),
		TEST(only_a_way_expects_something),
		TEST(values_below_the_start_and_beyond_the_target_lie_on_the_axis),
		TEST(steps_of_a_milestone_are_its_values),
		TEST(a_milestone_without_steps_is_reached_by_its_value),
		TEST(a_quarter_may_be_one_day_or_have_no_dates),
		TEST(days_stand_in_cells),
		TEST(an_axis_has_round_steps),
		TEST(it_says_what_the_board_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
