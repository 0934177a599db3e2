// SPDX-License-Identifier: EUPL-1.2
// Folds the journal's cells: the first value before, the last value after, and nothing where they are the same.
#include "model/net_changes.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	struct change c;
	size_t order; // of the row's first appearance
	size_t seq;   // order of the change itself
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

// All changes of these steps, oldest first; `standing`: of those alone that are in effect.
static enum ls_code gather(struct arena *a, struct model *m, struct steps_asked of, bool standing, struct entry **out,
						   size_t *n, struct ls_err *err)
{
	struct step *steps = NULL;
	size_t steps_n = 0, cap = 0;
	*out = NULL;
	*n = 0;
	enum ls_code code = model_steps(m, a, of, &steps, &steps_n, err);
	for (size_t i = steps_n; i-- > 0 && code == LS_OK;) {
		struct change *changes = NULL;
		size_t k = 0;
		if (standing && (steps[i].undone || steps[i].reverts))
			continue;
		code = model_changes(m, a, steps[i].id, &changes, &k, err);
		for (size_t j = 0; j < k && code == LS_OK; j++) {
			if (*n == cap) {
				cap = cap ? 2 * cap : 256;
				*out = mem_realloc(*out, cap * sizeof **out);
			}
			(*out)[*n] = (struct entry){.c = changes[j], .seq = *n};
			(*n)++;
		}
	}
	return code;
}

// What became of a row: rows that come and go are told whole, but for the cells that hold what is usual.
struct fate {
	bool born, gone;
};

static struct fate fate_of(const struct entry *list, size_t n)
{
	const struct entry *first = list, *last = list;
	for (size_t i = 1; i < n; i++) {
		first = list[i].seq < first->seq ? &list[i] : first;
		last = list[i].seq > last->seq ? &list[i] : last;
	}
	return (struct fate){first->c.op == 'i', last->c.op == 'd'};
}

// Cells of one (table, row, column), oldest first, folded into the first of them. false: nothing is left of it.
static bool fold(struct entry *list, size_t n, struct fate row)
{
	struct entry *first = &list[0];
	const struct entry *last = &list[n - 1];
	const struct table *t = &schema[first->c.table];
	struct value usual = change_usual(&t->columns[schema_column(t, first->c.column)]);
	struct value none = {.kind = VALUE_NULL};
	char ended = last->c.op; // `last` may be `first`
	struct value after = last->c.after;
	if (row.born && row.gone)
		return false;
	// Deleted with what is usual, and so not told, before it was inserted again; or the other way round.
	first->c.before = row.born ? none : first->c.op == 'i' ? usual : first->c.before;
	first->c.after = row.gone ? none : ended == 'd' ? usual : after;
	first->c.op = row.born ? 'i' : row.gone ? 'd' : 'u';
	return first->c.op != 'u' || !change_same(&first->c.before, &first->c.after);
}

static bool same_row(const struct entry *a, const struct entry *b)
{
	return a->c.table == b->c.table && a->c.row == b->c.row;
}

// Rows in the order in which they were first touched.
static void number_rows(struct entry *list, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t end = i, order = list[i].seq;
		for (; end < n && same_row(&list[end], &list[i]); end++)
			order = list[end].seq < order ? list[end].seq : order;
		for (; i < end; i++)
			list[i].order = order;
	}
}

// Folds the cells of the row that begins at `at`, keeping what is left at *kept. Returns how many there were.
static size_t fold_row(struct entry *list, size_t total, size_t at, size_t *kept)
{
	size_t n = 1;
	while (at + n < total && same_row(&list[at], &list[at + n]))
		n++;
	struct fate fate = fate_of(&list[at], n);
	for (size_t i = at; i < at + n;) {
		size_t end = i + 1;
		while (end < at + n && strcmp(list[end].c.column, list[i].c.column) == 0)
			end++;
		if (fold(&list[i], end - i, fate))
			list[(*kept)++] = list[i];
		i = end;
	}
	return n;
}

static enum ls_code net(struct arena *a, struct model *m, struct steps_asked of, bool standing, struct change **out,
						size_t *n, struct ls_err *err)
{
	struct entry *list = NULL;
	size_t total = 0, kept = 0;
	enum ls_code code = gather(a, m, of, standing, &list, &total, err);
	*n = 0;
	*out = NULL;
	if (code == LS_OK && total) {
		qsort(list, total, sizeof *list, by_cell);
		number_rows(list, total);
		for (size_t i = 0; i < total;)
			i += fold_row(list, total, i, &kept);
		qsort(list, kept, sizeof *list, by_order);
		*out = arena_alloc(a, (kept + 1) * sizeof **out);
		for (size_t i = 0; i < kept; i++)
			(*out)[i] = list[i].c;
		*n = kept;
	}
	free(list);
	return code;
}

enum ls_code net_changes(struct arena *a, struct model *m, int64_t since, struct change **out, size_t *n,
						 struct ls_err *err)
{
	return net(a, m, (struct steps_asked){.since = since}, false, out, n, err);
}

enum ls_code net_changes_between(struct arena *a, struct model *m, int64_t since, int64_t until, struct change **out,
								 size_t *n, struct ls_err *err)
{
	return net(a, m, (struct steps_asked){.since = since, .before = until + 1}, true, out, n, err);
}
