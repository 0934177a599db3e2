// SPDX-License-Identifier: EUPL-1.2
// Where the cut line falls, and how that is told, for known plans; what measures need stands in test_cut_figures.c.
#include "ranked.h"

#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cutting.h"

static void a_number_does_not_split_ties(void **state)
{
	(void)state;
	struct cut *c = cut("number=11");
	assert_int_equal(c->in, 11);
	assert_int_equal(c->line, 11);
	assert_string_equal(plan->measure[c->first_out].code, "M36"); // 12=, before M42 by code
	assert_string_equal(told(c), "11 measures of at most 11 · M36 “Digitale Haushaltsplanung” with 1 of the same rank "
								 "is the first without a place");
	c = cut("number=10"); // two share place 10
	assert_int_equal(c->in, 9);
	assert_int_equal(c->line, 9);
	assert_string_equal(
		told(c),
		"9 measures of at most 10 · M15 “Führung” with 1 of the same rank: 1 place is left, and ties are not split");
	c = cut("number=12 filling"); // place 12 is shared, place 14 is not
	assert_int_equal(c->in, 12);
	assert_int_equal(c->line, 11);
	assert_int_equal(c->place[13], CUT_IN);
	assert_string_equal(plan->measure[13].code, "M11");
	c = cut("number=46");
	assert_int_equal(c->line, 46);
	assert_true(c->first_out == SIZE_MAX);
	assert_string_equal(told(c), "46 measures of at most 46");
}

static void a_score_counts_as_it_is_shown(void **state)
{
	(void)state;
	struct cut *c = cut("score=2.45");
	assert_int_equal(c->in, 9);
	assert_string_equal(told(c),
						"9 measures have at least 2.45 points · M15 “Führung” with 1 of the same rank has 2.40");
	i18n_set(LANG_DE);
	assert_int_equal(cut("punkte=2,45")->in, 9);
	i18n_set(LANG_EN);
	int32_t other[] = {4001, 1500, 500, 2000, 2000}; // 2.4500… becomes something near it
	score_reweigh(table, other);
	c = cut("score=2.45");
	for (size_t m = 0; m < table->n; m++)
		assert_int_equal(c->place[m] == CUT_IN, score_hundredths(table, table->lo[m]) >= 245);
}

static void what_is_over_does_not_compete_and_what_runs_comes_first(void **state)
{
	(void)state;
	static const struct {
		const char *code;
		int32_t stage, selection, mandatory;
	} states[] = {
		{"M44", stage_DONE, selection_SELECTED, 0},
		{"M12", stage_STOPPED, 0, 1},
		{"M46", 0, selection_REJECTED, 0},
		{"M34", 0, selection_DEFERRED, 0},
		{"M07", stage_RUNNING, 0, 0},
		{"M30", 0, 0, 1},
		{"M38", stage_OPERATION, 0, 0},
		{"M43", stage_PREPARATION, selection_SELECTED, 0},
	};
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
		for (size_t m = 0; m < plan->measure_n; m++)
			if (strcmp(plan->measure[m].code, states[i].code) == 0) {
				plan->measure[m].stage = states[i].stage;
				plan->measure[m].selection = states[i].selection;
				plan->measure[m].mandatory = states[i].mandatory;
			}
	struct cut *c = cut("number=8");
	assert_string_equal(places(c), "----iiiiioooooooooooooooooooooooooooooooooobbb");
	assert_int_equal(c->in, 5);
	assert_int_equal(c->before, 3);
	assert_int_equal(c->line, 9);
	assert_string_equal(told(c),
						"8 measures of at most 8 · 3 of them running or required by law · M15 “Führung” with 1 of the "
						"same rank is the first without a place");
	c = cut("number=2"); // fewer than run already
	assert_int_equal(c->in, 0);
	assert_int_equal(c->before, 3);
	assert_int_equal(c->line, 4);
}

static void resources_are_told_with_the_reason(void **state)
{
	(void)state;
	take(fixture_small());
	struct cut *c = cut("year=2023 posts=2 money=400000");
	// M8 runs and takes 800 000 €; done are M1 and M3; nobody has decided on M10; nothing is known of the others
	assert_string_equal(places(c), "b-bbbb-b?-");
	assert_true(c->over_money);
	assert_false(c->over_posts);
	assert_string_equal(told(c), "6 measures running or required by law need 0.774 posts and 900,000 €, there are only "
								 "2.0 posts and 400,000 €"
								 " · 1 without a figure · of those running 4 without a figure");
}

