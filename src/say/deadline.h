// SPDX-License-Identifier: EUPL-1.2
// A deadline of the year in words: when it is due, how it stands, what it still needs from the plan.
#ifndef LS_SAY_DEADLINE_H
#define LS_SAY_DEADLINE_H

#include "plan/year/need.h"
#include "say/look.h"

const char *deadline_sign(enum deadline_stand stand); // "+" met, "x" overdue, "!" near, "·" nothing to judge
// Appends "done on 26.02.2026", "12 days overdue", "in 41 days", "today"; `brief`: as short as it goes, without the year.
void deadline_state(struct str *out, const struct look *look, const struct deadline *d, int year, bool brief);
// Appends what it is, until when, for whom, and how it stands.
void deadline_tell(struct str *out, const struct look *look, const struct deadline *d, int year);
// Appends "3 measures without a status since 15.03.2026", or that nothing is missing: "5 measures: nothing is missing"
void deadline_need(struct str *out, const struct need *n);
// Appends what its checks miss, with what opens it; that nothing is missing; or that it checks nothing.
void deadline_needs(struct str *out, const struct look *look, const struct deadline *d, int year);
// The headline of a year: "2026 · 4 of 11 done · 1 overdue".
void deadline_headline(struct str *out, const struct look *look, int year);

#endif
