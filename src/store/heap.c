// SPDX-License-Identifier: EUPL-1.2
// Reading the tables and triggers of a plan, SQLite asks for some twenty thousand small pieces and gives most of them
// back at once: a third of the time to open a plan went into the general allocator. Here small pieces come from chunks
// and go back to a list for their size, each thread with its own; what is large goes to malloc(). Chunks are kept until
// the program ends: what SQLite has needed once it will need again.
#include "store/heap.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MAP_POPULATE
#define MAP_POPULATE 0
#endif

// A sanitizer knows the general allocator only.
#if defined(LEITSTAND_ADDRESSES_CHECKED)
#define WATCHED true
#elif defined(__has_feature)
#define WATCHED __has_feature(address_sanitizer)
#else
#define WATCHED false
#endif

enum {
	STEP = 16,
	LARGEST = 1024, // of a piece with its head
	CHUNK = 64 * 1024,
};

// Every piece has its size before it, in bytes without the head.
struct piece {
	uint64_t size;
	struct piece *next; // while it is free; else the first bytes of the user's
};

enum { HEAD = offsetof(struct piece, next) };

static _Thread_local struct piece *unused[LARGEST / STEP + 1]; // by size with head, in steps
static _Thread_local char *chunk;                              // the rest of the newest
static _Thread_local size_t left;

static size_t whole(size_t n)
{
	return (n + HEAD + STEP - 1) & ~(size_t)(STEP - 1);
}

static struct piece *piece_of(void *p)
{
	return (struct piece *)(void *)((char *)p - HEAD);
}

// All pages of a chunk at once: one by one they would cost more than what is done with them.
static bool more(void)
{
	void *p = mmap(NULL, CHUNK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);

	if (p == MAP_FAILED)
		return false;
	chunk = p;
	left = CHUNK;
	return true;
}

static void *heap_get(int n)
{
	size_t size = whole((size_t)n);
	struct piece *p;

	if (size > LARGEST) {
		p = malloc(size);
		if (!p)
			return NULL;
	} else if (unused[size / STEP]) {
		p = unused[size / STEP];
		unused[size / STEP] = p->next;
	} else {
		if (left < size && !more())
			return NULL;
		p = (struct piece *)(void *)chunk;
		chunk += size;
		left -= size;
	}
	p->size = size - HEAD;
	return &p->next;
}

static void heap_put(void *at)
{
	struct piece *p = piece_of(at);
	size_t size = (size_t)p->size + HEAD;

	if (size > LARGEST) {
		free(p);
		return;
	}
	p->next = unused[size / STEP];
	unused[size / STEP] = p;
}

static int heap_size(void *at)
{
	return at ? (int)piece_of(at)->size : 0;
}

static void *heap_resize(void *at, int n)
{
	struct piece *p = piece_of(at);
	size_t size = whole((size_t)n);

	if (size <= LARGEST && size <= (size_t)p->size + HEAD)
		return at;
	if (size > LARGEST && (size_t)p->size + HEAD > LARGEST) {
		p = realloc(p, size);
		if (!p)
			return NULL;
		p->size = size - HEAD;
		return &p->next;
	}
	void *fresh = heap_get(n);
	if (!fresh)
		return NULL;
	memcpy(fresh, at, (size_t)p->size < (size_t)n ? (size_t)p->size : (size_t)n);
	heap_put(at);
	return fresh;
}

static int heap_round(int n)
{
	return (int)(whole((size_t)n) - HEAD);
}

static int heap_start(void *unneeded)
{
	(void)unneeded;
	return SQLITE_OK;
}

static void heap_stop(void *unneeded)
{
	(void)unneeded;
}

void heap_install(void)
{
	static const sqlite3_mem_methods methods = {
		.xMalloc = heap_get,
		.xFree = heap_put,
		.xRealloc = heap_resize,
		.xSize = heap_size,
		.xRoundup = heap_round,
		.xInit = heap_start,
		.xShutdown = heap_stop,
	};
	if (!WATCHED)
		sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
	// SQLite would count its memory under a lock, for statistics that nobody reads.
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	// Pages come one by one, as they are needed: twenty at once would be touched for the first frame, which reads one.
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, (void *)NULL, 0, 0);
}
