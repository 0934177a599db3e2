// SPDX-License-Identifier: EUPL-1.2
// A row in one line.
#include "say/row.h"

#include "plan/code.h"
#include "say/kiosk.h"
#include "say/value.h"

static const enum table_id ties[] = {T_measure_goal,       T_measure_field, T_measure_unit, T_measure_effect,
									 T_goal_link,          T_contribution,  T_dependency,   T_decision_measure,
									 T_decision_objective, T_decision_goal};

static bool is_tie(enum table_id t)
{
	for (size_t i = 0; i < sizeof ties / sizeof ties[0]; i++)
		if (ties[i] == t)
			return true;
	return false;
}

int row_title(const struct table *t)
{
	static const char *const names[] = {"title", "subject", "topic", "name"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (schema_column(t, names[i]) >= 0)
			return schema_column(t, names[i]);
	return -1;
}

int row_other_end(enum table_id t, const void *row, int beside)
{
	const struct table *table = &schema[t];
	for (int i = 0; i < table->column_count && is_tie(t); i++)
		if (i != beside && table->columns[i].type == TYPE_REF && plan_int(&table->columns[i], row) != NONE64)
			return i;
	return -1;
}

void row_text(struct str *out, const struct look *look, enum table_id t, const void *row, int beside)
{
	const struct table *table = &schema[t];
	int other = row_other_end(t, row, beside), code = schema_code(table), title = row_title(table);
	int scope = beside < 0 ? schema_scope(table) : -1; // told with the name
	struct str part = {0};
	size_t before = out->len;
	if (other >= 0)
		value_told(out, look, t, row, other);
	else if (code >= 0 && beside < 0)
		code_name(out, look->plan, t, plan_id(row));
	else if (code >= 0)
		str_add(out, plan_text(&table->columns[code], row));
	if (title >= 0 && plan_text(&table->columns[title], row)[0])
		str_addf(out, "%s%s", out->len > before ? " " : "", plan_text(&table->columns[title], row));
	for (int i = 0; i < table->column_count; i++) {
		if (i == other || i == code || i == title || i == beside || i == scope ||
			(beside == ROW_NO_OTHERS && table->columns[i].type == TYPE_REF) || !value_shown(t, i) ||
			look_keeps_column(look, t, i))
			continue;
		str_clear(&part);
		value_short(&part, look, t, row, i);
		if (part.len)
			str_addf(out, "%s%s", out->len > before ? " · " : "", str_text(&part));
	}
	str_free(&part);
	if (out->len == before)
		code_name(out, look->plan, t, plan_id(row));
}
