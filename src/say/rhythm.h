// SPDX-License-Identifier: EUPL-1.2
// What comes again and again, in words: who is informed when, and how often a team has met. What has no interval is
// told as it stands and judged by nothing.
#ifndef LS_SAY_RHYTHM_H
#define LS_SAY_RHYTHM_H

#include "plan/year/held.h"
#include "plan/year/informed.h"
#include "say/look.h"

void informed_ago(struct str *out, int32_t day, int32_t today); // appends "today", "69 days ago"
// "+" in time, "x" overdue, "!" never informed although the plan says how often, "·" nothing to judge.
const char *informed_sign(const struct look *look, const struct stakeholder *s);
// Appends "again by 12.09.2026", "8 days overdue", "never", "69 days ago" where no interval is stated.
void informed_state(struct str *out, const struct look *look, const struct stakeholder *s, bool brief);
// Appends whom, how often and through what, when they were last informed and of what, and how it stands.
void informed_tell(struct str *out, const struct look *look, const struct stakeholder *s);

// "+" met in every period, "!" not in every one, "·" nothing to judge.
const char *held_sign(const struct held *h, bool judged);
// Appends "9 of 11 held", `brief` "9 of 11"; the cadence in words where no interval is known; that nothing is noted.
void held_state(struct str *out, const struct team *t, const struct held *h, bool judged, bool brief);
// Appends "next 27.05.2026", "due since 19.05.2026"; nothing where it is not known. `brief`: without the year.
void held_next(struct str *out, const struct look *look, const struct held *h, bool brief);
// Appends the team with its lead, its cadence, what was held in that year and what comes next.
void held_tell(struct str *out, const struct look *look, const struct team *t, int year);

#endif
