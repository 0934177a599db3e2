// SPDX-License-Identifier: EUPL-1.2
// Positions on the portfolio are exact, its quadrants have names, and what lies on one spot is told.
#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/score/portfolio.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *plan;
static struct arena *arena;
static struct score_table *table;
static struct portfolio *portfolio;

static void take(struct plan *p)
{
	if (plan != p)
		plan_free(plan);
	arena_free(arena);
	plan = p;
	arena = arena_new();
	table = score_table(arena, plan, NULL);
	portfolio = portfolio_of(arena, table);
}

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	plan = NULL;
	arena = NULL;
	take(fixture_viersen());
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(plan);
	arena_free(arena);
	return 0;
}

static size_t at(const char *code)
{
	for (size_t m = 0; m < plan->measure_n; m++)
		if (strcmp(plan->measure[m].code, code) == 0)
			return m;
	fail_msg("no %s", code);
	return 0;
}

static void assert_position(struct portfolio_position p, int64_t num, int64_t den)
{
	assert_true(p.den > 0);
	if (p.num * den != num * p.den)
		fail_msg("%lld/%lld is not %lld/%lld", (long long)p.num, (long long)p.den, (long long)num, (long long)den);
}

static void positions_follow_the_weights(void **state)
{
	(void)state;
	assert_int_equal(portfolio->attractiveness.criteria, 3);
	assert_int_equal(portfolio->effort.criteria, 2);
	assert_false(portfolio->attractiveness.equal_steps);
	assert_int_equal(portfolio->placed, 46);
	// M34 hnhmk: 40 and 5 of 60; effort medium (half of 20), duration short (nothing of 20)
	const struct portfolio_point *pt = &portfolio->points[at("M34")];
	assert_position(pt->attractiveness, 45, 60);
	assert_position(pt->effort, 1, 4);
	assert_false(pt->unsure);
	pt = &portfolio->points[at("M30")]; // nmmhl: 7.5 and 2.5 of 60; all the effort
	assert_position(pt->attractiveness, 10, 60);
	assert_position(pt->effort, 1, 1);
	pt = &portfolio->points[at("M44")]; // least effort
	assert_position(pt->effort, 0, 1);
}

// A sub-score of both axes together is the score: nothing is lost or counted twice.
static void both_axes_make_the_score(void **state)
{
	(void)state;
	for (size_t m = 0; m < table->n; m++) {
		const struct portfolio_point *pt = &portfolio->points[m];
		assert_int_equal(pt->attractiveness.den, 6000 * 200);
		assert_int_equal(pt->effort.den, 4000 * 200);
		assert_int_equal(100 * table->den + pt->attractiveness.num + (pt->effort.den - pt->effort.num), table->lo[m]);
	}
}

static void quadrants_have_names(void **state)
{
	(void)state;
	assert_int_equal(portfolio_quadrant(&portfolio->points[at("M34")]), QUADRANT_QUICK);
	assert_int_equal(portfolio_quadrant(&portfolio->points[at("M27")]), QUADRANT_STRATEGIC); // hhmhl
	assert_int_equal(portfolio_quadrant(&portfolio->points[at("M21")]), QUADRANT_ASIDE);     // nmmmm: effort a half
	assert_int_equal(portfolio_quadrant(&portfolio->points[at("M30")]), QUADRANT_LATER);
	assert_string_equal(portfolio_name(QUADRANT_QUICK), "Do soon");
	struct str s = {0};
	portfolio_text(&s, portfolio, at("M34"));
	assert_string_equal(str_text(&s), "M34 “Scanstelle”: attractiveness 75%, effort 25% · Do soon");
	str_free(&s);
	for (int q = QUADRANT_QUICK; q <= QUADRANT_LATER; q++) {
		i18n_set(LANG_EN);
		const char *english = portfolio_name((enum quadrant_place)q);
		i18n_set(LANG_DE);
		assert_string_not_equal(portfolio_name((enum quadrant_place)q), english);
		assert_in_range(text_width(portfolio_name((enum quadrant_place)q)), 5,
						24); // it fits into a quarter of 80 columns
	}
}

static void without_weights_steps_are_equal(void **state)
{
	(void)state;
	for (int c = 0; c < 5; c++)
		plan->criterion[c].weight = NONE32;
	for (size_t l = 0; l < plan->level_n; l++)
		plan->level[l].points = NONE32; // arrows, as at Konstanz
	take(plan);
	assert_true(portfolio->attractiveness.equal_steps);
	assert_true(portfolio->effort.equal_steps);
	const struct portfolio_point *pt = &portfolio->points[at("M34")]; // hnhmk
	assert_position(pt->attractiveness, 2, 3);
	assert_position(pt->effort, 1, 4);
	struct str s = {0};
	portfolio_axis_text(&s, portfolio, true);
	assert_string_equal(str_text(&s), "Effort (equal steps)");
	str_free(&s);
}

