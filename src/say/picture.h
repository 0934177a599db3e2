// SPDX-License-Identifier: EUPL-1.2
// What a picture of the plan shows, in sentences, for whoever does not see it. Each appends whole sentences, at the look's
// level, narrowed as the look is.
#ifndef LS_SAY_PICTURE_H
#define LS_SAY_PICTURE_H

#include "say/look.h"

// How many measures have dates and in which years, how many phases run today, and which one ends last.
void picture_tell_roadmap(struct str *out, const struct look *look);

#endif
