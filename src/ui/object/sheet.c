// SPDX-License-Identifier: EUPL-1.2
// One object in full: what the plan says of it, what is calculated, and everything that refers to it. On a wide screen
// what refers to it stands at the right.
// Verbs: cursor (left and right change the side), open (what is referred to), next, previous.
#include "ui/object/sheet.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/facts.h"
#include "say/label.h"
#include "say/value.h"
#include "ui/kit/line.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static void *sheet_create(void)
{
	struct sheet *s = mem_alloc(sizeof *s);
	*s = (struct sheet){.table = TABLE_COUNT, .at_table = TABLE_COUNT, .w = 80, .h = 20, .y = -1};
	return s;
}

static struct sheet_page page_of(const struct sheet *s, const struct look *look)
{
	return sheet_page(look, s->table, s->id, sheet_facts_width(s->w));
}

static void keep(struct sheet *s, const struct look *look, const struct sheet_page *page)
{
	const void *row = NULL;
	const struct kin *k = sheet_kin(page, s->list.at, look->plan, &row);
	s->at_table = k ? k->table : TABLE_COUNT;
	s->at_id = k ? plan_id(row) : s->list.at < page->facts_n ? page->facts[s->list.at].column : 0;
}

// The number of the thing that was under the cursor; the same number when it is gone.
static int find(const struct sheet *s, const struct look *look, const struct sheet_page *page)
{
	if (s->at_table == TABLE_COUNT) {
		for (int i = 0; i < page->facts_n; i++)
			if (page->facts[i].column == s->at_id)
				return i;
		return s->list.at;
	}
	for (int i = 0; i < page->kin_n; i++) {
		const struct kin *k = &page->kin[i];
		for (size_t r = 0; k->table == s->at_table && r < k->rows.n; r++)
			if (plan_id(plan_row(look->plan, k->table, k->rows.at[r])) == s->at_id)
				return k->thing + (int)r;
	}
	return s->list.at;
}

static void sheet_sync(void *state, const struct look *look)
{
	struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	s->list.at = find(s, look, &page);
	list_resize(&s->list, page.things);
	keep(s, look, &page);
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer open_thing(const struct sheet *s, const struct look *look, const struct sheet_page *page,
							  struct str *command, struct ls_err *err)
{
	enum table_id t;
	int32_t id;
	if (!page->row)
		return ANSWER_IGNORED;
	if (!sheet_target(page, s->list.at, look->plan, &t, &id)) {
		ls_fail(err, LS_REFUSED, "%s",
				look->writable ? tr("This line leads nowhere. e changes it.") : tr("This line leads nowhere."));
		return ANSWER_REFUSED;
	}
	struct str name = {0};
	code_name(&name, look->plan, t, id);
	str_addf(command, "sheet %s ", schema[t].object);
	str_addquoted(command, str_text(&name));
	str_free(&name);
	return ANSWER_COMMAND;
}

static bool hit(const struct look *look, const struct sheet_page *page, int thing)
{
	const void *row = NULL;
	const struct kin *k = sheet_kin(page, thing, look->plan, &row);
	if (!k)
		return text_contains(page->facts[thing].label, look->search) ||
			   text_contains(page->facts[thing].value, look->search);
	struct str text = {0};
	sheet_kin_text(&text, look, k, row);
	bool yes = text_contains(str_text(&text), look->search);
	str_free(&text);
	return yes;
}

static enum answer walk(struct sheet *s, const struct look *look, const struct sheet_page *page, int step)
{
	for (int i = 1; i <= page->things; i++) {
		int at = (s->list.at + step * i % page->things + page->things) % page->things;
		if (hit(look, page, at)) {
			s->list.at = at;
			return ANSWER_DONE;
		}
	}
	return ANSWER_IGNORED;
}

static enum answer sheet_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	if (argc < 1 || !page.row || page.things == 0)
		return ANSWER_IGNORED;
	enum answer answer = ANSWER_DONE;
	if (strcmp(argv[0], "open") == 0)
		return open_thing(s, look, &page, command, err);
	if (strcmp(argv[0], "next") == 0 || strcmp(argv[0], "previous") == 0)
		answer = walk(s, look, &page, argv[0][0] == 'n' ? 1 : -1);
	else if (argc > 1 && strcmp(argv[0], "cursor") == 0 && strcmp(argv[1], "left") == 0 && sheet_is_wide(s, &page))
		s->list.at = s->list.at >= page.facts_n ? 0 : s->list.at;
	else if (argc > 1 && strcmp(argv[0], "cursor") == 0 && strcmp(argv[1], "right") == 0 && sheet_is_wide(s, &page))
		s->list.at = s->list.at < page.facts_n ? page.facts_n : s->list.at;
	else if (!list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	keep(s, look, &page);
	return answer;
}

static void sheet_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct sheet *s = state;
	(void)focused;
	s->w = w;
	s->h = h;
	s->y = -1;
	struct sheet_page page = page_of(s, look);
	if (!page.row)
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM,
					  s->table == TABLE_COUNT ? tr("Nothing has been opened yet.")
											  : tr("This is no longer in the plan. Esc goes back."));
	else if (sheet_is_wide(s, &page))
		sheet_draw_wide(s, look, c, &page, w, h);
	else
		sheet_draw_narrow(s, look, c, &page, w, h);
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static void add_name(struct str *out, const struct look *look, enum table_id t, int32_t id)
{
	str_addf(out, "%s ", tr(schema[t].label));
	value_name(out, look->plan, t, id);
}

