// SPDX-License-Identifier: EUPL-1.2
// Behind include/leitstand/step.h: edits by name and text, within one step.
#include "base/i18n.h"
#include "model/contract.h"
#include "model/handle.h"
#include "plan/code.h"
#include "plan/sibling.h"
#include "plan/value.h"

#include <leitstand/step.h>
#include <stdlib.h>
#include <string.h>

static enum ls_code not_in_step(const struct ls_plan *p, struct ls_err *err)
{
	if (!model_in_step(p->model))
		return LS_OK;
	return ls_fail(err, LS_REFUSED, "%s", tr("A step is open; end it or cancel it first."));
}

enum ls_code ls_step_begin(struct ls_plan *p, const char *label, struct ls_err *err)
{
	enum ls_code code = not_in_step(p, err);
	if (code != LS_OK)
		return code;
	contract_forget(p);
	return model_begin(p->model, label, err);
}

enum ls_code ls_step_end(struct ls_plan *p, int64_t *step, struct ls_err *err)
{
	*step = 0;
	if (!model_in_step(p->model))
		return ls_fail(err, LS_REFUSED, "%s", tr("No step is open."));
	contract_forget(p);
	return model_end(p->model, step, err);
}

void ls_step_cancel(struct ls_plan *p)
{
	model_cancel(p->model);
}

// What ls_cell_text() would write for a number is read back as that number, whatever the language takes "0.125" for.
static bool as_written(const struct plan *p, const struct column *c, const char *text, struct value *v)
{
	int64_t i = 0;
	if ((c->type != TYPE_INT && c->type != TYPE_BIG) || c->unit == UNIT_DAY)
		return false;
	if (!num_parse_plain(text, unit_scale(c->unit), &i))
		return false;
	*v = (struct value){.kind = VALUE_INT, .i = i};
	struct str again = {0};
	value_write(&again, p, c, PRECISION_DAY, *v);
	bool same = strcmp(str_text(&again), text) == 0;
	str_free(&again);
	return same;
}

// "#12" refers to an object by id, also to one added in this step, which the snapshot does not show yet.
static bool as_id(const struct column *c, const char *text, struct value *v)
{
	int64_t id = 0;
	if (c->type != TYPE_REF || text[0] != '#' || !num_parse_plain(text + 1, 0, &id) || id <= 0 || id > INT32_MAX)
		return false;
	*v = (struct value){.kind = VALUE_INT, .i = id};
	return true;
}

// Appends one field's columns and values at *n; two for a day with a precision.
static enum ls_code read_field(const struct ls_plan *p, const struct table *t, const struct ls_field *f, int *columns,
							   struct value *values, int *n, struct ls_err *err)
{
	struct value_field typed = {.n = 0};
	int column = contract_column(t, f->column, err);
	if (column < 0)
		return LS_USAGE;
	const struct plan *plan = model_plan(p->model);
	enum ls_code code = LS_OK;
	columns[*n] = column;
	if (!as_id(&t->columns[column], f->value, &values[*n]) &&
		!as_written(plan, &t->columns[column], f->value, &values[*n]))
		code = value_parse_field(plan, t, column, f->value, contract_today(p), &typed, err);
	for (int i = 0; i < typed.n && code == LS_OK; i++) {
		columns[*n + i] = typed.column[i];
		values[*n + i] = typed.value[i];
	}
	*n += code != LS_OK ? 0 : typed.n > 0 ? typed.n : 1;
	return code;
}

// The step must not be kept when an edit did not get as far as the model.
static enum ls_code spoil(struct ls_plan *p, enum ls_code code, struct ls_err *err)
{
	if (code != LS_OK)
		model_spoil(p->model, err);
	return code;
}

static enum ls_code in_step(const struct ls_plan *p, struct ls_err *err)
{
	return model_in_step(p->model) ? LS_OK : ls_fail(err, LS_REFUSED, "%s", tr("No step is open."));
}

enum ls_code ls_step_set(struct ls_plan *p, const char *table, int32_t id, const char *column, const char *value,
						 struct ls_err *err)
{
	enum ls_code code = in_step(p, err);
	const struct table *t = code == LS_OK ? contract_table(table, err) : NULL;
	if (!t)
		return code != LS_OK ? code : spoil(p, LS_USAGE, err);
	int columns[2], n = 0;
	struct value values[2];
	code = read_field(p, t, &(struct ls_field){column, value}, columns, values, &n, err);
	for (int i = 0; i < n && code == LS_OK; i++)
		code = model_set(p->model, t->id, id, columns[i], values[i], err);
	return spoil(p, code, err);
}

