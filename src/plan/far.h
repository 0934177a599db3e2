// SPDX-License-Identifier: EUPL-1.2
// Days and years far from any that a plan is made for: a slip of the hand more often than meant, so that they are asked
// about. What lies beyond DAY_MIN and DAY_MAX is refused elsewhere.
#ifndef LS_PLAN_FAR_H
#define LS_PLAN_FAR_H

#include "plan/schema.h"

enum { NEAR_FROM = 1990, NEAR_TO = 2099 };

// The year of a value of this column where it lies before NEAR_FROM or after NEAR_TO; 0 where it does not, or the column
// holds neither days nor years.
int far_year(const struct column *c, int64_t value);

#endif
