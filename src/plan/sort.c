// SPDX-License-Identifier: EUPL-1.2
// Lists of a hundred thousand rows are put in order at every key a person presses, so the common orders (position,
// score) must be linear; comparing is for the rare ones.
#include "plan/sort.h"

#include <stdbool.h>
#include <string.h>

#define DIGIT_BITS 11
#define DIGITS     (1u << DIGIT_BITS)

static void pass(uint32_t *to, const uint32_t *from, size_t n, const uint32_t *key, unsigned shift)
{
	uint32_t start[DIGITS + 1] = {0};
	for (size_t i = 0; i < n; i++)
		start[((key[from[i]] >> shift) & (DIGITS - 1)) + 1]++;
	for (size_t d = 1; d < DIGITS; d++)
		start[d] += start[d - 1];
	for (size_t i = 0; i < n; i++)
		to[start[(key[from[i]] >> shift) & (DIGITS - 1)]++] = from[i];
}

void sort_by_key(uint32_t *order, uint32_t *scratch, size_t n, const uint32_t *key, uint32_t most)
{
	bool sorted = true;
	for (size_t i = 1; i < n && sorted; i++)
		sorted = key[order[i - 1]] <= key[order[i]];
	if (sorted)
		return;
	uint32_t *from = order, *to = scratch;
	for (unsigned shift = 0; shift < 32 && most >> shift; shift += DIGIT_BITS) {
		pass(to, from, n, key, shift);
		uint32_t *swap = from;
		from = to;
		to = swap;
	}
	if (from != order)
		memcpy(order, from, n * sizeof *order);
}

static void merge(uint32_t *to, const uint32_t *from, size_t mid, size_t n,
				  int (*compare)(const void *, uint32_t, uint32_t), const void *ctx)
{
	if (mid >= n || compare(ctx, from[mid - 1], from[mid]) <= 0) {
		memcpy(to, from, n * sizeof *to);
		return;
	}
	size_t l = 0, r = mid, o = 0;
	while (l < mid && r < n)
		to[o++] = compare(ctx, from[l], from[r]) <= 0 ? from[l++] : from[r++];
	while (l < mid)
		to[o++] = from[l++];
	while (r < n)
		to[o++] = from[r++];
}

void sort_by(uint32_t *order, uint32_t *scratch, size_t n, int (*compare)(const void *, uint32_t, uint32_t),
			 const void *ctx)
{
	bool sorted = true;
	for (size_t i = 1; i < n && sorted; i++)
		sorted = compare(ctx, order[i - 1], order[i]) <= 0;
	if (sorted)
		return;
	uint32_t *from = order, *to = scratch;
	for (size_t width = 1; width < n; width *= 2) {
		for (size_t i = 0; i < n; i += 2 * width) {
			size_t left = n - i;
			merge(to + i, from + i, width < left ? width : left, 2 * width < left ? 2 * width : left, compare, ctx);
		}
		uint32_t *swap = from;
		from = to;
		to = swap;
	}
	if (from != order)
		memcpy(order, from, n * sizeof *order);
}
