// SPDX-License-Identifier: EUPL-1.2
// What one value must be: its type, its range, that it is there when it must be, that a code is free and a
// reference leads somewhere. Each refusal names the column, what was given, and what would be right.
#include "base/i18n.h"
#include "base/utf8.h"
#include "model/handle.h"
#include "plan/code.h"

#include <string.h>

#define TEXT_MOST 100000 // bytes; as the file's CHECK says
#define CODE_MOST 60

static enum ls_code check_code(const struct model *m, enum table_id t, int32_t id, const char *code, int64_t scope, struct ls_err *err) {
	const struct table *table = &schema[t];
	const char *what = tr(table->columns[schema_code(table)].label);
	if (strpbrk(code, " \t\n\"'/#") || strlen(code) > CODE_MOST)
		return ls_fail(err, LS_REFUSED, tr("%s “%s”: a short name without blanks, quotes, / and # is expected, such as M34."), what, code);
	const struct column *cc = &table->columns[schema_code(table)];
	int owner = schema_scope(table);
	for (size_t i = 0; i < plan_count(m->plan, t); i++) {
		int32_t other = plan_id(plan_row(m->plan, t, i));
		const void *row = handle_row(m, t, other);
		if (!row || other == id || (owner >= 0 && plan_int(&table->columns[owner], row) != scope))
			continue;
		if (code_compare(plan_text(cc, row), code) == 0)
			return ls_fail(err, LS_REFUSED, tr("%s “%s” is taken already; every %s needs its own."), what, code, tr(table->label));
	}
	for (size_t i = 0; i < m->work_n; i++) {
		const struct work *w = &m->work[i];
		if (w->table != t || w->id == id || !w->row || plan_find(m->plan, t, w->id))
			continue;
		if ((owner < 0 || plan_int(&table->columns[owner], w->row) == scope) && code_compare(plan_text(cc, w->row), code) == 0)
			return ls_fail(err, LS_REFUSED, tr("%s “%s” is taken already; every %s needs its own."), what, code, tr(table->label));
	}
	return LS_OK;
}

static enum ls_code check_text(const struct model *m, enum table_id t, int32_t id, const struct column *c, struct value *v, int64_t scope, struct str *clean, struct ls_err *err) {
	str_clear(clean);
	if (v->kind == VALUE_TEXT)
		text_clean(clean, v->s);
	*v = (struct value){ .kind = VALUE_TEXT, .s = str_text(clean) };
	if (c->flags & REQ && !v->s[strspn(v->s, " \t\n")])
		return ls_fail(err, LS_REFUSED, tr("%s may not be empty."), tr(c->label));
	if (clean->len > TEXT_MOST)
		return ls_fail(err, LS_REFUSED, tr("%s is too long: %zu bytes, at most %d are kept."), tr(c->label), clean->len, TEXT_MOST);
	return c->type == TYPE_CODE ? check_code(m, t, id, v->s, scope, err) : LS_OK;
}

static enum ls_code out_of_range(const struct plan *p, const struct column *c, int64_t given, struct ls_err *err) {
	struct str value = { 0 }, range = { 0 };
	value_show(&value, p, c, NULL, (struct value){ .kind = VALUE_INT, .i = given });
	value_expected(&range, c);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s: %s is not possible. Expected: %s."), tr(c->label), str_text(&value), str_text(&range));
	str_free(&value);
	str_free(&range);
	return code;
}

enum ls_code check_value(const struct model *m, enum table_id t, int32_t id, int column, struct value *v, int64_t scope, struct str *clean, struct ls_err *err) {
	const struct column *c = &schema[t].columns[column];
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return check_text(m, t, id, c, v, scope, clean, err);
	if (v->kind == VALUE_NULL)
		return c->flags & NUL ? LS_OK : ls_fail(err, LS_REFUSED, tr("%s may not be empty."), tr(c->label));
	if (v->kind != VALUE_INT)
		return ls_fail(err, LS_REFUSED, tr("%s: a number is expected, not a text."), tr(c->label));
	if (v->i < c->least || v->i > c->most)
		return out_of_range(m->plan, c, v->i, err);
	if (c->type == TYPE_REF && !handle_row(m, c->target, (int32_t)v->i))
		return ls_fail(err, LS_REFUSED, tr("%s: there is no %s #%lld."), tr(c->label), tr(schema[c->target].label), (long long)v->i);
	if (c->type == TYPE_REF && c->target == t && v->i == id)
		return ls_fail(err, LS_REFUSED, tr("%s: it cannot belong to itself."), tr(c->label));
	return LS_OK;
}
