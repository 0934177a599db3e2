// SPDX-License-Identifier: EUPL-1.2
// Cursor, scrolling, search and clicks of a page of things; what the things are only the pane knows.
#include "ui/kit/rows.h"

#include "ui/kit/memory.h"

#include "ui/kit/line.h"

#include <string.h>

static struct rows_page lay(void *state, const struct look *look)
{
	struct rows *r = state;
	struct rows_page p = r->kind->lay(state, look, r->w, r->h);
	p.airy = look->stage && !p.close;
	p.lines += p.airy ? p.n - p.right_n : 0;
	p.right_lines += p.airy ? p.right_n : 0;
	return p;
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	const struct rows *r = state;
	if (r->kind->keep)
		r->kind->keep(state, look, p);
}

// ---- things and lines --------------------------------------------------------------------------------------------

static bool on_right(const struct rows_page *p, int i)
{
	return i >= p->n - p->right_n;
}

// As the pane has laid it out.
static struct rows_at placed(const struct rows *r, const struct rows_page *p, int i)
{
	if (p->at)
		return p->at[i];
	int line = i > r->list.at ? i + p->more : i;
	return (struct rows_at){line, line, line + 1 + (i == r->list.at ? p->more : 0)};
}

// How many things stand above it on its side.
static int above(const struct rows_page *p, int i)
{
	return on_right(p, i) ? i - (p->n - p->right_n) : i;
}

// As it is seen: with a line more for each thing where the page is airy.
static struct rows_at at(const struct rows *r, const struct rows_page *p, int i)
{
	struct rows_at a = placed(r, p, i);
	int more = p->airy ? above(p, i) : 0;
	return (struct rows_at){a.from + more, a.line + more, a.end + more + (p->airy ? 1 : 0)};
}

