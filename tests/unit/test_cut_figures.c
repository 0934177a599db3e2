// SPDX-License-Identifier: EUPL-1.2
// What measures need in a year and what there is, and how the rule of a cut is read and written.
#include "fixture_mixed.h"
#include "ranked.h"

#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cutting.h"

static void euros_of_a_year_are_upper_bounds(void **state)
{
	(void)state;
	add_line(1, budget_kind_ONCE, 2021, 2023, 100);   // 34 33 33
	add_line(2, budget_kind_YEARLY, 2020, NONE32, 7); // each year
	add_line(3, budget_kind_YEARLY, 2020, 2021, 9);
	add_line(4, budget_kind_ONCE, 2021, NONE32, 5);
	add_line(5, budget_kind_ONCE, NONE32, NONE32, 5); // nobody knows when
	add_line(6, budget_kind_ONCE, 2021, NONE32, NONE64);
	add_line(6, budget_kind_ONCE, 2022, NONE32, 4);
	struct cut *c = cut("year=2021 money=1000");
	int64_t in_2021[] = {34, 7, 9, 5, NONE64, NONE64, NONE64};
	int64_t in_2022[] = {33, 7, 0, 0, NONE64, 4, NONE64};
	for (int m = 0; m < 7; m++)
		assert_true(c->money[m] == in_2021[m]);
	c = cut("year=2022 money=1000");
	for (int m = 0; m < 7; m++)
		assert_true(c->money[m] == in_2022[m]);
	add_line(8, budget_kind_ONCE, 2021, 2020, 6); // from elsewhere: its first year counts
	add_line(9, budget_kind_YEARLY, 2021, 2020, 6);
	for (int year = 2020; year <= 2022; year++) {
		c = cut(year == 2020 ? "year=2020 money=9" : year == 2021 ? "year=2021 money=9" : "year=2022 money=9");
		assert_true(c->money[7] == (year == 2021 ? 6 : 0));
		assert_true(c->money[8] == (year == 2021 ? 6 : 0));
	}
}

static void posts_of_a_year_are_averaged(void **state)
{
	(void)state;
	take(fixture_small());
	struct cut *c = cut("year=2023");
	assert_int_equal(c->posts[7], 400); // M8, all year
	assert_int_equal(c->posts[5], 374); // M6/1: 0.5 posts from January to September, 273 of 365 days
	assert_true(c->posts[9] == NONE64); // M10: its phases do not say when
	assert_true(c->posts[0] == NONE64);
	c = cut("jahr=2025");
	assert_int_equal(c->posts[7], 400); // goes on
	assert_int_equal(c->posts[5], 0);   // over
	c = cut("year=2021");
	assert_int_equal(c->posts[7], 0); // not begun
}

static struct fte_need *need(int32_t measure, int64_t posts, const char *start, const char *end)
{
	struct fte_need *n = fixture_add(plan, T_fte_need);
	n->measure = measure;
	n->posts = posts;
	n->start = start ? fixture_day(start) : DAY_NONE;
	n->end = end ? fixture_day(end) : DAY_NONE;
	return n;
}

static void the_first_and_the_last_day_of_a_year_count(void **state)
{
	(void)state;
	need(1, 36500, "2020-07-01", "2021-01-01"); // one day of 365
	need(2, 36500, "2021-12-31", "2022-06-30");
	need(3, 36500, "2020-07-01", "2020-12-31");
	need(4, 36500, "2022-01-01", "2022-06-30");
	need(5, 36500, NULL, "2020-12-31"); // nobody knows since when, but it is over
	need(6, 36500, NULL, "2021-01-01");
	need(7, 36500, "2022-01-01", NULL);
	need(8, 36500, "2021-12-31", NULL);
	struct cut *c = cut("year=2021 posts=1");
	static const int64_t posts[] = {100, 100, 0, 0, 0, NONE64, 0, NONE64};
	for (int m = 0; m < 8; m++)
		assert_true(c->posts[m] == posts[m]);
}

// What nobody limits is never used up, however much of it is needed.
static void what_is_not_limited_is_not_counted_down(void **state)
{
	(void)state;
	for (int32_t m = 1; m <= 46; m++) {
		need(m, 500, "2021-01-01", "2021-12-31");
		add_line(m, budget_kind_ONCE, 2021, NONE32, 1000);
	}
	struct cut *c = cut("year=2021 posts=2");
	assert_int_equal(c->in, 4); // one alone, two that share a rank, and the next; five share the one behind
	assert_true(c->left_money == NONE64);
	assert_int_equal(c->left_posts, 0);
	assert_int_equal(c->money_used, 4000);
	c = cut("year=2021 money=4000");
	assert_true(c->left_posts == NONE64);
	assert_int_equal(c->left_money, 0);
	assert_int_equal(c->out_posts, 2500);
}

