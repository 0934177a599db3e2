// SPDX-License-Identifier: EUPL-1.2
// Parts of a whole as integers, exact for every value a plan may hold (up to 10^15 thousandths).
#ifndef LS_PLAN_RATIO_H
#define LS_PLAN_RATIO_H

#include <stdint.h>

#define RATIO_ONE INT64_C(1000000000) // unit of means: billionths

// num ÷ den × unit (unit a power of ten), rounded half away from zero at the very end. den > 0; beyond 9·10^17 it loses
// its last digits.
// Beyond ± limit the result is ± limit.
int64_t ratio_of(int64_t num, int64_t den, int64_t unit, int64_t limit);

#endif
