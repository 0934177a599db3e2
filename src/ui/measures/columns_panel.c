// SPDX-License-Identifier: EUPL-1.2
// A list of all columns, those shown first and in their order. It stands at the right, so that number and title stay in
// sight; the list below is drawn as wide as ever, since that is what is being arranged.
#include "ui/measures/columns_panel.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/amount.h"
#include "ui/kit/box.h"
#include "ui/kit/list.h"
#include "ui/measures/columns.h"
#include "ui/measures/measures.h"

#include <stdlib.h>
#include <string.h>

enum { WIDEST = 46, NARROWEST = 34 };

struct row {
	struct column_choice column;
	bool shown;
};

struct columns_panel {
	struct row *row;
	struct list list; // n: of rows
	char *before;     // the arrangement when it was opened
	bool usual;       // nothing has been chosen
};

static bool listed(const struct columns_panel *p, const char *name)
{
	for (int i = 0; i < p->list.n; i++)
		if (strcmp(p->row[i].column.name, name) == 0)
			return true;
	return false;
}

static void fill(struct columns_panel *p, const struct look *look, const char *text)
{
	struct columns chosen;
	const struct column_choice *all;
	columns_read(&chosen, text, look, NULL);
	p->usual = chosen.n == 0;
	if (p->usual)
		columns_usual(&chosen, look);
	size_t n = columns_all(look->frame, look, &all);
	p->row = mem_realloc(p->row, (n + (size_t)chosen.n + 1) * sizeof *p->row);
	p->list.n = 0;
	for (int i = 0; i < chosen.n; i++)
		p->row[p->list.n++] = (struct row){chosen.at[i], true};
	for (size_t i = 0; i < n; i++)
		if (!listed(p, all[i].name))
			p->row[p->list.n++] = (struct row){all[i], false};
	list_resize(&p->list, p->list.n);
}

void *columns_panel_new(const struct look *look)
{
	struct columns_panel *p = mem_alloc(sizeof *p);
	*p = (struct columns_panel){.before = mem_str(look->columns ? look->columns : "")};
	fill(p, look, p->before);
	return p;
}

static void destroy(void *state)
{
	struct columns_panel *p = state;
	free(p->row);
	free(p->before);
	free(p);
}

// ---- changing ----------------------------------------------------------------------------------------------------

static void command_of(const struct columns_panel *p, const char *verb, struct str *command)
{
	struct columns c = {.n = 0};
	struct str text = {0};
	for (int i = 0; i < p->list.n && c.n < COLUMNS_MOST && !p->usual; i++)
		if (p->row[i].shown)
			c.at[c.n++] = p->row[i].column;
	columns_write(&text, &c);
	str_addf(command, "%s ", verb);
	str_addquoted(command, text.len ? str_text(&text) : "usual");
	str_free(&text);
}

static bool swap(struct columns_panel *p, int by)
{
	int to = p->list.at + by;
	if (to < 0 || to >= p->list.n)
		return false;
	struct row moved = p->row[p->list.at];
	p->row[p->list.at] = p->row[to];
	p->row[to] = moved;
	p->list.at = to;
	return true;
}

static int shown(const struct columns_panel *p)
{
	int n = 0;
	for (int i = 0; i < p->list.n; i++)
		n += p->row[i].shown;
	return n;
}

static bool widen(struct row *r, const struct look *look, int by)
{
	int least, most;
	if (!r->column.kind)
		return false;
	column_bounds(&r->column, &least, &most);
	int w = (r->column.w > 0 ? r->column.w : column_width(&r->column, look)) + by;
	r->column.w = w < least ? least : w > most ? most : w;
	r->shown = true;
	return true;
}

