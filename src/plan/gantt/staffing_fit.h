// SPDX-License-Identifier: EUPL-1.2
// When a phase would fit: by how many units of its own precision it would have to be later (0: it fits as it is), so that
// no quarter that it touches is over what there is, for each unit whose time it takes, those above them, and all together.
// Nobody is asked for more than the plan says: who says nothing stands in nobody's way, and is named.
#ifndef LS_PLAN_GANTT_STAFFING_FIT_H
#define LS_PLAN_GANTT_STAFFING_FIT_H

#include "plan/gantt/staffing.h"

struct staffing_fit {
	int by;
	enum precision step;
	struct staffing why; // the first quarter that is over as planned
	int32_t unit;        // whose; NONE32: all together
};
// False: not within ten years, or it takes nobody's time.
bool staffing_fits(const struct plan *p, int32_t phase, struct staffing_fit *out);
// Whose posts it takes in quarters in which nobody says how many they have; `ph` may be a moved copy. Lives in `a`.
size_t staffing_fit_silent(struct arena *a, const struct plan *p, const struct phase *ph, struct staffing_silent **out);
// Does nobody at all say what there is where it takes posts?
bool staffing_fit_unknown(struct arena *a, const struct plan *p, const struct phase *ph);

#endif
