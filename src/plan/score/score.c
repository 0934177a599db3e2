// SPDX-License-Identifier: EUPL-1.2
// Builds the columns of a score table from the rows of a plan: one pass over the ratings.
#include "plan/score/score.h"

#include "plan/code.h"
#include "plan/score/work.h"
#include "plan/sort.h"

#include <stdlib.h>
#include <string.h>

static void set_criterion(struct score_criterion *k, const struct plan *p, const struct criterion *c)
{
	*k = (struct score_criterion){.criterion = c, .weight_bp = NONE32, .least = NONE32, .most = NONE32};
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
static int64_t common_step(const struct plan *p, const struct score_table *t)
{
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
static void read_ratings(const struct plan *p, struct score_table *t, int32_t **level)
{
	int *column = mem_alloc((p->criterion_n ? p->criterion_n : 1) * sizeof *column);
	for (int c = 0; c < t->criteria_n; c++)
		column[t->criteria[c].criterion - p->criterion] = c;
	int32_t measure = NONE32;
	ptrdiff_t m = -1;
	for (size_t i = 0; i < p->rating_n; i++) {
		const struct rating *r = &p->rating[i];
		if (r->measure != measure) // those of one measure mostly stand together
			m = plan_position(p, T_measure, measure = r->measure);
		ptrdiff_t c = (ptrdiff_t)r->criterion - 1, l = (ptrdiff_t)r->level - 1; // unless some were deleted
		if (c < 0 || (size_t)c >= p->criterion_n || p->criterion[c].id != r->criterion)
			c = plan_position(p, T_criterion, r->criterion);
		if (l < 0 || (size_t)l >= p->level_n || p->level[l].id != r->level)
			l = plan_position(p, T_level, r->level);
		if (m >= 0 && c >= 0 && l >= 0 && p->level[l].criterion == r->criterion)
			level[column[c]][m] = (int32_t)l;
	}
	free(column);
}

static void make_columns(struct arena *a, const struct plan *p, struct score_table *t, size_t room)
{
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

// The number of a code, when it is the prefix (n bytes, no digits) followed by one to nine digits; else -1.
static int64_t number_behind(const char *code, const char *prefix, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (code[i] != prefix[i])
			return -1;
	int64_t number = 0;
	int digits = 0;
	for (code += n; *code >= '0' && *code <= '9' && digits < 9; digits++)
		number = 10 * number + (*code++ - '0');
	return *code || !digits ? -1 : number;
}

static int compare_codes(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	int r = code_compare(p->measure[x].code, p->measure[y].code);
	return r ? r : strcmp(p->measure[x].code, p->measure[y].code);
}

// Codes are nearly always M1, M2, …, and then their numbers are enough.
static void order_by_code(const struct plan *p, struct score_table *t)
{
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
static void find_complete(struct score_table *t)
{
	memset(t->complete, 1, t->n * sizeof *t->complete);
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *k = &t->criteria[c];
		if (t->weighted_n && !t->work->columns[c].counted)
			continue;
		for (size_t m = 0; m < t->n; m++)
			t->complete[m] &= t->weighted_n ? k->points[m] != NONE32 : k->level[m] >= 0;
	}
	t->work->missing_n = 0;
	for (size_t m = 0; m < t->n; m++)
		if (!t->complete[m])
			t->work->missing[t->work->missing_n++] = (uint32_t)m;
}

static void weigh(struct score_table *t, const int32_t *weights, bool first)
{
	bool changed = first;
	t->weighted_n = 0;
	t->den = 0;
	for (int c = 0; c < t->criteria_n; c++) {
		struct score_criterion *k = &t->criteria[c];
		int32_t weight = weights ? weights[c] : k->criterion->weight;
		k->weight_bp = weight < 0 || k->least == NONE32 ? NONE32 : weight; // NONE32 is below 0
		bool counts = k->weight_bp > 0;
		changed |= counts != t->work->columns[c].counted;
		t->work->columns[c].counted = counts;
		t->weighted_n += counts;
		t->den += counts ? k->weight_bp : 0;
	}
	if (changed)
		find_complete(t);
	score_calculate(t);
}

bool score_ranked(const struct measure *m)
{
	return m->selection != selection_SUBMITTED && m->selection != selection_REJECTED;
}

void score_reweigh(struct score_table *t, const int32_t *weights)
{
	weigh(t, weights, false);
}

struct score_table *score_table(struct arena *a, const struct plan *p, const int32_t *weights)
{
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
	t->work->hi = arena_alloc(a, room * sizeof *t->hi);
	t->work->missing = arena_alloc(a, room * sizeof *t->work->missing);
	t->complete = arena_alloc(a, room * sizeof *t->complete);
	t->rank = arena_alloc(a, room * sizeof *t->rank);
	t->tied = arena_alloc(a, room * sizeof *t->tied);
	t->order = arena_alloc(a, room * sizeof *t->order);
	t->work->by_code = arena_alloc(a, room * sizeof *t->order);
	t->work->key = arena_alloc(a, room * sizeof *t->work->key);
	t->work->scratch = arena_alloc(a, room * sizeof *t->work->scratch);
	t->work->above = arena_alloc(a, (SCORE_BUCKETS + 1) * sizeof *t->work->above);
	t->work->place = arena_alloc(a, (SCORE_BUCKETS + 1) * sizeof *t->work->place);
	for (size_t m = 0; m < t->n; m++)
		t->work->out_n += !score_ranked(&p->measure[m]);
	order_by_code(p, t);
	weigh(t, weights, true);
	return t;
}

int score_criterion_index(const struct score_table *t, int32_t criterion_id)
{
	for (int c = 0; c < t->criteria_n; c++)
		if (t->criteria[c].criterion->id == criterion_id)
			return c;
	return -1;
}

int64_t score_hundredths(const struct score_table *t, int64_t num)
{
	return t->den > 0 ? num_div(num, t->den) : NONE64;
}
