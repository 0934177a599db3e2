// SPDX-License-Identifier: EUPL-1.2
// What every page about an object does alike: where its items stand, what is under the cursor and what it opens.
#include "ui/object/object.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/headline.h"
#include "say/rating.h"
#include "ui/kit/memory.h"
#include "ui/object/profile.h"

// The first item of a part is seen with its heading.
struct rows_page object_lay(void *state, const struct look *look, int w, int h)
{
	struct object_page *page = object_page(state, look, w);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(page->items_n + 1) * sizeof *at);
	(void)h;
	for (int i = 0; i < page->items_n; i++) {
		struct object_item item = object_item(page, look, i);
		at[i] = (struct rows_at){item.line, item.line, item.line + item.lines};
	}
	for (int i = 0; i < page->parts_n; i++)
		if (page->parts[i].n > 0)
			at[page->parts[i].first].from = page->parts[i].line;
	return (struct rows_page){.n = page->items_n,
							  .lines = page->left_lines,
							  .at = at,
							  .right_n = page->items_n - page->right_first,
							  .right_lines = page->right_lines,
							  .half = page->right_x > 0,
							  .of = page};
}

static bool is_text(const struct object_item *i)
{
	return i->kind == ITEM_TEXT || i->kind == ITEM_EMPTY;
}

static bool same_item(const struct object_item *a, const struct object_item *b)
{
	if (is_text(a) && is_text(b)) // written or not: the first one makes the row
		return a->column == b->column && (a->id == b->id || a->id == NONE32 || b->id == NONE32);
	return a->kind == b->kind && a->table == b->table && a->id == b->id && a->column == b->column &&
		   a->criterion == b->criterion;
}

void object_keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct object *s = state;
	if (p->n > 0)
		s->seen = object_item(p->of, look, s->rows.list.at);
}

int object_find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct object *s = state;
	const struct object_page *page = p->of;
	for (int i = 0; i < p->n; i++) {
		struct object_item item = object_item(page, look, i);
		if (same_item(&item, &s->seen))
			return i;
	}
	return -1;
}

bool object_hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct object_page *page = p->of;
	struct object_item here = object_item(page, look, i), *item = &here;
	struct str text = str_on(look->frame);
	str_addf(&text, "%s ", item->label);
	object_item_text(&text, item, look, page->at);
	for (int k = 0; item->kind == ITEM_RATING && k + 1 < item->lines; k++)
		str_addf(&text, " %s", item->text[k]);
	return text_contains(str_text(&text), look->search);
}

enum answer object_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct object *s = state;
	const struct object_page *page = object_page(s, look, s->rows.w);
	enum table_id t;
	int32_t id;
	if (page->items_n == 0)
		return ANSWER_IGNORED;
	struct object_item here = object_item(page, look, s->rows.list.at), *item = &here;
	if (item->kind == ITEM_EMPTY) { // there is nothing to open but the place to write it
		str_add(command, "edit");
		return ANSWER_COMMAND;
	}
	if (!object_target(item, look, &t, &id)) {
		ls_fail(err, LS_REFUSED, "%s",
				look->writable ? look_keys(look, tr("This line leads nowhere. {edit} changes it."))
							   : tr("This line leads nowhere."));
		return ANSWER_REFUSED;
	}
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, t, id);
	str_addf(command, "sheet %s ", schema[t].object);
	str_addquoted(command, str_text(&name));
	return ANSWER_COMMAND;
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static const char *part_of(const struct object_page *page, int item)
{
	for (int p = 0; p < page->parts_n; p++)
		if (item >= page->parts[p].first && item < page->parts[p].first + page->parts[p].n)
			return page->parts[p].name;
	return "";
}

