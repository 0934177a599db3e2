// SPDX-License-Identifier: EUPL-1.2
// The edits: set, add, delete, move. Each is checked, written, and kept as a touched row for the rules at the end.
#include "base/i18n.h"
#include "model/handle.h"
#include "plan/sibling.h"

#include <stdlib.h>
#include <string.h>

#define FEW 32 // values of a new row

static enum ls_code outside_step(struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, "%s", tr("Nothing can be changed outside a step."));
}

static enum ls_code fail(struct model *m, enum ls_code code, struct ls_err *err)
{
	if (code != LS_OK && m->failed.code == LS_OK) {
		m->failed = *err;
		m->failed.code = code;
	}
	return code;
}

static enum ls_code gone(enum table_id t, int32_t id, struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, tr("There is no %s #%d any more."), tr(schema[t].label), (int)id);
}

enum ls_code model_set(struct model *m, enum table_id t, int32_t id, int column, struct value v, struct ls_err *err)
{
	struct ls_err local;
	err = err ? err : &local;
	if (!m->in_step)
		return outside_step(err);
	void *row = handle_touch(m, t, id);
	if (!row)
		return fail(m, gone(t, id, err), err);
	int scope = schema_scope(&schema[t]);
	struct str clean = {0};
	enum ls_code code = check_value(m, (struct cell_at){t, id, column}, &v,
									scope < 0 ? NONE64 : plan_int(&schema[t].columns[scope], row), &clean, err);
	if (code == LS_OK)
		code = store_update(m->store, t, id, column, v, err);
	if (code == LS_OK)
		handle_put(m, &schema[t].columns[column], row, v);
	if (code == LS_OK && schema[t].columns[column].lazy)
		handle_wrote_lazy(m, t, id);
	if (code == LS_OK && (column == schema_code(&schema[t]) || column == scope) && schema_code(&schema[t]) >= 0)
		handle_code_note(m, t, row);
	str_free(&clean);
	return fail(m, code, err);
}

// Values for every given column, checked; texts are kept in the step's arena.
static enum ls_code check_all(struct model *m, enum table_id t, const int *columns, struct value *values, int n,
							  struct ls_err *err)
{
	int scope = schema_scope(&schema[t]);
	int64_t owner = NONE64;
	for (int i = 0; i < n; i++)
		if (columns[i] == scope && values[i].kind == VALUE_INT)
			owner = values[i].i;
	struct str clean = {0};
	enum ls_code code = LS_OK;
	for (int i = 0; i < n && code == LS_OK; i++) {
		code = check_value(m, (struct cell_at){t, 0, columns[i]}, &values[i], owner, &clean, err);
		if (code == LS_OK && values[i].kind == VALUE_TEXT)
			values[i].s = arena_pack(m->step_arena, values[i].s, strlen(values[i].s));
	}
	str_free(&clean);
	return code;
}

static enum ls_code check_missing(enum table_id t, const int *columns, int n, struct ls_err *err)
{
	for (int c = 0; c < schema[t].column_count; c++) {
		const struct column *col = &schema[t].columns[c];
		bool needed = col->flags & REQ || (col->type == TYPE_REF && !(col->flags & NUL));
		for (int i = 0; i < n && needed; i++)
			needed = columns[i] != c;
		if (needed) {
			ls_fail(err, LS_REFUSED, tr("A new %s needs: %s (%s=…)."), tr(schema[t].label), tr(col->label), col->name);
			return ls_fail_at(err, LS_REFUSED, (int)t, c);
		}
	}
	return LS_OK;
}

// Also one that the step itself has made.
static bool has_strategy(const struct model *m)
{
	bool has = m->plan->strategy_n > 0;
	for (size_t i = 0; i < m->work_n && !has; i++)
		has = m->work[i].table == T_strategy;
	return has;
}

enum ls_code model_add(struct model *m, enum table_id t, const int *columns, const struct value *values, int n,
					   int32_t *id, struct ls_err *err)
{
	struct ls_err local;
	err = err ? err : &local;
	if (!m->in_step)
		return outside_step(err);
	if (!m->step_arena)
		m->step_arena = arena_new();
	struct value few[FEW], *checked = n <= FEW ? few : arena_alloc(m->step_arena, (size_t)n * sizeof *checked);
	memcpy(checked, values, (size_t)n * sizeof *checked);
	enum ls_code code = LS_OK;
	if (t == T_strategy && has_strategy(m))
		code =
			ls_fail(err, LS_REFUSED, "%s", tr("A plan holds one strategy; change it with “strategy set FIELD VALUE”."));
	if (code == LS_OK)
		code = check_missing(t, columns, n, err);
	if (code == LS_OK)
		code = check_all(m, t, columns, checked, n, err);
	*id = 0;
	if (code == LS_OK)
		code = store_insert(m->store, t, columns, checked, n, id, err);
	if (code != LS_OK)
		return fail(m, code, err);
	void *row = handle_added(m, t, *id);
	for (int i = 0; i < n; i++)
		handle_lay(&schema[t].columns[columns[i]], row, checked[i]);
	if (schema_code(&schema[t]) >= 0)
		handle_code_note(m, t, row);
	return LS_OK;
}

