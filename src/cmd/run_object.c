// SPDX-License-Identifier: EUPL-1.2
// The verbs every table has: add, set, delete, move. One step each, labelled with a sentence people understand.
#include "cmd/command.h"
#include "cmd/state.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/value.h"

#include <stdlib.h>
#include <string.h>

// `object` named so in the schema; the gate has found it already.
static const struct table *table_of(const char *object) {
	return schema_object(object);
}

// The object's row; the strategy is the only one of its kind and may be called anything.
static enum ls_code find(struct session *s, const struct table *t, const char *code, int32_t *id, struct ls_err *err) {
	const struct plan *p = model_plan(s->model);
	if (t->id == T_strategy && p->strategy_n == 1) {
		*id = p->strategy[0].id;
		return LS_OK;
	}
	return code_find(p, t->id, code, s->today, id, err);
}

static enum ls_code column_of(const struct table *t, const char *name, int *column, struct ls_err *err) {
	*column = schema_column_named(t, name);
	if (*column >= 0)
		return LS_OK;
	struct str list = { 0 };
	for (int i = 0; i < t->column_count; i++)
		str_addf(&list, "%s%s", i ? ", " : "", t->columns[i].name);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s: there is no field “%s”. There are: %s."), tr(t->label), name, str_text(&list));
	str_free(&list);
	return code;
}

// Columns and values of one edit: a day brings its precision along.
struct fields {
	int column[64];
	struct value value[64];
	int n;
};

static enum ls_code field_add(struct session *s, const struct table *t, struct fields *f, const char *name, const char *text, struct ls_err *err) {
	int column = -1;
	enum ls_code code = column_of(t, name, &column, err);
	if (code != LS_OK)
		return code;
	if (f->n + 2 > 64)
		return ls_fail(err, LS_REFUSED, "%s", tr("Too many fields at once."));
	enum precision precision = PRECISION_DAY;
	code = value_parse(model_plan(s->model), &t->columns[column], text, s->today, &f->value[f->n], &precision, err);
	if (code != LS_OK)
		return code;
	int with = t->columns[column].unit == UNIT_DAY ? value_precision_column(t, column) : -1;
	if (with < 0 && precision != PRECISION_DAY)
		return ls_fail(err, LS_REFUSED, tr("%s: “%s” is not a single day, such as 3.4.2023."), tr(t->columns[column].label), text);
	f->column[f->n++] = column;
	if (with >= 0) {
		f->column[f->n] = with;
		f->value[f->n++] = (struct value){ .kind = VALUE_INT, .i = precision };
	}
	return LS_OK;
}

