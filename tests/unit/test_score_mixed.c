// SPDX-License-Identifier: EUPL-1.2
// Scores where codes, criteria and ids are of all kinds: order of equals, rows that are gone, what ratings would do; and
// weightings kept under a name.
#include "fixture_mixed.h"
#include "ranked.h"
#include "say/score.h"

#include "plan/code.h"
#include "plan/score/weighting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int set_up(void **state)
{
	(void)state;
	return start_with(fixture_mixed());
}

// The codes in the order of the table.
static const char *order(const struct score_table *t)
{
	struct str out = {0};
	for (size_t i = 0; i < t->n; i++)
		str_addf(&out, "%s%s", i ? " " : "", t->plan->measure[t->order[i]].code);
	const char *codes = arena_str(arena, str_text(&out));
	str_free(&out);
	return codes;
}

static const char *order_of(const char *const *codes, int n)
{
	struct plan *p = plan_new();
	for (int i = 0; i < n; i++)
		((struct measure *)fixture_add(p, T_measure))->code = codes[i];
	const char *sorted = order(score_table(arena, p, NULL));
	plan_free(p);
	return sorted;
}

static void equals_stand_by_their_codes(void **state)
{
	(void)state;
	assert_string_equal(order_of((const char *[]){"M1", "A2", "M10", "M2"}, 4), "A2 M1 M2 M10");
	assert_string_equal(order_of((const char *[]){"M1", "A2"}, 2), "A2 M1");
	assert_string_equal(order_of((const char *[]){"A2", "M1"}, 2), "A2 M1");
	assert_string_equal(order_of((const char *[]){"12", "7", "100", "3"}, 4), "3 7 12 100");
	assert_string_equal(order_of((const char *[]){"M2", "MA", "M10", "M1"}, 4), "M1 M2 M10 MA");
	assert_string_equal(order_of((const char *[]){"KS2", "KS10", "K1"}, 3), "K1 KS2 KS10");
	assert_string_equal(order_of((const char *[]){"K3", "KS10", "K12", "K"}, 4), "K K3 K12 KS10");
	assert_string_equal(order_of((const char *[]){"M1234567890", "M2"}, 2), "M2 M1234567890");
	assert_string_equal(order_of((const char *[]){"M2b", "M2", "M1"}, 3), "M1 M2 M2b");
	assert_string_equal(order_of((const char *[]){"M1234567890", "M123456789"}, 2), "M123456789 M1234567890");
	assert_string_equal(order_of((const char *[]){"M1", "M"}, 2), "M M1");
	assert_string_equal(order_of((const char *[]){"M01", "M1", "M0"}, 3), "M0 M01 M1"); // as they are written
	assert_string_equal(order_of((const char *[]){"Z-9", "Ü1", "M01b", "M1", "7"}, 5), "7 M1 M01b Ü1 Z-9");
}

static void every_pair_of_the_mixed_plan_stands_right(void **state)
{
	(void)state;
	int tied = 0;
	assert_true(table->ranked_n > 20 && table->ranked_n < table->n);
	for (size_t i = 1; i < table->ranked_n; i++) {
		size_t a = table->order[i - 1], b = table->order[i];
		assert_true(table->lo[a] >= table->lo[b]);
		if (table->lo[a] != table->lo[b])
			continue;
		assert_int_equal(table->rank[a], table->rank[b]);
		assert_true(code_compare(plan->measure[a].code, plan->measure[b].code) < 0);
		tied++;
	}
	assert_true(tied > 10);
	for (size_t i = 0; i < table->n;
		 i++) { // what nobody has decided on, or what was rejected, stands behind all others
		const struct measure *m = &plan->measure[table->order[i]];
		bool out = m->selection == selection_SUBMITTED || m->selection == selection_REJECTED;
		assert_int_equal(out, i >= table->ranked_n);
		assert_int_equal(out, table->rank[table->order[i]] == 0);
	}
}

// A rating by a criterion, or with a level, that is gone counts for nothing, wherever its row has been.
static void ratings_of_rows_that_are_gone_do_not_count(void **state)
{
	(void)state;
	take(fixture_viersen());
	assert_int_equal(table->lo[0], 28500 * 100);
	plan->level_n--; // umsetzungsdauer: lang
	plan_changed(plan);
	take(plan);
	size_t last = table->n - 1; // M30: mmhl
	assert_int_equal(table->criteria[4].level[last], -1);
	assert_false(table->complete[last]);
	plan->criterion_n--;
	plan_changed(plan);
	take(plan);
	assert_int_equal(table->criteria_n, 4);
	assert_int_equal(table->den, 8000);
	for (size_t m = 0; m < table->n; m++) {
		int64_t sum = 0;
		for (int c = 0; c < 4; c++)
			sum += plan->criterion[c].weight * (int64_t)table->criteria[c].points[m];
		assert_int_equal(table->lo[m], sum);
	}
}

