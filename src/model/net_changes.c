// SPDX-License-Identifier: EUPL-1.2
// Folds the journal's cells: the first value before, the last value after, and nothing where they are the same.
#include "model/net_changes.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	struct change c;
	size_t order; // of the row's first appearance
	size_t seq;   // order of the change itself
	char last;    // the newest operation on the cell
};

static int by_cell(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	if (x->c.table != y->c.table)
		return x->c.table < y->c.table ? -1 : 1;
	if (x->c.row != y->c.row)
		return x->c.row < y->c.row ? -1 : 1;
	int k = strcmp(x->c.column, y->c.column);
	return k ? k : x->seq < y->seq ? -1 : x->seq > y->seq;
}

static int by_order(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return x->seq < y->seq ? -1 : x->seq > y->seq;
}

static bool same(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind)
		return false;
	return a->kind == VALUE_NULL || (a->kind == VALUE_INT ? a->i == b->i : strcmp(a->s, b->s) == 0);
}

// All changes after `since`, oldest first.
static enum ls_code gather(struct arena *a, struct model *m, int64_t since, struct entry **out, size_t *n,
						   struct ls_err *err)
{
	struct step *steps = NULL;
	size_t steps_n = 0, cap = 0;
	*out = NULL;
	*n = 0;
	enum ls_code code = model_steps(m, a, (struct steps_asked){.since = since}, &steps, &steps_n, err);
	for (size_t i = steps_n; i-- > 0 && code == LS_OK;) {
		struct change *changes = NULL;
		size_t k = 0;
		code = model_changes(m, a, steps[i].id, &changes, &k, err);
		for (size_t j = 0; j < k && code == LS_OK; j++) {
			if (*n == cap) {
				cap = cap ? 2 * cap : 256;
				*out = mem_realloc(*out, cap * sizeof **out);
			}
			(*out)[*n] = (struct entry){.c = changes[j], .seq = *n, .last = changes[j].op};
			(*n)++;
		}
	}
	return code;
}

// Cells of one (table, row, column), oldest first, folded into the first of them. false: nothing is left of it.
static bool fold(struct entry *list, size_t n)
{
	struct entry *first = &list[0], *last = &list[n - 1];
	bool born = first->c.op == 'i', gone = last->c.op == 'd';
	first->c.after = last->c.op == 'd' ? (struct value){.kind = VALUE_NULL} : last->c.after;
	if (born)
		first->c.before = (struct value){.kind = VALUE_NULL};
	if (born && gone)
		return false;
	first->c.op = born ? 'i' : gone ? 'd' : 'u';
	// Deleted and inserted again, or changed there and back.
	return first->c.op != 'u' || !same(&first->c.before, &first->c.after);
}

// Rows in the order in which they were first touched.
static void number_rows(struct entry *list, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t end = i, order = list[i].seq;
		for (; end < n && list[end].c.table == list[i].c.table && list[end].c.row == list[i].c.row; end++)
			order = list[end].seq < order ? list[end].seq : order;
		for (; i < end; i++)
			list[i].order = order;
	}
}

enum ls_code net_changes(struct arena *a, struct model *m, int64_t since, struct change **out, size_t *n,
						 struct ls_err *err)
{
	struct entry *list = NULL;
	size_t total = 0, kept = 0;
	enum ls_code code = gather(a, m, since, &list, &total, err);
	*n = 0;
	*out = NULL;
	if (code == LS_OK && total) {
		qsort(list, total, sizeof *list, by_cell);
		number_rows(list, total);
		for (size_t i = 0; i < total;) {
			size_t end = i + 1;
			while (end < total && list[end].c.table == list[i].c.table && list[end].c.row == list[i].c.row &&
				   strcmp(list[end].c.column, list[i].c.column) == 0)
				end++;
			if (fold(&list[i], end - i))
				list[kept++] = list[i];
			i = end;
		}
		qsort(list, kept, sizeof *list, by_order);
		*out = arena_alloc(a, (kept + 1) * sizeof **out);
		for (size_t i = 0; i < kept; i++)
			(*out)[i] = list[i].c;
		*n = kept;
	}
	free(list);
	return code;
}
