// SPDX-License-Identifier: EUPL-1.2
// How one phase waits for another one, in words instead of FS, SS and FF.
#ifndef LS_SAY_WAITS_H
#define LS_SAY_WAITS_H

#include "plan/plan.h"

// Appends "“Rollout” begins only when “Pilot” ends, 14 days later". The kind is of enum dependency_kind_word, the lag in days.
void waits_tell(struct str *out, const struct plan *p, int32_t phase, int32_t on_phase, int32_t kind, int32_t lag);

#endif
