// SPDX-License-Identifier: EUPL-1.2
// The columns that fit, as last drawn.
#ifndef LS_UI_MEASURES_LAYOUT_H
#define LS_UI_MEASURES_LAYOUT_H

#include "ui/kit/grid.h"
#include "ui/measures/column.h"

// Which columns fit, and where. y of the first row is head_h.
struct measures_layout {
	int list_w;           // cells of the list; beyond it stands the panel, or nothing
	int panel_x, panel_w; // w 0: no panel
	int head_h;           // lines of heads, weights and rule
	int head_lines;       // of them with the names of the columns
	bool weights;         // a line with the weights
	int rows;             // visible rows
	int pitch;            // lines from one row to the next: where it is 2 titles go on below
	bool brief_money;     // it stands in thousands, for want of room
	struct grid grid;
	int main;           // the column of titles, else the first one
	bool before, after; // criteria, or columns, that did not fit are left or right of those shown
};

struct measures_drawn {
	struct measures_layout layout;
	int screen_w;        // cells of the whole screen: how long a sentence may be
	int first_criterion; // leftmost criterion visible when not all fit
};

// Columns that somebody has chosen.
struct measures_chosen {
	struct columns columns; // n 0: the usual ones
	struct str text;        // what they were read from
};

// Puts a column behind those there are, for a list of `list_w` cells; `criterion`: index in the score table, -1.
void measures_add_column(struct measures_layout *l, const struct look *look, int kind, int criterion, int w,
						 int list_w);
struct measures_column measures_column(const struct measures_layout *l, int i);
// Criteria that the column cursor may stand on, in the order of the screen, at most `most`; returns their number.
int measures_criteria(const struct columns *columns, const struct look *look, int *index, int most);

#endif
