// SPDX-License-Identifier: EUPL-1.2
// Weights that are turned, locked and typed: always 100%, and never another way back than there.
#include "fixture.h"

#include "base/i18n.h"
#include "plan/score/score.h"
#include "plan/score/weights.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *plan;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	plan = fixture_viersen(); // 40, 15, 5, 20, 20
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(plan);
	return 0;
}

static int64_t sum_of(const struct weights *w)
{
	int64_t sum = 0;
	for (int i = 0; i < w->n; i++)
		sum += w->bp[i] == NONE32 ? 0 : w->bp[i];
	return sum;
}

static void assert_weights(const struct weights *w, int n, const int32_t *bp)
{
	assert_int_equal(w->n, n);
	for (int i = 0; i < n; i++)
		assert_int_equal(w->bp[i], bp[i]);
}

static void weights_of_a_plan_are_its_own(void **state)
{
	(void)state;
	struct weights w;
	weights_of_plan(&w, plan);
	assert_weights(&w, 5, (int32_t[]){4000, 1500, 500, 2000, 2000});
	for (int i = 0; i < 5; i++)
		assert_false(w.locked[i]);
}

static void weights_that_add_up_to_something_else_are_scaled(void **state)
{
	(void)state;
	struct weights w;
	plan->criterion[3].weight = NONE32; // 80% are left
	weights_of_plan(&w, plan);
	assert_weights(&w, 5, (int32_t[]){5000, 1875, 625, NONE32, 2500});
	plan->criterion[1].weight = 0;
	plan->criterion[2].weight = 7;
	weights_of_plan(&w, plan); // 4000, 0, 7, -, 2000
	assert_weights(&w, 5, (int32_t[]){6659, 0, 12, NONE32, 3329});
	for (int l = 0; l < 3; l++)
		plan->level[l].points = NONE32; // the first criterion cannot take part any more
	weights_of_plan(&w, plan);
	assert_weights(&w, 5, (int32_t[]){NONE32, 0, 35, NONE32, 9965});
}

static void a_plan_without_weights_has_none_to_turn(void **state)
{
	(void)state;
	struct weights w;
	for (int i = 0; i < 5; i++)
		plan->criterion[i].weight = i % 2 ? NONE32 : 0;
	weights_of_plan(&w, plan);
	assert_int_equal(w.n, 0);
	assert_int_equal(weights_turn(&w, &w, 0, 100), 0);
	struct plan *empty = plan_new();
	weights_of_plan(&w, empty);
	assert_int_equal(w.n, 0);
	plan_free(empty);
}

static void the_others_keep_their_proportions(void **state)
{
	(void)state;
	struct weights w, base;
	weights_of_plan(&w, plan);
	base = w;
	assert_int_equal(weights_turn(&w, &base, 0, 10), 1000); // 50 to share as 15 : 5 : 20 : 20, in whole percents
	assert_weights(&w, 5, (int32_t[]){5000, 1200, 400, 1700, 1700});
	assert_int_equal(weights_turn(&w, &base, 0, -10), -1000);
	assert_weights(&w, 5, base.bp);
}

static void turning_stops_at_both_ends(void **state)
{
	(void)state;
	struct weights w, base;
	weights_of_plan(&w, plan);
	base = w;
	assert_int_equal(weights_turn(&w, &base, 2, -7), -500);
	assert_int_equal(weights_turn(&w, &base, 2, -1), 0);
	assert_int_equal(weights_turn(&w, &base, 2, 0), 0);
	assert_int_equal(w.bp[2], 0);
	assert_int_equal(weights_turn(&w, &base, 2, INT32_MAX), 10000);
	assert_weights(&w, 5, (int32_t[]){0, 0, 10000, 0, 0});
	assert_int_equal(weights_turn(&w, &base, 2, 1), 0);
	assert_int_equal(weights_turn(&w, &base, 2, -95), -9500);
	assert_weights(&w, 5, base.bp);
	base = (struct weights){.n = 5, .bp = {0, 0, 10000, 0, NONE32}}; // no proportions to keep: evenly
	w = base;
	assert_int_equal(weights_turn(&w, &base, 2, -10), -1000);
	assert_weights(&w, 5, (int32_t[]){400, 300, 9000, 300, NONE32});
	assert_int_equal(weights_turn(&w, &base, 2, 10), 1000);
	assert_weights(&w, 5, base.bp);
}

