// SPDX-License-Identifier: EUPL-1.2
// Draws the strategy map: the vision, how far the map reaches, headings, boxes, and the panel beside. Rows of boxes
// scroll as little as the cursor asks for.
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/field_mark.h"
#include "ui/map/boxes.h"

#define VISION_LEAST 30 // fewer cells of the vision say nothing

const char *map_position(const struct map_state *s, const struct map_area *a, struct arena *frame)
{
	const struct map *m = a->map;
	int last = m->first_column + m->per_screen < m->columns_n ? m->first_column + m->per_screen : m->columns_n;
	struct str t = str_on(frame);

	if (m->per_screen < m->columns_n)
		str_addf(&t, tr("%s columns %d–%d of %d %s"), m->first_column > 0 ? "◂" : " ", m->first_column + 1, last,
				 m->columns_n, last < m->columns_n ? "▸" : " ");
	if (m->rows > a->rows)
		str_addf(&t, tr("%s rows %d–%d of %d %s"), s->top > 0 ? " ▲" : "  ", s->top + 1, s->top + a->rows, m->rows,
				 s->top + a->rows < m->rows ? "▼" : " ");
	return text_cut(frame, str_text(&t), a->width - 2);
}

static int draw_position(const struct map_state *s, const struct map_area *a, struct canvas *c, struct arena *frame)
{
	const char *text = map_position(s, a, frame);
	int used = text_width(text);
	canvas_text(c, a->width - 1 - used, 0, ROLE_DIM, text);
	return used;
}

static void draw_headings(const struct map_area *a, const struct look *look, struct canvas *c)
{
	const struct map *m = a->map;
	const char *lines[HEADING_MOST];

	for (int i = m->first_column; i < m->columns_n && i < m->first_column + m->per_screen; i++) {
		const struct map_column *col = &m->columns[i];
		const char *title = col->field         ? col->field->title
							: m->columns_n > 1 ? tr("without a field")
											   : tr("strategic goals");
		int n = field_heading(look->frame, title, map_heading_room(col, a->width), m->heading_h, lines);
		for (int k = 0; k < n; k++)
			canvas_text(c, col->x + 1, a->top + m->heading_h - n + k, field_role(look->plan, col->field), lines[k]);
	}
}

static struct rect box_rect(const struct map_state *s, const struct map_area *a, const struct map_box *b)
{
	int row = b->row - s->top, more = row < a->extra ? row : a->extra;
	int y = a->top + a->map->heading_h + row * a->pitch + more;

	return (struct rect){b->x, y, b->w, a->box_h + (row < a->extra ? 1 : 0)};
}

// Lines of the map in sight below the last box of a column, which is shorter than others.
static int free_below(const struct map_state *s, const struct map_area *a, const struct map_box *b)
{
	bool last = b->row == a->map->columns[b->column].n - 1;
	return last ? (a->rows - 1 - (b->row - s->top)) * a->pitch : 0;
}

static struct map_box_style style_of(const struct map_state *s, const struct map_area *a, const struct look *look,
									 const struct map_box *b)
{
	return (struct map_box_style){
		.state = map_goal_state(look, s, b->goal),
		.chosen = b->goal->id == s->goal,
		.hit = map_hit(look, b->goal),
		.quarters = look->cycle != NULL && b->goal->id > 0,
		.measures = s->gaps.goals_used && b->goal->id > 0,
		.above = a->counts_above && b->goal->id > 0,
		.gap = b->goal->id > 0 && gaps_goal(look->plan, &s->gaps, b->goal->id),
		.joined = a->pitch < a->box_h && b->row > s->top,
		.stage = look->stage,
		.aside = look->only_field != NONE32 && b->goal->field != look->only_field,
	};
}

static void draw_box(struct map_state *s, const struct map_area *a, const struct look *look, struct canvas *c, int i)
{
	const struct map_box *b = &a->map->boxes[i];
	struct map_box_style style = style_of(s, a, look, b);
	struct rect r = box_rect(s, a, b);

	r.h += map_box_grows(look, b->goal, &style, r, free_below(s, a, b));
	map_box_draw(c, look, r, b->goal, &style);
	s->spots[s->spots_n++] = (struct map_spot){b->goal->id, r};
	if (style.chosen)
		canvas_cursor(c, r.x + 1, r.y + 1);
}

// The chosen box comes last: its border covers those it shares, but not the code of the box below.
static void draw_boxes(struct map_state *s, const struct map_area *a, const struct look *look, struct canvas *c)
{
	const struct map *m = a->map;
	int chosen = map_box_of(m, s->goal);

	s->spots = mem_realloc(s->spots, (size_t)m->boxes_n * sizeof *s->spots);
	s->spots_n = 0;
	for (int i = 0; i < m->boxes_n; i++) {
		const struct map_box *b = &m->boxes[i];
		if (i != chosen && b->row >= s->top && b->row < s->top + a->rows && b->column >= m->first_column &&
			b->column < m->first_column + m->per_screen)
			draw_box(s, a, look, c, i);
	}
	if (chosen < 0)
		return;
	draw_box(s, a, look, c, chosen);
	const struct map_box *next = map_step(m, chosen, 0, 1) != chosen ? &m->boxes[chosen + 1] : NULL;
	if (next && a->pitch < a->box_h && next->row < s->top + a->rows) {
		struct map_box_style style = style_of(s, a, look, next);
		map_box_label(c, look, box_rect(s, a, next), next->goal, &style);
	}
}

// A plan without goals and fields: what would stand here, and how to begin.
static void draw_empty(const struct look *look, struct canvas *c, int w, int h)
{
	struct flow f = {c, look->frame, 1, h > 4 ? 1 : 0, w - 2 < 72 ? w - 2 : 72, h, false};

	flow_text(&f, ROLE_TEXT, tr("This plan has no strategic goals yet."), 2);
	flow_gap(&f);
	flow_text(&f, ROLE_DIM, tr("The map will show them as boxes, one column for each field of action."), 4);
	flow_gap(&f);
	flow_text(&f, ROLE_TEXT,
			  look_keys(look, tr("{pane steps} shows the first steps of a plan: vision, fields, goals, criteria, "
								 "measures, the running quarter. {add} adds a field or a goal right away.")),
			  3);
}

void map_draw(struct map_state *s, const struct look *look, struct canvas *c, int w, int h)
{
	s->spots_n = 0;
	if (look->plan->goal_n == 0 && look->plan->field_n == 0) {
		draw_empty(look, c, w, h);
		return;
	}
	struct map_area a = map_divide(look, s, w, h);
	int box = map_box_of(a.map, s->goal);
	int row = box >= 0 ? a.map->boxes[box].row : 0;
	s->page = a.rows;
	if (row >= s->top + a.rows)
		s->top = row - a.rows + 1;
	if (row < s->top)
		s->top = row;
	if (s->top > a.map->rows - a.rows)
		s->top = a.map->rows > a.rows ? a.map->rows - a.rows : 0;

	int used = a.scrolls ? draw_position(s, &a, c, look->frame) : 0;
	for (int i = 0; i < a.lines_n; i++) {
		int room = a.width - 2 - (i == 0 && used ? used + 2 : 0);
		if (room >= VISION_LEAST)
			canvas_text_w(c, 1, i, room, ROLE_TEXT, a.lines[i]);
	}
	draw_headings(&a, look, c);
	draw_boxes(s, &a, look, c);
	if (a.panel_x > 0)
		map_panel_draw(c, look, s, (struct rect){a.panel_x, 0, w - a.panel_x, h});
}
