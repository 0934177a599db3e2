// SPDX-License-Identifier: EUPL-1.2
// Gaps (Lücken, ?): a goal without measure, a measure without goal, a key result without measure. A relation the
// plan never uses at all is one sentence, not a mark on every object.
#ifndef LS_PLAN_OKR_GAPS_H
#define LS_PLAN_OKR_GAPS_H

#include "plan/plan.h"

struct gaps {
	bool goals_used;                  // some measure serves some goal
	bool contributions_used;          // some measure serves some key result or objective
	int32_t cycle;                    // whose key results count; NONE32: none
	int goals, measures, key_results; // gaps counted where the relation is used
};
struct gaps gaps_of(const struct plan *p, const struct cycle *cycle); // key results of that cycle
bool gaps_goal(const struct plan *p, const struct gaps *g, int32_t goal_id);
bool gaps_measure(const struct plan *p, const struct gaps *g, int32_t measure_id);
bool gaps_key_result(const struct plan *p, const struct gaps *g, int32_t kr_id); // wherever it stands
// Is it one of those that are counted and told? What is over is not made up for, and the backlog has time.
bool gaps_counted(const struct plan *p, const struct gaps *g, int32_t kr_id);

#endif
