// SPDX-License-Identifier: EUPL-1.2
// Everything a plan holds, kind by kind: the way to what no other pane shows, such as teams, deadlines or the analysis
// of strengths and weaknesses. Every row can be edited, marked, moved and deleted here as anywhere.
// Verbs: cursor (right opens a kind, left closes it), open (a kind unfolds, a row shows its sheet), next and previous
// (hits in all kinds; without a search the next kind that holds something).
#include "ui/object/lists.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/row.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_AT 34 // column of the number behind a kind

static void *lists_create(void)
{
	struct lists *s = mem_alloc(sizeof *s);
	*s = (struct lists){.open = TABLE_COUNT, .at_kind = TABLE_COUNT, .at_id = NONE32, .y = -1};
	return s;
}

static void lists_destroy(void *state)
{
	struct lists *s = state;
	free(s->rows);
	free(s);
}

static void keep(struct lists *s, const struct look *look)
{
	struct lists_line l = lists_at(s, look->plan, s->list.at);
	s->at_kind = l.kind;
	s->at_id = l.row ? plan_id(l.row) : NONE32;
}

static void lists_sync(void *state, const struct look *look)
{
	struct lists *s = state;
	lists_open(s, look, s->open);
	int at = lists_line_of(s, look->plan, s->at_kind, s->at_id);
	if (at >= 0)
		s->list.at = at;
	keep(s, look);
}

static void stand_on(struct lists *s, const struct look *look, enum table_id t, int32_t id)
{
	int at = lists_line_of(s, look->plan, t, id);
	s->list.at = at >= 0 ? at : s->list.at;
	keep(s, look);
}

static bool lists_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct lists *s = state;
	if (lists_place(t) < 0 || (id != NONE32 && !plan_find(look->plan, t, id)))
		return false;
	if (s->open != t)
		lists_open(s, look, t);
	stand_on(s, look, t, id);
	return true;
}

// ---- acting ------------------------------------------------------------------------------------------------------------

static void fold(struct lists *s, const struct look *look, bool open)
{
	enum table_id kind = s->at_kind;
	lists_open(s, look, open ? kind : TABLE_COUNT);
	stand_on(s, look, kind, NONE32);
}

static enum answer open_line(struct lists *s, const struct look *look, struct str *command)
{
	if (s->at_id == NONE32) {
		fold(s, look, s->open != s->at_kind);
		return ANSWER_DONE;
	}
	str_addf(command, "sheet %s #%d", schema[s->at_kind].object, (int)s->at_id);
	return ANSWER_COMMAND;
}

static bool hit(const struct look *look, enum table_id t, const void *row)
{
	const struct table *table = &schema[t];
	int code = schema_code(table), title = row_title(table);
	if (code >= 0 && text_contains(plan_text(&table->columns[code], row), look->search))
		return true;
	if (title >= 0)
		return text_contains(plan_text(&table->columns[title], row), look->search);
	struct str text = {0};
	row_text(&text, look, t, row, -1);
	bool yes = text_contains(str_text(&text), look->search);
	str_free(&text);
	return yes;
}

static bool walk_open(struct lists *s, const struct look *look, int from, int step)
{
	for (int i = from; i >= 0 && i < s->rows_n; i += step) {
		const void *row = plan_row(look->plan, s->open, s->rows[i]);
		if (!hit(look, s->open, row))
			continue;
		stand_on(s, look, s->open, plan_id(row));
		return true;
	}
	return false;
}

// The next kind whose name contains what is looked for, or one of whose rows does; that one is opened.
static enum answer walk(struct lists *s, const struct look *look, int step, struct ls_err *err)
{
	struct lists was = *s;
	int kinds = lists_kinds(), place = lists_place(s->at_kind);
	int row = s->at_id == NONE32 ? (step > 0 ? -1 : 0) : s->list.at - place - 1;
	bool searching = *look->search != '\0';
	was.rows = NULL;
	if (searching && s->open == s->at_kind && walk_open(s, look, row + step, step))
		return ANSWER_DONE;
	for (int i = 1; i <= kinds; i++) {
		lists_open(s, look, TABLE_COUNT);
		enum table_id t = lists_at(s, look->plan, (place + step * i + kinds) % kinds).kind;
		if (!searching && plan_count(look->plan, t) > 0) {
			stand_on(s, look, t, NONE32);
			return ANSWER_DONE;
		}
		lists_open(s, look, searching ? t : TABLE_COUNT);
		if (searching && walk_open(s, look, step > 0 ? 0 : s->rows_n - 1, step))
			return ANSWER_DONE;
	}
	lists_open(s, look, was.open);
	stand_on(s, look, was.at_kind, was.at_id);
	ls_fail(err, LS_REFUSED, "%s", tr("Nothing here contains this."));
	return ANSWER_REFUSED;
}

static enum answer lists_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	struct lists *s = state;
	const char *verb = argc > 0 ? argv[0] : "", *where = argc > 1 ? argv[1] : "";
	if (strcmp(verb, "open") == 0)
		return open_line(s, look, command);
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return walk(s, look, verb[0] == 'n' ? 1 : -1, err);
	if (strcmp(verb, "cursor") == 0 && (strcmp(where, "left") == 0 || strcmp(where, "right") == 0)) {
		if (*where == 'l' ? s->open == s->at_kind : s->at_id == NONE32 && s->open != s->at_kind)
			fold(s, look, *where == 'r');
		return ANSWER_DONE;
	}
	if (!list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	keep(s, look);
	return ANSWER_DONE;
}

