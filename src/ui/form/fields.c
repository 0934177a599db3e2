// SPDX-License-Identifier: EUPL-1.2
// The fields of a form, from the schema: which columns they are, of what kind, and with what they begin.
#include "base/i18n.h"
#include "plan/code.h"
#include "say/value.h"
#include "ui/form/parts.h"

#include <stdlib.h>
#include <string.h>

#define TIES_MOST 4

// Texts of more than a line; lazy ones always are.
static const char *const long_texts[] = {"description", "benefit", "vision", "aim",          "scoring", "note",
										 "feedback",    "minutes", "text",   "verdict_text", "summary", "outlook",
										 "blocker",     "result",  "next",   "members"};

static enum field_kind kind_of(const struct column *c)
{
	if (c->type == TYPE_CODE)
		return FIELD_CODE;
	if (c->type == TYPE_REF)
		return FIELD_REF;
	if (c->type == TYPE_ENUM)
		return c->words == words_yes_no ? FIELD_YES : FIELD_CHOICE;
	if (c->type != TYPE_TEXT)
		return c->unit == UNIT_DAY ? FIELD_DAY : FIELD_NUMBER;
	for (size_t i = 0; i < sizeof long_texts / sizeof long_texts[0]; i++)
		if (strcmp(long_texts[i], c->name) == 0)
			return FIELD_LONG;
	return c->lazy ? FIELD_LONG : FIELD_LINE;
}

// Positions are changed by moving; the precision of a day comes with the day.
static bool in_form(const struct form *f, int column)
{
	const struct column *c = &schema[f->table].columns[column];
	if (strcmp(c->name, "pos") == 0 || column_is_precision(c))
		return false;
	// What must be its own, or says whose it is, cannot be the same for several.
	return f->ids_n < 2 || !(c->lazy || c->type == TYPE_CODE || c->flags & (REQ | OWN));
}

int form_field_of(const struct form *f, int column)
{
	if (column == -1) // what a lookup in the schema gives for "none"
		return -1;
	for (int i = 0; i < f->n; i++)
		if (f->field[i].column == column)
			return i;
	return -1;
}

bool form_changed_field(const struct form_field *f)
{
	if (f->kind == FIELD_SEVERAL)
		return several_changed(f);
	if (f->differs)
		return !f->various;
	if (!form_is_typed(f->kind))
		return f->chosen != f->base_chosen;
	return strcmp(str_text(&f->edit.text), f->base) != 0;
}

bool form_changed(const struct form *f)
{
	for (int i = 0; i < f->n; i++)
		if (form_changed_field(&f->field[i]))
			return true;
	return false;
}

static void set_text(struct form_field *f, const char *text)
{
	edit_set(&f->edit, text);
	free(f->base);
	f->base = mem_str(text);
}

static void set_chosen(struct form_field *f, int64_t v)
{
	f->chosen = f->base_chosen = v;
}

// ---- what a field begins with --------------------------------------------------------------------------------------

static void from_row(struct form_field *f, const struct form *form, const void *row)
{
	const struct table *t = &schema[form->table];
	const struct column *c = f->c;
	if (c->lazy)
		return;
	struct value v = value_of(c, row);
	if (!form_is_typed(f->kind)) {
		set_chosen(f, v.kind == VALUE_INT ? v.i : NONE64);
		return;
	}
	int with = schema_precision(t, f->column);
	struct str text = {0};
	form_typed_text(&text, c, v, with >= 0 ? (enum precision)plan_int(&t->columns[with], row) : PRECISION_DAY);
	set_text(f, str_text(&text));
	str_free(&text);
}

static bool same(const struct column *c, const void *a, const void *b)
{
	struct value x = value_of(c, a), y = value_of(c, b);
	if (x.kind == VALUE_TEXT)
		return strcmp(x.s, y.s) == 0;
	return x.kind == y.kind && (x.kind == VALUE_NULL || x.i == y.i);
}

static void from_rows(struct form_field *f, const struct form *form, const struct look *look)
{
	const struct table *t = &schema[form->table];
	const void *first = plan_find(look->plan, form->table, form->ids[0]);
	int with = schema_precision(t, f->column);
	if (!first)
		return;
	from_row(f, form, first);
	f->various = false;
	for (size_t i = 1; i < form->ids_n && !f->various; i++) {
		const void *row = plan_find(look->plan, form->table, form->ids[i]);
		f->various = row && (!same(f->c, first, row) || (with >= 0 && !same(&t->columns[with], first, row)));
	}
	f->differs = f->various;
	if (f->various && form_is_typed(f->kind))
		set_text(f, "");
	else if (f->various)
		set_chosen(f, NONE64);
}

