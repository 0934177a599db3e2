// SPDX-License-Identifier: EUPL-1.2
// The published ranking of Kreis Viersen to the hundredth, and every number against a plain calculation on random
// plans with missing ratings, levels without points and weights of every kind.
#include "fixture.h"
#include "say/score.h"
#include "viersen.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/score/cut.h"
#include "plan/score/score.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static uint32_t random_state = 1;

static int32_t random_below(int32_t n)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (int32_t)((random_state >> 8) % (uint32_t)n);
}

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	i18n_set(LANG_DE);
	random_state = 20230210;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void all_published_scores_are_met(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct score_table *t = score_table(arena, p, NULL);
	assert_int_equal(t->n, VIERSEN_N);
	assert_int_equal(t->weighted_n, VIERSEN_CRITERIA);
	assert_int_equal(t->den, 10000);
	for (size_t i = 0; i < VIERSEN_N; i++) {
		assert_int_equal(t->lo[i], 10000 * (int64_t)viersen_measures[i].score); // exact, not only when rounded
		assert_int_equal(t->hi[i], t->lo[i]);
		assert_true(t->complete[i]);
		assert_int_equal(score_hundredths(t, t->lo[i]), viersen_measures[i].score);
	}
	plan_free(p);
}

static void equal_scores_share_their_rank(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct score_table *t = score_table(arena, p, NULL);
	int groups = 0;
	for (int i = 0, k; i < VIERSEN_N; i = k) { // the source is in order of score
		for (k = i; k < VIERSEN_N && viersen_measures[k].score == viersen_measures[i].score; k++) {
			assert_int_equal(t->rank[k], i + 1);
		}
		for (int j = i; j < k; j++)
			assert_int_equal(t->tied[j], k - i > 1);
		groups += k - i > 1;
	}
	assert_int_equal(groups, VIERSEN_TIES);
	for (size_t i = 1; i < t->n; i++) {
		size_t a = t->order[i - 1], b = t->order[i];
		int by_code = code_compare(p->measure[a].code, p->measure[b].code);
		assert_true(t->lo[a] > t->lo[b] || (t->lo[a] == t->lo[b] && by_code < 0));
	}
	plan_free(p);
}

typedef void text_of(struct str *, const struct score_table *, size_t);

static void check_text(text_of *f, const struct score_table *t, size_t m, const char *expected)
{
	struct str s = {0};
	f(&s, t, m);
	assert_string_equal(str_text(&s), expected);
	str_free(&s);
}

static void scores_read_as_in_germany(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen(), *small = fixture_small();
	struct score_table *t = score_table(arena, p, NULL);
	check_text(score_text, t, 0, "2,85");
	check_text(score_text, t, 3, "2,50");
	check_text(score_rank_text, t, 0, "1");
	check_text(score_rank_text, t, 1, "2=");
	check_text(score_rank_text, t, 3, "4");
	check_text(score_breakdown, t, 3,
			   "2,50 = Innenwirkung 3×40 % + Außenwirkung 1×15 % + Fallzahlen 3×5 % + Aufwand 2×20 % + Umsetzungsdauer "
			   "3×20 %");
	t = score_table(arena, small, NULL);
	check_text(score_text, t, 8, "2,20–2,80");
	check_text(score_breakdown, t, 8, "2,20–2,80 = Nutzen 3×50 % + Aufwand ?×30 % + Dauer 2×20 %");
	check_text(score_text, t, 9, "1,00–3,00");
	assert_false(t->complete[8]);
	assert_true(t->complete[7]);
	int32_t weights[] = {5000, 1250, 0};
	score_reweigh(t, weights);
	check_text(score_breakdown, t, 7, "2,60 = (Nutzen 3×50 + Aufwand 1×12,5) ÷ 62,5");
	i18n_set(LANG_EN);
	check_text(score_text, t, 7, "2.60");
	plan_free(p);
	plan_free(small);
}