// Every rating that could be given, and what comes of it.
static void what_would_be_is_what_then_is(void **state)
{
	(void)state;
	size_t some[] = {0, 5, 17, 40, 71};
	for (size_t i = 0; i < sizeof some / sizeof some[0]; i++)
		for (int c = 0; c < table->criteria_n; c++)
			for (size_t k = 0; k < table->criteria[c].levels.n; k++) {
				int32_t level = (int32_t)table->criteria[c].levels.at[k];
				struct plan *other = plan_scratch(plan);
				struct score_what_if w = score_what_if(table, some[i], c, level);
				size_t n = other->rating_n++;
				other->rating = arena_alloc(other->arena, (n + 1) * sizeof *other->rating);
				memcpy(other->rating, plan->rating, n * sizeof *other->rating);
				other->rating[n] = (struct rating){// the last one counts
												   .id = plan->rating[n - 1].id + 1,
												   .measure = plan->measure[some[i]].id,
												   .criterion = table->criteria[c].criterion->id,
												   .level = plan->level[level].id};
				struct score_table *t = score_table(other->arena, other, NULL);
				assert_int_equal(w.lo, t->lo[some[i]]);
				assert_int_equal(w.hi, t->hi[some[i]]);
				assert_int_equal(w.rank, t->rank[some[i]]);
				assert_int_equal(w.tied, t->tied[some[i]]);
				plan_free(other);
			}
}

static void assert_weights(const struct weights *w, int32_t kosten, int32_t nutzen, int32_t reife, int32_t eile)
{
	int32_t bp[] = {kosten, nutzen, reife, eile}; // in their order
	assert_int_equal(w->n, 4);
	for (int i = 0; i < 4; i++)
		assert_int_equal(w->bp[i], bp[i]);
}

static void kept_weightings_stand_in_the_order_of_criteria(void **state)
{
	(void)state;
	struct weights w;
	weighting_of(&w, plan, 1);
	assert_weights(&w, 1000, 7000, NONE32, 2000);
	weighting_of(&w, plan, 2);
	assert_weights(&w, 2500, 2500, 2500, 2500);
	weighting_of(&w, plan, 3); // there is none
	assert_int_equal(w.n, 0);
	assert_int_equal(weighting_titled(plan, "auch die REIFE"), 2);
	assert_int_equal(weighting_titled(plan, "Auch"), NONE32);
}

static void a_criterion_added_later_takes_no_part(void **state)
{
	(void)state;
	struct criterion *c = fixture_add(plan, T_criterion);
	c->code = "klima";
	c->pos = 5;
	struct weights w;
	weighting_of(&w, plan, 2);
	assert_int_equal(w.n, 5);
	for (int i = 0; i < 5; i++)
		assert_int_equal(w.bp[i], i < 4 ? 2500 : NONE32);
}

static void weightings_make_a_hundred_when_a_criterion_is_gone(void **state)
{
	(void)state;
	struct weighting_share *shares = plan_own(plan, T_weighting_share);
	shares[0].criterion = 99; // nutzen, 7000 of 10 000
	plan_changed(plan);
	struct weights w;
	weighting_of(&w, plan, 1);
	assert_weights(&w, 3333, NONE32, NONE32, 6667); // 1000 and 2000
	shares[4].criterion = 99;                       // 2500 three times
	plan_changed(plan);
	weighting_of(&w, plan, 2);
	assert_weights(&w, 3333, NONE32, 3333, 3334);
	for (int i = 0; i < 4; i++)
		shares[i].weight = 0;
	weighting_of(&w, plan, 1);
	assert_int_equal(w.n, 0);
}

static void what_is_not_weighted_is_said(void **state)
{
	(void)state;
	struct str s = {0};
	score_breakdown(&s, table, table->n);
	score_text(&s, table, table->n);
	score_rank_text(&s, table, table->n);
	assert_string_equal(str_text(&s), "not weighted");
	for (size_t c = 0; c < plan->criterion_n; c++)
		plan->criterion[c].weight = c == 0 ? 0 : NONE32;
	score_reweigh(table, NULL);
	str_clear(&s);
	score_breakdown(&s, table, 0);
	score_text(&s, table, 0);
	score_rank_text(&s, table, 0);
	assert_string_equal(str_text(&s), "not weighted");
	str_free(&s);
}

static void more_criteria_than_can_be_turned_have_no_weighting(void **state)
{
	(void)state;
	struct weights w;
	while (plan->criterion_n <= WEIGHTS_MOST)
		((struct criterion *)fixture_add(plan, T_criterion))->code = "x";
	weighting_of(&w, plan, 1);
	assert_int_equal(w.n, 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(equals_stand_by_their_codes),
		TEST(every_pair_of_the_mixed_plan_stands_right),
		TEST(ratings_of_rows_that_are_gone_do_not_count),
		TEST(what_would_be_is_what_then_is),
		TEST(kept_weightings_stand_in_the_order_of_criteria),
		TEST(a_criterion_added_later_takes_no_part),
		TEST(weightings_make_a_hundred_when_a_criterion_is_gone),
		TEST(what_is_not_weighted_is_said),
		TEST(more_criteria_than_can_be_turned_have_no_weighting),
	};
	return cmocka_run_group_tests_name("score mixed", tests, NULL, NULL);
}
