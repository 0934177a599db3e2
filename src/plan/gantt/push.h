// SPDX-License-Identifier: EUPL-1.2
// Pushing successors: what has to move, and how far, so that nothing that waits begins (or ends) before it may. Each phase
// moves by as little as its own precision allows, none moves back, and what is behind us stays. What is only doubtful
// (gantt_doubtful) moves too: "September" behind "until September" becomes October.
#ifndef LS_PLAN_GANTT_PUSH_H
#define LS_PLAN_GANTT_PUSH_H

#include "base/date.h"
#include "plan/plan.h"

struct push_move {
	int32_t phase; // id
	int by;        // units later
	enum precision unit;
	int32_t dependency; // the one that pushed it last
};

struct push {
	struct plan *after; // the plan as it would be; lives as long as the plan and must be freed before it
	struct push_move *move;
	size_t n;
	int32_t *blocked; // dependencies that stay violated: what waits has begun, is over, or says no date that could move
	size_t blocked_n;
	bool endless; // what waits for each other in a circle of measures and phases would move for ever: nothing is moved
};

// From a phase on (NONE32: from everything that is violated). Lists live in `a`.
struct push push_successors(struct arena *a, const struct plan *p, int32_t phase);

#endif
