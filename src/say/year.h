// SPDX-License-Identifier: EUPL-1.2
// Posts and euros of a year in words: what is needed against what there is, as plan/gantt/figure.h counts them. `^` is more
// than there is.
#ifndef LS_SAY_YEAR_H
#define LS_SAY_YEAR_H

#include "plan/gantt/gantt.h"
#include "plan/gantt/staffing.h"
#include "say/look.h"

// Appends posts of a quarter, "3,2 of 4,0 ^" or "3,2/4,0^" where short; without a capacity only what is needed.
// "≥" where some of those who are to give posts say nothing.
void year_posts(struct str *out, const struct staffing *quarter, bool brief);
bool year_has_posts(const struct staffing *quarters, int n); // is any needed, or is it said how many there are?
void year_undated(struct str *out,
				  int64_t posts_milli); // appends "without a date: 2,0 posts"; nothing where there are none
// Appends the euros of all budget lines of the year that are pursued (plan/gantt/budget.h), as far as the privacy allows: "750–865 k€, 1 not stated · there are
// 800 k€ ^". Is it more than there is?
bool year_euros(struct str *out, const struct look *look, int year);

#endif