// Two that would be shown equal at different ranks show the places that tell them apart; equal ones do not.
static void scores_that_differ_are_shown_to_differ(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct score_table *t = score_table(arena, p, NULL);
	int32_t weights[] = {4000, 1500, 500, 2000, 2001}; // a little more of one part for all alike
	assert_int_equal(score_places_most(t), 2);
	p->level[4].points = 201; // medium external impact
	t = score_table(arena, p, NULL);
	score_reweigh(t, weights);
	int more = 0;
	i18n_set(LANG_EN);
	for (size_t i = 0; i + 1 < t->n; i++) {
		size_t m = t->order[i], next = t->order[i + 1];
		struct str a = {0}, b = {0};
		score_text(&a, t, m);
		score_text(&b, t, next);
		assert_int_equal(strcmp(str_text(&a), str_text(&b)) == 0, t->lo[m] == t->lo[next]);
		more += score_places(t, m) > 2;
		str_free(&a);
		str_free(&b);
	}
	assert_true(more > 2 && score_places_most(t) > 2);
	plan_free(p);
}

// What nobody has decided on, and what was rejected, has points and no rank; the others close up, whoever is asked.
static void what_is_not_decided_has_no_rank(void **state)
{
	(void)state;
	for (int round = 0; round < 40; round++) {
		struct plan *p = fixture_viersen();
		struct measure *rows = plan_own(p, T_measure);
		for (size_t m = 0; m < p->measure_n; m++)
			rows[m].selection = random_below(selection_REJECTED + 1);
		plan_changed(p);
		struct score_table *t = score_table(arena, p, NULL);
		const struct cut_rule rule = {.kind = CUT_NUMBER, .number = 50, .unit = NONE32, .posts_milli = NONE64};
		const struct cut *cut = cut_of(arena, t, &rule);
		size_t ranked = 0;
		for (size_t m = 0; m < t->n; m++) {
			bool in = rows[m].selection != selection_SUBMITTED && rows[m].selection != selection_REJECTED;
			int32_t better = 0, same = 0;
			for (size_t o = 0; o < t->n; o++) {
				bool counts = rows[o].selection != selection_SUBMITTED && rows[o].selection != selection_REJECTED;
				better += counts && t->lo[o] > t->lo[m];
				same += counts && t->lo[o] == t->lo[m];
			}
			struct str text = {0}, why = {0};
			score_rank_text(&text, t, m);
			score_no_rank(&why, t, m);
			ranked += in;
			assert_int_equal(t->rank[m], in ? better + 1 : 0);
			assert_int_equal(t->tied[m], in && same > 1);
			assert_int_equal(text.len > 0, in);
			assert_int_equal(why.len > 0, !in);
			assert_int_equal(score_what_if(t, m, 0, t->criteria[0].level[m]).rank, t->rank[m]);
			assert_true(in || cut->place[m] == CUT_NOT_COMPETING);
			assert_int_equal(t->lo[m], 10000 * (int64_t)viersen_measures[m].score); // points it has all the same
			str_free(&text);
			str_free(&why);
		}
		assert_int_equal(t->ranked_n, ranked);
		for (size_t i = 1; i < t->n; i++)
			assert_true(i == ranked || t->lo[t->order[i - 1]] >= t->lo[t->order[i]]);
		plan_free(p);
	}
}

// However many are tied: places of the whole list are those of its groups, each looked at by itself.
static void groups_of_any_size_are_told_apart(void **state)
{
	(void)state;
	enum { GROUPS = 20 };
	int64_t lo[GROUPS * (GROUPS + 1) / 2];
	int32_t rank[GROUPS * (GROUPS + 1) / 2];
	uint32_t order[GROUPS * (GROUPS + 1) / 2];
	struct score_table t = {.weighted_n = 1,
							.ranked_n = GROUPS * (GROUPS + 1) / 2,
							.den = 10000,
							.lo = lo,
							.hi = lo,
							.rank = rank,
							.order = order};
	for (int g = 0; g < GROUPS; g++) // near the next one for every other group
		for (size_t i = 0, first = t.n; i <= (size_t)g; i++, t.n++) {
			lo[t.n] = 2000000 - g * 100000 + (g % 2 ? 99000 : 0);
			rank[t.n] = (int32_t)first + 1;
			order[t.n] = (uint32_t)t.n;
		}
	for (size_t m = 0; m < t.n; m++) // 2.000 and 1.999 need a third place
		assert_int_equal(score_places(&t, m), 3);
	for (size_t m = t.n - GROUPS; m < t.n; m++)
		lo[m] = 0;
	assert_int_equal(score_places(&t, t.n - 1), 2);
	assert_int_equal(score_places(&t, t.n - GROUPS - 1), 2); // nobody is near any more
}