static void rules_that_draw_the_same_line_are_one(void **state)
{
	(void)state;
	static const char *const rules[] = {
		"year=2021",         "year=2022", "year=2021 posts=2", "year=2021 posts=3", "year=2021 money=400000",
		"year=2021 filling", "number=11", "number=12",         "number=11 filling", "score=2.4",
		"score=2.41",        "off"};
	take(fixture_small());
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		for (size_t k = 0; k < sizeof rules / sizeof rules[0]; k++) {
			struct cut_rule a = rule_of(rules[i]), b = rule_of(rules[k]);
			assert_int_equal(cut_same_rule(&a, &b), i == k);
		}
	struct cut_rule one = rule_of("year=2021 unit=A10"), other = rule_of("year=2021 unit=A14");
	assert_false(cut_same_rule(&one, &other));
	assert_true(cut_same_rule(&one, &one));
}

static void other_units_do_not_count(void **state)
{
	(void)state;
	take(fixture_small());
	assert_int_equal(cut("year=2023 unit=A14")->posts[7], 400);
	assert_int_equal(cut("year=2023 unit=A10")->posts[7], 0);
	plan->unit[1].parent = 1; // A14 belongs to A10
	plan->unit[0].parent = 2; // and the other way round, which must not hang
	assert_int_equal(cut("year=2023 unit=A10")->posts[7], 400);
	assert_int_equal(cut("year=2023 unit=A10")->money[7], 800000); // the line names no unit
	assert_true(cut("year=2023 unit=A10")->posts_limit == NONE64);
	struct capacity *own = fixture_add(plan, T_capacity);
	own->unit = 2;
	own->year = 2023;
	own->posts = 700;
	assert_int_equal(cut("year=2023 unit=A14")->posts_limit, 700);
	assert_int_equal(cut("year=2023")->posts_limit, 2500); // the whole administration
	plan->capacity[0].unit = 1;
	assert_int_equal(cut("year=2023")->posts_limit, 3200); // the sum of all
}

static void rules_are_read_and_written(void **state)
{
	(void)state;
	take(fixture_small());
	static const struct {
		const char *text, *machine;
	} rules[] = {
		{"year=2021 posts=2 money=400000 unit=A14 filling", "year=2021 posts=2 money=400000 unit=A14 filling"},
		{"jahr=2021 vzä=2,25 mittel=\"400 T€\" amt=a14 auffuellend",
		 "year=2021 posts=2.25 money=400000 unit=A14 filling"},
		{"year=2023", "year=2023"},
		{"anzahl=11", "number=11"},
		{"score=2,40 streng", "score=2.4"},
		{"punkte=2,45 auffüllend", "score=2.45 filling"},
		{"off", "off"},
		{"aus", "off"},
	};
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		struct cut_rule r = rule_of(rules[i].text), again;
		struct str s = {0};
		cut_write(&s, plan, &r);
		assert_string_equal(str_text(&s), rules[i].machine);
		again = rule_of(str_text(&s));
		assert_int_equal(again.kind, r.kind);
		assert_true(again.posts_milli == r.posts_milli && again.money_eur == r.money_eur && again.score == r.score);
		assert_true(again.year == r.year && again.unit == r.unit && again.number == r.number);
		assert_true(again.filling == r.filling);
		str_free(&s);
	}
}

static void wrong_rules_are_refused(void **state)
{
	(void)state;
	static const struct {
		const char *text, *says;
	} wrong[] = {
		{"", "The cut line needs exactly one limit"},
		{"filling", "The cut line needs exactly one limit"},
		{"number=3 score=2", "The cut line needs exactly one limit"},
		{"off number=3", "The cut line needs exactly one limit"},
		{"posts=2", "needs a year"},
		{"year=21 posts=2", "“year=21” is not understood"},
		{"number=0", "“number=0” is not understood"},
		{"number", "“number” is not understood"},
		{"year=2021 posts=viel", "“posts=viel” is not understood"},
		{"year=2021 money=-1", "“money=-1” is not understood"},
		{"year=2021 unit=XY", "There is no unit"},
		{"score=-1", "“score=-1” is not understood"},
		{"off=1", "“off=1” is not understood"},
		{"teller", "“teller” is not understood. Expected: year=2021 posts=2 money=400000"},
		{"\"open", "is not understood"},
	};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct cut_rule r = {.number = 77};
		struct ls_err err = {0};
		assert_int_equal(cut_parse(&r, plan, wrong[i].text, &err), LS_REFUSED);
		if (!strstr(err.text, wrong[i].says))
			fail_msg("%s: %s", wrong[i].text, err.text);
		assert_int_equal(r.number, 77);
	}
}

