// SPDX-License-Identifier: EUPL-1.2
// What follows from a shift that is only previewed, in one sentence: float, violated dependencies, capacity, latest days and
// the end of the plan, before and after.
#ifndef LS_SAY_CONSEQUENCE_H
#define LS_SAY_CONSEQUENCE_H

#include "base/str.h"
#include "plan/plan.h"

// `moved`: ids of the phases that are elsewhere in `after`; the float is that of the measure of the first.
void consequence_tell(struct str *out, const struct plan *before, const struct plan *after, const int32_t *moved,
					  size_t n, int32_t today);

#endif
