// SPDX-License-Identifier: EUPL-1.2
// A meeting in words.
#ifndef LS_SAY_MEETING_H
#define LS_SAY_MEETING_H

#include "say/look.h"

// Appends its title, or what kind it is and whose: "weekly alignment meeting · Strategy team Services".
void meeting_title(struct str *out, const struct plan *p, const struct meeting *m);
// Appends day and time: "Fri 10 Feb 2023, 9:00–9:45", "…, since 9:00" while it is open.
void meeting_when(struct str *out, const struct meeting *m);
// Appends those of one kind, with commas; how many where names are hidden; nothing where there are none.
void meeting_people(struct str *out, const struct look *look, const struct meeting *m, enum attendance_kind_word kind);

#endif
