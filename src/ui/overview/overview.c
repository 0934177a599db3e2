// SPDX-License-Identifier: EUPL-1.2
// All four panes on one screen: map, OKR, measures, roadmap. One of them is focused and answers; what is chosen on the
// map narrows the others while they are linked. Where there is no room for four, the others tell one line each.
// Verbs: focus next|previous|NAME|at X Y; everything else goes to the focused pane.
#include "ui/overview/overview.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

// Which panes, and the keys that show them alone.
static const struct {
	const char *name, *key;
} members[OVERVIEW_PANES] = {{"map", "1"}, {"okr", "2"}, {"measures", "3"}, {"roadmap", "4"}};

static void *overview_create(void)
{
	struct overview *s = mem_alloc(sizeof *s);
	*s = (struct overview){.focused = MAP, .chosen = {TABLE_COUNT, NONE32, NONE32}, .w = 80, .h = 20};
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		s->pane[i] = pane_named(members[i].name);
		s->state[i] = s->pane[i]->create();
	}
	return s;
}

static void overview_destroy(void *state)
{
	struct overview *s = state;
	for (int i = 0; i < OVERVIEW_PANES; i++)
		s->pane[i]->destroy(s->state[i]);
	free(s);
}

// ---- linking -----------------------------------------------------------------------------------------------------

// A relation that the plan never uses must not empty a pane.
static bool goals_matter(const struct look *look, int member)
{
	if (member != OKR)
		return look->plan->measure_goal_n > 0;
	for (size_t i = 0; i < look->plan->objective_n; i++)
		if (look->plan->objective[i].goal != NONE32)
			return true;
	return false;
}

struct look overview_look(const struct overview *s, const struct look *look, int member)
{
	struct look own = *look;
	own.aside = member != s->focused;
	if (member == MAP || !look->linked || !s->chose || look->only_goal != NONE32 || look->only_field != NONE32)
		return own;
	struct pick chosen = s->pane[MAP]->picked(s->state[MAP], look);
	if (chosen.table == T_goal && goals_matter(look, member))
		own.only_goal = chosen.id;
	else if (chosen.table == T_field)
		own.only_field = chosen.id;
	return own;
}

static void sync_others(struct overview *s, const struct look *look)
{
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		if (i == MAP)
			continue;
		struct look own = overview_look(s, look, i);
		s->pane[i]->sync(s->state[i], &own);
	}
}

void overview_sync(void *state, const struct look *look)
{
	struct overview *s = state;
	s->pane[MAP]->sync(s->state[MAP], look);
	s->chosen = s->pane[MAP]->picked(s->state[MAP], look);
	sync_others(s, look);
}

// The map may have moved on: the others follow.
static void follow(struct overview *s, const struct look *look)
{
	struct pick now = s->pane[MAP]->picked(s->state[MAP], look);
	if (now.table == s->chosen.table && now.id == s->chosen.id)
		return;
	s->chosen = now;
	s->chose = true;
	if (look->linked)
		sync_others(s, look);
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer move_focus(struct overview *s, const char *where)
{
	if (strcmp(where, "next") == 0)
		s->focused = (s->focused + 1) % OVERVIEW_PANES;
	else if (strcmp(where, "previous") == 0)
		s->focused = (s->focused + OVERVIEW_PANES - 1) % OVERVIEW_PANES;
	else {
		for (int i = 0; i < OVERVIEW_PANES; i++)
			if (strcmp(members[i].name, where) == 0) {
				s->focused = i;
				return ANSWER_DONE;
			}
		return ANSWER_IGNORED;
	}
	return ANSWER_DONE;
}

// The pane at a cell; -1: between them.
static int member_at(const struct overview *s, int x, int y)
{
	struct overview_layout l = overview_layout(s->w, s->h, s->focused);
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		struct rect head = l.place[i].head, body = l.place[i].body;
		bool in_head = head.h && x >= head.x && x < head.x + head.w && y >= head.y && y <= head.y + l.place[i].told;
		if (in_head || (x >= body.x && x < body.x + body.w && y >= body.y && y < body.y + body.h))
			return i;
	}
	return -1;
}

