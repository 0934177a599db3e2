// SPDX-License-Identifier: EUPL-1.2
// Which level of a line is which level of the plan: what keeps its title, its points or its place is the same one, so
// that its ratings stay.
#include "base/text.h"
#include "plan/levels.h"

struct match {
	const struct plan *p;
	struct plan_rows rows;
	const struct level_said *said;
	size_t n;
	int32_t *ids;
};

static const struct level *old(const struct match *m, size_t i)
{
	return &m->p->level[m->rows.at[i]];
}

// The place in the line of the i-th level there is; -1: none yet.
static int taken(const struct match *m, size_t i)
{
	for (size_t k = 0; k < m->n; k++)
		if (m->ids[k] == old(m, i)->id)
			return (int)k;
	return -1;
}

static void by_title(struct match *m)
{
	for (size_t k = 0; k < m->n; k++)
		for (size_t i = 0; i < m->rows.n && m->ids[k] == NONE32; i++)
			if (text_same(m->said[k].title, old(m, i)->title) && taken(m, i) < 0)
				m->ids[k] = old(m, i)->id;
}

static void by_points(struct match *m)
{
	for (size_t k = 0; k < m->n; k++) {
		int there = 0, here = 0;
		size_t which = 0;
		if (m->ids[k] != NONE32 || m->said[k].points == NONE32)
			continue;
		for (size_t j = 0; j < m->n; j++)
			here += m->ids[j] == NONE32 && m->said[j].points == m->said[k].points;
		for (size_t i = 0; i < m->rows.n; i++)
			if (taken(m, i) < 0 && old(m, i)->points == m->said[k].points) {
				there++;
				which = i;
			}
		if (here == 1 && there == 1)
			m->ids[k] = old(m, which)->id;
	}
}

// A run of levels of the line that are not known, [from, to), against what stood between the same neighbours.
static void match_run(struct match *m, size_t from, size_t to)
{
	size_t first = 0, last = m->rows.n;
	for (size_t i = 0; i < m->rows.n; i++) {
		int k = taken(m, i);
		if (from > 0 && k == (int)from - 1)
			first = i + 1;
		if (k == (int)to && last == m->rows.n)
			last = i;
	}
	if (last < first || last - first != to - from)
		return;
	for (size_t i = first; i < last; i++)
		if (taken(m, i) >= 0)
			return;
	for (size_t k = from; k < to; k++)
		m->ids[k] = old(m, first + k - from)->id;
}

void levels_match(const struct plan *p, int32_t criterion, const struct level_said *said, size_t n, int32_t *ids)
{
	struct match m = {.p = p, .rows = plan_of(p, T_level, "criterion", criterion), .said = said, .n = n, .ids = ids};
	for (size_t k = 0; k < n; k++)
		ids[k] = NONE32;
	by_title(&m);
	by_points(&m);
	for (size_t k = 0, to; k < n; k = to) {
		to = k + 1;
		if (ids[k] != NONE32)
			continue;
		while (to < n && ids[to] == NONE32)
			to++;
		match_run(&m, k, to);
	}
}
