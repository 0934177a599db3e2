// SPDX-License-Identifier: EUPL-1.2
// Progress and pace of key results, objectives and goals, as the OKR board shows them.

#include "fixture.h"

#include "base/i18n.h"
#include "plan/okr/okr.h"

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

static struct kr_state kr_at(int32_t id, int32_t today)
{
	return okr_key_result(p, plan_find(p, T_key_result, id), today);
}

static struct kr_state kr(int32_t id)
{
	return kr_at(id, FIXTURE_TODAY);
}

static void check_in(int32_t key_result, const char *day, int64_t value, int32_t confidence)
{
	struct check_in *c = fixture_add(p, T_check_in);
	c->key_result = key_result;
	c->day = fixture_day(day);
	c->value = value;
	c->confidence = confidence;
}

static void an_increase_is_the_part_of_the_way(void **state)
{
	(void)state;
	struct kr_state s = kr(3);
	assert_int_equal(s.progress_bp, 6800);
	assert_int_equal(s.clamped_bp, 6800);
	assert_int_equal(s.value, 17000);
	assert_int_equal(s.expected_bp, 4555);
	assert_int_equal(s.pace, PACE_GOOD);
	assert_int_equal(s.confidence, 8);
	assert_int_equal(s.last->id, 10);
	assert_false(s.no_check_in || s.below_start || s.no_target || s.falling);
	s = kr_at(3, fixture_day("2023-01-31")); // 12 of 25, 31 of 90 days
	assert_int_equal(s.progress_bp, 4800);
	assert_int_equal(s.confidence, 7);
	assert_int_equal(s.last->id, 8);
	check_in(3, "2023-02-09", 30000, 8);
	s = kr(3);
	assert_int_equal(s.progress_bp, 12000);
	assert_int_equal(s.clamped_bp, 10000);
	check_in(3, "2023-02-10", NONE64, 7); // nothing new about the value
	s = kr(3);
	assert_int_equal(s.value, 30000);
	assert_int_equal(s.confidence, 7);
}

static void a_fall_below_the_start_is_told(void **state)
{
	(void)state;
	struct kr_state s = kr(2); // 12 → 4, now 13
	assert_int_equal(s.progress_bp, -1250);
	assert_int_equal(s.clamped_bp, 0);
	assert_true(s.below_start);
	assert_int_equal(s.pace, PACE_BAD);
	check_in(2, "2023-02-10", 8000, 5);
	s = kr(2);
	assert_int_equal(s.progress_bp, 5000);
	assert_false(s.below_start);
	assert_int_equal(s.pace, PACE_GOOD);
}

static void without_a_check_in_the_start_counts(void **state)
{
	(void)state;
	struct kr_state s = kr(6);
	assert_true(s.no_check_in);
	assert_int_equal(s.progress_bp, 0);
	assert_int_equal(s.value, 0);
	assert_int_equal(s.pace, PACE_NONE);
	assert_int_equal(s.confidence, NONE32);
	assert_null(s.last);
}

static void what_cannot_be_told_is_not_zero(void **state)
{
	(void)state;
	struct kr_state s = kr(9);
	assert_true(s.no_target);
	assert_int_equal(s.progress_bp, NONE32);
	assert_int_equal(s.clamped_bp, 0);
	p->key_result[2].target = 0; // increase to its own start
	assert_int_equal(kr(3).progress_bp, NONE32);
	assert_false(kr(3).no_target);
	p->key_result[2].target = -1000;
	assert_int_equal(kr(3).progress_bp, NONE32);
	p->key_result[2].start = NONE64;
	p->key_result[2].target = 34000; // begins at nothing when nobody says
	assert_int_equal(kr(3).progress_bp, 5000);
	p->key_result[1].start = NONE64; // a decrease needs its start
	assert_int_equal(kr(2).progress_bp, NONE32);
	assert_int_equal(kr(2).pace, PACE_NONE);
}

