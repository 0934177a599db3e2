// SPDX-License-Identifier: EUPL-1.2
// A rating in words, before anybody changes it.
#ifndef LS_SAY_RATING_H
#define LS_SAY_RATING_H

#include "plan/score/score.h"

// Appends what the rating is, and what the next notch up or down would do to score and rank. `criterion`: index in the
// table.
void rating_tell(struct str *out, const struct score_table *t, size_t measure, int criterion);

#endif
