// SPDX-License-Identifier: EUPL-1.2
// How far a measure is done, from its phases.
#ifndef LS_PLAN_GANTT_DONE_H
#define LS_PLAN_GANTT_DONE_H

#include "plan/plan.h"

// Percent: the progress of its phases (plan/gantt/rollout.h), each weighing as many days as it is long as drawn; rounded
// down, so that 100 is reached with the last day alone. Phases without two known ends do not count, nor does operation,
// which is never done; a phase that says no progress counts as not begun. NONE32: no phase says any.
int32_t gantt_done(const struct plan *p, int32_t measure_id);

#endif
