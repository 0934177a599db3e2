// SPDX-License-Identifier: EUPL-1.2
// The smallest turn of one weight that changes something. While one weight turns, every score is a straight line, so
// where two of them cross is one division; where the cut changes is looked up at the crossings only.
#include "plan/score/stability.h"

#include "base/arena.h"
#include "plan/score/stability_work.h"

#include <stdlib.h>

static const struct swing NEVER = {-1, 0, false};

// a ÷ b rounded up; both > 0.
static int64_t up(int64_t a, int64_t b)
{
	return (a + b - 1) / b;
}

static bool nearer(const struct swing *s, const struct swing *than)
{
	if (s->criterion < 0 || than->criterion < 0)
		return s->criterion >= 0;
	return abs(s->delta_bp) < abs(than->delta_bp);
}

// Where the line of a difference that is above 0 now reaches 0, if the weight of criterion k has that room.
static struct swing reach(const struct weighing *g, int k, struct line d)
{
	if (d.slope == 0 || d.at0 < 0)
		return d.at0 < 0 ? (struct swing){g->index[k], 0, false} : NEVER;
	int64_t delta = d.slope < 0 ? up(d.at0, -d.slope) : -up(d.at0, d.slope);
	if (delta > g->whole - g->bp[k] || delta < -(int64_t)g->bp[k])
		return NEVER;
	return (struct swing){g->index[k], (int32_t)delta, d.at0 + d.slope * delta == 0};
}

static struct swing swing_of(const struct weighing *g, size_t a, size_t b)
{
	struct swing best = NEVER;
	for (int k = 0; k < g->criteria_n && g->criteria_n > 1; k++) {
		struct line x = weighing_line(g, k, a), y = weighing_line(g, k, b);
		struct swing s = reach(g, k, (struct line){x.at0 - y.at0, x.slope - y.slope});
		best = nearer(&s, &best) ? s : best;
	}
	return best;
}

struct swing stability_swing(const struct score_table *t, const struct weights *w, size_t a, size_t b)
{
	struct arena *scratch = arena_new();
	struct weighing *g = weighing_new(scratch, t, w);
	struct swing s = g->whole ? swing_of(g, a, b) : NEVER;
	arena_free(scratch);
	return s;
}

static bool alike(const struct weighing *g, size_t a, size_t b)
{
	for (int k = 0; k < g->criteria_n; k++)
		if (g->points[k][a] != g->points[k][b])
			return false;
	return true;
}

// Beside each measure stands one above and one below that is not rated alike; a row of such counts as one.
static void find_neighbours(struct arena *a, const struct weighing *g, struct swing *out)
{
	size_t *next = arena_alloc(a, (g->n + 1) * sizeof *next);
	for (size_t m = 0; m < g->n; m++)
		out[m] = NEVER; // what is not ranked stands beside nothing
	for (size_t i = g->ranked_n; i-- > 0;)
		next[i] = i + 1 < g->ranked_n && alike(g, g->order[i], g->order[i + 1]) ? next[i + 1] : i + 1;
	size_t above = SIZE_MAX; // place of the last one that is not alike
	for (size_t i = 0; i < g->ranked_n; i++) {
		if (i > 0 && !alike(g, g->order[i - 1], g->order[i]))
			above = i - 1;
		size_t m = g->order[i];
		out[m] = above == SIZE_MAX ? NEVER : swing_of(g, g->order[above], m);
		struct swing down = next[i] < g->ranked_n ? swing_of(g, m, g->order[next[i]]) : NEVER;
		out[m] = nearer(&down, &out[m]) ? down : out[m];
	}
}

// What the search for changes at the cut works with.
struct crossing {
	struct weighing *g;
	const struct cut_figures *figures;
	uint8_t *at[WEIGHTS_MOST]; // [bp + delta]: something may change there
	uint8_t *before, *now;     // [measure] places
	struct swing *out;
	size_t open; // measures not settled
};

static void mark(const struct crossing *x, int k, int64_t delta)
{
	int64_t place = x->g->bp[k] + delta;
	if (place >= 0 && place <= x->g->whole)
		x->at[k][place] = 1;
}

// Marks the whole numbers at and beside the root of a line, where its sign changes.
static void mark_root(const struct crossing *x, int k, struct line d)
{
	if (d.slope == 0)
		return;
	int64_t root = -d.at0 / d.slope; // towards 0; the exact one lies within one of it
	for (int64_t delta = root - 1; delta <= root + 1; delta++)
		mark(x, k, delta);
}

