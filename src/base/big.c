// SPDX-License-Identifier: EUPL-1.2
// Natural numbers of any size: digit by digit, as on paper.
#include "base/big.h"

#include <string.h>

static void reserve(struct arena *a, struct big *x, size_t n)
{
	if (n <= x->cap)
		return;
	size_t cap = n < 4 ? 4 : n + n / 2;
	uint32_t *digit = arena_zero(a, cap, sizeof *digit);
	if (x->n)
		memcpy(digit, x->digit, x->n * sizeof *digit);
	x->digit = digit;
	x->cap = cap;
}

static void trim(struct big *x, size_t n)
{
	while (n > 0 && x->digit[n - 1] == 0)
		n--;
	x->n = n;
}

// x += y × by × 2^(32 × at)
static void add_row(struct arena *a, struct big *x, const struct big *y, uint32_t by, size_t at)
{
	uint64_t carry = 0;
	size_t most = (x->n > y->n + at ? x->n : y->n + at) + 1;
	reserve(a, x, most);
	memset(x->digit + x->n, 0, (x->cap - x->n) * sizeof *x->digit);
	for (size_t i = at; i < most; i++) {
		size_t k = i - at;
		carry += x->digit[i] + (k < y->n ? (uint64_t)y->digit[k] * by : 0);
		x->digit[i] = (uint32_t)carry;
		carry >>= 32;
	}
	trim(x, most);
}

void big_add_times(struct arena *a, struct big *x, const struct big *y, uint64_t by)
{
	if (y->n == 0 || by == 0)
		return;
	add_row(a, x, y, (uint32_t)by, 0);
	if (by >> 32)
		add_row(a, x, y, (uint32_t)(by >> 32), 1);
}

void big_times(struct arena *a, struct big *x, uint64_t by)
{
	struct big product = {0};
	if (by == 1)
		return;
	big_add_times(a, &product, x, by);
	*x = product;
}

void big_multiply(struct arena *a, struct big *product, const struct big *x, const struct big *y)
{
	*product = (struct big){0};
	reserve(a, product, x->n + y->n + 1);
	for (size_t i = 0; i < y->n; i++)
		add_row(a, product, x, y->digit[i], i);
}

struct big big_of(struct arena *a, uint64_t v)
{
	struct big x = {0};
	reserve(a, &x, 2);
	x.digit[0] = (uint32_t)v;
	x.digit[1] = (uint32_t)(v >> 32);
	trim(&x, 2);
	return x;
}

int big_compare(const struct big *x, const struct big *y)
{
	if (x->n != y->n)
		return x->n < y->n ? -1 : 1;
	for (size_t i = x->n; i-- > 0;)
		if (x->digit[i] != y->digit[i])
			return x->digit[i] < y->digit[i] ? -1 : 1;
	return 0;
}
