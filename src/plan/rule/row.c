// SPDX-License-Identifier: EUPL-1.2
// Rules between numbers and days of one row; those between references stand in rowrule_links.c.
#include "plan/rule/row.h"

#include "base/i18n.h"
#include "plan/rule/parts.h"
#include "plan/value.h"

#include <string.h>

// Columns of which the first is never above the second; equal is right.
static const struct {
	enum table_id table;
	const char *low, *high;
} pairs[] = {
	{T_phase, "start", "end"},
	{T_phase, "actual_start", "actual_end"},
	{T_cycle, "start", "end"},
	{T_fte_need, "start", "end"},
	{T_budget_line, "least", "most"},
	{T_cost_class, "least", "most"},
	{T_budget_line, "year_from", "year_to"},
	{T_horizon, "least", "most"},
	{T_rule, "least", "most"},
	{T_strategy, "pace_risk", "pace_good"},
};

int64_t rowrule_number(const struct rowrule_case *c, const char *column)
{
	int at = schema_column(c->t, column);
	return at < 0 ? NONE64 : c->r->number(c->r->arg, at);
}

bool rowrule_asked(const struct rowrule_case *c, const char *const *columns)
{
	for (; *columns && c->about != ROWRULE_ANY; columns++)
		if (strcmp(c->t->columns[c->about].name, *columns) == 0)
			return true;
	return c->about == ROWRULE_ANY;
}

static int told_of(const struct rowrule_case *c, const char *usual)
{
	return c->about != ROWRULE_ANY ? c->about : schema_column(c->t, usual);
}

const char *rowrule_label(const struct rowrule_case *c, const char *usual)
{
	return tr(c->t->columns[told_of(c, usual)].label);
}

enum ls_code rowrule_at(const struct rowrule_case *c, const char *usual, struct ls_err *err, enum ls_code code)
{
	return ls_fail_at(err, code, (int)c->t->id, told_of(c, usual));
}

static enum precision precision_of(const struct rowrule_case *c, int column)
{
	int with = schema_precision(c->t, column);
	int64_t p = with < 0 ? NONE64 : c->r->number(c->r->arg, with);
	return p == NONE64 ? PRECISION_DAY : (enum precision)p;
}

static void show(struct str *out, const struct rowrule_case *c, int column, int64_t v)
{
	if (c->t->columns[column].unit == UNIT_DAY)
		date_text(out, (int32_t)v, precision_of(c, column));
	else
		value_show(out, c->p, &c->t->columns[column], (struct value){.kind = VALUE_INT, .i = v});
}

// ---- one is not above the other --------------------------------------------------------------------------------------

static const char *pair_format(bool time, bool from_low)
{
	if (time)
		return from_low ? tr("%s: %s is after “%s” (%s). Expected: %s or earlier.")
						: tr("%s: %s is before “%s” (%s). Expected: %s or later.");
	return from_low ? tr("%s: %s is more than “%s” (%s). Expected: %s or less.")
					: tr("%s: %s is less than “%s” (%s). Expected: %s or more.");
}

static bool in_order(const struct rowrule_case *c, int low, int high, int64_t from, int64_t to)
{
	if (c->t->columns[low].unit != UNIT_DAY)
		return from <= to;
	return date_first((int32_t)from, precision_of(c, low)) <= date_last((int32_t)to, precision_of(c, high));
}

static enum ls_code check_pair(const struct rowrule_case *c, const char *low_name, const char *high_name,
							   struct ls_err *err)
{
	int low = schema_column(c->t, low_name), high = schema_column(c->t, high_name);
	int64_t from = rowrule_number(c, low_name), to = rowrule_number(c, high_name);
	if (from == NONE64 || to == NONE64 || in_order(c, low, high, from, to))
		return LS_OK;
	bool from_low = c->about == low;
	enum column_unit unit = c->t->columns[low].unit;
	struct str own = {0}, other = {0};
	show(&own, c, from_low ? low : high, from_low ? from : to);
	show(&other, c, from_low ? high : low, from_low ? to : from);
	const char *label = tr(c->t->columns[from_low ? low : high].label);
	const char *beside = tr(c->t->columns[from_low ? high : low].label);
	enum ls_code code = ls_fail(err, LS_REFUSED, pair_format(unit == UNIT_DAY || unit == UNIT_YEAR, from_low), label,
								str_text(&own), beside, str_text(&other), str_text(&other));
	str_free(&own);
	str_free(&other);
	return ls_fail_at(err, code, (int)c->t->id, from_low ? low : high);
}

static enum ls_code check_pairs(const struct rowrule_case *c, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0] && code == LS_OK; i++)
		if (pairs[i].table == c->t->id && rowrule_asked(c, (const char *const[]){pairs[i].low, pairs[i].high, NULL}))
			code = check_pair(c, pairs[i].low, pairs[i].high, err);
	return code;
}

