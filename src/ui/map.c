// SPDX-License-Identifier: EUPL-1.2
// The strategy map: fields of action as columns, goals as boxes. Verbs: cursor …, open (the goal's sheet), narrow (the
// other panes show what belongs to the goal), next, previous (hits of the search, else goals).
#include "ui/map_view.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "plan/code.h"
#include "ui/group.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static const struct hint hints[] = {
	{"open", N_("open")},
	{"narrow", N_("narrow")},
	{"quarter -1", N_("quarter")},
	{"quarter 1", N_("quarter")},
	{"next", N_("next")},
	{"previous", N_("previous")},
	{NULL, NULL},
};

static void *create(void)
{
	struct map_state *s = mem_alloc(sizeof *s);
	*s = (struct map_state){.goal = NONE32, .page = 1, .cycle = NONE32};
	return s;
}

static void destroy(void *state)
{
	struct map_state *s = state;
	free(s->spots);
	free(s);
}

// The boxes in the order of columns, whatever the area.
static const struct map *order(const struct look *look)
{
	return map_layout(look->frame, look->plan, 80, 24, 0);
}

static void set(struct map_state *s, const struct map *m, int box)
{
	s->index = box;
	s->goal = m->boxes[box].goal->id;
}

static void sync_gaps(struct map_state *s, const struct look *look)
{
	int32_t cycle = look->cycle ? look->cycle->id : NONE32;
	if (look->plan->generation != 0 && s->generation == look->plan->generation && s->cycle == cycle)
		return;
	s->gaps = gaps_of(look->plan, look->cycle);
	s->generation = look->plan->generation;
	s->cycle = cycle;
}

static void sync(void *state, const struct look *look)
{
	struct map_state *s = state;
	const struct map *m = order(look);

	sync_gaps(s, look);
	if (m->boxes_n == 0) {
		s->goal = NONE32;
		s->index = 0;
		s->shown = false;
		return;
	}
	int box = s->goal == NONE32 ? -1 : map_box_of(m, s->goal);
	if (box < 0)
		box = s->index < m->boxes_n ? s->index : m->boxes_n - 1;
	set(s, m, box);
}

static int in_row(const struct map *m, int box, int dx)
{
	for (int next; (next = map_step(m, box, dx, 0)) != box;)
		box = next;
	return box;
}

static bool move(struct map_state *s, const struct map *m, const char *where, int n)
{
	int box = map_box_of(m, s->goal);
	int dx = strcmp(where, "right") == 0 ? 1 : strcmp(where, "left") == 0 ? -1 : 0;
	int dy = strcmp(where, "down") == 0 || strcmp(where, "page-down") == 0 ? 1
		 : strcmp(where, "up") == 0 || strcmp(where, "page-up") == 0	? -1
										: 0;
	if (strncmp(where, "page-", 5) == 0)
		n = n > m->boxes_n ? m->boxes_n : n * (s->page > 1 ? s->page : 1);
	if (dx || dy) {
		for (int next; n > 0 && (next = map_step(m, box, dx, dy)) != box; n--)
			box = next;
	} else if (strcmp(where, "first") == 0) {
		box = 0;
	} else if (strcmp(where, "last") == 0) {
		box = m->boxes_n - 1;
	} else if (strcmp(where, "home") == 0) {
		box = in_row(m, box, -1);
	} else if (strcmp(where, "end") == 0) {
		box = in_row(m, box, 1);
	} else {
		return false;
	}
	set(s, m, box);
	return true;
}

// The next or previous hit of the search, round and round; without a search the next or previous goal.
static void seek(struct map_state *s, const struct look *look, const struct map *m, int step)
{
	int box = map_box_of(m, s->goal);
	for (int i = 0; i < m->boxes_n; i++) {
		box = (box + step + m->boxes_n) % m->boxes_n;
		if (!*look->search || map_hit(look, m->boxes[box].goal))
			break;
	}
	set(s, m, box);
}