static void sheet_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	enum table_id t;
	int32_t id;
	const void *row = NULL;
	if (!page.row || page.things == 0) {
		str_add(first, tr("This is no longer in the plan. Esc goes back."));
		return;
	}
	const struct kin *k = sheet_kin(&page, s->list.at, look->plan, &row);
	if (k) {
		str_addf(first, "%s: ", label_head(look->frame, facts_kin_heading(k->table, k->column)));
		sheet_kin_text(first, look, k, row);
	} else {
		const struct fact *f = &page.facts[s->list.at];
		str_addf(first, "%s: %s", f->label, f->value);
		str_add(second, f->help);
	}
	if (!sheet_target(&page, s->list.at, look->plan, &t, &id))
		return;
	str_add(second, second->len ? " · " : "");
	if (k && k->table == t) {
		str_add(second, tr("Enter opens it"));
		return;
	}
	struct str name = {0};
	add_name(&name, look, t, id);
	str_addf(second, tr("Enter opens: %s"), str_text(&name));
	str_free(&name);
}

static bool sheet_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct sheet *s = state;
	(void)look;
	*x = s->x;
	*y = s->y;
	return s->y >= 0;
}

// The thing on a line of the facts or of the kin, -1.
static int thing_at(const struct sheet_page *page, int line, bool kin)
{
	int thing = -1;
	for (int i = 0; !kin && i < page->facts_n; i++)
		if (line >= page->laid[i].line && line < page->laid[i].line + page->laid[i].lines)
			thing = i;
	for (int i = 0; kin && i < page->kin_n; i++)
		if (line > page->kin[i].line && (size_t)(line - page->kin[i].line) <= page->kin[i].rows.n)
			thing = page->kin[i].thing + line - page->kin[i].line - 1;
	return thing;
}

static enum answer sheet_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	if (!page.row || y < 0 || y >= s->h)
		return ANSWER_IGNORED;
	int thing;
	if (sheet_is_wide(s, &page)) {
		bool right = x > sheet_facts_width(s->w);
		thing = thing_at(&page, y + (right ? s->right_top : s->list.top), right);
	} else {
		int line = y + s->list.top;
		thing =
			line < page.facts_lines ? thing_at(&page, line, false) : thing_at(&page, line - page.facts_lines - 1, true);
	}
	if (thing < 0)
		return ANSWER_IGNORED;
	s->list.at = thing;
	keep(s, look, &page);
	struct ls_err err;
	return twice ? open_thing(s, look, &page, command, &err) : ANSWER_DONE;
}

static void sheet_headline(void *state, const struct look *look, struct str *out)
{
	const struct sheet *s = state;
	if (s->table != TABLE_COUNT && plan_find(look->plan, s->table, s->id))
		add_name(out, look, s->table, s->id);
}

// The column of the object under the cursor, as a pick's part. A long text may be one of its profile's instead.
static int32_t picked_part(const struct sheet *s, const struct look *look, const struct sheet_page *page)
{
	int column = page->row && s->list.at < page->facts_n ? page->facts[s->list.at].column : -1;
	if (column <= FACT_TEXT && look->texts && look->texts[FACT_TEXT - column].table == s->table)
		column = look->texts[FACT_TEXT - column].column;
	return column >= 0 ? -1 - column : NONE32;
}

static struct pick sheet_picked(void *state, const struct look *look)
{
	const struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	const void *row = NULL;
	const struct kin *k = page.row ? sheet_kin(&page, s->list.at, look->plan, &row) : NULL;
	if (k)
		return (struct pick){k->table, plan_id(row), NONE32};
	return (struct pick){s->table, s->table == TABLE_COUNT ? NONE32 : s->id, picked_part(s, look, &page)};
}

static bool sheet_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct sheet *s = state;
	if (t >= TABLE_COUNT || !plan_find(look->plan, t, id))
		return false;
	if (t != s->table || id != s->id) {
		s->list = (struct list){.page = 1};
		s->right_top = 0;
		s->at_table = TABLE_COUNT;
		s->at_id = 0;
	}
	s->table = t;
	s->id = id;
	sheet_sync(s, look);
	return true;
}

static const struct hint hints[] = {
	{"open", N_("open it")},        {"edit", N_("edit")},         {"add", N_("add")}, {"delete", N_("delete")},
	{"cursor down", N_("read on")}, {"cursor up", N_("read on")}, {NULL, NULL},
};

const struct pane pane_sheet = {
	.name = "sheet",
	.title = N_("Sheet"),
	.help = N_("One object in full: all it says, and everything that refers to it."),
	.min_cols = 50,
	.min_rows = 5,
	.hints = hints,
	.create = sheet_create,
	.destroy = free,
	.sync = sheet_sync,
	.act = sheet_act,
	.draw = sheet_draw,
	.describe = sheet_describe,
	.focus = sheet_focus,
	.click = sheet_click,
	.headline = sheet_headline,
	.picked = sheet_picked,
	.select = sheet_select,
};
