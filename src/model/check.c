// SPDX-License-Identifier: EUPL-1.2
// What one value must be, in a step: the rules of plan/rule/fit.h, on the rows as they will be when it is committed.
#include "base/i18n.h"
#include "base/text.h"
#include "model/handle.h"
#include "plan/code.h"
#include "plan/rule/fit.h"

enum ls_code check_free(struct model *m, enum table_id t, int32_t id, const char *code, int64_t scope,
						struct ls_err *err)
{
	const struct table *table = &schema[t];
	const struct column *cc = &table->columns[schema_code(table)];
	int owner = schema_scope(table);
	if (!handle_code_seen(m, t, code, scope))
		return LS_OK;
	for (size_t i = 0; i < plan_count(m->plan, t); i++) {
		int32_t other = plan_id(plan_row(m->plan, t, i));
		const void *row = handle_row(m, t, other);
		if (!row || other == id || (owner >= 0 && plan_int(&table->columns[owner], row) != scope))
			continue;
		if (code_compare(plan_text(cc, row), code) == 0)
			return fit_taken(m->plan, table, code, scope == NONE64 ? NONE32 : (int32_t)scope, err);
	}
	for (size_t i = 0; i < m->work_n; i++) {
		const struct work *w = &m->work[i];
		if (w->table != t || w->id == id || !w->row || plan_find(m->plan, t, w->id))
			continue;
		if ((owner < 0 || plan_int(&table->columns[owner], w->row) == scope) &&
			code_compare(plan_text(cc, w->row), code) == 0)
			return fit_taken(m->plan, table, code, scope == NONE64 ? NONE32 : (int32_t)scope, err);
	}
	return LS_OK;
}

enum ls_code check_value(struct model *m, struct cell_at at, struct value *v, int64_t scope, struct str *clean,
						 struct ls_err *err)
{
	enum table_id t = at.table;
	int column = at.column;
	const struct column *c = &schema[t].columns[column];
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
		str_clear(clean);
		if (v->kind == VALUE_TEXT)
			text_clean(clean, v->s);
		*v = (struct value){.kind = VALUE_TEXT, .s = str_text(clean)};
		enum ls_code code = fit_text(c, v->s, err);
		if (code == LS_OK && c->type == TYPE_CODE)
			code = check_free(m, t, at.id, v->s, scope, err);
		return ls_fail_at(err, code, (int)t, column);
	}
	enum ls_code code = fit_number(m->plan, c, *v, err);
	bool leads = code == LS_OK && v->kind != VALUE_NULL && c->type == TYPE_REF;
	if (leads && !handle_row(m, c->target, (int32_t)v->i))
		code = ls_fail(err, LS_REFUSED, tr("%s: there is no %s #%lld."), tr(c->label), tr(schema[c->target].label),
					   (long long)v->i);
	else if (leads && c->target == t && v->i == at.id)
		code = ls_fail(err, LS_REFUSED, tr("%s: it cannot belong to itself."), tr(c->label));
	return ls_fail_at(err, code, (int)t, column);
}
