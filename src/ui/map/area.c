// SPDX-License-Identifier: EUPL-1.2
// Divides the area of the strategy map: the vision above, the map, and a panel beside it where columns would else grow
// wider than they need.
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/field_mark.h"
#include "ui/map/boxes.h"

#define COLUMN_MOST   44 // wider boxes do not read better
#define COLUMN_LEAST  24 // narrower ones are not traded for a panel
#define PANEL_LEAST   34
#define PANEL_WIDE    46 // beside many columns, where the area is wide
#define WIDE          150
#define VISION_LINES  3
#define BOX_LEAST     4
#define BOX_APART     5 // from here every box has a border of its own
#define BOX_MOST      9
#define STAGE_COLUMN  25 // on the shared screen: cells of a column, lines of a box and of the headings
#define STAGE_BOX     6
#define STAGE_HEADING 2

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

// Does a title lose letters to progress and measures? Not that of the last box of a shorter column, which grows.
static bool cuts_titles(const struct map_area *a, const struct look *look, const struct map_state *s)
{
	const struct map *m = a->map;
	for (int i = 0; i < m->boxes_n; i++) {
		const struct map_box *b = &m->boxes[i];
		bool grows = b->row == m->columns[b->column].n - 1 && b->row < m->rows - 1;
		if (!grows && map_box_cuts(look, s, b, a->box_h - 2 + (b->row < a->extra ? 1 : 0)))
			return true;
	}
	return false;
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
		int left = room - 1 - a->pitch * rows; // for the upper rows, one each
		int above = (look->cycle ? 1 : 0) + (s->gaps.goals_used ? 1 : 0);
		a->extra = left > 0 && a->box_h < most ? left : 0;
		a->counts_above = above && cuts_titles(a, look, s);
		if (a->counts_above && a->box_h >= most - above)
			a->extra = 0;
	}
	a->rows = (room - (a->box_h - a->pitch)) / a->pitch;
	if (a->rows < 1)
		a->rows = 1;
	if (a->rows > rows)
		a->rows = rows;
	a->scrolls = a->map->rows > a->rows || a->map->columns_n > a->map->per_screen;
}

// Lays the map out below `top` lines, with at most so many of headings.
static void lay(struct map_area *a, const struct look *look, const struct map_state *s, int column, int h, int top,
				int heading)
{
	a->top = top;
	a->map = map_layout(look->frame, look->plan, a->width, h - top, column);
	a->map->heading_h = num_min(a->map->heading_h, heading);
	stack(a, look, s, h);
}

static bool shows_all_rows(const struct map_area *a)
{
	return a->rows >= a->map->rows;
}

// Can "columns 1–4 of 5" stand in the first line of the headings, over those that are shorter?
static bool position_fits(const struct map_area *a, const struct look *look, const struct map_state *s)
{
	const struct map *m = a->map;
	const char *lines[HEADING_MOST];
	int from = a->width - 2 - text_width(map_position(s, a, look->frame));
	for (int i = m->first_column; i < m->columns_n && i < m->first_column + m->per_screen; i++) {
		const struct map_column *c = &m->columns[i];
		int n = c->field
					? field_heading(look->frame, c->field->title, map_heading_room(c, a->width), HEADING_MOST, lines)
					: 1;
		if (n >= m->heading_h && c->x + 1 + text_width(lines[0]) > from)
			return false;
	}
	return true;
}

// Where the area is low: whole headings below the vision; else in its place, since it is cut anyway; else cut ones.
static void lay_low(struct map_area *a, const struct look *look, const struct map_state *s, int column, int h)
{
	int lines = a->lines_n;
	lay(a, look, s, column, h, lines, HEADING_MOST);
	if (a->scrolls && a->top == 0)
		lay(a, look, s, column, h, 1, HEADING_MOST);
	if (a->map->heading_h < HEADING_MOST || shows_all_rows(a))
		return;
	a->lines_n = 0;
	lay(a, look, s, column, h, 0, HEADING_MOST);
	if (shows_all_rows(a) && (!a->scrolls || position_fits(a, look, s)))
		return;
	a->lines_n = lines;
	lay(a, look, s, column, h, lines > 0 ? lines : 1, HEADING_MOST - 1);
}

// On the shared screen boxes are few and large: two lines of title, below it a bar of two; no vision, no panel. How far the
// map reaches stands over the headings, or above them where there is no room.
static struct map_area divide_stage(const struct look *look, int column, int w, int h)
{
	struct map_area a = {.width = w};
	for (a.top = 0; a.top < 2; a.top++) {
		a.map = map_layout_wide(look->frame, look->plan, w, h, column, STAGE_COLUMN);
		int rows = num_max(1, a.map->rows);
		a.map->heading_h = num_min(a.map->heading_h, num_max(1, STAGE_HEADING - a.top));
		int room = h - a.top - a.map->heading_h;
		a.pitch =
			num_max(BOX_LEAST - 1, num_min(num_max(STAGE_BOX - 1, num_min(BOX_MOST, (room - 1) / rows)), room - 1));
		a.box_h = a.pitch + 1;
		a.rows = num_max(1, num_min(rows, (room - 1) / a.pitch));
		a.scrolls = a.map->rows > a.rows || a.map->columns_n > a.map->per_screen;
		if (a.top == 1 || !a.scrolls || position_fits(&a, look, &(struct map_state){0}))
			break;
	}
	return a;
}

struct map_area map_divide(const struct look *look, const struct map_state *s, int w, int h)
{
	const struct strategy *strategy = plan_strategy(look->plan);
	const char *vision = *strategy->vision ? strategy->vision : strategy->aim;
	struct map *first = map_layout(look->frame, look->plan, w, h, 0);
	int box = s->goal == NONE32 ? -1 : map_box_of(first, s->goal);
	int column = box >= 0 ? first->boxes[box].column : 0;
	if (look->stage)
		return divide_stage(look, column, w, h);
	int panel = panel_width(first->columns_n, w, h);
	struct map_area a = {.width = panel ? w - panel - 1 : w};

	a.panel_x = panel ? a.width + 1 : 0;
	// The most generous that leaves room for all boxes: three lines and a blank one, and so on down to one line;
	// without a vision a blank one, none.
	for (int lines = *vision ? VISION_LINES : 0; lines > 0; lines--) {
		a.lines_n = text_wrap(look->frame, vision, a.width - 2, lines, a.lines);
		lay(&a, look, s, column, h, a.lines_n + 1, HEADING_MOST);
		if (!a.scrolls && a.pitch == a.box_h)
			return a;
	}
	if (!*vision) {
		lay(&a, look, s, column, h, 1, HEADING_MOST);
		if (!a.scrolls && a.pitch == a.box_h)
			return a;
	}
	lay_low(&a, look, s, column, h);
	return a;
}
