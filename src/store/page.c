// SPDX-License-Identifier: EUPL-1.2
// Pages are read some at a time into a few places, each run of pages into the place its number leads to: tables lie
// mostly one page after the other.
#include "store/page.h"

#include "base/arena.h"
#include "store/defend.h"

#include <stdlib.h>
#include <string.h>

enum {
	RUN = 64 * 1024, // bytes; the largest page there is
	PLACES = 16,
	HEAD = 100,
};

struct pages {
	sqlite3_file *file;
	uint32_t size, count;
	uint32_t per_run;             // pages
	uint32_t runs[PLACES];        // which run is in a place, from 1; 0: none
	uint32_t held[PLACES];        // pages of it that are there
	unsigned char *bytes[PLACES]; // made when first needed
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
	*p = (struct pages){.file = f, .size = size, .count = (uint32_t)(bytes / size), .per_run = RUN / size};
	return p;
}

void pages_close(struct pages *p)
{
	for (int i = 0; p && i < PLACES; i++)
		free(p->bytes[i]);
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

static bool read_run(struct pages *p, uint32_t run, uint32_t place)
{
	uint32_t first = run * p->per_run, n = p->count - first;
	n = n > p->per_run ? p->per_run : n;
	if (!p->bytes[place])
		p->bytes[place] = memset(mem_alloc(RUN + PAGES_SPARE), 0, RUN + PAGES_SPARE);
	p->runs[place] = 0;
	if (p->file->pMethods->xRead(p->file, p->bytes[place], (int)(n * p->size), (sqlite3_int64)first * p->size) !=
		SQLITE_OK)
		return false;
	p->runs[place] = run + 1;
	p->held[place] = n;
	return true;
}

const unsigned char *pages_at(struct pages *p, uint32_t n)
{
	if (n < 1 || n > p->count)
		return NULL;
	uint32_t run = (n - 1) / p->per_run, place = run % PLACES, at = (n - 1) % p->per_run;
	if (p->runs[place] != run + 1 && !read_run(p, run, place))
		return NULL;
	return at < p->held[place] ? p->bytes[place] + (size_t)at * p->size : NULL;
}
