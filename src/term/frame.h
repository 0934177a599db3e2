// SPDX-License-Identifier: EUPL-1.2
// The last frame sent, and where the next one differs from it. Pure: no terminal.
#ifndef LS_TERM_FRAME_H
#define LS_TERM_FRAME_H

#include "canvas/canvas.h"

struct frame {
	int cols, rows;
	struct cell *cells; // what the terminal shows
	bool unknown;       // nothing is known of what it shows: every row differs
};

void frame_size(struct frame *f, int cols, int rows); // everything is unknown afterwards
void frame_free(struct frame *f);
// The cells of row y that differ: first and number, whole glyphs only. They count as sent from now on.
// c must have the frame's size.
bool frame_take(struct frame *f, const struct canvas *c, int y, int *first, int *n);

#endif
