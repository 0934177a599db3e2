// SPDX-License-Identifier: EUPL-1.2
// While one weight turns, the difference of two scores is a straight line: each other measure allows what lies before
// the line's root.
#include "plan/score/stability_range.h"

#include "base/arena.h"
#include "plan/score/stability_work.h"

// Whole deltas at which a line that is above 0 at 0 still is: narrows [*from, *to].
static void narrow(struct line d, int64_t *from, int64_t *to)
{
	if (d.slope < 0) { // delta < at0 ÷ -slope
		int64_t last = (d.at0 - 1) / -d.slope;
		*to = last < *to ? last : *to;
	} else if (d.slope > 0) {
		int64_t last = -((d.at0 - 1) / d.slope);
		*from = last > *from ? last : *from;
	}
}

static void allow(const struct weighing *g, int k, size_t m, size_t other, int64_t *from, int64_t *to)
{
	struct line x = weighing_line(g, k, m), y = weighing_line(g, k, other);
	struct line d = {x.at0 - y.at0, x.slope - y.slope};
	if (d.at0 < 0)
		d = (struct line){-d.at0, -d.slope};
	if (d.at0 > 0)
		narrow(d, from, to);
	else if (d.slope != 0)
		*from = *to = 0; // equal now, and no more as soon as anything turns
}

bool stability_range(const struct score_table *t, const struct weights *w, size_t measure, int k, int32_t *least,
					 int32_t *most)
{
	struct arena *scratch = arena_new();
	struct weighing *g = weighing_new(scratch, t, w);
	int at = -1;
	for (int i = 0; i < g->criteria_n; i++)
		at = g->index[i] == k ? i : at;
	if (at >= 0) {
		int64_t from = -(int64_t)g->bp[at], to = g->whole - g->bp[at];
		if (g->criteria_n < 2)
			from = to = 0;
		for (size_t m = 0; m < g->n && g->criteria_n > 1; m++)
			if (m != measure && score_ranked(&t->plan->measure[m]))
				allow(g, at, measure, m, &from, &to);
		*least = (int32_t)(g->bp[at] + from);
		*most = (int32_t)(g->bp[at] + to);
	}
	arena_free(scratch);
	return at >= 0;
}
