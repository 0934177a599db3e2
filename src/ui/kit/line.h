// SPDX-License-Identifier: EUPL-1.2
// One line of a list (or as many as the canvas gives it): a few texts, each with its place and role. Column 1 is kept for the mark of the line under the
// cursor; texts start at LINE_TEXT or further right.
#ifndef LS_UI_KIT_LINE_H
#define LS_UI_KIT_LINE_H

#include "canvas/canvas.h"

#define LINE_MARK 1
#define LINE_TEXT 3

struct span {
	int x, w;
	enum role role;
	const char *text; // not owned
};

struct line {
	int n;
	struct span span[4];
};

void line_add(struct line *l, int x, int w, enum role role,
			  const char *text); // w: cells at most; more than 4 are dropped
// Draws it; `current`: with ▸ and bold. `search`: hits are painted.
void line_draw(struct canvas *c, int y, int w, const struct line *l, bool current, const char *search);

#endif