static void limits_are_within_what_a_plan_may_hold(void **state)
{
	(void)state;
	static const char *const wrong[] = {"number=0",
										"number=-1",
										"number=x",
										"number=2147483648",
										"number",
										"score=-1",
										"score=21474837",
										"score",
										"year=1869",
										"year=2200",
										"year=x",
										"year",
										"year=2021 posts=-1",
										"year=2021 posts=-",
										"year=2021 posts",
										"year=2021 money=x",
										"year=2021 money=1000000000001",
										"year=2021 unit",
										"off=1",
										"filling=1"};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct cut_rule r = {.number = 4711};
		struct ls_err err = {.code = LS_OK};
		if (cut_parse(&r, plan, wrong[i], &err) != LS_REFUSED)
			fail_msg("%s is understood", wrong[i]);
		assert_int_equal(r.number, 4711); // left alone
		const char *word = strrchr(wrong[i], ' ') ? strrchr(wrong[i], ' ') + 1 : wrong[i];
		if (!strstr(err.text, word) || !strstr(err.text, "is not understood. Expected: year=2021"))
			fail_msg("%s: %s", wrong[i], err.text);
	}
	static const char *const right[] = {"number=1",
										"number=2147483647",
										"score=0",
										"year=1870",
										"year=2199",
										"year=2021 posts=0",
										"year=2021 money=1000000000000",
										"year=2021 money=0"};
	for (size_t i = 0; i < sizeof right / sizeof right[0]; i++) {
		struct cut_rule r = rule_of(right[i]);
		struct str s = {0};
		cut_write(&s, plan, &r);
		assert_string_equal(str_text(&s), right[i]);
		str_free(&s);
	}
	assert_true(rule_of("year=2021 filling").filling);
	assert_false(rule_of("year=2021 strict").filling);
	static const char *const twice[] = {"year=2021 filling strict", "year=2021 jahr=2022", "number=3 number=4",
										"year=2021 money=1 euro=2"};
	for (size_t i = 0; i < sizeof twice / sizeof twice[0]; i++) {
		struct cut_rule rule;
		struct ls_err err;
		assert_int_equal(cut_parse(&rule, plan, twice[i], &err), LS_REFUSED);
		assert_non_null(strstr(err.text, "stands twice"));
	}
}

static void units_below_a_unit_share_its_limit(void **state)
{
	(void)state;
	take(fixture_mixed());
	assert_int_equal(cut("year=2023 unit=D2")->posts_limit, 1700); // A20 and A21 belong to it
	assert_int_equal(cut("year=2023 unit=D2")->money_limit, 90000);
	assert_int_equal(cut("year=2024 unit=D2")->money_limit, 20000); // its own
	assert_true(cut("year=2024 unit=D2")->posts_limit == NONE64);
	assert_int_equal(cut("year=2024")->posts_limit, 3000);
	assert_true(cut("year=2023 unit=KRZ")->posts_limit == NONE64);
	struct cut *c = cut("year=2023 unit=A21 posts=1 money=1");
	assert_int_equal(c->money[0], 3334);  // A2, of the school department
	assert_int_equal(c->money[3], 20000); // 12: a line of another one, and half of one that names none
	assert_int_equal(c->posts[3], 0);     // its posts are of the computing centre
	plan->unit[1].parent = 99;            // a unit that is gone
	assert_int_equal(cut("year=2023 unit=D2")->posts_limit, 700);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(euros_of_a_year_are_upper_bounds),
		TEST(posts_of_a_year_are_averaged),
		TEST(the_first_and_the_last_day_of_a_year_count),
		TEST(what_is_not_limited_is_not_counted_down),
		TEST(rules_that_draw_the_same_line_are_one),
		TEST(other_units_do_not_count),
		TEST(rules_are_read_and_written),
		TEST(wrong_rules_are_refused),
		TEST(limits_are_within_what_a_plan_may_hold),
		TEST(units_below_a_unit_share_its_limit),
	};
	return cmocka_run_group_tests_name("cut figures", tests, NULL, NULL);
}
