// SPDX-License-Identifier: EUPL-1.2
// Where a measure without dates might lie.
#ifndef LS_PLAN_GANTT_PLACE_H
#define LS_PLAN_GANTT_PLACE_H

#include "plan/gantt/tick.h"
#include "plan/plan.h"

// Sets start and end of `ph`, with their precision: where the horizon of the measure says, counted in years from `today`
// on and known to the quarter, from its earliest to the end of its latest; without a horizon, or one without years, the
// `unit` that holds `eye`.
void gantt_place(const struct plan *p, const struct measure *m, int32_t today, int32_t eye, enum tick unit,
				 struct phase *ph);

#endif
