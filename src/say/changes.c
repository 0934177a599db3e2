// SPDX-License-Identifier: EUPL-1.2
// The changes of a step by row: a list taken over from a spreadsheet can be a step of a million cells, and telling one
// of them must not mean looking at all.
#include "say/step.h"

#include <stdlib.h>
#include <string.h>

static int order(const struct change *c, enum table_id t, int32_t row)
{
	if (c->table != t)
		return c->table < t ? -1 : 1;
	return (c->row > row) - (c->row < row);
}

// Merges two sorted runs; those of the first come first among equals.
static void merge(const struct change *list, const uint32_t *a, size_t an, const uint32_t *b, size_t bn, uint32_t *out)
{
	size_t i = 0, k = 0;
	while (i < an || k < bn) {
		bool first = k == bn || (i < an && order(&list[a[i]], list[b[k]].table, list[b[k]].row) <= 0);
		*out++ = first ? a[i++] : b[k++];
	}
}

void changes_of(struct changes *out, struct arena *a, const struct change *list, size_t n)
{
	uint32_t *from = arena_alloc(a, (n + 1) * sizeof *from), *to = arena_alloc(a, (n + 1) * sizeof *to);
	for (size_t i = 0; i < n; i++)
		from[i] = (uint32_t)i;
	for (size_t run = 1; run < n; run *= 2) {
		for (size_t i = 0; i < n; i += 2 * run) {
			size_t an = n - i < run ? n - i : run, bn = n - i - an < run ? n - i - an : run;
			merge(list, from + i, an, from + i + an, bn, to + i);
		}
		uint32_t *other = from;
		from = to;
		to = other;
	}
	*out = (struct changes){list, n, from};
}

size_t changes_row(const struct changes *of, enum table_id t, int32_t row, size_t *n)
{
	size_t low = 0, high = of->n;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (order(&of->list[of->by_row[mid]], t, row) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	for (high = low; high < of->n && order(&of->list[of->by_row[high]], t, row) == 0;)
		high++;
	*n = high - low;
	return low;
}

const struct value *changes_cell(const struct changes *of, enum table_id t, int32_t row, const char *column)
{
	size_t n, at = changes_row(of, t, row, &n);
	for (size_t i = at; i < at + n; i++) {
		const struct change *c = &of->list[of->by_row[i]];
		if (strcmp(c->column, column) == 0)
			return c->op == 'd' ? &c->before : &c->after;
	}
	return NULL;
}
