// SPDX-License-Identifier: EUPL-1.2
// Where an objective comes from when it was carried over, and what goes along when it is.
#ifndef LS_PLAN_OKR_LINEAGE_H
#define LS_PLAN_OKR_LINEAGE_H

#include "plan/plan.h"

struct lineage {
	int quarters;  // quarters in a row up to this one, each directly after the other: 1 for a first time
	int ancestors; // objectives it goes back to, also over quarters left out
	const struct objective *first; // the oldest of them; the objective itself without any
};
// A circle of origins, which no edit can make, ends where it closes.
struct lineage lineage_of(const struct plan *p, const struct objective *o);
// What was made of it: the objective whose origin it is, the newest; NULL: it was not carried over.
const struct objective *lineage_heir(const struct plan *p, const struct objective *o);

enum carried {
	CARRIED,         // it goes along
	CARRIED_REACHED, // it is reached, kept or done: there is nothing left to carry over
};
// What becomes of a key result when its objective is carried over: *start gets the start value of the new one, the value of
// the latest check-in up to `today`, or else its own start (NONE64: none).
enum carried lineage_carry(const struct plan *p, const struct key_result *kr, int32_t today, int64_t *start);

#endif
