// SPDX-License-Identifier: EUPL-1.2
// Whole numbers → small whole numbers: places of rows by their ids, or with 1 as value a set. It only grows.
#ifndef LS_BASE_IDMAP_H
#define LS_BASE_IDMAP_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

struct idmap_slot;

// A zeroed one is empty. It lives as long as the arena it was made in.
struct idmap {
	struct idmap_slot *slots;
	size_t n; // numbers in it
	int bits; // there are 2^bits slots
};

uint32_t idmap_get(const struct idmap *m, uint64_t key); // 0: the key is not there
// `value` is above 0, and takes the place of the one the key has. All calls for one map name the same arena.
void idmap_put(struct idmap *m, struct arena *a, uint64_t key, uint32_t value);

#endif