static enum answer overview_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
								struct ls_err *err)
{
	struct overview *s = state;
	if (argc > 3 && strcmp(argv[0], "focus") == 0 && strcmp(argv[1], "at") == 0) {
		int at = member_at(s, atoi(argv[2]), atoi(argv[3]));
		bool unfolded = at >= 0 && overview_layout(s->w, s->h, s->focused).place[at].body.h > 0;
		s->focused = unfolded ? at : s->focused;
		return ANSWER_DONE;
	}
	if (argc > 0 && strcmp(argv[0], "focus") == 0)
		return move_focus(s, argc > 1 ? argv[1] : "next");
	struct look own = overview_look(s, look, s->focused);
	enum answer answer = s->pane[s->focused]->act(s->state[s->focused], &own, argc, argv, command, err);
	follow(s, look);
	return answer;
}

static enum answer overview_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
								  struct ls_err *err)
{
	struct overview *s = state;
	int i = member_at(s, x, y);
	if (i < 0)
		return ANSWER_IGNORED;
	struct rect body = overview_layout(s->w, s->h, s->focused).place[i].body;
	s->focused = i;
	if (x < body.x || x >= body.x + body.w || y < body.y || y >= body.y + body.h)
		return ANSWER_DONE; // its head, or the sentence that stands for it
	struct look own = overview_look(s, look, i);
	enum answer answer = s->pane[i]->click(s->state[i], &own, x - body.x, y - body.y, twice, command, err);
	follow(s, look);
	return answer == ANSWER_IGNORED ? ANSWER_DONE : answer;
}

static int overview_seek(void *state, const struct look *look)
{
	struct overview *s = state;
	struct look own = overview_look(s, look, s->focused);
	const struct view *pane = s->pane[s->focused];
	return pane->seek ? pane->seek(s->state[s->focused], &own) : -1;
}

static bool overview_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct overview *s = state;
	for (int k = 0; k < OVERVIEW_PANES; k++) {
		int i = (s->focused + k) % OVERVIEW_PANES; // the focused one first
		struct look own = overview_look(s, look, i);
		if (s->pane[i]->select(s->state[i], &own, t, id)) {
			s->focused = i;
			follow(s, look);
			return true;
		}
	}
	return false;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static void draw_head(struct overview *s, const struct look *look, struct canvas *c, int i, struct rect r)
{
	bool here = i == s->focused;
	canvas_hline(c, r.x, r.y, r.w, here ? ROLE_FOCUS : ROLE_BORDER);
	int x = r.x + 1, end = r.x + r.w - 1;
	canvas_text(c, x, r.y, here ? ROLE_FOCUS : ROLE_BORDER, here ? "▸ " : "  ");
	x += 2;
	x += canvas_text(c, x, r.y, ROLE_KEY, members[i].key) + 1;
	canvas_put(c, x - 1, r.y, ROLE_TEXT, ' ');
	x += canvas_text_w(c, x, r.y, end - x, here ? ROLE_CURSOR : ROLE_HEADING, tr(s->pane[i]->title));
	if (here)
		canvas_bold(c, (struct rect){r.x, r.y, x - r.x, 1});
	canvas_put(c, x++, r.y, ROLE_TEXT, ' ');
	if (!s->pane[i]->headline)
		return;
	struct look own = overview_look(s, look, i);
	struct str headline = str_on(look->frame);
	s->pane[i]->headline(s->state[i], &own, &headline);
	int room = end - x - 4, w = text_width(str_text(&headline));
	w = w < room ? w : room;
	if (headline.len && room >= 8) {
		canvas_put(c, end - w - 2, r.y, ROLE_TEXT, ' ');
		canvas_text_w(c, end - w - 1, r.y, w, ROLE_DIM, str_text(&headline));
		canvas_put(c, end - 1, r.y, ROLE_TEXT, ' ');
	}
}

// "1 Karte  2 OKR  ▸ 3 Maßnahmen  4 Roadmap"
static void draw_names(const struct overview *s, struct canvas *c, int w)
{
	int x = 1;
	for (int i = 0; i < OVERVIEW_PANES && x < w; i++) {
		bool here = i == s->focused;
		x += canvas_text_w(c, x, 0, w - x, ROLE_FOCUS, here ? "▸ " : "  ");
		x += canvas_text_w(c, x, 0, w - x, ROLE_KEY, members[i].key) + 1;
		int used = canvas_text_w(c, x, 0, w - x, here ? ROLE_CURSOR : ROLE_HEADING, tr(s->pane[i]->title));
		if (here)
			canvas_bold(c, (struct rect){x, 0, used, 1});
		x += used + 2;
	}
}

static void draw_told(struct overview *s, const struct look *look, struct canvas *c, int i, struct rect head)
{
	struct look own = overview_look(s, look, i);
	struct str first = str_on(look->frame), second = str_on(look->frame);
	s->pane[i]->describe(s->state[i], &own, &first, &second);
	canvas_text_w(c, head.x + 3, head.y + 1, head.w - 4, ROLE_DIM, str_text(&first));
}

