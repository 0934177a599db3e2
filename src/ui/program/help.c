// SPDX-License-Identifier: EUPL-1.2
// The keys that work here, with what they do: generated lines in as many columns as the width allows, read from the
// top of one column to its foot, on in the next, and then on the next page.
// Verbs: cursor (left and right change the column), next, previous.
#include "ui/program/help.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/line.h"
#include "ui/kit/list.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_COLUMN 44 // cells of one column
#define MOST_KEYS    12 // cells of keys that stand before their text; longer ones stand above it
#define TEXT_ROWS    6  // lines of one explanation

struct help {
	struct list list; // over the lines of look->help
	char *at_text;    // the line under the cursor: its identity
	int w, h;         // as last drawn
	int x, y;
};

struct row {
	int line;         // of look->help, -1: blank
	bool first, keys; // `keys`: the text is the keys, which take lines of their own
	const char *text;
};

struct layout {
	struct row *rows;
	int n, cap;
	int columns, per; // per page; rows of one column
	int pages;
	int column_w, keys_w;
};

static void *help_create(void)
{
	struct help *s = mem_alloc(sizeof *s);
	*s = (struct help){.y = -1};
	return s;
}

static void help_destroy(void *state)
{
	struct help *s = state;
	free(s->at_text);
	free(s);
}

// Headings have no keys, sentences have a blank for keys: the cursor stands on neither.
static bool is_heading(const struct help_line *l)
{
	return l->keys[strspn(l->keys, " ")] == '\0';
}

static void keep(struct help *s, const struct look *look)
{
	free(s->at_text);
	s->at_text = s->list.n > 0 ? mem_str(look->help[s->list.at].text) : NULL;
}

// The cursor never stands on a heading: it goes on in the direction it came from, or back at the end.
static void off_heading(struct help *s, const struct look *look, int step)
{
	for (int turn = 0; turn < 2; turn++, step = -step) {
		int at = s->list.at;
		while (at >= 0 && at < s->list.n && is_heading(&look->help[at]))
			at += step;
		if (at >= 0 && at < s->list.n) {
			s->list.at = at;
			break;
		}
	}
	keep(s, look);
}

static void help_sync(void *state, const struct look *look)
{
	struct help *s = state;
	int n = 0, found = -1;
	for (; look->help && look->help[n].keys; n++)
		if (s->at_text && strcmp(look->help[n].text, s->at_text) == 0 &&
			(found < 0 || abs(n - s->list.at) < abs(found - s->list.at)))
			found = n; // of several that say the same, the nearest
	if (found >= 0)
		s->list.at = found;
	list_resize(&s->list, n);
	if (n > 0)
		off_heading(s, look, 1);
}

// ---- layout ------------------------------------------------------------------------------------------------------

static void add(struct layout *l, struct arena *a, struct row row)
{
	if (l->n == l->cap) {
		int cap = l->cap ? l->cap * 2 : 64;
		struct row *more = arena_alloc(a, (size_t)cap * sizeof *more);
		for (int i = 0; i < l->n; i++)
			more[i] = l->rows[i];
		l->rows = more;
		l->cap = cap;
	}
	l->rows[l->n++] = row;
}

static void add_wrapped(struct layout *l, struct arena *a, int i, bool keys, const char *text, int w)
{
	const char *lines[TEXT_ROWS];
	int n = text_wrap(a, text, w > 8 ? w : 8, TEXT_ROWS, lines);
	for (int k = 0; k < n; k++)
		add(l, a, (struct row){i, l->n == 0 || l->rows[l->n - 1].line != i, keys, lines[k]});
}

static void add_line(struct layout *l, struct arena *a, const struct help_line *line, int i)
{
	if (is_heading(line)) {
		add_wrapped(l, a, i, false, line->text, l->column_w - LINE_TEXT);
		return;
	}
	if (text_width(line->keys) > l->keys_w)
		add_wrapped(l, a, i, true, line->keys, l->column_w - LINE_TEXT - 1);
	add_wrapped(l, a, i, false, line->text, l->column_w - LINE_TEXT - l->keys_w - 3);
}

