// SPDX-License-Identifier: EUPL-1.2
// Names that are known, where somebody types one: members of a team first, then of other teams, then whoever has had a
// task. New ones are taken as they are typed. Who asks sees to it that names are not hidden.
#ifndef LS_UI_OKR_NAMES_H
#define LS_UI_OKR_NAMES_H

#include "say/look.h"

// The first known name that begins with what is typed and says more; NULL: none. `team` NONE32: no team comes first.
const char *names_meant(const struct look *look, int32_t team, const char *typed);
// Appends those that begin so, at most `most`, with commas.
void names_told(struct str *out, const struct look *look, int32_t team, const char *typed, int most);

#endif
