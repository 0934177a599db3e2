// SPDX-License-Identifier: EUPL-1.2
// The journal keeps cells; people think of objects and what happened to them.
#include "say/step.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/value.h"
#include "say/value.h"

#include <string.h>
#include <time.h>

static int64_t reference(const struct plan *p, const struct changes *of, enum table_id t, int32_t row,
						 const char *column)
{
	const void *r = plan_find(p, t, row);
	int at = schema_column(&schema[t], column);
	if (r && at >= 0)
		return plan_int(&schema[t].columns[at], r);
	const struct value *v = changes_cell(of, t, row, column);
	return v && v->kind == VALUE_INT ? v->i : NONE64;
}

static void name_and_title(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	struct str name = {0}, title = {0};
	if (schema_code(&schema[t]) >= 0 && t != T_level)
		code_name(&name, p, t, id);
	code_title(&title, p, t, id);
	str_addf(out, "%s%s%s", str_text(&name), name.len && title.len ? " " : "", str_text(&title));
	str_free(&name);
	str_free(&title);
}

// The object a row hangs on: its first reference that owns it.
static bool owner(const struct plan *p, const struct changes *of, enum table_id t, int32_t row, enum table_id *to,
				  int32_t *id)
{
	for (int i = 0; i < schema[t].column_count; i++) {
		const struct column *c = &schema[t].columns[i];
		if (c->type != TYPE_REF || !(c->flags & OWN))
			continue;
		int64_t v = reference(p, of, t, row, c->name);
		if (v == NONE64)
			continue;
		*to = c->target;
		*id = (int32_t)v;
		return true;
	}
	return false;
}

void tell_object(struct str *out, const struct plan *p, const struct changes *of, enum table_id t, int32_t row)
{
	enum table_id up = t;
	int32_t id = row;
	static const char *const titles[] = {"title", "name", "subject", "topic"};
	if (schema_code(&schema[t]) < 0 && owner(p, of, t, row, &up, &id)) {
		if (plan_find(p, up, id))
			name_and_title(out, p, up, id);
		else
			tell_object(out, p, of, up, id);
		return;
	}
	if (plan_find(p, t, row)) {
		name_and_title(out, p, t, row);
		return;
	}
	for (size_t k = 0; k < sizeof titles / sizeof titles[0]; k++) {
		const struct value *v = changes_cell(of, t, row, titles[k]);
		if (v && v->kind == VALUE_TEXT && *v->s) {
			const struct value *code = changes_cell(of, t, row, "code");
			str_addf(out, "%s%s%s", code && code->kind == VALUE_TEXT ? code->s : "",
					 code && code->kind == VALUE_TEXT ? " " : "", v->s);
			return;
		}
	}
	str_addf(out, "%s #%d", tr(schema[t].label), (int)row);
}

void tell_object_plain(struct str *out, const struct plan *p, const struct changes *of, enum table_id t, int32_t row)
{
	const struct cycle *c = t == T_cycle ? plan_find(p, T_cycle, row) : NULL;
	if (c)
		cycle_title(out, c);
	else
		tell_object(out, p, of, t, row);
}

// What a row is about beside its owner: a rating its criterion, a contribution its key result …
static void tell_what(struct str *out, const struct plan *p, const struct changes *of, const struct change *c)
{
	if (c->table == T_rating) {
		int64_t criterion = reference(p, of, T_rating, c->row, "criterion");
		const struct criterion *k = criterion == NONE64 ? NULL : plan_find(p, T_criterion, (int32_t)criterion);
		str_add(out, k ? k->title : tr(schema[T_rating].label));
		return;
	}
	str_add(out, tr(schema[c->table].label));
	if (c->table == T_check_in) {
		int64_t day = reference(p, of, T_check_in, c->row, "day");
		if (day != NONE64) {
			str_addc(out, ' ');
			date_text(out, (int32_t)day, PRECISION_DAY);
		}
	}
}

static void tell_value(struct str *out, const struct plan *p, const struct column *c, const struct changes *all,
					   const struct change *of, bool after)
{
	const struct value *v = after ? &of->after : &of->before;
	struct str text = {0};
	if (v->kind == VALUE_INT && c->unit == UNIT_DAY && c->type == TYPE_INT) {
		// The precision may have changed in the same step.
		struct str name = {0};
		str_addf(&name, "%s_precision", c->name);
		enum precision precision = PRECISION_DAY;
		int64_t now = reference(p, all, of->table, of->row, str_text(&name));
		precision = now == NONE64 ? precision : (enum precision)now;
		size_t n, at = changes_row(all, of->table, of->row, &n);
		for (size_t i = at; i < at + n; i++) {
			const struct change *k = &all->list[all->by_row[i]];
			if (strcmp(k->column, str_text(&name)) == 0)
				precision = (enum precision)(after ? k->after.i : k->before.i);
		}
		date_text(&text, (int32_t)v->i, precision);
		str_free(&name);
	} else if (c->type == TYPE_REF && v->kind == VALUE_INT && !plan_find(p, c->target, (int32_t)v->i)) {
		tell_object(&text, p, all, c->target, (int32_t)v->i);
	} else {
		value_show(&text, p, c, *v);
	}
	str_add(out, text.len ? str_text(&text) : "–");
	str_free(&text);
}

