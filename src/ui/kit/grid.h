// SPDX-License-Identifier: EUPL-1.2
// Columns side by side: which of them fit, how wide they are, where they stand, what stands above them, and how a text
// is put into one. The caller says what each wants; the kit lays them out. All in cells.
#ifndef LS_UI_KIT_GRID_H
#define LS_UI_KIT_GRID_H

#include "base/arena.h"
#include "canvas/canvas.h"

#define GRID_MOST 48

// Does the next column come a blank nearer?
enum grid_near { NEAR_NONE, NEAR_ALL, NEAR_ALIKE }; // NEAR_ALIKE: one of these only

struct grid_column {
	const char *head;  // translated; NULL: nothing stands above it
	const char *brief; // stands there where the head does not fit; NULL: it ends at a syllable
	int gap;           // blanks before it, when it is not the first
	int w;             // < 0: left out; 0: nothing but its gap
	int least, most;   // what it shrinks to; what it grows to where it takes the rest
	bool rest;         // takes what is left over: at least `least`
	bool end;          // it and those behind it stand at the right end
	bool right;        // its texts end at its right edge
	bool fixed;        // somebody gave the width: it does not shrink
	bool keep;         // never goes, and shrinks only where it takes the rest
	bool wide;         // of use on wide screens only: goes before others
	enum grid_near near;
	int of; // the caller's own
	int x;  // where it stands
};

struct grid {
	int n;
	struct grid_column at[GRID_MOST];
};

// Puts a column behind those there are; one with w < 0, and more than GRID_MOST, are left out. Returns its place, -1.
int grid_add(struct grid *g, struct grid_column column);
// Cells that it needs beyond w; negative: so many are left over.
int grid_over(const struct grid *g, int w);
// While it is wider than w: from the right, takes cells from the columns that take the rest (to `least`), or from the
// others (to their own least).
void grid_shrink(struct grid *g, int w, bool rest, int least);
// While it is wider than w: drops columns from the right, those for wide screens only or any, but not `kept` (an `of`).
void grid_drop(struct grid *g, int w, bool any, int kept);
// While it is wider than w: from the right, takes cells from the columns that somebody gave a width (to their own least),
// or from any (to one cell).
void grid_squeeze(struct grid *g, int w, bool fixed);
// Gives every column its place in [x, end); what is left over goes to those that take it.
void grid_place(struct grid *g, int x, int end);
// The column at x, with the blank before it; -1.
int grid_under(const struct grid *g, int x);

// A text in a column. Where it has to be cut it ends with "…"; at the right edge nothing but that is left of it.
void grid_cell(const struct grid *g, struct canvas *c, int column, int y, enum role role, const char *text);
// The head of a column at y. At the right edge it may use the blanks before it, and the one behind it.
void grid_head(const struct grid *g, struct canvas *c, struct arena *frame, int column, int y, enum role role);
// All of them.
void grid_heads(const struct grid *g, struct canvas *c, struct arena *frame, int y, enum role role);
// May its head go on below? Not where it fits, or has a brief form.
bool grid_head_wraps(const struct grid_column *col);
// A long title above a column, in at most `lines` lines; returns how many. Canvas NULL: only that.
int grid_title(const struct grid *g, struct canvas *c, struct arena *frame, int column, int lines, const char *title);
// The sign of the order at the head of a column: behind it, before one that ends at the right edge.
void grid_sign(const struct grid *g, struct canvas *c, int column, int y, const char *sign);
// The rule below the heads; in it, at x, how much is out of sight above and below.
void grid_rule(struct canvas *c, int y, int w, int x, int above, int below);

#endif