static bool has(const int *columns, int n, int column)
{
	while (n-- > 0)
		if (columns[n] == column)
			return true;
	return false;
}

// KR9 → KR10: the number at the end, one more.
static void count_up(struct str *code)
{
	size_t i = code->len;
	while (i > 0 && code->s[i - 1] == '9')
		code->s[--i] = '0';
	if (i > 0 && code->s[i - 1] >= '0' && code->s[i - 1] < '9') {
		code->s[i - 1]++;
		return;
	}
	struct str tail = {0};
	str_addf(&tail, "1%s", str_text(code) + i);
	code->len = i;
	str_add(code, str_text(&tail));
	str_free(&tail);
}

// A code in the manner of the others and the place at the end, where the caller leaves them to us.
static void propose(const struct ls_plan *p, const struct table *t, int *columns, struct value *values, int *n,
					struct str *code)
{
	const struct plan *plan = model_plan(p->model);
	int named = schema_code(t), scope = schema_scope(t), pos = schema_column(t, "pos");
	int32_t owner = NONE32;
	for (int i = 0; i < *n; i++)
		if (columns[i] == scope && values[i].kind == VALUE_INT)
			owner = (int32_t)values[i].i;
	if (named >= 0 && !has(columns, *n, named)) {
		code_propose(code, plan, t->id, owner);
		while (check_free(p->model, t->id, 0, str_text(code), owner == NONE32 ? NONE64 : owner, NULL) != LS_OK)
			count_up(code); // taken in this step, which the snapshot does not show
		columns[*n] = named;
		values[(*n)++] = (struct value){.kind = VALUE_TEXT, .s = str_text(code)};
	}
	if (pos >= 0 && !has(columns, *n, pos)) {
		columns[*n] = pos;
		values[(*n)++] = (struct value){.kind = VALUE_INT, .i = sibling_end(plan, t->id)};
	}
}

enum ls_code ls_step_add(struct ls_plan *p, const char *table, const struct ls_field *fields, size_t n, int32_t *id,
						 struct ls_err *err)
{
	*id = 0;
	enum ls_code code = in_step(p, err);
	const struct table *t = code == LS_OK ? contract_table(table, err) : NULL;
	if (!t)
		return code != LS_OK ? code : spoil(p, LS_USAGE, err);
	int *columns = mem_alloc((2 * n + 2) * sizeof *columns), given = 0;
	struct value *values = mem_alloc((2 * n + 2) * sizeof *values);
	struct str proposed = {0};
	for (size_t i = 0; i < n && code == LS_OK; i++)
		code = read_field(p, t, &fields[i], columns, values, &given, err);
	if (code == LS_OK) {
		propose(p, t, columns, values, &given, &proposed);
		code = model_add(p->model, t->id, columns, values, given, id, err);
	}
	str_free(&proposed);
	free(columns);
	free(values);
	return spoil(p, code, err);
}

enum ls_code ls_step_delete(struct ls_plan *p, const char *table, int32_t id, struct ls_err *err)
{
	enum ls_code code = in_step(p, err);
	const struct table *t = code == LS_OK ? contract_table(table, err) : NULL;
	if (!t)
		return code != LS_OK ? code : spoil(p, LS_USAGE, err);
	return model_delete(p->model, t->id, id, err);
}

typedef enum ls_code back_fn(struct model *m, struct step *target, struct ls_err *err);

static enum ls_code back(struct ls_plan *p, back_fn *f, int64_t *step, struct ls_err *err)
{
	*step = 0;
	struct step target = {0};
	enum ls_code code = not_in_step(p, err);
	if (code != LS_OK)
		return code;
	contract_forget(p);
	code = f(p->model, &target, err);
	*step = code == LS_OK ? target.id : 0;
	return code;
}

enum ls_code ls_step_undo(struct ls_plan *p, int64_t *step, struct ls_err *err)
{
	return back(p, model_undo, step, err);
}

enum ls_code ls_step_redo(struct ls_plan *p, int64_t *step, struct ls_err *err)
{
	return back(p, model_redo, step, err);
}
