// SPDX-License-Identifier: EUPL-1.2
// The ranking told so that others can check it: how it is calculated, by what, with which weights, who shares a rank, how
// robust the order is, and where the cut line lies.
#ifndef LS_SAY_RANKING_H
#define LS_SAY_RANKING_H

#include "say/document.h"
#include "say/look.h"

// The parts, below headings of level 2, into a document that is begun. look->stable and look->cut say how robust it is and
// what fits; NULL: nothing is said of that.
void ranking_tell(struct doc *d, const struct look *look);
// Where a measure stands to the cut line, in a word or two: "fits", "does not fit", "counted first", …; "" without one.
const char *ranking_place(const struct look *look, size_t measure);

#endif
