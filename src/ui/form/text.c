// SPDX-License-Identifier: EUPL-1.2
// A value while it is typed (in the language set, without unit and groups), as it is kept (in no language), and as a
// reader sees it.
#include "base/i18n.h"
#include "plan/clock.h"
#include "plan/words.h"
#include "say/label.h"
#include "say/value.h"
#include "ui/form/parts.h"

#include <stdlib.h>
#include <string.h>

bool form_is_typed(enum field_kind kind)
{
	return kind != FIELD_CHOICE && kind != FIELD_YES && kind != FIELD_REF && kind != FIELD_SEVERAL;
}

// With as few decimals as needed; where three of them would be read in two ways they are four.
static void plain(struct str *out, const struct column *c, int64_t i)
{
	if (c->unit == UNIT_CLOCK) {
		clock_text(out, (int32_t)i);
		return;
	}
	int scale = unit_scale(c->unit), decimals = num_places(i, scale);
	num_plain(out, i, scale, decimals);
	if (decimals == 3 && c->unit == UNIT_MILLI)
		str_addc(out, '0');
}

void form_typed_text(struct str *out, const struct column *c, struct value v, enum precision precision)
{
	if (v.kind == VALUE_TEXT)
		str_add(out, v.s);
	if (v.kind != VALUE_INT)
		return;
	if (c->unit == UNIT_DAY) {
		date_text(out, (int32_t)v.i, precision);
		return;
	}
	size_t from = out->len;
	plain(out, c, v.i);
	for (size_t i = from; i < out->len; i++)
		if (out->s[i] == '.' && i18n_lang() == LANG_DE)
			out->s[i] = ',';
}

void form_kept_text(struct str *out, const struct plan *p, const struct column *c, const char *typed, int32_t today)
{
	struct value v;
	enum precision precision = PRECISION_DAY;
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE ||
		value_parse(p, c, typed, today, &v, &precision, NULL) != LS_OK || v.kind != VALUE_INT) {
		str_add(out, typed);
		return;
	}
	if (c->unit == UNIT_DAY) {
		date_iso(out, (int32_t)v.i, precision);
		return;
	}
	plain(out, c, v.i);
}

// What the values of the form count: as it says itself, else as its rows say; "" where they disagree.
static const char *counts(const struct form *f, const struct plan *p)
{
	const struct table *t = &schema[f->table];
	int unit = schema_column(t, "unit");
	int own = form_field_of(f, unit >= 0 && t->columns[unit].type == TYPE_TEXT ? unit : -1);
	int of = form_field_of(f, schema_column(t, t->id == T_check_in ? "key_result" : "indicator"));
	if (own >= 0 && !f->field[own].various)
		return str_text(&f->field[own].edit.text);
	if (of >= 0 && !f->field[of].various) {
		const void *row = plan_find(p, f->field[of].c->target, (int32_t)f->field[of].chosen);
		return !row                  ? ""
			   : t->id == T_check_in ? ((const struct key_result *)row)->unit
									 : ((const struct indicator *)row)->unit;
	}
	return value_counts_all(p, t->id, f->ids, f->ids_n);
}

enum ls_code form_read(const struct form *f, const struct look *look, const struct form_field *field, struct value *v,
					   enum precision *precision, struct ls_err *err)
{
	const char *text = str_text(&field->edit.text);
	if (field->kind == FIELD_NUMBER && field->c->unit == UNIT_MILLI)
		return value_parse_counted(field->c, counts(f, look->plan), text, v, err);
	return value_parse(look->plan, field->c, text, look->today, v, precision, err);
}

static void number_shown(struct str *out, const struct form *f, const struct look *look, const struct form_field *field)
{
	struct value v = {.kind = VALUE_NULL};
	if (form_read(f, look, field, &v, NULL, NULL) == LS_OK && v.kind == VALUE_INT)
		value_show(out, look->plan, field->c, v);
	else
		str_add(out, str_text(&field->edit.text));
}

void form_shown(struct str *out, const struct form *f, const struct look *look, int i)
{
	const struct form_field *field = &f->field[i];
	const struct column *c = field->c;
	if (field->locked)
		str_add(out, label_hidden());
	else if (field->kind == FIELD_SEVERAL)
		several_shown(out, field, look->plan);
	else if (field->various)
		str_add(out, tr("various"));
	else if (field->kind == FIELD_REF && field->chosen != NONE64)
		value_name(out, look->plan, c->target, (int32_t)field->chosen);
	else if ((field->kind == FIELD_CHOICE || field->kind == FIELD_YES) && field->chosen != NONE64)
		str_add(out, words_label(c->words, (int)field->chosen));
	else if (field->kind == FIELD_NUMBER)
		number_shown(out, f, look, field);
	else if (form_is_typed(field->kind))
		str_add(out, str_text(&field->edit.text));
}
