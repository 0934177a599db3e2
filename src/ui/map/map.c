// SPDX-License-Identifier: EUPL-1.2
// The strategy map: fields of action as columns, goals as boxes. Verbs: cursor …, open (the goal's sheet), narrow (the
// other panes show what belongs to the goal), next, previous (hits of the search, else goals).
#include "base/i18n.h"
#include "plan/code.h"
#include "ui/kit/list.h"
#include "ui/kit/memory.h"
#include "ui/map/boxes.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define NO_COLUMN INT32_MIN

static const struct hint hints[] = {
	{"open", N_("details")},           {"add", N_("goal, objective")}, {"edit", N_("edit")},
	{"narrow", N_("narrow")},          {"quarter -1", N_("quarter")},  {"quarter 1", N_("quarter")},
	{"strategy edit", N_("strategy")}, {"next", N_("next")},           {NULL, NULL},
};
static const struct hint no_goal_hints[] = {
	{"add", N_("add")},           {"quarter -1", N_("quarter")},
	{"quarter 1", N_("quarter")}, {"strategy edit", N_("strategy")},
	{"next", N_("next")},         {NULL, NULL},
};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct map_state *s = state;
	return plan_find(look->plan, T_goal, s->goal) ? hints : no_goal_hints;
}

static void *create(void)
{
	struct map_state *s = mem_alloc(sizeof *s);
	*s = (struct map_state){.goal = NONE32, .page = 1, .cycle = NONE32};
	return s;
}

static void destroy(void *state)
{
	struct map_state *s = state;
	free(s->states);
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

// Puts the cursor there on purpose: its row is the one to keep when moving sideways.
static void put(struct map_state *s, const struct map *m, int box)
{
	set(s, m, box);
	s->row = m->boxes[box].row;
}

int32_t map_field(const struct map_state *s)
{
	return s->goal < 0 && s->goal != NONE32 ? -s->goal : NONE32;
}

struct goal_state map_goal_state(const struct look *look, const struct map_state *s, const struct goal *g)
{
	ptrdiff_t at = g->id < 0 ? PTRDIFF_MAX : g - look->plan->goal;
	return (size_t)at < s->states_n ? s->states[at] : (struct goal_state){.progress_bp = NONE32};
}

// What costs a look at every measure is calculated when the plan, the quarter or the day is another. A plan made by
// hand has no generation.
static void calculate(struct map_state *s, const struct look *look)
{
	int32_t cycle = look->cycle ? look->cycle->id : NONE32;
	const struct plan *p = look->plan;

	if (p->generation != 0 && s->plan == p && s->generation == p->generation && s->cycle == cycle &&
		s->today == look->today)
		return;
	s->gaps = gaps_of(p, look->cycle);
	s->states = mem_realloc(s->states, (p->goal_n + 1) * sizeof *s->states);
	s->states_n = p->goal_n;
	for (size_t i = 0; i < p->goal_n; i++)
		s->states[i] = okr_goal(p, &p->goal[i], look->cycle, look->today);
	s->plan = p;
	s->generation = p->generation;
	s->cycle = cycle;
	s->today = look->today;
}

static void sync(void *state, const struct look *look)
{
	struct map_state *s = state;
	const struct map *m = order(look);

	calculate(s, look);
	if (m->boxes_n == 0) {
		s->goal = NONE32;
		s->index = 0;
		return;
	}
	int box = s->goal == NONE32 ? -1 : map_box_of(m, s->goal);
	if (box < 0)
		put(s, m, s->index < m->boxes_n ? s->index : m->boxes_n - 1);
	else
		set(s, m, box);
}

// The box in another column, as near as it has one to the row where the cursor was put: short columns do not pull it up
// for good.
static int sideways(const struct map_state *s, const struct map *m, int column)
{
	const struct map_column *c = &m->columns[column < 0 ? 0 : column < m->columns_n ? column : m->columns_n - 1];
	return c->first + (s->row < c->n ? s->row : c->n - 1);
}

static int upright(const struct map *m, int box, int dy, int n)
{
	for (int next; n > 0 && (next = map_step(m, box, 0, dy)) != box; n--)
		box = next;
	return box;
}

static bool move(struct map_state *s, const struct map *m, const char *where, int n)
{
	int box = map_box_of(m, s->goal), column = m->boxes[box].column;

	n = n < m->boxes_n ? n : m->boxes_n;
	int to = strcmp(where, "left") == 0    ? column - n
			 : strcmp(where, "right") == 0 ? column + n
			 : strcmp(where, "home") == 0  ? 0
			 : strcmp(where, "end") == 0   ? m->columns_n - 1
										   : NO_COLUMN;
	if (to != NO_COLUMN) {
		set(s, m, sideways(s, m, to));
		return true;
	}
	if (strcmp(where, "up") == 0)
		box = upright(m, box, -1, n);
	else if (strcmp(where, "down") == 0)
		box = upright(m, box, 1, n);
	else if (strcmp(where, "page-up") == 0)
		box = upright(m, box, -1, n * s->page);
	else if (strcmp(where, "page-down") == 0)
		box = upright(m, box, 1, n * s->page);
	else if (strcmp(where, "first") == 0)
		box = 0;
	else if (strcmp(where, "last") == 0)
		box = m->boxes_n - 1;
	else
		return false;
	put(s, m, box);
	return true;
}

// The next or previous hit of the search, round and round; without a search the next or previous goal.
static bool next_hit(struct map_state *s, const struct look *look, const struct map *m, int step)
{
	int box = map_box_of(m, s->goal);
	for (int i = 0; i < m->boxes_n; i++) {
		box = (box + step + m->boxes_n) % m->boxes_n;
		if (*look->search && !map_hit(look, m->boxes[box].goal))
			continue;
		put(s, m, box);
		return true;
	}
	return false;
}

struct boxes {
	const struct look *look;
	const struct map *m;
};

static bool box_hit(const void *ctx, int i)
{
	const struct boxes *b = ctx;
	return map_hit(b->look, b->m->boxes[i].goal);
}

static int seek(void *state, const struct look *look)
{
	struct map_state *s = state;
	struct boxes b = {look, order(look)};
	int at = map_box_of(b.m, s->goal), to = at, hits = list_hits(b.m->boxes_n, at < 0 ? 0 : at, box_hit, &b, &to);
	if (hits > 0)
		put(s, b.m, to);
	return hits;
}

static enum answer command_for(const struct map_state *s, const struct look *look, const char *verb,
							   struct str *command)
{
	struct str name = str_on(look->frame);
	enum table_id t = map_field(s) != NONE32 ? T_field : T_goal;
	code_name(&name, look->plan, t, t == T_field ? map_field(s) : s->goal);
	str_addf(command, "%s %s ", verb, schema[t].object);
	str_addquoted(command, str_text(&name));
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
	if (strcmp(argv[0], "cursor") != 0)
		return next_hit(s, look, m, argv[0][0] == 'n' ? 1 : -1) ? ANSWER_DONE : ANSWER_IGNORED;
	int n = argc > 2 ? atoi(argv[2]) : 1;
	return argc > 1 && move(s, m, argv[1], n < 1 ? 1 : n) ? ANSWER_DONE : ANSWER_IGNORED;
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	map_draw(state, look, c, w, h);
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	map_describe(look, state, first, second);
}

static void headline(void *state, const struct look *look, struct str *out)
{
	map_headline(look, state, out);
}

static enum answer click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
						 struct ls_err *err)
{
	struct map_state *s = state;
	(void)err;
	for (int i = s->spots_n - 1; i >= 0; i--) {
		const struct rect *r = &s->spots[i].r;
		if (x < r->x || x >= r->x + r->w || y < r->y || y >= r->y + r->h)
			continue;
		const struct map *m = order(look);
		int box = map_box_of(m, s->spots[i].goal);
		if (box < 0)
			return ANSWER_IGNORED;
		put(s, m, box);
		return twice ? command_for(s, look, "sheet", command) : ANSWER_DONE;
	}
	return ANSWER_IGNORED;
}

