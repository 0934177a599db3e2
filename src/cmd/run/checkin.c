// SPDX-License-Identifier: EUPL-1.2
// A check-in as it is told in a meeting: value, confidence, note and blocker of today, steps done, and a task that came of
// it: one step. A second one on the same day changes the first. Opening the view in which it is typed.
#include "cmd/run/checkin.h"

#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/run/meeting.h"
#include "cmd/still.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/frozen.h"
#include "plan/okr/life.h"
#include "plan/okr/okr.h"
#include "say/value.h"
#include "ui/okr/checkin.h"

#include <stdlib.h>
#include <string.h>

#define STEPS_MOST 64

// What the words of the command say.
struct noted {
	const struct key_result *kr;  // until something is written
	int32_t kr_id, day, today_id; // the check-in there is of that day; NONE32: none
	struct fields check, task;
	int32_t done[STEPS_MOST], undone[STEPS_MOST];
	int done_n, undone_n;
};

// The word of the command, and the field it is: of the check-in, or of the task.
static const struct {
	const char *word;
	enum table_id table;
	const char *column;
} words[] = {
	{"value", T_check_in, "value"}, {"confidence", T_check_in, "confidence"},
	{"note", T_check_in, "note"},   {"blocker", T_check_in, "blocker"},
	{"task", T_action, "title"},    {"who", T_action, "owner"},
	{"until", T_action, "due"},
};

const char *const checkin_words[] = {"value",  "confidence", "note", "blocker", "done",
									 "undone", "task",       "who",  "until",   NULL};

enum ls_code checkin_day(const struct session *s, const struct key_result *kr, int32_t *day, struct ls_err *err)
{
	const struct cycle *c = frozen_cycle_of(model_plan(s->model), kr);
	*day = c ? life_day(c, s->today) : s->today;
	if (*day != DAY_NONE)
		return LS_OK;
	struct str first = str_on(s->frame);
	date_text(&first, c->start, PRECISION_DAY);
	return ls_fail(err, LS_REFUSED, tr("The quarter %s begins on %s; nothing can be noted before."), c->code,
				   str_text(&first));
}

static enum ls_code read_steps(struct session *s, struct noted *n, const char *text, bool done, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct str one = str_on(s->frame);
	for (const char *at = text; *at;) {
		size_t len = strcspn(at, ",");
		int32_t id = 0;
		str_clear(&one);
		str_addn(&one, at, len);
		at += len + (at[len] == ',');
		enum ls_code code = code_find(p, T_kr_step, str_text(&one), s->today, &id, err);
		if (code != LS_OK)
			return code;
		const struct kr_step *step = plan_find(p, T_kr_step, id);
		int *count = done ? &n->done_n : &n->undone_n;
		if (step->key_result != n->kr->id)
			return ls_fail(err, LS_REFUSED, tr("“%s” is a step of another key result."), step->title);
		if (*count == STEPS_MOST)
			return ls_fail(err, LS_REFUSED, "%s", tr("Too many fields at once."));
		(done ? n->done : n->undone)[(*count)++] = id;
	}
	return LS_OK;
}

static enum ls_code read_word(struct session *s, struct noted *n, const char *word, struct ls_err *err)
{
	const char *eq = strchr(word, '=');
	if (!eq)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not FIELD=VALUE, such as value=17."), word);
	const char *name = arena_dup(s->frame, word, (size_t)(eq - word));
	if (strcmp(name, "done") == 0 || strcmp(name, "undone") == 0)
		return read_steps(s, n, eq + 1, *name == 'd', err);
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strcmp(words[i].word, name) == 0)
			return fields_add(s, &schema[words[i].table], words[i].table == T_action ? &n->task : &n->check,
							  words[i].column, eq + 1, err);
	struct str all = str_on(s->frame);
	for (size_t i = 0; checkin_words[i]; i++)
		str_addf(&all, "%s%s", i ? ", " : "", checkin_words[i]);
	return ls_fail(err, LS_REFUSED, tr("A check-in has no “%s”. There are: %s."), name, str_text(&all));
}

