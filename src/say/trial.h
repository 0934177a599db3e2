// SPDX-License-Identifier: EUPL-1.2
// Weights that are tried out, in words.
#ifndef LS_SAY_TRIAL_H
#define LS_SAY_TRIAL_H

#include "say/look.h"

// Appends how many stand elsewhere than under the plan's own weights, and who is first; nothing where there are no ranks.
void trial_tell(struct str *out, const struct look *look);

#endif
