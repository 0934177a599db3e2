// SPDX-License-Identifier: EUPL-1.2
// What there is: posts and money that the plan says a unit has. A year's row counts in each quarter that has none of its
// own. What a unit does not say itself is the sum of what the units below it say; NONE32 as unit is the whole
// administration, whose own rows have no unit.
#ifndef LS_PLAN_GANTT_CAPACITY_H
#define LS_PLAN_GANTT_CAPACITY_H

#include "plan/plan.h"

// Thousandths of posts in a quarter (1–4); NONE64: nobody says.
int64_t capacity_of_quarter(const struct plan *p, int32_t unit, int year, int quarter);
// Over a year: posts are the mean of its quarters by their days, one that says nothing counting nothing; money is the
// year's row, else the sum of its quarters.
int64_t capacity_of_year(const struct plan *p, int32_t unit, int year, bool money);

#endif
