// SPDX-License-Identifier: EUPL-1.2
// Stakeholders whom the plan promises to inform: when they last were, and when they are to hear again.
#ifndef LS_PLAN_YEAR_INFORMED_H
#define LS_PLAN_YEAR_INFORMED_H

#include "plan/plan.h"

// The plan says how often, as an interval or in words, or they have been informed already.
bool informed_promised(const struct plan *p, const struct stakeholder *s);
// The last time up to `today`; of several on a day the newest. NULL: never.
const struct informed *informed_last(const struct plan *p, int32_t stakeholder, int32_t today);
// The day by which they are to hear again; DAY_NONE where no interval is stated (nobody judges then), or never informed.
int32_t informed_due(const struct stakeholder *s, const struct informed *last);

#endif
