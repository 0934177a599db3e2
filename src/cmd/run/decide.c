// SPDX-License-Identifier: EUPL-1.2
// What becomes of an idea or a request: taken into the ranking, selected, deferred or rejected with a reason, and the answer to whom asked.
// Each is one step. A decision is not an answer: the day of the answer stays empty until somebody says it was given.
#include "base/i18n.h"
#include "base/pieces.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/overlay_host.h"
#include "cmd/run/meeting.h"
#include "plan/code.h"
#include "plan/decision.h"
#include "say/label.h"
#include "say/step_label.h"
#include "say/value.h"
#include "ui/dialog/ask.h"

#include <stdlib.h>
#include <string.h>

struct outcome {
	const char *verb;
	int selection;           // -1: none
	const char *title, *ask; // of the question for the text; message ids; NULL: none is asked for
};

static const struct outcome outcomes[] = {
	{"admit", selection_OPEN, NULL, NULL},
	{"select", selection_SELECTED, NULL, NULL},
	{"defer", selection_DEFERRED, N_("Defer “%s”"), N_("Why? The reason is kept as the answer to be given.")},
	{"reject", selection_REJECTED, N_("Reject “%s”"), N_("Why? The reason is kept as the answer to be given.")},
	{"answer", -1, N_("Answer for “%s”"), N_("What was answered? Today is noted as the day of the answer.")},
};

static int column(const char *name)
{
	return schema_column(&schema[T_measure], name);
}

static enum ls_code set(struct session *s, int32_t id, const char *name, struct value v, struct ls_err *err)
{
	return model_set(s->model, T_measure, id, column(name), v, err);
}

// The reason of an earlier decision that nobody has been told yet is no answer any more. What was told stays told.
static bool outdates_reason(const struct measure *m, const struct outcome *d)
{
	bool decided = m->selection == selection_DEFERRED || m->selection == selection_REJECTED;
	return d->selection >= 0 && decided && m->selection != d->selection && *m->feedback && m->feedback_on == DAY_NONE;
}

static enum ls_code write(struct session *s, const struct outcome *d, int32_t id, const char *text, struct ls_err *err)
{
	const struct measure *m = plan_find(model_plan(s->model), T_measure, id);
	enum ls_code code = LS_OK;
	bool stale = !*text && outdates_reason(m, d);
	if (d->selection >= 0)
		code = set(s, id, "selection", (struct value){.kind = VALUE_INT, .i = d->selection}, err);
	if (code == LS_OK && (*text || stale))
		code = set(s, id, "feedback", (struct value){.kind = VALUE_TEXT, .s = text}, err);
	if (code == LS_OK && d->selection < 0)
		return set(s, id, "feedback_on", (struct value){.kind = VALUE_INT, .i = s->today}, err);
	// Another answer than the one that was given is owed again.
	if (code == LS_OK && *text)
		code = set(s, id, "feedback_on", (struct value){.kind = VALUE_NULL}, err);
	return code;
}

// The measures that are decided on together, in one step.
struct decided {
	int32_t *ids;
	size_t n;
	struct str name;  // "Scan centre", of two "M24 Scan centre, M35 E-file", of more "M24, M35, M1, M2 and 3 more"
	struct str key;   // what those are called: "M24 Scan centre · M35 …"; "" where the name says it
	struct str codes; // as a command takes them: "M24,M35"
};

static void decided_free(struct decided *all)
{
	free(all->ids);
	str_free(&all->name);
	str_free(&all->key);
	str_free(&all->codes);
}

// One code, or several with commas between them.
static enum ls_code find_all(struct session *s, const char *text, struct decided *all, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const char *at = text;
	struct str one = str_on(s->frame);
	enum ls_code code = LS_OK;
	all->ids = mem_alloc((strlen(text) + 1) * sizeof *all->ids);
	while (code == LS_OK && pieces_next(&at, ",", &one))
		code = code_find(p, T_measure, str_text(&one), s->today, &all->ids[all->n++], err);
	for (size_t i = 0; i < all->n && code == LS_OK; i++) {
		const struct measure *m = plan_find(p, T_measure, all->ids[i]);
		str_add(&all->codes, i ? "," : "");
		pieces_put(&all->codes, m->code, ",");
		if (all->n > 1 && all->n <= LABEL_NAMES) // the sentences put the whole in quotes
			str_addf(&all->name, "%s%s %s", i ? ", " : "", m->code, m->title);
	}
	if (code == LS_OK && all->n > LABEL_NAMES) {
		label_measures(&all->name, p, all->ids, all->n);
		label_measures_key(&all->key, p, all->ids, all->n);
	}
	return code == LS_OK && all->n == 0 ? code_find(p, T_measure, text, s->today, all->ids, err) : code;
}

// ---- recorded where it was decided -------------------------------------------------------------------------------------------

// The meeting in which a body decides; NULL.
static const struct meeting *deciding(const struct session *s)
{
	const struct meeting *m = plan_find(model_plan(s->model), T_meeting, meeting_led(s));
	return m && *decision_body(model_plan(s->model), m) ? m : NULL;
}

// What the meeting has recorded of it already: somebody has thought again.
static const struct decision *recorded(const struct plan *p, const struct meeting *m, const struct measure *of)
{
	struct plan_rows rows = plan_of(p, T_decision, "meeting", m->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct decision *d = &p->decision[rows.at[i]];
		if (d->measure == of->id && strcmp(d->subject, of->title) == 0)
			return d;
	}
	return NULL;
}

