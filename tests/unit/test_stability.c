// SPDX-License-Identifier: EUPL-1.2
// How far a weight can be turned until something changes, compared with trying every step; and sampling.
#include "fixture_mixed.h"
#include "ranked.h"

#include "plan/score/stability.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MOST 128 // measures of a plan that is tried

static size_t at(const char *code)
{
	for (size_t m = 0; m < plan->measure_n; m++)
		if (strcmp(plan->measure[m].code, code) == 0)
			return m;
	fail_msg("no %s", code);
	return 0;
}

static void a_swing_of_the_published_list(void **state)
{
	(void)state;
	// M44 hmhnk 2.85, M12 hmhmk 2.65: they differ in effort alone, 20 % to begin with
	struct swing s = stability_swing(table, &weights, at("M44"), at("M12"));
	assert_int_equal(s.criterion, 3);
	assert_int_equal(s.delta_bp, -2000);
	assert_true(s.ties);
	s = stability_swing(table, &weights, at("M12"), at("M34"));
	// hmhmk 2.65 and hnhmk 2.50 differ in external impact, 15 % to begin with
	assert_int_equal(s.criterion, 1);
	assert_int_equal(s.delta_bp, -1500);
	assert_true(s.ties);
	s = stability_swing(table, &weights, at("M12"), at("M46")); // rated alike
	assert_int_equal(s.criterion, -1);
	s = stability_swing(table, &weights, at("M01"), at("M43")); // equal now: hnmmk and hmhmm
	assert_int_equal(s.delta_bp, 0);
	assert_true(s.ties);
	s = stability_swing(table, &weights, at("M12"), at("M44")); // M12 does not stand before M44 at all
	assert_int_equal(s.delta_bp, 0);
	assert_false(s.ties);
	// M14 hmhmm 2.45 before M32 hhhhm 2.40: effort 20 − 20 ⁄ 85 × d against external 15 + d, level at 4.0476
	s = stability_swing(table, &weights, at("M14"), at("M32"));
	assert_int_equal(s.criterion, 1);
	assert_int_equal(s.delta_bp, 405);
	assert_false(s.ties);
}

static int64_t points(int c, size_t m)
{
	const struct score_criterion *k = &table->criteria[c];
	return k->points[m] == NONE32 ? k->least : k->points[m];
}

// The weights with one turned, all times a common number.
static bool turned(int c, int32_t delta, int32_t *out)
{
	int32_t whole = 0, others = 0;
	if (weights.bp[c] == NONE32)
		return false;
	for (int i = 0; i < weights.n; i++)
		if (weights.bp[i] != NONE32 && table->criteria[i].least != NONE32) {
			whole += weights.bp[i];
			others++;
		}
	int32_t rest = whole - weights.bp[c], part = --others;
	if (weights.bp[c] + delta < 0 || delta > rest || others == 0)
		return false;
	for (int i = 0; i < weights.n; i++) {
		if (weights.bp[i] == NONE32)
			out[i] = NONE32;
		else if (i == c)
			out[i] = (weights.bp[i] + delta) * (rest ? rest : part);
		else
			out[i] = rest ? weights.bp[i] * (rest - delta) : -delta;
	}
	return true;
}

static int64_t difference(const int32_t *w, size_t a, size_t b)
{
	int64_t d = 0;
	for (int c = 0; c < weights.n; c++)
		if (w[c] != NONE32)
			d += w[c] * (points(c, a) - points(c, b));
	return d;
}

// The least |delta| at which a does not stand before b, by trying; -1: never.
static int32_t plain_swing(size_t a, size_t b, int32_t whole)
{
	int32_t w[WEIGHTS_MOST];
	for (int32_t d = 0; d <= whole; d++)
		for (int c = 0; c < weights.n; c++)
			for (int sign = -1; sign < 2; sign += 2)
				if (turned(c, sign * d, w) && difference(w, a, b) <= 0)
					return d;
	return -1;
}

static uint64_t dice;

static int32_t below(uint32_t n)
{
	dice = dice * 6364136223846793005u + 1442695040888963407u;
	return (int32_t)((uint32_t)(dice >> 33) % n);
}