// How exactly a day is known is a column beside it; returns that day's, -1 for every other column.
static int day_of_precision(const struct change *c)
{
	const struct table *t = &schema[c->table];
	for (int i = 0; i < t->column_count; i++)
		if (schema_precision(t, i) >= 0 && strcmp(t->columns[schema_precision(t, i)].name, c->column) == 0)
			return i;
	return -1;
}

// The same day, known more or less exactly than before: "end 2027 → Q1 2027".
static void tell_precision(struct str *out, const struct plan *p, const struct changes *of, const struct change *c,
						   int day)
{
	int64_t value = reference(p, of, c->table, c->row, schema[c->table].columns[day].name);
	const struct value *sides[] = {&c->before, &c->after};
	for (int i = 0; i < 2; i++) {
		str_add(out, i ? " → " : "");
		if (value == NONE64 || sides[i]->kind != VALUE_INT)
			str_add(out, "–");
		else
			date_text(out, (int32_t)value, (enum precision)sides[i]->i);
	}
}

size_t tell_change(struct str *out, const struct plan *p, const struct changes *of, const struct change *c)
{
	const struct table *t = &schema[c->table];
	bool hangs = schema_code(t) < 0 && c->table != T_strategy;
	size_t before = out->len, told;
	if (c->op != 'u') {
		tell_what(out, p, of, c);
		str_add(out, ": ");
		told = out->len - before;
		int level = c->table == T_rating ? schema_column(t, "level") : -1;
		const struct value *v = level >= 0 ? changes_cell(of, c->table, c->row, "level") : NULL;
		if (v && v->kind == VALUE_INT && plan_find(p, T_level, (int32_t)v->i)) {
			struct str text = {0};
			value_show(&text, p, &t->columns[level], *v);
			str_addf(out, c->op == 'i' ? "– → %s" : "%s → –", str_text(&text));
			str_free(&text);
			return told;
		}
		str_add(out, c->op == 'i' ? tr("new") : tr("deleted"));
		return told;
	}
	int day = day_of_precision(c), at = day >= 0 ? day : schema_column(t, c->column);
	if (at < 0)
		return 0;
	if (hangs) {
		tell_what(out, p, of, c);
		if (c->table != T_rating)
			str_addf(out, ", %s", tr(t->columns[at].label));
	} else {
		str_add(out, tr(t->columns[at].label));
	}
	str_add(out, ": ");
	told = out->len - before;
	if (day >= 0) {
		tell_precision(out, p, of, c, day);
		return told;
	}
	tell_value(out, p, &t->columns[at], of, c, false);
	str_add(out, " → ");
	tell_value(out, p, &t->columns[at], of, c, true);
	return told;
}

bool tell_worth(const struct changes *of, const struct change *c)
{
	size_t n;
	int day = c->op == 'u' ? day_of_precision(c) : -1;
	if (c->op == 'u') // with its day it is told there
		return day < 0 || !changes_cell(of, c->table, c->row, schema[c->table].columns[day].name);
	size_t at = changes_row(of, c->table, c->row, &n);
	for (size_t i = at; i < at + n; i++)
		if (of->list[of->by_row[i]].op == c->op)
			return &of->list[of->by_row[i]] == c;
	return true;
}

enum privacy tell_hidden(const struct plan *p, const struct change *c)
{
	int column = c->op == 'u' ? schema_column(&schema[c->table], c->column) : -1;
	return column >= 0 ? value_hidden_from(p, c->table, plan_find(p, c->table, c->row), column) : PRIVACY_OPEN;
}

enum privacy tell_step_hidden(const struct plan *p, const struct change *changes, size_t n)
{
	enum privacy from = PRIVACY_OPEN;
	for (size_t i = 0; i < n; i++) {
		enum privacy one = tell_hidden(p, &changes[i]);
		if (one != PRIVACY_OPEN && (from == PRIVACY_OPEN || one < from))
			from = one;
	}
	return from;
}

void tell_when(struct str *out, int64_t at)
{
	if (at <= 0) {
		str_add(out, "–");
		return;
	}
	time_t t = (time_t)at;
	struct tm tm;
	localtime_r(&t, &tm);
	date_long(out, date_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday));
	str_addf(out, " %02d:%02d", tm.tm_hour, tm.tm_min);
}

void tell_when_iso(struct str *out, int64_t at)
{
	int64_t days = at / 86400, rest = at % 86400;
	date_iso(out, (int32_t)days, PRECISION_DAY);
	str_addf(out, "T%02d:%02d:%02dZ", (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
}
