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
#include "ui/kit/rows.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_COLUMN 44 // cells of one column
#define MOST_KEYS    12 // cells of keys that stand before their text; longer ones stand above it
#define TEXT_ROWS    6  // lines of one explanation

// Its things are the lines with keys; headings and sentences stand between them.
struct help {
	struct rows rows;
	char *at_text; // of the line under the cursor: its identity
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

static void help_destroy(void *state)
{
	struct help *s = state;
	free(s->at_text);
	free(s);
}

// Headings have no keys, sentences a blank for keys: the cursor stands on neither. It stands on signs, so that they are read
// page by page like keys.
static bool is_heading(const struct help_line *l)
{
	return l->keys[strspn(l->keys, " ")] == '\0';
}

// The line of look->help that a thing is.
static int line_of(const struct look *look, int thing)
{
	int line = 0;
	for (; look->help[line].keys; line++)
		if (!is_heading(&look->help[line]) && thing-- == 0)
			break;
	return line;
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct help *s = state;
	free(s->at_text);
	s->at_text = p->n > 0 ? mem_str(look->help[line_of(look, s->rows.list.at)].text) : NULL;
}

// Of several that say the same, the nearest.
static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct help *s = state;
	int found = -1, at = s->rows.list.at;
	for (int i = 0; s->at_text && i < p->n; i++)
		if (strcmp(look->help[line_of(look, i)].text, s->at_text) == 0 && (found < 0 || abs(i - at) < abs(found - at)))
			found = i;
	return found;
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct help_line *l = &look->help[line_of(look, i)];
	(void)p;
	return text_contains(l->text, look->search) || text_contains(l->keys, look->search);
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

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct layout *l = arena_alloc(look->frame, sizeof *l);
	int lines = 0, n = 0;
	(void)state;
	while (look->help && look->help[lines].keys)
		lines++;
	*l = lay_out(look, lines, w, h);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(lines + 1) * sizeof *at);
	for (int i = 0; i < l->n; i++) {
		const struct row *r = &l->rows[i];
		if (r->line < 0 || is_heading(&look->help[r->line]))
			continue;
		if (r->first)
			at[n++] = (struct rows_at){i, i, i + 1};
		else
			at[n - 1].end = i + 1;
	}
	return (struct rows_page){.n = n, .lines = l->n, .at = at, .close = true, .of = l};
}

// The row of the layout where the thing under the cursor begins.
static int row_at(const struct help *s, const struct rows_page *p)
{
	return p->n > 0 ? p->at[s->rows.list.at].line : 0;
}

// ---- acting ------------------------------------------------------------------------------------------------------

// So many rows on: to the next column or page.
static enum answer jump(struct help *s, const struct look *look, const struct rows_page *p, int rows)
{
	const struct layout *l = p->of;
	int to = row_at(s, p) + rows, thing = 0;
	to = to < 0 ? 0 : to >= l->n ? l->n - 1 : to;
	while (to > 0 && l->rows[to].line < 0)
		to--;
	while (thing + 1 < p->n && p->at[thing].end <= to)
		thing++;
	rows_move(s, look, thing);
	return ANSWER_DONE;
}

static enum answer help_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							struct ls_err *err)
{
	struct help *s = state;
	bool cursor = argc > 1 && strcmp(argv[0], "cursor") == 0 && s->rows.list.n > 0;
	bool left = cursor && strcmp(argv[1], "left") == 0, right = cursor && strcmp(argv[1], "right") == 0;
	if (left || right) { // the line at the same height in the next column, where there is one
		struct rows_page p = lay(s, look, s->rows.w, s->rows.h);
		int step = (right ? 1 : -1) * ((const struct layout *)p.of)->per, to = row_at(s, &p) + step;
		return to < 0 || to >= p.lines ? ANSWER_DONE : jump(s, look, &p, step);
	}
	if (cursor && argc == 2 && strncmp(argv[1], "page-", 5) == 0) {
		struct rows_page p = lay(s, look, s->rows.w, s->rows.h);
		const struct layout *l = p.of;
		return jump(s, look, &p, (argv[1][5] == 'u' ? -1 : 1) * l->columns * l->per);
	}
	return rows_act(s, look, argc, argv, command, err);
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static void draw_row(struct help *s, const struct look *look, struct canvas *c, const struct layout *l, int i, int x,
					 int y)
{
	const struct row *r = &l->rows[i];
	if (r->line < 0)
		return;
	const struct help_line *h = &look->help[r->line];
	bool current = !is_heading(h) && r->line == line_of(look, s->rows.list.at);
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
	if (current && r->first)
		canvas_cursor(c, x + LINE_TEXT, y);
}

static void help_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct help *s = state;
	struct rows_page p = rows_lay(s, look, w, h);
	const struct layout *l = p.of;
	if (l->n == 0) {
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM, tr("No key does anything here."));
		return;
	}
	int page = row_at(s, &p) / (l->columns * l->per), first = page * l->columns * l->per;
	for (int i = first; i < l->n && i < first + l->columns * l->per; i++)
		draw_row(s, look, c, l, i, (i - first) / l->per * l->column_w, (i - first) % l->per);
	if (l->pages < 2)
		return;
	struct str text = str_on(look->frame);
	str_addf(&text, tr("page %d of %d"), page + 1, l->pages);
	canvas_text_w(c, LINE_TEXT, h - 1, w - LINE_TEXT, ROLE_DIM, str_text(&text));
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
	if (s->rows.list.n > 0) {
		const struct help_line *l = &look->help[line_of(look, s->rows.list.at)];
		if (l->keys[0] == ':' && l->keys[1])
			str_addf(first, "%s – %s", l->keys, l->text);
		else
			str_addf(first, l->sign ? tr("Sign %s: %s") : tr("Key %s: %s"), l->keys, l->text);
	}
	str_add(second, tells_commands(look)
						? look_keys(look, tr("{back} goes back. “{command}” takes every command by its name."))
						: look_keys(look, tr("{back} goes back.")));
}

static enum answer help_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
							  struct ls_err *err)
{
	struct help *s = state;
	if (x < 0 || y < 0 || s->rows.w < 1 || s->rows.h < 1) // not drawn yet: nobody can have aimed
		return ANSWER_IGNORED;
	struct rows_page p = lay(s, look, s->rows.w, s->rows.h);
	const struct layout *l = p.of;
	if (l->n == 0 || x / l->column_w >= l->columns || y >= l->per)
		return ANSWER_IGNORED;
	int page = row_at(s, &p) / (l->columns * l->per), row = (page * l->columns + x / l->column_w) * l->per + y;
	return rows_hit(s, look, rows_thing(&s->rows, &p, row, false), twice, command, err);
}

static const struct hint hints[] = {
	{"cursor down", N_("read on")},
	{"cursor up", N_("read on")},
	{NULL, NULL},
};

static const struct rows_kind kind = {.lay = lay, .hit = hit, .keep = keep, .find = find};

static void *help_create(void)
{
	struct help *s = mem_alloc(sizeof *s);
	*s = (struct help){.at_text = NULL};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_help = {
	.name = "help",
	.title = N_("Help"),
	.help = N_("The keys that work in a pane, and what they do."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = help_create,
	.destroy = help_destroy,
	.sync = rows_sync,
	.act = help_act,
	.draw = help_draw,
	.describe = help_describe,
	.click = help_click,
	.picked = pick_nothing,
	.select = select_nothing,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
