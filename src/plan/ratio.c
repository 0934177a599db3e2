// SPDX-License-Identifier: EUPL-1.2
// Division digit by digit: (current − start) × 10 000 may be larger than any integer type, its quotient is not.
#include "plan/ratio.h"

#include "base/num.h"

#include <stdbool.h>

#define MOST_DEN INT64_C(900000000000000000) // ten times a rest of it still fits

int64_t ratio_of(int64_t num, int64_t den, int64_t unit, int64_t limit)
{
	for (; den > MOST_DEN; den /= 2)
		num /= 2;
	bool negative = num < 0;
	int64_t rest = negative ? -num : num;
	int64_t q = rest / den;
	rest %= den;
	for (; unit > 1 && q <= limit; unit /= 10) {
		rest *= 10;
		q = q * 10 + rest / den;
		rest %= den;
	}
	q = q > limit ? limit : q;
	return negative ? -q : q;
}

int32_t ratio_percent(int64_t bp)
{
	int64_t percent = num_div(bp, 100);
	return (int32_t)(percent == 100 && bp < 10000 ? 99 : percent);
}