static struct layout lay_out(const struct look *look, int n, int w, int h)
{
	struct layout l = {0};
	for (int i = 0; i < n; i++) {
		int keys = text_width(look->help[i].keys);
		l.keys_w = keys > l.keys_w && keys <= MOST_KEYS ? keys : l.keys_w;
	}
	// As few columns as show everything, so that a short help is one list.
	for (l.columns = 1;; l.columns++) {
		l.n = 0;
		l.column_w = w / l.columns;
		for (int i = 0; i < n; i++) {
			if (i > 0 && !look->help[i].keys[0])
				add(&l, look->frame, (struct row){.line = -1});
			add_line(&l, look->frame, &look->help[i], i);
		}
		l.per = (l.n + l.columns - 1) / l.columns;
		if (l.per <= h || w / (l.columns + 1) < LEAST_COLUMN)
			break;
	}
	if (l.per > h)
		l.per = h > 1 ? h - 1 : 1; // one row says which page this is
	l.pages = l.per ? (l.n + l.columns * l.per - 1) / (l.columns * l.per) : 1;
	return l;
}

static int row_of(const struct layout *l, int line)
{
	for (int i = 0; i < l->n; i++)
		if (l->rows[i].line == line && l->rows[i].first)
			return i;
	return 0;
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer walk(struct help *s, const struct look *look, int step)
{
	for (int i = 1; i <= s->list.n; i++) {
		int at = (s->list.at + step * i % s->list.n + s->list.n) % s->list.n;
		const struct help_line *l = &look->help[at];
		if (!is_heading(l) && (text_contains(l->text, look->search) || text_contains(l->keys, look->search))) {
			s->list.at = at;
			keep(s, look);
			return ANSWER_DONE;
		}
	}
	return ANSWER_IGNORED;
}

// So many rows on: to the next column or page.
static enum answer jump(struct help *s, const struct look *look, const struct layout *l, int rows)
{
	int to = row_of(l, s->list.at) + rows;
	to = to < 0 ? 0 : to >= l->n ? l->n - 1 : to;
	while (to > 0 && l->rows[to].line < 0)
		to--;
	s->list.at = l->rows[to].line;
	off_heading(s, look, 1);
	return ANSWER_DONE;
}

// The line at the same height in the next column, where there is one.
static enum answer sideways(struct help *s, const struct look *look, int step)
{
	struct layout l = lay_out(look, s->list.n, s->w, s->h);
	int to = row_of(&l, s->list.at) + step * l.per;
	return to < 0 || to >= l.n ? ANSWER_DONE : jump(s, look, &l, step * l.per);
}

static enum answer help_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							struct ls_err *err)
{
	struct help *s = state;
	(void)command;
	(void)err;
	if (argc < 1 || s->list.n == 0)
		return ANSWER_IGNORED;
	if (strcmp(argv[0], "next") == 0 || strcmp(argv[0], "previous") == 0)
		return walk(s, look, argv[0][0] == 'n' ? 1 : -1);
	if (argc > 1 && strcmp(argv[0], "cursor") == 0 && (strcmp(argv[1], "left") == 0 || strcmp(argv[1], "right") == 0))
		return sideways(s, look, argv[1][0] == 'l' ? -1 : 1);
	if (argc == 2 && strcmp(argv[0], "cursor") == 0 && strncmp(argv[1], "page-", 5) == 0) {
		struct layout l = lay_out(look, s->list.n, s->w, s->h);
		return jump(s, look, &l, (argv[1][5] == 'u' ? -1 : 1) * l.columns * l.per);
	}
	int before = s->list.at;
	if (!list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	off_heading(s, look, s->list.at < before ? -1 : 1);
	return ANSWER_DONE;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static void draw_row(struct help *s, const struct look *look, struct canvas *c, const struct layout *l, int i, int x,
					 int y)
{
	const struct row *r = &l->rows[i];
	if (r->line < 0)
		return;
	const struct help_line *h = &look->help[r->line];
	bool current = r->line == s->list.at && !is_heading(h);
	struct line line = {0};
	if (is_heading(h)) {
		line_add(&line, LINE_MARK, l->column_w - 2, h->keys[0] ? ROLE_DIM : ROLE_HEADING, r->text);
	} else if (r->keys) {
		line_add(&line, LINE_TEXT, l->column_w, ROLE_KEY, r->text);
	} else {
		if (r->first)
			line_add(&line, LINE_TEXT, l->keys_w, ROLE_KEY, h->keys);
		line_add(&line, LINE_TEXT + l->keys_w + 2, l->column_w, current ? ROLE_CURSOR : ROLE_TEXT, r->text);
	}
	struct canvas_saved saved = canvas_enter(c, (struct rect){x, y, l->column_w - 1, 1});
	line_draw(c, 0, l->column_w - 1, &line, current && r->first, look->search);
	canvas_leave(c, saved);
	if (current && r->first) {
		s->x = x + LINE_TEXT;
		s->y = y;
	}
}

static void help_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct help *s = state;
	(void)focused;
	s->w = w;
	s->h = h;
	s->y = -1;
	if (s->list.n == 0) {
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM, tr("No key does anything here."));
		return;
	}
	struct layout l = lay_out(look, s->list.n, w, h);
	int page = row_of(&l, s->list.at) / (l.columns * l.per), first = page * l.columns * l.per;
	for (int i = first; i < l.n && i < first + l.columns * l.per; i++)
		draw_row(s, look, c, &l, i, (i - first) / l.per * l.column_w, (i - first) % l.per);
	if (l.pages < 2)
		return;
	struct str text = {0};
	str_addf(&text, tr("page %d of %d"), page + 1, l.pages);
	canvas_text_w(c, LINE_TEXT, h - 1, w - LINE_TEXT, ROLE_DIM, str_text(&text));
	str_free(&text);
}

