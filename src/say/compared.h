// SPDX-License-Identifier: EUPL-1.2
// A measure's rank at another time and what has moved it since: its own ratings, the weights, the others.
#ifndef LS_SAY_COMPARED_H
#define LS_SAY_COMPARED_H

#include "say/look.h"
#include "say/weigh.h"

// Places won (+) or lost since then; 0 also where there is no rank on one side, or nothing is compared. *then: its rank,
// 0 none.
int32_t compared_places(const struct look *look, size_t measure, int32_t *then);
// "“Kreistag”: rank 7 with 2.30, now 4 with 2.50 ▲3 · Aufwand mittel → niedrig (+0.20) · …"
void compared_tell(struct str *out, const struct look *look, size_t measure);

#endif
