// SPDX-License-Identifier: EUPL-1.2
// Divides the area of the strategy map: the vision above, the map, and a panel beside it where columns would else grow
// wider than they need.
#include "base/wrap.h"
#include "ui/map/boxes.h"

#define COLUMN_MOST  44 // wider boxes do not read better
#define COLUMN_LEAST 24 // narrower ones are not traded for a panel
#define PANEL_LEAST  34
#define PANEL_WIDE   46 // beside many columns, where the area is wide
#define WIDE         150
#define VISION_LINES 3
#define BOX_LEAST    4
#define BOX_APART    5 // from here every box has a border of its own
#define BOX_MOST     9

static int panel_width(int columns, int w, int h)
{
	int spare = w - columns * COLUMN_MOST - 1;

	if (h < 8 || columns < 1)
		return 0;
	if (spare >= PANEL_LEAST)
		return spare;
	int panel = w / 4 > PANEL_WIDE ? w / 4 : PANEL_WIDE;
	return w >= WIDE && (w - panel - 1) / columns >= COLUMN_LEAST ? panel : 0;
}

// Heights of boxes. Where room is scarce, boxes that stand on one another share a border line, which leaves two lines
// for the title; where it is not enough for all, rows scroll.
static void stack(struct map_area *a, const struct look *look, const struct map_state *s, int h)
{
	int room = h - a->top - a->map->heading_h, rows = a->map->rows > 0 ? a->map->rows : 1;
	int most = a->map->columns_n > 0 ? map_box_wants(look, s, a->map->columns[0].w) : BOX_LEAST; // 3 at least

	a->extra = 0;
	a->counts_above = false;
	most = most < BOX_MOST ? most : BOX_MOST;
	if (room / rows >= (most < BOX_APART ? most : BOX_APART)) {
		a->box_h = a->pitch = room / rows < most ? room / rows : most;
	} else {
		a->pitch = (room - 1) / rows;
		if (a->pitch < BOX_LEAST - 1) // not all of them
			a->pitch = room > BOX_APART ? BOX_APART - 1 : BOX_LEAST - 1;
		a->box_h = a->pitch + 1;
		a->counts_above = a->box_h == BOX_LEAST && !look->cycle && s->gaps.goals_used;
		int left = room - 1 - a->pitch * rows; // for the upper rows, one each
		a->extra = left > 0 && a->box_h < most - (a->counts_above ? 1 : 0) ? left : 0;
	}
	a->rows = (room - (a->box_h - a->pitch)) / a->pitch;
	if (a->rows < 1)
		a->rows = 1;
	if (a->rows > rows)
		a->rows = rows;
	a->scrolls = a->map->rows > a->rows || a->map->columns_n > a->map->per_screen;
}

// Lays the map out below `top` lines.
static void lay(struct map_area *a, const struct look *look, const struct map_state *s, int column, int h, int top)
{
	a->top = top;
	a->map = map_layout(look->frame, look->plan, a->width, h - top, column);
	stack(a, look, s, h);
}

struct map_area map_divide(const struct look *look, const struct map_state *s, int w, int h)
{
	const struct strategy *strategy = plan_strategy(look->plan);
	const char *vision = *strategy->vision ? strategy->vision : strategy->aim;
	struct map *first = map_layout(look->frame, look->plan, w, h, 0);
	int box = s->goal == NONE32 ? -1 : map_box_of(first, s->goal);
	int column = box >= 0 ? first->boxes[box].column : 0;
	int panel = panel_width(first->columns_n, w, h);
	struct map_area a = {.width = panel ? w - panel - 1 : w};

	a.panel_x = panel ? a.width + 1 : 0;
	// The most generous that leaves room for all boxes: three lines and a blank one, and so on down to one line;
	// without a vision a blank one, none.
	for (int lines = *vision ? VISION_LINES : 0; lines > 0; lines--) {
		a.lines_n = text_wrap(look->frame, vision, a.width - 2, lines, a.lines);
		lay(&a, look, s, column, h, a.lines_n + 1);
		if (!a.scrolls && a.pitch == a.box_h)
			return a;
	}
	if (!*vision) {
		lay(&a, look, s, column, h, 1);
		if (!a.scrolls && a.pitch == a.box_h)
			return a;
	}
	lay(&a, look, s, column, h, a.lines_n);
	if (a.scrolls && a.top == 0)
		lay(&a, look, s, column, h, 1);
	return a;
}
