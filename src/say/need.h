// SPDX-License-Identifier: EUPL-1.2
// What needs somebody, in words: why a row of the board is one that is walked to.
#ifndef LS_SAY_NEED_H
#define LS_SAY_NEED_H

#include "plan/okr/need.h"
#include "say/look.h"

// What an objective or a key result needs, as far as the privacy lets it be known: where notes are hidden, a blocker is.
struct okr_needs need_of(const struct look *look, const struct gaps *gaps, enum table_id t, int32_t id);
// Appends "seit 9 Tagen kein Check-in, Zuversicht zwei Wochen in Folge gefallen".
void need_tell(struct str *out, const struct look *look, const struct okr_needs *n);

#endif