// ---- key results, deadlines ------------------------------------------------------------------------------------------

// Told at the start, the target, or the kind.
static const char *course_format(const struct rowrule_case *c, bool rises)
{
	const char *about = c->about == ROWRULE_ANY ? "target" : c->t->columns[c->about].name;
	if (strcmp(about, "kind") == 0)
		return rises ? tr("%s: a value that is to increase cannot go from %s to %s. Expected: another kind, or a "
						  "target above the start.")
					 : tr("%s: a value that is to decrease cannot go from %s to %s. Expected: another kind, or a "
						  "target below the start.");
	if (strcmp(about, "start") == 0)
		return rises ? tr("%s: the value is to increase, but %s is not below the target. Expected: less than %s, or "
						  "another kind.")
					 : tr("%s: the value is to decrease, but %s is not above the target. Expected: more than %s, or "
						  "another kind.");
	return rises ? tr("%s: the value is to increase, but the start %s is not below it. Expected: more than %s, or "
					  "another kind.")
				 : tr("%s: the value is to decrease, but the start %s is not above it. Expected: less than %s, or "
					  "another kind.");
}

static enum ls_code check_course(const struct rowrule_case *c, struct ls_err *err)
{
	int64_t kind = rowrule_number(c, "kind"), start = rowrule_number(c, "start"), target = rowrule_number(c, "target");
	bool rises = kind == NONE64 || kind == kr_kind_INCREASE, falls = kind == kr_kind_DECREASE;
	if (!rowrule_asked(c, (const char *const[]){"kind", "start", "target", NULL}) || start == NONE64 ||
		target == NONE64 || (!rises && !falls) || (rises ? target > start : target < start))
		return LS_OK;
	int from = schema_column(c->t, "start"), to = schema_column(c->t, "target");
	struct str first = {0}, second = {0};
	bool at_kind = c->about != ROWRULE_ANY && c->about == schema_column(c->t, "kind");
	show(&first, c, from, start);
	if (at_kind || c->about == from)
		show(&second, c, to, target);
	else
		show(&second, c, from, start);
	enum ls_code code = rowrule_at(c, "target", err,
								   ls_fail(err, LS_REFUSED, course_format(c, rises), rowrule_label(c, "target"),
										   str_text(&first), str_text(&second)));
	str_free(&first);
	str_free(&second);
	return code;
}

static enum ls_code check_month(const struct rowrule_case *c, struct ls_err *err)
{
	int64_t month = rowrule_number(c, "month_to"), day = rowrule_number(c, "day");
	if (!rowrule_asked(c, (const char *const[]){"month_to", "day", NULL}) || month < 1 || month > 12 || day == NONE64)
		return LS_OK;
	int days = date_days_in_month(2024, (int)month); // 29 February counts
	if (day <= days)
		return LS_OK;
	return rowrule_at(c, "day", err,
					  ls_fail(err, LS_REFUSED, tr("%s: month %d has no day %d. Expected: a day from 1 to %d."),
							  rowrule_label(c, "day"), (int)month, (int)day, days));
}

// ---- all -------------------------------------------------------------------------------------------------------------

enum ls_code rowrule(const struct plan *p, enum table_id t, const struct row_reader *r, int about, struct ls_err *err)
{
	const struct rowrule_case c = {p, &schema[t], r, about};
	enum ls_code code = check_pairs(&c, err);
	if (code != LS_OK)
		return code;
	code = rowrule_quarter(&c, err);
	if (code != LS_OK)
		return code;
	if (t == T_key_result)
		return check_course(&c, err);
	if (t == T_deadline)
		return check_month(&c, err);
	code = rowrule_links(&c, err);
	return code == LS_OK ? rowrule_double(&c, err) : code;
}

// A row in the shape of its table.
struct plain {
	const struct plan *p;
	const struct table *t;
	const void *row;
};

static int64_t plain_number(const void *arg, int column)
{
	const struct plain *of = arg;
	const struct column *c = &of->t->columns[column];
	return c->lazy || c->type == TYPE_TEXT || c->type == TYPE_CODE ? NONE64 : plan_int(c, of->row);
}

static const void *plain_row(const void *arg, enum table_id t, int32_t id)
{
	return plan_find(((const struct plain *)arg)->p, t, id);
}

enum ls_code rowrule_row(const struct plan *p, enum table_id t, const void *row, int32_t today, struct ls_err *err)
{
	const struct plain of = {p, &schema[t], row};
	const struct row_reader r = {
		.today = today, .id = plan_id(row), .number = plain_number, .row = plain_row, .arg = &of, .once = true};
	return rowrule(p, t, &r, ROWRULE_ANY, err);
}
