// SPDX-License-Identifier: EUPL-1.2
// A scrolling list: which thing is under the cursor and which lines are visible. It knows nothing of what a line
// holds, so its cost does not depend on the number of things. Things are counted from 0; a thing may take several
// lines (the caller says which when it draws).
#ifndef LS_UI_KIT_LIST_H
#define LS_UI_KIT_LIST_H

#include "canvas/canvas.h"

struct list {
	int n;   // things in it
	int at;  // the one under the cursor, 0 … n-1; 0 when there are none
	int top; // first visible line
	struct list_place {
		int rows, from; // seen when last drawn, and where the cursor's line was
		int top;        // the one wanted, before there were fewer or more rows
	} place;
	int page; // things moved by page-up and page-down: those visible when it was last drawn, at least 1
};

// There are n things now; the cursor stays as near as it can.
void list_resize(struct list *l, int n);
// Carries out "cursor up|down|first|last|home|end|page-up|page-down [N]" (argv[0] is "cursor"; N ≥ 1). false: not one
// of these. A pane with columns answers home and end itself before it asks here.
bool list_cursor(struct list *l, int argc, char *const argv[]);
// Of n things in their order, those for which `hit` holds are counted. *to: the first of them from `at` on, round and
// round; left alone when there is none.
int list_hits(int n, int at, bool (*hit)(const void *ctx, int i), const void *ctx, int *to);
// Before drawing: `rows` of `lines` lines are visible, the thing under the cursor takes the lines [from, to). Moves
// `top` as little as possible so that they are seen (its first line in any case); `half`: by half a page instead, for a
// list beside another pane.
void list_show(struct list *l, int lines, int rows, int from, int to, bool half);
// The same where every thing is one line.
void list_show_rows(struct list *l, int rows, bool half);
// Rows for lines in an area of h rows: one is kept for list_more() when not all lines fit.
int list_rows(int lines, int h);
// Lines above and below what is visible.
int list_above(const struct list *l);
int list_below(const struct list *l, int lines, int rows);
// Writes "▲ 3  ▼ 12 more" (what applies) at x of line y, at most w cells; returns the cells used.
int list_more(struct canvas *c, int x, int y, int w, int above, int below);

#endif
