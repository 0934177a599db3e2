// SPDX-License-Identifier: EUPL-1.2
// Where measures stand between attractiveness and effort, as fractions of whole numbers.
#include "plan/score/portfolio.h"

#include "plan/sort.h"

// What a level is worth on its criterion's own scale: `of` steps of `span` above the worst.
struct step {
	int64_t of, span;
};

// Equal steps: levels in their order, the best first; else points.
static struct step step_of(const struct score_criterion *k, int32_t level, int32_t points, bool equal)
{
	if (!equal)
		return (struct step){points - k->least, k->most - k->least};
	for (size_t i = 0; i < k->levels.n; i++)
		if ((int32_t)k->levels.at[i] == level)
			return (struct step){(int64_t)(k->levels.n - 1 - i), (int64_t)k->levels.n - 1};
	return (struct step){0, 0};
}

// A criterion that can tell measures apart on its axis.
static bool takes_part(const struct score_criterion *k, int32_t axis, bool equal)
{
	if (k->criterion->axis != axis)
		return false;
	return equal ? k->levels.n > 1 : k->weight_bp > 0 && k->most > k->least;
}

static struct portfolio_axis axis_of(const struct score_table *t, int32_t axis)
{
	struct portfolio_axis x = {0, false};
	for (int pass = 0; pass < 2 && x.criteria == 0; pass++) { // by weights; where there are none, by equal steps
		x.equal_steps = pass > 0;
		for (int c = 0; c < t->criteria_n; c++)
			x.criteria += takes_part(&t->criteria[c], axis, x.equal_steps);
	}
	return x;
}

static int64_t gcd(int64_t a, int64_t b)
{
	while (b) {
		int64_t r = a % b;
		a = b;
		b = r;
	}
	return a;
}

// Equal steps of different lengths are brought to their least common multiple, which more than ten criteria of unlike
// lengths could drive beyond all bounds; a hundred million is exact for every scale people use.
#define MOST_SPAN INT64_C(100000000)

static int64_t common_span(const struct score_table *t, int32_t axis)
{
	int64_t span = 1;
	for (int c = 0; c < t->criteria_n; c++)
		if (takes_part(&t->criteria[c], axis, true)) {
			int64_t own = (int64_t)t->criteria[c].levels.n - 1, next = span / gcd(span, own);
			span = next > MOST_SPAN / own ? span : next * own;
		}
	return span;
}

static struct portfolio_position place(const struct score_table *t, size_t m, int32_t axis, bool equal, int64_t span,
									   bool *unsure)
{
	struct portfolio_position p = {0, 0};
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *k = &t->criteria[c];
		if (!takes_part(k, axis, equal))
			continue;
		bool rated = equal ? k->level[m] >= 0 : k->points[m] != NONE32;
		*unsure |= !rated;
		if (!rated)
			continue;
		struct step s = step_of(k, k->level[m], k->points[m], equal);
		p.num += equal ? s.of * span / s.span : k->weight_bp * s.of;
		p.den += equal ? span : k->weight_bp * s.span;
	}
	return p;
}

struct portfolio *portfolio_of(struct arena *a, const struct score_table *t)
{
	struct portfolio *pf = arena_zero(a, 1, sizeof *pf);
	pf->table = t;
	pf->attractiveness = axis_of(t, axis_ATTRACTIVENESS);
	pf->effort = axis_of(t, axis_EFFORT);
	pf->points = arena_zero(a, t->n + 1, sizeof *pf->points);
	int64_t span_a = common_span(t, axis_ATTRACTIVENESS), span_e = common_span(t, axis_EFFORT);
	for (size_t m = 0; m < t->n; m++) {
		struct portfolio_point *pt = &pf->points[m];
		pt->attractiveness = place(t, m, axis_ATTRACTIVENESS, pf->attractiveness.equal_steps, span_a, &pt->unsure);
		pt->effort = place(t, m, axis_EFFORT, pf->effort.equal_steps, span_e, &pt->unsure);
		pt->effort.num = pt->effort.den - pt->effort.num;
		pf->placed += portfolio_placed(pt);
	}
	return pf;
}

bool portfolio_placed(const struct portfolio_point *pt)
{
	return pt->attractiveness.den > 0 && pt->effort.den > 0;
}

enum quadrant_place portfolio_quadrant(const struct portfolio_point *pt)
{
	bool attractive = 2 * pt->attractiveness.num >= pt->attractiveness.den;
	bool little = 2 * pt->effort.num <= pt->effort.den;
	return attractive ? little ? QUADRANT_QUICK : QUADRANT_STRATEGIC : little ? QUADRANT_ASIDE : QUADRANT_LATER;
}

int portfolio_cell(struct portfolio_position p, int cells)
{
	return p.den > 0 && cells > 1 ? (int)num_div(p.num * (cells - 1), p.den) : 0;
}

int portfolio_spots(struct arena *a, const struct portfolio *pf, int width, int height, struct portfolio_spot **out)
{
	const struct score_table *t = pf->table;
	uint32_t *list = arena_alloc(a, (t->n + 1) * sizeof *list), *scratch = arena_alloc(a, (t->n + 1) * sizeof *scratch);
	uint32_t *cell = arena_zero(a, t->n + 1, sizeof *cell);
	size_t n = 0;
	width = width < 1 ? 1 : width;
	height = height < 1 ? 1 : height;
	for (size_t i = 0; i < t->n; i++) {
		uint32_t m = t->order[i];
		const struct portfolio_point *pt = &pf->points[m];
		if (!portfolio_placed(pt))
			continue;
		int row = height - 1 - portfolio_cell(pt->attractiveness, height);
		cell[m] = (uint32_t)(row * width + portfolio_cell(pt->effort, width));
		list[n++] = m;
	}
	sort_by_key(list, scratch, n, cell, (uint32_t)(width * height)); // keeps the order of the ranking within a cell
	struct portfolio_spot *spots = arena_alloc(a, (n + 1) * sizeof *spots);
	int count = 0;
	for (size_t i = 0, end; i < n; i = end) {
		uint32_t at = cell[list[i]];
		for (end = i + 1; end < n && cell[list[end]] == at;)
			end++;
		spots[count++] = (struct portfolio_spot){(int)at % width, (int)at / width, list + i, (int)(end - i)};
	}
	*out = spots;
	return count;
}
