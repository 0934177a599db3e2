// SPDX-License-Identifier: EUPL-1.2
// Key results, objectives and goals of the mixed plan, where quarters, weights and kinds differ.
#include "fixture.h"
#include "fixture_mixed.h"

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
	i18n_set(LANG_EN);
	p = fixture_mixed();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static struct kr_state kr(int32_t id)
{
	return okr_key_result(p, plan_find(p, T_key_result, id), FIXTURE_TODAY);
}

static struct objective_state objective(int32_t id)
{
	return okr_objective(p, plan_find(p, T_objective, id), FIXTURE_TODAY);
}

static void below_the_start_is_worse_than_at_it(void **state)
{
	(void)state;
	struct kr_state s = kr(2); // 10 → 50, now 8
	assert_int_equal(s.progress_bp, -500);
	assert_true(s.below_start);
	assert_int_equal(s.pace, PACE_BAD);
	p->strategy[0].pace_risk = 0; // what stands at its start is at risk then, no more
	assert_int_equal(kr(2).pace, PACE_BAD);
	p->check_in[2].value = 10000;
	assert_int_equal(kr(2).progress_bp, 0);
	assert_int_equal(kr(2).pace, PACE_RISK);
}

static void every_kind_has_its_own_way(void **state)
{
	(void)state;
	struct kr_state s = kr(3); // one of three steps, two are due
	assert_int_equal(s.progress_bp, 3333);
	assert_int_equal(s.expected_bp, 6666);
	assert_int_equal(s.pace, PACE_BAD); // a half of what is due
	assert_false(s.no_check_in);
	s = kr(4); // 30 → 12.5, now 24: 6 of 17.5
	assert_int_equal(s.progress_bp, 3428);
	assert_int_equal(s.expected_bp, 3188); // 0.7 of 41 ÷ 90
	assert_int_equal(s.pace, PACE_GOOD);
	s = kr(5); // at least 95.0, is 95.5
	assert_int_equal(s.progress_bp, 10000);
	assert_int_equal(s.pace, PACE_GOOD);
	s = kr(6); // at most 2, are 3; confidence 5
	assert_int_equal(s.progress_bp, 0);
	assert_int_equal(s.pace, PACE_BAD);
	s = kr(7); // a single step without a day; confidence 4
	assert_int_equal(s.progress_bp, 0);
	assert_int_equal(s.pace, PACE_RISK);
	s = kr(9); // nothing is known of it, nor when
	assert_int_equal(s.progress_bp, NONE32);
	assert_int_equal(s.expected_bp, 0);
	assert_int_equal(objective(5).expected_bp, 0);
	assert_int_equal(s.pace, PACE_NONE);
}

static void means_weigh_their_parts(void **state)
{
	(void)state;
	assert_int_equal(objective(2).progress_bp, 1111); // 2 × 0 and 1 ÷ 3, by 3
	struct objective_state s = objective(4); // 3 × 6 ÷ 17.5 + 1 × 1 + 1 × 0, and one that weighs nothing, by 5
	assert_int_equal(s.progress_bp, 4057);
	assert_int_equal(s.good, 2);
	assert_int_equal(s.risk, 1);
	assert_int_equal(s.bad, 1);
	assert_int_equal(s.pace, PACE_GOOD);
	assert_false(s.approximate);
}

static struct goal_state goal(int32_t id, size_t cycle)
{
	return okr_goal(p, plan_find(p, T_goal, id), &p->cycle[cycle], FIXTURE_TODAY);
}

static void an_objective_without_key_results_is_in_no_mean(void **state)
{
	(void)state;
	assert_int_equal(objective(3).progress_bp, NONE32);
	struct goal_state s = goal(1, 1);
	assert_int_equal(s.objectives, 2);
	assert_int_equal(s.progress_bp, 1111); // that of the other
	assert_int_equal(s.expected_bp, 4555);
	assert_int_equal(s.pace, PACE_BAD);
	assert_int_equal(s.objectives_all, 1); // the one that has been judged
	assert_int_equal(s.accepted, 0);
	p->objective[2].goal = 3; // and where it stands first
	p->objective[2].pos = 0;
	plan_changed(p);
	s = goal(3, 1);
	assert_int_equal(s.objectives, 2);
	assert_int_equal(s.progress_bp, 4057);
	assert_int_equal(s.expected_bp, 3188); // 0.7 of 41 ÷ 90: of the one that has progress, and of it alone
}

static void a_goal_is_told_by_quarter(void **state)
{
	(void)state;
	struct goal_state s = goal(1, 0); // 30 of 40
	assert_int_equal(s.objectives, 1);
	assert_int_equal(s.progress_bp, 7500);
	assert_int_equal(s.expected_bp, 10000);
	assert_int_equal(s.pace, PACE_RISK);
	s = goal(5, 0);
	assert_int_equal(s.progress_bp, 10000);
	assert_int_equal(s.accepted, 1);
	assert_int_equal(s.pace, PACE_GOOD);
	s = goal(5, 1);
	assert_int_equal(s.progress_bp, NONE32);
	assert_int_equal(s.objectives, 0);
	assert_int_equal(s.accepted, 1);
	size_t all = 0, done = 0;
	for (size_t i = 0; i < p->measure_goal_n; i++)
		if (p->measure_goal[i].goal == 5) {
			const struct measure *m = &p->measure[p->measure_goal[i].measure - 1];
			all++;
			done += m->stage == stage_DONE || m->stage == stage_OPERATION;
		}
	assert_int_equal(s.measures, all);
	assert_int_equal(s.measures_done, done);
	assert_int_equal(done, 1);
	for (size_t i = 0; i < p->measure_goal_n && all == (size_t)s.measures; i++)
		if (p->measure_goal[i].goal == 5) {
			p->measure_goal[i].measure = 999; // gone
			all = 0;
		}
	assert_int_equal(goal(5, 1).measures, s.measures - 1);
}

