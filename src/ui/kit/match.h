// SPDX-License-Identifier: EUPL-1.2
// Where a text looked for stands in a text shown, as text_find() finds it.
#ifndef LS_UI_KIT_MATCH_H
#define LS_UI_KIT_MATCH_H

#include "canvas/canvas.h"

// Does a text begin with what is typed, umlauts and case aside? In a list that typing filters the first such line is meant.
bool match_begins(const char *text, const char *typed);
// Paints every occurrence in a text that was drawn at x, y with at most w cells.
void match_paint(struct canvas *c, int x, int y, int w, const char *text, const char *needle);

#endif
