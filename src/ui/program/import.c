// SPDX-License-Identifier: EUPL-1.2
// A list from a spreadsheet before it is taken over: what is rejected and why, what changes from what to what, what is
// new. Nothing is written until Enter.
// Verbs: cursor, open (takes it over), next and previous (hits; without a search the next rejected row).
#include "ui/program/import.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "ui/kit/line.h"
#include "ui/kit/pen.h"
#include "ui/kit/rows.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define HEAD        2   // lines above the rows
#define WIDE        130 // columns from which the row under the cursor is shown in full at the right
#define LIST_SHARE  2   // of the width
#define TALL        15  // rows from which it is shown in full below the list, where it is not at the right
#define BELOW       8   // rows it has there, with the rule above
#define CELLS_SHOWN 6

static const char *const nothing_open = N_("No list is open. :import FILE.csv reads one.");

static const struct import_row *at(const struct rows *r, const struct look *look)
{
	return look->import && (size_t)r->list.at < look->import->n ? &look->import->rows[r->list.at] : NULL;
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	(void)state;
	(void)w;
	(void)h;
	int n = look->import ? (int)look->import->n : 0;
	return (struct rows_page){.n = n, .lines = n};
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	(void)p;
	const struct import_row *r = &look->import->rows[i];
	if (!*look->search)
		return r->fate == IMPORT_REJECTED;
	return text_contains(r->title, look->search) || text_contains(r->code, look->search) ||
		   text_contains(r->reason, look->search);
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("Nothing of the list contains this.") : tr("No row is rejected.");
}

static enum answer import_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							  struct ls_err *err)
{
	if (!look->import)
		return ANSWER_IGNORED;
	if (argc < 1 || strcmp(argv[0], "open") != 0)
		return rows_act(state, look, argc, argv, command, err);
	str_add(command, "import take"); // also where nothing is left to take: then this is said
	return ANSWER_COMMAND;
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
	else
		str_add(out, r->told);
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

static void draw_row(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *at)
{
	(void)state;
	(void)p;
	const struct import_row *r = &look->import->rows[at->thing];
	struct line l = {0};
	struct str text = str_on(look->frame);
	int room = at->w - LINE_TEXT - 2, half = room / 2;
	const char *name = name_of(look, r);
	int name_w = text_width(name) < half ? text_width(name) : half;
	row_text(&text, look, r);
	line_add(&l, LINE_TEXT, 1, role_of(r->fate), sign_of(r->fate));
	line_add(&l, LINE_TEXT + 2, name_w, at->here ? ROLE_CURSOR : ROLE_TEXT, name);
	line_add(&l, LINE_TEXT + 4 + name_w, room - name_w - 2, r->fate == IMPORT_REJECTED ? ROLE_BAD : ROLE_DIM,
			 str_text(&text));
	line_draw(c, at->y, at->w, &l, at->here, look->search);
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
	if (*r->told)
		flow_text(&f, ROLE_WARN, r->told, 4);
	for (size_t i = 0; i < r->cells_n && flow_open(&f); i++) {
		struct str text = {0};
		cell_text(&text, look, r, &r->cells[i]);
		flow_text(&f, ROLE_TEXT, str_text(&text), 6);
		str_free(&text);
	}
}

static void import_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	const struct import_view *v = look->import;
	if (!v) {
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM, tr(nothing_open));
		return;
	}
	bool beside = w >= WIDE, below = !beside && h >= TALL && v->n > 0;
	int list_w = beside ? w / LIST_SHARE : w, end = below ? h - BELOW : h;
	canvas_text_w(c, LINE_MARK, 0, w - LINE_MARK - 1, ROLE_TEXT, arena_printf(look->frame, "%s: %s", v->file, v->sum));
	canvas_text_w(c, LINE_MARK, 1, w - LINE_MARK - 1, ROLE_DIM, v->about);
	if (v->n == 0)
		canvas_text_w(c, LINE_TEXT, HEAD + 1, w - LINE_TEXT, ROLE_TEXT, tr("The plan says all this already."));
	p.half = w < c->cols;
	rows_draw(state, look, c, &p, (struct rect){0, HEAD, list_w, end - HEAD}, false);
	if (beside && v->n > 0) {
		canvas_vline(c, list_w, HEAD, h - HEAD, ROLE_BORDER);
		draw_panel(at(state, look), look, c, list_w + 2, HEAD, w - list_w - 3, h);
	}
	if (below) {
		canvas_hline(c, 0, end, w, ROLE_BORDER);
		draw_panel(at(state, look), look, c, LINE_TEXT, end + 1, w - LINE_TEXT - 1, h);
	}
}

static void import_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct import_row *r = at(state, look);
	if (!look->import) {
		str_add(first, tr(nothing_open));
		return;
	}
	if (look->import->conflicts > 0)
		str_add(second,
				look_keys(
					look,
					tr("{import match}: which one counts where number and title disagree, the number or the title.")));
	else if (look->import->unfit > 0)
		str_add(second, look_keys(look, tr("{import cells} takes rows without the cells that do not fit; {import take "
										   "others} takes the other rows.")));
	else if (look->import->count[IMPORT_REJECTED] > 0)
		str_add(second,
				look_keys(look, tr("Correct the list and read it again, or {import take others} takes the others.")));
	else if (look->import->n > 0)
		str_add(
			second,
			look_keys(look, tr("Nothing is written yet. {open} takes it over as one step, {back} leaves the plan.")));
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

static const struct rows_kind kind = { // taking over is a deliberate act: Enter, no click
	.lay = lay,
	.draw = draw_row,
	.hit = hit,
	.no_hit = no_hit};

static void *import_create(void)
{
	struct rows *r = mem_alloc(sizeof *r);
	rows_begin(r, &kind);
	return r;
}

static const struct hint hints[] = {
	{"open", N_("take over")},
	{"import take others", N_("without the rejected")},
	{"import match", N_("number or title")},
	{"import cells", N_("without such cells")},
	{"next", N_("next rejected")},
	{"back", N_("leave it")},
	{NULL, NULL},
};

const struct view pane_import = {
	.name = "import",
	.title = N_("List"),
	.help = N_("A list from a spreadsheet before it is taken over: what is new, what changes, what is rejected."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = import_create,
	.destroy = free,
	.sync = rows_sync,
	.act = import_act,
	.draw = import_draw,
	.describe = import_describe,
	.click = rows_click,
	.picked = pick_nothing,
	.select = select_nothing,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