static void mark_all(const struct crossing *x, int k, struct line *lines)
{
	const struct weighing *g = x->g;
	const struct cut_figures *f = x->figures;
	for (size_t m = 0; m < g->n; m++)
		lines[m] = weighing_line(g, k, m);
	int64_t den = g->whole * weighing_scale(g, k);
	for (size_t m = 0; m < g->n; m++) {
		if (f->start[m] != CUT_OUT)
			continue;
		if (f->rule.kind == CUT_SCORE) // shown, that is rounded half up
			mark_root(x, k, (struct line){2 * lines[m].at0 - (2 * f->rule.score - 1) * den, 2 * lines[m].slope});
		for (size_t o = m + 1; o < g->n && f->rule.kind != CUT_SCORE; o++)
			if (f->start[o] == CUT_OUT)
				mark_root(x, k, (struct line){lines[m].at0 - lines[o].at0, lines[m].slope - lines[o].slope});
	}
}

static bool inside(uint8_t place)
{
	return place == CUT_IN || place == CUT_BEFORE || place == CUT_NO_FIGURE;
}

static void places_at(struct crossing *x, int k, int32_t delta, uint8_t *place)
{
	int64_t weights[WEIGHTS_MOST];
	weighing_turned(x->g, k, delta, weights);
	weighing_apply(x->g, weights);
	struct cut_ranking r = {x->g->lo, x->g->whole * weighing_scale(x->g, k), x->g->order};
	cut_walk(x->figures, &r, place, NULL);
}

// Does another one that competes have the same score now?
static bool is_tied(const struct crossing *x, size_t m)
{
	for (size_t o = 0; o < x->g->n; o++)
		if (o != m && x->figures->start[o] == CUT_OUT && x->g->lo[o] == x->g->lo[m])
			return true;
	return false;
}

static void settle(struct crossing *x, int k, int32_t delta)
{
	if (!x->at[k][x->g->bp[k] + delta])
		return;
	places_at(x, k, delta, x->now);
	for (size_t m = 0; m < x->g->n; m++)
		if (x->out[m].criterion < 0 && inside(x->now[m]) != inside(x->before[m])) {
			x->out[m] = (struct swing){x->g->index[k], delta, is_tied(x, m)};
			x->open--;
		}
}

static void find_crossings(struct arena *a, struct weighing *g, const struct cut_figures *f, struct swing *out)
{
	struct crossing x = {.g = g, .figures = f, .out = out};
	struct line *lines = arena_alloc(a, (g->n + 1) * sizeof *lines);
	x.before = arena_zero(a, g->n + 1, 1);
	x.now = arena_zero(a, g->n + 1, 1);
	for (int k = 0; k < g->criteria_n; k++) {
		x.at[k] = arena_zero(a, (size_t)g->whole + 1, 1);
		mark_all(&x, k, lines);
	}
	places_at(&x, 0, 0, x.before);
	for (size_t m = 0; m < g->n; m++)
		x.open += f->start[m] == CUT_OUT;
	for (int32_t d = 1; d <= g->whole && x.open; d++)
		for (int k = 0; k < g->criteria_n; k++) {
			if (d <= g->whole - g->bp[k])
				settle(&x, k, d);
			if (d <= g->bp[k])
				settle(&x, k, -d);
		}
}

void stability_exact(struct arena *a, const struct score_table *t, const struct weights *w, const struct cut *cut,
					 struct stability *out)
{
	struct weighing *g = weighing_new(a, t, w);
	*out = (struct stability){arena_alloc(a, t->n * sizeof *out->neighbour), NULL};
	for (size_t m = 0; m < t->n; m++)
		out->neighbour[m] = NEVER;
	bool turns = g->whole > 0 && g->criteria_n > 1;
	if (turns) {
		int64_t weights[WEIGHTS_MOST];
		weighing_turned(g, 0, 0, weights);
		weighing_apply(g, weights);
		find_neighbours(a, g, out->neighbour);
	}
	if (!cut || cut->line < 0)
		return;
	const struct cut_figures *f = cut_figures(a, t->plan, &cut->rule);
	size_t compete = 0;
	for (size_t m = 0; m < t->n; m++)
		compete += f->start[m] == CUT_OUT;
	if (compete > STABILITY_MOST)
		return;
	out->cut = arena_alloc(a, t->n * sizeof *out->cut);
	for (size_t m = 0; m < t->n; m++)
		out->cut[m] = NEVER;
	if (turns)
		find_crossings(a, g, f, out->cut);
}
