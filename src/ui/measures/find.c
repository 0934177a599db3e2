// SPDX-License-Identifier: EUPL-1.2
// Looking for a text. All measures are read once, in the order in which they lie in memory (rank order would miss the
// cache at every step), and the answer is kept until the text or the plan changes.
#include "ui/measures/find.h"

#include "plan/folded.h"

#include <stdlib.h>
#include <string.h>

static void find_all(struct measures_found *found, const struct look *look)
{
	const struct plan *p = look->plan;
	bool same = found->plan == p && found->generation == p->generation && p->generation != 0;
	if (same && strcmp(str_text(&found->text), look->search) == 0)
		return;
	if (p->measure_n > found->cap) {
		found->hits = mem_realloc(found->hits, p->measure_n);
		found->cap = p->measure_n;
	}
	memset(found->hits, 0, p->measure_n);
	struct str needle = {0};
	folded_add(&needle, look->search);
	folded_search(folded_of(p, KEPT_TITLES), str_text(&needle), 0, p->measure_n, found->hits);
	folded_search(folded_of(p, KEPT_CODES), str_text(&needle), 0, p->measure_n, found->hits);
	str_free(&needle);
	found->plan = p;
	found->generation = p->generation;
	str_clear(&found->text);
	str_add(&found->text, look->search);
}

// `any`: every measure is as good as a hit.
static bool is_hit(const struct measures_found *found, const struct measures_rows *rows, const struct look *look,
				   int row, bool any)
{
	size_t m = measures_at(rows, look, row);
	return m != SIZE_MAX && (any || found->hits[m]);
}

int measures_next_hit(struct measures_found *found, const struct measures_rows *rows, const struct look *look, int at,
					  int dir)
{
	int n = (int)rows->n;
	bool any = !look->search || !look->search[0];
	if (!any)
		find_all(found, look);
	for (int i = 1; i <= n; i++) {
		int row = (int)(((int64_t)at + (int64_t)dir * i + n) % n);
		if (is_hit(found, rows, look, row, any))
			return row;
	}
	return -1;
}

int measures_seek_hit(struct measures_found *found, const struct measures_rows *rows, const struct look *look, int at,
					  int *hits)
{
	int n = (int)rows->n, first = -1, behind = -1;
	*hits = 0;
	if (n == 0 || !look->search || !look->search[0])
		return -1;
	find_all(found, look);
	for (int row = 0; row < n; row++) {
		if (!is_hit(found, rows, look, row, false))
			continue;
		++*hits;
		if (first < 0)
			first = row;
		if (behind < 0 && row >= at)
			behind = row;
	}
	return behind >= 0 ? behind : first;
}

void measures_found_free(struct measures_found *found)
{
	free(found->hits);
	str_free(&found->text);
}
