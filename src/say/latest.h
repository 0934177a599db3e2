// SPDX-License-Identifier: EUPL-1.2
// A latest day in words: who sets it, and the room until then.
#ifndef LS_SAY_LATEST_H
#define LS_SAY_LATEST_H

#include "base/str.h"
#include "plan/gantt/latest.h"

// Appends "at the latest 31 Dec 2026 (a grant), 46 days of room"; nothing where there is no latest day.
void latest_tell(struct str *out, const struct latest *l);
// Who sets it, and `whole` with where that stands: "law: Onlinezugangsgesetz"; nothing where nobody says.
void latest_set_by(struct str *out, const struct latest *l, bool whole);
// What a sign of a latest day in this state means: "latest day", "planned too late", "latest day missed".
const char *latest_label(enum latest_state state);
// Of the states that are drawn (bits 1 << state) one for each sign that a legend has to explain, in its order. Returns how many.
enum { LATEST_SIGNS = 3 };
int latest_signs(unsigned drawn, enum latest_state out[LATEST_SIGNS]);
// The room alone, short enough for a cell: "46 days of room", "92 days too late"; and its sign: + ! x ·
void latest_brief(struct str *out, const struct latest *l);
const char *latest_sign(const struct latest *l);
// The sentence that `check` says of it: it comes too late, or has come so. False where nothing is wrong.
bool latest_finding(struct str *out, const struct plan *p, const struct latest *l);

#endif
