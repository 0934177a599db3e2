// SPDX-License-Identifier: EUPL-1.2
// Natural numbers of any size, for sums of fractions that must be exact: 1/3 + 2/7 + … has no common denominator that
// 64 bits hold.
#ifndef LS_BASE_BIG_H
#define LS_BASE_BIG_H

#include "base/arena.h"

#include <stdint.h>

// 0 when zeroed. Its digits lie in the arena given to what changes it; what is no longer needed stays there.
struct big {
	uint32_t *digit; // base 2^32, the lowest first
	size_t n, cap;   // without leading zeros
};

void big_times(struct arena *a, struct big *x, uint64_t by);                                       // x ×= by
void big_add_times(struct arena *a, struct big *x, const struct big *y, uint64_t by);              // x += y × by
void big_multiply(struct arena *a, struct big *product, const struct big *x, const struct big *y); // another one
struct big big_of(struct arena *a, uint64_t v);
int big_compare(const struct big *x, const struct big *y); // -1, 0, 1

#endif
