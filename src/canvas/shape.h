// SPDX-License-Identifier: EUPL-1.2
// Box drawing and block characters as rectangles, so that a picture has no gaps between lines of text.
// A cell is SHAPE_W × SHAPE_H units; coordinates are whole units from its top left corner.
#ifndef LS_CANVAS_SHAPE_H
#define LS_CANVAS_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

#define SHAPE_W   80
#define SHAPE_H   160
#define SHAPE_MAX 8

struct shape {
	int n;
	struct {
		int x, y, w, h;
	} part[SHAPE_MAX];
	int percent;  // opacity; 100 but for shades
	bool uniform; // looks the same across the cell's width: neighbours may be drawn as one
};

bool shape_of(uint32_t cp, struct shape *out); // false: cp is a glyph for a font

#endif
