// SPDX-License-Identifier: EUPL-1.2
// Builds the columns of a score table from the rows of a plan: one pass over the ratings.
#include "plan/score.h"

#include "plan/code.h"
#include "plan/score_work.h"
#include "plan/sort.h"

#include <stdlib.h>
#include <string.h>

static void set_criterion(struct score_criterion *k, const struct plan *p, const struct criterion *c) {
	*k = (struct score_criterion){ .criterion = c, .weight_bp = NONE32, .least = NONE32, .most = NONE32 };
	k->levels = plan_of(p, T_level, "criterion", c->id);
	for (size_t i = 0; i < k->levels.n; i++) {
		int32_t points = p->level[k->levels.at[i]].points;
		if (points == NONE32)
			continue;
		k->least = k->least == NONE32 || points < k->least ? points : k->least;
		k->most = k->most == NONE32 || points > k->most ? points : k->most;
	}
}

// The largest number that divides how far any level lies above the worst one of its criterion.
static int64_t common_step(const struct plan *p, const struct score_table *t) {
	int64_t step = 0;
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *k = &t->criteria[c];
		for (size_t i = 0; i < k->levels.n; i++) {
			int32_t points = p->level[k->levels.at[i]].points;
			if (points != NONE32)
				step = score_gcd(points - k->least, step);
		}
	}
	return step ? step : 1;
}

// level and points of every measure; the last rating of a pair counts, one with another criterion's level does not.
static void read_ratings(const struct plan *p, struct score_table *t, int32_t **level) {
	int *column = mem_alloc((p->criterion_n ? p->criterion_n : 1) * sizeof *column);
	for (int c = 0; c < t->criteria_n; c++)
		column[t->criteria[c].criterion - p->criterion] = c;
	for (size_t i = 0; i < p->rating_n; i++) {
		const struct rating *r = &p->rating[i];
		ptrdiff_t m = plan_position(p, T_measure, r->measure);
		ptrdiff_t c = plan_position(p, T_criterion, r->criterion);
		ptrdiff_t l = plan_position(p, T_level, r->level);
		if (m >= 0 && c >= 0 && l >= 0 && p->level[l].criterion == r->criterion)
			level[column[c]][m] = (int32_t)l;
	}
	free(column);
}

static void make_columns(struct arena *a, const struct plan *p, struct score_table *t, size_t room) {
	int32_t **level = arena_zero(a, (size_t)t->criteria_n + 1, sizeof *level);
	for (int c = 0; c < t->criteria_n; c++) {
		level[c] = arena_alloc(a, room * sizeof **level);
		for (size_t m = 0; m < room; m++)
			level[c][m] = -1;
	}
	read_ratings(p, t, level);
	t->work->step_points = common_step(p, t);
	for (int c = 0; c < t->criteria_n; c++) {
		struct score_criterion *k = &t->criteria[c];
		struct score_column *column = &t->work->columns[c];
		int32_t *points = arena_alloc(a, room * sizeof *points);
		column->step = arena_zero(a, room, sizeof *column->step);
		if (k->least != NONE32)
			column->span = (uint32_t)((k->most - k->least) / t->work->step_points);
		for (size_t m = 0; m < t->n; m++) {
			points[m] = level[c][m] < 0 ? NONE32 : p->level[level[c][m]].points;
			if (points[m] != NONE32)
				column->step[m] = (uint32_t)((points[m] - k->least) / t->work->step_points);
		}
		k->level = level[c];
		k->points = points;
	}
}

// The number of a code, when it is the prefix (n bytes, no digits) followed by a number below 2^31; else -1.
static int64_t number_behind(const char *code, const char *prefix, size_t n) {
	if (strncmp(code, prefix, n) != 0)
		return -1;
	size_t digits = strspn(code + n, "0123456789");
	if (digits == 0 || digits > 9 || code[n + digits])
		return -1;
	return strtol(code + n, NULL, 10);
}

static int compare_codes(const void *ctx, uint32_t x, uint32_t y) {
	const struct plan *p = ctx;
	int r = code_compare(p->measure[x].code, p->measure[y].code);
	return r ? r : strcmp(p->measure[x].code, p->measure[y].code);
}

