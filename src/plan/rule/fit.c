// SPDX-License-Identifier: EUPL-1.2
// What one value must be: its type, its range, that it is there when it must be, that a code is free.
#include "plan/rule/fit.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/limits.h"

#include <string.h>

static enum ls_code fit_code(const struct column *c, const char *code, struct ls_err *err)
{
	if (strpbrk(code, CODE_NEVER) || !limits_hold(code, CODE_MOST))
		return ls_fail(err, LS_REFUSED,
					   tr("%s “%s”: a short name without blanks, quotes, commas, semicolons, / and # is expected, such "
						  "as M34."),
					   tr(c->label), code);
	return LS_OK;
}

enum ls_code fit_text(const struct column *c, const char *clean, struct ls_err *err)
{
	if (c->flags & REQ && !clean[strspn(clean, " \t\n")])
		return ls_fail(err, LS_REFUSED, tr("%s may not be empty."), tr(c->label));
	if (!limits_hold(clean, TEXT_MOST))
		return ls_fail(err, LS_REFUSED, tr("%s is too long: %zu characters, at most %d are kept."), tr(c->label),
					   limits_count(clean), TEXT_MOST);
	return c->type == TYPE_CODE ? fit_code(c, clean, err) : LS_OK;
}

static enum ls_code out_of_range(const struct plan *p, const struct column *c, int64_t given, struct ls_err *err)
{
	struct str value = {0}, range = {0};
	value_show(&value, p, c, (struct value){.kind = VALUE_INT, .i = given});
	value_expected(&range, c);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s: %s is not possible. Expected: %s."), tr(c->label),
								str_text(&value), str_text(&range));
	str_free(&value);
	str_free(&range);
	return code;
}

enum ls_code fit_number(const struct plan *p, const struct column *c, struct value v, struct ls_err *err)
{
	if (v.kind == VALUE_NULL)
		return c->flags & NUL ? LS_OK : ls_fail(err, LS_REFUSED, tr("%s may not be empty."), tr(c->label));
	if (v.kind != VALUE_INT)
		return ls_fail(err, LS_REFUSED, tr("%s: a number is expected, not a text."), tr(c->label));
	return v.i < c->least || v.i > c->most ? out_of_range(p, c, v.i, err) : LS_OK;
}

enum ls_code fit_taken(const struct plan *p, const struct table *t, const char *code, int32_t owner, struct ls_err *err)
{
	struct str other = {0};
	code_propose(&other, p, t->id, owner);
	ls_fail(err, LS_REFUSED, tr("%s “%s” is taken already. Expected: one that no other %s has, such as %s."),
			tr(t->columns[schema_code(t)].label), code, tr(t->label), str_text(&other));
	str_free(&other);
	return ls_fail_at(err, LS_REFUSED, (int)t->id, schema_code(t));
}

static enum ls_code fit_free(const struct plan *p, enum table_id t, int32_t id, const char *code, int64_t scope,
							 struct ls_err *err)
{
	const struct table *table = &schema[t];
	int owner = schema_scope(table);
	for (size_t i = 0; i < plan_count(p, t); i++) {
		const void *row = plan_row(p, t, i);
		if (plan_id(row) == id || (owner >= 0 && plan_int(&table->columns[owner], row) != scope))
			continue;
		if (code_compare(plan_text(&table->columns[schema_code(table)], row), code) == 0)
			return fit_taken(p, table, code, scope == NONE64 ? NONE32 : (int32_t)scope, err);
	}
	return LS_OK;
}

// A code that stands in the plan already may stay, also where it is from before a rule: `check` tells of it.
static bool stands(const struct plan *p, enum table_id t, int32_t id, const struct column *c, const char *code)
{
	const void *row = plan_find(p, t, id);
	return c->type == TYPE_CODE && row && strcmp(plan_text(c, row), code) == 0;
}

enum ls_code fit_value(const struct plan *p, enum table_id t, int32_t id, int column, struct value v, int64_t scope,
					   struct ls_err *err)
{
	const struct column *c = &schema[t].columns[column];
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
		const char *s = v.kind == VALUE_TEXT ? v.s : "";
		enum ls_code code = stands(p, t, id, c, s) ? LS_OK : fit_text(c, s, err);
		if (code == LS_OK && c->type == TYPE_CODE)
			code = fit_free(p, t, id, s, scope, err);
		return ls_fail_at(err, code, (int)t, column);
	}
	enum ls_code code = fit_number(p, c, v, err);
	bool leads = code == LS_OK && v.kind != VALUE_NULL && c->type == TYPE_REF;
	if (leads && !plan_find(p, c->target, (int32_t)v.i))
		code = ls_fail(err, LS_REFUSED, tr("%s: there is no %s #%lld."), tr(c->label), tr(schema[c->target].label),
					   (long long)v.i);
	else if (leads && c->target == t && v.i == id)
		code = ls_fail(err, LS_REFUSED, tr("%s: it cannot belong to itself."), tr(c->label));
	return ls_fail_at(err, code, (int)t, column);
}
