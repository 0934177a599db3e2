// SPDX-License-Identifier: EUPL-1.2
// What moves when successors are pushed, and when something fits, in words.
#ifndef LS_SAY_PUSHED_H
#define LS_SAY_PUSHED_H

#include "base/str.h"
#include "plan/gantt/push.h"
#include "plan/gantt/staffing_fit.h"

// "Moves: M16/2 +3 months, M24/2 +1 year. M10/2 has begun already and stays too early.", or that nothing has to move.
void pushed_tell(struct str *out, const struct plan *p, const struct push *push);
void pushed_label(struct str *out, const struct plan *p, const struct push *push); // of the step
// "Q2 2026 has 1 post of A1, and 1.2 would be needed: it fits 5 months later, from Sep 2026 on."
void fit_tell(struct str *out, const struct plan *p, int32_t phase, bool found, const struct staffing_fit *fit);

#endif
