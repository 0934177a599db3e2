// SPDX-License-Identifier: EUPL-1.2
// The start page: what somebody sees who starts Leitstand without naming a plan. Recent plans, samples, a new plan;
// Enter on any of them is all it takes.
// Verbs: cursor, open, next, previous.
#include "ui/program/start.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/line.h"
#include "ui/kit/list.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define MOST_COLS    118 // lines that are longer are hard to read
#define LINE_ROWS    3   // of an explanation
#define FIRST_SAMPLE "viersen"

struct start {
	struct list list;
	char *command; // of the entry under the cursor: its identity; NULL before the first sync
	int w, h;      // as last drawn
	int x, y;      // of its title, y < 0: not visible
};

// One line of the page: of an entry, or a heading, or blank (entry -1).
struct row {
	int entry;
	bool first;
	const char *title, *text;
	enum role role;
};

struct page {
	struct row *rows;
	int n, cap;
	int title_w, left;
};

static void *start_create(void)
{
	struct start *s = mem_alloc(sizeof *s);
	*s = (struct start){.y = -1};
	return s;
}

static void start_destroy(void *state)
{
	struct start *s = state;
	free(s->command);
	free(s);
}

static int count(const struct look *look)
{
	int n = 0;
	while (look->start && look->start[n].title)
		n++;
	return n;
}

static void keep(struct start *s, const struct look *look)
{
	free(s->command);
	s->command = s->list.n > 0 ? mem_str(look->start[s->list.at].command) : NULL;
}

// The first recent plan that is still there, else the sample to begin with.
static int entry_to_begin(const struct look *look, int n)
{
	int sample = 0;
	for (int i = 0; i < n; i++) {
		const struct start_entry *e = &look->start[i];
		if (e->kind == START_RECENT && !e->missing)
			return i;
		if (e->kind == START_SAMPLE && strstr(e->command, FIRST_SAMPLE))
			sample = i;
	}
	return sample;
}

static void start_sync(void *state, const struct look *look)
{
	struct start *s = state;
	int n = count(look);
	if (!s->command && n > 0) {
		s->list.at = entry_to_begin(look, n);
	} else {
		for (int i = 0; i < n; i++)
			if (strcmp(look->start[i].command, s->command) == 0)
				s->list.at = i;
	}
	list_resize(&s->list, n);
	keep(s, look);
}

static enum answer open_entry(struct start *s, const struct look *look, struct str *command, struct ls_err *err)
{
	if (s->list.n == 0)
		return ANSWER_IGNORED;
	const struct start_entry *e = &look->start[s->list.at];
	if (e->missing) {
		ls_fail(err, LS_REFUSED,
				tr("“%s” is no longer where it was. Please open it from its new place: leitstand PLAN"), e->title);
		return ANSWER_REFUSED;
	}
	str_add(command, e->command);
	return ANSWER_COMMAND;
}

// The next entry in a direction: a search hit where something is looked for.
static enum answer walk(struct start *s, const struct look *look, int step)
{
	for (int i = 1; i <= s->list.n; i++) {
		int at = (s->list.at + step * i % s->list.n + s->list.n) % s->list.n;
		const struct start_entry *e = &look->start[at];
		if (text_contains(e->title, look->search) || text_contains(e->line, look->search)) {
			s->list.at = at;
			keep(s, look);
			return ANSWER_DONE;
		}
	}
	return ANSWER_IGNORED;
}

