// SPDX-License-Identifier: EUPL-1.2
// Looking for a text. All measures are read once, in the order in which they lie in memory (rank order would miss the
// cache at every step), and the answer is kept until the text or the plan changes.
#include "ui/measures.h"

#include "ui/label.h"

#include <string.h>

static void find_all(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	bool same = st->hits_plan == p && st->hits_generation == p->generation && p->generation != 0;
	if (same && strcmp(str_text(&st->hits_search), look->search) == 0)
		return;
	if (p->measure_n > st->hits_cap) {
		st->hits = mem_realloc(st->hits, p->measure_n);
		st->hits_cap = p->measure_n;
	}
	for (size_t i = 0; i < p->measure_n; i++)
		st->hits[i] =
			label_contains(p->measure[i].title, look->search) || label_contains(p->measure[i].code, look->search);
	st->hits_plan = p;
	st->hits_generation = p->generation;
	str_clear(&st->hits_search);
	str_add(&st->hits_search, look->search);
}

int measures_next_hit(struct measures *st, const struct look *look, int dir)
{
	int n = (int)st->rows_n;
	bool any = look->search && look->search[0];
	if (any)
		find_all(st, look);
	for (int i = 1; i <= n; i++) {
		int row = (int)(((int64_t)st->list.at + (int64_t)dir * i + n) % n);
		if (!any || st->hits[measures_at(st, look, row)])
			return row;
	}
	return -1;
}
