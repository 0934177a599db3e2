// SPDX-License-Identifier: EUPL-1.2
// Of which units a quarter's posts can be compared with what there is. Where the asked unit says itself what it has, those
// of all below it; else those of a unit that says it, of one below such a unit, or above one. The rest nobody can compare,
// and no sum of what the others have may be held against it.
#ifndef LS_PLAN_GANTT_STATED_H
#define LS_PLAN_GANTT_STATED_H

#include "base/arena.h"
#include "plan/plan.h"

struct stated {
	const struct plan *p;
	bool any;   // somebody says something, so that needs without a unit can be compared
	bool all;   // the asked unit itself does
	bool *unit; // [place in the plan] can be compared
};
// In the quarter of that day. `asked` NONE32: the whole administration. Lives in `a`.
struct stated stated_in(struct arena *a, const struct plan *p, int32_t asked, int32_t day);
bool stated_need(const struct stated *s, int32_t unit); // of a need that names this unit, or none

#endif
