// SPDX-License-Identifier: EUPL-1.2
// The verbs that mean something in the field: rating a measure, noting a key result's value.
#include "base/i18n.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/run/checkin.h"
#include "cmd/desk.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/okr/okr.h"
#include "plan/value.h"
#include "say/score.h"
#include "say/step_label.h"
#include "say/value.h"

#include <stdlib.h>
#include <string.h>

// ---- measure rate -----------------------------------------------------------------------------------------------

// "+1", "-2": so many notches from the present level. *level is an index in plan->level.
static enum ls_code by_notches(const struct score_table *t, size_t measure, int k, const char *text, int32_t *level,
							   struct ls_err *err)
{
	int64_t n = 0;
	if (!num_parse_plain(text, 0, &n) || n == 0 || n < -100 || n > 100)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not a number of notches, such as +1 or -1."), text);
	struct str none = {0};
	struct score_criterion *c = &t->criteria[k];
	*level = score_notch(t, measure, k, n > 0 ? 1 : -1);
	score_no_notch(&none, t, measure, k, n > 0 ? 1 : -1);
	if (none.len)
		ls_fail(err, LS_REFUSED, "%s", str_text(&none));
	str_free(&none);
	if (*level < 0)
		return LS_REFUSED;
	// Further notches: walk the order of levels from there.
	for (int64_t left = (n > 0 ? n : -n) - 1; left > 0; left--) {
		size_t at = 0;
		while (at < c->levels.n && (int32_t)c->levels.at[at] != *level)
			at++;
		if (n > 0 ? at == 0 : at + 1 >= c->levels.n)
			break;
		*level = (int32_t)c->levels.at[n > 0 ? at - 1 : at + 1];
	}
	return LS_OK;
}

static enum ls_code by_name(const struct plan *p, const struct score_criterion *c, const char *text, int32_t *level,
							struct ls_err *err)
{
	struct str want = {0}, names = {0};
	text_fold(&want, text);
	*level = -1;
	for (size_t i = 0; i < c->levels.n; i++) {
		const struct level *l = &p->level[c->levels.at[i]];
		struct str a = {0}, b = {0};
		text_fold(&a, l->code);
		text_fold(&b, l->title);
		if (strcmp(str_text(&a), str_text(&want)) == 0 || strcmp(str_text(&b), str_text(&want)) == 0)
			*level = (int32_t)c->levels.at[i];
		str_addf(&names, "%s%s", i ? ", " : "", l->title);
		str_free(&a);
		str_free(&b);
	}
	enum ls_code code = LS_OK;
	if (*level < 0)
		code = c->levels.n ? ls_fail(err, LS_REFUSED, tr("%s has no level “%s”. There are: %s, and +1 or -1."),
									 c->criterion->title, text, str_text(&names))
						   : ls_fail(err, LS_REFUSED, tr("%s has no levels to rate with."), c->criterion->title);
	str_free(&want);
	str_free(&names);
	return code;
}

static enum ls_code write_rating(struct session *s, int32_t measure, int32_t criterion, int32_t level,
								 const struct rating *old, struct ls_err *err)
{
	if (old)
		return model_set(s->model, T_rating, old->id, schema_column(&schema[T_rating], "level"),
						 (struct value){.kind = VALUE_INT, .i = level}, err);
	const int columns[] = {schema_column(&schema[T_rating], "measure"), schema_column(&schema[T_rating], "criterion"),
						   schema_column(&schema[T_rating], "level")};
	const struct value values[] = {
		{.kind = VALUE_INT, .i = measure}, {.kind = VALUE_INT, .i = criterion}, {.kind = VALUE_INT, .i = level}};
	int32_t id = 0;
	return model_add(s->model, T_rating, columns, values, 3, &id, err);
}

static void say_score(struct session *s, const char *label, int32_t measure, int before_rank)
{
	const struct score_table *t = model_score(s->model);
	ptrdiff_t at = plan_position(model_plan(s->model), T_measure, measure);
	if (at < 0 || t->weighted_n == 0) {
		session_sayf(s, false, "%s", label);
		return;
	}
	struct str score = str_on(s->frame), rank = str_on(s->frame);
	score_text(&score, t, (size_t)at);
	score_rank_text(&rank, t, (size_t)at);
	int places = before_rank - t->rank[at];
	if (places)
		session_sayf(s, false, tr("%s  ·  %s, rank %s %s%d"), label, str_text(&score), str_text(&rank),
					 places > 0 ? "▲" : "▼", abs(places));
	else
		session_sayf(s, false, tr("%s  ·  %s, rank %s"), label, str_text(&score), str_text(&rank));
}