// The sum is the score: what is rounded is said to be.
static void a_rounded_sum_is_no_equation(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct score_table *t = score_table(arena, p, NULL);
	int32_t weights[] = {3333, 3334, 3333, 0, 0};
	score_reweigh(t, weights);
	i18n_set(LANG_EN);
	check_text(score_breakdown, t, 3, "2.3332 ≈ Innenwirkung 3×33.33% + Außenwirkung 1×33.34% + Fallzahlen 3×33.33%");
	plan_free(p);
}

static void a_plan_without_weights_has_no_scores(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	for (size_t i = 0; i < p->criterion_n; i++)
		p->criterion[i].weight = NONE32;
	struct score_table *t = score_table(arena, p, NULL);
	assert_int_equal(t->weighted_n, 0);
	for (size_t i = 0; i < t->n; i++) {
		assert_int_equal(t->rank[i], 0);
		assert_false(t->tied[i]);
		assert_true(t->complete[i]);
		if (i)
			assert_true(code_compare(p->measure[t->order[i - 1]].code, p->measure[t->order[i]].code) < 0);
	}
	check_text(score_text, t, 0, "");
	check_text(score_rank_text, t, 0, "");
	assert_int_equal(score_hundredths(t, 5), NONE64);
	p->rating_n--; // the last measure's last rating
	assert_false(score_table(arena, p, NULL)->complete[VIERSEN_N - 1]);
	plan_free(p);
}

static void a_criterion_without_points_takes_no_part(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	for (int l = 3; l < 6; l++)
		p->level[l].points = NONE32;
	struct score_table *t = score_table(arena, p, NULL);
	assert_int_equal(t->weighted_n, 4);
	assert_int_equal(t->den, 8500);
	assert_int_equal(t->criteria[1].weight_bp, NONE32);
	assert_true(t->complete[0]);
	assert_int_equal(t->criteria[1].level[0], 4); // still rated: "mittel"
	plan_free(p);
}

// A plan with n measures and up to 5 criteria of any weights; some ratings missing, some levels without points, some
// ratings with a level of another criterion.
static struct plan *random_plan(int n, int32_t most_points)
{
	struct plan *p = plan_new();
	int criteria = 1 + random_below(5);
	for (int c = 0; c < criteria; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->id += random_below(2) * random_below(3); // some were deleted
		k->code = k->title = arena_printf(p->arena, "k%d", c);
		k->weight = random_below(6) ? random_below(10001) : random_below(2) ? 0 : NONE32;
		k->pos = random_below(3);
		int levels = random_below(5);
		for (int l = 0; l < levels; l++) {
			struct level *level = fixture_add(p, T_level);
			level->id += random_below(2) * random_below(3);
			level->criterion = k->id;
			level->code = arena_printf(p->arena, "l%d", l);
			level->points = random_below(8) ? random_below(most_points + 1) : NONE32;
			level->pos = random_below(4);
		}
	}
	for (int i = 0; i < n; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->id += random_below(8) == 0;
		m->code = arena_printf(p->arena, "%s%d", random_below(40) ? "M" : "Ä", random_below(2 * n));
		for (int32_t c = 0; c < criteria; c++)
			if (p->level_n && random_below(5)) {
				struct rating *r = fixture_add(p, T_rating);
				r->measure = m->id;
				r->criterion = p->criterion[c].id;
				r->level = p->level[random_below((int32_t)p->level_n)].id;
				for (size_t l = 0; l < p->level_n && random_below(10); l++)
					if (p->level[l].criterion == r->criterion)
						r->level = p->level[l].id;
			}
	}
	return p;
}

struct plain {
	int64_t lo, hi, den;
	bool complete;
};

// The definition, criterion by criterion.
static struct plain plain_score(const struct plan *p, const struct score_table *t, int32_t measure,
								const int32_t *weights)
{
	struct plain s = {0, 0, 0, true};
	for (int c = 0; c < t->criteria_n; c++) {
		const struct criterion *k = t->criteria[c].criterion;
		int64_t weight = weights ? weights[c] : k->weight, least = INT64_MAX, most = -1, points = -1;
		for (size_t l = 0; l < p->level_n; l++)
			if (p->level[l].criterion == k->id && p->level[l].points != NONE32) {
				least = p->level[l].points < least ? p->level[l].points : least;
				most = p->level[l].points > most ? p->level[l].points : most;
			}
		if (weight <= 0 || most < 0)
			continue;
		for (size_t r = 0; r < p->rating_n; r++)
			if (p->rating[r].measure == measure && p->rating[r].criterion == k->id) {
				const struct level *l = plan_find(p, T_level, p->rating[r].level);
				if (l->criterion == k->id && l->points != NONE32)
					points = l->points;
			}
		s.complete &= points >= 0;
		s.lo += weight * (points < 0 ? least : points);
		s.hi += weight * (points < 0 ? most : points);
		s.den += weight;
	}
	return s;
}