void object_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct object *s = state;
	const struct object_page *page = object_page(s, look, s->rows.w);
	enum table_id t;
	int32_t id;
	if (page->items_n == 0) {
		str_add(first, look_keys(look, tr("This is no longer in the plan. {back} goes back.")));
		return;
	}
	struct object_item here = object_item(page, look, s->rows.list.at), *item = &here;
	str_addf(first, "%s: ", *item->label ? item->label : part_of(page, s->rows.list.at));
	object_item_text(first, item, look, page->at);
	str_add(second, item->help);
	if (item->kind == ITEM_RATING) {
		struct str product = str_on(look->frame);
		rating_product(&product, look->score, page->at, item->criterion);
		str_addf(first, "%s%s", product.len ? " · " : "", str_text(&product));
		rating_tell(second, look->score, page->at, item->criterion);
		return;
	}
	if (!object_target(item, look, &t, &id))
		return;
	str_add(second, second->len ? " · " : "");
	if (item->kind == ITEM_KIN && !item->text && item->table == t) { // it has just been named in full
		str_add(second, look_keys(look, tr("{open} opens it")));
		return;
	}
	struct str name = str_on(look->frame);
	headline_object(&name, look->plan, t, id);
	str_addf(second, look_keysf(look, tr("{open} opens: %s")), str_text(&name));
}

// Of a rating the measure and the criterion are named: there may be no rating yet. A long text of a fact may be one of
// the profile's instead.
struct pick object_picked(void *state, const struct look *look)
{
	const struct object *s = state;
	const struct object_page *page = object_page(s, look, s->rows.w);
	if (page->items_n == 0)
		return (struct pick){s->id == NONE32 ? TABLE_COUNT : s->table, s->id, NONE32};
	struct object_item here = object_item(page, look, s->rows.list.at), *item = &here;
	int column = item->column;
	if (item->kind == ITEM_RATING)
		return (struct pick){T_measure, s->id, look->score->criteria[item->criterion].criterion->id};
	if (column <= FACT_TEXT && look->texts && look->texts[FACT_TEXT - column].table == s->table)
		column = look->texts[FACT_TEXT - column].column;
	return (struct pick){item->table, item->id, column >= 0 ? -1 - column : NONE32};
}

bool object_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct object *s = state;
	if (t >= TABLE_COUNT || !plan_find(look->plan, t, id))
		return false;
	if (t != s->table || id != s->id) {
		bool rating = s->seen.kind == ITEM_RATING; // the same criterion, or the same text, of the next measure
		s->seen.id = rating ? id : NONE32;
		s->rows.list = (struct list){.page = 1};
		s->rows.side[0].top = s->rows.side[1].top = 0;
	}
	s->table = t;
	s->id = id;
	rows_sync(s, look);
	return true;
}

void *object_new(const struct rows_kind *rows, const struct object_kind *kind, enum table_id t)
{
	struct object *s = mem_alloc(sizeof *s);
	*s = (struct object){.kind = kind, .table = t, .id = NONE32};
	rows_begin(&s->rows, rows);
	s->rows.w = 80;
	s->rows.h = 20;
	return s;
}

bool object_stand(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct object *s = state;
	const struct object_page *page = object_page(s, look, s->rows.w);
	for (int i = 0; i < page->items_n; i++) {
		struct object_item item = object_item(page, look, i);
		if (item.table != t || item.id != id || (t == s->table && id == s->id))
			continue;
		rows_move(s, look, i);
		return true;
	}
	return false;
}

void object_remember(void *state, const struct look *look, struct str *out)
{
	const struct object *s = state;
	const struct object_item *i = &s->seen;
	rows_remember(state, look, out);
	const int32_t seen[] = {(int32_t)i->kind, (int32_t)i->table, i->id, i->column, i->criterion};
	memory_put_pick(out, "at", (struct pick){s->table, s->id, NONE32});
	memory_put_ids(out, "seen", seen, sizeof seen / sizeof seen[0]);
}

void object_recall(void *state, const struct look *look, const char *text)
{
	struct object *s = state;
	struct pick object = memory_get_pick(text, "at");
	int32_t seen[5];
	if (!object_select(s, look, object.table, object.id) || memory_get_ids(seen, 5, text, "seen") != 5)
		return;
	s->seen.kind = (enum item_kind)seen[0];
	s->seen.table = (enum table_id)seen[1];
	s->seen.id = seen[2];
	s->seen.column = seen[3];
	s->seen.criterion = seen[4];
	rows_sync(s, look);
	rows_recall(state, look, text);
}
