// SPDX-License-Identifier: EUPL-1.2
// Sorting positions of rows: by integer keys in linear time, or by any comparison. Both are stable.
#ifndef LS_PLAN_SORT_H
#define LS_PLAN_SORT_H

#include <stddef.h>
#include <stdint.h>

// Brings order[0…n-1] into ascending order of key[order[i]]. Positions with equal keys keep their order. `most` is
// the largest key. One pass for each 11 bits of `most`. `scratch` has room for n; n must fit in 32 bits.
void sort_by_key(uint32_t *order, uint32_t *scratch, size_t n, const uint32_t *key, uint32_t most);

// The same by comparison: a merge sort, one pass only when the order is right already.
void sort_by(uint32_t *order, uint32_t *scratch, size_t n, int (*compare)(const void *ctx, uint32_t x, uint32_t y),
			 const void *ctx);

#endif
