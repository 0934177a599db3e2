// SPDX-License-Identifier: EUPL-1.2
// Quarters: which one a day belongs to, what it is called, which week of it it is.
#ifndef LS_PLAN_CYCLE_H
#define LS_PLAN_CYCLE_H

#include "base/str.h"
#include "plan/plan.h"

#include <stdbool.h>
#include <stdint.h>

// The cycle that runs at `today` (its dates hold it, or state running; else the latest begun; else the first). NULL: no
// cycles.
const struct cycle *cycle_at(const struct plan *p, int32_t today);
// Cycles ordered by start; the neighbour of `cycle` `step` places on, itself at the ends.
const struct cycle *cycle_step(const struct plan *p, const struct cycle *cycle, int step);
// First and last day of the quarter after it, where the plan has none yet: as long as a calendar quarter behind a calendar
// quarter, else as long as it is itself. false: it has no dates.
bool cycle_following(const struct cycle *c, int32_t *start, int32_t *end);
// "Q1 2023" from its dates, or its title.
void cycle_title(struct str *out, const struct cycle *c);
// Week of the cycle at `today` (1 …) and how many it has; false outside the cycle or without dates. A calendar week
// belongs to the cycle that holds its Thursday; days before the first or after the last week count to these.
bool cycle_week(const struct cycle *c, int32_t today, int *week, int *weeks);
// Is the day in it, both ends counted? Not where it has no dates.
bool cycle_holds(const struct cycle *c, int32_t day);
// The Mondays of its first and last calendar week.
void cycle_weeks(const struct cycle *c, int32_t *first, int32_t *last);
// Elapsed part of the cycle in bp, cut off: both ends counted, 0 before the start, 10000 after the end. NONE32 without dates.
int32_t cycle_elapsed_bp(const struct cycle *c, int32_t today);

#endif
