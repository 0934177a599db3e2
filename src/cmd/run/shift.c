// SPDX-License-Identifier: EUPL-1.2
// Shifting phases, one or several together, or one end of them.
#include "base/i18n.h"
#include "base/pieces.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/tick.h"
#include "say/step_label.h"

#include <string.h>

enum { TOGETHER_MOST = 200 };

// Moves one end; a coarser end keeps its precision unless the step is finer than it.
static enum ls_code shift_end(struct session *s, const struct phase *ph, bool end, int n, enum tick unit,
							  struct ls_err *err)
{
	const struct table *t = &schema[T_phase];
	int column = schema_column(t, end ? "end" : "start");
	int32_t day = end ? ph->end : ph->start;
	enum precision precision = (enum precision)(end ? ph->end_precision : ph->start_precision);
	enum precision step = tick_precision(unit), kept = step < precision ? step : precision;
	int32_t from = step < precision && end ? date_last(day, precision) : day;
	int32_t to = date_first(tick_move(from, n, unit), kept);
	if (kept == PRECISION_DAY)
		to = tick_move(from, n, unit);
	if (to < DAY_MIN || date_last(to, kept) > DAY_MAX) {
		ls_fail(err, LS_REFUSED, tr("“%s” would lie outside of what a plan holds. Expected: a time from %d to %d."),
				ph->title, date_civil(DAY_MIN).year, date_civil(DAY_MAX).year);
		model_spoil(s->model, err);
		return err->code;
	}
	enum ls_code code = model_set(s->model, T_phase, ph->id, column, (struct value){.kind = VALUE_INT, .i = to}, err);
	return code != LS_OK ? code
						 : model_set(s->model, T_phase, ph->id, schema_precision(t, column),
									 (struct value){.kind = VALUE_INT, .i = kept}, err);
}

// What is asked for: phases, how far, and by which end.
struct shifting {
	int32_t id[TOGETHER_MOST];
	size_t n;
	int by;
	enum tick unit;
	bool start, end;
};

static bool can_move(const struct shifting *a, const struct phase *ph)
{
	return (a->start && ph->start != DAY_NONE) || (a->end && ph->end != DAY_NONE);
}

static enum ls_code read_phases(struct session *s, const char *codes, struct shifting *out, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const char *at = codes;
	struct str one = str_on(s->frame);
	enum ls_code code = LS_OK;
	while (code == LS_OK && out->n < TOGETHER_MOST && pieces_next(&at, ",", &one))
		code = code_find(p, T_phase, str_text(&one), s->today, &out->id[out->n++], err);
	if (code == LS_OK && out->n == 0)
		code = code_find(p, T_phase, codes, s->today, out->id, err);
	for (size_t i = 0; i < out->n && code == LS_OK; i++) {
		const struct phase *ph = plan_find(p, T_phase, out->id[i]);
		struct str name = str_on(s->frame);
		code_name(&name, p, T_phase, ph->id);
		if (!can_move(out, ph))
			code = ls_fail(err, LS_REFUSED,
						   tr("“%s” has no date that could be moved. Give it one with “phase set %s start 2023-04”."),
						   ph->title, str_text(&name));
	}
	return code;
}

static enum ls_code read_rest(int argc, char *const argv[], struct shifting *out, struct ls_err *err)
{
	int64_t n = 0;
	int unit = tick_find(argv[4]);
	const char *grip = argc > 5 ? argv[5] : "whole";
	if (!num_parse_plain(argv[3], 0, &n) || n < -40000 || n > 40000)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not a number of periods, such as +1 or -2."), argv[3]);
	if (unit < 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: day, week, month, quarter or year."),
					   argv[4]);
	out->by = (int)n;
	out->unit = (enum tick)unit;
	out->start = strcmp(grip, "end") != 0;
	out->end = strcmp(grip, "start") != 0;
	if (strcmp(grip, "whole") != 0 && out->start && out->end)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: start or end."), grip);
	return LS_OK;
}

static enum ls_code write_all(struct session *s, const struct shifting *a, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < a->n && code == LS_OK; i++) {
		const struct phase was = *(const struct phase *)plan_find(model_plan(s->model), T_phase, a->id[i]);
		if (a->start && was.start != DAY_NONE)
			code = shift_end(s, &was, false, a->by, a->unit, err);
		if (code == LS_OK && a->end && was.end != DAY_NONE)
			code = shift_end(s, &was, true, a->by, a->unit, err);
	}
	return code;
}

enum ls_code run_shift(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct shifting a = {.start = true, .end = true};
	enum ls_code code = read_rest(argc, argv, &a, err);
	if (code == LS_OK)
		code = read_phases(s, argv[2], &a, err);
	if (code != LS_OK)
		return code;
	const struct plan *p = model_plan(s->model);
	const struct phase *ph = plan_find(p, T_phase, a.id[0]);
	struct str label = str_on(s->frame);
	enum step_end end = a.start && a.end ? STEP_WHOLE : a.start ? STEP_START : STEP_END;
	size_t told = a.n > 1 ? step_label_shift_several(&label, a.n, a.by, a.unit)
						  : step_label_shift(&label, ph, plan_find(p, T_measure, ph->measure), end, a.by, a.unit);
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		write_all(s, &a, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("That is so already; nothing was changed."));
	return code;
}
