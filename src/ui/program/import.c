// SPDX-License-Identifier: EUPL-1.2
// A list from a spreadsheet before it is taken over: what is rejected and why, what changes from what to what, what is
// new. Nothing is written until Enter.
// Verbs: cursor, open (takes it over), next and previous (hits; without a search the next rejected row).
#include "ui/program/import.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "say/label.h"
#include "ui/kit/line.h"
#include "ui/kit/list.h"
#include "ui/kit/pen.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define HEAD        2   // lines above the rows
#define WIDE        130 // columns from which the row under the cursor is shown in full at the right
#define LIST_SHARE  2   // of the width
#define TALL        15  // rows from which it is shown in full below the list, where it is not at the right
#define BELOW       8   // rows it has there, with the rule above
#define CELLS_SHOWN 6

struct import_state {
	struct list list;
	int h, y, w;
};

static void *import_create(void)
{
	struct import_state *s = mem_alloc(sizeof *s);
	*s = (struct import_state){.list = {.page = 1}, .y = -1};
	return s;
}

static void import_sync(void *state, const struct look *look)
{
	struct import_state *s = state;
	list_resize(&s->list, look->import ? (int)look->import->n : 0);
}

static const struct import_row *at(const struct import_state *s, const struct look *look)
{
	return look->import && look->import->n > 0 ? &look->import->rows[s->list.at] : NULL;
}

// ---- acting ------------------------------------------------------------------------------------------------------

static bool hit(const struct look *look, int i)
{
	const struct import_row *r = &look->import->rows[i];
	if (!*look->search)
		return r->fate == IMPORT_REJECTED;
	return text_contains(r->title, look->search) || text_contains(r->code, look->search) ||
		   text_contains(r->reason, look->search);
}

static enum answer walk(struct import_state *s, const struct look *look, int step, struct ls_err *err)
{
	int n = s->list.n;
	for (int i = 1; i <= n; i++) {
		int to = (s->list.at + step * i % n + n) % n;
		if (hit(look, to)) {
			s->list.at = to;
			return ANSWER_DONE;
		}
	}
	ls_fail(err, LS_REFUSED, "%s",
			*look->search ? tr("Nothing of the list contains this.") : tr("No row is rejected."));
	return ANSWER_REFUSED;
}

