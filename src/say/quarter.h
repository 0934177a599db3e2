// SPDX-License-Identifier: EUPL-1.2
// The quarter that is looked at, in a line.
#ifndef LS_SAY_QUARTER_H
#define LS_SAY_QUARTER_H

#include "say/look.h"

// Appends "◂ Q1 2023 ▸ · running · KW 6, week 6 of 13 · expected 46 %".
void quarter_tell(struct str *out, const struct look *look);

#endif