// How many things begin at the line or above it, with all of the other side.
static int begun(const struct rows *r, const struct rows_page *p, int line, bool right)
{
	int low = right ? p->n - p->right_n : 0, high = right ? p->n : p->n - p->right_n;
	while (low < high) {
		int middle = low + (high - low) / 2;
		if (at(r, p, middle).line <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int rows_thing(const struct rows *r, const struct rows_page *p, int line, bool right)
{
	int first = right ? p->n - p->right_n : 0, n = begun(r, p, line, right);
	return n > first && line < at(r, p, n - 1).end ? n - 1 : -1;
}

void rows_begin(struct rows *r, const struct rows_kind *kind)
{
	*r = (struct rows){.kind = kind, .list = {.page = 1}};
}

// ---- the cursor --------------------------------------------------------------------------------------------------

void rows_move(void *state, const struct look *look, int i)
{
	struct rows *r = state;
	struct rows_page p = lay(state, look);
	r->list.at = i;
	keep(state, look, &p);
}

void rows_sync(void *state, const struct look *look)
{
	struct rows *r = state;
	struct rows_page p = lay(state, look);
	int found = r->kind->find ? r->kind->find(state, look, &p) : -1;
	r->list.at = found >= 0 ? found : r->list.at;
	list_resize(&r->list, p.n);
	keep(state, look, &p);
}

static enum answer step(void *state, const struct look *look, int dir, struct ls_err *err)
{
	struct rows *r = state;
	struct rows_page p = lay(state, look);
	for (int i = 1; i <= p.n; i++) {
		int to = (r->list.at + dir * i % p.n + p.n) % p.n;
		if (!r->kind->hit(look, &p, to))
			continue;
		r->list.at = to;
		keep(state, look, &p);
		return ANSWER_DONE;
	}
	if (!r->kind->no_hit)
		return ANSWER_IGNORED;
	ls_fail(err, LS_REFUSED, "%s", r->kind->no_hit(look));
	return ANSWER_REFUSED;
}

// Left and right lead to the first thing of the other side. false: there is none.
static bool cross(void *state, const struct look *look, const char *where)
{
	struct rows *r = state;
	struct rows_page p = lay(state, look);
	bool right = strcmp(where, "right") == 0;
	if ((!right && strcmp(where, "left") != 0) || p.right_n == 0 || p.right_n == p.n)
		return false;
	if (right != on_right(&p, r->list.at))
		rows_move(state, look, right ? p.n - p.right_n : 0);
	return true;
}

enum answer rows_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					 struct ls_err *err)
{
	struct rows *r = state;
	const char *verb = argc > 0 ? argv[0] : "";
	if (strcmp(verb, "open") == 0)
		return r->kind->open && r->list.n > 0 ? r->kind->open(state, look, command, err) : ANSWER_IGNORED;
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return step(state, look, verb[0] == 'n' ? 1 : -1, err);
	if (strcmp(verb, "cursor") == 0 && argc > 1 && cross(state, look, argv[1]))
		return ANSWER_DONE;
	if (r->list.n == 0 || !list_cursor(&r->list, argc, argv))
		return ANSWER_IGNORED;
	rows_move(state, look, r->list.at);
	return ANSWER_DONE;
}

int rows_seek(void *state, const struct look *look)
{
	struct rows *r = state;
	struct rows_page p = lay(state, look);
	int hits = 0;
	for (int i = 0, from = r->list.at; i < p.n; i++)
		if (r->kind->hit(look, &p, (from + i) % p.n) && hits++ == 0)
			r->list.at = (from + i) % p.n;
	keep(state, look, &p);
	return hits;
}

void rows_seek_from(void *state, const struct look *look, bool back)
{
	struct rows *r = state;
	if (!back)
		r->began = r->list.at;
	else if (r->began < r->list.n)
		rows_move(state, look, r->began);
}

// ---- drawing and clicks ------------------------------------------------------------------------------------------

struct rows_page rows_lay(void *state, const struct look *look, int w, int h)
{
	struct rows *r = state;
	bool other = w != r->w || h != r->h;
	r->w = w;
	r->h = h;
	r->side[0].shown = r->side[1].shown = 0;
	if (other) // things may stand in another order there
		rows_sync(state, look);
	return lay(state, look);
}

// Scrolls as little as it must: the side of the cursor until its thing is seen.
static void scroll(const struct rows *r, const struct rows_page *p, struct rows_side *side, bool right)
{
	int lines = right ? p->right_lines : p->lines, rows = side->shown;
	struct list view = {.n = 1, .top = side->top, .place = side->place};
	if (p->n > 0 && on_right(p, r->list.at) == right) {
		struct rows_at here = at(r, p, r->list.at);
		int from = here.end - here.from <= rows ? here.from : here.line, room = rows - (here.end - from);
		here.end += p->with < room ? p->with : room > 0 ? room : 0;
		list_show(&view, lines, rows, from, here.end, p->half);
	}
	int last = lines - rows > 0 ? lines - rows : 0;
	side->top = view.top < last ? view.top : last;
	side->place = view.place;
}

// A line that is seen, in the terms of the pane: false: it is the one more of a thing.
static bool as_placed(const struct rows *r, const struct rows_page *p, struct rows_line *l)
{
	int first = l->right ? p->n - p->right_n : 0, seen = l->line;
	l->thing = rows_thing(r, p, seen, l->right);
	if (l->thing < 0) {
		l->line -= p->airy ? begun(r, p, seen, l->right) - first : 0;
		return true;
	}
	struct rows_at a = placed(r, p, l->thing);
	l->nth = seen - at(r, p, l->thing).line;
	l->line = a.line + l->nth;
	return l->line < a.end;
}

// A thing of one line has the one more for itself, where it is seen.
static int lines_of(const struct rows *r, const struct rows_page *p, const struct rows_line *l, int shown)
{
	if (l->thing < 0 || !p->airy || l->y + 1 >= shown)
		return 1;
	struct rows_at a = placed(r, p, l->thing);
	return a.end - a.line == 1 ? 2 : 1;
}

static void draw_lines(void *state, const struct look *look, struct canvas *c, const struct rows_page *p, bool right)
{
	struct rows *r = state;
	const struct rows_side *side = &r->side[right];
	int lines = right ? p->right_lines : p->lines, things = 0;
	for (int y = 0; y < side->shown && y + side->top < lines; y++) {
		struct rows_line l = {.line = y + side->top, .y = y, .w = side->area.w, .right = right};
		if (!as_placed(r, p, &l))
			continue;
		l.here = l.thing >= 0 && l.thing == r->list.at && l.nth == 0;
		things += l.thing >= 0 && l.nth == 0;
		if (l.here)
			canvas_cursor(c, LINE_TEXT, y);
		c->lines = lines_of(r, p, &l, side->shown);
		r->kind->draw(state, look, c, p, &l);
		c->lines = 1;
	}
	if (p->n > 0 && on_right(p, r->list.at) == right)
		r->list.page = things > 1 ? things : 1;
}

void rows_draw(void *state, const struct look *look, struct canvas *c, const struct rows_page *p, struct rect area,
			   bool right)
{
	struct rows *r = state;
	struct rows_side *side = &r->side[right];
	int lines = right ? p->right_lines : p->lines, rows = p->own_end ? area.h : list_rows(lines, area.h);
	side->area = area;
	side->shown = rows > 0 ? rows : 0;
	scroll(r, p, side, right);
	// Lines that are seen in part end where the rows do; a width that is not kept shall be seen.
	struct canvas_saved saved = canvas_enter(c, (struct rect){area.x, area.y, c->cols, side->shown});
	draw_lines(state, look, c, p, right);
	canvas_leave(c, saved);
	struct list view = {.top = side->top};
	if (rows < area.h)
		list_more(c, area.x + LINE_TEXT, area.y + area.h - 1, area.w, list_above(&view),
				  list_below(&view, lines, rows));
}

enum answer rows_hit(void *state, const struct look *look, int i, bool twice, struct str *command, struct ls_err *err)
{
	struct rows *r = state;
	if (i < 0)
		return ANSWER_IGNORED;
	rows_move(state, look, i);
	return twice && r->kind->click_opens ? r->kind->open(state, look, command, err) : ANSWER_DONE;
}

enum answer rows_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
					   struct ls_err *err)
{
	struct rows *r = state;
	struct rows_page p = lay(state, look);
	for (int k = 0; k < 2; k++) {
		const struct rows_side *s = &r->side[k];
		const struct rect a = s->area;
		if (x >= a.x && x < a.x + a.w && y >= a.y && y < a.y + s->shown)
			return rows_hit(state, look, rows_thing(r, &p, y - a.y + s->top, k == 1), twice, command, err);
	}
	return ANSWER_IGNORED;
}

void rows_remember(void *state, const struct look *look, struct str *out)
{
	const struct rows *r = state;
	const int tops[] = {r->side[0].top, r->side[1].top};
	(void)look;
	memory_put_tops(out, tops, 2);
}

void rows_recall(void *state, const struct look *look, const char *text)
{
	struct rows *r = state;
	int tops[2];
	(void)look;
	memory_get_tops(tops, 2, text);
	for (int k = 0; k < 2; k++) {
		r->side[k].top = tops[k];
		r->side[k].place = (struct list_place){0};
	}
}
