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
#include "say/headline.h"
#include "say/label.h"
#include "ui/kit/line.h"
#include "ui/panes.h"

#include <stdlib.h>

static struct sheet_page page_of(const struct sheet *s, const struct look *look)
{
	return sheet_page(look, s->table, s->id, sheet_facts_width(s->rows.w));
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct sheet *s = state;
	const struct sheet_page *page = p->of;
	const void *row = NULL;
	int at = s->rows.list.at;
	const struct kin *k = sheet_kin(page, at, look->plan, &row);
	s->at_table = k ? k->table : TABLE_COUNT;
	s->at_id = k ? plan_id(row) : at < page->facts_n ? page->facts[at].column : 0;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct sheet *s = state;
	const struct sheet_page *page = p->of;
	if (s->at_table == TABLE_COUNT) {
		for (int i = 0; i < page->facts_n; i++)
			if (page->facts[i].column == s->at_id)
				return i;
		return -1;
	}
	for (int i = 0; i < page->kin_n; i++) {
		const struct kin *k = &page->kin[i];
		for (size_t r = 0; k->table == s->at_table && r < k->rows.n; r++)
			if (plan_id(plan_row(look->plan, k->table, k->rows.at[r])) == s->at_id)
				return k->thing + (int)r;
	}
	return -1;
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer open_thing(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	enum table_id t;
	int32_t id;
	if (!sheet_target(&page, s->rows.list.at, look->plan, &t, &id)) {
		ls_fail(err, LS_REFUSED, "%s",
				look->writable ? tr("This line leads nowhere. e changes it.") : tr("This line leads nowhere."));
		return ANSWER_REFUSED;
	}
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, t, id);
	str_addf(command, "sheet %s ", schema[t].object);
	str_addquoted(command, str_text(&name));
	return ANSWER_COMMAND;
}

static bool hit(const struct look *look, const struct rows_page *p, int thing)
{
	const struct sheet_page *page = p->of;
	const void *row = NULL;
	const struct kin *k = sheet_kin(page, thing, look->plan, &row);
	if (!k)
		return text_contains(page->facts[thing].label, look->search) ||
			   text_contains(page->facts[thing].value, look->search);
	struct str text = str_on(look->frame);
	sheet_kin_text(&text, look, k, row);
	bool yes = text_contains(str_text(&text), look->search);
	return yes;
}

static void sheet_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct sheet *s = state;
	struct rows_page p = rows_lay(s, look, w, h);
	if (!((const struct sheet_page *)p.of)->row)
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM,
					  s->table == TABLE_COUNT ? tr("Nothing has been opened yet.")
											  : tr("This is no longer in the plan. Esc goes back."));
	else
		sheet_draw_page(s, look, c, &p, w, h);
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

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
	const struct kin *k = sheet_kin(&page, s->rows.list.at, look->plan, &row);
	if (k) {
		str_addf(first, "%s: ", label_head(look->frame, facts_kin_heading(k->table, k->column)));
		sheet_kin_text(first, look, k, row);
	} else {
		const struct fact *f = &page.facts[s->rows.list.at];
		str_addf(first, "%s: %s", f->label, f->value);
		str_add(second, f->help);
	}
	if (!sheet_target(&page, s->rows.list.at, look->plan, &t, &id))
		return;
	str_add(second, second->len ? " · " : "");
	if (k && k->table == t) {
		str_add(second, tr("Enter opens it"));
		return;
	}
	struct str name = str_on(look->frame);
	headline_object(&name, look->plan, t, id);
	str_addf(second, tr("Enter opens: %s"), str_text(&name));
}

static void sheet_headline(void *state, const struct look *look, struct str *out)
{
	const struct sheet *s = state;
	if (s->table != TABLE_COUNT && plan_find(look->plan, s->table, s->id))
		headline_object(out, look->plan, s->table, s->id);
}

// The column of the object under the cursor, as a pick's part. A long text may be one of its profile's instead.
static int32_t picked_part(const struct sheet *s, const struct look *look, const struct sheet_page *page)
{
	int column = page->row && s->rows.list.at < page->facts_n ? page->facts[s->rows.list.at].column : -1;
	if (column <= FACT_TEXT && look->texts && look->texts[FACT_TEXT - column].table == s->table)
		column = look->texts[FACT_TEXT - column].column;
	return column >= 0 ? -1 - column : NONE32;
}

static struct pick sheet_picked(void *state, const struct look *look)
{
	const struct sheet *s = state;
	struct sheet_page page = page_of(s, look);
	const void *row = NULL;
	const struct kin *k = page.row ? sheet_kin(&page, s->rows.list.at, look->plan, &row) : NULL;
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
		s->rows.list = (struct list){.page = 1};
		s->rows.side[0].top = s->rows.side[1].top = 0;
		s->at_table = TABLE_COUNT;
		s->at_id = 0;
	}
	s->table = t;
	s->id = id;
	rows_sync(s, look);
	return true;
}

static const struct hint hints[] = {
	{"open", N_("open it")},        {"edit", N_("edit")},         {"add", N_("add")}, {"delete", N_("delete")},
	{"cursor down", N_("read on")}, {"cursor up", N_("read on")}, {NULL, NULL},
};

static const struct rows_kind kind = {.lay = sheet_lay,
									  .draw = sheet_draw_line,
									  .hit = hit,
									  .open = open_thing,
									  .keep = keep,
									  .find = find,
									  .click_opens = true};

static void *sheet_create(void)
{
	struct sheet *s = mem_alloc(sizeof *s);
	*s = (struct sheet){.table = TABLE_COUNT, .at_table = TABLE_COUNT};
	rows_begin(&s->rows, &kind);
	s->rows.w = 80;
	s->rows.h = 20;
	return s;
}

const struct view pane_sheet = {
	.name = "sheet",
	.title = N_("Sheet"),
	.help = N_("One object in full: all it says, and everything that refers to it."),
	.min_cols = 50,
	.min_rows = 5,
	.hints = hints,
	.create = sheet_create,
	.destroy = free,
	.sync = rows_sync,
	.act = rows_act,
	.draw = sheet_draw,
	.describe = sheet_describe,
	.click = rows_click,
	.headline = sheet_headline,
	.picked = sheet_picked,
	.select = sheet_select,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
