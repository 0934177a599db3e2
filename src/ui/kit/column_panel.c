// SPDX-License-Identifier: EUPL-1.2
// A list of all columns, those shown first and in their order. It stands at the right, so that number and title stay in
// sight; the list below is drawn as wide as ever, since that is what is being arranged.
#include "ui/kit/column_panel.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/amount.h"
#include "ui/kit/box.h"
#include "ui/kit/list.h"

#include <stdlib.h>
#include <string.h>

enum { WIDEST = 46, NARROWEST = 34 };

struct columns_panel {
	const struct column_source *source;
	struct column_row *row;
	struct list list; // n: of rows
	char *before;     // the arrangement when it was opened
	bool usual;       // nothing has been chosen
};

static void fill(struct columns_panel *p, const struct look *look, const char *text)
{
	struct column_row *rows;
	size_t n = p->source->list(look, text, &p->usual, &rows);
	p->row = mem_realloc(p->row, (n + 1) * sizeof *p->row);
	memcpy(p->row, rows, n * sizeof *rows);
	p->list.n = (int)n;
	list_resize(&p->list, p->list.n);
}

void *column_panel_new(const struct column_source *source, const struct look *look, const char *now)
{
	struct columns_panel *p = mem_alloc(sizeof *p);
	*p = (struct columns_panel){.source = source, .before = mem_str(now ? now : "")};
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
	struct str text = {0};
	for (int i = 0; i < p->list.n && !p->usual; i++) {
		const struct column_row *r = &p->row[i];
		if (!r->shown)
			continue;
		str_addf(&text, "%s%s", text.len ? "," : "", r->name);
		if (r->w > 0)
			str_addf(&text, ":%d", r->w);
	}
	str_addf(command, "%s ", verb);
	str_addquoted(command, text.len ? str_text(&text) : "usual");
	str_free(&text);
}

static bool swap(struct columns_panel *p, int by)
{
	int to = p->list.at + by;
	if (to < 0 || to >= p->list.n)
		return false;
	struct column_row moved = p->row[p->list.at];
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

static bool widen(const struct columns_panel *p, struct column_row *r, const struct look *look, int by)
{
	int least, most;
	if (!r->kind)
		return false;
	p->source->bounds(r, &least, &most);
	int w = (r->w > 0 ? r->w : p->source->width(r, look)) + by;
	r->w = w < least ? least : w > most ? most : w;
	r->shown = true;
	return true;
}

// What a word does to the row under the cursor; false: nothing has changed.
static bool change(struct columns_panel *p, const struct look *look, int argc, char *const argv[], struct ls_err *err)
{
	struct column_row *r = &p->row[p->list.at];
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
	return by != 0 && widen(p, r, look, by);
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
	if (strcmp(argv[0], "sort") == 0 && p->row[p->list.at].kind) {
		str_add(command, "sort ");
		str_addquoted(command, p->row[p->list.at].name);
		return ANSWER_COMMAND;
	}
	if (strcmp(argv[0], "year") == 0 && p->source->of_year(&p->row[p->list.at])) {
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
	const struct column_row *row = &p->row[at];
	bool here = at == p->list.at, there = p->source->there(row, look);
	enum role role = here ? ROLE_CURSOR : row->shown && there ? ROLE_TEXT : ROLE_DIM;
	if (here)
		canvas_put(c, r.x + 1, y, ROLE_CURSOR, 0x25B8); // ▸
	if (row->shown)
		canvas_put(c, r.x + 3, y, role, 0x2713); // ✓
	const char *note = !row->kind ? tr("elsewhere") : !there ? tr("empty") : "";
	if (row->w > 0)
		note = arena_printf(look->frame, tr("%d wide"), row->w);
	int right = text_width(note);
	canvas_text_w(c, r.x + 5, y, r.w - 8 - right, role, p->source->label(row, look));
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
	const struct column_row *r = &p->row[p->list.at];
	const char *label = p->source->label(r, look);
	if (!r->kind)
		str_addf(first, tr("%s: another plan has this column; here it stays out of sight."), label);
	else if (!p->source->there(r, look))
		str_addf(first, tr("%s: this plan says nothing there."), label);
	else if (!r->shown)
		str_addf(first, tr("%s: not shown."), label);
	else if (r->w > 0)
		str_addf(first, tr("%s: shown, %d characters wide."), label, r->w);
	else
		str_addf(first, tr("%s: shown where there is room, as wide as it needs."), label);
	if (r->shown && p->source->shares(r))
		str_addf(first, tr(" %s in shares."), AMOUNT_SHARE);
	if (p->source->of_year(r))
		str_add(second,
				look_keys(look, tr("{year} shows the next year; a cut line by posts and euros brings its own.")));
	else
		str_add(second, tr(p->source->kept));
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