// Weights that add up to a hundred, so that every step can be tried.
static struct plan *random_plan(int most)
{
	struct plan *p = plan_new();
	int criteria = 2 + below(3), left = 100;
	for (int c = 0; c < criteria; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->code = arena_printf(p->arena, "k%d", c);
		k->weight = c == criteria - 1 ? left : below(4) ? below((uint32_t)left + 1) : 0;
		left -= k->weight;
		for (int l = 0; l < 3; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->points = 100 * (3 - l);
		}
	}
	for (int m = 2 + below((uint32_t)most - 1); m > 0; m--) {
		struct measure *row = fixture_add(p, T_measure);
		row->code = arena_printf(p->arena, "M%d", row->id);
		row->stage = below(5) ? stage_NONE : below(9);
		for (int c = 0; c < criteria; c++) {
			if (below(12) == 0)
				continue;
			struct rating *r = fixture_add(p, T_rating);
			*r = (struct rating){r->id, row->id, c + 1, 3 * c + 1 + below(3)};
		}
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = row->id;
		b->year_from = 2023;
		b->most = below(8) ? below(5) : NONE64;
	}
	return p;
}

static bool alike(size_t a, size_t b)
{
	for (int c = 0; c < weights.n; c++)
		if (weights.bp[c] != NONE32 && points(c, a) != points(c, b))
			return false;
	return true;
}

static void assert_swing(struct swing s, size_t a, size_t b, int32_t whole)
{
	int32_t w[WEIGHTS_MOST], plain = plain_swing(a, b, whole);
	if (s.criterion < 0) {
		assert_true(plain < 0 || alike(a, b));
		return;
	}
	assert_int_equal(abs(s.delta_bp), plain);
	assert_true(turned(s.criterion, s.delta_bp, w));
	int64_t d = difference(w, a, b);
	assert_true(d <= 0);
	assert_int_equal(s.ties, d == 0);
}

static void swings_are_what_trying_every_step_finds(void **state)
{
	(void)state;
	dice = 1;
	for (int round = 0; round < 400; round++) {
		take(random_plan(6));
		for (size_t i = 0; i < table->n; i++)
			for (size_t k = i + 1; k < table->n; k++)
				assert_swing(stability_swing(table, &weights, table->order[i], table->order[k]), table->order[i],
							 table->order[k], 100);
	}
}

static void assert_neighbours(const struct stability *s)
{
	for (size_t i = 0; i < table->ranked_n; i++) {
		size_t m = table->order[i];
		int32_t least = -1;
		for (size_t k = i; k-- > 0;)
			if (!alike(m, table->order[k])) {
				struct swing up = stability_swing(table, &weights, table->order[k], m);
				least = up.criterion < 0 ? -1 : abs(up.delta_bp);
				break;
			}
		for (size_t k = i + 1; k < table->ranked_n; k++)
			if (!alike(m, table->order[k])) {
				struct swing down = stability_swing(table, &weights, m, table->order[k]);
				int32_t d = down.criterion < 0 ? -1 : abs(down.delta_bp);
				least = least < 0 || (d >= 0 && d < least) ? d : least;
				break;
			}
		if (s->neighbour[m].criterion < 0)
			assert_int_equal(least, -1);
		else
			assert_int_equal(abs(s->neighbour[m].delta_bp), least);
	}
}

static void the_nearer_neighbour_counts(void **state)
{
	(void)state;
	dice = 2;
	for (int round = 0; round < 300; round++) {
		take(random_plan(8));
		struct stability s;
		stability_exact(arena, table, &weights, NULL, &s);
		assert_null(s.cut);
		assert_neighbours(&s);
	}
}

// Who is above the line with these weights, by ranking and cutting anew.
static void who_is_in(const struct cut_rule *rule, const int32_t *w, bool *in)
{
	struct arena *a = arena_new();
	struct score_table *t = score_table(a, plan, w);
	struct cut *c = cut_of(a, t, rule);
	for (size_t m = 0; m < t->n; m++)
		in[m] = c->place[m] == CUT_IN || c->place[m] == CUT_BEFORE || c->place[m] == CUT_NO_FIGURE;
	arena_free(a);
}

static void assert_crossings(const struct cut_rule *rule, const struct stability *s, int32_t whole)
{
	bool first[MOST], now[MOST], found[MOST] = {false};
	int32_t w[WEIGHTS_MOST];
	who_is_in(rule, weights.bp, first);
	for (int32_t d = 1; d <= whole; d++) {
		bool changed[MOST] = {false};
		for (int c = 0; c < weights.n; c++)
			for (int sign = -1; sign < 2; sign += 2) {
				if (!turned(c, sign * d, w))
					continue;
				who_is_in(rule, w, now);
				for (size_t m = 0; m < table->n; m++) {
					changed[m] |= now[m] != first[m];
					if (s->cut[m].criterion == c && s->cut[m].delta_bp == sign * d)
						assert_true(now[m] != first[m]);
				}
			}
		for (size_t m = 0; m < table->n; m++) {
			if (found[m] || !changed[m])
				continue;
			found[m] = true;
			assert_int_not_equal(s->cut[m].criterion, -1);
			assert_int_equal(abs(s->cut[m].delta_bp), d);
		}
	}
	for (size_t m = 0; m < table->n; m++)
		assert_int_equal(found[m], s->cut[m].criterion >= 0);
}