static int rule(size_t i, int32_t owner, int *value)
{
	return okr_rule(p, &p->rule[i], &p->cycle[1], owner, value);
}

static void rules_may_have_one_bound(void **state)
{
	(void)state;
	int value;
	assert_int_equal(rule(0, 1, &value), 0); // at least two objectives a team: team 1 has one
	assert_int_equal(value, 1);
	p->objective[3].team = 1;
	assert_int_equal(rule(0, 1, &value), 1);
	assert_int_equal(value, 2);
	assert_int_equal(rule(1, 2, &value), 1); // at most three key results
	assert_int_equal(value, 2);
	assert_int_equal(rule(1, 4, &value), 0);
	assert_int_equal(value, 4);
	p->rule[1].most = 4000;
	assert_int_equal(rule(1, 4, &value), 1);
	assert_int_equal(okr_rule(p, &p->rule[0], NULL, 1, &value), -1); // no quarter, nothing to count
	assert_int_equal(value, 0);
}

// What the rows do not say, or say of what is gone.
static void missing_parts_are_not_made_up(void **state)
{
	(void)state;
	p->check_in[3].value = NONE64; // only confidence was noted: it stands where it began
	struct kr_state s = kr(4);
	assert_int_equal(s.value, 30000);
	assert_int_equal(s.progress_bp, 0);
	p->check_in[4].value = NONE64;
	s = kr(5); // at least 95, and nobody says how many
	assert_int_equal(s.progress_bp, 0);
	assert_int_equal(s.value, NONE64);
	p->check_in[4].confidence = p->check_in[5].confidence = NONE32;
	assert_int_equal(kr(6).confidence, NONE32); // not stated is none, neither 0 nor in the middle
	assert_int_equal(kr(6).pace, PACE_BAD);     // out, and nobody says that it will be in
	p->check_in[5].value = 2000;
	assert_int_equal(kr(6).progress_bp, 10000);
	p->key_result[3].objective = 99;
	s = kr(4);
	assert_int_equal(s.expected_bp, 0);
	assert_int_equal(s.pace, PACE_NONE);
}

static void a_milestone_without_steps_is_reached_or_not(void **state)
{
	(void)state;
	p->kr_step_n = 3; // the one of KR4 is gone
	plan_changed(p);
	assert_int_equal(kr(7).progress_bp, 0); // its check-in says no value
	p->check_in[6].value = 1000;
	assert_int_equal(kr(7).progress_bp, 10000);
	assert_int_equal(kr(7).pace, PACE_GOOD);
	p->key_result[6].target = 3000;
	assert_int_equal(kr(7).progress_bp, 0);
	p->check_in[6].value = 3000;
	assert_int_equal(kr(7).progress_bp, 10000);
	p->check_in[6].day = FIXTURE_TODAY + 1;
	assert_int_equal(kr(7).progress_bp, 0);
	assert_true(kr(7).no_check_in);
}

// Before the quarter nothing is due, and nothing is judged; on its first day everything, where the plan says so.
static void the_first_day_is_judged_where_the_plan_says_so(void **state)
{
	(void)state;
	const struct key_result *k = &p->key_result[2]; // steps on 20 January and later
	struct kr_state s = okr_key_result(p, k, fixture_day("2023-01-10"));
	assert_int_equal(s.pace, PACE_NONE); // 11 % have passed
	p->kr_step[0].done = fixture_day("2023-01-02");
	p->strategy[0].pace_after = 0;
	s = okr_key_result(p, k, fixture_day("2023-01-10"));
	assert_int_equal(s.expected_bp, 0);
	assert_int_equal(s.pace, PACE_GOOD); // nothing is due yet
	s = okr_key_result(p, k, fixture_day("2022-12-31"));
	assert_int_equal(s.pace, PACE_NONE);
	struct objective_state o = okr_objective(p, &p->objective[1], fixture_day("2023-06-01"));
	assert_int_equal(o.expected_bp, 10000); // all of it, long after the end
	o = okr_objective(p, &p->objective[1], fixture_day("2022-12-01"));
	assert_int_equal(o.expected_bp, 0);
	assert_int_equal(o.pace, PACE_NONE);
	p->strategy[0].pace_after = 99; // of 90 days the 89th is too early
	assert_int_equal(okr_key_result(p, k, fixture_day("2023-03-30")).pace, PACE_NONE);
	assert_int_not_equal(okr_key_result(p, k, fixture_day("2023-03-31")).pace, PACE_NONE);
	p->strategy[0].pace_after = 15;
	p->check_in_n = 0;
	p->kr_step[0].done = DAY_NONE;
	plan_changed(p);
	o = okr_objective(p, &p->objective[1], FIXTURE_TODAY);
	assert_int_equal(o.progress_bp, 0);
	assert_true(o.approximate);
	assert_int_equal(o.pace, PACE_NONE); // nobody has looked
	struct goal_state g = goal(1, 1);
	assert_int_equal(g.progress_bp, 0);
	assert_int_equal(g.pace, PACE_NONE);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(below_the_start_is_worse_than_at_it),
		TEST(every_kind_has_its_own_way),
		TEST(means_weigh_their_parts),
		TEST(an_objective_without_key_results_is_in_no_mean),
		TEST(a_goal_is_told_by_quarter),
		TEST(rules_may_have_one_bound),
		TEST(missing_parts_are_not_made_up),
		TEST(a_milestone_without_steps_is_reached_or_not),
		TEST(the_first_day_is_judged_where_the_plan_says_so),
	};
	return cmocka_run_group_tests_name("okr mixed", tests, NULL, NULL);
}