enum ls_code run_rate(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct plan *p = model_plan(s->model);
	const struct score_table *t = model_score(s->model);
	int32_t measure = 0, criterion = 0, level = -1;
	enum ls_code code = code_find(p, T_measure, argv[2], s->today, &measure, err);
	if (code == LS_OK)
		code = code_find(p, T_criterion, argv[3], s->today, &criterion, err);
	if (code != LS_OK)
		return code;
	size_t at = (size_t)plan_position(p, T_measure, measure);
	int k = score_criterion_index(t, criterion);
	code = argv[4][0] == '+' || argv[4][0] == '-' ? by_notches(t, at, k, argv[4], &level, err)
												  : by_name(p, &t->criteria[k], argv[4], &level, err);
	if (code != LS_OK)
		return code;
	const struct measure *m = &p->measure[at];
	const struct rating *old = plan_rating(p, measure, criterion);
	const struct level *was = old ? plan_find(p, T_level, old->level) : NULL;
	struct str label = str_on(s->frame);
	size_t told = step_label_rate(&label, m, t->criteria[k].criterion, was, &p->level[level]);
	int rank = t->rank[at];
	int32_t level_id = p->level[level].id;
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		// Others may have written meanwhile: the row is looked up again.
		code =
			write_rating(s, measure, criterion, level_id, plan_rating(model_plan(s->model), measure, criterion), err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK && step)
		say_score(s, str_text(&label), measure, rank);
	else if (code == LS_OK)
		session_sayf(s, false, "%s", tr("That is so already; nothing was changed."));
	return code;
}

// ---- kr value ---------------------------------------------------------------------------------------------------

static enum ls_code write_check_in(struct session *s, int32_t kr, int32_t day, int64_t value, struct ls_err *err)
{
	const struct table *t = &schema[T_check_in];
	const struct check_in *in = okr_noted(model_plan(s->model), kr, day);
	if (in)
		return model_set(s->model, T_check_in, in->id, schema_column(t, "value"),
						 (struct value){.kind = VALUE_INT, .i = value}, err);
	const int columns[] = {schema_column(t, "key_result"), schema_column(t, "day"), schema_column(t, "value")};
	const struct value values[] = {
		{.kind = VALUE_INT, .i = kr}, {.kind = VALUE_INT, .i = day}, {.kind = VALUE_INT, .i = value}};
	int32_t id = 0;
	return model_add(s->model, T_check_in, columns, values, 3, &id, err);
}

enum ls_code run_value(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct plan *p = model_plan(s->model);
	int32_t id = 0;
	struct value v;
	enum ls_code code = code_find(p, T_key_result, argv[2], s->today, &id, err);
	const struct column *c = &schema[T_check_in].columns[schema_column(&schema[T_check_in], "value")];
	const struct key_result *kr = code == LS_OK ? plan_find(p, T_key_result, id) : NULL;
	if (kr)
		code = value_parse_counted(c, kr->unit, argv[3], &v, err);
	if (code != LS_OK)
		return code;
	if (kr->kind == kr_kind_MILESTONE)
		return ls_fail(err, LS_REFUSED, tr("“%s” is a milestone: it moves when its steps are done."), kr->title);
	if (v.kind != VALUE_INT)
		return ls_fail(err, LS_REFUSED, tr("%s may not be empty."), tr(c->label));
	int32_t day = s->today;
	code = checkin_day(s, kr, &day, err);
	if (code != LS_OK)
		return code;
	struct kr_state before = okr_key_result(p, kr, s->today);
	struct str label = str_on(s->frame), shown = str_on(s->frame);
	size_t told = step_label_value(&label, kr, before.value, v.i);
	value_label(&shown, str_text(&label), told, privacy_hides_money(s->gaze.privacy) && value_counts_money(kr->unit));
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		code = write_check_in(s, id, day, v.i, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&shown) : tr("That is so already; nothing was changed."));
	return code;
}
