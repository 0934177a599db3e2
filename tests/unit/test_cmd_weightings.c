// SPDX-License-Identifier: EUPL-1.2
// Weightings that are kept under a name: replaced, tried again, and compared by the ranks that are counted by hand.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include <stdio.h>

static void weightings_are_kept_replaced_and_tried_again(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_refuses(&d, "weights compare", "No weighting is kept");
	desk_keys(&d, "w j j j * * s");
	desk_type(&d, "Sparkurs 2022");
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->weighting_n, 1);
	assert_string_equal(desk_rows(&d)->weighting[0].title, "Sparkurs 2022");
	assert_int_equal(desk_rows(&d)->weighting_share_n, 5);
	desk_shows(&d, "Preview"); // the turning goes on
	desk_keys(&d, "* s");
	desk_type(&d, "sparkurs 2022"); // the same name: replaced
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->weighting_n, 1);
	assert_int_equal(desk_rows(&d)->weighting_share_n, 5);
	assert_int_equal(desk_rows(&d)->weighting_share[3].weight, 3500);
	desk_keys(&d, "Esc");
	desk_run(&d, "weights use G1");
	desk_shows(&d, "Preview");
	desk_shows(&d, "35%");
	desk_refuses(&d, "weights use Nobody", "Nobody");
	desk_keys(&d, "v");
	desk_shows(&d, "Spread");
	desk_keys(&d, "Right d");
	assert_int_equal(desk_rows(&d)->weighting_n, 0);
	desk_keys(&d, "Esc Esc");
	desk_lacks(&d, "Preview");
	desk_close(&d);
}

// A weighting that is kept comes last; behind the last place there is, it shares that.
static void a_weighting_is_kept_at_the_end(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "weights try aufwand=40");
	desk_run(&d, "weights keep Eins");
	assert_string_equal(session_message(d.session), "Weighting “Eins” kept. :weights compare compares what is kept.");
	desk_run(&d, "weights keep Zwei");
	assert_int_equal(desk_rows(&d)->weighting[0].pos, 1);
	assert_int_equal(desk_rows(&d)->weighting[1].pos, 2);
	desk_run(&d, "weighting set G2 pos 999999");
	desk_run(&d, "weights keep Drei");
	assert_int_equal(desk_rows(&d)->weighting[2].pos, 1000000);
	desk_run(&d, "weights keep Vier");
	assert_int_equal(desk_rows(&d)->weighting[3].pos, 1000000);
	desk_refuses(&d, "weights keep \"\"", "A weighting needs a name, such as: weights keep Sparkurs");
	desk_run(&d, "weights use Drei");
	assert_string_equal(session_message(d.session), "“Drei” is tried out.");
	desk_close(&d);
}

// The reference: ranks of a weighting, counted by hand from points and weights.
static int rank_by_hand(const struct plan *p, const int *weights, size_t measure)
{
	int64_t sums[64] = {0};
	for (size_t i = 0; i < p->rating_n; i++) {
		const struct rating *r = &p->rating[i];
		const struct level *l = plan_find(p, T_level, r->level);
		sums[plan_position(p, T_measure, r->measure)] += (int64_t)weights[r->criterion - 1] * l->points;
	}
	int rank = 1;
	for (size_t m = 0; m < p->measure_n; m++)
		rank += sums[m] > sums[measure];
	return rank;
}

static void compared_ranks_are_right(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 200, 60, LANG_EN);
	desk_run(&d, "weights try aufwand=60,fallzahlen=0");
	desk_run(&d, "weights keep Fast");
	desk_run(&d, "weights off");
	desk_run(&d, "weights compare");
	const struct plan *p = desk_rows(&d);
	static const int own[] = {4000, 1500, 500, 2000, 2000};
	const struct weighting_share *s = p->weighting_share;
	const int fast[] = {s[0].weight, s[1].weight, s[2].weight, s[3].weight, s[4].weight};
	assert_int_equal(fast[0] + fast[1] + fast[2] + fast[3] + fast[4], 10000);
	desk_screen(&d);
	int best = -1;
	for (size_t m = 0; m < p->measure_n; m++) {
		int now = rank_by_hand(p, own, m), then = rank_by_hand(p, fast, m);
		best = abs(now - then) > best ? abs(now - then) : best;
		char line[64];
		snprintf(line, sizeof line, "%s", p->measure[m].title);
		const char *row = strstr(str_text(&d.screen), line);
		assert_non_null(row);
		char *end = strchr(row, '\n'), *text = arena_dup(p->arena, row, (size_t)(end - row));
		int jump = 0, first = 0, second = 0;
		char *numbers = text + strlen(line);
		jump = (int)strtol(numbers, &numbers, 10);
		first = (int)strtol(numbers, &numbers, 10);
		numbers += *numbers == '=';
		second = (int)strtol(numbers, &numbers, 10);
		assert_int_equal(jump, abs(now - then));
		assert_int_equal(first, now);
		assert_int_equal(second, then);
	}
	assert_true(best > 5);
	desk_close(&d);
}

// Beside what is tried stands the plan's own weighting, with its ranks; Enter there goes back to it.
static void the_plans_own_stands_beside_what_is_tried(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 60, LANG_EN);
	desk_run(&d, "weights try aufwand=60");
	desk_run(&d, "weights keep Fast");
	desk_run(&d, "weights try aufwand=30");
	desk_run(&d, "weights compare");
	desk_shows(&d, "now tried       the plan's own  Fast");
	desk_keys(&d, "Left");
	desk_shows(
		&d, "the plan's own: Innenwirkung 40% · Außenwirkung 15% · Fallzahlen 5% · Aufwand 20% · Umsetzungsdauer 20%");
	desk_keys(&d, "d");
	desk_said(&d, "the plan's own weights");
	desk_keys(&d, "Enter");
	desk_lacks(&d, "Preview");
	desk_run(&d, "weights off");
	desk_run(&d, "weights compare"); // nothing else is looked at: it stands there once
	desk_shows(&d, "the plan's own  Fast");
	desk_lacks(&d, "now tried");
	desk_close(&d);
}

// Weights that add up to something else are brought to 100% by one key, as one step.
static void weights_are_brought_to_a_hundred_by_one_key(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "%");
	desk_said(&d, "The weights make 100%");
	desk_run(&d, "criterion delete fallzahlen aufwand"); // 75% are left: 40, 15, 20
	int64_t head = desk_head(&d);
	desk_keys(&d, "%");
	assert_string_equal(session_message(d.session),
						"Weights: Innenwirkung 40% → 53%, Außenwirkung 15% → 20%, Umsetzungsdauer 20% → 27%");
	assert_int_equal(desk_head(&d), head + 1);
	desk_run(&d, "undo");
	desk_keys(&d, "w"); // the sliders say so, too, and Enter makes it so
	desk_shows(&d, "Preview");
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->criterion[0].weight, 5300);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weightings_are_kept_replaced_and_tried_again),
		cmocka_unit_test(a_weighting_is_kept_at_the_end),
		cmocka_unit_test(compared_ranks_are_right),
		cmocka_unit_test(the_plans_own_stands_beside_what_is_tried),
		cmocka_unit_test(weights_are_brought_to_a_hundred_by_one_key),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
