// SPDX-License-Identifier: EUPL-1.2
// Phases moved in time, on paper: what a shift would make of them. A date keeps its precision unless the step is finer
// than it; the last day of a month stays one.
#ifndef LS_PLAN_GANTT_MOVE_H
#define LS_PLAN_GANTT_MOVE_H

#include "base/date.h"
#include "plan/plan.h"

enum move_grip { MOVE_WHOLE, MOVE_START, MOVE_END };

struct phase phase_moved(const struct phase *ph, int by, enum precision unit, enum move_grip grip);
// What is behind us moves no more: it is over, or all of it is done.
bool phase_behind(const struct plan *p, const struct phase *ph);
// The finest unit in which both its ends can be moved without becoming more exact than they are.
enum precision phase_unit(const struct phase *ph);

#endif