static bool says(const struct fields *f, enum table_id t, const char *column, struct value *out)
{
	int c = schema_column(&schema[t], column);
	for (int i = 0; i < f->n; i++)
		if (f->column[i] == c) {
			*out = f->value[i];
			return true;
		}
	return false;
}

static enum ls_code check(const struct session *s, const struct noted *n, struct ls_err *err)
{
	struct value v;
	const struct plan *p = model_plan(s->model);
	bool steps = plan_of(p, T_kr_step, "key_result", n->kr->id).n > 0;
	if (steps && says(&n->check, T_check_in, "value", &v))
		return ls_fail(err, LS_REFUSED, tr("“%s” is a milestone: it moves when its steps are done."), n->kr->title);
	if (n->task.n > 0 && (!says(&n->task, T_action, "title", &v) || v.kind != VALUE_TEXT || !*v.s))
		return ls_fail(err, LS_REFUSED, "%s", tr("Who and until belong to a task: say what is to be done."));
	return LS_OK;
}

// ---- writing -----------------------------------------------------------------------------------------------------------

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static enum ls_code write_check_in(struct session *s, const struct noted *n, struct ls_err *err)
{
	const struct fields *f = &n->check;
	enum ls_code code = LS_OK;
	if (n->today_id != NONE32) {
		for (int i = 0; i < f->n && code == LS_OK; i++)
			code = model_set(s->model, T_check_in, n->today_id, f->column[i], f->value[i], err);
		return code;
	}
	if (f->n == 0 && n->done_n + n->undone_n > 0)
		return LS_OK; // a step is as good as a check-in
	struct fields all = *f;
	all.column[all.n] = schema_column(&schema[T_check_in], "key_result");
	all.value[all.n++] = number(n->kr_id);
	all.column[all.n] = schema_column(&schema[T_check_in], "day");
	all.value[all.n++] = number(n->day);
	int32_t id = 0;
	return model_add(s->model, T_check_in, all.column, all.value, all.n, &id, err);
}

static enum ls_code write_steps(struct session *s, const struct noted *n, struct ls_err *err)
{
	int column = schema_column(&schema[T_kr_step], "done");
	enum ls_code code = LS_OK;
	for (int i = 0; i < n->done_n && code == LS_OK; i++)
		code = model_set(s->model, T_kr_step, n->done[i], column, number(n->day), err);
	for (int i = 0; i < n->undone_n && code == LS_OK; i++)
		code = model_set(s->model, T_kr_step, n->undone[i], column, (struct value){.kind = VALUE_NULL}, err);
	return code;
}

static enum ls_code write_task(struct session *s, const struct noted *n, struct ls_err *err)
{
	if (n->task.n == 0)
		return LS_OK;
	struct fields all = n->task;
	all.column[all.n] = schema_column(&schema[T_action], "key_result");
	all.value[all.n++] = number(n->kr_id);
	int32_t id = 0, led = meeting_led(s);
	if (led != NONE32) {
		all.column[all.n] = schema_column(&schema[T_action], "meeting");
		all.value[all.n++] = number(led);
	}
	return model_add(s->model, T_action, all.column, all.value, all.n, &id, err);
}

static size_t label_of(struct str *out, const struct session *s, const struct noted *n)
{
	const struct plan *p = model_plan(s->model);
	struct value v;
	struct step_check_in told = {.was = okr_key_result(p, n->kr, n->day).value, .is = NONE64, .confidence = NONE32};
	if (says(&n->check, T_check_in, "value", &v) && v.kind == VALUE_INT)
		told.is = v.i;
	if (says(&n->check, T_check_in, "confidence", &v) && v.kind == VALUE_INT)
		told.confidence = (int32_t)v.i;
	told.words = says(&n->check, T_check_in, "note", &v) || says(&n->check, T_check_in, "blocker", &v);
	told.done = n->done_n;
	told.undone = n->undone_n;
	told.task = n->task.n > 0;
	return step_label_check_in(out, n->kr, &told);
}