// Codes are nearly always M1, M2, …, and then their numbers are enough.
static void order_by_code(const struct plan *p, struct score_table *t) {
	uint32_t *order = t->work->by_code, *key = t->work->key, most = 0;
	size_t prefix = t->n ? strcspn(p->measure[0].code, "0123456789") : 0;
	bool numbers = true;
	for (size_t m = 0; m < t->n; m++) {
		order[m] = (uint32_t)m;
		int64_t number = numbers ? number_behind(p->measure[m].code, p->measure[0].code, prefix) : -1;
		numbers = number >= 0;
		key[m] = (uint32_t)number;
		most = numbers && key[m] > most ? key[m] : most;
	}
	if (numbers)
		sort_by_key(order, t->work->scratch, t->n, key, most);
	else
		sort_by(order, t->work->scratch, t->n, compare_codes, p);
}

// Which measures miss a rating that counts.
static void find_complete(struct score_table *t) {
	memset(t->complete, 1, t->n * sizeof *t->complete);
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *k = &t->criteria[c];
		if (t->weighted_n && (k->weight_bp == NONE32 || k->weight_bp == 0))
			continue;
		for (size_t m = 0; m < t->n; m++)
			t->complete[m] &= t->weighted_n ? k->points[m] != NONE32 : k->level[m] >= 0;
	}
}

void score_reweigh(struct score_table *t, const int32_t *weights) {
	t->weighted_n = 0;
	t->den = 0;
	for (int c = 0; c < t->criteria_n; c++) {
		struct score_criterion *k = &t->criteria[c];
		int32_t weight = weights ? weights[c] : k->criterion->weight;
		k->weight_bp = weight < 0 || k->least == NONE32 ? NONE32 : weight; // NONE32 is below 0
		if (k->weight_bp > 0) {
			t->weighted_n++;
			t->den += k->weight_bp;
		}
	}
	find_complete(t);
	score_calculate(t);
}

struct score_table *score_table(struct arena *a, const struct plan *p, const int32_t *weights) {
	struct score_table *t = arena_zero(a, 1, sizeof *t);
	t->plan = p;
	t->n = p->measure_n;
	size_t room = (t->n / SCORE_BLOCK + 1) * SCORE_BLOCK;
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	t->criteria_n = (int)criteria.n;
	t->criteria = arena_zero(a, criteria.n + 1, sizeof *t->criteria);
	t->work = arena_zero(a, 1, sizeof *t->work);
	t->work->columns = arena_zero(a, criteria.n + 1, sizeof *t->work->columns);
	for (int c = 0; c < t->criteria_n; c++)
		set_criterion(&t->criteria[c], p, &p->criterion[criteria.at[c]]);
	make_columns(a, p, t, room);
	t->lo = arena_alloc(a, room * sizeof *t->lo);
	t->hi = arena_alloc(a, room * sizeof *t->hi);
	t->complete = arena_alloc(a, room * sizeof *t->complete);
	t->rank = arena_alloc(a, room * sizeof *t->rank);
	t->tied = arena_alloc(a, room * sizeof *t->tied);
	t->order = arena_alloc(a, room * sizeof *t->order);
	t->work->by_code = arena_alloc(a, room * sizeof *t->order);
	t->work->key = arena_alloc(a, room * sizeof *t->work->key);
	t->work->scratch = arena_alloc(a, room * sizeof *t->work->scratch);
	t->work->above = arena_alloc(a, (SCORE_BUCKETS + 1) * sizeof *t->work->above);
	t->work->place = arena_alloc(a, (SCORE_BUCKETS + 1) * sizeof *t->work->place);
	order_by_code(p, t);
	score_reweigh(t, weights);
	return t;
}

int score_criterion_index(const struct score_table *t, int32_t criterion_id) {
	for (int c = 0; c < t->criteria_n; c++)
		if (t->criteria[c].criterion->id == criterion_id)
			return c;
	return -1;
}