static void overview_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct overview *s = state;
	s->w = w;
	s->h = h;
	struct overview_layout l = overview_layout(w, h, s->focused);
	if (!l.heads)
		draw_names(s, c, w);
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		const struct overview_place *p = &l.place[i];
		// The body first: a head tells what is shown in it, which is known when it has been drawn.
		if (p->body.h > 0) {
			struct look own = overview_look(s, look, i);
			int x = c->cursor_x, y = c->cursor_y;
			struct canvas_saved saved = canvas_enter(c, p->body);
			s->pane[i]->draw(s->state[i], &own, c, p->body.w, p->body.h);
			canvas_leave(c, saved);
			if (i != s->focused) {
				c->cursor_x = x;
				c->cursor_y = y;
			}
		}
		if (p->head.h)
			draw_head(s, look, c, i, p->head);
		if (p->told)
			draw_told(s, look, c, i, p->head);
	}
	if (l.side_by_side)
		canvas_vline(c, l.place[MAP].body.w, 0, h, ROLE_BORDER);
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static void overview_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	struct overview *s = state;
	struct look own = overview_look(s, look, s->focused);
	s->pane[s->focused]->describe(s->state[s->focused], &own, first, second);
}

// Does any of the others show less than there is because of what is chosen on the map?
static bool narrows(const struct overview *s, const struct look *look)
{
	for (int i = 0; i < OVERVIEW_PANES; i++) {
		struct look own = overview_look(s, look, i);
		if (own.only_goal != look->only_goal || own.only_field != look->only_field)
			return true;
	}
	return false;
}

static void overview_headline(void *state, const struct look *look, struct str *out)
{
	struct overview *s = state;
	struct look own = overview_look(s, look, s->focused);
	bool told = overview_layout(s->w, s->h, s->focused).heads; // it stands in the head of the pane
	if (!told && s->pane[s->focused]->headline)
		s->pane[s->focused]->headline(s->state[s->focused], &own, out);
	else
		str_add(out, narrows(s, look) ? tr("the map's choice narrows the others") : tr("all panes show everything"));
}

static struct pick overview_picked(void *state, const struct look *look)
{
	struct overview *s = state;
	struct look own = overview_look(s, look, s->focused);
	return s->pane[s->focused]->picked(s->state[s->focused], &own);
}

static const struct hint hints[] = {
	{"focus next", N_("next pane")},
	{"open", N_("open it")},
	{"link", N_("link panes")},
	{"search", N_("search")},
	{NULL, NULL},
};

#define HINTS_MOST 32

static bool overview_waits(void *state)
{
	const struct overview *s = state;
	const struct view *inner = s->pane[s->focused];
	return inner->waits && inner->waits(s->state[s->focused]);
}

// Its own, then those of the focused pane; while that one waits for an answer, only the answer counts.
static const struct hint *overview_hints(void *state, const struct look *look)
{
	struct overview *s = state;
	const struct view *inner = s->pane[s->focused];
	struct look own = overview_look(s, look, s->focused);
	const struct hint *theirs = view_hints(inner, s->state[s->focused], &own);
	if (overview_waits(s))
		return theirs;
	struct hint *all = arena_zero(look->frame, HINTS_MOST + 1, sizeof *all);
	size_t n = 0;
	for (const struct hint *h = hints; h->command; h++)
		all[n++] = *h;
	for (; theirs->command && n < HINTS_MOST; theirs++)
		if (strcmp(theirs->command, "open") != 0)
			all[n++] = *theirs;
	return all;
}

static const struct view *overview_inner(void *state)
{
	const struct overview *s = state;
	return s->pane[s->focused];
}

const struct view pane_overview = {
	.name = "overview",
	.title = N_("Overview"),
	.help = N_("Map, OKR, measures and roadmap on one screen; the map's choice narrows the others."),
	.min_cols = 60,
	.min_rows = 11,
	.hints = hints,
	.hints_now = overview_hints,
	.waits = overview_waits,
	.inner = overview_inner,
	.create = overview_create,
	.destroy = overview_destroy,
	.sync = overview_sync,
	.act = overview_act,
	.draw = overview_draw,
	.describe = overview_describe,
	.click = overview_click,
	.headline = overview_headline,
	.picked = overview_picked,
	.select = overview_select,
	.seek = overview_seek,
	.remember = overview_remember,
	.recall = overview_recall,
};
