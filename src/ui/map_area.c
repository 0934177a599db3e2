// SPDX-License-Identifier: EUPL-1.2
// Divides the area of the strategy map: the vision above, the map, and a panel beside it where columns would else grow
// wider than they need.
#include "ui/map_view.h"

#include "base/wrap.h"

#define COLUMN_MOST 44  // wider boxes do not read better
#define COLUMN_LEAST 24 // narrower ones are not traded for a panel
#define PANEL_LEAST 34
#define PANEL_WIDE 46   // beside many columns, where the area is wide
#define WIDE 150

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

// Lines from one row of boxes to the next.
static int pitch(const struct map *m)
{
	for (int i = 1; i < m->boxes_n; i++)
		if (m->boxes[i].column == m->boxes[i - 1].column)
			return m->boxes[i].y - m->boxes[i - 1].y;
	return m->box_h;
}

static bool scrolls(const struct map *m, int rows)
{
	return m->rows > rows || m->columns_n > m->per_screen;
}

// Lays the map out below `top` lines.
static void lay(struct map_area *a, const struct look *look, int column, int h, int top)
{
	a->top = top;
	a->map = map_layout(look->frame, look->plan, a->width, h - top, column);
	a->pitch = pitch(a->map);
	a->rows = (h - top - a->map->heading_h) / a->pitch;
	if (a->rows < 1)
		a->rows = 1;
	a->scrolls = scrolls(a->map, a->rows);
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
	// The most generous that leaves room for all boxes: two lines and a blank one, one and a blank one, one.
	for (int lines = *vision ? 2 : 0; lines > 0; lines--) {
		a.lines_n = text_wrap(look->frame, vision, a.width - 2, lines, a.lines);
		lay(&a, look, column, h, a.lines_n + 1);
		if (!a.scrolls && a.map->box_h >= 5)
			return a;
	}
	lay(&a, look, column, h, a.lines_n);
	if (a.scrolls && a.top == 0)
		lay(&a, look, column, h, 1);
	return a;
}
