// SPDX-License-Identifier: EUPL-1.2
// Three columns of short lines, each with the task that was made of it; below them the line that is typed.
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/cycle.h"
#include "say/label.h"
#include "ui/kit/box.h"
#include "ui/kit/pen.h"
#include "ui/okr/entry.h"
#include "ui/okr/retro_parts.h"

#include <string.h>

#define GAP        2
#define LINES_MOST 6 // of one text
#define UNTIL_W    16
#define LABEL_W    12

struct page {
	struct retro_view *s;
	const struct look *look;
	struct canvas *c;
	struct rect in;
	int column_w, rows; // of the columns, below their heads
};

// A line as it is wrapped: its text, then the task that was made of it and whose it is.
struct item {
	const char *text[LINES_MOST], *below;
	int n, h;
};

static struct item item_of(const struct page *p, int32_t id)
{
	struct item it = {.n = 0, .below = ""};
	const struct retro *r = plan_find(p->look->plan, T_retro, id);
	const struct team *team = p->s->team == NONE32 ? plan_find(p->look->plan, T_team, r->team) : NULL;
	struct str below = str_on(p->look->frame);
	const char *text = retro_hidden(p->look) ? label_hidden() : r->text;
	it.n = text_wrap(p->look->frame, text, p->column_w - 2, num_min(LINES_MOST, num_max(1, p->rows - 1)), it.text);
	retro_task_told(&below, p->look, r);
	if (team)
		str_addf(&below, "%s%s", below.len ? " · " : "", *team->code ? team->code : team->title);
	it.below = str_text(&below);
	it.h = it.n + (below.len > 0 && p->rows > 1);
	return it;
}

static void draw_item(const struct page *p, const struct item *it, int x, int y, int end, bool here)
{
	canvas_put(p->c, x, y, here ? ROLE_CURSOR : ROLE_DIM, here ? 0x25B8 : 0x00B7); // ▸ ·
	for (int i = 0; i < it->n && y + i < end; i++)
		canvas_text_w(p->c, x + 2, y + i, p->column_w - 2, here ? ROLE_CURSOR : ROLE_TEXT, it->text[i]);
	if (it->h > it->n && y + it->n < end)
		canvas_text_w(p->c, x + 2, y + it->n, p->column_w - 2, ROLE_DIM, it->below);
	if (here) {
		canvas_bold(p->c, (struct rect){x, y, p->column_w, num_min(it->n, end - y)});
		canvas_cursor(p->c, x + 2, y);
	}
}

// The first line seen, so that the one at `at` is seen whole.
static int top_of(const struct page *p, const struct item *items, int n, int top, int at)
{
	top = (int)num_clamp(top, 0, num_max(0, n - 1));
	if (at < 0)
		return top;
	top = at < top ? at : top;
	for (;; top++) {
		int h = 0;
		for (int i = top; i <= at; i++)
			h += items[i].h;
		if (h <= p->rows || top == at)
			return top;
	}
}

static void draw_column(const struct page *p, int column)
{
	struct retro_view *s = p->s;
	struct retro_lines l = retro_lines(s, p->look, column);
	struct item *items = arena_alloc(p->look->frame, (size_t)(l.n + 1) * sizeof *items);
	int x = p->in.x + column * (p->column_w + GAP), y = p->in.y + 1, end = y + p->rows;
	bool mine = column == s->column;
	int at = mine && s->typing != RT_NEW ? retro_place(&l, s->id) : mine ? l.n - 1 : -1;
	struct pen head = {p->c, x, p->in.y, x + p->column_w, false};
	pen_text(&head, ROLE_CURSOR, mine ? "▸ " : "  ");
	pen_text(&head, mine ? ROLE_CURSOR : ROLE_HEADING, retro_head(p->look, column));
	if (l.n > 0)
		pen_text(&head, ROLE_DIM, arena_printf(p->look->frame, " (%d)", l.n));
	for (int i = 0; i < l.n; i++)
		items[i] = item_of(p, l.at[i]);
	s->top[column] = top_of(p, items, l.n, s->top[column], at);
	int i = s->top[column];
	for (; i < l.n && y < end; i++) {
		draw_item(p, &items[i], x, y, end, mine && i == at && s->typing != RT_NEW);
		y += items[i].h;
	}
	if (s->top[column] > 0 || i < l.n)
		canvas_text_right(p->c, x + p->column_w, p->in.y, ROLE_DIM,
						  arena_printf(p->look->frame, i < l.n ? "▼ %d" : "▲ %d", i < l.n ? l.n - i : s->top[column]));
	if (l.n == 0 && mine && s->typing == RT_NOTHING)
		canvas_cursor(p->c, x + 2, p->in.y);
}