static enum answer command_for(const struct map_state *s, const struct look *look, const char *verb, struct str *command)
{
	struct str name = {0};
	code_name(&name, look->plan, T_goal, s->goal);
	str_addf(command, "%s goal ", verb);
	str_addquoted(command, str_text(&name));
	str_free(&name);
	return ANSWER_COMMAND;
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
		       struct ls_err *err)
{
	struct map_state *s = state;
	const struct map *m = order(look);
	bool known = false;

	for (size_t i = 0; i < 5; i++)
		known = known || strcmp(argv[0], ((const char *[]){"cursor", "open", "narrow", "next", "previous"})[i]) == 0;
	if (!known)
		return ANSWER_IGNORED;
	if (map_box_of(m, s->goal) < 0) {
		ls_fail(err, LS_REFUSED, "%s", tr("The plan has no goals yet."));
		return ANSWER_REFUSED;
	}
	if (strcmp(argv[0], "open") == 0)
		return command_for(s, look, "sheet", command);
	if (strcmp(argv[0], "narrow") == 0)
		return command_for(s, look, "narrow", command);
	if (strcmp(argv[0], "cursor") != 0) {
		seek(s, look, m, argv[0][0] == 'n' ? 1 : -1);
		return ANSWER_DONE;
	}
	int n = argc > 2 ? atoi(argv[2]) : 1;
	return argc > 1 && move(s, m, argv[1], n < 1 ? 1 : n) ? ANSWER_DONE : ANSWER_IGNORED;
}

// How far the map reaches beyond the area: "◂ 2–5 ▸ ▼ 4".
static int draw_position(const struct map_state *s, const struct map_area *a, struct canvas *c, struct arena *frame)
{
	const struct map *m = a->map;
	int last = m->first_column + m->per_screen < m->columns_n ? m->first_column + m->per_screen : m->columns_n;
	struct str t = {0};

	if (m->per_screen < m->columns_n)
		str_addf(&t, tr("%s columns %d–%d of %d %s"), m->first_column > 0 ? "◂" : " ", m->first_column + 1, last,
			 m->columns_n, last < m->columns_n ? "▸" : " ");
	if (m->rows > a->rows)
		str_addf(&t, tr("%s rows %d–%d of %d %s"), s->top > 0 ? " ▲" : "  ", s->top + 1, s->top + a->rows, m->rows,
			 s->top + a->rows < m->rows ? "▼" : " ");
	const char *text = text_cut(frame, str_text(&t), a->width - 2);
	int used = text_width(text);
	canvas_text(c, a->width - 1 - used, 0, ROLE_DIM, text);
	str_free(&t);
	return used;
}

static void draw_headings(const struct map_area *a, const struct look *look, struct canvas *c)
{
	const struct map *m = a->map;
	const char *lines[8];

	for (int i = m->first_column; i < m->columns_n && i < m->first_column + m->per_screen; i++) {
		const struct map_column *col = &m->columns[i];
		const char *title = col->field ? col->field->title : m->columns_n > 1 ? tr("without a field") : tr("strategic goals");
		int room = a->width - col->x - 1 < col->w ? a->width - col->x - 1 : col->w;
		int n = group_heading(look->frame, title, room, m->heading_h < 8 ? m->heading_h : 8, lines);
		for (int k = 0; k < n; k++)
			canvas_text(c, col->x + 1, a->top + m->heading_h - n + k, group_role(look->plan, col->field), lines[k]);
	}
}

