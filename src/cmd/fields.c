// SPDX-License-Identifier: EUPL-1.2
// From words to columns and values.
#include "cmd/fields.h"

#include "base/i18n.h"
#include "base/text.h"
#include "cmd/state.h"
#include "plan/code.h"

#include <stdlib.h>
#include <string.h>

enum ls_code fields_find(struct session *s, const struct table *t, const char *code, int32_t *id, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	if (t->id == T_strategy && p->strategy_n == 1) {
		*id = p->strategy[0].id;
		return LS_OK;
	}
	return code_find(p, t->id, code, s->today, id, err);
}

static enum ls_code column_of(const struct table *t, const char *name, int *column, struct ls_err *err)
{
	*column = schema_column_named(t, name);
	if (*column >= 0)
		return LS_OK;
	struct str list = {0};
	for (int i = 0; i < t->column_count; i++)
		str_addf(&list, "%s%s", i ? ", " : "", t->columns[i].name);
	if (t->id == T_criterion)
		str_add(&list, ", " LEVELS_FIELD);
	enum ls_code code =
		ls_fail(err, LS_REFUSED, tr("%s: there is no field “%s”. There are: %s."), tr(t->label), name, str_text(&list));
	str_free(&list);
	return code;
}

// ---- ties ------------------------------------------------------------------------------------------------------------

enum ls_code fields_ends(struct session *s, const struct tie *tie, const char *text, int32_t **ids, size_t *n,
						 struct ls_err *err)
{
	const char *at = text;
	struct str one = str_on(s->frame);
	enum ls_code code = LS_OK;
	*n = 0;
	*ids = mem_alloc((strlen(text) + 1) * sizeof **ids);
	while (code == LS_OK && tie_next_code(model_plan(s->model), tie, text, &at, &one)) {
		int32_t id = 0;
		bool known = false;
		code = code_find(model_plan(s->model), tie_target(tie), str_text(&one), s->today, &id, err);
		for (size_t i = 0; i < *n; i++)
			known |= (*ids)[i] == id;
		if (code == LS_OK && !known)
			(*ids)[(*n)++] = id;
	}
	return ls_fail_at(err, code, (int)tie->rows, tie->other);
}

static enum ls_code check_ends(struct session *s, const struct tie *tie, const char *text, struct ls_err *err)
{
	int32_t *ids;
	size_t n;
	enum ls_code code = fields_ends(s, tie, text, &ids, &n, err);
	free(ids);
	return code;
}

enum ls_code fields_tie(struct session *s, const struct fields *f, int32_t id, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (int i = 0; i < f->ties_n && code == LS_OK; i++) {
		int32_t *ids;
		size_t n;
		code = fields_ends(s, &f->tie[i], f->ends[i], &ids, &n, err);
		if (code == LS_OK)
			code = model_tie(s->model, &f->tie[i], id, ids, n, err);
		free(ids);
	}
	return code;
}

// One line, one meaning: nobody should have to know which of two values would win.
static enum ls_code said_twice(const char *name, struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, tr("“%s” stands twice in this command. Each field is named once."), name);
}

// ---- levels ----------------------------------------------------------------------------------------------------------

bool fields_is_levels(enum table_id t, const char *name)
{
	return t == T_criterion && (text_same(name, LEVELS_FIELD) || text_same(name, tr_in(LANG_DE, "levels")));
}

static enum ls_code add_levels(struct session *s, struct fields *f, const char *name, const char *text,
							   struct ls_err *err)
{
	struct level_said said[LEVELS_MOST];
	size_t n;
	if (f->levels)
		return said_twice(name, err);
	f->levels = text;
	return ls_fail_at(err, levels_read(s->frame, text, said, &n, err), T_level, schema_title(&schema[T_level]));
}

enum ls_code fields_levels(struct session *s, const struct fields *f, int32_t id, struct ls_err *err)
{
	struct level_said said[LEVELS_MOST];
	size_t n;
	if (!f->levels)
		return LS_OK;
	enum ls_code code = levels_read(s->frame, f->levels, said, &n, err);
	return code == LS_OK ? model_levels(s->model, id, said, n, err) : code;
}

// ---- fields ----------------------------------------------------------------------------------------------------------