static void milestones_count_their_steps(void **state)
{
	(void)state;
	struct kr_state s = kr(1);
	assert_int_equal(s.steps_n, 3);
	assert_int_equal(s.steps_done, 0);
	assert_int_equal(s.progress_bp, 0);
	assert_int_equal(s.expected_bp, 6666); // two of three are due
	assert_int_equal(s.pace, PACE_BAD);
	p->kr_step[0].done = fixture_day("2023-01-20");
	s = kr(1);
	assert_int_equal(s.value, 1000);
	assert_int_equal(s.progress_bp, 3333);
	assert_int_equal(s.pace, PACE_BAD);             // half of what is due
	p->kr_step[1].done = fixture_day("2023-02-11"); // tomorrow
	assert_int_equal(kr(1).steps_done, 1);
	p->kr_step[1].done = FIXTURE_TODAY;
	assert_int_equal(kr(1).pace, PACE_GOOD);
	p->check_in_n = 0;
	plan_changed(p);
	assert_false(kr(1).no_check_in); // a step done says as much
	for (int i = 0; i < 3; i++)
		p->kr_step[i].due = DAY_NONE;
	assert_int_equal(kr(1).expected_bp, 4555); // without days: a straight course
}

static void a_single_milestone_is_judged_by_confidence(void **state)
{
	(void)state;
	struct kr_state s = kr(5); // reached
	assert_int_equal(s.progress_bp, 10000);
	assert_int_equal(s.pace, PACE_GOOD);
	static const enum pace expected[] = {PACE_BAD,  PACE_BAD,  PACE_BAD,  PACE_BAD,  PACE_RISK, PACE_RISK,
										 PACE_GOOD, PACE_GOOD, PACE_GOOD, PACE_GOOD, PACE_GOOD};
	for (int32_t confidence = 0; confidence <= 10; confidence++) {
		check_in(5, "2023-02-09", 0, confidence);
		assert_int_equal(kr(5).progress_bp, 0);
		assert_int_equal(kr(5).pace, expected[confidence]);
	}
	struct kr_step *step = fixture_add(p, T_kr_step); // one step, overdue
	step->key_result = 5;
	step->due = fixture_day("2023-02-01");
	assert_int_equal(kr(5).pace, PACE_BAD);
	step->done = fixture_day("2023-02-02");
	assert_int_equal(kr(5).pace, PACE_GOOD);
	assert_int_equal(kr(5).progress_bp, 10000);
}

static void bounds_are_kept_or_not(void **state)
{
	(void)state;
	assert_int_equal(kr(7).progress_bp, 10000); // at least 8, are 8
	assert_int_equal(kr(7).pace, PACE_GOOD);
	assert_int_equal(kr(7).kept, 1);
	assert_int_equal(kr(8).progress_bp, 0); // at most 2.0, are 2.5
	assert_int_equal(kr(8).kept, 0);
	assert_int_equal(kr(8).pace, PACE_BAD); // confidence 4
	check_in(8, "2023-02-10", 2000, NONE32);
	assert_int_equal(kr(8).progress_bp, 10000);
	assert_int_equal(kr(8).confidence, 4);
	assert_int_equal(kr(8).pace, PACE_RISK); // kept, but nobody is sure that it stays so
	assert_int_equal(kr(3).kept, -1);        // an increase has a way
}

// Both say it: whether it is kept, and how sure people are; one that nobody stated says nothing.
static void the_sign_of_a_bound_comes_from_both(void **state)
{
	(void)state;
	static const struct {
		int64_t value;
		int32_t confidence;
		enum pace pace;
	} rows[] = {{2000, NONE32, PACE_GOOD}, {2000, 10, PACE_GOOD},    {2000, 6, PACE_GOOD},  {2000, 5, PACE_RISK},
				{2000, 0, PACE_RISK},      {2001, 10, PACE_RISK},    {2001, 6, PACE_RISK},  {2001, 5, PACE_BAD},
				{2001, 0, PACE_BAD},       {2001, NONE32, PACE_BAD}, {NONE64, 9, PACE_NONE}};
	p->key_result[7].start = NONE64;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		p->check_in_n = 0;
		plan_changed(p);
		check_in(8, "2023-02-09", rows[i].value, rows[i].confidence);
		assert_int_equal(kr(8).pace, rows[i].pace);
	}
	assert_int_equal(kr(8).kept, -1); // nobody says how many there are
	check_in(5, "2023-02-09", 0, NONE32);
	assert_int_equal(kr(5).pace, PACE_NONE); // a single milestone of which nobody says how sure it is
}

static void two_falls_in_a_row_are_flagged(void **state)
{
	(void)state;
	assert_true(kr(1).falling); // 5 4 3
	assert_false(kr(3).falling);
	p->check_in[1].confidence = 5;
	assert_false(kr(1).falling); // 5 5 3
	p->check_in[1].confidence = 4;
	p->check_in[1].day = fixture_day("2023-02-06"); // in the same week as the last: one fall
	assert_false(kr(1).falling);
	p->check_in_n = 0;
	check_in(5, "2023-01-11", NONE64, 4);
	check_in(5, "2023-02-08", NONE64, 3);
	assert_false(kr(5).falling); // what nobody stated before is no height to fall from
	check_in(5, "2023-01-04", NONE64, 5);
	assert_true(kr(5).falling); // and a missed week is no fall
}