static void compare_with_plain(const struct plan *p, const struct score_table *t, const int32_t *weights)
{
	for (size_t m = 0; m < t->n; m++) {
		struct plain s = plain_score(p, t, p->measure[m].id, weights);
		assert_int_equal(t->lo[m], s.lo);
		assert_int_equal(t->hi[m], s.hi);
		assert_int_equal(t->den, s.den);
		if (t->weighted_n)
			assert_int_equal(t->complete[m], s.complete);
		int32_t better = 0;
		bool tied = false;
		for (size_t k = 0; k < t->n; k++) {
			better += t->lo[k] > t->lo[m];
			tied |= k != m && t->lo[k] == t->lo[m];
		}
		assert_int_equal(t->rank[m], t->weighted_n ? better + 1 : 0);
		assert_int_equal(t->tied[m], t->weighted_n ? tied : false);
	}
	bool *seen = arena_zero(arena, t->n + 1, sizeof *seen);
	for (size_t i = 0; i < t->n; i++) {
		assert_false(seen[t->order[i]]);
		seen[t->order[i]] = true;
		if (!i)
			continue;
		size_t a = t->order[i - 1], b = t->order[i];
		int by_code = code_compare(p->measure[a].code, p->measure[b].code);
		assert_true(t->lo[a] > t->lo[b] || (t->lo[a] == t->lo[b] && by_code <= 0));
	}
}

static void random_plans_agree_with_the_definition(void **state)
{
	(void)state;
	static const int32_t points[] = {3, 300, 1000000}; // narrow and wide ranges take different ways of sorting
	for (int round = 0; round < 150; round++) {
		struct plan *p = random_plan(random_below(90), points[round % 3]);
		struct score_table *t = score_table(arena, p, NULL);
		compare_with_plain(p, t, NULL);
		int32_t weights[5];
		for (int again = 0; again < 3; again++) {
			for (int c = 0; c < 5; c++)
				weights[c] = again == 2 ? 1000 * random_below(11) : random_below(10001);
			score_reweigh(t, weights);
			compare_with_plain(p, t, weights);
		}
		plan_free(p);
		arena_reset(arena);
	}
}

// What is foretold of a rating is what happens when it is given.
static void what_is_foretold_happens(void **state)
{
	(void)state;
	for (int round = 0; round < 60; round++) {
		struct plan *p = random_plan(1 + random_below(30), round % 2 ? 3 : 300);
		struct score_table *t = score_table(arena, p, NULL);
		size_t m = (size_t)random_below((int32_t)t->n);
		int c = random_below(t->criteria_n);
		const struct score_criterion *k = &t->criteria[c];
		int32_t level = k->levels.n && random_below(4) ? (int32_t)k->levels.at[random_below((int32_t)k->levels.n)] : -1;
		struct score_what_if w = score_what_if(t, m, c, level);
		for (size_t r = 0; r < p->rating_n; r++)
			if (p->rating[r].measure == p->measure[m].id && p->rating[r].criterion == k->criterion->id)
				p->rating[r].level = NONE32;
		if (level >= 0) {
			struct rating *r = fixture_add(p, T_rating);
			r->measure = p->measure[m].id;
			r->criterion = k->criterion->id;
			r->level = p->level[level].id;
		}
		t = score_table(arena, p, NULL);
		assert_int_equal(w.lo, t->lo[m]);
		assert_int_equal(w.hi, t->hi[m]);
		assert_int_equal(w.rank, t->rank[m]);
		assert_int_equal(w.tied, t->tied[m]);
		plan_free(p);
		arena_reset(arena);
	}
}

static void the_sentence_under_the_list_is_right(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct score_table *t = score_table(arena, p, NULL);
	int32_t low = score_notch(t, 3, 3, 1), high = score_notch(t, 3, 3, -1); // Scanstelle, Aufwand
	assert_string_equal(p->level[low].code, "niedrig");
	assert_string_equal(p->level[high].code, "hoch");
	struct score_what_if better = score_what_if(t, 3, 3, low), worse = score_what_if(t, 3, 3, high);
	assert_int_equal(score_hundredths(t, better.lo), 270);
	assert_int_equal(better.rank, 2);
	assert_false(better.tied);
	assert_int_equal(score_hundredths(t, worse.lo), 230);
	assert_int_equal(worse.rank, 11);
	assert_true(worse.tied);
	assert_int_equal(score_criterion_index(t, 4), 3);
	assert_int_equal(score_criterion_index(t, 99), -1);
	plan_free(p);
}

