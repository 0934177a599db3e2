// SPDX-License-Identifier: EUPL-1.2
// The last frame sent, and the bytes that make the next one of it: as few as may be, on any terminal that can place its
// cursor. Pure: no terminal, only what one understands.
#ifndef LS_TERM_FRAME_H
#define LS_TERM_FRAME_H

#include "canvas/canvas.h"
#include "term/dot.h"
#include "term/ink.h"
#include "term/tongue.h"
#include "term/travel.h"

struct frame {
	const struct tongue *tongue; // set by the owner, as inks are
	struct inks *inks;
	int cols, rows;
	struct dot *shown, *next; // rows × cols: what the terminal shows, and what it is to show
	struct cell *drawn;       // the canvas that `shown` was made of
	uint64_t *shown_sum, *next_sum;
	bool *changed;  // rows of `next`
	bool unknown;   // nothing is known of the cells: all are sent
	bool wiped;     // and nothing of the rest either: the screen is cleared before
	struct spot at; // the terminal's cursor
	int ink;        // that is on now, or INK_UNKNOWN
	int cursor;     // 1 seen, 0 hidden, -1 nobody knows
};

void frame_size(struct frame *f, int cols, int rows); // the next one wipes
void frame_free(struct frame *f);
void frame_wipe(struct frame *f);     // the terminal is in any state: the next one wipes
void frame_recolour(struct frame *f); // inks mean something else from now on: all cells are sent
// Appends what makes this canvas, of the frame's size, of the last one. It counts as sent from now on.
void frame_show(struct frame *f, const struct canvas *c, struct str *out);

// Changes the ink that is on; for row.c.
void frame_dip(struct frame *f, struct str *out, int ink);

#endif
