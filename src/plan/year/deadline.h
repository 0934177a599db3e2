// SPDX-License-Identifier: EUPL-1.2
// The deadlines of the year: a deadline comes every year, until the last day of its last month or a day in it. The year of
// one is that of its last day; one from November to January begins in the year before.
#ifndef LS_PLAN_YEAR_DEADLINE_H
#define LS_PLAN_YEAR_DEADLINE_H

#include "plan/plan.h"

#include <stdbool.h>

// The day until which it is to be met in that year, cut to the month's last; the day from which somebody works on it.
// DAY_NONE where no month is stated. Of two months one may be missing: it is the other one then.
int32_t deadline_due(const struct deadline *d, int year);
int32_t deadline_begins(const struct deadline *d, int year);
// That it was met in that year; NULL: it was not.
const struct deadline_done *deadline_met(const struct plan *p, int32_t deadline, int year);

// The deadline that everybody is to see: not met, from DEADLINE_AHEAD days before its day until DEADLINE_BEHIND days after
// it, both counted. What still comes goes before what is over, the nearest one first; of what is over the one that has
// waited longest; on the same day the first by position. false: there is none.
#define DEADLINE_AHEAD  14
#define DEADLINE_BEHIND 30
struct deadline_near {
	const struct deadline *deadline;
	int32_t due;
};
bool deadline_near(const struct plan *p, int32_t today, struct deadline_near *out);

#endif
