// SPDX-License-Identifier: EUPL-1.2
// A document (say/document.h) on the screen: its lines are the things of a page, so that it scrolls, is searched and kept
// like every other list.
#ifndef LS_UI_KIT_DOCUMENT_H
#define LS_UI_KIT_DOCUMENT_H

#include "say/document.h"
#include "ui/kit/rows.h"

#define DOCUMENT_W 100 // cells a line is wide at most: what is longer is hard to read

// The page of a document in a pane of that width; it lives in the frame. `d` may be NULL: there is nothing.
struct rows_page document_page(const struct look *look, const struct doc *d, int w);
// Draws one of its lines.
void document_draw(const struct look *look, struct canvas *c, const struct rows_page *p, const struct rows_line *l);
// Does the line hold what is looked for? Without a search: is it a heading?
bool document_hit(const struct look *look, const struct rows_page *p, int i);

#endif
