// SPDX-License-Identifier: EUPL-1.2
// Fixed-point numbers as integers: a value and the number of decimal places it carries ("scale").
// 2.85 with scale 2 is 285. Scales are 0–18. No floating point anywhere.
#ifndef LS_BASE_NUM_H
#define LS_BASE_NUM_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define NONE32 INT32_MIN // "the plan does not say"
#define NONE64 INT64_MIN

static inline int num_min(int a, int b)
{
	return a < b ? a : b;
}

static inline int num_max(int a, int b)
{
	return a > b ? a : b;
}

// The nearest to v in [least, most]; `least` where that is empty.
static inline int64_t num_clamp(int64_t v, int64_t least, int64_t most)
{
	return v < least ? least : v > most ? most : v;
}

// a ÷ b rounded half away from zero (commercial rounding). b > 0.
int64_t num_div(int64_t a, int64_t b);
// Exact comparison of a/b with c/d (b, d > 0): -1, 0, 1. No overflow.
int num_compare_ratio(int64_t a, int64_t b, int64_t c, int64_t d);

// Appends `value` (scale `scale`) with `decimals` places, rounded, in the language set
// (decimal comma and a narrow blank U+202F between thousands in German for five digits and more). NONE64 appends nothing.
void num_text(struct str *out, int64_t value, int scale, int decimals);
// The same with as few decimals as needed, at most `scale`.
void num_short(struct str *out, int64_t value, int scale);
// Machine form: decimal point, no grouping, exactly `decimals` places.
void num_plain(struct str *out, int64_t value, int scale, int decimals);

// Reads "2,5", "2.5", "1.234,50", "1 234", "-3", "+4"; a lone separator followed by exactly three digits is a
// thousands separator only if it is not the decimal separator of the language set, or if there are several.
// More places than `scale` are refused unless zero. Returns false on anything else or overflow.
bool num_parse(const char *s, int scale, int64_t *out);
// Machine form only: [+-]digits[.digits].
bool num_parse_plain(const char *s, int scale, int64_t *out);

#endif
