// SPDX-License-Identifier: EUPL-1.2
// Why a measure has the float it has: what binds it, from which day on, and how its days come about.
#ifndef LS_PLAN_GANTT_HOLD_H
#define LS_PLAN_GANTT_HOLD_H

#include "plan/gantt/floats.h"

struct gantt_hold {
	enum gantt_known known;
	int days;             // float, as gantt_floats_ask() says; what follows holds where it is known
	struct gantt_who who; // as there: the measure that waits and binds, or nobody: the end of the plan
	int32_t dependency;   // by which that waits, the tightest, of several the first; NONE32: nobody waits
	int64_t room;         // days in between; days = room + rest
	int rest;    // what the one that waits has left itself, 0 where nobody does: its float without ways back here
	int32_t day; // on which what waits begins or ends, or the plan ends; DAY_NONE
	enum precision precise; // of the day
	bool ends;              // the day is an end
};
struct gantt_hold gantt_hold(const struct gantt_floats *f, int32_t measure_id);

#endif
