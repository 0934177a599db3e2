// SPDX-License-Identifier: EUPL-1.2
// The facts and kin of an object, from the schema alone: a new table or column needs no line here.
#include "ui/sheet.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "plan/code.h"
#include "plan/sort.h"
#include "ui/label.h"
#include "ui/row_text.h"
#include "ui/value.h"

#include <string.h>

#define MOST_FACTS 48  // columns of the widest table, and what is calculated
#define MOST_KIN   48  // references to the table referred to most
#define MOST_LINES 400 // of one value
#define MOST_LABEL 26

// Headings that say more than the name of the table.
static const struct {
	enum table_id table;
	const char *column, *heading;
} headings[] = {
	{T_measure_goal, "goal", N_("measures that serve it")},
	{T_measure_goal, "measure", N_("goals it serves")},
	{T_measure_field, "field", N_("measures that touch it as well")},
	{T_measure_field, "measure", N_("further fields")},
	{T_measure_unit, "unit", N_("measures it takes part in")},
	{T_measure_unit, "measure", N_("units that take part")},
	{T_measure_effect, "effect", N_("measures with this effect")},
	{T_measure_effect, "measure", N_("its effects")},
	{T_contribution, "measure", N_("what it contributes to")},
	{T_contribution, "objective", N_("measures that serve it")},
	{T_contribution, "key_result", N_("measures that serve it")},
	{T_goal_link, "goal", N_("needs these goals first")},
	{T_goal_link, "needs", N_("is needed by these goals")},
	{T_dependency, "measure", N_("waits for")},
	{T_dependency, "phase", N_("waits for")},
	{T_dependency, "on_measure", N_("these wait for it")},
	{T_dependency, "on_phase", N_("these wait for it")},
	{T_dependency, "on_external", N_("these wait for it")},
	{T_measure, "parent", N_("its parts")},
	{T_measure, "requested_by", N_("measures it has asked for")},
	{T_measure, "horizon_from", N_("measures that begin in it")},
	{T_measure, "horizon_to", N_("measures that end in it")},
	{T_unit, "parent", N_("units below it")},
	{T_objective, "origin", N_("carried on as")},
	{T_finding, "field2", N_("findings that touch it")},
};

const char *sheet_kin_heading(const struct kin *k)
{
	const struct table *t = &schema[k->table];
	for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++)
		if (headings[i].table == k->table && strcmp(headings[i].column, t->columns[k->column].name) == 0)
			return tr(headings[i].heading);
	return tr(t->plural);
}

// ---- facts -------------------------------------------------------------------------------------------------------

void sheet_add(struct sheet_page *page, int column, const char *label, const char *value, const char *help)
{
	if (page->facts_n < MOST_FACTS)
		page->facts[page->facts_n++] =
			(struct fact){.column = column, .label = label, .value = value, .help = help, .target = TABLE_COUNT};
}

static void add_texts(const struct look *look, struct sheet_page *page)
{
	for (int i = 0; look->texts && look->texts[i].text; i++) {
		const struct long_text *t = &look->texts[i];
		const struct column *c = &schema[t->table].columns[t->column];
		if (t->table == T_rating)
			continue; // they stand beside their ratings, on the profile
		bool hidden = value_hidden(t->table, t->column, look->privacy);
		sheet_add(page, SHEET_TEXT - i, tr(c->label), hidden ? value_hidden_text(t->table, t->column) : t->text,
				  tr(c->help));
	}
}

static void add_columns(const struct look *look, struct sheet_page *page)
{
	const struct table *t = &schema[page->table];
	struct str value = {0}, missing = {0};
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		if (!value_shown(page->table, i))
			continue;
		if (value_empty(page->table, page->row, i)) {
			str_addf(&missing, "%s%s", missing.len ? ", " : "", tr(c->label));
			continue;
		}
		str_clear(&value);
		value_told(&value, look, page->table, page->row, i);
		sheet_add(page, i, tr(c->label), arena_str(look->frame, str_text(&value)), tr(c->help));
		if (c->type == TYPE_REF && page->facts_n > 0 && !value_hidden(page->table, i, look->privacy)) {
			page->facts[page->facts_n - 1].target = c->target;
			page->facts[page->facts_n - 1].target_id = (int32_t)plan_int(c, page->row);
		}
	}
	sheet_calculate(look, page);
	add_texts(look, page);
	if (missing.len)
		sheet_add(page, SHEET_MISSING, tr("not stated"), arena_str(look->frame, str_text(&missing)),
				  tr("what the plan does not say"));
	str_free(&value);
	str_free(&missing);
}

static void wrap_facts(const struct look *look, struct sheet_page *page, int w)
{
	for (int i = 0; i < page->facts_n; i++) {
		int label = text_width(page->facts[i].label);
		page->label_w = label > page->label_w ? label : page->label_w;
	}
	int most = w / 3 < MOST_LABEL ? w / 3 : MOST_LABEL;
	page->label_w = page->label_w > most ? most : page->label_w;
	int room = w - page->label_w - 6;
	for (int i = 0; i < page->facts_n; i++) {
		struct fact *f = &page->facts[i];
		const char *lines[MOST_LINES];
		f->label = label_head(look->frame, f->label);
		f->line = page->facts_lines;
		f->lines = text_wrap(look->frame, f->value, room > 8 ? room : 8, MOST_LINES, lines);
		const char **kept = arena_alloc(look->frame, (size_t)f->lines * sizeof *kept);
		memcpy(kept, lines, (size_t)f->lines * sizeof *kept);
		f->text = kept;
		page->facts_lines += f->lines;
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
	page.facts = arena_alloc(look->frame, MOST_FACTS * sizeof *page.facts);
	page.kin = arena_alloc(look->frame, MOST_KIN * sizeof *page.kin);
	add_columns(look, &page);
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