static void steps_of_different_scales_are_equal_too(void **state)
{
	(void)state;
	for (int c = 0; c < 5; c++)
		plan->criterion[c].weight = NONE32;
	for (int i = 0; i < 2; i++) { // five levels of internal impact, the new ones are the worst
		struct level *l = fixture_add(plan, T_level);
		l->criterion = 1;
		l->pos = 10 + i;
	}
	take(plan);
	assert_position(portfolio->points[at("M34")].attractiveness, 2, 3); // 4⁄4, 0⁄2, 2⁄2
	assert_position(portfolio->points[at("M21")].attractiveness, 1, 2); // nmm: 2⁄4, 1⁄2, 1⁄2
	assert_position(portfolio->points[at("M30")].attractiveness, 1, 2);
	assert_position(portfolio->points[at("M23")].attractiveness, 1, 3); // nmn: 2⁄4, 1⁄2, 0⁄2
}

static void one_axis_may_be_weighted_alone(void **state)
{
	(void)state;
	plan->criterion[3].weight = plan->criterion[4].weight = NONE32;
	take(plan);
	assert_false(portfolio->attractiveness.equal_steps);
	assert_true(portfolio->effort.equal_steps);
	assert_int_equal(portfolio->placed, 46);
}

static void missing_ratings_are_told(void **state)
{
	(void)state;
	take(fixture_small());
	assert_int_equal(portfolio->placed, 9);                   // M10 is not rated at all
	const struct portfolio_point *pt = &portfolio->points[8]; // M9 h-m: the duration alone tells the effort
	assert_true(pt->unsure);
	assert_position(pt->effort, 1, 2);
	assert_position(pt->attractiveness, 1, 1);
	struct str s = {0};
	portfolio_text(&s, portfolio, 8);
	str_addc(&s, '\n');
	portfolio_text(&s, portfolio, 9);
	portfolio_text(&s, portfolio, 10);
	assert_string_equal(str_text(&s),
						"M9 “Mobilarbeit”: attractiveness 100%, effort 50% · Do soon · ratings are missing\n"
						"M10 “eRechnung” has no place: it is not rated on both axes.");
	str_free(&s);
}

static const char *missing(void)
{
	struct str s = {0};
	portfolio_missing(&s, portfolio);
	const char *kept = arena_str(arena, str_text(&s));
	str_free(&s);
	return kept;
}

static void what_an_empty_axis_needs_is_told(void **state)
{
	(void)state;
	assert_string_equal(missing(), "");
	for (int c = 3; c < 5; c++)
		plan->criterion[c].axis = axis_ATTRACTIVENESS;
	take(plan);
	assert_int_equal(portfolio->placed, 0);
	assert_non_null(strstr(missing(), "No criterion belongs to the effort. {pane lists} lists"));
	for (int c = 0; c < 5; c++)
		plan->criterion[c].axis = axis_EFFORT;
	take(plan);
	assert_non_null(strstr(missing(), "belongs to the attractiveness"));
	plan->criterion[0].axis = axis_ATTRACTIVENESS;
	plan->rating_n = 0;
	take(plan);
	assert_string_equal(missing(), "No measure is rated on both axes yet.");
	take(plan_new());
	assert_non_null(strstr(missing(), "no criteria"));
}

static void cells_reach_from_end_to_end(void **state)
{
	(void)state;
	for (int cells = 1; cells <= 40; cells++) {
		int last = 0;
		for (int64_t num = 0; num <= 60; num++) {
			int cell = portfolio_cell((struct portfolio_position){num, 60}, cells);
			assert_in_range(cell, last, cells - 1);
			last = cell;
		}
		assert_int_equal(portfolio_cell((struct portfolio_position){0, 7}, cells), 0);
		assert_int_equal(last, cells - 1);
	}
	assert_int_equal(portfolio_cell((struct portfolio_position){1, 2}, 3), 1);
}

static void measures_on_one_spot_stand_together(void **state)
{
	(void)state;
	for (int width = 1; width <= 30; width += 7)
		for (int height = 1; height <= 12; height++) {
			struct portfolio_spot *spots;
			bool seen[46] = {false};
			int n = portfolio_spots(arena, portfolio, width, height, &spots), count = 0, last = -1;
			for (int i = 0; i < n; i++) {
				int place = spots[i].row * width + spots[i].column;
				assert_true(place > last && spots[i].column < width && spots[i].row < height);
				last = place;
				for (int k = 0; k < spots[i].n; k++) {
					uint32_t m = spots[i].measures[k];
					const struct portfolio_point *pt = &portfolio->points[m];
					assert_int_equal(portfolio_cell(pt->effort, width), spots[i].column);
					assert_int_equal(height - 1 - portfolio_cell(pt->attractiveness, height), spots[i].row);
					assert_false(seen[m]);
					assert_true(k == 0 || table->rank[spots[i].measures[k - 1]] <= table->rank[m]);
					seen[m] = true;
					count++;
				}
			}
			assert_int_equal(count, 46);
			assert_true(width > 1 || height > 1 || n == 1);
		}
}

