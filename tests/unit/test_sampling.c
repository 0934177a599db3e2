// SPDX-License-Identifier: EUPL-1.2
// Thousands of weightings around the present one: spread evenly, the same for the same seed.
#include "ranked.h"
#include "say/stability.h"
#include "viersen.h"

#include "base/i18n.h"
#include "plan/score/stability.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static size_t at(const char *code)
{
	for (size_t m = 0; m < plan->measure_n; m++)
		if (strcmp(plan->measure[m].code, code) == 0)
			return m;
	fail_msg("no %s", code);
	return 0;
}

// Two measures that are good in one of two criteria each.
static void take_two(int32_t first, int32_t second)
{
	struct plan *p = plan_new();
	for (int c = 0; c < 2; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->weight = c ? second : first;
		for (int l = 0; l < 2; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->points = l ? 100 : 300;
		}
	}
	for (int m = 0; m < 2; m++) {
		struct measure *row = fixture_add(p, T_measure);
		row->code = m ? "M2" : "M1";
		for (int c = 0; c < 2; c++) {
			struct rating *r = fixture_add(p, T_rating);
			*r = (struct rating){r->id, row->id, c + 1, 2 * c + 1 + (m != c)};
		}
	}
	take(p);
}

static void samples_are_spread_evenly(void **state)
{
	(void)state;
	struct cut_rule one = {.kind = CUT_NUMBER, .number = 1, .unit = NONE32};
	// 60% vary in 45–75, 40% in 30–50; M2 wins in the triangle where the first is below the second: 1 ⁄ 48
	take_two(6000, 4000);
	struct sampling *s = sampling_begin(arena, table, &weights, &one, 7, 0);
	assert_int_equal(s->samples, 10000);
	assert_int_equal(sampling_percent(s, 0), -1);
	assert_true(sampling_step(s, 20000));
	assert_int_equal(s->done, 10000);
	assert_in_range(s->selected[1], 165, 252); // 208 ± three standard deviations
	assert_int_equal(s->selected[0] + s->selected[1], 10000);
	assert_int_equal(sampling_percent(s, 0), 98);
	assert_int_equal(sampling_percent(s, 1), 2);
	take_two(5000, 5000);
	s = sampling_begin(arena, table, &weights, &one, 7, 40000);
	sampling_step(s, 40000);
	assert_in_range(s->selected[0], 19700, 20300);
	take_two(6300, 3700); // 47.25 is more than 46.25: never
	s = sampling_begin(arena, table, &weights, NULL, 7, 5000);
	sampling_step(s, 5000);
	assert_int_equal(s->selected[0], 5000);
	assert_int_equal(s->selected[1], 5000); // keeps its second place
}

static void the_same_seed_gives_the_same_samples(void **state)
{
	(void)state;
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct sampling *whole = sampling_begin(arena, table, &weights, &rule, 42, 3000);
	struct sampling *slices = sampling_begin(arena, table, &weights, &rule, 42, 3000);
	struct sampling *other = sampling_begin(arena, table, &weights, &rule, 43, 3000);
	assert_true(sampling_step(whole, 3000));
	assert_true(sampling_step(other, 3000));
	int steps = 1;
	for (; !sampling_step(slices, 7); steps++)
		assert_int_equal(slices->done, 7 * steps);
	assert_int_equal(steps, 429);
	assert_memory_equal(whole->selected, slices->selected, table->n * sizeof *whole->selected);
	assert_memory_not_equal(whole->selected, other->selected, table->n * sizeof *whole->selected);
	assert_int_equal(sampling_percent(whole, at("M44")), 100);
	assert_int_equal(sampling_percent(whole, at("M30")), 0);
	assert_true(sampling_step(whole, 5)); // done is done
	assert_int_equal(whole->done, 3000);
}

static void what_does_not_compete_has_no_percent(void **state)
{
	(void)state;
	plan->measure[at("M12")].stage = stage_DONE;
	plan->measure[at("M30")].stage = stage_RUNNING;
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct sampling *s = sampling_begin(arena, table, &weights, &rule, 1, 100);
	sampling_step(s, 100);
	assert_int_equal(sampling_percent(s, at("M12")), -1);
	assert_int_equal(sampling_percent(s, at("M30")), 100);
	s = sampling_begin(arena, table, &weights, NULL, 1, 100);
	sampling_step(s, 100);
	assert_int_equal(sampling_percent(s, at("M44")), 100);
}

static const char *told(const struct stability *s, const struct cut *cut, const struct sampling *x, const char *code)
{
	struct str out = {0};
	stability_text(&out, table, &weights, s, cut, x, at(code));
	const char *kept = arena_str(arena, str_text(&out));
	str_free(&out);
	return kept;
}