static void no_sign_before_some_of_the_quarter_has_passed(void **state)
{
	(void)state;
	check_in(3, "2023-01-01", 1000, 5);
	assert_int_equal(kr_at(3, fixture_day("2023-01-13")).pace, PACE_NONE); // 13 of 90 are 14.4 %
	assert_int_equal(kr_at(3, fixture_day("2023-01-14")).pace, PACE_GOOD); // 4 of 25; expected 14 of 90: 16 ÷ 15.6
	check_in(7, "2023-01-01", 1000, 3);
	assert_int_equal(kr_at(7, fixture_day("2023-01-13")).pace, PACE_NONE); // confidence waits as well
	assert_int_equal(kr_at(7, fixture_day("2023-01-14")).pace, PACE_BAD);
	p->strategy[0].pace_after = 20; // of 90 days: exactly 18
	assert_int_equal(kr_at(7, fixture_day("2023-01-17")).pace, PACE_NONE);
	assert_int_equal(kr_at(7, fixture_day("2023-01-18")).pace, PACE_BAD);
	p->strategy[0].pace_after = 0;
	assert_int_equal(kr_at(3, fixture_day("2022-12-31")).pace, PACE_NONE);
	p->cycle[0].end = DAY_NONE;
	assert_int_equal(kr(3).pace, PACE_NONE);
	assert_int_equal(kr(3).progress_bp, 6800);
	assert_int_equal(kr(9).pace, PACE_NONE); // backlog
}

// Pace against a comparison of whole numbers, for every progress and day of a quarter of 90 days.
static void pace_has_sharp_borders(void **state)
{
	(void)state;
	p->check_in_n = 0;
	check_in(3, "2023-01-01", 0, 5);
	p->key_result[2].target = 90000;
	struct check_in *c = &p->check_in[0];
	int seen[4] = {0};
	for (int day = 14; day <= 90; day++)
		for (int value = 0; value <= 90; value++) {
			c->value = value * 1000;
			enum pace expected = value * 10 >= day * 9 ? PACE_GOOD : value * 10 >= day * 7 ? PACE_RISK : PACE_BAD;
			assert_int_equal(kr_at(3, p->cycle[0].start + day - 1).pace, expected);
			seen[expected]++;
		}
	assert_true(seen[PACE_GOOD] && seen[PACE_RISK] && seen[PACE_BAD]);
}

static void ambition_lowers_what_is_expected(void **state)
{
	(void)state;
	p->objective[1].kind = objective_kind_ASPIRATIONAL;
	assert_int_equal(kr(3).expected_bp, 4555); // the plan does not allow it
	p->strategy[0].aspirational = yes_no_YES;
	assert_int_equal(kr(3).expected_bp, 3188); // 0.7 × 41 ÷ 90
	p->strategy[0].ambition = 50;
	assert_int_equal(kr(3).expected_bp, 2277);
	assert_int_equal(okr_objective(p, &p->objective[1], FIXTURE_TODAY).expected_bp, 2277);
}

static struct objective_state objective(int32_t id)
{
	return okr_objective(p, plan_find(p, T_objective, id), FIXTURE_TODAY);
}

static void objectives_are_weighted_means(void **state)
{
	(void)state;
	struct objective_state s = objective(2);
	assert_int_equal(s.progress_bp, 6000); // 68 and 52
	assert_int_equal(s.pace, PACE_GOOD);
	assert_false(s.approximate);
	assert_int_equal(s.good, 2);
	p->key_result[2].weight = 3;
	assert_int_equal(objective(2).progress_bp, 6400);
	p->key_result[2].weight = 0;
	assert_int_equal(objective(2).progress_bp, 5200);
	p->key_result[3].weight = 0; // no weight at all: all the same
	assert_int_equal(objective(2).progress_bp, 6000);
	s = objective(1);
	assert_int_equal(s.progress_bp, 0); // below the start counts as the start
	assert_int_equal(s.pace, PACE_BAD);
	assert_int_equal(s.bad, 2);
	s = objective(3);
	assert_int_equal(s.progress_bp, 5000);
	assert_true(s.approximate); // one without a check-in
	assert_int_equal(s.good, 1);
	assert_int_equal(s.none, 1);
	assert_int_equal(s.pace, PACE_GOOD);
	s = objective(4);
	assert_int_equal(s.progress_bp, 5000);
	assert_int_equal(s.bad, 1);
	s = objective(5);
	assert_int_equal(s.progress_bp, NONE32);
	assert_int_equal(s.pace, PACE_NONE);
	assert_false(s.approximate);
	assert_int_equal(s.left_out, 1);
}

