// SPDX-License-Identifier: EUPL-1.2
// One object in full: what the plan says of it, what is calculated, and everything that refers to it. On a wide screen
// what refers to it stands at the right.
// Verbs: cursor (left and right change the side), open (what is referred to), next, previous.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/headline.h"
#include "say/label.h"
#include "ui/object/object.h"
#include "ui/panes.h"

#include <stdlib.h>

enum { MOST_TEXT = 110, MOST_LABEL = 26 }; // cells of a line of text, and of a label

static void add_facts(struct object_making *m, int w)
{
	struct object_page *page = m->page;
	object_begin_part(m, "", NULL, "");
	for (int i = 0; i < page->facts.n; i++)
		page->label_w = num_max(page->label_w, text_width(page->facts.at[i].label));
	page->label_w = num_min(page->label_w, num_min(w / 3, MOST_LABEL));
	for (int i = 0; i < page->facts.n; i++) {
		const struct fact *f = &page->facts.at[i];
		object_add_fact(m, f, num_max(8, w - page->label_w - 6))->value = f->value;
	}
}

static void fill(struct object_making *m)
{
	int w = num_min(m->w >= OBJECT_WIDE ? m->w / 2 : m->w, MOST_TEXT);
	if (m->w >= OBJECT_WIDE && m->page->kin_n > 0) {
		m->page->left_w = w;
		m->page->right_x = w + 2;
	}
	add_facts(m, w);
	if (m->page->right_x)
		object_begin_right(m);
	for (int i = 0; i < m->page->kin_n; i++)
		object_add_kin(m, &m->page->kin[i]);
}

static void sheet_headline(void *state, const struct look *look, struct str *out)
{
	const struct object *s = state;
	if (s->table != TABLE_COUNT && plan_find(look->plan, s->table, s->id))
		headline_object(out, look->plan, s->table, s->id);
}

static const struct hint hints[] = {
	{"open", N_("open it")},        {"edit", N_("edit")},         {"add", N_("add")}, {"delete", N_("delete")},
	{"cursor down", N_("read on")}, {"cursor up", N_("read on")}, {NULL, NULL},
};

static const struct rows_kind kind = {.lay = object_lay,
									  .draw = object_draw_line,
									  .hit = object_hit,
									  .open = object_open,
									  .keep = object_keep,
									  .find = object_find,
									  .click_opens = true};
static const struct object_kind sheet = {.fill = fill};

static void *sheet_create(void)
{
	return object_new(&kind, &sheet, TABLE_COUNT);
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
	.draw = object_draw,
	.describe = object_describe,
	.click = rows_click,
	.headline = sheet_headline,
	.picked = object_picked,
	.select = object_select,
	.stand = object_stand,
	.remember = object_remember,
	.recall = object_recall,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
