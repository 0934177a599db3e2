// SPDX-License-Identifier: EUPL-1.2
// The verbs of a phase beside shifting it: how far it is, when it really began and ended, the rollout behind a pilot.
#include "cmd/run/phase.h"

#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/move.h"
#include "plan/gantt/rollout.h"
#include "plan/sibling.h"
#include "plan/value.h"
#include "say/label.h"

#include <string.h>

enum ls_code phase_put(struct session *s, enum table_id t, int32_t id, const char *column, int64_t v,
					   struct ls_err *err)
{
	struct value value = {.kind = v == NONE64 ? VALUE_NULL : VALUE_INT, .i = v};
	return model_set(s->model, t, id, schema_column(&schema[t], column), value, err);
}

enum ls_code phase_put_day(struct session *s, int32_t id, const char *column, int32_t day, enum precision precision,
						   struct ls_err *err)
{
	int at = schema_column(&schema[T_phase], column);
	struct value v = {.kind = day == DAY_NONE ? VALUE_NULL : VALUE_INT, .i = day};
	enum ls_code code = model_set(s->model, T_phase, id, at, v, err);
	v = (struct value){.kind = VALUE_INT, .i = precision};
	return code == LS_OK ? model_set(s->model, T_phase, id, schema_precision(&schema[T_phase], at), v, err) : code;
}

enum ls_code phase_find(struct session *s, const char *text, const struct phase **out, struct ls_err *err)
{
	int32_t id = 0;
	enum ls_code code = code_find(model_plan(s->model), T_phase, text, s->today, &id, err);
	*out = code == LS_OK ? plan_find(model_plan(s->model), T_phase, id) : NULL;
	return code;
}

// Ends the step and says it; what has gone wrong before is given back.
enum ls_code phase_finish(struct session *s, enum ls_code code, const char *label, struct ls_err *err)
{
	int64_t step = 0;
	if (code != LS_OK) {
		model_cancel(s->model);
		return code;
	}
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? label : tr("That is so already; nothing was changed."));
	return code;
}

enum ls_code phase_part(struct session *s, const struct phase *ph, const char *title, int32_t *id, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct str code_text = str_on(s->frame);
	code_propose(&code_text, p, T_phase, ph->measure);
	static const char *const names[] = {"measure", "code", "title", "kind", "unit", "pos"};
	int columns[6];
	for (int i = 0; i < 6; i++)
		columns[i] = schema_column(&schema[T_phase], names[i]);
	const struct value values[] = {{.kind = VALUE_INT, .i = ph->measure},
								   {.kind = VALUE_TEXT, .s = str_text(&code_text)},
								   {.kind = VALUE_TEXT, .s = title},
								   {.kind = VALUE_INT, .i = ph->kind},
								   {.kind = ph->unit == NONE32 ? VALUE_NULL : VALUE_INT, .i = ph->unit},
								   {.kind = VALUE_INT, .i = ph->pos == 0 ? sibling_end(p, T_phase) : ph->pos}};
	return model_add(s->model, T_phase, columns, values, 6, id, err);
}

// ---- progress ----------------------------------------------------------------------------------------------------------

enum ls_code run_phase_progress(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct phase *ph;
	struct rollout units;
	int64_t n = 0;
	enum ls_code code = phase_find(s, argv[2], &ph, err);
	if (code != LS_OK)
		return code;
	phase_progress(model_plan(s->model), ph, &units);
	if (units.all > 0)
		return ls_fail(err, LS_REFUSED,
					   tr("“%s” follows its units: %d of %d have it. Change the state of a unit instead, or let it "
						  "follow no more."),
					   ph->title, units.done, units.all);
	bool relative = argv[3][0] == '+' || argv[3][0] == '-';
	if (!num_parse_plain(argv[3], 0, &n) || n < -100 || n > 100)
		return ls_fail(err, LS_REFUSED, tr("“%s” is no progress. Expected: percent such as 40, or +5 or -5."), argv[3]);
	int32_t was = ph->progress;
	int64_t is = num_clamp(relative ? (was == NONE32 ? 0 : was) + n : n, 0, 100);
	struct str label = str_on(s->frame);
	str_addf(&label, tr("Progress of “%s”: "), ph->title);
	size_t told = label.len;
	if (was != NONE32)
		str_addf(&label, tr("%d%% → %d%%"), (int)was, (int)is);
	else
		str_addf(&label, tr("%d%%"), (int)is);
	int32_t id = ph->id;
	code = model_begin_told(s->model, str_text(&label), told, err);
	return code == LS_OK ? phase_finish(s, phase_put(s, T_phase, id, "progress", is, err), str_text(&label), err)
						 : code;
}

// ---- what really was ---------------------------------------------------------------------------------------------------

int32_t phase_reported(const struct session *s, const struct phase *ph)
{
	const struct plan *p = model_plan(s->model);
	struct plan_rows rows = plan_of(p, T_measure_status, "measure", ph->measure);
	int32_t best = DAY_NONE;
	for (size_t i = 0; i < rows.n; i++) {
		int32_t day = p->measure_status[rows.at[i]].day;
		best = day != DAY_NONE && day <= s->today && (best == DAY_NONE || day > best) ? day : best;
	}
	return best;
}

