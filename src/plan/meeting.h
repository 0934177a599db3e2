// SPDX-License-Identifier: EUPL-1.2
// Meetings in time: which one runs, which are to come, which have been.
#ifndef LS_PLAN_MEETING_H
#define LS_PLAN_MEETING_H

#include "plan/plan.h"

enum meeting_state {
	MEETING_RUNNING, // begun and not ended, on whatever day that was
	MEETING_PLANNED, // not begun, today or later
	MEETING_HELD,    // ended, or of a day before today on which nobody noted when it began
};

enum meeting_state meeting_state(const struct meeting *m, int32_t today);
// Later in time; of one day the one that began later, then the one laid in later.
bool meeting_later(const struct meeting *a, const struct meeting *b);
// All of them as they are looked for: the running ones, those to come with the next one first, those that have been with
// the latest one first. Positions in the table, in `a`; returns how many.
size_t meetings_ordered(struct arena *a, const struct plan *p, int32_t today, uint32_t **at);
// The team that met last and that meets now: of the running meeting, else of the latest one held; NONE32.
int32_t meeting_team(const struct plan *p, int32_t today);

#endif
