// SPDX-License-Identifier: EUPL-1.2
// Exact sums of fractions, for means whose sign must not depend on how they are rounded. Never negative.
#ifndef LS_PLAN_OKR_MEAN_H
#define LS_PLAN_OKR_MEAN_H

#include "base/big.h"

#include <stdbool.h>

struct mean {
	struct arena *a; // the caller's; what is added lies there
	struct big num, den;
};
struct mean mean_new(struct arena *a); // nothing yet: 0
// Adds weight × num ÷ (den × by). weight, num ≥ 0; den, by > 0.
void mean_add(struct mean *m, int64_t weight, int64_t num, int64_t den, int64_t by);
bool mean_is_zero(const struct mean *m);
// x compared with percent ⁄ 100 of y: -1, 0, 1, exactly.
int mean_compare(const struct mean *x, const struct mean *y, int64_t percent);
int32_t mean_bp(const struct mean *m, int64_t by); // of m ÷ by, at most 1: basis points, what is left over cut off

#endif