enum ls_code run_set(struct session *s, int argc, char *const argv[], struct ls_err *err) {
	const struct table *t = table_of(argv[0]);
	// The strategy needs no code: `strategy set name Musterkreis`.
	bool lone = t->id == T_strategy && argc == 4;
	const char *name = lone ? argv[2] : argv[3];
	const char *text = argc > (lone ? 3 : 4) ? argv[lone ? 3 : 4] : "";
	int32_t id = 0;
	struct fields f = { .n = 0 };
	enum ls_code code = find(s, t, argv[2], &id, err);
	if (code == LS_OK)
		code = field_add(s, t, &f, name, text, err);
	if (code != LS_OK)
		return code;
	const struct plan *p = model_plan(s->model);
	const struct column *c = &t->columns[f.column[0]];
	struct str title = { 0 }, label = { 0 }, old = { 0 }, new = { 0 };
	code_title(&title, p, t->id, id);
	value_show_row(&old, p, t->id, plan_find(p, t->id, id), f.column[0]);
	value_show(&new, p, c, NULL, f.value[0]);
	if (c->unit == UNIT_DAY && f.value[0].kind == VALUE_INT) {
		str_clear(&new);
		date_text(&new, (int32_t)f.value[0].i, f.n > 1 ? (enum precision)f.value[1].i : PRECISION_DAY);
	}
	if (c->lazy)
		str_addf(&label, tr("%s of “%s” changed"), tr(c->label), str_text(&title));
	else
		str_addf(&label, tr("%s of “%s”: %s → %s"), tr(c->label), str_text(&title), old.len ? str_text(&old) : "–", new.len ? str_text(&new) : "–");
	int64_t step = 0;
	code = model_begin(s->model, str_text(&label), err);
	if (code == LS_OK) {
		for (int i = 0; i < f.n && code == LS_OK; i++)
			code = model_set(s->model, t->id, id, f.column[i], f.value[i], err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("That is so already; nothing was changed."));
	str_free(&title);
	str_free(&label);
	str_free(&old);
	str_free(&new);
	return code;
}

// A code and a place at the end are proposed when they are not given.
static void propose(struct session *s, const struct table *t, struct fields *f, struct str *proposed) {
	const struct plan *p = model_plan(s->model);
	int code = schema_code(t), scope = schema_scope(t), pos = schema_column(t, "pos");
	int32_t owner = NONE32;
	bool has_code = false, has_pos = false;
	for (int i = 0; i < f->n; i++) {
		has_code |= f->column[i] == code;
		has_pos |= f->column[i] == pos;
		if (f->column[i] == scope && f->value[i].kind == VALUE_INT)
			owner = (int32_t)f->value[i].i;
	}
	if (code >= 0 && !has_code) {
		code_propose(proposed, p, t->id, owner);
		f->column[f->n] = code;
		f->value[f->n++] = (struct value){ .kind = VALUE_TEXT, .s = str_text(proposed) };
	}
	if (pos >= 0 && !has_pos) {
		int64_t last = 0;
		for (size_t i = 0; i < plan_count(p, t->id); i++) {
			int64_t at = plan_int(&t->columns[pos], plan_row(p, t->id, i));
			last = at > last ? at : last;
		}
		f->column[f->n] = pos;
		f->value[f->n++] = (struct value){ .kind = VALUE_INT, .i = last < 1000000 ? last + 1 : last };
	}
}

static const char *given_title(const struct table *t, const struct fields *f) {
	static const char *const names[] = { "title", "subject", "topic", "name", "text", "code" };
	for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
		for (int i = 0; i < f->n; i++)
			if (strcmp(t->columns[f->column[i]].name, names[k]) == 0 && f->value[i].kind == VALUE_TEXT)
				return f->value[i].s;
	return "";
}

enum ls_code run_add(struct session *s, int argc, char *const argv[], struct ls_err *err) {
	const struct table *t = table_of(argv[0]);
	if (t->id == T_strategy && model_plan(s->model)->strategy_n)
		return ls_fail(err, LS_REFUSED, "%s", tr("A plan holds one strategy; change it with “strategy set FIELD VALUE”."));
	struct fields f = { .n = 0 };
	enum ls_code code = LS_OK;
	for (int i = 2; i < argc && code == LS_OK; i++) {
		char *eq = strchr(argv[i], '=');
		if (!eq)
			return ls_fail(err, LS_REFUSED, tr("“%s” is not a FIELD=VALUE, such as title=\"Scan centre\"."), argv[i]);
		char *name = mem_str(argv[i]);
		name[eq - argv[i]] = '\0';
		code = field_add(s, t, &f, name, eq + 1, err);
		free(name);
	}
	if (code != LS_OK)
		return code;
	struct str proposed = { 0 }, label = { 0 };
	propose(s, t, &f, &proposed);
	const char *title = given_title(t, &f);
	if (*title)
		str_addf(&label, tr("New %s “%s”"), tr(t->label), title);
	else
		str_addf(&label, tr("New %s"), tr(t->label));
	int64_t step = 0;
	int32_t id = 0;
	code = model_begin(s->model, str_text(&label), err);
	if (code == LS_OK) {
		code = model_add(s->model, t->id, f.column, f.value, f.n, &id, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK) {
		struct str name = { 0 };
		code_name(&name, model_plan(s->model), t->id, id);
		session_sayf(s, false, "%s (%s)", str_text(&label), str_text(&name));
		str_free(&name);
	}
	str_free(&proposed);
	str_free(&label);
	return code;
}

enum ls_code run_delete(struct session *s, int argc, char *const argv[], struct ls_err *err) {
	(void)argc;
	const struct table *t = table_of(argv[0]);
	int32_t id = 0;
	enum ls_code code = find(s, t, argv[2], &id, err);
	if (code != LS_OK)
		return code;
	struct str title = { 0 }, label = { 0 }, with = { 0 };
	code_title(&title, model_plan(s->model), t->id, id);
	model_dependents(&with, model_plan(s->model), t->id, id);
	if (with.len)
		str_addf(&label, tr("“%s” deleted, with %s"), str_text(&title), str_text(&with));
	else
		str_addf(&label, tr("“%s” deleted"), str_text(&title));
	int64_t step = 0;
	code = model_begin(s->model, str_text(&label), err);
	if (code == LS_OK) {
		code = model_delete(s->model, t->id, id, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", str_text(&label));
	str_free(&title);
	str_free(&label);
	str_free(&with);
	return code;
}

enum ls_code run_move(struct session *s, int argc, char *const argv[], struct ls_err *err) {
	(void)argc;
	const struct table *t = table_of(argv[0]);
	int32_t id = 0;
	int64_t n = 0;
	enum ls_code code = find(s, t, argv[2], &id, err);
	if (code != LS_OK)
		return code;
	if (!num_parse_plain(argv[3], 0, &n) || n < -1000000 || n > 1000000)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not a number of places, such as -1 or +2."), argv[3]);
	struct str title = { 0 }, label = { 0 };
	code_title(&title, model_plan(s->model), t->id, id);
	str_addf(&label, tr("“%s” moved"), str_text(&title));
	int64_t step = 0;
	code = model_begin(s->model, str_text(&label), err);
	if (code == LS_OK) {
		code = model_move(s->model, t->id, &id, 1, (int)n, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("It is there already; nothing was changed."));
	str_free(&title);
	str_free(&label);
	return code;
}
