// SPDX-License-Identifier: EUPL-1.2
// Parts and items of a page, line by line.
#include "base/text.h"
#include "base/wrap.h"
#include "plan/code.h"
#include "say/label.h"
#include "say/rating.h"
#include "say/row.h"
#include "ui/object/object.h"
#include "ui/object/profile.h"

#include <string.h>

#define MOST_PARTS 64
#define MOST_LINES 400 // of one text

struct object_page *object_page(const struct object *s, const struct look *look, int w)
{
	struct object_page *page = arena_zero(look->frame, 1, sizeof *page);
	struct object_making m = {look, page, w, false, &page->left_lines};
	ptrdiff_t at = s->table < TABLE_COUNT ? plan_position(look->plan, s->table, s->id) : -1;
	page->table = s->table;
	page->id = s->id;
	page->left_w = w;
	if (at < 0)
		return page;
	page->at = (size_t)at;
	page->row = plan_row(look->plan, s->table, page->at);
	page->facts = facts_of(look, s->table, page->row);
	page->kin_n = kin_of(look, s->table, s->id, &page->kin);
	page->items_most = s->kind->most ? s->kind->most : page->facts.n;
	page->items = arena_alloc(look->frame, (size_t)(page->items_most + 1) * sizeof *page->items);
	page->parts = arena_alloc(look->frame, MOST_PARTS * sizeof *page->parts);
	s->kind->fill(&m);
	page->right_first = page->right_x ? page->right_first : page->items_n;
	return page;
}

void object_begin_right(struct object_making *m)
{
	m->page->right_first = m->page->items_n;
	m->right = true;
	m->lines = &m->page->right_lines;
}

int object_side_width(const struct object_making *m)
{
	return m->right ? m->w - m->page->right_x : m->page->left_w;
}

void object_begin_part(struct object_making *m, const char *name, const char *heading, const char *extra)
{
	struct object_page *p = m->page;
	if (p->parts_n == MOST_PARTS)
		return;
	*m->lines += *m->lines > 0; // a blank line above
	p->parts[p->parts_n++] = (struct object_part){
		.name = name, .heading = heading, .extra = extra, .first = p->items_n, .line = *m->lines, .right = m->right};
	*m->lines += heading != NULL;
}

struct object_item *object_add_item(struct object_making *m, enum item_kind kind, int lines)
{
	static struct object_item spare;
	struct object_page *p = m->page;
	struct object_item *item = p->made < p->items_most && p->parts_n > 0 ? &p->items[p->made] : &spare;
	*item = (struct object_item){.kind = kind,
								 .label = "",
								 .help = "",
								 .lines = lines,
								 .line = *m->lines,
								 .table = p->table,
								 .id = p->id,
								 .column = -1,
								 .criterion = -1,
								 .target = TABLE_COUNT,
								 .target_id = NONE32};
	if (item == &spare)
		return item;
	p->items_n = ++p->made;
	p->parts[p->parts_n - 1].n++;
	*m->lines += lines;
	return item;
}

void object_add_kin(struct object_making *m, const struct kin *k)
{
	const char *name = facts_kin_heading(k->table, k->column);
	struct str heading = str_on(m->look->frame);
	label_upper(&heading, name);
	str_addf(&heading, " (%zu)", k->rows.n);
	object_begin_part(m, label_head(m->look->frame, name), arena_str(m->look->frame, str_text(&heading)), "");
	struct object_part *part = &m->page->parts[m->page->parts_n - 1];
	part->kin = k;
	part->n = (int)k->rows.n;
	m->page->items_n += part->n;
	*m->lines += part->n;
}

struct object_item object_item(const struct object_page *page, const struct look *look, int i)
{
	const struct object_part *part = page->parts;
	if (i < page->made)
		return page->items[i];
	while (!part->kin || i >= part->first + part->n)
		part++;
	const struct kin *k = part->kin;
	size_t nth = (size_t)(i - part->first);
	return (struct object_item){.kind = ITEM_KIN,
								.label = "",
								.help = "",
								.kin = k,
								.nth = nth,
								.lines = 1,
								.line = part->line + 1 + (int)nth,
								.table = k->table,
								.id = plan_id(plan_row(look->plan, k->table, k->rows.at[nth])),
								.column = -1,
								.criterion = -1,
								.target = TABLE_COUNT,
								.target_id = NONE32};
}

struct object_item *object_add_fact(struct object_making *m, const struct fact *f, int w)
{
	const char *const *lines;
	int n = object_wrap(m, f->value, w, &lines);
	struct object_item *item = object_add_item(m, ITEM_FACT, n > 0 ? n : 1);
	item->text = lines;
	item->label = label_head(m->look->frame, f->label);
	item->help = f->help;
	item->column = f->column;
	item->target = f->target;
	item->target_id = f->target_id;
	return item;
}

int object_wrap(const struct object_making *m, const char *text, int w, const char *const **out)
{
	const char *lines[MOST_LINES];
	// A text keeps the paragraphs it was written in.
	int n = 0;
	for (const char *at = text; *at && n < MOST_LINES;) {
		size_t len = strcspn(at, "\n");
		n += text_wrap(m->look->frame, arena_dup(m->look->frame, at, len), w, MOST_LINES - n, lines + n);
		at += len + (at[len] == '\n');
	}
	const char **kept = arena_alloc(m->look->frame, ((size_t)n + 1) * sizeof *kept);
	memcpy(kept, lines, (size_t)n * sizeof *kept);
	kept[n] = ""; // an empty text still takes a line
	*out = kept;
	return n;
}

bool object_target(const struct object_item *item, const struct look *look, enum table_id *t, int32_t *id)
{
	*t = item->target;
	*id = item->target_id;
	if (item->kind != ITEM_KIN)
		return *t != TABLE_COUNT;
	const struct kin *k = item->kin;
	const void *row = plan_row(look->plan, k->table, k->rows.at[item->nth]);
	int other = row_other_end(k->table, row, k->column);
	const struct column *c = other >= 0 ? &schema[k->table].columns[other] : NULL;
	*t = c ? c->target : k->table;
	*id = c ? (int32_t)plan_int(c, row) : plan_id(row);
	return true;
}

void object_item_text(struct str *out, const struct object_item *item, const struct look *look, size_t measure)
{
	int from, to;
	if (item->kind == ITEM_RATING)
		rating_levels(out, look->score, measure, item->criterion, &from, &to);
	else if (item->value)
		str_add(out, item->value);
	else if (!item->text)
		row_text(out, look, item->kin->table, plan_row(look->plan, item->kin->table, item->kin->rows.at[item->nth]),
				 item->kin->column);
	for (int i = 0; item->kind != ITEM_RATING && !item->value && item->text && i < item->lines; i++)
		str_addf(out, "%s%s", i ? " " : "", item->text[i]);
}
