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
// As few decimal places, at most `scale`, as tell the value exactly; 0 of NONE64.
int num_places(int64_t value, int scale);
// num_text() with as few decimals as needed.
void num_short(struct str *out, int64_t value, int scale);
// Machine form: decimal point, no grouping, exactly `decimals` places.
void num_plain(struct str *out, int64_t value, int scale, int decimals);

// How one point or comma before exactly three digits is read, in every language alike ("20.000", "2,125").
enum num_sign {
	NUM_GROUPS,   // as thousands: whole things
	NUM_DECIMAL,  // as decimal: small things
	NUM_TWO_WAYS, // refused, since both are possible
};
enum num_answer { NUM_READ, NUM_WRONG, NUM_UNCLEAR };
// Reads "2,5", "2.5", "1.234,50", "1 234", "-3", "+4", whatever the language. A sign that cannot stand between
// thousands ("0,125", "1234.567") is decimal. Places beyond `scale` must be zeros, and no more than one (two where scale
// is 0). NUM_UNCLEAR only for NUM_TWO_WAYS; NUM_WRONG for anything else and on overflow; both leave *out alone.
enum num_answer num_read(const char *s, int scale, enum num_sign lone, int64_t *out);
bool num_parse(const char *s, int scale, enum num_sign lone, int64_t *out); // is it NUM_READ?
// Appends the two spellings of what is NUM_UNCLEAR: "2,1250" and "2125".
void num_two_ways(struct str *decimal, struct str *whole, const char *s, int scale);
// Machine form only: [+-]digits[.digits].
bool num_parse_plain(const char *s, int scale, int64_t *out);

#endif