static void draw_field(const struct page *p, int field, int x, int y, int w, bool hidden)
{
	const struct retro_view *s = p->s;
	bool here = s->at == field, wrong = field == RT_UNTIL && s->wrong.len > 0;
	entry_draw(p->c, &s->f[field], x, y, w, (struct entry_as){here, hidden, wrong, wrong ? ROLE_BAD : ROLE_CURSOR});
	if (hidden && here)
		canvas_cursor(p->c, x + 2, y);
}

// What a known name has beyond what is typed.
static void draw_rest(const struct page *p, int x, int y, int w)
{
	const struct edit *e = &p->s->f[RT_WHO];
	const char *name = retro_who(p->s, p->look);
	int used = text_width(str_text(&e->text));
	if (name && strncmp(name, str_text(&e->text), e->text.len) == 0 && used < w)
		canvas_text_w(p->c, x + used, y, w - used, ROLE_DIM, name + e->text.len);
}

static void draw_typing(const struct page *p, int y)
{
	const struct retro_view *s = p->s;
	int end = p->in.x + p->in.w - 1, x = p->in.x + LABEL_W;
	if (s->typing == RT_NOTHING)
		return;
	const char *label =
		s->typing == RT_TASK ? label_head(p->look->frame, tr("by whom")) : retro_head(p->look, s->column);
	canvas_text_w(p->c, p->in.x, y, LABEL_W - 1, ROLE_DIM, label);
	if (s->typing != RT_TASK) {
		draw_field(p, RT_TEXT, x, y, end - x, retro_hidden(p->look));
		return;
	}
	const char *until = tr("until");
	int until_x = end - UNTIL_W, label_x = until_x - text_width(until) - 1;
	draw_field(p, RT_WHO, x, y, label_x - x - 2, retro_names_hidden(p->look));
	if (s->at == RT_WHO && !retro_names_hidden(p->look))
		draw_rest(p, x + 2, y, label_x - x - 6);
	canvas_text(p->c, label_x, y, ROLE_DIM, until);
	draw_field(p, RT_UNTIL, until_x, y, UNTIL_W, false);
}

void retro_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct retro_view *s = state;
	retro_settle(s);
	struct page p = {.s = s, .look = look, .c = c};
	const struct cycle *cycle = plan_find(look->plan, T_cycle, s->cycle);
	const struct team *team = plan_find(look->plan, T_team, s->team);
	struct str title = str_on(look->frame), head = str_on(look->frame);
	if (cycle)
		cycle_title(&title, cycle);
	str_addf(&head, tr("Retrospective of %s"), str_text(&title));
	if (team)
		str_addf(&head, " · %s", team->title);
	p.in = box_draw(c, (struct rect){0, 0, w, h}, str_text(&head));
	p.column_w = (p.in.w - GAP * (retro_kind_COUNT - 1)) / retro_kind_COUNT;
	p.rows = p.in.h - 3; // a head above, a blank line and the field below
	if (!cycle) {
		canvas_cursor(c, p.in.x, p.in.y);
		return;
	}
	for (int k = 0; k < retro_kind_COUNT; k++)
		draw_column(&p, k);
	draw_typing(&p, p.in.y + p.in.h - 1);
}