enum ls_code run_phase_actual(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct phase *ph;
	bool end = strcmp(argv[1], "ended") == 0;
	const struct column *c =
		&schema[T_phase].columns[schema_column(&schema[T_phase], end ? "actual_end" : "actual_start")];
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	enum ls_code code = phase_find(s, argv[2], &ph, err);
	if (code == LS_OK && argc > 3 && strcmp(argv[3], "status") != 0)
		code = value_parse(model_plan(s->model), c, argv[3], s->today, &v, &precision, err);
	else if (code == LS_OK)
		v = (struct value){.kind = VALUE_INT, .i = s->today};
	if (code == LS_OK && argc > 3 && strcmp(argv[3], "status") == 0 && phase_reported(s, ph) != DAY_NONE)
		v.i = phase_reported(s, ph);
	if (code != LS_OK)
		return code;
	int32_t day = v.kind == VALUE_NULL ? DAY_NONE : (int32_t)v.i, id = ph->id;
	if (day != DAY_NONE && date_first(day, precision) > s->today)
		return ls_fail(err, LS_REFUSED, tr("%s: that is still to come. Expected: today or a day before."),
					   tr(c->label));
	struct str label = str_on(s->frame), text = str_on(s->frame);
	date_text(&text, day, precision);
	str_addf(&label, end ? tr("“%s” has ended: ") : tr("“%s” has begun: "), ph->title);
	size_t told = label.len;
	str_add(&label, text.len ? str_text(&text) : "–");
	bool done = end && day != DAY_NONE && ph->follows != yes_no_YES;
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	code = phase_put_day(s, id, end ? "actual_end" : "actual_start", day, precision, err);
	if (code == LS_OK && done)
		code = phase_put(s, T_phase, id, "progress", 100, err);
	return phase_finish(s, code, str_text(&label), err);
}

// ---- the rollout behind a pilot ----------------------------------------------------------------------------------------

static enum ls_code write_rollout(struct session *s, struct phase pilot, struct ls_err *err)
{
	struct extent e = gantt_extent(&pilot);
	struct phase like = pilot;
	enum precision precision = (enum precision)pilot.end_precision;
	int32_t id = 0, start = e.last + 1;
	like.kind = phase_kind_ROLLOUT;
	like.pos = pilot.pos;
	enum ls_code code = phase_part(s, &like, tr("Rollout"), &id, err);
	if (code == LS_OK)
		code = phase_put_day(s, id, "start", date_first(start, precision), precision, err);
	if (code == LS_OK && e.first != DAY_NONE)
		code = phase_put_day(s, id, "end", date_first(start + (e.last - e.first), precision), precision, err);
	if (code != LS_OK)
		return code;
	static const char *const names[] = {"phase", "on_phase"};
	int columns[2] = {schema_column(&schema[T_dependency], names[0]), schema_column(&schema[T_dependency], names[1])};
	const struct value values[] = {{.kind = VALUE_INT, .i = id}, {.kind = VALUE_INT, .i = pilot.id}};
	int32_t link = 0;
	code = model_add(s->model, T_dependency, columns, values, 2, &link, err);
	s->added[T_phase] = code == LS_OK ? id : s->added[T_phase];
	return code;
}

enum ls_code run_phase_rollout(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct phase *ph;
	enum ls_code code = phase_find(s, argv[2], &ph, err);
	if (code != LS_OK)
		return code;
	if (ph->kind == phase_kind_ROLLOUT || ph->kind == phase_kind_OPERATION)
		return ls_fail(err, LS_REFUSED, tr("“%s” is no pilot but has the kind “%s”: a rollout stands behind a pilot."),
					   ph->title, words_label(words_phase_kind, ph->kind));
	if (ph->end == DAY_NONE || ph->open_end)
		return ls_fail(err, LS_REFUSED, tr("“%s” says no end behind which a rollout could begin."), ph->title);
	struct plan_rows waiting = plan_of(model_plan(s->model), T_dependency, "on_phase", ph->id);
	for (size_t i = 0; i < waiting.n; i++) {
		const struct phase *other =
			plan_find(model_plan(s->model), T_phase, model_plan(s->model)->dependency[waiting.at[i]].phase);
		if (other && other->measure == ph->measure && other->kind == phase_kind_ROLLOUT)
			return ls_fail(err, LS_REFUSED, tr("Behind “%s” stands a rollout already: “%s”."), ph->title, other->title);
	}
	struct str label = str_on(s->frame);
	str_addf(&label, tr("Rollout behind “%s”"), ph->title);
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code == LS_OK)
		code = phase_finish(s, write_rollout(s, *ph, err), str_text(&label), err);
	if (code == LS_OK)
		session_stand_on(s, T_phase, s->added[T_phase]);
	return code;
}
