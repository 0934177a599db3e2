// SPDX-License-Identifier: EUPL-1.2
// The deadlines of the year: a deadline comes every year, until the last day of its last month or a day in it. The year of
// one is that of its last day; one from November to January begins in the year before.
#ifndef LS_PLAN_YEAR_DEADLINE_H
#define LS_PLAN_YEAR_DEADLINE_H

#include "plan/plan.h"

#include <stdbool.h>

#define DEADLINE_AHEAD  14 // days before its day from which it is near
#define DEADLINE_BEHIND 30 // days after it until which everybody is told

// The day until which it is to be met in that year, cut to the month's last; the day from which somebody works on it.
// DAY_NONE where no month is stated. Of two months one may be missing: it is the other one then.
int32_t deadline_due(const struct deadline *d, int year);
int32_t deadline_begins(const struct deadline *d, int year);
// That it was met in that year; NULL: it was not.
const struct deadline_done *deadline_met(const struct plan *p, int32_t deadline, int year);

// How it stands on a day: met, its day is over, near (DEADLINE_AHEAD days or less), still far. PAST: over, and the one of the
// next year was due as well, so that nobody waits for it any more. NO_DAY: it says no month.
enum deadline_stand { DEADLINE_MET, DEADLINE_OVERDUE, DEADLINE_SOON, DEADLINE_OPEN, DEADLINE_PAST, DEADLINE_NO_DAY };
enum deadline_stand deadline_stands(const struct plan *p, const struct deadline *d, int year, int32_t today);

// The deadline that everybody is to see: not met, from DEADLINE_AHEAD days before its day until DEADLINE_BEHIND days after
// it, both counted. What still comes goes before what is over, the nearest one first; of what is over the one that has
// waited longest; on the same day the first by position. false: there is none.
struct deadline_near {
	const struct deadline *deadline;
	int32_t due;
};
bool deadline_near(const struct plan *p, int32_t today, struct deadline_near *out);

#endif
