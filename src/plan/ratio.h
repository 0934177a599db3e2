// SPDX-License-Identifier: EUPL-1.2
// Parts of a whole as integers, exact for every value a plan may hold (up to 10^15 thousandths).
#ifndef LS_PLAN_RATIO_H
#define LS_PLAN_RATIO_H

#include <stdint.h>

// num ÷ den × unit (unit a power of ten); what is left over is cut off, so that it can be rounded once where it is shown.
// den > 0; beyond 9·10^17 it loses its last digits. Beyond ± limit the result is ± limit.
int64_t ratio_of(int64_t num, int64_t den, int64_t unit, int64_t limit);

// Basis points, cut off, as the whole percent that is shown: rounded half away from zero, but up to 100 never. What
// is not quite done is not told as done.
int32_t ratio_percent(int64_t bp);

#endif
