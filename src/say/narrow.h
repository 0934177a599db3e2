// SPDX-License-Identifier: EUPL-1.2
// Which measures are left when the look narrows to a field or a goal, or filters. Shared by the panes that list measures.
#ifndef LS_SAY_NARROW_H
#define LS_SAY_NARROW_H

#include "say/look.h"

#include <stdint.h>

// One byte for each measure index: 1 stays, 0 is left out. NULL when the look narrows nothing. Lives in `a`.
const uint8_t *narrow_measures(struct arena *a, const struct look *look);
// Appends what the look narrows to, as " · Tools/Hilfsmittel" (at the beginning without the point); nothing when it does
// not.
void narrow_text(struct str *out, const struct look *look);
// Why there is nothing to show, translated: the filter, or what is chosen.
const char *narrow_nothing(const struct look *look);

#endif
