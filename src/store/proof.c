// SPDX-License-Identifier: EUPL-1.2
// As many entries as rows, each with the columns of the row it names, each greater than the one before: then none is
// missing, none is there twice, and whoever looks for a row finds it. An index's tree is like a table's, but its cells
// hold (columns, id of the row), also in pages that lead on.
#include "store/proof.h"

#include "base/arena.h"
#include "store/ddl.h"
#include "store/record.h"
#include "store/tree.h"

#include <stdlib.h>
#include <string.h>

enum { INNER = 2, LEAF = 10, INNER_HEAD = 12, LEAF_HEAD = 8, COLUMNS_MOST = 3 };

struct proof {
	struct pages *pages;
	size_t size; // bytes of a page
	uint32_t visited;
	const struct plan *plan;
	const struct table *table;
	const struct column *columns[COLUMNS_MOST];
	int columns_n;
	const char *rows;
	int64_t rows_n, entries;
	int64_t distance;   // of the last id from its position
	const char *before; // the row of the entry before; NULL: none
};

static uint32_t two(const unsigned char *p)
{
	return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t four(const unsigned char *p)
{
	return two(p) << 16 | two(p + 2);
}

static bool is_text(const struct column *c)
{
	return c->type == TYPE_TEXT || c->type == TYPE_CODE;
}

static const char *text_of(const char *row, const struct column *c)
{
	const char *text;
	memcpy(&text, row + c->offset, sizeof text);
	return text;
}

// NONE64: empty.
static int64_t number_of(const char *row, const struct column *c)
{
	int64_t big;
	int32_t small;
	if (c->type == TYPE_BIG) {
		memcpy(&big, row + c->offset, sizeof big);
		return big;
	}
	memcpy(&small, row + c->offset, sizeof small);
	return small == NONE32 ? NONE64 : small;
}

// What must be there once: a code, in the plan or in its owner, or the columns that are listed; not both.
static bool find_columns(struct proof *f)
{
	const struct table *t = f->table;
	int code = schema_code(t), scope = schema_scope(t);
	const int *pair = ddl_unique(t->id);
	if ((code >= 0) == (pair != NULL) || (scope >= 0 && t->columns[scope].flags & NUL))
		return false;
	if (code >= 0 && scope >= 0)
		f->columns[f->columns_n++] = &t->columns[scope];
	if (code >= 0)
		f->columns[f->columns_n++] = &t->columns[code];
	for (int i = 0; pair && pair[i] >= 0 && f->columns_n < COLUMNS_MOST; i++)
		f->columns[f->columns_n++] = &t->columns[pair[i]];
	for (int i = 0; i < f->columns_n; i++)
		if (f->columns[i]->lazy || f->columns[i]->flags & NUL)
			return false; // empty ones may be there more than once
	return true;
}

static const char *row_of(struct proof *f, int64_t id)
{
	int64_t at = id - f->distance;
	if (at >= 0 && at < f->rows_n && plan_id(f->rows + (size_t)at * f->table->row_size) == id)
		return f->rows + (size_t)at * f->table->row_size;
	at = id > 0 && id <= INT32_MAX ? plan_position(f->plan, f->table->id, (int32_t)id) : -1;
	f->distance = id - at;
	return at >= 0 ? f->rows + (size_t)at * f->table->row_size : NULL;
}

static bool holds(const struct record_part *v, const char *row, const struct column *c)
{
	int64_t n;
	if (!is_text(c))
		return record_integer(v, &n) && n == number_of(row, c);
	const char *text = text_of(row, c);
	return record_is_text(v) && strlen(text) == v->n && memcmp(text, v->at, v->n) == 0;
}

// Numbers by size, texts byte by byte, as in every index of a plan.
static bool greater(const struct proof *f, const char *row)
{
	for (int i = 0; f->before && i < f->columns_n; i++) {
		const struct column *c = f->columns[i];
		int order = 0;
		if (is_text(c)) {
			order = strcmp(text_of(row, c), text_of(f->before, c));
		} else {
			int64_t x = number_of(row, c), y = number_of(f->before, c);
			order = (x > y) - (x < y);
		}
		if (order)
			return order > 0;
	}
	return !f->before;
}

static bool entry(struct proof *f, const unsigned char *at, const unsigned char *end)
{
	struct record r;
	struct record_part v[COLUMNS_MOST + 1];
	uint64_t n;
	int64_t id;
	at = record_varint(at, end, &n);
	// One that goes on elsewhere is as long as no code is.
	if (!at || n > (f->size - 12) * 64 / 255 - 23 || n > (uint64_t)(end - at) || !record_begin(&r, at, (size_t)n))
		return false;
	for (int i = 0; i <= f->columns_n; i++)
		if (!record_next(&r, &v[i]))
			return false;
	if (!record_done(&r) || !record_integer(&v[f->columns_n], &id))
		return false;
	const char *row = row_of(f, id);
	for (int i = 0; row && i < f->columns_n; i++)
		if (!holds(&v[i], row, f->columns[i]))
			return false;
	if (!row || !greater(f, row))
		return false;
	f->before = row;
	f->entries++;
	return true;
}

static bool walk(struct proof *f, uint32_t page, int depth);

// The cells of a page, and in one that leads on what lies before each and behind the last.
static bool cells(struct proof *f, const unsigned char *page, bool inner, int depth)
{
	size_t head = inner ? INNER_HEAD : LEAF_HEAD, n = two(page + 3);
	if (head + 2 * n > f->size)
		return false;
	for (size_t i = 0; i < n; i++) {
		size_t at = two(page + head + 2 * i);
		if (at < head + 2 * n || at + 4 > f->size)
			return false;
		if (inner && !walk(f, four(page + at), depth + 1))
			return false;
		if (!entry(f, page + at + (inner ? 4 : 0), page + f->size))
			return false;
	}
	return !inner || walk(f, four(page + 8), depth + 1);
}

static bool walk(struct proof *f, uint32_t page, int depth)
{
	const unsigned char *bytes = page > 1 ? pages_at(f->pages, page) : NULL;
	if (!bytes || depth >= TREE_DEEP || f->visited++ >= pages_count(f->pages))
		return false;
	if (bytes[0] != INNER)
		return bytes[0] == LEAF && cells(f, bytes, false, depth);
	unsigned char *own = memcpy(mem_alloc(f->size), bytes, f->size); // those below take it away
	bool good = cells(f, own, true, depth);
	free(own);
	return good;
}

bool proof_index(struct pages *pages, uint32_t root, const struct plan *p, enum table_id t)
{
	struct proof f = {.pages = pages, .size = pages_size(pages), .plan = p, .table = &schema[t], .distance = 1};
	f.rows_n = (int64_t)plan_count(p, t);
	f.rows = f.rows_n ? plan_row(p, t, 0) : NULL;
	return find_columns(&f) && walk(&f, root, 0) && f.entries == f.rows_n;
}
