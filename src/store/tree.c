// SPDX-License-Identifier: EUPL-1.2
// A table's tree: pages that only lead on hold (child, largest id) and the last child, leaves hold rows. Each page has
// its cells' places behind its head. A row longer than fits goes on in a chain of pages of its own.
#include "store/tree.h"

#include "base/arena.h"
#include "store/record.h"

#include <stdlib.h>
#include <string.h>

enum {
	INNER = 5, // the first byte of a page of a table
	LEAF = 13,
	INNER_HEAD = 12,
	LEAF_HEAD = 8,
	FILE_HEAD = 100,        // before the head of the first page
	RECORD_MOST = 16 << 20, // the limit that SQLite is given as well
};

static uint32_t two(const unsigned char *p)
{
	return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t four(const unsigned char *p)
{
	return two(p) << 16 | two(p + 2);
}

static size_t head_of(uint32_t page)
{
	return page == 1 ? FILE_HEAD : 0;
}

// How many cells a page says it has; -1: more than it has room for.
static int cells_of(const unsigned char *page, size_t head, size_t head_size, size_t size)
{
	uint32_t n = two(page + head + 3);
	return head + head_size + 2 * (size_t)n <= size ? (int)n : -1;
}

// Where a cell begins; NULL: not behind the cells' places.
static const unsigned char *cell_at(const unsigned char *page, size_t head, size_t head_size, int cells, int i,
									size_t size)
{
	const unsigned char *places = page + head + head_size;
	size_t at = two(places + 2 * (size_t)i);
	bool good = at >= head + head_size + 2 * (size_t)cells && at + 4 <= size;
	return good ? page + at : NULL;
}

// The page that the next cell of a level leads to; behind the last one stands one more. 0: none.
static uint32_t lead(struct tree *t, struct tree_level *l)
{
	const unsigned char *cell = l->page + l->head + 8;
	if (l->next < l->cells)
		cell = cell_at(l->page, l->head, INNER_HEAD, l->cells, l->next, t->size);
	l->next++;
	return cell ? four(cell) : 0;
}

static bool add_level(struct tree *t, const unsigned char *page, size_t head, int cells)
{
	if (t->depth == TREE_DEEP)
		return false;
	struct tree_level *l = &t->above[t->depth++];
	if (!l->page)
		l->page = mem_alloc(t->size);
	memcpy(l->page, page, t->size);
	l->head = head;
	l->cells = cells;
	l->next = 0;
	return true;
}

// Goes down to the first leaf of a page.
static bool descend(struct tree *t, uint32_t page)
{
	for (;;) {
		const unsigned char *bytes = pages_at(t->pages, page);
		size_t head = head_of(page);
		if (!bytes || t->visited++ >= pages_count(t->pages))
			return false;
		if (bytes[head] == LEAF) {
			t->leaf = page;
			t->bytes = bytes;
			t->head = head;
			t->next = 0;
			t->cells = cells_of(bytes, head, LEAF_HEAD, t->size);
			return t->cells > 0 || (t->cells == 0 && t->depth == 0); // only a root may be empty
		}
		// One that leads to a single page is written by nobody but for the file's first page: let SQLite say.
		int cells = bytes[head] == INNER ? cells_of(bytes, head, INNER_HEAD, t->size) : -1;
		if (cells < 1 || !add_level(t, bytes, head, cells))
			return false;
		page = lead(t, &t->above[t->depth - 1]);
	}
}

bool tree_begin(struct tree *t, struct pages *p, uint32_t root)
{
	*t = (struct tree){.pages = p, .size = pages_size(p)};
	return descend(t, root);
}

void tree_end(struct tree *t)
{
	for (int i = 0; i < TREE_DEEP; i++)
		free(t->above[i].page);
	free(t->whole);
}

// The leaf behind this one.
static enum tree_step go_on(struct tree *t)
{
	while (t->depth) {
		struct tree_level *l = &t->above[t->depth - 1];
		if (l->next <= l->cells)
			return descend(t, lead(t, l)) ? TREE_ROW : TREE_ODD;
		t->depth--;
	}
	return TREE_END;
}

// What of a record of n bytes stands in the leaf when it does not stand there whole.
static size_t local_of(size_t n, size_t size)
{
	size_t least = (size - 12) * 32 / 255 - 23, local = least + (n - least) % (size - 4);
	return local <= size - 35 ? local : least;
}

// Puts a record together: its beginning in the leaf, the rest page by page.
static bool gather(struct tree *t, const unsigned char *at, size_t local, size_t n)
{
	if (t->whole_room < n) {
		t->whole = mem_realloc(t->whole, n + PAGES_SPARE);
		memset(t->whole, 0, n + PAGES_SPARE);
		t->whole_room = n;
	}
	memcpy(t->whole, at, local);
	t->bytes = NULL; // what is asked of the pages takes the leaf away
	uint32_t page = four(at + local);
	for (size_t have = local; have < n;) {
		const unsigned char *bytes = pages_at(t->pages, page);
		if (!bytes)
			return false;
		size_t part = n - have < t->size - 4 ? n - have : t->size - 4;
		memcpy(t->whole + have, bytes + 4, part);
		have += part;
		page = four(bytes);
	}
	return true;
}

enum tree_step tree_next(struct tree *t, struct tree_row *row)
{
	if (t->next == t->cells) {
		enum tree_step step = go_on(t);
		if (step != TREE_ROW)
			return step;
	}
	if (!t->bytes)
		t->bytes = pages_at(t->pages, t->leaf);
	const unsigned char *page = t->bytes,
						*at = page ? cell_at(page, t->head, LEAF_HEAD, t->cells, t->next++, t->size) : NULL;
	if (!at)
		return TREE_ODD;
	const unsigned char *end = page + t->size;
	uint64_t n, id;
	at = record_varint(at, end, &n);
	at = at ? record_varint(at, end, &id) : NULL;
	if (!at || n > RECORD_MOST)
		return TREE_ODD;
	row->id = (int64_t)id;
	row->n = (size_t)n;
	row->record = at;
	size_t local = row->n <= t->size - 35 ? row->n : local_of(row->n, t->size);
	bool whole = local == row->n;
	if ((size_t)(end - at) < local + (whole ? 0 : 4))
		return TREE_ODD;
	if (!whole) {
		if (!gather(t, at, local, row->n))
			return TREE_ODD;
		row->record = t->whole;
	}
	return TREE_ROW;
}

int64_t tree_last(struct pages *p, uint32_t root)
{
	size_t size = pages_size(p);
	uint32_t page = root;
	for (int depth = 0; depth < TREE_DEEP; depth++) {
		const unsigned char *bytes = pages_at(p, page), *at;
		size_t head = head_of(page);
		uint64_t n, id = 0;
		if (bytes && bytes[head] == INNER && cells_of(bytes, head, INNER_HEAD, size) >= 0) {
			page = four(bytes + head + 8);
			continue;
		}
		int cells = bytes && bytes[head] == LEAF ? cells_of(bytes, head, LEAF_HEAD, size) : -1;
		if (cells == 0 && depth == 0)
			return 0;
		at = cells > 0 ? cell_at(bytes, head, LEAF_HEAD, cells, cells - 1, size) : NULL;
		at = at ? record_varint(at, bytes + size, &n) : NULL;
		at = at ? record_varint(at, bytes + size, &id) : NULL;
		return at && id > 0 && id <= INT64_MAX ? (int64_t)id : -1;
	}
	return -1;
}