// A kiosk has no command line, and its help does not name one.
static bool tells_commands(const struct look *look)
{
	for (const struct help_line *l = look->help; l && l->keys; l++)
		if (l->keys[0] == ':')
			return true;
	return false;
}

static void help_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct help *s = state;
	if (s->list.n > 0) {
		const struct help_line *l = &look->help[s->list.at];
		if (l->keys[0] == ':' && l->keys[1])
			str_addf(first, "%s – %s", l->keys, l->text);
		else
			str_addf(first, tr("Key %s: %s"), l->keys, l->text);
	}
	str_add(second,
			tells_commands(look) ? tr("Esc goes back. “:” takes every command by its name.") : tr("Esc goes back."));
}

static bool help_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct help *s = state;
	(void)look;
	*x = s->x;
	*y = s->y;
	return s->y >= 0;
}

static enum answer help_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct help *s = state;
	(void)twice;
	(void)command;
	if (s->list.n == 0 || x < 0 || y < 0 || s->w < 1 || s->h < 1) // not drawn yet: nobody can have aimed
		return ANSWER_IGNORED;
	struct layout l = lay_out(look, s->list.n, s->w, s->h);
	int page = row_of(&l, s->list.at) / (l.columns * l.per);
	int i = (page * l.columns + x / l.column_w) * l.per + y;
	if (x / l.column_w >= l.columns || y >= l.per || i >= l.n || l.rows[i].line < 0 ||
		is_heading(&look->help[l.rows[i].line]))
		return ANSWER_IGNORED;
	s->list.at = l.rows[i].line;
	keep(s, look);
	return ANSWER_DONE;
}

static const struct hint hints[] = {
	{"cursor down", N_("read on")},
	{"cursor up", N_("read on")},
	{NULL, NULL},
};

const struct pane pane_help = {
	.name = "help",
	.title = N_("Help"),
	.help = N_("The keys that work in a pane, and what they do."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = help_create,
	.destroy = help_destroy,
	.sync = help_sync,
	.act = help_act,
	.draw = help_draw,
	.describe = help_describe,
	.focus = help_focus,
	.click = help_click,
	.picked = pick_nothing,
	.select = select_nothing,
};