// ---- drawing -----------------------------------------------------------------------------------------------------------

static void draw_line(struct lists *s, const struct look *look, struct canvas *c, int i, int y, int w)
{
	struct lists_line at = lists_at(s, look->plan, i);
	bool here = i == s->list.at;
	struct str text = {0}, count = {0};
	struct line l = {0};
	if (at.row) {
		row_text(&text, look, at.kind, at.row, -1);
		line_add(&l, LINE_TEXT + 2, w - LINE_TEXT - 3, here ? ROLE_CURSOR : ROLE_TEXT, str_text(&text));
	} else {
		size_t n = plan_count(look->plan, at.kind);
		label_upper(&text, tr(schema[at.kind].plural));
		str_addf(&count, "%zu", n);
		enum role role = here ? ROLE_CURSOR : n == 0 ? ROLE_DIM : at.kind == s->open ? ROLE_HEADING : ROLE_TEXT;
		line_add(&l, LINE_TEXT, COUNT_AT - LINE_TEXT - 1, role, str_text(&text));
		line_add(&l, COUNT_AT + 6 - text_width(str_text(&count)), 8, ROLE_DIM, str_text(&count));
	}
	line_draw(c, y, w, &l, here, look->search);
	if (at.row)
		look_draw_mark(look, c, 0, y, at.kind, plan_id(at.row), here);
	if (here)
		s->y = y;
	str_free(&text);
	str_free(&count);
}

static void lists_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct lists *s = state;
	(void)focused;
	s->y = -1;
	int lines = lists_lines(s), rows = list_rows(lines, h);
	s->h = rows;
	list_show_rows(&s->list, rows, false);
	// What has just been opened is seen, as far as there is room.
	int below = s->at_id == NONE32 && s->open == s->at_kind ? s->rows_n : 0;
	list_show(&s->list, lines, rows, s->list.at, s->list.at + 1 + (below < rows ? below : rows - 1), false);
	for (int y = 0; y < rows && y + s->list.top < lines; y++)
		draw_line(s, look, c, y + s->list.top, y, w);
	if (rows < h)
		list_more(c, LINE_TEXT, h - 1, w, list_above(&s->list), list_below(&s->list, lines, rows));
}

// ---- what stands under the cursor --------------------------------------------------------------------------------------

static void lists_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	struct lists *s = state;
	struct lists_line at = lists_at(s, look->plan, s->list.at);
	const struct table *t = &schema[at.kind];
	if (at.row) {
		str_addf(first, "%s: ", label_head(look->frame, tr(t->label)));
		row_text(first, look, at.kind, at.row, -1);
		str_add(second, tr("Enter shows all of it, left closes the list."));
		return;
	}
	size_t n = plan_count(look->plan, at.kind);
	label_upper(first, tr(t->plural));
	str_addf(first, ": %zu", n);
	if (n == 0)
		str_add(second, look->writable ? tr("There is none yet; a adds the first one.") : tr("There is none."));
	else
		str_add(second, at.kind == s->open ? tr("Enter closes the list.") : tr("Enter shows them all."));
}

static bool lists_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct lists *s = state;
	(void)look;
	*x = LINE_MARK;
	*y = s->y;
	return s->y >= 0;
}

static enum answer lists_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct lists *s = state;
	(void)x;
	if (y < 0 || y >= s->h || s->list.top + y >= lists_lines(s))
		return ANSWER_IGNORED;
	s->list.at = s->list.top + y;
	keep(s, look);
	if (!twice)
		return ANSWER_DONE;
	return open_line(s, look, command);
}

static void lists_headline(void *state, const struct look *look, struct str *out)
{
	const struct lists *s = state;
	size_t n = 0;
	for (int i = 0; i < lists_kinds(); i++)
		n += s->open < TABLE_COUNT ? 0 : plan_count(look->plan, lists_at(s, look->plan, i).kind) > 0;
	if (s->open < TABLE_COUNT)
		str_addf(out, "%d %s", s->rows_n, tr(s->rows_n == 1 ? schema[s->open].label : schema[s->open].plural));
	else
		str_addf(out, tr("%zu of %d kinds in use"), n, lists_kinds());
}

static struct pick lists_picked(void *state, const struct look *look)
{
	const struct lists *s = state;
	if (s->at_id == NONE32 && s->at_kind == T_strategy && look->plan->strategy_n) // there is only one
		return (struct pick){T_strategy, look->plan->strategy[0].id, NONE32};
	if (s->at_id == NONE32)
		return (struct pick){TABLE_COUNT, NONE32, NONE32};
	return (struct pick){s->at_kind, s->at_id, NONE32};
}

static enum table_id lists_adds(void *state)
{
	return ((const struct lists *)state)->at_kind;
}

static const struct hint hints[] = {
	{"open", N_("open it")},  {"add", N_("add")},   {"edit", N_("edit")},
	{"delete", N_("delete")}, {"mark", N_("mark")}, {NULL, NULL},
};

const struct pane pane_lists = {
	.name = "lists",
	.title = N_("Lists"),
	.help = N_("Everything the plan holds, kind by kind: also what no other pane shows, such as teams or deadlines."),
	.min_cols = 40,
	.min_rows = 4,
	.hints = hints,
	.create = lists_create,
	.destroy = lists_destroy,
	.sync = lists_sync,
	.act = lists_act,
	.draw = lists_draw,
	.describe = lists_describe,
	.focus = lists_focus,
	.click = lists_click,
	.headline = lists_headline,
	.picked = lists_picked,
	.select = lists_select,
	.adds = lists_adds,
};
