// SPDX-License-Identifier: EUPL-1.2
// Planning as one flow: an objective, its key results one after the other, the measures that contribute. Each opens the next
// one (ui/form/flow.c), and each is a step of its own.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "ui/okr/serve.h"

#include <string.h>

static enum ls_code no_cockpit(const struct session *s, const char *words, struct ls_err *err)
{
	if (s->cols > 0)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, tr("Planning needs the cockpit. Without it: %s"), words);
}

enum ls_code run_objective_plan(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str line = str_on(s->frame);
	if (no_cockpit(s, "objective add FIELD=VALUE …", err) != LS_OK)
		return err->code;
	str_add(&line, "objective form");
	for (int i = 2; i < argc; i++) {
		str_addc(&line, ' ');
		str_addquoted(&line, argv[i]);
	}
	str_add(&line, " plan:=");
	return dispatch(s, str_text(&line), err);
}

// The one named, else the objective that was added last.
static enum ls_code objective_named(struct session *s, int argc, char *const argv[], int32_t *id, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	enum ls_code code = LS_OK;
	if (argc > 2)
		code = code_find(p, T_objective, argv[2], s->today, id, err);
	else if (s->added[T_objective] && plan_find(p, T_objective, s->added[T_objective]))
		*id = s->added[T_objective];
	else
		code = ls_fail(err, LS_REFUSED, "%s", tr("Which objective? Expected: kr plan OBJECTIVE."));
	return code;
}

enum ls_code run_kr_plan(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = 0;
	struct str line = str_on(s->frame);
	enum ls_code code = no_cockpit(s, "kr add objective=CODE FIELD=VALUE …", err);
	if (code == LS_OK)
		code = objective_named(s, argc, argv, &id, err);
	if (code == LS_OK)
		code = model_frozen(s->model, T_objective, id, err);
	if (code != LS_OK)
		return code;
	str_addf(&line, "kr form objective=#%d plan:=", (int)id);
	return dispatch(s, str_text(&line), err);
}

enum ls_code run_measures_of(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const enum table_id t = schema_object(argv[0])->id;
	int32_t id = 0;
	bool planned = argc > 3 && strcmp(argv[3], "planned") == 0; // it ends with what has been planned
	enum ls_code code = no_cockpit(s, "contribution add measure=CODE objective=CODE", err);
	if (code == LS_OK)
		code = code_find(model_plan(s->model), t, argv[2], s->today, &id, err);
	if (code == LS_OK)
		code = model_frozen(s->model, t, id, err);
	if (code == LS_OK)
		overlay_push(s, &overlay_serve, serve_open(session_look(s), t, id, planned));
	return code;
}

// ---- contributing ------------------------------------------------------------------------------------------------------

// The row that says so; NONE32: none does.
static int32_t contribution_of(const struct plan *p, enum table_id t, int32_t id, int32_t measure)
{
	struct plan_rows rows = plan_of(p, T_contribution, t == T_key_result ? "key_result" : "objective", id);
	for (size_t i = 0; i < rows.n; i++)
		if (p->contribution[rows.at[i]].measure == measure)
			return p->contribution[rows.at[i]].id;
	return NONE32;
}

static enum ls_code write(struct session *s, enum table_id t, int32_t id, int32_t measure, int32_t row,
						  struct ls_err *err)
{
	const int columns[] = {schema_column(&schema[T_contribution], "measure"),
						   schema_column(&schema[T_contribution], t == T_objective ? "objective" : "key_result")};
	const struct value values[] = {{.kind = VALUE_INT, .i = measure}, {.kind = VALUE_INT, .i = id}};
	int32_t added = 0;
	if (row != NONE32)
		return model_delete(s->model, T_contribution, row, err);
	return model_add(s->model, T_contribution, columns, values, 2, &added, err);
}

enum ls_code run_serve(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const enum table_id t = schema_object(argv[0])->id;
	int32_t id = 0, measure = s->added[T_measure];
	enum ls_code code = code_find(p, t, argv[2], s->today, &id, err);
	if (code == LS_OK && argc > 3)
		code = code_find(p, T_measure, argv[3], s->today, &measure, err);
	if (code != LS_OK)
		return code;
	const struct measure *m = plan_find(p, T_measure, measure);
	if (!m)
		return ls_fail(err, LS_REFUSED, "%s", tr("Which measure? Expected: objective serve OBJECTIVE MEASURE."));
	int32_t row = contribution_of(p, t, id, measure);
	if (row != NONE32 && argc <= 3)
		return LS_OK; // one that was just begun stays
	struct str label = str_on(s->frame), title = str_on(s->frame);
	code_title(&title, p, t, id);
	str_addf(&label, row == NONE32 ? tr("“%s” contributes to “%s”") : tr("“%s” no longer contributes to “%s”"),
			 m->title, str_text(&title));
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code != LS_OK)
		return code;
	code = write(s, t, id, measure, row, err);
	if (code != LS_OK && model_in_step(s->model)) {
		model_cancel(s->model);
		return code;
	}
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_say(s, false, str_text(&label));
	return code;
}