static void notches_climb_the_whole_ladder(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	struct score_table *t = score_table(arena, p, NULL);
	assert_int_equal(score_notch(t, 0, 0, 1), -1); // hoch already
	assert_int_equal(score_notch(t, 0, 0, -1), 1);
	p->rating_n = 0;
	t = score_table(arena, p, NULL);
	assert_int_equal(score_notch(t, 0, 3, 1), 11); // not rated: the worst one, either way
	assert_int_equal(score_notch(t, 0, 3, -1), 11);
	plan_free(p);
	p = plan_new();
	struct criterion *k = fixture_add(p, T_criterion);
	k->weight = 10000;
	static const int32_t points[] = {200, NONE32, 100, 200, 300}; // ladder, worst first: 1, 2, 3, 0, 4
	for (int i = 0; i < 5; i++) {
		struct level *l = fixture_add(p, T_level);
		l->criterion = 1;
		l->points = points[i];
		l->pos = i;
	}
	fixture_add(p, T_measure);
	struct rating *r = fixture_add(p, T_rating);
	r->measure = r->criterion = 1;
	static const int32_t ladder[] = {1, 2, 3, 0, 4};
	for (int i = 0; i < 5; i++) {
		r->level = ladder[i] + 1;
		t = score_table(arena, p, NULL);
		assert_int_equal(score_notch(t, 0, 0, 1), i < 4 ? ladder[i + 1] : -1);
		assert_int_equal(score_notch(t, 0, 0, -1), i > 0 ? ladder[i - 1] : -1);
	}
	p->rating_n = 0;
	t = score_table(arena, p, NULL);
	assert_int_equal(score_notch(t, 0, 0, 1), 2); // the worst one that is worth something
	for (int i = 0; i < 5; i++)
		p->level[i].points = NONE32; // then by position, best first
	t = score_table(arena, p, NULL);
	assert_int_equal(score_notch(t, 0, 0, 1), 4);
	plan_free(p);
}

static void the_largest_plan_does_not_overflow(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	for (int c = 0; c < 8; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->weight = 10000 - c;
		for (int l = 0; l < 2; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->points = l ? 1000000 - c : 0;
		}
	}
	int64_t expected = 0;
	for (int m = 0; m < 3; m++) {
		((struct measure *)fixture_add(p, T_measure))->code = m == 0 ? "M1" : m == 1 ? "M2" : "M3";
		for (int c = 0; c < 8; c++) {
			struct rating *r = fixture_add(p, T_rating);
			r->measure = m + 1;
			r->criterion = c + 1;
			r->level = 2 * c + (m == 2 ? 2 : 1);
			expected += m == 2 ? (10000 - c) * (int64_t)(1000000 - c) : 0;
		}
	}
	struct score_table *t = score_table(arena, p, NULL);
	assert_int_equal(t->lo[2], expected);
	assert_int_equal(t->rank[2], 1);
	assert_int_equal(t->rank[0], 2);
	assert_true(t->tied[1]);
	assert_int_equal(t->order[1], 0);
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_published_scores_are_met, set_up, tear_down),
		cmocka_unit_test_setup_teardown(equal_scores_share_their_rank, set_up, tear_down),
		cmocka_unit_test_setup_teardown(scores_read_as_in_germany, set_up, tear_down),
		cmocka_unit_test_setup_teardown(scores_that_differ_are_shown_to_differ, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_not_decided_has_no_rank, set_up, tear_down),
		cmocka_unit_test(groups_of_any_size_are_told_apart),
		cmocka_unit_test_setup_teardown(a_rounded_sum_is_no_equation, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_plan_without_weights_has_no_scores, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_criterion_without_points_takes_no_part, set_up, tear_down),
		cmocka_unit_test_setup_teardown(random_plans_agree_with_the_definition, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_foretold_happens, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_sentence_under_the_list_is_right, set_up, tear_down),
		cmocka_unit_test_setup_teardown(notches_climb_the_whole_ladder, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_largest_plan_does_not_overflow, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("score", tests, NULL, NULL);
}
