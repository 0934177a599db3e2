// SPDX-License-Identifier: EUPL-1.2
// Scores and order under weights of any scale. The order of the last weighting is where the next one starts from.
#include "plan/score/stability_work.h"

#include "plan/sort.h"

#include <string.h>

#define SMALL 64 // up to here inserting into an order that is nearly right is fastest

static const int32_t *points_of(struct arena *a, const struct score_table *t, int c, int64_t *best)
{
	const struct score_criterion *k = &t->criteria[c];
	int32_t *points = arena_alloc(a, t->n * sizeof *points);
	for (size_t m = 0; m < t->n; m++)
		points[m] = k->points[m] == NONE32 ? k->least : k->points[m];
	*best = k->most > *best ? k->most : *best;
	return points;
}

struct weighing *weighing_new(struct arena *a, const struct score_table *t, const struct weights *w)
{
	struct weighing *g = arena_zero(a, 1, sizeof *g);
	g->n = t->n;
	g->ranked_n = t->ranked_n;
	for (int c = 0; c < t->criteria_n && c < w->n; c++) {
		if (w->bp[c] == NONE32 || t->criteria[c].least == NONE32)
			continue;
		g->index[g->criteria_n] = c;
		g->bp[g->criteria_n] = w->bp[c];
		g->points[g->criteria_n++] = points_of(a, t, c, &g->best);
		g->whole += w->bp[c];
	}
	g->lo = arena_zero(a, g->n + 1, sizeof *g->lo);
	g->order = arena_alloc(a, g->n * sizeof *g->order);
	g->scratch = arena_alloc(a, g->n * sizeof *g->scratch);
	g->key = arena_alloc(a, g->n * sizeof *g->key);
	memcpy(g->order, t->order, g->n * sizeof *g->order);
	return g;
}

static void insert(struct weighing *g)
{
	for (size_t i = 1; i < g->ranked_n; i++) {
		uint32_t m = g->order[i];
		int64_t lo = g->lo[m];
		size_t at = i;
		for (; at > 0 && g->lo[g->order[at - 1]] < lo; at--)
			g->order[at] = g->order[at - 1];
		g->order[at] = m;
	}
}

static int better_first(const void *ctx, uint32_t x, uint32_t y)
{
	const struct weighing *g = ctx;
	return (g->lo[x] < g->lo[y]) - (g->lo[x] > g->lo[y]);
}

void weighing_apply(struct weighing *g, const int64_t *weights)
{
	int64_t sum = 0;
	memset(g->lo, 0, g->n * sizeof *g->lo);
	for (int k = 0; k < g->criteria_n; k++) {
		int64_t weight = weights[k];
		const int32_t *points = g->points[k];
		sum += weight;
		for (size_t m = 0; m < g->n; m++)
			g->lo[m] += weight * points[m];
	}
	int64_t most = sum * g->best;
	if (g->ranked_n <= SMALL) {
		insert(g);
	} else if (most <= UINT32_MAX) {
		for (size_t m = 0; m < g->n; m++)
			g->key[m] = (uint32_t)(most - g->lo[m]);
		sort_by_key(g->order, g->scratch, g->ranked_n, g->key, (uint32_t)most);
	} else {
		sort_by(g->order, g->scratch, g->ranked_n, better_first, g);
	}
}

// How many share what one gives when all others are 0.
static int64_t evenly(const struct weighing *g)
{
	return g->criteria_n - 1;
}

int64_t weighing_scale(const struct weighing *g, int k)
{
	return g->whole == g->bp[k] ? evenly(g) : g->whole - g->bp[k];
}

void weighing_turned(const struct weighing *g, int k, int32_t delta, int64_t *weights)
{
	int64_t rest = g->whole - g->bp[k];
	for (int i = 0; i < g->criteria_n; i++)
		weights[i] = i == k ? (g->bp[k] + (int64_t)delta) * weighing_scale(g, k)
					 : rest ? g->bp[i] * (rest - delta)
							: -(int64_t)delta;
}

struct line weighing_line(const struct weighing *g, int k, size_t m)
{
	int64_t rest = g->whole - g->bp[k], scale = weighing_scale(g, k);
	struct line l = {0, 0};
	for (int i = 0; i < g->criteria_n; i++) {
		int64_t points = g->points[i][m];
		l.at0 += g->bp[i] * scale * points;
		l.slope += points * (i == k ? scale : rest ? -g->bp[i] : -1);
	}
	return l;
}