static void a_robust_rank_is_told_in_a_sentence(void **state)
{
	(void)state;
	plan->measure[at("M30")].stage = stage_RUNNING;
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct cut *cut = cut_of(arena, table, &rule);
	struct stability s;
	stability_exact(arena, table, &weights, cut, &s);
	struct sampling *x = sampling_begin(arena, table, &weights, &rule, 1, 1000);
	assert_string_equal(
		told(&s, cut, x, "M44"),
		"M44 “Work Space” changes places when the weight of “Aufwand” goes from 20% to 0%. It falls out of the "
		"selection when the weight of “Außenwirkung” goes from 15% to 58.54%.");
	sampling_step(x, 1000);
	assert_string_equal(
		told(&s, cut, x, "M44"),
		"M44 “Work Space” changes places when the weight of “Aufwand” goes from 20% to 0%. It falls out of the "
		"selection when the "
		"weight of “Außenwirkung” goes from 15% to 58.54%. With every "
		"weight varied by up to ±25%: selected in 100 of 100 cases.");
	assert_string_equal(
		told(&s, cut, x, "M42"),
		"M42 “W-LAN” is level with the next one; another weight of “Außenwirkung” would part them. It comes "
		"into the selection when the weight of “Außenwirkung” goes from 15% to 20.94%. With every "
		"weight varied by up to ±25%: selected in 0 of 100 cases.");
	assert_string_equal(
		told(&s, cut, x, "M43"),
		"M43 “Mobile Devices” is level with the next one; another weight of “Aufwand” would part them. It falls out of "
		"the selection when the weight of “Aufwand” goes from 20% to 15.78%. With every "
		"weight varied by up to ±25%: selected in 98 of 100 cases.");
	assert_string_equal(
		told(&s, cut, x, "M30"),
		"M30 “Zuzug-Service” is level with the next one; another weight of “Außenwirkung” would part them. With every "
		"weight varied by up to ±25%: selected in 100 of 100 cases.");
	stability_exact(arena, table, &weights, NULL, &s);
	x = sampling_begin(arena, table, &weights, NULL, 1, 1000);
	sampling_step(x, 1000);
	assert_string_equal(
		told(&s, NULL, x, "M34"),
		"M34 “Scanstelle” changes places when the weight of “Fallzahlen” goes from 5% to 0%. With every weight "
		"varied by up to ±25%: its rank or a better one in 81 of 100 cases.");
	for (int c = 0; c < 5; c++)
		plan->criterion[c].weight = NONE32;
	score_reweigh(table, NULL);
	assert_string_equal(told(&s, NULL, x, "M34"),
						"The plan is not weighted: without weights there are no scores and no ranks.");
}

static void a_rank_is_told_before_and_without_a_sample(void **state)
{
	(void)state;
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct cut *cut = cut_of(arena, table, &rule);
	struct stability s;
	stability_exact(arena, table, &weights, cut, &s);
	const char *exact =
		"M44 “Work Space” changes places when the weight of “Aufwand” goes from 20% to 0%. It falls out of the "
		"selection when the weight of “Außenwirkung” goes from 15% to 58.54%.";
	assert_string_equal(told(&s, cut, NULL, "M44"), exact);
	assert_string_equal(told(&s, cut, sampling_begin(arena, table, &weights, &rule, 1, 1000), "M44"), exact);
	stability_exact(arena, table, &weights, NULL, &s);
	assert_string_equal(told(&s, NULL, NULL, "M34"),
						"M34 “Scanstelle” changes places when the weight of “Fallzahlen” goes from 5% to 0%.");
}

// What does not compete takes nobody's place, however many they are: above 64 they are put in order in another way.
static void many_measures_are_sampled_like_few(void **state)
{
	(void)state;
	uint32_t few[VIERSEN_N];
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct sampling *s = sampling_begin(arena, table, &weights, &rule, 5, 2000);
	sampling_step(s, 2000);
	memcpy(few, s->selected, sizeof few);
	for (int i = 0; i < 30; i++) {
		struct measure *m = fixture_add(plan, T_measure);
		m->code = arena_printf(plan->arena, "X%d", i);
		m->selection = selection_REJECTED;
		for (int c = 0; c < 5; c++) {
			struct rating *r = fixture_add(plan, T_rating);
			*r = (struct rating){r->id, m->id, c + 1, 3 * c + 1 + (i + c) % 3};
		}
	}
	take(plan);
	s = sampling_begin(arena, table, &weights, &rule, 5, 2000);
	sampling_step(s, 2000);
	assert_memory_equal(s->selected, few, sizeof few);
	int sometimes = 0;
	for (size_t m = 0; m < VIERSEN_N; m++)
		sometimes += few[m] > 0 && few[m] < 2000;
	assert_true(sometimes > 5);
	for (size_t m = VIERSEN_N; m < table->n; m++)
		assert_int_equal(sampling_percent(s, m), -1);
	s = sampling_begin(arena, table, &weights, NULL, 5, 100); // without a cut ranks are watched
	sampling_step(s, 100);
	assert_int_equal(sampling_percent(s, at("M44")), 100);
}