static struct pick picked(void *state, const struct look *look)
{
	const struct map_state *s = state;
	(void)look;
	if (map_field(s) != NONE32)
		return (struct pick){T_field, map_field(s), NONE32};
	return (struct pick){s->goal == NONE32 ? TABLE_COUNT : T_goal, s->goal, NONE32};
}

static bool choose(void *state, const struct look *look, enum table_id t, int32_t id)
{
	const struct map *m = order(look);
	int box = t == T_goal ? map_box_of(m, id) : t == T_field ? map_box_of(m, -id) : -1;
	if (box >= 0)
		put(state, m, box);
	return box >= 0;
}

static void remember(void *state, const struct look *look, struct str *out)
{
	(void)look;
	memory_put_tops(out, &((const struct map_state *)state)->top, 1);
}

static void recall(void *state, const struct look *look, const char *text)
{
	(void)look;
	memory_get_tops(&((struct map_state *)state)->top, 1, text);
}

const struct view pane_map = {
	.name = "map",
	.title = N_("Map"),
	.help =
		N_("The strategic goals by field of action, with the progress of the quarter and the measures behind them."),
	.min_cols = 36,
	.min_rows = 6,
	.hints = hints,
	.hints_now = hints_now,
	.create = create,
	.destroy = destroy,
	.sync = sync,
	.act = act,
	.draw = draw,
	.describe = describe,
	.click = click,
	.headline = headline,
	.picked = picked,
	.select = choose,
	.seek = seek,
	.remember = remember,
	.recall = recall,
};
