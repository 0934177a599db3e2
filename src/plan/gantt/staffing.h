// SPDX-License-Identifier: EUPL-1.2
// Posts needed against posts available, for one unit with those below it or for all, by month or quarter: which measures
// are too many where. Posts in thousandths: Σ posts × covered days ⁄ days of the period,
// rounded half up once at the end. Needs that name no unit count for all together, for no unit alone;
// those of a measure that is not pursued (plan/gantt/budget.h) in none of it.
#ifndef LS_PLAN_GANTT_STAFFING_H
#define LS_PLAN_GANTT_STAFFING_H

#include "base/date.h"
#include "plan/plan.h"

struct staffing {
	int32_t first, last; // days of the period
	int64_t need, have;  // have NONE64: nobody says
	int64_t compared;    // of the need what `have` stands against (plan/gantt/stated.h): some units may say nothing
};
// What is asked: of a unit with those below it (NONE32: all together), by PRECISION_MONTH or PRECISION_QUARTER, the periods
// that overlap [from, to].
struct staffing_asked {
	int32_t unit;
	enum precision period;
	int32_t from, to;
};
// *undated (may be NULL): posts of needs that say no time. Lives in `a`; returns how many.
size_t staffing_of(struct arena *a, const struct plan *p, const struct staffing_asked *asked, struct staffing **out,
				   int64_t *undated);
// The quarters that overlap [from, to], for all together. Demand of a quarter: Σ over needs of posts × covered days ⁄ days of
// the quarter; an end that is not stated is taken from the phase or measure, an open one reaches to the end of the window.
int staffing_quarters(struct arena *a, const struct plan *p, int32_t from, int32_t to, struct staffing **out,
					  int64_t *undated);
bool staffing_over(const struct staffing *s);   // is more needed than there is, of those who say it?
bool staffing_partly(const struct staffing *s); // some who are to give posts do not say what they have: it may be more

// Whose needs they are that are compared, the largest first: measure and phase (NONE32: the whole measure, or neither), posts of the period.
struct staffing_cause {
	int32_t measure, phase;
	int64_t need;
};
size_t staffing_causes(struct arena *a, const struct plan *p, int32_t unit, const struct staffing *s,
					   struct staffing_cause **out);

// Units that are to give posts in periods for which others say how many they have, and nobody of these: they are compared
// with nothing. Each with the first such period, in the order of the needs. Lives in `a`.
struct staffing_silent {
	int32_t unit; // NONE32: all together, for what names no unit
	int32_t first;
};
size_t staffing_silent(struct arena *a, const struct plan *p, const struct staffing_asked *asked,
					   struct staffing_silent **out);

#endif
