// SPDX-License-Identifier: EUPL-1.2
// What the files of the overview share: its state, and where its four panes lie. Coordinates are within its area.
#ifndef LS_UI_OVERVIEW_OVERVIEW_H
#define LS_UI_OVERVIEW_OVERVIEW_H

#include "ui/kit/view.h"

#include <stdbool.h>

#define OVERVIEW_PANES 4
enum { MAP, OKR, MEASURES, ROADMAP };

struct overview {
	const struct view *pane[OVERVIEW_PANES];
	void *state[OVERVIEW_PANES];
	int focused;
	struct pick chosen; // on the map, when the others were last told
	bool chose;         // somebody has moved on the map: the first frame shows everything
	int w, h;           // as last drawn
};

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

// What a member looks at: narrowed to the map's choice while the panes are linked.
struct look overview_look(const struct overview *s, const struct look *look, int member);
void overview_sync(void *state, const struct look *look);

// memory.c
void overview_remember(void *state, const struct look *look, struct str *out);
void overview_recall(void *state, const struct look *look, const char *text);

#endif
