// SPDX-License-Identifier: EUPL-1.2
// Everything a plan holds, kind by kind: the way to what no other pane shows, such as teams, deadlines or the analysis
// of strengths and weaknesses. Every row can be edited, marked, moved and deleted here as anywhere.
// Verbs: cursor (right opens a kind, left closes it), open (a kind unfolds, a row shows its sheet), next and previous
// (hits in all kinds; without a search the next kind that holds something).
#include "ui/object/lists.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/headline.h"
#include "say/label.h"
#include "say/row.h"
#include "ui/kit/line.h"
#include "ui/kit/mark.h"
#include "ui/kit/memory.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_AT 34 // column of the number behind a kind

static void lists_destroy(void *state)
{
	struct lists *s = state;
	free(s->members);
	free(s);
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	const struct lists *s = state;
	bool opened = s->at_id == NONE32 && s->open == s->at_kind; // its rows are seen with it
	(void)look;
	(void)w;
	(void)h;
	return (struct rows_page){.n = lists_lines(s), .lines = lists_lines(s), .with = opened ? s->members_n : 0};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct lists *s = state;
	struct lists_line l = lists_at(s, look->plan, s->rows.list.at);
	(void)p;
	s->at_kind = l.kind;
	s->at_id = l.row ? plan_id(l.row) : NONE32;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct lists *s = state;
	(void)p;
	return lists_line_of(s, look->plan, s->at_kind, s->at_id);
}

static void lists_sync(void *state, const struct look *look)
{
	struct lists *s = state;
	s->kiosk = look->kiosk;
	lists_open(s, look, s->open);
	rows_sync(s, look);
}

void lists_stand(struct lists *s, const struct look *look, enum table_id t, int32_t id)
{
	int at = lists_line_of(s, look->plan, t, id);
	rows_move(s, look, at >= 0 ? at : s->rows.list.at);
}

static bool lists_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct lists *s = state;
	if (lists_place(s, t) < 0 || (id != NONE32 && !plan_find(look->plan, t, id)))
		return false;
	if (s->open != t)
		lists_open(s, look, t);
	lists_stand(s, look, t, id);
	return true;
}

// ---- acting ------------------------------------------------------------------------------------------------------------

static void fold(struct lists *s, const struct look *look, bool open)
{
	enum table_id kind = s->at_kind;
	lists_open(s, look, open ? kind : TABLE_COUNT);
	lists_stand(s, look, kind, NONE32);
}

static enum answer open_line(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	struct lists *s = state;
	(void)err;
	if (s->at_id == NONE32) {
		fold(s, look, s->open != s->at_kind);
		return ANSWER_DONE;
	}
	str_addf(command, "sheet %s #%d", schema[s->at_kind].object, (int)s->at_id);
	return ANSWER_COMMAND;
}

static enum answer lists_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	struct lists *s = state;
	const char *verb = argc > 0 ? argv[0] : "", *where = argc > 1 ? argv[1] : "";
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return lists_walk(s, look, verb[0] == 'n' ? 1 : -1, err);
	if (strcmp(verb, "cursor") == 0 && (strcmp(where, "left") == 0 || strcmp(where, "right") == 0)) {
		if (*where == 'l' ? s->open == s->at_kind : s->at_id == NONE32 && s->open != s->at_kind)
			fold(s, look, *where == 'r');
		return ANSWER_DONE;
	}
	return rows_act(s, look, argc, argv, command, err);
}

// ---- drawing -----------------------------------------------------------------------------------------------------------

static void draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *on)
{
	const struct lists *s = state;
	struct lists_line at = lists_at(s, look->plan, on->thing);
	(void)p;
	struct str text = str_on(look->frame), count = str_on(look->frame);
	struct line l = {0};
	if (at.row) {
		row_text(&text, look, at.kind, at.row, -1);
		line_add(&l, LINE_TEXT + 2, on->w - LINE_TEXT - 3, on->here ? ROLE_CURSOR : ROLE_TEXT, str_text(&text));
	} else {
		size_t n = plan_count(look->plan, at.kind);
		label_upper(&text, tr(schema[at.kind].plural));
		str_addf(&count, "%zu", n);
		enum role role = on->here ? ROLE_CURSOR : n == 0 ? ROLE_DIM : at.kind == s->open ? ROLE_HEADING : ROLE_TEXT;
		line_add(&l, LINE_TEXT, COUNT_AT - LINE_TEXT - 1, role, str_text(&text));
		line_add(&l, COUNT_AT + 6 - text_width(str_text(&count)), 8, ROLE_DIM, str_text(&count));
	}
	line_draw(c, on->y, on->w, &l, on->here, look->search);
	if (at.row)
		look_draw_mark(look, c, 0, on->y, at.kind, plan_id(at.row), on->here);
}

