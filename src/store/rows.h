// SPDX-License-Identifier: EUPL-1.2
// Private to the store: an array in an arena that grows while rows are read whose number nobody has told.
#ifndef LS_STORE_ROWS_H
#define LS_STORE_ROWS_H

#include "base/arena.h"

#include <stddef.h>
#include <string.h>

struct rows {
	void *items;
	size_t n, cap;
};

// Room for one more; the pieces it grew out of stay in the arena.
static inline void *rows_more(struct rows *r, struct arena *a, size_t size)
{
	if (r->n == r->cap) {
		size_t cap = r->cap ? r->cap * 2 : 32;
		void *items = arena_zero(a, cap, size);
		if (r->n)
			memcpy(items, r->items, r->n * size);
		r->items = items;
		r->cap = cap;
	}
	return (char *)r->items + r->n++ * size;
}

#endif