// What refers to the row: deletes what it owns, empties the other references.
static enum ls_code release(struct model *m, enum table_id t, int32_t id, struct ls_err *err)
{
	for (int other = 0; other < TABLE_COUNT; other++) {
		const struct table *o = &schema[other];
		for (int c = 0; c < o->column_count; c++) {
			if (o->columns[c].type != TYPE_REF || o->columns[c].target != t)
				continue;
			struct plan_rows rows = plan_children(m->plan, (enum table_id)other, c, id);
			for (size_t i = 0; i < rows.n; i++) {
				int32_t child = plan_id(plan_row(m->plan, (enum table_id)other, rows.at[i]));
				if (!handle_row(m, (enum table_id)other, child))
					continue;
				enum ls_code code = o->columns[c].flags & OWN ? model_delete(m, (enum table_id)other, child, err)
															  : model_set(m, (enum table_id)other, child, c,
																		  (struct value){.kind = VALUE_NULL}, err);
				if (code != LS_OK)
					return code;
			}
		}
	}
	return LS_OK;
}

enum ls_code model_delete(struct model *m, enum table_id t, int32_t id, struct ls_err *err)
{
	struct ls_err local;
	err = err ? err : &local;
	if (!m->in_step)
		return outside_step(err);
	if (t == T_strategy)
		return fail(m, ls_fail(err, LS_REFUSED, "%s", tr("The strategy itself cannot be deleted.")), err);
	if (!handle_row(m, t, id))
		return fail(m, gone(t, id, err), err);
	handle_deleted(m, t, id);
	enum ls_code code = release(m, t, id, err);
	if (code == LS_OK)
		code = store_delete(m->store, t, id, err);
	return fail(m, code, err);
}

void model_dependents(struct str *out, const struct plan *p, enum table_id t, const int32_t *ids, size_t n)
{
	bool first = true;
	for (int other = 0; other < TABLE_COUNT; other++) {
		size_t count = 0;
		for (int c = 0; c < schema[other].column_count; c++) {
			const struct column *col = &schema[other].columns[c];
			for (size_t i = 0; i < n && col->type == TYPE_REF && col->target == t && col->flags & OWN; i++)
				count += plan_children(p, (enum table_id)other, c, ids[i]).n;
		}
		if (count == 0)
			continue;
		str_addf(out, "%s%zu %s", first ? "" : ", ", count,
				 tr(count == 1 ? schema[other].label : schema[other].plural));
		first = false;
	}
}

enum ls_code model_move(struct model *m, enum table_id t, const int32_t *moving, size_t moving_n, int n,
						struct ls_err *err)
{
	struct ls_err local;
	err = err ? err : &local;
	if (!m->in_step)
		return outside_step(err);
	int pos = schema_column(&schema[t], "pos");
	const void *row = moving_n ? plan_find(m->plan, t, moving[0]) : NULL;
	if (!row)
		return fail(m, gone(t, moving_n ? moving[0] : 0, err), err);
	if (pos < 0)
		return fail(m, ls_fail(err, LS_REFUSED, tr("%s have no order of their own."), tr(schema[t].plural)), err);
	struct arena *a = arena_new();
	int32_t *ids;
	size_t count = sibling_ids(a, m->plan, t, row, &ids), found = 0;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < moving_n; k++)
			found += ids[i] == moving[k];
	enum ls_code code = LS_OK;
	if (found != moving_n)
		code = fail(m, ls_fail(err, LS_REFUSED, "%s", tr("Only what stands in the same list can be moved together.")),
					err);
	sibling_shift(ids, count, moving, moving_n, n);
	for (size_t i = 0; i < count && code == LS_OK; i++)
		if (plan_int(&schema[t].columns[pos], plan_find(m->plan, t, ids[i])) != (int64_t)i + 1)
			code = model_set(m, t, ids[i], pos, (struct value){.kind = VALUE_INT, .i = (int64_t)i + 1}, err);
	arena_free(a);
	return code;
}
