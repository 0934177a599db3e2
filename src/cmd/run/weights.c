// SPDX-License-Identifier: EUPL-1.2
// The commands of the weights: trying, applying as one step, keeping under a name, comparing what is kept.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/score/weighting.h"
#include "say/step_label.h"
#include "ui/weigh/weights_compare.h"
#include "ui/weigh/weights_panel.h"

#include <stdlib.h>
#include <string.h>

// The list belongs to the weights; a pane without ranks gives way to it.
static void show_ranks(struct session *s)
{
	const char *name = panes[s->way.pane]->name;
	if (strcmp(name, "portfolio") != 0)
		session_show(s, way_index("measures"));
}

enum ls_code run_weights_open(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	if (overlay_is_open(&s->overlays, &overlay_weights))
		return LS_OK;
	enum ls_code code = s->deciding.trying.on ? LS_OK : weigh_try(s, NULL, err);
	if (code != LS_OK)
		return code;
	overlay_note_place(s);
	show_ranks(s);
	overlay_push(s, &overlay_weights, weights_panel_new());
	return LS_OK;
}

enum ls_code run_weights_try(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct weights w;
	struct str text = str_on(s->frame);
	str_join(&text, argc, argv, 2, " ");
	enum ls_code code = LS_OK;
	if (text.len > 0)
		code = weights_parse(&w, model_plan(s->model), str_text(&text), err);
	if (code == LS_OK)
		code = weigh_try(s, text.len > 0 ? &w : NULL, err);
	return code;
}

enum ls_code run_weights_off(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	weigh_leave_trial(s);
	return LS_OK;
}

// ---- apply ----------------------------------------------------------------------------------------------------------

static enum ls_code write_weights(struct session *s, const struct weights *w, struct ls_err *err)
{
	int column = schema_column(&schema[T_criterion], "weight");
	int32_t ids[WEIGHTS_MOST];
	struct plan_rows criteria = plan_ordered(model_plan(s->model), T_criterion);
	for (int i = 0; i < w->n; i++)
		ids[i] = model_plan(s->model)->criterion[criteria.at[i]].id;
	for (int i = 0; i < w->n; i++) {
		struct value v = {.kind = w->bp[i] == NONE32 ? VALUE_NULL : VALUE_INT, .i = w->bp[i]};
		enum ls_code code = model_set(s->model, T_criterion, ids[i], column, v, err);
		if (code != LS_OK)
			return code;
	}
	return LS_OK;
}

// What was typed, else what is being tried.
static enum ls_code wanted(struct session *s, int argc, char *const argv[], struct weights *w, struct ls_err *err)
{
	struct str text = str_on(s->frame);
	str_join(&text, argc, argv, 2, " ");
	enum ls_code code = LS_OK;
	if (text.len > 0)
		code = weights_parse(w, model_plan(s->model), str_text(&text), err);
	else if (s->deciding.trying.on)
		code = weigh_tried(s, w, err);
	else
		code = ls_fail(
			err, LS_REFUSED, "%s",
			tr("No weights are being tried. Give them, such as weights apply aufwand=40, or turn them with w."));
	return code;
}

static enum ls_code apply(struct session *s, const struct weights *w, struct ls_err *err)
{
	struct str label = str_on(s->frame);
	int64_t step = 0;
	size_t told = step_label_weights(&label, model_plan(s->model), w);
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		code = write_weights(s, w, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK) {
		weigh_leave_trial(s);
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("That is so already; nothing was changed."));
	}
	return code;
}

enum ls_code run_weights_apply(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct weights w;
	enum ls_code code = wanted(s, argc, argv, &w, err);
	return code == LS_OK ? apply(s, &w, err) : code;
}

enum ls_code run_weights_whole(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	struct weights w;
	const struct plan *p = model_plan(s->model);
	if (weights_sum(p) == WEIGHTS_WHOLE) {
		session_sayf(s, false, "%s", session_keys(s, tr("The weights make 100%; {weights open} turns them.")));
		return LS_OK;
	}
	enum ls_code code = weigh_own_weights(&w, p, err);
	if (code == LS_OK)
		weights_even_out(&w);
	return code == LS_OK ? apply(s, &w, err) : code;
}

// ---- keep, use, compare -------------------------------------------------------------------------------------------

static enum ls_code add_share(struct session *s, int32_t weighting, int32_t criterion, int32_t bp, struct ls_err *err)
{
	const struct table *t = &schema[T_weighting_share];
	const int columns[] = {schema_column(t, "weighting"), schema_column(t, "criterion"), schema_column(t, "weight")};
	const struct value values[] = {
		{.kind = VALUE_INT, .i = weighting}, {.kind = VALUE_INT, .i = criterion}, {.kind = VALUE_INT, .i = bp}};
	int32_t id = 0;
	return model_add(s->model, T_weighting_share, columns, values, 3, &id, err);
}

