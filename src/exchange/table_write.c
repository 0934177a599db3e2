// SPDX-License-Identifier: EUPL-1.2
// Writes one table of a plan as the folder of tables has it, so that it can be loaded again.
#include "base/arena.h"
#include "exchange/csv.h"
#include "exchange/folder/folder.h"
#include "plan/value.h"

#include <stdlib.h>

// What a row is called in these files: its code behind its owner's name; "#n" where the table has no codes. Not the
// short names people see, which depend on what else is in the plan.
static void row_name(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	const struct table *table = &schema[t];
	const void *row = plan_find(p, t, id);
	int code = schema_code(table), scope = schema_scope(table);
	if (!row)
		return;
	if (code < 0) {
		str_addf(out, "#%td", plan_position(p, t, id) + 1);
		return;
	}
	if (scope >= 0 && plan_int(&table->columns[scope], row) != NONE64) {
		row_name(out, p, table->columns[scope].target, (int32_t)plan_int(&table->columns[scope], row));
		str_addc(out, t == T_level || t == T_phase ? '/' : '-');
	}
	str_add(out, plan_text(&table->columns[code], row));
}

static void put_cell(struct str *out, const struct plan *p, enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	if (c->type == TYPE_REF && plan_int(c, row) != NONE64)
		row_name(out, p, c->target, (int32_t)plan_int(c, row));
	else if (c->type != TYPE_REF)
		value_write_row(out, p, t, row, column);
}

// Does this row say something in this column that an empty cell would not?
static bool says(const struct column *c, const void *row)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return *plan_text(c, row);
	return plan_int(c, row) != c->preset;
}

static bool used(const struct plan *p, const struct table *t, int column)
{
	const struct column *c = &t->columns[column];
	bool dated = c->type == TYPE_INT && (c->unit == UNIT_DAY || c->unit == UNIT_YEAR);
	if (c->type == TYPE_CODE || c->flags & (REQ | OWN) || (dated && !(c->flags & NUL)))
		return true; // the reader asks for these
	for (size_t i = 0; i < plan_count(p, t->id); i++)
		if (says(c, plan_row(p, t->id, i)))
			return true;
	return false;
}

// The columns to write; those that are not in the snapshot are looked up in the file.
struct choice {
	int columns[64];
	int n;
};

static enum ls_code lazy_used(struct model *m, const struct table *t, int column, bool *yes, struct ls_err *err)
{
	const struct plan *p = model_plan(m);
	struct str text = {0};
	enum ls_code code = LS_OK;
	*yes = false;
	for (size_t i = 0; i < plan_count(p, t->id) && code == LS_OK && !*yes; i++) {
		str_clear(&text);
		code = model_text(m, t->id, plan_id(plan_row(p, t->id, i)), t->columns[column].name, &text, err);
		*yes = text.len > 0;
	}
	str_free(&text);
	return code;
}

static enum ls_code choose(struct choice *out, struct model *m, const struct table *t, bool whole, struct ls_err *err)
{
	out->n = 0;
	for (int c = 0; c < t->column_count; c++) {
		bool yes = whole;
		enum ls_code code = LS_OK;
		if (t->columns[c].lazy && !whole)
			code = lazy_used(m, t, c, &yes, err);
		else if (!whole)
			yes = !column_is_precision(&t->columns[c]) && used(model_plan(m), t, c);
		if (code != LS_OK)
			return code;
		if (yes)
			out->columns[out->n++] = c;
	}
	return LS_OK;
}

// Numbers keep their sign; what somebody has written must not become a formula.
static bool is_text(const struct column *c)
{
	return c->type == TYPE_TEXT || c->type == TYPE_CODE || c->type == TYPE_REF;
}

enum ls_code folder_table(struct str *out, struct model *m, enum table_id id, bool whole, struct ls_err *err)
{
	const struct plan *p = model_plan(m);
	const struct table *t = &schema[id];
	struct choice choice;
	struct str cell = {0};
	enum ls_code code = choose(&choice, m, t, whole, err);
	for (int i = 0; i < choice.n; i++)
		csv_put(out, t->columns[choice.columns[i]].name, ',', i == 0);
	if (choice.n > 0)
		csv_row_end(out);
	for (size_t r = 0; r < plan_count(p, id) && code == LS_OK && choice.n > 0; r++) {
		const void *row = plan_row(p, id, r);
		for (int i = 0; i < choice.n && code == LS_OK; i++) {
			str_clear(&cell);
			if (t->columns[choice.columns[i]].lazy)
				code = model_text(m, id, plan_id(row), t->columns[choice.columns[i]].name, &cell, err);
			else
				put_cell(&cell, p, id, row, choice.columns[i]);
			(is_text(&t->columns[choice.columns[i]]) ? csv_put_text : csv_put)(out, str_text(&cell), ',', i == 0);
		}
		csv_row_end(out);
	}
	str_free(&cell);
	return code;
}
