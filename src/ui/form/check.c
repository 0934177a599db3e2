// SPDX-License-Identifier: EUPL-1.2
// What the form says about a value while it is typed: what is wrong with it and what would be right, or how it is
// understood. The same rules decide when it is saved.
#include "base/i18n.h"
#include "plan/rule/fit.h"
#include "say/keymap.h"
#include "say/label.h"
#include "say/value.h"
#include "ui/form/parts.h"

#include <string.h>

// The value of the column within which codes are unique, as it stands in the form.
static int64_t scope_of(const struct form *f, const struct look *look)
{
	int column = schema_scope(&schema[f->table]), i = form_field_of(f, column);
	if (i >= 0)
		return f->field[i].chosen;
	const void *row = f->ids_n ? plan_find(look->plan, f->table, f->ids[0]) : NULL;
	return row && column >= 0 ? plan_int(&schema[f->table].columns[column], row) : NONE64;
}

static enum ls_code judge_typed(struct form *f, const struct look *look, int i, struct value *v,
								enum precision *precision, struct ls_err *err)
{
	const struct form_field *field = &f->field[i];
	const struct table *t = &schema[f->table];
	const struct column *c = &t->columns[field->column];
	const char *text = str_text(&field->edit.text);
	enum ls_code code = form_read(f, look, field, v, precision, err);
	if (code == LS_OK && *precision != PRECISION_DAY && schema_precision(t, field->column) < 0)
		code = ls_fail(err, LS_REFUSED, tr("%s: “%s” is not a single day, such as 3.4.2023."), tr(c->label), text);
	if (code != LS_OK)
		return code;
	return fit_value(look->plan, f->table, f->ids_n ? f->ids[0] : 0, field->column, *v, scope_of(f, look), err);
}

static enum ls_code judge_chosen(struct form *f, const struct look *look, int i, struct ls_err *err)
{
	const struct form_field *field = &f->field[i];
	struct value v = {.kind = field->chosen == NONE64 ? VALUE_NULL : VALUE_INT, .i = field->chosen};
	int32_t id = f->ids_n == 1 ? f->ids[0] : 0;
	return fit_value(look->plan, f->table, id, field->column, v, NONE64, err);
}

// "20 000 €" for "20 T€", "03.04.2023" for "3.4.23"; nothing where it stands so already.
static void tell(struct form_field *field, const struct look *look, const struct column *c, struct value v,
				 enum precision precision)
{
	struct str plain = str_on(look->frame);
	form_typed_text(&plain, c, v, precision);
	if (v.kind == VALUE_INT && strcmp(str_text(&plain), str_text(&field->edit.text)) != 0) {
		if (c->unit == UNIT_DAY)
			date_text(&field->told, (int32_t)v.i, precision);
		else
			value_show(&field->told, look->plan, c, v);
	}
}

void form_judge(struct form *f, const struct look *look, int i)
{
	struct form_field *field = &f->field[i];
	if (field->contested)
		return;
	str_clear(&field->wrong);
	str_clear(&field->told);
	if (field->various || field->locked)
		return;
	if (field->kind == FIELD_SEVERAL) {
		several_judge(field);
		if (field->wrong.len == 0)
			form_judge_rules(f, look, i);
		return;
	}
	if (field->column == FORM_LEVELS) {
		levels_field_judge(field, f, look);
		return;
	}
	struct ls_err err = {.code = LS_OK};
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	bool typed = form_is_typed(field->kind);
	enum ls_code code = typed ? judge_typed(f, look, i, &v, &precision, &err) : judge_chosen(f, look, i, &err);
	if (code != LS_OK)
		str_add(&field->wrong, err.text);
	else
		form_judge_rules(f, look, i);
	if (field->wrong.len == 0 && (field->kind == FIELD_DAY || field->kind == FIELD_NUMBER))
		tell(field, look, field->c, v, precision);
}

bool form_says_wrong(const struct form_field *f)
{
	return f->wrong.len > 0 && (f->judged || form_changed_field(f));
}

int form_first_wrong(struct form *f, const struct look *look)
{
	int first = -1;
	for (int i = 0; i < f->n; i++) {
		// What nobody touched is as the plan has it: an old fault elsewhere does not stop this edit.
		if (f->ids_n && !form_changed_field(&f->field[i]))
			continue;
		form_judge(f, look, i);
		f->field[i].judged = true;
		if (f->field[i].wrong.len && first < 0)
			first = i;
	}
	return first;
}

static bool is_far(struct form *f, const struct look *look, struct form_field *field, struct ls_err *err)
{
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	struct str question = str_on(look->frame);
	bool time = field->kind == FIELD_DAY || (field->c && field->c->unit == UNIT_YEAR);
	if (!time || !form_changed_field(field) || field->locked || field->various ||
		form_read(f, look, field, &v, &precision, NULL) != LS_OK || v.kind != VALUE_INT)
		return false;
	value_far(&question, field->c, v.i, precision);
	if (!question.len || (field->far_asked && field->far == v.i))
		return false;
	field->far = v.i;
	field->far_asked = true;
	ls_fail(err, LS_OK, look_keys(look, tr("%s {save} once more saves it so.")),
			label_head(look->frame, str_text(&question)));
	return true;
}

int form_ask_far(struct form *f, const struct look *look, struct ls_err *err)
{
	for (int i = 0; i < f->n; i++)
		if (is_far(f, look, &f->field[i], err))
			return i;
	return -1;
}

void form_leave(struct form *f, const struct look *look, int i)
{
	if (i >= f->n)
		return;
	struct form_field *field = &f->field[i];
	field->judged |= form_changed_field(field);
	form_judge(f, look, i);
	if (field->wrong.len || (field->kind != FIELD_DAY && field->kind != FIELD_NUMBER))
		return;
	const struct column *c = field->c;
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	struct str text = str_on(look->frame);
	if (form_read(f, look, field, &v, &precision, NULL) == LS_OK && v.kind == VALUE_INT) {
		form_typed_text(&text, c, v, precision);
		edit_replace(&field->edit, str_text(&text));
	}
	str_clear(&field->told);
}
