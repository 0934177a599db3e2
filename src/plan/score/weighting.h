// SPDX-License-Identifier: EUPL-1.2
// Weightings kept under a name: other weights than the plan's own, to be compared with them.
#ifndef LS_PLAN_SCORE_WEIGHTING_H
#define LS_PLAN_SCORE_WEIGHTING_H

#include "plan/plan.h"
#include "plan/score/weights.h"

// The weights of a row of `weighting`, in the order of score_table's criteria, brought to a sum of 10 000 when they add
// up to something else (a criterion has been deleted since). A criterion it does not name takes no part (NONE32). n is 0
// when it names none with a weight, when the row is gone, or when the plan has more than WEIGHTS_MOST criteria.
void weighting_of(struct weights *out, const struct plan *p, int32_t weighting);
// The row with this title, ignoring case and accents; NONE32.
int32_t weighting_titled(const struct plan *p, const char *title);

#endif