static void what_no_weight_can_change_is_told(void **state)
{
	(void)state;
	take_two(6000, 4000);
	for (size_t r = 0; r < 4; r++)
		plan->rating[r].level = plan->rating[r].criterion * 2 - (plan->rating[r].measure == 1); // M1 is best in both
	take(plan);
	struct cut_rule one = {.kind = CUT_NUMBER, .number = 1, .unit = NONE32};
	struct cut *cut = cut_of(arena, table, &one);
	struct stability s;
	stability_exact(arena, table, &weights, cut, &s);
	assert_string_equal(told(&s, cut, NULL, "M1"), "M1 keeps its place whichever single weight is turned. No single "
												   "weight takes it out of the selection.");
	assert_string_equal(told(&s, cut, NULL, "M2"), "M2 keeps its place whichever single weight is turned. No single "
												   "weight brings it into the selection.");
	struct str out = {0};
	stability_text(&out, table, &weights, &s, cut, NULL, 2); // there is no third
	assert_int_equal(out.len, 0);
	plan->measure[1].stage = stage_RUNNING;
	plan->measure[0].selection = selection_REJECTED;
	cut = cut_of(arena, table, &one);
	stability_exact(arena, table, &weights, cut, &s);
	for (int m = 0; m < 2; m++) // neither is up for selection
		assert_null(strstr(told(&s, cut, NULL, m ? "M2" : "M1"), "selection"));
	struct cut_rule none = {
		.kind = CUT_RESOURCES, .year = 2023, .unit = NONE32, .posts_milli = NONE64, .money_eur = NONE64};
	cut = cut_of(arena, table, &none); // nothing to cut by: as without a line
	stability_exact(arena, table, &weights, cut, &s);
	assert_null(s.cut);
	struct sampling *x = sampling_begin(arena, table, &weights, &none, 1, 10);
	sampling_step(x, 10);
	assert_string_equal(told(&s, cut, x, "M2"),
						"M2 keeps its place whichever single weight is turned. With every weight "
						"varied by up to ±25%: its rank or a better one in 100 of 100 cases.");
	str_free(&out);
}

// Without weights, or with one alone, there is nothing to turn or to draw.
static void without_weights_nothing_is_turned(void **state)
{
	(void)state;
	take_two(0, 0);
	struct swing s = stability_swing(table, &weights, 0, 1);
	assert_int_equal(s.criterion, -1);
	struct cut_rule one = {.kind = CUT_NUMBER, .number = 1, .unit = NONE32};
	struct sampling *x = sampling_begin(arena, table, &weights, &one, 1, 10);
	assert_true(sampling_step(x, 10));
	assert_int_equal(sampling_percent(x, 0), 100); // all share one rank
	take_two(10000, NONE32);
	s = stability_swing(table, &weights, 0, 1);
	assert_int_equal(s.criterion, -1);
	struct weights fewer = weights;
	fewer.n = 1; // as of a plan with a criterion less
	s = stability_swing(table, &fewer, 0, 1);
	assert_int_equal(s.criterion, -1);
}

static void nobody_is_selected_above_everything(void **state)
{
	(void)state;
	struct cut_rule rule = {.kind = CUT_SCORE, .score = 300, .unit = NONE32};
	assert_int_equal(cut_of(arena, table, &rule)->line, 0);
	struct sampling *s = sampling_begin(arena, table, &weights, &rule, 1, 50);
	sampling_step(s, 50);
	for (size_t m = 0; m < table->n; m++)
		assert_int_equal(sampling_percent(s, m), 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(samples_are_spread_evenly),
		TEST(the_same_seed_gives_the_same_samples),
		TEST(what_does_not_compete_has_no_percent),
		TEST(a_robust_rank_is_told_in_a_sentence),
		TEST(a_rank_is_told_before_and_without_a_sample),
		TEST(many_measures_are_sampled_like_few),
		TEST(what_no_weight_can_change_is_told),
		TEST(without_weights_nothing_is_turned),
		TEST(nobody_is_selected_above_everything),
	};
	return cmocka_run_group_tests_name("sampling", tests, NULL, NULL);
}