static const char *axis_text(bool effort)
{
	static char text[80];
	struct str s = {0};
	portfolio_axis_text(&s, portfolio, effort);
	(void)snprintf(text, sizeof text, "%s", str_text(&s));
	str_free(&s);
	return text;
}

// Of the mixed plan the effort rests on one weighted criterion, and some measures have no place.
static void the_mixed_plan_has_its_places(void **state)
{
	(void)state;
	take(fixture_mixed());
	assert_string_equal(axis_text(true), "Effort");
	assert_string_equal(axis_text(false), "Attractiveness");
	assert_int_equal(portfolio->attractiveness.criteria, 2);
	assert_int_equal(portfolio->effort.criteria, 1);
	int placed = 0;
	for (size_t m = 0; m < table->n; m++) {
		int64_t num = 0, den = 0;
		const struct score_criterion *kosten = &table->criteria[0];
		for (int c = 1; c < 4; c += 2) { // nutzen and eile
			const struct score_criterion *k = &table->criteria[c];
			if (k->points[m] == NONE32)
				continue;
			num += (int64_t)k->weight_bp * (k->points[m] - k->least);
			den += (int64_t)k->weight_bp * (k->most - k->least);
		}
		if (den > 0)
			assert_position(portfolio->points[m].attractiveness, num, den);
		else
			assert_int_equal(portfolio->points[m].attractiveness.den, 0);
		if (kosten->points[m] != NONE32)
			assert_position(portfolio->points[m].effort, INT64_C(2500) * (400 - kosten->points[m]), 2500 * 400);
		else
			assert_int_equal(portfolio->points[m].effort.den, 0);
		assert_int_equal(portfolio_placed(&portfolio->points[m]), den > 0 && kosten->points[m] != NONE32);
		placed += portfolio_placed(&portfolio->points[m]);
	}
	assert_int_equal(portfolio->placed, placed);
	assert_in_range(placed, 50, MIXED_MEASURES - 1);
	struct portfolio_spot *spots;
	int n = portfolio_spots(arena, portfolio, 20, 10, &spots), shown = 0;
	for (int i = 0; i < n; i++)
		shown += spots[i].n;
	assert_int_equal(shown, placed);
	assert_int_equal(portfolio_spots(arena, portfolio, 0, -1, &spots), 1); // no room at all is one cell
	assert_int_equal(spots[0].n, placed);
	for (int l = 7; l < 9; l++)
		plan->level[l].points = 200; // eile: whatever is chosen, it tells nobody apart
	take(plan);
	assert_int_equal(portfolio->attractiveness.criteria, 1);
	for (size_t c = 0; c < plan->criterion_n; c++)
		plan->criterion[c].weight = NONE32;
	take(plan);
	assert_string_equal(axis_text(true), "Effort (equal steps)");
	assert_string_equal(axis_text(false), "Attractiveness (equal steps)");
	plan->criterion_n = 0;
	plan_changed(plan);
	take(plan);
	assert_string_equal(axis_text(true), "Effort"); // nothing to say of steps
	assert_string_equal(axis_text(false), "Attractiveness");
}

// Scales of many unlike lengths have no common step that fits: they are told roughly, and nothing overflows.
static void very_unlike_scales_do_not_overflow(void **state)
{
	(void)state;
	static const int lengths[] = {3, 4, 6, 8, 12, 14, 18, 20, 24, 30, 32, 38};
	struct plan *p = plan_new();
	int32_t last = 0;
	((struct measure *)fixture_add(p, T_measure))->code = "M1";
	for (size_t c = 0; c < sizeof lengths / sizeof lengths[0]; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->code = k->title = "x";
		k->axis = axis_ATTRACTIVENESS;
		for (int l = 0; l < lengths[c]; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->pos = l;
			last = level->id;
		}
		struct rating *r = fixture_add(p, T_rating);
		*r = (struct rating){r->id, 1, k->id, last - lengths[c] + 1}; // the best one
	}
	take(p);
	struct portfolio_position x = portfolio->points[0].attractiveness;
	assert_true(x.den > 0);
	assert_true(x.num == x.den); // best in everything
	for (size_t r = 0; r < p->rating_n; r++)
		p->rating[r].level += lengths[r] - 1;
	take(p);
	assert_position(portfolio->points[0].attractiveness, 0, x.den);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(positions_follow_the_weights),
		TEST(both_axes_make_the_score),
		TEST(quadrants_have_names),
		TEST(without_weights_steps_are_equal),
		TEST(steps_of_different_scales_are_equal_too),
		TEST(one_axis_may_be_weighted_alone),
		TEST(missing_ratings_are_told),
		TEST(what_an_empty_axis_needs_is_told),
		TEST(cells_reach_from_end_to_end),
		TEST(measures_on_one_spot_stand_together),
		TEST(the_mixed_plan_has_its_places),
		TEST(very_unlike_scales_do_not_overflow),
	};
	return cmocka_run_group_tests_name("portfolio", tests, NULL, NULL);
}
