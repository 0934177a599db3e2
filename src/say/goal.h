// SPDX-License-Identifier: EUPL-1.2
// A strategic goal in words.
#ifndef LS_SAY_GOAL_H
#define LS_SAY_GOAL_H

#include "plan/okr/gaps.h"
#include "plan/okr/okr.h"
#include "say/look.h"

const char *goal_unserved(void); // "No measure serves this goal"
// The goal with its links; then its objectives of the quarter looked at, its measures and its gaps. `state` is
// okr_goal() of that quarter and day.
void goal_tell(const struct look *look, const struct gaps *gaps, const struct goal *g, const struct goal_state *state,
			   struct str *first, struct str *second);

#endif
