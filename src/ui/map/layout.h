// SPDX-License-Identifier: EUPL-1.2
// Layout of the strategy map: groups that own goals are columns, goals are boxes below them. Only rectangles are
// decided here; x, y in cells from the top left of the map's area.
#ifndef LS_UI_MAP_LAYOUT_H
#define LS_UI_MAP_LAYOUT_H

#include "plan/plan.h"

#define HEADING_MOST 3

struct map_column {
	const struct field *field; // NULL: goals without a group
	int x, w;
	int first, n; // its boxes in map->boxes
};

struct map_box {
	const struct goal *goal;
	int column, row; // row within the column
	int x, y, w, h;  // y without scrolling
};

struct map {
	int columns_n, boxes_n;
	struct map_column *columns;
	struct map_box *boxes; // by column, then position
	int heading_h;         // lines of the headings, 1 to HEADING_MOST
	int box_h;             // 4–7: 2 lines of border, 1–3 of title, 1–2 of state
	int rows;              // most boxes in a column
	int height;            // cells of the whole map (may be more than the area: it scrolls)
	int per_screen;        // columns visible at once; when less than columns_n, moving sideways turns the page;
						   // those not visible lie outside the area
	int first_column;      // first visible one
};

// Lays the map out for an area; `want_column` (index) is kept visible. Box height is the largest that shows all rows,
// down to 4; then the map scrolls. Column width at least 18 cells.
// The goal of a box that stands for a field without goals has the field's id below 0.
struct map *map_layout(struct arena *a, const struct plan *p, int width, int height, int want_column);
// The same with columns of at least `least_w` cells.
struct map *map_layout_wide(struct arena *a, const struct plan *p, int width, int height, int want_column, int least_w);
int map_heading_room(const struct map_column *c, int width); // cells for its heading
int map_box_of(const struct map *m, int32_t goal_id);        // -1
// The neighbour in a direction (dx, dy ∈ -1, 0, 1), nearest row in the next column; the box itself at the edge.
int map_step(const struct map *m, int box, int dx, int dy);

#endif
