// SPDX-License-Identifier: EUPL-1.2
// Where a text looked for stands in a text shown, by the rules of text_contains() (case, accents, ä also as ae).
#ifndef LS_UI_KIT_MATCH_H
#define LS_UI_KIT_MATCH_H

#include "canvas/canvas.h"

#include <stdbool.h>
#include <stddef.h>

// The same as text_contains(), for looking through many texts.
bool match_contains(const char *hay, const char *needle);
// The last occurrence among the first `len` bytes of `text`: bytes [*from, *to). false: none, or nothing is looked for.
bool match_find(const char *text, size_t len, const char *needle, size_t *from, size_t *to);
// Paints every occurrence in a text that was drawn at x, y with at most w cells.
void match_paint(struct canvas *c, int x, int y, int w, const char *text, const char *needle);

#endif
