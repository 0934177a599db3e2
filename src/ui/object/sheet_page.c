// SPDX-License-Identifier: EUPL-1.2
// The facts and kin of an object, from the schema alone: a new table or column needs no line here.
#include "base/arena.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/sort.h"
#include "say/facts.h"
#include "say/label.h"
#include "say/row.h"
#include "say/value.h"
#include "ui/object/sheet.h"

#include <string.h>

#define MOST_KIN   48  // references to the table referred to most
#define MOST_LINES 400 // of one value
#define MOST_LABEL 26

// ---- facts -------------------------------------------------------------------------------------------------------

static void wrap_facts(const struct look *look, struct sheet_page *page, int w)
{
	for (int i = 0; i < page->facts_n; i++) {
		int label = text_width(page->facts[i].label);
		page->label_w = label > page->label_w ? label : page->label_w;
	}
	int most = w / 3 < MOST_LABEL ? w / 3 : MOST_LABEL;
	page->label_w = page->label_w > most ? most : page->label_w;
	int room = w - page->label_w - 6;
	page->laid = arena_alloc(look->frame, (size_t)(page->facts_n + 1) * sizeof *page->laid);
	for (int i = 0; i < page->facts_n; i++) {
		struct fact *f = &page->facts[i];
		const char *lines[MOST_LINES];
		f->label = label_head(look->frame, f->label);
		int n = text_wrap(look->frame, f->value, room > 8 ? room : 8, MOST_LINES, lines);
		const char **kept = arena_alloc(look->frame, (size_t)n * sizeof *kept);
		memcpy(kept, lines, (size_t)n * sizeof *kept);
		page->laid[i] = (struct sheet_fact){page->facts_lines, n, kept};
		page->facts_lines += n;
	}
}

// ---- kin ---------------------------------------------------------------------------------------------------------

// A row of which the snapshot holds nothing but the reference: its texts stand on the sheet itself.
static bool says_nothing(const struct table *t, int column)
{
	for (int i = 0; i < t->column_count; i++)
		if (i != column && !t->columns[i].lazy)
			return false;
	return true;
}

struct by_day {
	const struct plan *p;
	enum table_id table;
	const struct column *day;
};

static int later_first(const void *ctx, uint32_t x, uint32_t y)
{
	const struct by_day *by = ctx;
	int64_t a = plan_int(by->day, plan_row(by->p, by->table, x)), b = plan_int(by->day, plan_row(by->p, by->table, y));
	a = a == NONE64 ? INT64_MIN : a; // without a day at the end
	b = b == NONE64 ? INT64_MIN : b;
	return a < b ? 1 : a > b ? -1 : 0;
}

// What is told over time is read from the newest on; entered it may have been in any order.
static struct plan_rows newest_first(const struct look *look, enum table_id t, struct plan_rows rows)
{
	int day = schema_column(&schema[t], "day");
	if (rows.n < 2 || day < 0 || schema[t].columns[day].unit != UNIT_DAY || schema_column(&schema[t], "pos") >= 0)
		return rows;
	uint32_t *order = arena_alloc(look->frame, rows.n * sizeof *order),
			 *scratch = arena_alloc(look->frame, rows.n * sizeof *scratch);
	memcpy(order, rows.at, rows.n * sizeof *order);
	sort_by(order, scratch, rows.n, later_first, &(struct by_day){look->plan, t, &schema[t].columns[day]});
	return (struct plan_rows){order, rows.n};
}

static void find_kin(const struct look *look, struct sheet_page *page, int32_t id)
{
	page->things = page->facts_n;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count && page->kin_n < MOST_KIN; i++) {
			const struct column *c = &schema[t].columns[i];
			if (c->type != TYPE_REF || c->target != page->table || value_hidden((enum table_id)t, i, look->privacy))
				continue;
			if (plan_count(look->plan, (enum table_id)t) == 0 || says_nothing(&schema[t], i))
				continue;
			struct plan_rows rows = plan_children(look->plan, (enum table_id)t, i, id);
			if (rows.n == 0)
				continue;
			page->kin_lines += page->kin_lines ? 1 : 0; // a blank line above each heading but the first
			page->kin[page->kin_n++] = (struct kin){(enum table_id)t, i, newest_first(look, (enum table_id)t, rows),
													page->things, page->kin_lines};
			page->things += (int)rows.n;
			page->kin_lines += 1 + (int)rows.n;
		}
}

struct sheet_page sheet_page(const struct look *look, enum table_id t, int32_t id, int w)
{
	struct sheet_page page = {.table = t};
	page.row = t < TABLE_COUNT ? plan_find(look->plan, t, id) : NULL;
	if (!page.row)
		return page;
	struct facts facts = facts_of(look, t, page.row);
	page.facts = facts.at;
	page.facts_n = facts.n;
	page.kin = arena_alloc(look->frame, MOST_KIN * sizeof *page.kin);
	wrap_facts(look, &page, w);
	find_kin(look, &page, id);
	return page;
}

const struct kin *sheet_kin(const struct sheet_page *page, int thing, const struct plan *p, const void **row)
{
	for (int i = page->kin_n - 1; i >= 0 && thing >= page->facts_n; i--) {
		const struct kin *k = &page->kin[i];
		if (thing >= k->thing && (size_t)(thing - k->thing) < k->rows.n) {
			*row = plan_row(p, k->table, k->rows.at[thing - k->thing]);
			return k;
		}
	}
	return NULL;
}

bool sheet_target(const struct sheet_page *page, int thing, const struct plan *p, enum table_id *t, int32_t *id)
{
	if (thing < page->facts_n) {
		*t = page->facts[thing].target;
		*id = page->facts[thing].target_id;
		return *t != TABLE_COUNT;
	}
	const void *row = NULL;
	const struct kin *k = sheet_kin(page, thing, p, &row);
	if (!k)
		return false;
	int other = row_other_end(k->table, row, k->column);
	const struct column *c = other >= 0 ? &schema[k->table].columns[other] : NULL;
	*t = c ? c->target : k->table;
	*id = c ? (int32_t)plan_int(c, row) : plan_id(row);
	return true;
}

void sheet_kin_text(struct str *out, const struct look *look, const struct kin *k, const void *row)
{
	row_text(out, look, k->table, row, k->column);
}
