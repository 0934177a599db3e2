// SPDX-License-Identifier: EUPL-1.2
// How far measures have come, in the few classes that are told to people who do not work with the plan.
#ifndef LS_PLAN_STANDING_H
#define LS_PLAN_STANDING_H

#include "plan/plan.h"

// Each measure stands in one. What has come further counts as that, whatever was decided on it; what has not begun stands
// where the decision puts it.
enum standing {
	STANDING_DONE,     // done or in operation
	STANDING_RUNNING,  // running, pilot, rollout
	STANDING_PREPARED, // in preparation
	STANDING_AHEAD,    // not begun
	STANDING_ASKED,    // handed in, not decided on
	STANDING_OUT,      // stopped, or not begun and deferred or rejected
	STANDINGS
};
enum standing standing_of(const struct measure *m);
struct standings {
	int n[STANDINGS], all;
};
void standings_add(struct standings *s, const struct measure *m);

#endif