static void crossings_of_the_cut_are_what_trying_every_step_finds(void **state)
{
	(void)state;
	dice = 3;
	for (int round = 0; round < 40; round++) {
		take(random_plan(9));
		struct cut_rule rule = {.kind = (enum cut_kind)(CUT_RESOURCES + round % 3),
								.year = 2023,
								.unit = NONE32,
								.posts_milli = NONE64,
								.money_eur = 1 + below(8),
								.number = 1 + below(5),
								.score = 150 + 5 * below(25),
								.filling = below(2)};
		struct stability s;
		struct cut *c = cut_of(arena, table, &rule);
		stability_exact(arena, table, &weights, c, &s);
		if (c->line < 0) {
			assert_null(s.cut);
			continue;
		}
		assert_crossings(&rule, &s, 100);
	}
}

static void the_published_selection_is_tried(void **state)
{
	(void)state;
	for (int c = 0; c < 5; c++)
		plan->criterion[c].weight /= 100; // 40, 15, 5, 20, 20: steps of a percent
	struct plan *p = plan;
	plan = NULL;
	take(p);
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct stability s;
	stability_exact(arena, table, &weights, cut_of(arena, table, &rule), &s);
	assert_crossings(&rule, &s, 100);
	assert_int_equal(s.cut[at("M44")].criterion, 1); // best in everything but external impact
	assert_true(s.cut[at("M44")].delta_bp > 0);
}

// More measures than are put in order by inserting them; with large points their sums do not fit 32 bits either.
static void many_measures_are_tried_as_well(void **state)
{
	(void)state;
	for (int32_t times = 1; times <= 2000; times += 1999) {
		struct cut_rule rules[] = {
			{.kind = CUT_NUMBER, .number = 25, .unit = NONE32},
			{.kind = CUT_SCORE, .score = 260 * (int64_t)times, .unit = NONE32},
		};
		for (size_t r = 0; r < sizeof rules / sizeof rules[0]; r++) {
			struct plan *p = fixture_mixed();
			for (size_t c = 0; c < p->criterion_n; c++)
				p->criterion[c].weight /= p->criterion[c].weight == NONE32 ? 1 : 100; // 45, 25, 30: steps of a percent
			for (size_t l = 0; l < p->level_n; l++)
				p->level[l].points *= p->level[l].points == NONE32 ? 1 : times;
			take(p);
			struct stability s;
			struct cut *c = cut_of(arena, table, &rules[r]);
			assert_in_range(c->line, 5, 60);
			stability_exact(arena, table, &weights, c, &s);
			assert_neighbours(&s);
			assert_crossings(&rules[r], &s, 100);
		}
	}
}

static void too_many_measures_are_not_tried(void **state)
{
	(void)state;
	while (plan->measure_n <= STABILITY_MOST)
		((struct measure *)fixture_add(plan, T_measure))->code = "X";
	struct plan *p = plan;
	plan = NULL;
	take(p);
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct stability s;
	stability_exact(arena, table, &weights, cut_of(arena, table, &rule), &s);
	assert_null(s.cut);
	assert_non_null(s.neighbour);
	plan->measure_n--;
	for (int c = 0; c < 5; c++)
		plan->criterion[c].weight /= 100;
	plan_changed(plan);
	take(plan);
	stability_exact(arena, table, &weights, cut_of(arena, table, &rule), &s);
	assert_non_null(s.cut); // just as many as are tried
}

static void one_criterion_cannot_be_turned(void **state)
{
	(void)state;
	for (int c = 1; c < 5; c++)
		plan->criterion[c].weight = NONE32;
	struct plan *p = plan;
	plan = NULL;
	take(p);
	struct stability s;
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 30, .unit = NONE32};
	stability_exact(arena, table, &weights, cut_of(arena, table, &rule), &s);
	for (size_t m = 0; m < table->n; m++) {
		assert_int_equal(s.neighbour[m].criterion, -1);
		assert_int_equal(s.cut[m].criterion, -1);
	}
	take(plan_new());
	stability_exact(arena, table, &weights, NULL, &s); // nothing at all
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_swing_of_the_published_list),    TEST(swings_are_what_trying_every_step_finds),
		TEST(the_nearer_neighbour_counts),      TEST(crossings_of_the_cut_are_what_trying_every_step_finds),
		TEST(the_published_selection_is_tried), TEST(too_many_measures_are_not_tried),
		TEST(one_criterion_cannot_be_turned),   TEST(many_measures_are_tried_as_well),
	};
	return cmocka_run_group_tests_name("stability", tests, NULL, NULL);
}
