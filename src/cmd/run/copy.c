// SPDX-License-Identifier: EUPL-1.2
// Duplicating an object: its own values under a code of its own, with what makes it what it is (a measure with its
// ratings and phases), in one step. What others say about it (decisions, status reports, money) stays with the first.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "say/step_label.h"

#include <string.h>

// What goes along: rows of a table that refer to the one copied by this column.
static const struct {
	enum table_id of, rows;
	const char *column;
} along[] = {
	{T_measure, T_measure_text, "measure"},   {T_measure, T_measure_goal, "measure"},
	{T_measure, T_measure_field, "measure"},  {T_measure, T_measure_unit, "measure"},
	{T_measure, T_measure_effect, "measure"}, {T_measure, T_rating, "measure"},
	{T_measure, T_phase, "measure"},          {T_criterion, T_level, "criterion"},
	{T_objective, T_key_result, "objective"}, {T_key_result, T_kr_step, "key_result"},
};

struct copy {
	struct session *s;
	struct arena *a; // of the texts
	struct ls_err *err;
};

static enum ls_code text_of(struct copy *k, enum table_id t, int32_t id, const struct column *c, struct value *out)
{
	struct str text = {0};
	enum ls_code code = model_text(k->s->model, t, id, c->name, &text, k->err);
	*out = (struct value){.kind = VALUE_TEXT, .s = arena_str(k->a, str_text(&text))};
	str_free(&text);
	return code;
}

// A quarter like another one follows the last one there is, is planned anew and says nothing of what came of it.
static void quarter_anew(const struct plan *p, const struct cycle *c, const char *column, struct value *v)
{
	int32_t last = c->end;
	for (size_t i = 0; i < p->cycle_n; i++)
		if (last != DAY_NONE && p->cycle[i].end != DAY_NONE && p->cycle[i].end > last)
			last = p->cycle[i].end;
	bool dated = c->start != DAY_NONE && c->end != DAY_NONE, end = strcmp(column, "end") == 0;
	bool whole = dated && date_first(c->start, PRECISION_QUARTER) == c->start &&
				 date_last(c->start, PRECISION_QUARTER) == c->end &&
				 date_first(last + 1, PRECISION_QUARTER) == last + 1;
	if (strcmp(column, "state") == 0)
		v->i = cycle_state_PLANNING;
	else if (v->kind == VALUE_TEXT && strcmp(column, "code") != 0)
		v->s = "";
	else if (dated && (end || strcmp(column, "start") == 0))
		v->i = !end ? last + 1 : whole ? date_last(last + 1, PRECISION_QUARTER) : last + 1 + c->end - c->start;
}

// The value of a column of the copy. At the top the code is a new one and the title says that it is a copy; below,
// `owner` takes the place of the one copied.
static enum ls_code value_for(struct copy *k, enum table_id t, const void *row, int i, int owner_column, int32_t owner,
							  struct value *v)
{
	const struct column *c = &schema[t].columns[i];
	const struct plan *p = model_plan(k->s->model);
	bool top = owner_column < 0;
	if (c->lazy)
		return text_of(k, t, plan_id(row), c, v);
	*v = value_of(c, row);
	if (i == owner_column)
		*v = (struct value){.kind = VALUE_INT, .i = owner};
	if (t == T_measure_unit && strcmp(c->name, "phase") == 0)
		*v = (struct value){.kind = VALUE_NULL}; // that is a phase of the other measure
	if (c->type == TYPE_INT && t == T_phase && strncmp(c->name, "actual_", 7) == 0)
		*v = (struct value){.kind = VALUE_NULL}; // what really was, was there
	if (!top)
		return LS_OK;
	if (t == T_cycle)
		quarter_anew(p, row, c->name, v);
	if (t == T_criterion && c->unit == UNIT_BP)
		*v = (struct value){.kind = VALUE_NULL}; // its weight would be one too many
	if (c->type == TYPE_CODE) {
		int scope = schema_scope(&schema[t]);
		int64_t within = scope >= 0 ? plan_int(&schema[t].columns[scope], row) : NONE64;
		struct str code = {0};
		code_propose(&code, p, t, within == NONE64 ? NONE32 : (int32_t)within);
		v->s = arena_str(k->a, str_text(&code));
		str_free(&code);
	} else if (c->type == TYPE_TEXT && i == schema_title(&schema[t])) {
		v->s = arena_printf(k->a, tr("%s (copy)"), v->s);
	}
	return LS_OK;
}

static enum ls_code copy_row(struct copy *k, enum table_id t, const void *row, int owner_column, int32_t owner,
							 int32_t *id);

static enum ls_code copy_along(struct copy *k, enum table_id t, int32_t from, int32_t to)
{
	const struct plan *p = model_plan(k->s->model);
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < sizeof along / sizeof along[0] && code == LS_OK; i++) {
		if (along[i].of != t)
			continue;
		struct plan_rows rows = plan_of(p, along[i].rows, along[i].column, from);
		int column = schema_column(&schema[along[i].rows], along[i].column);
		int32_t id = 0;
		for (size_t r = 0; r < rows.n && code == LS_OK; r++)
			code = copy_row(k, along[i].rows, plan_row(p, along[i].rows, rows.at[r]), column, to, &id);
	}
	return code;
}

static enum ls_code copy_row(struct copy *k, enum table_id t, const void *row, int owner_column, int32_t owner,
							 int32_t *id)
{
	int columns[FIELDS_MOST];
	struct value values[FIELDS_MOST];
	enum ls_code code = LS_OK;
	int n = schema[t].column_count;
	for (int i = 0; i < n && code == LS_OK; i++) {
		columns[i] = i;
		code = value_for(k, t, row, i, owner_column, owner, &values[i]);
	}
	if (code == LS_OK)
		code = model_add(k->s->model, t, columns, values, n, id, k->err);
	return code == LS_OK ? copy_along(k, t, plan_id(row), *id) : code;
}

enum ls_code run_copy(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct table *t = schema_object(argv[0]);
	int32_t id = 0, made = 0;
	int64_t step = 0;
	enum ls_code code = fields_find(s, t, argv[2], &id, err);
	if (code == LS_OK && t->id == T_strategy)
		code = ls_fail(err, LS_REFUSED, "%s", tr("A plan holds one strategy; it cannot be duplicated."));
	if (code != LS_OK)
		return code;
	struct str title = str_on(s->frame), label = str_on(s->frame), name = str_on(s->frame);
	code_title(&title, model_plan(s->model), t->id, id);
	step_label_copy(&label, str_text(&title));
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code == LS_OK) {
		struct copy k = {s, arena_new(), err};
		const void *row = plan_find(model_plan(s->model), t->id, id);
		if (row)
			code = copy_row(&k, t->id, row, -1, 0, &made);
		else
			code = ls_fail(err, LS_REFUSED, tr("There is no %s #%d any more."), tr(t->label), (int)id);
		if (code != LS_OK)
			model_cancel(s->model);
		else
			code = model_end(s->model, &step, err);
		arena_free(k.a);
	}
	if (code == LS_OK) {
		code_name(&name, model_plan(s->model), t->id, made);
		session_sayf(s, false, session_keysf(s, tr("%s: %s. {edit} changes it.")), str_text(&label), str_text(&name));
		session_stand_on(s, t->id, made);
	}
	return code;
}