static void locked_weights_stay(void **state)
{
	(void)state;
	struct weights w, base;
	weights_of_plan(&w, plan);
	w.locked[0] = w.locked[3] = true; // 60% are fixed
	base = w;
	assert_int_equal(weights_turn(&w, &base, 4, 5), 500);
	assert_weights(&w, 5, (int32_t[]){4000, 1100, 400, 2000, 2500});
	assert_int_equal(weights_turn(&w, &base, 4, 50), 1500);
	assert_weights(&w, 5, (int32_t[]){4000, 0, 0, 2000, 4000});
	assert_int_equal(weights_turn(&w, &base, 0, 1), 0); // locked itself
	w.locked[1] = w.locked[2] = true;
	assert_int_equal(weights_turn(&w, &base, 4, -1), 0); // nobody could take it
	assert_int_equal(weights_turn(&w, &base, 5, 1), 0);
	assert_int_equal(weights_turn(&w, &base, -1, 1), 0);
}

// 12.5 goes to 13 and to 12, and back to 12.5 before it goes on; what others have held may leave half a percent.
static void fractions_are_turned_to_whole_percents_and_back(void **state)
{
	(void)state;
	struct weights w = {.n = 4, .bp = {1250, 3750, 2500, 2500}};
	const struct weights base = w;
	assert_int_equal(weights_turn(&w, &base, 0, 1), 50); // 87 to share as 3 : 2 : 2
	assert_weights(&w, 4, (int32_t[]){1300, 3700, 2500, 2500});
	assert_int_equal(weights_turn(&w, &base, 0, -1), -50);
	assert_weights(&w, 4, base.bp);
	assert_int_equal(weights_turn(&w, &base, 0, -1), -50);
	assert_weights(&w, 4, (int32_t[]){1200, 3800, 2500, 2500});
	assert_int_equal(weights_turn(&w, &base, 0, 5), 50); // not past where it began
	assert_int_equal(weights_turn(&w, &base, 0, 5), 450);
	assert_int_equal(w.bp[0], 1700);
	w = base;
	w.locked[1] = true; // 37.5
	const struct weights held = w;
	assert_int_equal(weights_turn(&w, &held, 0, 1), 50);
	assert_weights(&w, 4, (int32_t[]){1300, 3750, 2500, 2450});
}

static void weights_are_brought_to_a_hundred_in_whole_percents(void **state)
{
	(void)state;
	struct weights w = {.n = 4, .bp = {2000, 2000, NONE32, 2000}};
	weights_even_out(&w);
	assert_weights(&w, 4, (int32_t[]){3400, 3300, NONE32, 3300});
	weights_even_out(&w); // that is so already
	assert_weights(&w, 4, (int32_t[]){3400, 3300, NONE32, 3300});
	w = (struct weights){.n = 3, .bp = {0, 0, 0}};
	weights_even_out(&w);
	assert_weights(&w, 3, (int32_t[]){3400, 3300, 3300});
	w = (struct weights){.n = 3, .bp = {6000, 3000, 3000}}; // 50, 25, 25
	weights_even_out(&w);
	assert_weights(&w, 3, (int32_t[]){5000, 2500, 2500});
	w = (struct weights){.n = 3, .bp = {1000, 333, 100}}; // of 1433: 69.78, 23.24, 6.98
	weights_even_out(&w);
	assert_weights(&w, 3, (int32_t[]){7000, 2300, 700});
}

static uint32_t below(uint64_t *state, uint32_t n)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % n;
}

static void whatever_is_turned_makes_a_hundred(void **state)
{
	(void)state;
	uint64_t dice = 20260101;
	for (int round = 0; round < 20000; round++) {
		struct plan *p = plan;
		int n = 2 + (int)below(&dice, 4);
		for (int i = 0; i < 5; i++)
			p->criterion[i].weight = i >= n ? NONE32 : (int32_t)below(&dice, below(&dice, 3) ? 10001 : 2);
		struct weights w, base;
		weights_of_plan(&w, p);
		if (w.n == 0)
			continue;
		assert_int_equal(sum_of(&w), WEIGHTS_WHOLE);
		for (int i = 0; i < w.n; i++)
			w.locked[i] = below(&dice, 4) == 0;
		base = w;
		int k = (int)below(&dice, (uint32_t)n);
		int32_t moved = 0;
		for (int turn = 0; turn < 5; turn++) {
			int32_t percent = (int32_t)below(&dice, 41) - 20, before = w.bp[k];
			int32_t by = weights_turn(&w, &base, k, percent);
			assert_int_equal(sum_of(&w), WEIGHTS_WHOLE);
			assert_int_equal(w.bp[k], before + by);
			assert_true(by == 0 || (by > 0) == (percent > 0));
			assert_true(abs(by) <= abs(100 * percent));
			moved += by;
			// All whole but what began with a fraction, could go no farther, or keeps the rest of what is held.
			int broken = 0;
			bool held = false;
			for (int i = 0; i < w.n; i++) {
				held |= w.locked[i] && w.bp[i] != NONE32 && w.bp[i] % 100 != 0;
				broken += !w.locked[i] && w.bp[i] != NONE32 && w.bp[i] % 100 != 0;
			}
			if (moved != 0)
				assert_true(broken <= held);
			for (int i = 0; i < w.n; i++) {
				assert_true(w.bp[i] == NONE32 ? base.bp[i] == NONE32 : w.bp[i] >= 0);
				assert_true(!w.locked[i] || w.bp[i] == base.bp[i]);
			}
		}
		for (int turn = 0; turn < 250 && w.bp[k] != base.bp[k]; turn++)
			weights_turn(&w, &base, k, w.bp[k] > base.bp[k] ? -1 : 1);
		assert_weights(&w, base.n, base.bp);
	}
}