// A new row: what the schema presets; where a day or a year must be said, the present one.
static void from_preset(struct form_field *f, const struct form *form, const struct look *look)
{
	const struct column *c = f->c;
	bool report = (form->table == T_measure_status || form->table == T_decision) && strcmp(c->name, "day") == 0;
	struct value v = {.kind = c->preset == NONE64 ? VALUE_NULL : VALUE_INT, .i = c->preset};
	if (c->type == TYPE_ENUM && c->words == words_language) // a new plan is in the language of who begins it
		v.i = i18n_lang() == LANG_EN ? language_EN : language_DE;
	if (f->kind == FIELD_DAY && (report || !(c->flags & NUL)))
		v = (struct value){.kind = VALUE_INT, .i = look->today};
	if (c->unit == UNIT_YEAR && !(c->flags & NUL) && f->kind == FIELD_NUMBER)
		v = (struct value){.kind = VALUE_INT, .i = date_civil(look->today).year};
	if (!form_is_typed(f->kind)) {
		set_chosen(f, v.kind == VALUE_INT ? v.i : NONE64);
		return;
	}
	struct str text = str_on(look->frame);
	if (v.kind == VALUE_INT)
		form_typed_text(&text, c, v, PRECISION_DAY);
	set_text(f, str_text(&text));
}

// Puts a given value in, understood as if it had been typed; what is not understood stays as text to be put right.
static void put(struct form *form, const struct look *look, const struct form_value *given, bool typed)
{
	int i = form_field_of(form, given->column);
	if (i < 0)
		return;
	struct form_field *f = &form->field[i];
	const struct column *c = f->c;
	f->begun |= !typed && form->ids_n == 0;
	if (f->column == FORM_LEVELS) {
		if (typed)
			edit_replace(&f->edit, given->text);
		else
			set_text(f, given->text);
		f->judged = typed;
		return;
	}
	if (f->kind == FIELD_SEVERAL) {
		several_put(f, form, look, given->text, typed);
		return;
	}
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	bool ok = value_parse(look->plan, c, given->text, look->today, &v, &precision, NULL) == LS_OK;
	f->various = false;
	if (!form_is_typed(f->kind)) {
		f->chosen = ok && v.kind == VALUE_INT ? v.i : NONE64;
		f->base_chosen = typed ? f->base_chosen : f->chosen;
		return;
	}
	struct str text = str_on(look->frame);
	if (ok && v.kind != VALUE_TEXT)
		form_typed_text(&text, c, v, precision);
	else
		str_add(&text, given->text);
	if (typed)
		edit_replace(&f->edit, str_text(&text));
	else
		set_text(f, str_text(&text));
	f->proposed = false;
	f->judged = typed;
}

// ---- making ---------------------------------------------------------------------------------------------------------

void form_propose(struct form *f, const struct look *look)
{
	const struct table *t = &schema[f->table];
	int i = form_field_of(f, schema_code(t));
	if (i < 0 || !f->field[i].proposed)
		return;
	// Codes count within their scope, or go on as those of the same group do.
	int owner = form_field_of(f, code_group(f->table));
	int64_t id = owner >= 0 ? f->field[owner].chosen : NONE64;
	struct str code = str_on(look->frame);
	code_propose(&code, look->plan, f->table, id == NONE64 ? NONE32 : (int32_t)id);
	set_text(&f->field[i], str_text(&code));
}

static bool must_be_said(const struct form_field *f, bool owned)
{
	if (f->kind == FIELD_REF)
		return f->chosen == NONE64 && (!(f->c->flags & NUL) || (f->c->flags & OWN && !owned));
	return form_is_typed(f->kind) && f->c->flags & REQ && f->edit.text.len == 0;
}

// The first field that matters: what says what it is, unless something before it must be given, such as whose it is.
static int start_at(const struct form *f, int column, int usual)
{
	int wanted = form_field_of(f, column), matters = form_field_of(f, usual);
	bool owned = false;
	for (int i = 0; i < matters; i++)
		owned |= f->field[i].kind == FIELD_REF && f->field[i].c->flags & OWN && f->field[i].chosen != NONE64;
	for (int i = 0; i < matters && wanted < 0 && f->ids_n == 0; i++)
		if (f->field[i].theme == 0 && must_be_said(&f->field[i], owned))
			wanted = i;
	return wanted >= 0 ? wanted : matters >= 0 ? matters : 0;
}

