// SPDX-License-Identifier: EUPL-1.2
// What is marked with ? and what is not.
#include "fixture.h"

#include "plan/okr/gaps.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void gaps_of_the_small_plan(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct gaps g = gaps_of(p, &p->cycle[0]);
	assert_true(g.goals_used);
	assert_true(g.contributions_used);
	static const bool alone[] = {true, false, true, true, false, true, false, false, true, true, false, true};
	for (int32_t i = 0; i < 12; i++)
		assert_int_equal(gaps_goal(p, &g, i + 1), alone[i]);
	assert_int_equal(g.goals, 7);
	assert_int_equal(g.measures, 1); // M10
	assert_true(gaps_measure(p, &g, 10));
	assert_false(gaps_measure(p, &g, 9));
	assert_int_equal(g.key_results, 3);      // O1-KR2, and both of O4
	assert_false(gaps_key_result(p, &g, 5)); // through its objective
	assert_true(gaps_key_result(p, &g, 2));
	assert_true(gaps_key_result(p, &g, 9)); // in the backlog: a gap, but not counted in the quarter
	assert_false(gaps_counted(p, &g, 9));
	assert_true(gaps_counted(p, &g, 2));
	assert_false(gaps_counted(p, &g, 5));
	assert_int_equal(gaps_of(p, NULL).key_results, 0);
	assert_false(gaps_goal(p, &g, 99));
	assert_false(gaps_measure(p, &g, 99));
	assert_false(gaps_key_result(p, &g, 99));
	plan_free(p);
}

static void what_is_over_is_no_gap(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->goal[0].state = goal_state_REACHED;
	p->goal[2].state = goal_state_DROPPED;
	p->measure[9].selection = selection_REJECTED;
	struct gaps g = gaps_of(p, &p->cycle[0]);
	assert_int_equal(g.goals, 5);
	assert_int_equal(g.measures, 0);
	plan_free(p);
}

static void a_relation_never_used_marks_nothing(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen(); // measures hang on fields, goals on pillars
	struct gaps g = gaps_of(p, NULL);
	assert_false(g.goals_used);
	assert_false(g.contributions_used);
	assert_int_equal(g.goals + g.measures + g.key_results, 0);
	assert_false(gaps_goal(p, &g, 1));
	assert_false(gaps_measure(p, &g, 1));
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gaps_of_the_small_plan),
		cmocka_unit_test(what_is_over_is_no_gap),
		cmocka_unit_test(a_relation_never_used_marks_nothing),
	};
	return cmocka_run_group_tests_name("gaps", tests, NULL, NULL);
}