static void typed_weights_leave_the_rest_to_the_others(void **state)
{
	(void)state;
	struct weights w;
	struct ls_err err;
	struct str text = {0};
	assert_int_equal(weights_parse(&w, plan, "aufwand=40,fallzahlen=10", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){2700, 1000, 1000, 4000, 1300}); // 50 as 40 : 15 : 20, in whole percents
	weights_text(&text, plan, &w);
	assert_string_equal(str_text(&text),
						"innenwirkung=27,aussenwirkung=10,fallzahlen=10,aufwand=40,umsetzungsdauer=13");
	struct weights again;
	assert_int_equal(weights_parse(&again, plan, str_text(&text), &err), LS_OK);
	assert_weights(&again, 5, w.bp);
	assert_int_equal(weights_parse(&w, plan, "", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){4000, 1500, 500, 2000, 2000});
	assert_int_equal(weights_parse(&w, plan, "aufwand=100", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){0, 0, 0, 10000, 0});
	assert_int_equal(weights_parse(&w, plan, "aufwand=0", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){5000, 1900, 600, 0, 2500});
	plan->criterion[0].weight = 3950; // what is not named may stay as it is where that makes 100 %
	plan->criterion[1].weight = 1550;
	assert_int_equal(weights_parse(&w, plan, "aufwand=20", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){3950, 1550, 500, 2000, 2000});
	assert_int_equal(weights_parse(&w, plan, "aufwand=20.5", &err), LS_OK); // half a percent is left for one of them
	assert_weights(&w, 5, (int32_t[]){3900, 1550, 500, 2050, 2000});
	str_free(&text);
}

// Plans of old versions have such codes; in quotes they are one.
static void a_code_with_a_comma_stands_in_quotes(void **state)
{
	(void)state;
	struct weights w, again;
	struct ls_err err;
	struct str text = {0};
	plan->criterion[3].code = "auf,wand";
	plan_changed(plan);
	assert_int_equal(weights_parse(&w, plan, "\"auf,wand\"=40,fallzahlen=10", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){2700, 1000, 1000, 4000, 1300});
	weights_text(&text, plan, &w);
	assert_string_equal(str_text(&text),
						"innenwirkung=27,aussenwirkung=10,fallzahlen=10,\"auf,wand\"=40,umsetzungsdauer=13");
	assert_int_equal(weights_parse(&again, plan, str_text(&text), &err), LS_OK);
	assert_weights(&again, 5, w.bp);
	assert_int_equal(weights_parse(&w, plan, "auf,wand=40", &err), LS_REFUSED);
	str_free(&text);
}

static void a_plan_without_weights_takes_typed_ones(void **state)
{
	(void)state;
	struct weights w;
	struct ls_err err;
	for (int i = 0; i < 5; i++)
		plan->criterion[i].weight = NONE32;
	assert_int_equal(weights_parse(&w, plan, "innenwirkung=70,aufwand=30", &err), LS_OK);
	assert_weights(&w, 5, (int32_t[]){7000, NONE32, NONE32, 3000, NONE32});
	assert_int_equal(weights_parse(&w, plan, "innenwirkung=70", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "70%"));
	assert_weights(&w, 5, (int32_t[]){7000, NONE32, NONE32, 3000, NONE32}); // as before
}

