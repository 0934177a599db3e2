// SPDX-License-Identifier: EUPL-1.2
// A meeting in words.
#ifndef LS_SAY_MEETING_H
#define LS_SAY_MEETING_H

#include "say/look.h"

// Appends its title, or what kind it is and whose: "weekly alignment meeting · Strategy team Services".
void meeting_title(struct str *out, const struct plan *p, const struct meeting *m);
// The same for a list: "Services · Weekly alignment meeting", so that what is cut is the kind.
void meeting_brief(struct str *out, const struct plan *p, const struct meeting *m);
// Appends day and time: "Fri 10 Feb 2023, 9:00–9:45", "…, since 9:00" while it is open.
void meeting_when(struct str *out, const struct meeting *m);
// Appends those of one kind, with commas; how many where names are hidden; nothing where there are none.
void meeting_people(struct str *out, const struct look *look, const struct meeting *m, enum attendance_kind_word kind);

// Appends who was there or is to come, in a line: those listed one by one, then the words beside them.
void meeting_who(struct str *out, const struct look *look, const struct meeting *m);
int meeting_decisions(const struct plan *p, const struct meeting *m);
int meeting_open_tasks(const struct plan *p, const struct meeting *m);
// Appends "running since 9:00", "in 5 days", "2 decisions · 1 task open".
void meeting_outcome(struct str *out, const struct look *look, const struct meeting *m);
// What it is, when and who; then what came of it and what was said.
void meeting_tell(const struct look *look, const struct meeting *m, struct str *first, struct str *second);
// Appends "30 meetings · next Wed 27 May 2026".
void meeting_headline(struct str *out, const struct look *look);

#endif
