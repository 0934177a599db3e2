// SPDX-License-Identifier: EUPL-1.2
// Rules over several fields of a form, with the values as they are typed now: said at the field at which somebody is,
// and gone from the other one when that is put right.
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/rule/row.h"
#include "ui/form/parts.h"

#define ROWS_MOST 100 // of a form for several rows: so many are looked at while somebody types; the model sees all

struct typed_row {
	const struct form *f;
	const struct look *look;
	const void *row; // the row as the plan has it: for what the form does not say; NULL: a new one
};

// The field, when the form says what is in it: not one of several rows that differ and are left as they are.
static const struct form_field *said(const struct form *f, int column)
{
	int i = form_field_of(f, column);
	return i < 0 || f->field[i].various || f->field[i].locked ? NULL : &f->field[i];
}

// What cannot be understood counts as empty; that is said already.
static bool understood(const struct typed_row *r, const struct form_field *field, struct value *v,
					   enum precision *precision)
{
	return form_read(r->f, r->look, field, v, precision, NULL) == LS_OK && v->kind == VALUE_INT;
}

// The precision of a day comes with the day.
static const struct form_field *day_of(const struct form *f, int column)
{
	for (int i = 0; i < f->n; i++)
		if (schema_precision(&schema[f->table], f->field[i].column) == column)
			return said(f, f->field[i].column);
	return NULL;
}

static int64_t typed_number(const void *arg, int column)
{
	const struct typed_row *r = arg;
	const struct column *c = &schema[r->f->table].columns[column];
	const struct form_field *field = said(r->f, column), *day = field ? NULL : day_of(r->f, column);
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	if (day)
		return understood(r, day, &v, &precision) ? (int64_t)precision : NONE64;
	if (field && form_is_typed(field->kind))
		return understood(r, field, &v, &precision) ? v.i : NONE64;
	if (field)
		return field->chosen;
	return !r->row || c->lazy || c->type == TYPE_TEXT || c->type == TYPE_CODE ? NONE64 : plan_int(c, r->row);
}

static const void *typed_refers(const void *arg, enum table_id t, int32_t id)
{
	return plan_find(((const struct typed_row *)arg)->look->plan, t, id);
}

static enum ls_code judge_row(const struct form *f, const struct look *look, const void *row, int column,
							  struct ls_err *err)
{
	const struct typed_row of = {f, look, row};
	const struct row_reader r = {
		.today = look->today, .id = row ? plan_id(row) : 0, .number = typed_number, .row = typed_refers, .arg = &of};
	return rowrule(look->plan, f->table, &r, column, err);
}

// Goals that are needed first: none of them may need this one.
static void judge_needs(struct form *f, const struct look *look, struct form_field *field)
{
	struct tie tie;
	if (f->ids_n != 1 || !tie_of(f->table, FORM_TIE(field->column), &tie) || tie.rows != T_goal_link)
		return;
	for (size_t i = 0; i < field->set.n && field->wrong.len == 0; i++) {
		struct str path = {0};
		if (field->set.id[i] == f->ids[0])
			str_addf(&field->wrong, tr("%s: a goal cannot be its own precondition. Expected: another goal."),
					 tr(field->c->label));
		else if (rowrule_goal_circle(look->plan, f->ids[0], field->set.id[i], NONE32, &path))
			str_addf(&field->wrong,
					 tr("%s: this would close a circle: %s. Expected: a goal that can be reached before."),
					 tr(field->c->label), str_text(&path));
		str_free(&path);
	}
}

void form_judge_rules(struct form *f, const struct look *look, int i)
{
	struct form_field *field = &f->field[i];
	struct ls_err err = {.code = LS_OK};
	int32_t which = NONE32; // of several rows
	if (field->kind == FIELD_SEVERAL) {
		judge_needs(f, look, field);
		return;
	}
	if (f->ids_n && !form_changed(f)) // an old fault is not this form's
		return;
	if (f->ids_n == 0)
		judge_row(f, look, NULL, field->column, &err);
	for (size_t k = 0; k < f->ids_n && k < ROWS_MOST && err.code == LS_OK; k++) {
		const void *row = plan_find(look->plan, f->table, f->ids[k]);
		if (row && judge_row(f, look, row, field->column, &err) != LS_OK && f->ids_n > 1)
			which = f->ids[k];
	}
	if (err.code != LS_OK)
		str_add(&field->wrong, err.text);
	if (which != NONE32) {
		str_add(&field->wrong, " (");
		code_titled(&field->wrong, look->plan, f->table, which);
		str_add(&field->wrong, ")");
	}
}

void form_judge_others(struct form *f, const struct look *look, int i)
{
	for (int k = 0; k < f->n; k++)
		if (k != i && f->field[k].wrong.len)
			form_judge(f, look, k);
}
