// SPDX-License-Identifier: EUPL-1.2
// What the next notch of a rating would do, told before it is done.
#include "plan/score/score.h"

// How many places of the ranking hold a lower end above `lo`.
static size_t better_than(const struct score_table *t, int64_t lo)
{
	size_t from = 0, to = t->ranked_n;
	while (from < to) {
		size_t mid = from + (to - from) / 2;
		if (t->lo[t->order[mid]] > lo)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

struct score_what_if score_what_if(const struct score_table *t, size_t measure, int criterion, int32_t level)
{
	const struct score_criterion *k = &t->criteria[criterion];
	struct score_what_if w = {t->lo[measure], t->hi[measure], t->rank[measure], t->tied[measure]};
	if (!t->weighted_n || k->weight_bp == NONE32)
		return w;
	int32_t old = k->points[measure], new = level < 0 ? NONE32 : t->plan->level[level].points;
	w.lo += (int64_t)k->weight_bp * ((new == NONE32 ? k->least : new) - (old == NONE32 ? k->least : old));
	w.hi += (int64_t)k->weight_bp * ((new == NONE32 ? k->most : new) - (old == NONE32 ? k->most : old));
	size_t better = better_than(t, w.lo), not_worse = better_than(t, w.lo - 1);
	bool was_better = t->lo[measure] > w.lo, was_same = t->lo[measure] == w.lo;
	if (!t->rank[measure])
		return w;
	w.rank = (int32_t)(better - was_better) + 1;
	w.tied = not_worse - better > was_same;
	return w;
}

// Does level x lie further up the ladder than y? Points count first, those without lie below; then the order given.
static bool above(const struct plan *p, const struct score_criterion *k, size_t x, size_t y)
{
	int32_t px = p->level[k->levels.at[x]].points, py = p->level[k->levels.at[y]].points; // NONE32 is least
	return px != py ? px > py : x < y;
}

// The nearest one above (dir > 0) or below `at`; the lowest of all when at is levels.n. levels.n: none.
static size_t next_on_ladder(const struct plan *p, const struct score_criterion *k, size_t at, int dir)
{
	size_t best = k->levels.n;
	bool rated = at < k->levels.n;
	for (size_t i = 0; i < k->levels.n; i++) {
		if (rated && (i == at || above(p, k, i, at) != (dir > 0)))
			continue;
		if (!rated && k->least != NONE32 && p->level[k->levels.at[i]].points == NONE32)
			continue; // the worst level that is worth something
		bool nearer = best == k->levels.n || (rated && dir < 0 ? above(p, k, i, best) : above(p, k, best, i));
		best = nearer ? i : best;
	}
	return best;
}

int32_t score_notch(const struct score_table *t, size_t measure, int criterion, int dir)
{
	const struct score_criterion *k = &t->criteria[criterion];
	size_t at = 0;
	while (at < k->levels.n && (int32_t)k->levels.at[at] != k->level[measure])
		at++;
	size_t next = next_on_ladder(t->plan, k, at, dir);
	return next < k->levels.n ? (int32_t)k->levels.at[next] : -1;
}
