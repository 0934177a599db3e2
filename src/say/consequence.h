// SPDX-License-Identifier: EUPL-1.2
// What follows from a shift that is only previewed, in one sentence: float, violated dependencies, capacity, latest days and
// the end of the plan, before and after.
#ifndef LS_SAY_CONSEQUENCE_H
#define LS_SAY_CONSEQUENCE_H

#include "base/str.h"
#include "plan/gantt/floats.h"

// The floats are those of the plan as it is, and as it would be. `moved`: ids of the phases that are elsewhere then; the
// float told is that of the measure of the first.
void consequence_tell(struct str *out, const struct gantt_floats *before, const struct gantt_floats *after,
					  const int32_t *moved, size_t n, int32_t today);

#endif
