// SPDX-License-Identifier: EUPL-1.2
// Tables lie mostly one page after the other. Whoever asks for a page gets that one alone; who goes on from there gets
// twice as many pages at once each time, up to a limit: a table of one page costs one page, and of a long one none
// is read twice. Some readers may so go on beside each other, each in a place of its own.
#include "store/page.h"

#include "base/arena.h"
#include "store/defend.h"

#include <stdlib.h>
#include <string.h>

enum {
	RUN = 64 * 1024, // bytes at most; the largest page there is
	PLACES = 4,
	HEAD = 100,
};

// Pages that were read at once. `bytes` is made when it is first needed.
struct run {
	uint32_t first, n; // from page `first`; 0 of them: none
	uint64_t asked;    // when a page of it was last asked for
	unsigned char *bytes;
};

struct pages {
	sqlite3_file *file;
	uint32_t size, count;
	uint32_t most; // pages of a run
	uint64_t asked;
	struct run places[PLACES];
};

// Bytes of a page; 0: not as we write them. (Sixteen bits, in which 1 stands for 65 536.)
static uint32_t size_in(const unsigned char *head)
{
	uint32_t size = (uint32_t)head[16] << 8 | head[17];
	size = size == 1 ? RUN : size;
	bool good = size >= 512 && size <= RUN && (size & (size - 1)) == 0;
	bool plain = head[18] == 1 && head[19] == 1 && head[20] == 0; // no WAL, no bytes kept for others
	return good && plain && memcmp(head, "SQLite format 3", 16) == 0 ? size : 0;
}

struct pages *pages_open(struct store *s)
{
	unsigned char head[HEAD];
	sqlite3_int64 bytes = 0;
	sqlite3_file *f = *s->path ? defend_file(s) : NULL;
	if (!f || f->pMethods->xFileSize(f, &bytes) != SQLITE_OK || f->pMethods->xRead(f, head, HEAD, 0) != SQLITE_OK)
		return NULL;
	uint32_t size = size_in(head);
	if (!size || bytes / size > UINT32_MAX - 1)
		return NULL;
	struct pages *p = mem_alloc(sizeof *p);
	*p = (struct pages){.file = f, .size = size, .count = (uint32_t)(bytes / size), .most = RUN / size};
	return p;
}

void pages_close(struct pages *p)
{
	for (int i = 0; p && i < PLACES; i++)
		free(p->places[i].bytes);
	free(p);
}

uint32_t pages_count(const struct pages *p)
{
	return p->count;
}

size_t pages_size(const struct pages *p)
{
	return p->size;
}

static bool read_run(struct pages *p, struct run *r, uint32_t first, uint32_t n)
{
	uint32_t left = p->count - first + 1;
	n = n > left ? left : n;
	size_t bytes = (size_t)n * p->size;
	if (!r->bytes)
		r->bytes = mem_alloc((size_t)p->most * p->size + PAGES_SPARE); // what is never touched costs nothing
	r->n = 0;
	memset(r->bytes + bytes, 0, PAGES_SPARE);
	if (p->file->pMethods->xRead(p->file, r->bytes, (int)bytes, (sqlite3_int64)(first - 1) * p->size) != SQLITE_OK)
		return false;
	r->first = first;
	r->n = n;
	return true;
}

// The run that a page is in; else the one it comes behind, with pages of others between them at most; else the one that
// nobody has asked for the longest.
static struct run *run_for(struct pages *p, uint32_t page, bool *behind)
{
	struct run *oldest = &p->places[0];
	*behind = false;
	for (struct run *r = p->places; r < p->places + PLACES; r++)
		if (r->n && page - r->first < r->n)
			return r;
	for (struct run *r = p->places; r < p->places + PLACES; r++) {
		*behind = r->n && page - r->first < 2 * r->n;
		if (*behind)
			return r;
		if (r->asked < oldest->asked)
			oldest = r;
	}
	return oldest;
}

const unsigned char *pages_at(struct pages *p, uint32_t n)
{
	bool behind;
	if (n < 1 || n > p->count)
		return NULL;
	struct run *r = run_for(p, n, &behind);
	r->asked = ++p->asked;
	uint32_t more = behind ? 2 * r->n : 1;
	if (!(r->n && n - r->first < r->n) && !read_run(p, r, n, more < p->most ? more : p->most))
		return NULL;
	return r->bytes + (size_t)(n - r->first) * p->size;
}
