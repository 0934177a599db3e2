// SPDX-License-Identifier: EUPL-1.2
// Memory in blocks that grow: many small pieces cost one addition each, and everything is freed at once.
// A piece larger than a block gets a block of its own.
#include "base/arena.h"

#include "base/i18n.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
	FIRST_BLOCK = 16 * 1024,
	LARGEST_BLOCK = 1024 * 1024,
	ALIGNMENT = 16,
	HUGE_PAGE = 2 * 1024 * 1024, // from two of them on, a piece asks for huge pages
};

struct block {
	struct block *next; // the one filled before
	size_t size, used;  // of data
	alignas(ALIGNMENT) unsigned char data[];
};

struct arena {
	struct block *newest, *first;
	size_t owners;
	size_t held; // bytes from the system, this struct included
	size_t next_size;
};

static void (*last_words)(void);

void mem_last_words(void (*before)(void))
{
	last_words = before;
}

static _Noreturn void out_of_memory(void)
{
	static int again;

	// Handlers of exit() may want memory too: the second time leaves without them.
	if (again++)
		_exit(3);
	if (last_words)
		last_words();
	fputs("leitstand: ", stderr);
	fputs(tr("There is not enough memory. Close other programs and start again; everything entered is saved."), stderr);
	fputc('\n', stderr);
	exit(3);
}

void *mem_alloc(size_t size)
{
	void *p = malloc(size ? size : 1);
	if (!p)
		out_of_memory();
	return p;
}

void *mem_realloc(void *p, size_t size)
{
	void *q = realloc(p, size ? size : 1);
	if (!q)
		out_of_memory();
	return q;
}

char *mem_str(const char *s)
{
	size_t n = strlen(s) + 1;
	return memcpy(mem_alloc(n), s, n);
}

struct arena *arena_new(void)
{
	struct arena *a = mem_alloc(sizeof *a);
	*a = (struct arena){.owners = 1, .held = sizeof *a, .next_size = FIRST_BLOCK};
	return a;
}

static void free_blocks(struct arena *a, struct block *keep)
{
	struct block *b = a->newest;
	while (b) {
		struct block *next = b->next;
		if (b != keep) {
			a->held -= sizeof *b + b->size;
			free(b);
		}
		b = next;
	}
}

void arena_free(struct arena *a)
{
	if (!a || --a->owners > 0)
		return;
	free_blocks(a, NULL);
	free(a);
}

struct arena *arena_share(struct arena *a)
{
	a->owners++;
	return a;
}

void arena_reset(struct arena *a)
{
	free_blocks(a, a->first);
	a->newest = a->first;
	a->next_size = FIRST_BLOCK;
	if (a->first) {
		a->first->next = NULL;
		a->first->used = 0;
		a->next_size = a->first->size * 2;
	}
	if (a->next_size > LARGEST_BLOCK)
		a->next_size = LARGEST_BLOCK;
}

// Touching a large piece page by page takes as long as filling it; huge pages are touched five hundred times less.
static struct block *large_block(size_t size)
{
	struct block *b = NULL;
#ifdef MADV_HUGEPAGE
	if (size >= 2 * HUGE_PAGE && size < SIZE_MAX - HUGE_PAGE) {
		size = (size + HUGE_PAGE - 1) & ~(size_t)(HUGE_PAGE - 1);
		b = aligned_alloc(HUGE_PAGE, size);
		if (b)
			madvise(b, size, MADV_HUGEPAGE); // refused: as before
	}
#endif
	return b ? b : mem_alloc(size);
}

static struct block *add_block(struct arena *a, size_t size)
{
	size_t room = size > a->next_size ? size : a->next_size;
	if (room > SIZE_MAX - sizeof(struct block))
		out_of_memory();
	struct block *b = large_block(sizeof *b + room);
	*b = (struct block){.next = a->newest, .size = room};
	a->held += sizeof *b + room;
	a->newest = b;
	if (!a->first)
		a->first = b;
	if (a->next_size < LARGEST_BLOCK)
		a->next_size *= 2;
	return b;
}

void *arena_alloc(struct arena *a, size_t size)
{
	struct block *b = a->newest;

	if (size > SIZE_MAX - ALIGNMENT)
		out_of_memory();
	// An empty piece still has an address of its own.
	size = size ? (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1) : ALIGNMENT;
	if (b)
		b->used = (b->used + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); // a packed text may end anywhere
	if (!b || b->used > b->size || b->size - b->used < size)
		b = add_block(a, size);
	void *p = b->data + b->used;
	b->used += size;
	return p;
}

void *arena_zero(struct arena *a, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory();
	return memset(arena_alloc(a, count * size), 0, count * size);
}

void *arena_grow(struct arena *a, void *items, size_t n, size_t *room, size_t size, size_t least)
{
	if (n < *room)
		return items;
	*room = *room ? *room * 2 : least;
	void *more = arena_alloc(a, *room * size);
	if (n > 0)
		memcpy(more, items, n * size);
	return more;
}

char *arena_dup(struct arena *a, const char *s, size_t n)
{
	if (n == SIZE_MAX)
		out_of_memory();
	char *p = arena_alloc(a, n + 1);
	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *arena_pack(struct arena *a, const char *s, size_t n)
{
	struct block *b = a->newest;
	if (!b || b->used > b->size || b->size - b->used <= n)
		return arena_dup(a, s, n);
	char *p = (char *)b->data + b->used;
	b->used += n + 1;
	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *arena_str(struct arena *a, const char *s)
{
	return arena_dup(a, s, strlen(s));
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	char small[256];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(small, sizeof small, fmt, ap);
	va_end(ap);
	if (n < 0)
		return arena_dup(a, "", 0);
	if ((size_t)n < sizeof small)
		return arena_dup(a, small, (size_t)n);
	char *p = arena_alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return p;
}

size_t arena_size(const struct arena *a)
{
	return a->held;
}