static enum ls_code write_all(struct session *s, const struct noted *n, struct ls_err *err)
{
	struct str label = str_on(s->frame), shown = str_on(s->frame);
	size_t told = label_of(&label, s, n);
	value_label(&shown, str_text(&label), told,
				privacy_hides_money(s->gaze.privacy) && value_counts_money(n->kr->unit));
	int64_t step = 0;
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		code = write_check_in(s, n, err);
		if (code == LS_OK)
			code = write_steps(s, n, err);
		if (code == LS_OK)
			code = write_task(s, n, err);
		if (code != LS_OK && model_in_step(s->model)) {
			model_cancel(s->model);
			return code;
		}
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&shown) : tr("That is so already; nothing was changed."));
	return code;
}

enum ls_code run_checkin_note(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	int32_t id = 0;
	enum ls_code code = code_find(p, T_key_result, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	struct noted n = {.kr = plan_find(p, T_key_result, id), .kr_id = id};
	code = checkin_day(s, n.kr, &n.day, err);
	const struct check_in *today = okr_noted(p, id, n.day);
	n.today_id = today ? today->id : NONE32;
	n.check.counts = n.kr->unit;
	int words_end = 3;
	while (words_end < argc && !still_is_word(argv[words_end]))
		words_end++;
	for (int i = 3; i < words_end && code == LS_OK; i++)
		code = read_word(s, &n, argv[i], err);
	if (code == LS_OK)
		code = check(s, &n, err);
	if (code == LS_OK && n.today_id != NONE32) {
		struct row_ids rows = {.at = &n.today_id, .n = 1};
		code = still_so(s, &schema[T_check_in], &rows, &n.check, argc - words_end, argv + words_end, err);
	}
	return code == LS_OK ? write_all(s, &n, err) : code;
}

// ---- the view ----------------------------------------------------------------------------------------------------------

// Not in a closed quarter, nor before it has begun: who is told so has not typed anything yet.
static enum ls_code may_be_noted(const struct session *s, int32_t id, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const struct key_result *kr = plan_find(p, T_key_result, id);
	const struct cycle *closed = frozen_by(p, T_key_result, kr);
	int32_t day;
	if (closed)
		return ls_fail(
			err, LS_REFUSED,
			tr("The quarter %s is closed, nothing is added to it. To change it, reopen it first: cycle reopen "
			   "%s"),
			closed->code, closed->code);
	return checkin_day(s, kr, &day, err);
}

enum ls_code run_checkin_open(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = 0;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This needs the cockpit. Without it: checkin note CODE value=17 confidence=8 …"));
	const struct look *look = session_look(s);
	enum ls_code code = code_find(look->plan, T_key_result, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	struct checkin_order o = {.kr = id};
	bool place = argc > 3 && argv[argc - 1][0] == '@';
	code = place && strcmp(argv[argc - 1], "@task") == 0 ? LS_OK : may_be_noted(s, id, err); // tasks stay open
	if (code != LS_OK)
		return code;
	o.first = place ? argv[argc - 1] + 1 : "";
	o.words = argv + 3;
	o.words_n = argc - 3 - place;
	overlay_push(s, &overlay_checkin, checkin_open(look, &o));
	return LS_OK;
}

int32_t checkin_key_result(const struct plan *p, struct pick pick)
{
	const struct check_in *in = pick.table == T_check_in ? plan_find(p, T_check_in, pick.id) : NULL;
	const struct kr_step *step = pick.table == T_kr_step ? plan_find(p, T_kr_step, pick.id) : NULL;
	if (pick.table == T_key_result)
		return pick.id;
	return in ? in->key_result : step ? step->key_result : NONE32;
}