static enum answer start_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	struct start *s = state;
	if (argc < 1)
		return ANSWER_IGNORED;
	if (strcmp(argv[0], "open") == 0)
		return open_entry(s, look, command, err);
	if (strcmp(argv[0], "next") == 0 || strcmp(argv[0], "previous") == 0)
		return walk(s, look, argv[0][0] == 'n' ? 1 : -1);
	if (!list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	keep(s, look);
	return ANSWER_DONE;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static void add(struct page *p, struct arena *a, struct row row)
{
	if (p->n == p->cap) {
		struct row *more = arena_alloc(a, (size_t)(p->cap ? p->cap * 2 : 32) * sizeof *more);
		for (int i = 0; i < p->n; i++)
			more[i] = p->rows[i];
		p->rows = more;
		p->cap = p->cap ? p->cap * 2 : 32;
	}
	p->rows[p->n++] = row;
}

static void add_wrapped(struct page *p, struct arena *a, const char *s, int w, int most, enum role role)
{
	const char *lines[LINE_ROWS];
	int n = text_wrap(a, s, w, most, lines);
	for (int i = 0; i < n; i++)
		add(p, a, (struct row){.entry = -1, .title = lines[i], .role = role});
}

static const char *heading(const struct start_entry *e)
{
	switch (e->kind) {
	case START_RECENT:
		return tr("Opened recently");
	case START_SAMPLE:
		return tr("Samples, to look at and to try out");
	default:
		return tr("A plan of your own");
	}
}

static void add_entry(struct page *p, struct arena *a, const struct start_entry *e, int i, int w, int most)
{
	const char *lines[LINE_ROWS];
	const char *text = e->missing ? arena_printf(a, "%s · %s", tr("no longer there"), e->line) : e->line;
	int n = text_wrap(a, text, w - LINE_TEXT - p->title_w - 2 > 8 ? w - LINE_TEXT - p->title_w - 2 : 8, most, lines);
	for (int k = 0; k < n; k++)
		add(p, a, (struct row){i, k == 0, k == 0 ? e->title : "", lines[k], e->missing ? ROLE_DIM : ROLE_TEXT});
}

// `blanks`: above the page and between groups. `most`: lines of an explanation.
static struct page lay_out_so(const struct look *look, int cols, bool blanks, int most)
{
	struct page p = {0};
	struct arena *a = look->frame;
	int n = count(look), w = cols < MOST_COLS ? cols : MOST_COLS;
	p.left = (cols - w) / 2;
	for (int i = 0; i < n; i++) {
		int one = text_width(look->start[i].title);
		p.title_w = one > p.title_w ? one : p.title_w;
	}
	p.title_w = p.title_w > w * 2 / 5 ? w * 2 / 5 : p.title_w;
	if (blanks)
		add(&p, a, (struct row){.entry = -1});
	add(&p, a, (struct row){.entry = -1, .title = "Leitstand", .role = ROLE_TITLE});
	add_wrapped(&p, a, tr("A county's digital strategy on one screen: goals, measures, quarterly results, roadmap."),
				w - LINE_TEXT - 1, most, ROLE_DIM);
	for (int i = 0; i < n; i++) {
		const struct start_entry *e = &look->start[i];
		const char *head = heading(e);
		if (i == 0 || head != heading(e - 1)) {
			if (blanks)
				add(&p, a, (struct row){.entry = -1});
			add(&p, a, (struct row){.entry = -1, .title = head, .role = ROLE_HEADING});
		}
		add_entry(&p, a, e, i, w - 1, most);
	}
	return p;
}

// The most generous page that fits; when none does, the tightest scrolls.
static struct page lay_out(const struct look *look, int cols, int rows)
{
	struct page p = lay_out_so(look, cols, true, LINE_ROWS);
	if (p.n > rows)
		p = lay_out_so(look, cols, false, LINE_ROWS);
	if (p.n > rows)
		p = lay_out_so(look, cols, true, 1);
	if (p.n > rows)
		p = lay_out_so(look, cols, false, 1);
	return p;
}

static void lines_of(const struct page *p, int entry, int *from, int *to)
{
	*from = *to = 0;
	for (int i = 0; i < p->n; i++)
		if (p->rows[i].entry == entry) {
			*from = p->rows[i].first ? i : *from;
			*to = i + 1;
		}
	// What stands above the first entry is seen with it.
	if (entry == 0)
		*from = 0;
}

static void start_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct start *s = state;
	(void)focused;
	struct page p = lay_out(look, w, h);
	int from, to;
	lines_of(&p, s->list.at, &from, &to);
	int visible = list_rows(p.n, h);
	list_show(&s->list, p.n, visible, to - from <= visible ? from : to - 1, to, false);
	s->list.page = visible / 2 > 1 ? visible / 2 : 1;
	s->w = w;
	s->h = h;
	s->y = -1;
	struct canvas_saved saved = canvas_enter(c, (struct rect){p.left, 0, w - 2 * p.left, h});
	for (int i = s->list.top; i < p.n && i < s->list.top + visible; i++) {
		const struct row *r = &p.rows[i];
		bool current = r->entry == s->list.at && r->first && s->list.n > 0;
		struct line l = {0};
		if (r->title)
			line_add(&l, LINE_TEXT - (r->entry < 0 ? 1 : 0), r->entry < 0 ? w : p.title_w,
					 current ? ROLE_CURSOR : r->role, r->title);
		if (r->text)
			line_add(&l, LINE_TEXT + p.title_w + 2, w, current ? ROLE_CURSOR : ROLE_DIM, r->text);
		line_draw(c, i - s->list.top, w - 2 * p.left, &l, current, look->search);
		if (current)
			s->y = i - s->list.top;
	}
	if (visible < h)
		list_more(c, LINE_TEXT, h - 1, w, list_above(&s->list), list_below(&s->list, p.n, visible));
	canvas_leave(c, saved);
	s->x = p.left + LINE_TEXT;
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static void start_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct start *s = state;
	if (s->list.n == 0) {
		str_add(first, tr("There is nothing to open yet. “leitstand init PLAN” makes a new plan."));
		return;
	}
	const struct start_entry *e = &look->start[s->list.at];
	const char *what = e->missing                ? tr("The file of “%s” is no longer there.")
					   : e->kind == START_RECENT ? tr("Enter opens “%s”.")
					   : e->kind == START_SAMPLE ? tr("Enter opens your own copy of “%s”; the sample stays.")
					   : e->kind == START_NEW    ? tr("Enter begins: %s.")
												 : tr("Enter asks: %s.");
	str_addf(first, what, e->title);
	str_add(second, e->line);
}

static bool start_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct start *s = state;
	(void)look;
	*x = s->x;
	*y = s->y;
	return s->y >= 0;
}

static enum answer start_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct start *s = state;
	(void)x;
	struct page p = lay_out(look, s->w, s->h);
	int at = s->list.top + y;
	if (y < 0 || y >= list_rows(p.n, s->h) || at >= p.n || p.rows[at].entry < 0)
		return ANSWER_IGNORED;
	s->list.at = p.rows[at].entry;
	keep(s, look);
	return twice ? open_entry(s, look, command, NULL) : ANSWER_DONE;
}

static const struct hint hints[] = {
	{"open", N_("open it")},
	{"cursor down", N_("choose")},
	{"cursor up", N_("choose")},
	{NULL, NULL},
};

const struct pane pane_start = {
	.name = "start",
	.title = N_("Start"),
	.help = N_("Recent plans, samples and a new plan to open with Enter."),
	.min_cols = 40,
	.min_rows = 6,
	.hints = hints,
	.create = start_create,
	.destroy = start_destroy,
	.sync = start_sync,
	.act = start_act,
	.draw = start_draw,
	.describe = start_describe,
	.focus = start_focus,
	.click = start_click,
	.picked = pick_nothing,
	.select = select_nothing,
};