// 68 % and one that does not say what is to be reached: the mean is 68 %, not 34.
static void what_has_no_target_is_in_no_mean(void **state)
{
	(void)state;
	p->key_result[3].target = NONE64;
	struct objective_state s = objective(2);
	assert_int_equal(s.progress_bp, 6800);
	assert_int_equal(s.left_out, 1);
	assert_false(s.approximate);
	p->key_result[2].weight = 0; // the only one that is left weighs nothing: it counts all the same
	assert_int_equal(objective(2).progress_bp, 6800);
	p->check_in_n = 0;
	plan_changed(p);
	check_in(4, "2023-02-09", 1000, 5); // a word about the one left out is none about the mean
	s = objective(2);
	assert_int_equal(s.pace, PACE_NONE);
	assert_true(s.approximate);
}

// 7 of 30 where 30 of 90 are expected is 0.7 exactly: at risk, for the objective and the goal as for the key result.
static void signs_compare_exact_fractions(void **state)
{
	(void)state;
	const int32_t day30 = fixture_day("2023-01-30");
	p->check_in_n = 0;
	plan_changed(p);
	for (int32_t id = 3; id <= 4; id++) {
		p->key_result[id - 1].kind = kr_kind_INCREASE;
		p->key_result[id - 1].start = 0;
		p->key_result[id - 1].target = 30000;
		check_in(id, "2023-01-29", 7000, 5);
		assert_int_equal(kr_at(id, day30).pace, PACE_RISK);
	}
	assert_int_equal(okr_objective(p, &p->objective[1], day30).pace, PACE_RISK);
	assert_int_equal(okr_goal(p, &p->goal[4], &p->cycle[0], day30).pace, PACE_RISK);
	p->check_in[0].value = 9000; // 9 of 30 is 0.9: on track
	p->check_in[1].value = 9000;
	assert_int_equal(okr_objective(p, &p->objective[1], day30).pace, PACE_GOOD);
	assert_int_equal(okr_goal(p, &p->goal[4], &p->cycle[0], day30).pace, PACE_GOOD);
	p->check_in[1].value = 8999;
	assert_int_equal(okr_objective(p, &p->objective[1], day30).pace, PACE_RISK);
	assert_int_equal(okr_goal(p, &p->goal[4], &p->cycle[0], day30).pace, PACE_RISK);
}

static void means_are_rounded_at_the_end(void **state)
{
	(void)state;
	p->key_result[2].target = 51000; // 17 ÷ 51 = 1/3
	p->key_result[3].target = 39000; // 13 ÷ 39 = 1/3
	assert_int_equal(objective(2).progress_bp, 3333);
	p->key_result[3].target = 19500; // and 2/3: exactly a half, not 3333 + 6666
	assert_int_equal(objective(2).progress_bp, 5000);
}

static struct goal_state goal(int32_t id)
{
	return okr_goal(p, plan_find(p, T_goal, id), &p->cycle[0], FIXTURE_TODAY);
}

static void goals_show_the_running_quarter(void **state)
{
	(void)state;
	struct goal_state s = goal(5); // DD1
	assert_int_equal(s.progress_bp, 6000);
	assert_int_equal(s.pace, PACE_GOOD);
	assert_int_equal(s.objectives, 1);
	assert_int_equal(s.expected_bp, 4555);
	assert_int_equal(s.measures, 1);
	s = goal(7); // DD3: its only objective waits in the backlog
	assert_int_equal(s.progress_bp, NONE32);
	assert_int_equal(s.pace, PACE_NONE);
	assert_int_equal(s.objectives, 0);
	assert_int_equal(s.measures, 5);
	assert_int_equal(s.measures_done, 3);
	p->objective[2].goal = 5; // two objectives: 60 and 50
	p->objective[2].verdict = verdict_ACCEPTED;
	p->objective[4].goal = 5;
	p->objective[4].verdict = verdict_REFUSED;
	plan_changed(p);
	s = goal(5);
	assert_int_equal(s.progress_bp, 5500);
	assert_true(s.approximate);
	assert_int_equal(s.objectives, 2);
	assert_int_equal(s.accepted, 1);
	assert_int_equal(s.objectives_all, 2);
	s = okr_goal(p, &p->goal[4], NULL, FIXTURE_TODAY);
	assert_int_equal(s.objectives, 0);
	assert_int_equal(s.accepted, 1);
}