// What a value counts is said by the fields before it, or known of the row.
static const char *counts(const struct plan *p, const struct table *t, const struct fields *f)
{
	for (int i = 0; i < f->n; i++) {
		const struct column *c = &t->columns[f->column[i]];
		if (c->type == TYPE_TEXT && strcmp(c->name, "unit") == 0)
			return f->value[i].s;
		const void *row = c->type == TYPE_REF && f->value[i].kind == VALUE_INT
							  ? plan_find(p, c->target, (int32_t)f->value[i].i)
							  : NULL;
		if (row && t->id == T_check_in && c->target == T_key_result)
			return ((const struct key_result *)row)->unit;
		if (row && t->id == T_indicator_value && c->target == T_indicator)
			return ((const struct indicator *)row)->unit;
	}
	return f->counts ? f->counts : "";
}

static enum ls_code read_field(struct session *s, const struct table *t, const struct fields *f, int column,
							   const char *text, struct value_field *typed, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const struct column *c = &t->columns[column];
	if (c->type != TYPE_BIG || c->unit != UNIT_MILLI)
		return value_parse_field(p, t, column, text, s->today, typed, err);
	typed->column[0] = column;
	typed->n = 1;
	return ls_fail_at(err, value_parse_counted(c, counts(p, t, f), text, &typed->value[0], err), (int)t->id, column);
}

enum ls_code fields_add(struct session *s, const struct table *t, struct fields *f, const char *name, const char *text,
						struct ls_err *err)
{
	int column = -1;
	struct tie tie;
	if (f->ties_n < FIELDS_TIES && tie_named(t->id, name, &tie)) {
		for (int i = 0; i < f->ties_n; i++)
			if (f->tie[i].rows == tie.rows && f->tie[i].owner == tie.owner)
				return said_twice(name, err);
		f->tie[f->ties_n] = tie;
		f->ends[f->ties_n++] = text;
		return check_ends(s, &tie, text, err);
	}
	if (fields_is_levels(t->id, name))
		return add_levels(s, f, name, text, err);
	enum ls_code code = column_of(t, name, &column, err);
	for (int i = 0; i < f->said_n && code == LS_OK; i++)
		if (f->said[i] == column)
			return said_twice(name, err);
	if (code != LS_OK)
		return code;
	if (f->n + 2 > FIELDS_MOST || f->said_n == FIELDS_MOST)
		return ls_fail(err, LS_REFUSED, "%s", tr("Too many fields at once."));
	struct value_field typed;
	code = read_field(s, t, f, column, text, &typed, err);
	f->said[f->said_n++] = column;
	for (int i = 0; code == LS_OK && i < typed.n; i++) {
		f->column[f->n] = typed.column[i];
		f->value[f->n++] = typed.value[i];
	}
	return code;
}

enum ls_code fields_read(struct session *s, const struct table *t, struct fields *f, int argc, char *const argv[],
						 int from, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (int i = from; i < argc && code == LS_OK; i++) {
		char *eq = strchr(argv[i], '=');
		if (!eq)
			return ls_fail(err, LS_REFUSED, tr("“%s” is not FIELD=VALUE, such as title=\"Scan centre\"."), argv[i]);
		char *name = mem_str(argv[i]);
		name[eq - argv[i]] = '\0';
		code = fields_add(s, t, f, name, eq + 1, err);
		free(name);
	}
	return code;
}

int fields_codes(int argc, char *const argv[], int from)
{
	int n = 0;
	while (from + n < argc && !strchr(argv[from + n], '='))
		n++;
	return n;
}

enum ls_code fields_rows(struct session *s, const struct table *t, int argc, char *const argv[], int from,
						 struct row_ids *out, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	enum ls_code code = LS_OK;
	*out = (struct row_ids){.at = mem_alloc((size_t)(argc + 1) * sizeof *out->at)};
	if (argc <= from && t->id == T_strategy && p->strategy_n)
		out->at[out->n++] = p->strategy[0].id;
	for (int i = from; i < argc && code == LS_OK; i++) {
		int32_t id = 0;
		bool known = false;
		code = fields_find(s, t, argv[i], &id, err);
		for (size_t k = 0; k < out->n; k++)
			known |= out->at[k] == id;
		if (code == LS_OK && !known)
			out->at[out->n++] = id;
	}
	return code;
}

struct step_cells fields_cells(const struct fields *f)
{
	return (struct step_cells){f->column, f->value, f->n, f->tie, f->ties_n, f->levels};
}