static void wrong_weights_are_refused_with_the_reason(void **state)
{
	(void)state;
	static const struct {
		const char *text, *says;
	} wrong[] = {
		{"aufwand=60,fallzahlen=50.5", "add up to 110.5%, not to 100%"},
		{"aufwand", "“aufwand” is not understood. Expected: CRITERION=PERCENT"},
		{"aufwand=viel", "“aufwand=viel” is not understood"},
		{"aufwand=-1", "“aufwand=-1” is not understood"},
		{"aufwand=101", "“aufwand=101” is not understood"},
		{"aufwand=40,fallzahlen=5,aufwand=30", "“aufwand” has two weights here"},
		{"aufwand=1.234", "“aufwand=1.234” is not understood"},
		{"aufwant=10", "There is no criterion “aufwant”; close to it: aufwand"},
		{"innenwirkung=40,aussenwirkung=15,fallzahlen=5,aufwand=20,umsetzungsdauer=19", "add up to 99%"},
	};
	struct weights w;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct ls_err err = {0};
		assert_int_equal(weights_parse(&w, plan, wrong[i].text, &err), LS_REFUSED);
		if (!strstr(err.text, wrong[i].says))
			fail_msg("%s: %s", wrong[i].text, err.text);
	}
}

static void too_many_criteria_cannot_be_turned(void **state)
{
	(void)state;
	struct weights w;
	struct ls_err err = {0};
	while (plan->criterion_n <= WEIGHTS_MOST) {
		struct criterion *c = fixture_add(plan, T_criterion);
		c->code = "x";
		c->weight = 100;
	}
	weights_of_plan(&w, plan);
	assert_int_equal(w.n, 0);
	assert_int_equal(weights_parse(&w, plan, "aufwand=10", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "65 criteria"));
}

static void just_as_many_criteria_as_can_be_turned(void **state)
{
	(void)state;
	struct weights w;
	while (plan->criterion_n < WEIGHTS_MOST) {
		struct criterion *c = fixture_add(plan, T_criterion);
		c->code = arena_printf(plan->arena, "x%d", (int)c->id);
		c->pos = c->id;
	}
	weights_of_plan(&w, plan);
	assert_int_equal(w.n, WEIGHTS_MOST);
	assert_int_equal(w.bp[0], 4000);
	struct ls_err err;
	assert_int_equal(weights_parse(&w, plan, "aufwand=20", &err), LS_OK);
	assert_int_equal(w.n, WEIGHTS_MOST);
	((struct criterion *)fixture_add(plan, T_criterion))->code = "y";
	assert_int_equal(weights_parse(&w, plan, "aufwand=20", &err), LS_REFUSED);
}

static void weights_are_written_with_as_few_places_as_they_need(void **state)
{
	(void)state;
	struct weights w = {.n = 5, .bp = {1230, NONE32, 4567, 10000, 0}};
	struct str s = {0};
	weights_text(&s, plan, &w);
	assert_string_equal(str_text(&s), "innenwirkung=12.3,fallzahlen=45.67,aufwand=100,umsetzungsdauer=0");
	str_clear(&s);
	w.bp[0] = NONE32;
	w.n = 3;
	weights_text(&s, plan, &w);
	assert_string_equal(str_text(&s), "fallzahlen=45.67");
	assert_int_equal(weights_turn(&w, &w, 0, 100), 0); // has none that could be turned
	str_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(weights_of_a_plan_are_its_own, set_up, tear_down),
		cmocka_unit_test_setup_teardown(weights_that_add_up_to_something_else_are_scaled, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_plan_without_weights_has_none_to_turn, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_others_keep_their_proportions, set_up, tear_down),
		cmocka_unit_test_setup_teardown(turning_stops_at_both_ends, set_up, tear_down),
		cmocka_unit_test_setup_teardown(locked_weights_stay, set_up, tear_down),
		cmocka_unit_test_setup_teardown(fractions_are_turned_to_whole_percents_and_back, set_up, tear_down),
		cmocka_unit_test_setup_teardown(weights_are_brought_to_a_hundred_in_whole_percents, set_up, tear_down),
		cmocka_unit_test_setup_teardown(whatever_is_turned_makes_a_hundred, set_up, tear_down),
		cmocka_unit_test_setup_teardown(typed_weights_leave_the_rest_to_the_others, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_code_with_a_comma_stands_in_quotes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_plan_without_weights_takes_typed_ones, set_up, tear_down),
		cmocka_unit_test_setup_teardown(wrong_weights_are_refused_with_the_reason, set_up, tear_down),
		cmocka_unit_test_setup_teardown(too_many_criteria_cannot_be_turned, set_up, tear_down),
		cmocka_unit_test_setup_teardown(just_as_many_criteria_as_can_be_turned, set_up, tear_down),
		cmocka_unit_test_setup_teardown(weights_are_written_with_as_few_places_as_they_need, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("weights", tests, NULL, NULL);
}
