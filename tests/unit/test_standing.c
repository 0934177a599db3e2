// SPDX-License-Identifier: EUPL-1.2
// How far measures have come: each stands in one class, what has come further counts as that.
#include "plan/standing.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static enum standing of(int selection, int stage)
{
	struct measure m;
	memset(&m, 0, sizeof m);
	m.selection = selection;
	m.stage = stage;
	return standing_of(&m);
}

static void what_has_begun_counts_as_far_as_it_has_come(void **state)
{
	(void)state;
	for (int selection = 0; selection < selection_COUNT; selection++) {
		assert_int_equal(of(selection, stage_DONE), STANDING_DONE);
		assert_int_equal(of(selection, stage_OPERATION), STANDING_DONE);
		assert_int_equal(of(selection, stage_RUNNING), STANDING_RUNNING);
		assert_int_equal(of(selection, stage_PILOT), STANDING_RUNNING);
		assert_int_equal(of(selection, stage_ROLLOUT), STANDING_RUNNING);
		assert_int_equal(of(selection, stage_STOPPED), STANDING_OUT);
	}
}

static void what_has_not_begun_stands_where_the_decision_puts_it(void **state)
{
	(void)state;
	static const int early[] = {stage_NONE, stage_IDEA};
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(of(selection_OPEN, early[i]), STANDING_AHEAD);
		assert_int_equal(of(selection_SELECTED, early[i]), STANDING_AHEAD);
		assert_int_equal(of(selection_SUBMITTED, early[i]), STANDING_ASKED);
		assert_int_equal(of(selection_DEFERRED, early[i]), STANDING_OUT);
		assert_int_equal(of(selection_REJECTED, early[i]), STANDING_OUT);
	}
	assert_int_equal(of(selection_SELECTED, stage_PREPARATION), STANDING_PREPARED);
	assert_int_equal(of(selection_SUBMITTED, stage_PREPARATION), STANDING_PREPARED);
	assert_int_equal(of(selection_REJECTED, stage_PREPARATION), STANDING_OUT);
}

static void each_measure_counts_once(void **state)
{
	(void)state;
	struct standings s = {{0}, 0};
	int sum = 0, all = 0;
	for (int selection = 0; selection < selection_COUNT; selection++)
		for (int stage = 0; stage < stage_COUNT; stage++, all++) {
			struct measure m;
			memset(&m, 0, sizeof m);
			m.selection = selection;
			m.stage = stage;
			standings_add(&s, &m);
		}
	for (int k = 0; k < STANDINGS; k++)
		sum += s.n[k];
	assert_int_equal(sum, all);
	assert_int_equal(s.all, all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_has_begun_counts_as_far_as_it_has_come),
		cmocka_unit_test(what_has_not_begun_stands_where_the_decision_puts_it),
		cmocka_unit_test(each_measure_counts_once),
	};
	return cmocka_run_group_tests_name("how far measures have come", tests, NULL, NULL);
}
