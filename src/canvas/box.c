// SPDX-License-Identifier: EUPL-1.2
// Lines and boxes. The glyphs are Unicode's; canvas_put() translates them for terminals that lack them.
#include "canvas/canvas.h"

// Horizontal, vertical, then the corners: top left, top right, bottom left, bottom right.
static const uint32_t box_glyphs[][6] = {
	[BOX_LIGHT] = {0x2500, 0x2502, 0x250c, 0x2510, 0x2514, 0x2518},
	[BOX_DOUBLE] = {0x2550, 0x2551, 0x2554, 0x2557, 0x255a, 0x255d},
	[BOX_HEAVY] = {0x2501, 0x2503, 0x250f, 0x2513, 0x2517, 0x251b},
};

void canvas_hline(struct canvas *c, int x, int y, int w, enum role role)
{
	canvas_fill(c, (struct rect){x, y, w, 1}, role, box_glyphs[BOX_LIGHT][0]);
}

void canvas_vline(struct canvas *c, int x, int y, int h, enum role role)
{
	canvas_fill(c, (struct rect){x, y, 1, h}, role, box_glyphs[BOX_LIGHT][1]);
}

void canvas_box(struct canvas *c, struct rect r, enum box kind, enum role role)
{
	const uint32_t *g = box_glyphs[kind];
	int right = r.x + r.w - 1;
	int bottom = r.y + r.h - 1;

	if (r.w < 2 || r.h < 2) { // too thin for corners: a line
		canvas_fill(c, r, role, g[r.w < r.h ? 1 : 0]);
		return;
	}
	canvas_fill(c, (struct rect){r.x + 1, r.y, r.w - 2, 1}, role, g[0]);
	canvas_fill(c, (struct rect){r.x + 1, bottom, r.w - 2, 1}, role, g[0]);
	canvas_fill(c, (struct rect){r.x, r.y + 1, 1, r.h - 2}, role, g[1]);
	canvas_fill(c, (struct rect){right, r.y + 1, 1, r.h - 2}, role, g[1]);
	canvas_put(c, r.x, r.y, role, g[2]);
	canvas_put(c, right, r.y, role, g[3]);
	canvas_put(c, r.x, bottom, role, g[4]);
	canvas_put(c, right, bottom, role, g[5]);
}
