// SPDX-License-Identifier: EUPL-1.2
// Writing a text on the canvas the way all panes do.
#ifndef LS_UI_KIT_LABEL_H
#define LS_UI_KIT_LABEL_H

#include "canvas/canvas.h"
#include "say/look.h"

// Writes s into at most w cells (with "…" when cut) and marks the search hit in it. Returns the cells used.
int label_draw(struct canvas *c, const struct look *look, int x, int y, int w, enum role role, const char *s);
// The same for the title of a row, which may go on below (pen_title()): bold and in the cursor's role where it is the one under the cursor.
void label_title(struct canvas *c, const struct look *look, int x, int y, int w, bool here, const char *s);
// Writes a friendly text, wrapped, from line y on within w cells; returns the lines used (at most h).
int label_wrapped(struct canvas *c, const struct look *look, struct rect r, enum role role, const char *s);

#endif
