// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: time travel, the plan as it was.
#ifndef LS_CMD_VIEW_PAST_H
#define LS_CMD_VIEW_PAST_H

#include "plan/plan.h"
#include "plan/score/score.h"

struct past {
	struct plan *plan; // NULL: the present is looked at
	struct arena *arena;
	const char *named; // the moment, as it was said and understood
	struct score_table *score;
};

void past_leave(struct past *p);

#endif
