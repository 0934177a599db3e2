// SPDX-License-Identifier: EUPL-1.2
// Sums of fractions over a common denominator as large as it has to be.
#include "plan/okr/mean.h"

static int64_t divisor(int64_t x, int64_t y)
{
	while (y != 0) {
		int64_t rest = x % y;
		x = y;
		y = rest;
	}
	return x;
}

struct mean mean_new(struct arena *a)
{
	return (struct mean){.a = a, .den = big_of(a, 1)};
}

void mean_add(struct mean *m, int64_t weight, int64_t num, int64_t den, int64_t by)
{
	if (weight == 0 || num == 0)
		return;
	int64_t common = divisor(num, den);
	num /= common;
	den /= common;
	common = divisor(weight, by);
	weight /= common;
	by /= common;
	struct big part = {0};
	big_add_times(m->a, &part, &m->den, (uint64_t)weight);
	big_times(m->a, &part, (uint64_t)num);
	big_times(m->a, &m->num, (uint64_t)den);
	big_times(m->a, &m->num, (uint64_t)by);
	big_add_times(m->a, &m->num, &part, 1);
	big_times(m->a, &m->den, (uint64_t)den);
	big_times(m->a, &m->den, (uint64_t)by);
}

bool mean_is_zero(const struct mean *m)
{
	return m->num.n == 0;
}

int mean_compare(const struct mean *x, const struct mean *y, int64_t percent)
{
	struct big left, right;
	big_multiply(x->a, &left, &x->num, &y->den);
	big_multiply(x->a, &right, &y->num, &x->den);
	big_times(x->a, &left, 100);
	big_times(x->a, &right, (uint64_t)percent);
	return big_compare(&left, &right);
}

int32_t mean_bp(const struct mean *m, int64_t by)
{
	struct big all = {0};
	big_add_times(m->a, &all, &m->num, 10000);
	struct big den = {0};
	big_add_times(m->a, &den, &m->den, (uint64_t)by);
	int32_t least = 0, most = 10000; // least × den ≤ all
	while (least < most) {
		int32_t half = (least + most + 1) / 2;
		struct big tried = {0};
		big_add_times(m->a, &tried, &den, (uint64_t)half);
		if (big_compare(&tried, &all) <= 0)
			least = half;
		else
			most = half - 1;
	}
	return least;
}