static void make_field(struct form *f, const struct look *look, int column, int theme)
{
	const struct column *c = &schema[f->table].columns[column];
	struct form_field *field = &f->field[f->n++];
	*field = (struct form_field){
		.column = column, .c = c, .kind = kind_of(c), .base = mem_str(""), .chosen = NONE64, .base_chosen = NONE64};
	field->theme = theme;
	field->locked = value_hidden(f->table, column, look->privacy);
	field->proposed = f->ids_n == 0 && field->kind == FIELD_CODE;
	if (f->ids_n)
		from_rows(field, f, look);
	else
		from_preset(field, f, look);
}

// Does it wait for its decision? Then its form asks first who wants it.
static bool is_idea(const struct look *look, const struct form_order *o)
{
	if (o->table != T_measure || o->ids_n > 1)
		return false;
	const struct measure *m = o->ids_n ? plan_find(look->plan, T_measure, o->ids[0]) : NULL;
	int selection = schema_column(&schema[T_measure], "selection");
	bool idea = m && m->selection == selection_SUBMITTED;
	for (size_t i = 0; i < o->present_n && !m; i++)
		if (o->present[i].column == selection)
			idea = strcmp(o->present[i].text, words_selection[selection_SUBMITTED].code) == 0;
	return idea;
}

static void make_fields(struct form *f, const struct look *look, const struct form_sequence *s)
{
	f->field = mem_alloc((size_t)(s->n + TIES_MOST) * sizeof *f->field);
	for (int k = 0; k < s->n; k++) {
		int column = s->at[k].column, before = f->n;
		if (column == FORM_LEVELS)
			levels_field_make(f, look);
		else if (column < -1 && f->ids_n < 2)
			several_make(f, look, FORM_TIE(column));
		else if (column >= 0 && in_form(f, column))
			make_field(f, look, column, s->at[k].theme);
		if (f->n > before) {
			f->field[before].theme = s->at[k].theme;
			f->themes.label[s->at[k].theme] = s->theme[s->at[k].theme];
		}
	}
	f->themes.n = s->themes;
}

// Where somebody had typed already it is in sight, and all of what several rows have in common.
static void unfold(struct form *f)
{
	for (int t = 1; t <= f->themes.n; t++)
		f->themes.open[t] = f->ids_n > 1;
	for (int i = 0; i < f->n; i++)
		if (form_changed_field(&f->field[i]))
			f->themes.open[f->field[i].theme] = true;
}

void form_make(struct form *f, const struct look *look, const struct form_order *o)
{
	*f = (struct form){.table = o->table, .ids_n = o->ids_n, .value_w = 40};
	f->flow = o->flow ? mem_str(o->flow) : NULL;
	f->ids = mem_alloc((o->ids_n + 1) * sizeof *f->ids);
	if (o->ids_n)
		memcpy(f->ids, o->ids, o->ids_n * sizeof *f->ids);
	struct form_sequence sequence;
	form_sequence(&sequence, o->table, is_idea(look, o));
	make_fields(f, look, &sequence);
	for (size_t i = 0; i < o->present_n; i++)
		put(f, look, &o->present[i], false);
	form_propose(f, look);
	for (size_t i = 0; i < o->typed_n; i++)
		put(f, look, &o->typed[i], true);
	for (size_t i = 0; i < o->told_n; i++)
		if (form_field_of(f, o->told[i].column) >= 0)
			f->field[form_field_of(f, o->told[i].column)].over = strtoull(o->told[i].text, NULL, 16);
	unfold(f);
	int first = o->first != -1 || o->typed_n == 0 ? o->first : o->typed[0].column;
	fold_reach(f, start_at(f, first, sequence.start));
}

void form_refresh(struct form *f, const struct look *look)
{
	f->gone = false;
	for (size_t i = 0; i < f->ids_n; i++)
		f->gone |= !plan_find(look->plan, f->table, f->ids[i]);
	for (int i = 0; i < f->n; i++) {
		struct form_field *field = &f->field[i];
		const struct column *c = field->c;
		if (field->kind == FIELD_SEVERAL) {
			if (!several_changed(field) && !f->gone)
				several_from_plan(field, f, look);
			continue;
		}
		if (field->column == FORM_LEVELS) {
			if (!form_changed_field(field) && i != f->at && !f->gone)
				levels_field_from_plan(field, f, look);
			continue;
		}
		field->locked = value_hidden(f->table, field->column, look->privacy);
		if (!form_is_typed(field->kind) && field->kind == FIELD_REF && field->chosen != NONE64 &&
			!plan_find(look->plan, c->target, (int32_t)field->chosen))
			field->chosen = NONE64; // somebody has deleted what it referred to
		bool here = i == f->at && form_is_typed(field->kind);
		if (f->ids_n && !f->gone && !here && !c->lazy && (field->various || !form_changed_field(field)))
			from_rows(field, f, look);
	}
	form_propose(f, look);
}
