// SPDX-License-Identifier: EUPL-1.2
// What depends on each other in time: pushed as one step, moved to where it fits.
#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/overlay_host.h"
#include "plan/code.h"
#include "plan/gantt/push.h"
#include "plan/gantt/staffing_fit.h"
#include "say/pushed.h"
#include "ui/dialog/confirm.h"

#include <string.h>

static enum ls_code put_ends(struct session *s, const struct phase *to, struct ls_err *err)
{
	static const char *const names[] = {"start", "start_precision", "end", "end_precision"};
	const int32_t values[] = {to->start, to->start_precision, to->end, to->end_precision};
	enum ls_code code = LS_OK;
	for (int i = 0; i < 4 && code == LS_OK; i++) {
		struct value v = {.kind = values[i] == DAY_NONE ? VALUE_NULL : VALUE_INT, .i = values[i]};
		code = model_set(s->model, T_phase, to->id, schema_column(&schema[T_phase], names[i]), v, err);
	}
	return code;
}

static enum ls_code write_push(struct session *s, const struct push *push, const char *label, struct ls_err *err)
{
	int64_t step = 0;
	enum ls_code code = model_begin_told(s->model, label, strlen(label), err);
	if (code != LS_OK)
		return code;
	for (size_t i = 0; i < push->n && code == LS_OK; i++)
		code = put_ends(s, plan_find(push->after, T_phase, push->move[i].phase), err);
	if (code != LS_OK) {
		model_cancel(s->model);
		return code;
	}
	code = model_end(s->model, &step, err);
	return code;
}

static void ask(struct session *s, const char *text, const char *command)
{
	struct question q = {.title = tr("Push what waits"),
						 .text = text,
						 .key = "accept",
						 .alias = "push",
						 .yes = N_("push"),
						 .no = N_("leave it"),
						 .command = command};
	overlay_push(s, &overlay_confirm, confirm_open(&q));
}

// `phase push [CODE] [ask]`
enum ls_code run_phase_push(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	bool asks = argc > 2 && strcmp(argv[argc - 1], "ask") == 0;
	int32_t from = NONE32;
	enum ls_code code = LS_OK;
	if (argc - asks > 2)
		code = code_find(model_plan(s->model), T_phase, argv[2], s->today, &from, err);
	if (code != LS_OK)
		return code;
	struct push push = push_successors(s->frame, model_plan(s->model), from);
	struct str told = str_on(s->frame), label = str_on(s->frame), line = str_on(s->frame);
	pushed_tell(&told, model_plan(s->model), &push);
	pushed_label(&label, model_plan(s->model), &push);
	if (push.n == 0) {
		code = push.endless || push.blocked_n ? ls_fail(err, LS_REFUSED, "%s", str_text(&told)) : LS_OK;
		if (code == LS_OK)
			session_say(s, false, str_text(&told));
	} else if (asks && s->cols > 0) {
		str_add(&line, "phase push");
		if (from != NONE32)
			str_addf(&line, " #%d", (int)from);
		ask(s, str_text(&told), str_text(&line));
	} else {
		code = write_push(s, &push, str_text(&label), err);
		if (code == LS_OK)
			session_say(s, false, str_text(&told));
	}
	plan_free(push.after);
	return code;
}

// ---- where it fits -----------------------------------------------------------------------------------------------------

// `phase fit CODE [ask]`: to the earliest time at which there are posts enough.
enum ls_code run_phase_fit(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct staffing_fit fit;
	int32_t id = 0;
	enum ls_code code = code_find(p, T_phase, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	struct str told = str_on(s->frame), line = str_on(s->frame);
	bool found = staffing_fits(p, id, &fit);
	fit_tell(&told, p, id, found, &fit);
	if (!found)
		return ls_fail(err, LS_REFUSED, "%s", str_text(&told));
	str_addf(&line, "phase shift #%d +%d %s", (int)id, fit.by, words_precision[fit.step].code);
	if (fit.by == 0)
		session_say(s, false, str_text(&told));
	else if (argc > 3 && s->cols > 0) {
		struct question q = {.title = tr("When it fits"),
							 .text = str_text(&told),
							 .key = "accept",
							 .yes = N_("move it there"),
							 .no = N_("leave it"),
							 .command = str_text(&line)};
		overlay_push(s, &overlay_confirm, confirm_open(&q));
	} else {
		code = dispatch(s, str_text(&line), err);
		if (code == LS_OK)
			session_say(s, false, str_text(&told));
	}
	return code;
}
