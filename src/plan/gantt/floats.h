// SPDX-License-Identifier: EUPL-1.2
// The float of every measure at once, for who asks for many of one snapshot: one pass over all dependencies instead of one
// for each measure. Days and what is known are those of gantt_float(); where several bind equally tightly, another one of
// them may be named.
#ifndef LS_PLAN_GANTT_FLOATS_H
#define LS_PLAN_GANTT_FLOATS_H

#include "plan/gantt/gantt.h"

struct gantt_floats {
	const struct plan *plan; // of which it is; NULL: of none yet
	uint64_t generation;
	struct arena *arena;
	struct gantt_room *room; // [measure]
	int violated;            // dependencies
};

void gantt_floats_begin(struct gantt_floats *f);
void gantt_floats_free(struct gantt_floats *f);
// Of this plan; calculated again for another one, another generation, or where it has none (a plan that is being changed).
void gantt_floats_of(struct gantt_floats *f, const struct plan *p);
// As gantt_float(), from a table made before.
enum gantt_known gantt_floats_ask(const struct gantt_floats *f, int32_t measure_id, int *days, struct gantt_who *why);
// Is nothing left (known, days ≤ 0)? `at`: position of the measure.
bool gantt_floats_critical(const struct gantt_floats *f, size_t at);

#endif
