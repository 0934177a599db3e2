// SPDX-License-Identifier: EUPL-1.2
// Where columns and boxes of the strategy map lie, for any size of the area.
#include "ui/map/layout.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/num.h"
#include "ui/kit/field_mark.h"

#define LEAST_W           18 // cells of a column
#define MOST_W            60 // wider boxes are only emptier
#define LEAST_H           4  // lines of a box
#define MOST_H            7
#define ROOM_FOR_HEADINGS 15 // lines of the area from which headings may take more than one

// A field that has none yet, of a kind that has goals: a box that stands for it, so that it can be seen and edited.
static void add_empty(struct arena *a, struct map *m, const struct field *f)
{
	struct goal *none = arena_zero(a, 1, sizeof *none);
	*none = (struct goal){.id = -f->id,
						  .code = "",
						  .field = f->id,
						  .title = tr("no goal yet"),
						  .description = "",
						  .benefit = "",
						  .note = "",
						  .horizon = NONE32};
	m->columns[m->columns_n] = (struct map_column){.field = f, .first = m->boxes_n, .n = 1};
	m->boxes[m->boxes_n++] = (struct map_box){.goal = none, .column = m->columns_n++};
	m->rows = num_max(m->rows, 1);
}

static bool kind_has_goals(const struct plan *p, int32_t kind)
{
	for (size_t i = 0; i < p->field_n; i++)
		if (p->field[i].kind == kind && plan_of(p, T_goal, "field", p->field[i].id).n > 0)
			return true;
	return false;
}

static void add_column(struct map *m, const struct plan *p, const struct field *f, struct plan_rows goals)
{
	if (!goals.n)
		return;
	struct map_column *c = &m->columns[m->columns_n];
	*c = (struct map_column){.field = f, .first = m->boxes_n, .n = (int)goals.n};
	for (int i = 0; i < c->n; i++)
		m->boxes[m->boxes_n++] = (struct map_box){.goal = &p->goal[goals.at[i]], .column = m->columns_n, .row = i};
	m->columns_n++;
	m->rows = num_max(m->rows, c->n);
}

// Groups in their order, then the goals that have none.
static void collect(struct arena *a, const struct plan *p, struct map *m)
{
	m->columns = arena_zero(a, p->field_n + 1, sizeof *m->columns);
	m->boxes = arena_zero(a, p->goal_n + p->field_n + 1, sizeof *m->boxes);
	struct plan_rows fields = plan_ordered(p, T_field);
	for (size_t i = 0; i < fields.n; i++) {
		const struct field *f = &p->field[fields.at[i]];
		struct plan_rows goals = plan_of(p, T_goal, "field", f->id);
		if (goals.n == 0 && (p->goal_n == 0 || kind_has_goals(p, f->kind)))
			add_empty(a, m, f);
		add_column(m, p, f, goals);
	}
	add_column(m, p, NULL, plan_of(p, T_goal, "field", NONE32));
}

int map_heading_room(const struct map_column *c, int width)
{
	return num_max(1, num_min(c->w, width - c->x - 1));
}

static void place_columns(struct map *m, int width, int least_w, int want_column)
{
	m->per_screen = num_min(m->columns_n, num_max(1, (width + 1) / (least_w + 1)));
	int w = num_max(1, num_min(MOST_W, (width - (m->per_screen - 1)) / m->per_screen));
	int want = num_max(0, num_min(want_column, m->columns_n - 1));
	// By the page, so that a step within it shifts nothing.
	m->first_column = num_min(want / m->per_screen * m->per_screen, m->columns_n - m->per_screen);
	for (int i = 0; i < m->columns_n; i++) {
		int at = i - m->first_column, beyond = at - m->per_screen;
		m->columns[i].w = w;
		m->columns[i].x = beyond < 0 ? at * (w + 1) : num_max(width, 0) + beyond * (w + 1); // outside, when not visible
	}
}

// Lines that the headings in sight need to be whole.
static int heading_lines(struct arena *a, const struct map *m, int width)
{
	const char *lines[HEADING_MOST];
	int most = 1;
	for (int i = m->first_column; i < m->columns_n && i < m->first_column + m->per_screen; i++) {
		const struct map_column *c = &m->columns[i];
		if (c->field)
			most = num_max(most, field_heading(a, c->field->title, map_heading_room(c, width), HEADING_MOST, lines));
	}
	return most;
}

static void place_boxes(struct arena *a, struct map *m, int width, int height)
{
	int w = m->columns[0].w;
	m->heading_h = height >= ROOM_FOR_HEADINGS ? heading_lines(a, m, width) : 1;
	m->box_h = num_max(LEAST_H, num_min(MOST_H, (height - m->heading_h) / m->rows));
	m->height = m->heading_h + m->rows * m->box_h;
	for (int i = 0; i < m->boxes_n; i++) {
		struct map_box *b = &m->boxes[i];
		b->x = m->columns[b->column].x;
		b->w = w;
		b->y = m->heading_h + b->row * m->box_h;
		b->h = m->box_h;
	}
}

struct map *map_layout_wide(struct arena *a, const struct plan *p, int width, int height, int want_column, int least_w)
{
	struct map *m = arena_zero(a, 1, sizeof *m);
	collect(a, p, m);
	m->box_h = MOST_H;
	if (m->columns_n) {
		place_columns(m, width, least_w, want_column);
		place_boxes(a, m, width, height);
	}
	return m;
}

struct map *map_layout(struct arena *a, const struct plan *p, int width, int height, int want_column)
{
	return map_layout_wide(a, p, width, height, want_column, LEAST_W);
}

int map_box_of(const struct map *m, int32_t goal_id)
{
	for (int i = 0; i < m->boxes_n; i++)
		if (m->boxes[i].goal->id == goal_id)
			return i;
	return -1;
}

int map_step(const struct map *m, int box, int dx, int dy)
{
	if (box < 0 || box >= m->boxes_n)
		return m->boxes_n ? 0 : -1;
	int column = m->boxes[box].column + dx, row = m->boxes[box].row + dy;
	if (column < 0 || column >= m->columns_n)
		return box;
	const struct map_column *c = &m->columns[column];
	if (dx == 0 && (row < 0 || row >= c->n))
		return box;
	return c->first + num_max(0, num_min(row, c->n - 1));
}
