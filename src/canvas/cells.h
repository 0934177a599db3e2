// SPDX-License-Identifier: EUPL-1.2
// Writing one cell, for the drawing files of this layer only. Coordinates are absolute and inside the canvas.
#ifndef LS_CANVAS_CELLS_H
#define LS_CANVAS_CELLS_H

#include "canvas/canvas.h"

// Blanks the other half of any wide glyph that a write to x would cut in two.
void cells_part(struct canvas *c, int x, int y);

static inline struct cell *cells_at(const struct canvas *c, int x, int y)
{
	return &c->cells[(size_t)y * (size_t)c->cols + (size_t)x];
}

static inline bool cells_clipped(const struct canvas *c, int x, int y)
{
	return x < c->clip.x || y < c->clip.y || x >= c->clip.x + c->clip.w || y >= c->clip.y + c->clip.h;
}

static inline struct cell *cells_narrow(struct canvas *c, int x, int y, enum role role, uint32_t ch)
{
	struct cell *cell = cells_at(c, x, y);

	if (cell->ch == 0 || (x + 1 < c->cols && cell[1].ch == 0))
		cells_part(c, x, y);
	cell->ch = ch;
	cell->mark = 0;
	cell->role = (uint8_t)role;
	cell->bold = false;
	return cell;
}

// Draws a glyph of `width` 1 or 2 at x, inside the clip only. A wide glyph that is not wholly inside shows as
// blanks. Returns the cell that holds it, or NULL when nothing was drawn that a mark could join.
struct cell *cells_glyph(struct canvas *c, int x, int y, enum role role, uint32_t ch, int width);

#endif