static void draw_boxes(struct map_state *s, const struct map_area *a, const struct look *look, struct canvas *c, bool focused)
{
	const struct map *m = a->map;

	s->spots = mem_realloc(s->spots, (size_t)m->boxes_n * sizeof *s->spots);
	s->spots_n = 0;
	for (int i = 0; i < m->boxes_n; i++) {
		const struct map_box *b = &m->boxes[i];
		if (b->row < s->top || b->row >= s->top + a->rows || b->column < m->first_column ||
		    b->column >= m->first_column + m->per_screen)
			continue;
		struct rect r = {b->x, a->top + m->heading_h + (b->row - s->top) * a->pitch, b->w, m->box_h};
		struct map_box_style style = {
			.chosen = b->goal->id == s->goal,
			.focused = focused,
			.hit = map_hit(look, b->goal),
			.quarters = look->cycle != NULL,
			.measures = s->gaps.goals_used,
			.gap = gaps_goal(look->plan, &s->gaps, b->goal->id),
			.aside = look->only_field != NONE32 && b->goal->field != look->only_field,
		};
		map_box_draw(c, look, r, b->goal, &style);
		s->spots[s->spots_n++] = (struct map_spot){b->goal->id, r};
		if (style.chosen) {
			s->x = r.x + 1;
			s->y = r.y + 1;
			s->shown = true;
		}
	}
}

// A plan without goals: what would stand here, and how to begin.
static void draw_empty(const struct look *look, struct canvas *c, int w, int h)
{
	struct flow f = {c, look->frame, 1, h > 4 ? 1 : 0, w - 2 < 72 ? w - 2 : 72, h, false};

	flow_text(&f, ROLE_TEXT, tr("This plan has no strategic goals yet."), 2);
	flow_gap(&f);
	flow_text(&f, ROLE_DIM,
		  tr("The map will show them as boxes, one column for each field of action. Begin with a field, then add its "
		     "goals, for example  :field add code=DS title=\"Digital services\"  and  :goal add code=DS1 field=DS "
		     "title=\"Applications online\""),
		  8);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct map_state *s = state;

	s->shown = false;
	s->spots_n = 0;
	if (look->plan->goal_n == 0) {
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
	for (int i = 0; i < a.lines_n; i++)
		canvas_text_w(c, 1, i, a.width - 2 - (i == 0 && used ? used + 2 : 0), ROLE_TEXT, a.lines[i]);
	draw_headings(&a, look, c);
	draw_boxes(s, &a, look, c, focused);
	if (a.panel_x > 0)
		map_panel_draw(c, look, s, (struct rect){a.panel_x, 0, w - a.panel_x, h});
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	map_describe(look, state, first, second);
}

static void headline(void *state, const struct look *look, struct str *out)
{
	map_headline(look, state, out);
}

static bool focus(void *state, const struct look *look, int *x, int *y)
{
	const struct map_state *s = state;
	(void)look;
	*x = s->x;
	*y = s->y;
	return s->shown;
}

static enum answer click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct map_state *s = state;
	for (int i = 0; i < s->spots_n; i++) {
		const struct rect *r = &s->spots[i].r;
		if (x < r->x || x >= r->x + r->w || y < r->y || y >= r->y + r->h)
			continue;
		const struct map *m = order(look);
		int box = map_box_of(m, s->spots[i].goal);
		if (box < 0)
			return ANSWER_IGNORED;
		set(s, m, box);
		return twice ? command_for(s, look, "sheet", command) : ANSWER_DONE;
	}
	return ANSWER_IGNORED;
}

static struct pick picked(void *state, const struct look *look)
{
	const struct map_state *s = state;
	(void)look;
	return (struct pick){s->goal == NONE32 ? TABLE_COUNT : T_goal, s->goal, NONE32};
}

static bool choose(void *state, const struct look *look, enum table_id t, int32_t id)
{
	const struct map *m = order(look);
	int box = t == T_goal ? map_box_of(m, id) : -1;
	if (box >= 0)
		set(state, m, box);
	return box >= 0;
}

const struct pane pane_map = {
	.name = "map",
	.title = N_("Map"),
	.help = N_("the strategic goals by field of action, with the progress of the quarter and the measures behind it"),
	.min_cols = 36,
	.min_rows = 6,
	.hints = hints,
	.create = create,
	.destroy = destroy,
	.sync = sync,
	.act = act,
	.draw = draw,
	.describe = describe,
	.focus = focus,
	.click = click,
	.headline = headline,
	.picked = picked,
	.select = choose,
};
