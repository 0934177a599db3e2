// SPDX-License-Identifier: EUPL-1.2
// Looking for a text. All measures are read once, in the order in which they lie in memory (rank order would miss the
// cache at every step), and the answer is kept until the text or the plan changes.
#include "plan/folded.h"
#include "ui/measures/measures.h"

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
	memset(st->hits, 0, p->measure_n);
	struct str needle = {0};
	folded_add(&needle, look->search);
	folded_search(folded_of(p, KEPT_TITLES), str_text(&needle), 0, p->measure_n, st->hits);
	folded_search(folded_of(p, KEPT_CODES), str_text(&needle), 0, p->measure_n, st->hits);
	str_free(&needle);
	st->hits_plan = p;
	st->hits_generation = p->generation;
	str_clear(&st->hits_search);
	str_add(&st->hits_search, look->search);
}

// `any`: every measure is as good as a hit.
static bool is_hit(const struct measures *st, const struct look *look, int row, bool any)
{
	size_t m = measures_at(st, look, row);
	return m != SIZE_MAX && (any || st->hits[m]);
}

int measures_next_hit(struct measures *st, const struct look *look, int dir)
{
	int n = (int)st->rows_n;
	bool any = !look->search || !look->search[0];
	if (!any)
		find_all(st, look);
	for (int i = 1; i <= n; i++) {
		int row = (int)(((int64_t)st->list.at + (int64_t)dir * i + n) % n);
		if (is_hit(st, look, row, any))
			return row;
	}
	return -1;
}

int measures_seek_hit(struct measures *st, const struct look *look, int *hits)
{
	int n = (int)st->rows_n, first = -1, behind = -1;
	*hits = 0;
	if (n == 0 || !look->search || !look->search[0])
		return -1;
	find_all(st, look);
	for (int row = 0; row < n; row++) {
		if (!is_hit(st, look, row, false))
			continue;
		++*hits;
		if (first < 0)
			first = row;
		if (behind < 0 && row >= st->list.at)
			behind = row;
	}
	return behind >= 0 ? behind : first;
}