static enum answer import_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							  struct ls_err *err)
{
	struct import_state *s = state;
	const char *verb = argc > 0 ? argv[0] : "";
	if (!look->import)
		return ANSWER_IGNORED;
	if (strcmp(verb, "open") == 0) {
		str_add(command, "import take");
		return ANSWER_COMMAND;
	}
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return walk(s, look, verb[0] == 'n' ? 1 : -1, err);
	return strcmp(verb, "cursor") == 0 && list_cursor(&s->list, argc, argv) ? ANSWER_DONE : ANSWER_IGNORED;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static enum role role_of(enum import_fate fate)
{
	return fate == IMPORT_REJECTED ? ROLE_BAD : fate == IMPORT_CHANGED ? ROLE_WARN : ROLE_GOOD;
}

static const char *sign_of(enum import_fate fate)
{
	static const char *const signs[] = {"x", "~", "+"};
	return signs[fate];
}

static void cell_text(struct str *out, const struct look *look, const struct import_row *r,
					  const struct import_cell *cell)
{
	str_addf(out, "%s: ", cell->label);
	if (look_hides(look, cell->hidden)) {
		str_add(out, label_hidden());
		return;
	}
	if (r->fate == IMPORT_CHANGED)
		str_addf(out, "%s → ", *cell->before ? cell->before : "–");
	str_add(out, *cell->after ? cell->after : "–");
}

// What changes, on one line.
static void row_text(struct str *out, const struct look *look, const struct import_row *r)
{
	size_t before = out->len;
	if (r->fate == IMPORT_REJECTED)
		str_add(out, r->reason);
	for (size_t i = 0; i < r->cells_n && i < CELLS_SHOWN && r->fate != IMPORT_REJECTED; i++) {
		if (r->fate == IMPORT_NEW && strcmp(r->cells[i].after, r->title) == 0)
			continue; // it stands there already
		str_add(out, out->len > before ? " · " : "");
		cell_text(out, look, r, &r->cells[i]);
	}
}

// What the row is called: code and title as far as it has them, else where it stands.
static const char *name_of(const struct look *look, const struct import_row *r)
{
	if (!*r->code && !*r->title)
		return arena_printf(look->frame, tr("line %ld"), r->line);
	return arena_printf(look->frame, "%s%s%s", r->code, *r->code && *r->title ? " " : "", r->title);
}

static void draw_row(struct import_state *s, const struct look *look, struct canvas *c, int i, int y, int w)
{
	const struct import_row *r = &look->import->rows[i];
	bool here = i == s->list.at;
	struct line l = {0};
	struct str text = {0};
	int room = w - LINE_TEXT - 2, half = room / 2;
	const char *name = name_of(look, r);
	int name_w = text_width(name) < half ? text_width(name) : half;
	row_text(&text, look, r);
	line_add(&l, LINE_TEXT, 1, role_of(r->fate), sign_of(r->fate));
	line_add(&l, LINE_TEXT + 2, name_w, here ? ROLE_CURSOR : ROLE_TEXT, name);
	line_add(&l, LINE_TEXT + 4 + name_w, room - name_w - 2, r->fate == IMPORT_REJECTED ? ROLE_BAD : ROLE_DIM,
			 arena_str(look->frame, str_text(&text)));
	line_draw(c, y, w, &l, here, look->search);
	if (here)
		s->y = y;
	str_free(&text);
}

// The row under the cursor, every cell.
static void draw_panel(const struct import_row *r, const struct look *look, struct canvas *c, int x, int y, int w,
					   int h)
{
	struct flow f = {.c = c, .a = look->frame, .x = x, .y = y, .w = w, .end = h};
	flow_text(&f, ROLE_HEADING, name_of(look, r), 3);
	if (*r->code || *r->title)
		flow_text(&f, ROLE_DIM, arena_printf(look->frame, tr("line %ld of the file"), r->line), 1);
	if (h - y >= BELOW)
		flow_gap(&f);
	if (r->fate == IMPORT_REJECTED)
		flow_text(&f, ROLE_BAD, r->reason, 6);
	for (size_t i = 0; i < r->cells_n && flow_open(&f); i++) {
		struct str text = {0};
		cell_text(&text, look, r, &r->cells[i]);
		flow_text(&f, ROLE_TEXT, str_text(&text), 6);
		str_free(&text);
	}
}

// How the area is divided: cells and lines of the list, and where the row under the cursor is shown in full.
struct area {
	bool beside, below;
	int list_w, end, rows; // end: the line below the list
};

static struct area divide(const struct import_state *s, const struct look *look)
{
	struct area a = {.beside = s->w >= WIDE};
	a.below = !a.beside && s->h >= TALL && look->import->n > 0;
	a.list_w = a.beside ? s->w / LIST_SHARE : s->w;
	a.end = a.below ? s->h - BELOW : s->h;
	a.rows = list_rows(s->list.n, a.end - HEAD);
	return a;
}

static void import_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct import_state *s = state;
	(void)focused;
	s->y = -1;
	s->h = h;
	s->w = w;
	if (!look->import) {
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM, tr("No list is open. :import FILE.csv reads one."));
		return;
	}
	const struct import_view *v = look->import;
	struct area a = divide(s, look);
	canvas_text_w(c, LINE_MARK, 0, w - LINE_MARK - 1, ROLE_TEXT, arena_printf(look->frame, "%s: %s", v->file, v->sum));
	canvas_text_w(c, LINE_MARK, 1, w - LINE_MARK - 1, ROLE_DIM, v->about);
	if (v->n == 0)
		canvas_text_w(c, LINE_TEXT, HEAD + 1, w - LINE_TEXT, ROLE_TEXT, tr("The plan says all this already."));
	list_show_rows(&s->list, a.rows, w < c->cols);
	for (int i = 0; i < a.rows && i + s->list.top < s->list.n; i++)
		draw_row(s, look, c, i + s->list.top, i + HEAD, a.list_w);
	if (a.rows < a.end - HEAD)
		list_more(c, LINE_TEXT, a.end - 1, a.list_w, list_above(&s->list), list_below(&s->list, s->list.n, a.rows));
	if (a.beside && v->n > 0) {
		canvas_vline(c, a.list_w, HEAD, h - HEAD, ROLE_BORDER);
		draw_panel(at(s, look), look, c, a.list_w + 2, HEAD, w - a.list_w - 3, h);
	}
	if (a.below) {
		canvas_hline(c, 0, a.end, w, ROLE_BORDER);
		draw_panel(at(s, look), look, c, LINE_TEXT, a.end + 1, w - LINE_TEXT - 1, h);
	}
}

static void import_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct import_row *r = at(state, look);
	if (!look->import) {
		str_add(first, tr("No list is open. :import FILE.csv reads one."));
		return;
	}
	if (look->import->count[IMPORT_REJECTED] > 0)
		str_add(second, tr("Correct the list and read it again, or S takes the others."));
	else if (look->import->n > 0)
		str_add(second, tr("Nothing is written yet. Enter takes it over as one step, Esc leaves the plan."));
	if (!r) {
		str_add(first, tr("The plan says all this already."));
		return;
	}
	str_addf(first, tr("Line %ld, "), r->line);
	str_addf(first, "%s: ",
			 r->fate == IMPORT_REJECTED  ? tr("rejected")
			 : r->fate == IMPORT_CHANGED ? tr("changed")
										 : tr("new"));
	row_text(first, look, r);
}

static bool import_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct import_state *s = state;
	(void)look;
	*x = LINE_TEXT;
	*y = s->y;
	return s->y >= 0;
}

static enum answer import_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct import_state *s = state;
	(void)twice; // taking over is a deliberate act: Enter
	(void)command;
	if (!look->import || y < HEAD)
		return ANSWER_IGNORED;
	struct area a = divide(s, look);
	int row = y - HEAD + s->list.top;
	if (y - HEAD >= a.rows || row >= s->list.n || x >= a.list_w)
		return ANSWER_IGNORED;
	s->list.at = row;
	return ANSWER_DONE;
}

static const struct hint hints[] = {
	{"open", N_("take over")},
	{"import take others", N_("without the rejected")},
	{"next", N_("next rejected")},
	{"back", N_("leave it")},
	{NULL, NULL},
};

const struct pane pane_import = {
	.name = "import",
	.title = N_("List"),
	.help = N_("A list from a spreadsheet before it is taken over: what is new, what changes, what is rejected."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = import_create,
	.destroy = free,
	.sync = import_sync,
	.act = import_act,
	.draw = import_draw,
	.describe = import_describe,
	.focus = import_focus,
	.click = import_click,
	.picked = pick_nothing,
	.select = select_nothing,
};