// Half a post each for the first three: 44 alone, then 12 and 46, which share a rank.
static void what_fits_exactly_fits(void **state)
{
	(void)state;
	for (int32_t m = 0; m < 46; m++) {
		struct fte_need *n = fixture_add(plan, T_fte_need);
		n->measure = m + 1;
		n->posts = m < 3 ? 500 : 9000;
		n->start = fixture_day("2021-01-01");
		n->end = fixture_day("2021-12-31");
	}
	struct cut *c = cut("year=2021 posts=1.5");
	assert_int_equal(c->in, 3);
	assert_int_equal(c->posts_used, 1500);
	assert_int_equal(c->left_posts, 0);
	assert_int_equal(cut("year=2021 posts=1.499")->in, 1); // ties are not split
	assert_int_equal(cut("year=2021 posts=0.5")->in, 1);
	assert_int_equal(cut("year=2021 posts=0.499")->in, 0);
}

static void first_come_those_that_fit(void **state)
{
	(void)state;
	for (int32_t m = 0; m < 46; m++)
		add_line(m + 1, budget_kind_ONCE, 2021, NONE32, 10000);
	plan->budget_line[1].most = 25000; // M12, rank 2= with M46
	struct cut *c = cut("year=2021 money=44000");
	assert_string_equal(places(c),
						"iooooooooooooooooooooooooooooooooooooooooooooo"); // 35 000 for both are more than is left
	assert_string_equal(told(c), "1 measure fits into 44,000 € · M12 “Digitallotsen” with 1 of the same rank would "
								 "need 35,000 €, left are 34,000 €");
	c = cut("year=2021 money=45000 strict");
	assert_int_equal(c->in, 3);
	assert_int_equal(c->money_used, 45000);
	c = cut("year=2021 money=44000 filling"); // only 34 is alone on its place and small enough; later ones too
	assert_int_equal(c->place[3], CUT_IN);
	assert_int_equal(c->line, 1);
	assert_true(c->money_used <= 44000);
	plan->budget_line[3].most = NONE64; // M34 states nothing
	c = cut("year=2021 money=55000");
	assert_int_equal(c->place[3], CUT_NO_FIGURE);
	assert_int_equal(c->no_figure, 1);
	assert_int_equal(c->in, 3);
	assert_int_equal(c->line, 4);
}

static void without_a_limit_or_weights_there_is_no_line(void **state)
{
	(void)state;
	struct cut *c = cut("year=2021");
	assert_int_equal(c->line, -1);
	assert_int_equal(c->in, 46);
	assert_non_null(strstr(told(c), "neither posts nor euros for 2021"));
	assert_string_equal(told(cut("off")), "no cut line");
	for (size_t i = 0; i < plan->criterion_n; i++)
		plan->criterion[i].weight = NONE32;
	score_reweigh(table, NULL);
	c = cut("number=3");
	assert_int_equal(c->line, -1);
	assert_non_null(strstr(told(c), "not weighted"));
	take(plan_new());
	c = cut("number=3");
	assert_int_equal(c->in + c->before, 0);
}

static void what_is_counted_first_is_told_beside_a_score(void **state)
{
	(void)state;
	plan->measure[40].stage = stage_RUNNING;
	plan->measure[41].mandatory = yes_no_YES;
	assert_string_equal(told(cut("score=2.85")),
						"1 measure has at least 2.85 points · besides, 2 running or required by "
						"law · M12 “Digitallotsen” with 1 of the same rank has 2.65");
}

static void a_line_above_everything_is_a_line(void **state)
{
	(void)state;
	struct cut *c = cut("score=3");
	assert_int_equal(c->line, 0);
	assert_string_equal(told(c), "0 measures have at least 3.00 points · M44 “Work Space” has 2.85");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_number_does_not_split_ties),
		TEST(a_score_counts_as_it_is_shown),
		TEST(what_is_over_does_not_compete_and_what_runs_comes_first),
		TEST(what_fits_exactly_fits),
		TEST(resources_are_told_with_the_reason),
		TEST(first_come_those_that_fit),
		TEST(without_a_limit_or_weights_there_is_no_line),
		TEST(what_is_counted_first_is_told_beside_a_score),
		TEST(a_line_above_everything_is_a_line),
	};
	return cmocka_run_group_tests_name("cut", tests, NULL, NULL);
}
