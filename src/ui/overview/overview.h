// SPDX-License-Identifier: EUPL-1.2
// Where the four panes of the overview lie. Coordinates within the overview's area. Between its own files only.
#ifndef LS_UI_OVERVIEW_OVERVIEW_H
#define LS_UI_OVERVIEW_OVERVIEW_H

#include "canvas/canvas.h"

#include <stdbool.h>

#define OVERVIEW_PANES 4

struct overview_place {
	struct rect head; // the line that names the pane
	struct rect body; // what it draws into; h 0: not drawn
	int told;         // rows of words in place of a body: below the head
};

struct overview_layout {
	bool side_by_side; // two by two; else one below the other, the focused one unfolded
	bool heads;        // every pane has a head of its own; else all are named in the first line
	struct overview_place place[OVERVIEW_PANES];
};

// Two by two from 120 × 24, below that all heads in a row of lines and the focused pane unfolded; below 18 rows only
// that one, with the names of all in the first line.
struct overview_layout overview_layout(int w, int h, int focused);

#endif