// What a word does to the row under the cursor; false: nothing has changed.
static bool change(struct columns_panel *p, const struct look *look, int argc, char *const argv[], struct ls_err *err)
{
	struct row *r = &p->row[p->list.at];
	if (strcmp(argv[0], "mark") == 0) {
		if (r->shown && shown(p) == 1) {
			ls_fail(err, LS_OK, "%s", tr("One column has to stay."));
			return false;
		}
		r->shown = !r->shown;
		return true;
	}
	if (strcmp(argv[0], "move") == 0 && argc > 1)
		return swap(p, argv[1][0] == '-' ? -1 : 1);
	int by = view_notch(argc, argv);
	return by != 0 && widen(r, look, by);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct columns_panel *p = state;
	if (list_cursor(&p->list, argc, argv))
		return ANSWER_DONE;
	if (strcmp(argv[0], "accept") == 0) {
		command_of(p, "columns", command);
		return ANSWER_FINISH;
	}
	if (strcmp(argv[0], "close") == 0) {
		str_add(command, "columns try ");
		str_addquoted(command, *p->before ? p->before : "usual");
		return ANSWER_FINISH;
	}
	if (strcmp(argv[0], "sort") == 0 && p->row[p->list.at].column.kind) {
		str_add(command, "sort ");
		str_addquoted(command, p->row[p->list.at].column.name);
		return ANSWER_COMMAND;
	}
	if (strcmp(argv[0], "year") == 0 && p->row[p->list.at].column.kind && p->row[p->list.at].column.kind->of_year) {
		str_add(command, "year");
		return ANSWER_COMMAND;
	}
	if (strcmp(argv[0], "usual") == 0)
		fill(p, look, "");
	else if (change(p, look, argc, argv, err))
		p->usual = false;
	else
		return view_other(argv[0]);
	command_of(p, "columns try", command);
	return ANSWER_COMMAND;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static void draw_row(const struct columns_panel *p, const struct look *look, struct canvas *c, struct rect r, int at,
					 int y)
{
	const struct row *row = &p->row[at];
	bool here = at == p->list.at, there = column_there(&row->column, look);
	enum role role = here ? ROLE_CURSOR : row->shown && there ? ROLE_TEXT : ROLE_DIM;
	if (here)
		canvas_put(c, r.x + 1, y, ROLE_CURSOR, 0x25B8); // ▸
	if (row->shown)
		canvas_put(c, r.x + 3, y, role, 0x2713); // ✓
	const char *note = !row->column.kind ? tr("elsewhere") : !there ? tr("empty") : "";
	if (row->column.w > 0)
		note = arena_printf(look->frame, tr("%d wide"), row->column.w);
	int right = text_width(note);
	canvas_text_w(c, r.x + 5, y, r.w - 8 - right, role, column_label(&row->column, look));
	canvas_text_right(c, r.x + r.w - 2, y, ROLE_DIM, note);
	if (here)
		canvas_bold(c, (struct rect){r.x + 1, y, r.w - 2, 1});
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct columns_panel *p = state;
	int wide = w / 2 < NARROWEST ? NARROWEST : w / 2 > WIDEST ? WIDEST : w / 2;
	int rows = p->list.n < h - 2 ? p->list.n : h - 2;
	if (wide > w || rows < 1)
		return;
	struct rect r = {w - wide, 0, wide, rows + 2};
	list_show_rows(&p->list, rows, false);
	box_draw(c, r, p->usual ? tr("Columns: the usual ones") : tr("Columns"));
	for (int i = 0; i < rows; i++)
		draw_row(p, look, c, r, p->list.top + i, r.y + 1 + i);
	canvas_cursor(c, r.x + 1, r.y + 1 + p->list.at - p->list.top);
	box_more(c, r, list_above(&p->list), list_below(&p->list, p->list.n, rows));
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct columns_panel *p = state;
	const struct row *r = &p->row[p->list.at];
	const char *label = column_label(&r->column, look);
	if (!r->column.kind)
		str_addf(first, tr("%s: another plan has this column; here it stays out of sight."), label);
	else if (!column_there(&r->column, look))
		str_addf(first, tr("%s: this plan says nothing there."), label);
	else if (!r->shown)
		str_addf(first, tr("%s: not shown."), label);
	else if (r->column.w > 0)
		str_addf(first, tr("%s: shown, %d characters wide."), label, r->column.w);
	else
		str_addf(first, tr("%s: shown where there is room, as wide as it needs."), label);
	if (r->shown && r->column.kind == &column_kinds[COL_MONEY])
		str_addf(first, tr(" %s in shares."), AMOUNT_SHARE);
	if (r->column.kind && r->column.kind->of_year)
		str_add(second,
				look_keys(look, tr("{year} shows the next year; a cut line by posts and euros brings its own.")));
	else
		str_add(second, tr("The arrangement is kept with this plan; new ones begin with it."));
}

static const struct hint hints[] = {
	{"mark", N_("show or hide")},
	{"move -1", N_("move")},
	{"move 1", N_("move")},
	{"accept", N_("keep")},
	{"close", N_("back")},
	{"notch 1", N_("width")},
	{"notch -1", N_("width")},
	{"usual", N_("as usual")},
	{"sort", N_("sort")},
	{"year", N_("year")},
	{NULL, NULL},
};

const struct view overlay_columns = {
	.name = "columns",
	.keys = "columns list box",
	.hints = hints,
	.destroy = destroy,
	.act = act,
	.draw = draw,
	.describe = describe,
};
