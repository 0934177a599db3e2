// SPDX-License-Identifier: EUPL-1.2
// Latest days: what must be over by a day that somebody else has set, and how much room is left until then, as planned now.
// A measure is over when its last phase is that does not go on (operation); one that says no end leaves the room unknown.
#ifndef LS_PLAN_GANTT_LATEST_H
#define LS_PLAN_GANTT_LATEST_H

#include "plan/plan.h"

enum latest_state {
	LATEST_NONE,    // no latest day
	LATEST_ROOM,    // planned to be over in time: `days` of room, 0 or more
	LATEST_LATE,    // not there yet, but planned to be over `days` too late
	LATEST_MISSED,  // not over, and the day has passed `days` ago
	LATEST_UNKNOWN, // not over, and nobody says when it will be
	LATEST_KEPT,    // over; where its end is known, in time
	LATEST_AFTER,   // over, `days` too late
};

struct latest {
	enum table_id table; // T_measure, T_phase
	int32_t id, measure; // measure: it, or that of the phase
	enum latest_state state;
	int32_t day, precision; // as stated
	int32_t last;           // the last day that is still in time
	int32_t end;            // the day on which it is, or was, over; DAY_NONE: not known
	int64_t days;
	int32_t reason; // enum latest_reason_word
	const char *text;
};

struct latest latest_of_phase(const struct plan *p, const struct phase *ph, int32_t today);
struct latest latest_of_measure(const struct plan *p, const struct measure *m, int32_t today);
// All of the plan, the earliest first. Lives in `a`; returns how many. Rejected, deferred and stopped measures have none.
size_t latest_all(struct arena *a, const struct plan *p, int32_t today, struct latest **out);

#endif