static enum ls_code add_weighting(struct session *s, const char *title, int32_t *id, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const struct table *t = &schema[T_weighting];
	struct str code_text = str_on(s->frame);
	int64_t pos = 0;
	for (size_t i = 0; i < p->weighting_n; i++)
		pos = p->weighting[i].pos > pos ? p->weighting[i].pos : pos;
	code_propose(&code_text, p, T_weighting, NONE32);
	const int columns[] = {schema_column(t, "code"), schema_title(t), schema_column(t, "pos")};
	const struct value values[] = {{.kind = VALUE_TEXT, .s = str_text(&code_text)},
								   {.kind = VALUE_TEXT, .s = title},
								   {.kind = VALUE_INT, .i = pos < 1000000 ? pos + 1 : pos}};
	return model_add(s->model, T_weighting, columns, values, 3, id, err);
}

// A weighting that is kept again: shares that are there already are changed, so that the same ones again change nothing.
static enum ls_code write_weighting(struct session *s, const char *title, const struct weights *w, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const int share = schema_column(&schema[T_weighting_share], "weight");
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	int32_t id = weighting_titled(p, title);
	enum ls_code code = LS_OK;
	bool there[WEIGHTS_MOST] = {false};
	struct plan_rows old = plan_of(p, T_weighting_share, "weighting", id);
	for (size_t k = 0; id != NONE32 && k < old.n && code == LS_OK; k++) {
		const struct weighting_share *row = &p->weighting_share[old.at[k]];
		int i = 0;
		while (i < w->n && p->criterion[criteria.at[i]].id != row->criterion)
			i++;
		if (i == w->n || w->bp[i] == NONE32) {
			code = model_delete(s->model, T_weighting_share, row->id, err);
			continue;
		}
		there[i] = true;
		code = model_set(s->model, T_weighting_share, row->id, share, (struct value){.kind = VALUE_INT, .i = w->bp[i]},
						 err);
	}
	if (code == LS_OK && id == NONE32)
		code = add_weighting(s, title, &id, err);
	for (int i = 0; i < w->n && code == LS_OK; i++)
		if (w->bp[i] != NONE32 && !there[i])
			code = add_share(s, id, p->criterion[criteria.at[i]].id, w->bp[i], err);
	return code;
}

enum ls_code run_weights_keep(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct weights w;
	struct str title = str_on(s->frame), label = str_on(s->frame);
	int64_t step = 0;
	str_join(&title, argc, argv, 2, " ");
	enum ls_code code =
		s->deciding.trying.on ? weigh_tried(s, &w, err) : weigh_own_weights(&w, model_plan(s->model), err);
	if (code == LS_OK && title.len == 0)
		code = ls_fail(err, LS_REFUSED, "%s", tr("A weighting needs a name, such as: weights keep Sparkurs"));
	step_label_weighting(&label, str_text(&title));
	if (code == LS_OK)
		code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code == LS_OK) {
		code = write_weighting(s, str_text(&title), &w, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK && step)
		session_sayf(
			s, false, tr("%s. %s compares what is kept."), str_text(&label),
			session_keys(s, overlay_is_open(&s->overlays, &overlay_weights) ? "{compare}" : "{weights compare}"));
	else if (code == LS_OK)
		session_sayf(s, false, "%s", tr("That is so already; nothing was changed."));
	return code;
}

enum ls_code run_weights_use(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct weights w;
	struct str name = str_on(s->frame);
	const struct plan *p = model_plan(s->model);
	str_join(&name, argc, argv, 2, " ");
	int32_t id = weighting_titled(p, str_text(&name));
	enum ls_code code = id == NONE32 ? code_find(p, T_weighting, str_text(&name), s->today, &id, err) : LS_OK;
	if (code != LS_OK)
		return code;
	weighting_of(&w, p, id);
	const struct weighting *g = plan_find(p, T_weighting, id);
	if (w.n == 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” weighs nothing that is still in the plan."), g->title);
	code = weigh_try(s, &w, err);
	if (code != LS_OK)
		return code;
	session_sayf(s, false, tr("“%s” is tried out."), g->title);
	if (!overlay_is_open(&s->overlays, &overlay_weights)) {
		overlay_note_place(s);
		show_ranks(s);
		overlay_push(s, &overlay_weights, weights_panel_new());
	}
	return LS_OK;
}

enum ls_code run_weights_compare(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	if (session_look(s)->plan->weighting_n == 0)
		return ls_fail(
			err, LS_REFUSED, "%s",
			session_keys(
				s, tr("No weighting is kept yet. {weights open} turns the weights, {keep} keeps them under a name.")));
	if (!overlay_is_open(&s->overlays, &overlay_weights_compare))
		overlay_push(s, &overlay_weights_compare, weights_compare_new());
	return LS_OK;
}
