// SPDX-License-Identifier: EUPL-1.2
// What the output files share: rows of a canvas as spans of cells that look alike.
#ifndef LS_CANVAS_SPAN_H
#define LS_CANVAS_SPAN_H

#include "base/str.h"
#include "canvas/canvas.h"
#include "canvas/palette.h"

struct span {
	int x, n; // first cell, number of cells
	enum role role;
	bool bold;
};

// Cells of row y up to the last one that shows something. Without a palette: up to the last glyph; with one, blanks
// that have a background, an underline or are reversed count too.
int span_row_end(const struct canvas *c, int y, const struct palette *p);
// The span that begins at x, before `end`: same role, same boldness.
struct span span_at(const struct canvas *c, int x, int y, int end);
struct style span_style(const struct palette *p, struct span s); // bold included

// Appends n cells from x on as UTF-8.
void span_text(struct str *out, const struct canvas *c, int y, int x, int n);
// The same, safe inside an element or an attribute of HTML and XML.
void span_escaped(struct str *out, const struct canvas *c, int y, int x, int n);
void span_escape(struct str *out, const char *s);
void span_line(struct str *out, const char *s); // one line from outside: made harmless, then escaped

#endif
