// SPDX-License-Identifier: EUPL-1.2
// An objective in words, at a privacy level.
#ifndef LS_SAY_OBJECTIVE_H
#define LS_SAY_OBJECTIVE_H

#include "plan/okr/gaps.h"
#include "say/look.h"

// Appends "Strategieteam Services", "Team Schulen".
void objective_team(struct str *out, const struct team *team);
// Where it stands and which goal it serves; then its verdict, since when it has been carried over, at
// the end of its quarter how what was reached is read, its key results by pace, its team and its measures.
void objective_tell(const struct look *look, const struct gaps *gaps, const struct objective *o, struct str *first,
					struct str *second);

#endif