static void rules_count_and_warn_only_when_certain(void **state)
{
	(void)state;
	int value = 0;
	const struct rule *objectives = &p->rule[0], *krs = &p->rule[1];
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], 2, &value), 1);
	assert_int_equal(value, 1);
	assert_int_equal(okr_rule(p, krs, &p->cycle[0], 2, &value), -1); // not certain
	assert_int_equal(value, 2);
	p->objective[1].goal = 8; // moves to another field
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], 2, &value), 0);
	assert_int_equal(value, 0);
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], 3, &value), 1);
	assert_int_equal(value, 2);
	p->objective[0].goal = 8;
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], 3, &value), 0);
	assert_int_equal(value, 3);
	p->rule[0].scope = rule_scope_OVERALL;
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], NONE32, &value), 0);
	assert_int_equal(value, 4);
	p->rule[0].scope = rule_scope_TEAM;
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], 4, &value), 1);
	p->rule[1].certain = yes_no_YES;
	assert_int_equal(okr_rule(p, krs, &p->cycle[0], 2, &value), 1);
	p->rule[1].least = p->rule[1].most = NONE64;
	assert_int_equal(okr_rule(p, krs, &p->cycle[0], 2, &value), -1);
	p->rule[0].kind = rule_kind_REVIEW;
	assert_int_equal(okr_rule(p, objectives, &p->cycle[0], 2, &value), -1);
}

static void objectives_belong_to_a_field(void **state)
{
	(void)state;
	assert_int_equal(okr_field(p, &p->objective[1])->id, 2);
	p->objective[1].field = 4; // its own counts more
	assert_int_equal(okr_field(p, &p->objective[1])->id, 4);
	p->objective[1].field = p->objective[1].goal = NONE32;
	assert_null(okr_field(p, &p->objective[1]));
	assert_string_equal(okr_sign(PACE_GOOD), "+");
	assert_string_equal(okr_sign(PACE_RISK), "!");
	assert_string_equal(okr_sign(PACE_BAD), "x");
	assert_string_equal(okr_sign(PACE_NONE), "·");
}

// The largest numbers a plan may hold neither overflow nor lose their order.
static void huge_values_are_exact(void **state)
{
	(void)state;
	const int64_t huge = INT64_C(1000000000000000);
	p->key_result[2].start = -huge;
	p->key_result[2].target = huge;
	check_in(3, "2023-02-10", 0, 5);
	assert_int_equal(kr(3).progress_bp, 5000);
	check_in(3, "2023-02-10", huge, 5);
	assert_int_equal(kr(3).progress_bp, 10000);
	p->key_result[2].start = 0;
	p->key_result[2].target = 1;
	assert_int_equal(kr(3).progress_bp, 99999999);
	assert_int_equal(kr(3).clamped_bp, 10000);
	check_in(3, "2023-02-10", -huge, 5);
	assert_int_equal(kr(3).progress_bp, -99999999);
	assert_true(kr(3).below_start);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_increase_is_the_part_of_the_way),
		TEST(a_fall_below_the_start_is_told),
		TEST(without_a_check_in_the_start_counts),
		TEST(what_cannot_be_told_is_not_zero),
		TEST(milestones_count_their_steps),
		TEST(a_single_milestone_is_judged_by_confidence),
		TEST(bounds_are_kept_or_not),
		TEST(the_sign_of_a_bound_comes_from_both),
		TEST(two_falls_in_a_row_are_flagged),
		TEST(no_sign_before_some_of_the_quarter_has_passed),
		TEST(pace_has_sharp_borders),
		TEST(ambition_lowers_what_is_expected),
		TEST(objectives_are_weighted_means),
		TEST(what_has_no_target_is_in_no_mean),
		TEST(signs_compare_exact_fractions),
		TEST(means_are_rounded_at_the_end),
		TEST(goals_show_the_running_quarter),
		TEST(rules_count_and_warn_only_when_certain),
		TEST(objectives_belong_to_a_field),
		TEST(huge_values_are_exact),
	};
	return cmocka_run_group_tests_name("okr", tests, NULL, NULL);
}
