// SPDX-License-Identifier: EUPL-1.2
// Posts needed against posts available, for one unit with those below it or for all, by month or quarter: which measures
// are too many where, and when something would fit. Posts in thousandths: Σ posts × covered days ⁄ days of the period,
// rounded half up once at the end. Needs that name no unit count for all together, for no unit alone.
#ifndef LS_PLAN_GANTT_STAFFING_H
#define LS_PLAN_GANTT_STAFFING_H

#include "base/date.h"
#include "plan/plan.h"

struct staffing {
	int32_t first, last; // days of the period
	int64_t need, have;  // have NONE64: nobody says
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
bool staffing_over(const struct staffing *s);

// Whose needs they are, the largest first: measure and phase (NONE32: the whole measure, or neither), posts of the period.
struct staffing_cause {
	int32_t measure, phase;
	int64_t need;
};
size_t staffing_causes(struct arena *a, const struct plan *p, int32_t unit, const struct staffing *s,
					   struct staffing_cause **out);

// When a phase would fit: by how many units of its own precision it would have to be later (0: it fits as it is), so that
// no quarter that it touches is over what there is, for each unit whose time it takes and for all together. False: not
// within ten years, or it takes nobody's time. `why` is the first quarter that is over as planned, `unit` whose.
struct staffing_fit {
	int by;
	enum precision step;
	struct staffing why;
	int32_t unit; // NONE32: all together
};
bool staffing_fits(const struct plan *p, int32_t phase, struct staffing_fit *out);

#endif
