// SPDX-License-Identifier: EUPL-1.2
// Fixed-point numbers: exact division, comparison of fractions, and what people read.
#include "base/num.h"

#include "base/i18n.h"

#include <stdlib.h>

enum { MOST_DIGITS = 19 };

static const uint64_t powers[] = {
	1ULL,
	10ULL,
	100ULL,
	1000ULL,
	10000ULL,
	100000ULL,
	1000000ULL,
	10000000ULL,
	100000000ULL,
	1000000000ULL,
	10000000000ULL,
	100000000000ULL,
	1000000000000ULL,
	10000000000000ULL,
	100000000000000ULL,
	1000000000000000ULL,
	10000000000000000ULL,
	100000000000000000ULL,
	1000000000000000000ULL,
	10000000000000000000ULL,
};

int64_t num_div(int64_t a, int64_t b)
{
	int64_t quotient = a / b, rest = a % b;

	if (rest < 0)
		return rest <= -b - rest ? quotient - 1 : quotient;
	return rest >= b - rest ? quotient + 1 : quotient;
}

// Rounds down, towards minus infinity; the rest is 0 … b - 1.
static int64_t floor_div(int64_t a, int64_t b, int64_t *rest)
{
	int64_t quotient = a / b;
	*rest = a % b;
	if (*rest < 0) {
		*rest += b;
		quotient--;
	}
	return quotient;
}

// Compares whole parts, then the fractions by their reciprocals (Euclid), so that no product is ever formed.
int num_compare_ratio(int64_t a, int64_t b, int64_t c, int64_t d)
{
	for (;;) {
		int64_t left, right;
		int64_t p = floor_div(a, b, &left), q = floor_div(c, d, &right);
		if (p != q)
			return p < q ? -1 : 1;
		if (!left || !right)
			return (left > 0) - (right > 0);
		a = d;
		d = left;
		c = b;
		b = right;
	}
}

static uint64_t magnitude(int64_t value)
{
	return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

// Writes the digits of `whole` with `blank` between groups of three from five digits on.
static void add_whole(struct str *out, uint64_t whole, const char *blank)
{
	char digits[MOST_DIGITS + 2];
	int n = 0;

	do {
		digits[n++] = (char)('0' + whole % 10);
		whole /= 10;
	} while (whole);
	bool grouped = blank && n >= 5;
	while (n--) {
		str_addc(out, digits[n]);
		if (grouped && n && n % 3 == 0)
			str_add(out, blank);
	}
}

// Where thousands are parted, people read it, and a minus is one.
static void add_number(struct str *out, int64_t value, int scale, int decimals, char point, const char *blank)
{
	if (value == NONE64)
		return;
	uint64_t m = magnitude(value);
	int zeros = 0;
	if (decimals < scale) {
		uint64_t unit = powers[scale - decimals];
		uint64_t rest = m % unit;
		m = m / unit + (rest >= unit - rest);
		scale = decimals;
	} else {
		zeros = decimals - scale;
	}
	if (value < 0 && m)
		str_add(out, blank ? "\u2212" : "-");
	add_whole(out, m / powers[scale], blank);
	if (decimals <= 0)
		return;
	str_addc(out, point);
	uint64_t fraction = m % powers[scale];
	for (int i = scale - 1; i >= 0; i--)
		str_addc(out, (char)('0' + fraction / powers[i] % 10));
	while (zeros--)
		str_addc(out, '0');
}

void num_text(struct str *out, int64_t value, int scale, int decimals)
{
	if (i18n_lang() == LANG_DE)
		add_number(out, value, scale, decimals, ',', "\u202F");
	else
		add_number(out, value, scale, decimals, '.', ",");
}

int num_places(int64_t value, int scale)
{
	int places = value == NONE64 ? 0 : scale;
	for (; places > 0 && value % 10 == 0; value /= 10)
		places--;
	return places;
}

void num_short(struct str *out, int64_t value, int scale)
{
	num_text(out, value, scale, num_places(value, scale));
}

void num_plain(struct str *out, int64_t value, int scale, int decimals)
{
	add_number(out, value, scale, decimals, '.', NULL);
}