static void lists_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	rows_draw(state, look, c, &p, (struct rect){0, 0, w, h}, false);
}

// ---- what stands under the cursor --------------------------------------------------------------------------------------

static void lists_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct lists *s = state;
	struct lists_line at = lists_at(s, look->plan, s->rows.list.at);
	const struct table *t = &schema[at.kind];
	if (at.row) {
		str_addf(first, "%s: ", label_head(look->frame, tr(t->label)));
		row_text(first, look, at.kind, at.row, -1);
		str_add(second, look_keys(look, tr("{open} shows all of it, left closes the list.")));
		return;
	}
	size_t n = plan_count(look->plan, at.kind);
	label_upper(first, tr(t->plural));
	str_addf(first, ": %zu", n);
	if (n == 0)
		str_add(second, look->writable ? look_keys(look, tr("There is none yet; {add} adds the first one."))
									   : tr("There is none."));
	else
		str_add(second, at.kind == s->open ? look_keys(look, tr("{open} closes the list."))
										   : look_keys(look, tr("{open} shows them all.")));
}

static void lists_headline(void *state, const struct look *look, struct str *out)
{
	const struct lists *s = state;
	size_t n = 0;
	for (int i = 0; i < lists_kinds(s); i++)
		n += s->open < TABLE_COUNT ? 0 : plan_count(look->plan, lists_kind(s, i)) > 0;
	if (s->open < TABLE_COUNT)
		headline_rows(out, s->open, (size_t)s->members_n);
	else
		headline_kinds(out, n, (size_t)lists_kinds(s));
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

// The kind that is open; a line of a kind, which is no object, is noted beside it.
static void lists_remember(void *state, const struct look *look, struct str *out)
{
	const struct lists *s = state;
	rows_remember(state, look, out);
	memory_put(out, "open", s->open < TABLE_COUNT ? schema[s->open].name : "");
	memory_put(out, "kind", s->at_id == NONE32 && s->at_kind < TABLE_COUNT ? schema[s->at_kind].name : "");
}

static enum table_id kind_in(const struct lists *s, const struct look *look, const char *text, const char *name)
{
	struct str word = str_on(look->frame);
	memory_get(&word, text, name);
	for (int i = 0; i < lists_kinds(s); i++)
		if (strcmp(schema[lists_kind(s, i)].name, str_text(&word)) == 0)
			return lists_kind(s, i);
	return TABLE_COUNT;
}

static void lists_recall(void *state, const struct look *look, const char *text)
{
	enum table_id open = kind_in(state, look, text, "open"), at = kind_in(state, look, text, "kind");
	if (open < TABLE_COUNT)
		lists_open(state, look, open);
	if (at < TABLE_COUNT)
		lists_stand(state, look, at, NONE32);
	rows_recall(state, look, text);
}

static const struct hint hints[] = {
	{"open", N_("open it")},  {"add", N_("add")},   {"edit", N_("edit")},
	{"delete", N_("delete")}, {"mark", N_("mark")}, {NULL, NULL},
};

static const struct rows_kind kind = {
	.lay = lay, .draw = draw_line, .open = open_line, .keep = keep, .find = find, .click_opens = true};

static void *lists_create(void)
{
	struct lists *s = mem_alloc(sizeof *s);
	*s = (struct lists){.open = TABLE_COUNT, .at_kind = TABLE_COUNT, .at_id = NONE32};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_lists = {
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
	.click = rows_click,
	.headline = lists_headline,
	.picked = lists_picked,
	.select = lists_select,
	.seek = lists_seek,
	.seek_from = lists_seek_from,
	.adds = lists_adds,
	.remember = lists_remember,
	.recall = lists_recall,
};