// As a decision of the meeting, with the body and the day.
static enum ls_code record(struct session *s, const struct meeting *m, const struct outcome *d, int32_t id,
						   const char *text, int32_t *added, struct ls_err *err)
{
	const struct table *t = &schema[T_decision];
	const struct measure *of = plan_find(model_plan(s->model), T_measure, id);
	struct str result = str_on(s->frame);
	label_upper(&result, d->selection == selection_OPEN ? tr("admitted") : words_label(words_selection, d->selection));
	str_addf(&result, *text ? ": %s" : "%s", text);
	const struct decision *was = recorded(model_plan(s->model), m, of);
	if (was) {
		*added = was->id;
		return model_set(s->model, T_decision, was->id, schema_column(t, "result"),
						 (struct value){.kind = VALUE_TEXT, .s = str_text(&result)}, err);
	}
	const int columns[] = {schema_column(t, "meeting"), schema_column(t, "measure"), schema_column(t, "day"),
						   schema_column(t, "body"),    schema_column(t, "subject"), schema_column(t, "result")};
	const struct value values[] = {
		{.kind = VALUE_INT, .i = m->id},      {.kind = VALUE_INT, .i = id},
		{.kind = VALUE_INT, .i = s->today},   {.kind = VALUE_TEXT, .s = decision_body(model_plan(s->model), m)},
		{.kind = VALUE_TEXT, .s = of->title}, {.kind = VALUE_TEXT, .s = str_text(&result)}};
	return model_add(s->model, T_decision, columns, values, 6, added, err);
}

// What became of it is said; a decision is opened for its paper and its vote.
static void tell(struct session *s, const char *said, bool changed, int32_t decision)
{
	struct str line = str_on(s->frame);
	struct ls_err err;
	str_addf(&line, "decision form #%d @paper", (int)decision);
	if (changed && decision != NONE32)
		(void)dispatch(s, str_text(&line), &err);
	session_sayf(s, false, "%s", changed ? said : tr("That is so already; nothing was changed."));
}

static enum ls_code carry_out(struct session *s, const struct outcome *d, const struct decided *all, const char *text,
							  struct ls_err *err)
{
	struct str label = str_on(s->frame), shown = str_on(s->frame), said = str_on(s->frame);
	const struct meeting *m = deciding(s);
	int32_t decision = NONE32;
	int64_t step = 0;
	bool outdated = false;
	for (size_t i = 0; i < all->n && !*text; i++)
		outdated |= outdates_reason(plan_find(model_plan(s->model), T_measure, all->ids[i]), d);
	size_t told = step_label_decide(&label, d->selection, str_text(&all->name), text);
	value_label(&shown, str_text(&label), told, *text && value_hidden(T_measure, column("feedback"), s->gaze.privacy));
	if (outdated)
		str_add(&said, tr(" The earlier reason no longer holds and has been taken out."));
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		for (size_t i = 0; i < all->n && code == LS_OK; i++) {
			bool fresh = ((const struct measure *)plan_find(model_plan(s->model), T_measure, all->ids[i]))->selection !=
						 d->selection;
			code = write(s, d, all->ids[i], text, err);
			if (code == LS_OK && m && d->selection >= 0 && fresh)
				code = record(s, m, d, all->ids[i], text, &decision, err);
		}
		code = model_end(s->model, &step, err);
	}
	if (all->key.len)
		str_addf(&shown, " (%s)", str_text(&all->key));
	if (said.len)
		str_addf(&shown, ".%s", str_text(&said));
	if (code == LS_OK)
		tell(s, str_text(&shown), step != 0, all->n == 1 ? decision : NONE32);
	return code;
}

static void ask(struct session *s, const struct outcome *d, const struct decided *all, const char *initial)
{
	struct str command = str_on(s->frame), heading = str_on(s->frame), text = str_on(s->frame);
	str_addf(&command, "measure %s ", d->verb);
	str_addquoted(&command, str_text(&all->codes));
	str_addf(&heading, tr(d->title), str_text(&all->name));
	str_addf(&text, "%s%s%s", tr(d->ask), all->key.len ? " " : "", str_text(&all->key));
	const struct ask a = {str_text(&heading), str_text(&text), initial, str_text(&command)};
	overlay_push(s, &overlay_ask, ask_open(&a));
}

enum ls_code run_decide(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct outcome *d = outcomes;
	struct decided all = {.n = 0};
	while (strcmp(d->verb, argv[1]) != 0)
		d++;
	enum ls_code code = find_all(s, argv[2], &all, err);
	if (code != LS_OK) {
		decided_free(&all);
		return code;
	}
	const struct measure *m = plan_find(model_plan(s->model), T_measure, all.ids[0]);
	const char *answer = all.n == 1 ? m->feedback : ""; // each has its own
	struct str text = str_on(s->frame);
	str_join(&text, argc, argv, 3, " "); // a reason need not be quoted
	if (all.n == 1)
		str_add(&all.name, m->title);
	if (argc == 3 && d->ask && s->cols > 0)
		ask(s, d, &all, answer);
	else if (d->selection < 0 && text.len == 0 && !*answer)
		code = ls_fail(err, LS_REFUSED, tr("What was answered? measure answer %s \"TEXT\""), str_text(&all.codes));
	else
		code = carry_out(s, d, &all, str_text(&text), err);
	decided_free(&all);
	return code;
}
