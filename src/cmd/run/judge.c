// SPDX-License-Identifier: EUPL-1.2
// The verdict on an objective, with comment, body and day, and the team's own view: one step. Opening the review in which
// they are given one after the other.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/still.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "say/quarter_life.h"
#include "say/verdict.h"
#include "cmd/run/quarter.h"
#include "ui/dialog/confirm.h"
#include "ui/okr/review.h"

#include <string.h>

static const struct {
	const char *word, *column;
} words[] = {
	{"verdict", "verdict"},   {"comment", "verdict_text"}, {"assessment", "assessment"},
	{"body", "verdict_body"}, {"day", "verdict_day"},
};
enum { WORDS = sizeof words / sizeof words[0] };

const char *const judge_words[] = {"verdict", "comment", "assessment", "body", "day", NULL};

static enum ls_code read_word(struct session *s, struct fields *f, const char *word, struct ls_err *err)
{
	const char *eq = strchr(word, '=');
	if (!eq)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not FIELD=VALUE, such as verdict=accepted."), word);
	const char *name = arena_dup(s->frame, word, (size_t)(eq - word));
	for (size_t i = 0; i < WORDS; i++)
		if (strcmp(words[i].word, name) == 0)
			return fields_add(s, &schema[T_objective], f, words[i].column, eq + 1, err);
	struct str all = str_on(s->frame);
	for (size_t i = 0; judge_words[i]; i++)
		str_addf(&all, "%s%s", i ? ", " : "", judge_words[i]);
	return ls_fail(err, LS_REFUSED, tr("A verdict has no “%s”. There are: %s."), name, str_text(&all));
}

static const struct value *says(const struct fields *f, const char *column)
{
	int c = schema_column(&schema[T_objective], column);
	for (int i = 0; i < f->n; i++)
		if (f->column[i] == c)
			return &f->value[i];
	return NULL;
}

// Who gave a verdict that is taken back, and when, goes with it.
static void take_back(struct fields *f)
{
	const struct value *v = says(f, "verdict");
	if (!v || v->kind != VALUE_INT || v->i != verdict_NONE)
		return;
	if (!says(f, "verdict_body")) {
		f->column[f->n] = schema_column(&schema[T_objective], "verdict_body");
		f->value[f->n++] = (struct value){.kind = VALUE_TEXT, .s = ""};
	}
	if (!says(f, "verdict_day")) {
		f->column[f->n] = schema_column(&schema[T_objective], "verdict_day");
		f->value[f->n++] = (struct value){.kind = VALUE_NULL};
	}
}

static size_t label_of(struct str *out, const struct objective *o, const struct fields *f)
{
	const struct value *verdict = says(f, "verdict"), *body = says(f, "verdict_body"), *day = says(f, "verdict_day"),
					   *own = says(f, "assessment");
	struct verdict_said told = {
		.verdict = verdict && verdict->kind == VALUE_INT ? (int)verdict->i : -1,
		.body = body && body->kind == VALUE_TEXT ? body->s : "",
		.day = day && day->kind == VALUE_INT ? (int32_t)day->i : DAY_NONE,
		.assessment = own && own->kind == VALUE_INT ? (int32_t)own->i : NONE32,
		.comment = says(f, "verdict_text") != NULL,
	};
	return verdict_label(out, o, &told);
}

enum ls_code run_objective_judge(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = 0;
	struct fields f = {.n = 0};
	int words_end = 3;
	enum ls_code code = code_find(model_plan(s->model), T_objective, argv[2], s->today, &id, err);
	while (words_end < argc && !still_is_word(argv[words_end]))
		words_end++;
	for (int i = 3; i < words_end && code == LS_OK; i++)
		code = read_word(s, &f, argv[i], err);
	struct row_ids rows = {.at = &id, .n = 1};
	if (code == LS_OK)
		code = still_so(s, &schema[T_objective], &rows, &f, argc - words_end, argv + words_end, err);
	if (code != LS_OK)
		return code;
	take_back(&f);
	struct str label = str_on(s->frame);
	size_t told = label_of(&label, plan_find(model_plan(s->model), T_objective, id), &f);
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	for (int i = 0; i < f.n && code == LS_OK; i++)
		code = model_set(s->model, T_objective, id, f.column[i], f.value[i], err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("That is so already; nothing was changed."));
	return code;
}

// ---- the review --------------------------------------------------------------------------------------------------------

// A quarter that runs is put into review first, after a question: then verdicts can be given.
static enum ls_code ask_for_review(struct session *s, const struct cycle *c, struct ls_err *err)
{
	(void)err;
	struct str title = str_on(s->frame), text = str_on(s->frame), line = str_on(s->frame);
	quarter_life_title(&title, c, cycle_state_REVIEW);
	quarter_life_question(&text, session_look(s)->plan, c, cycle_state_REVIEW, s->today);
	str_addf(&line, "cycle judge #%d now=yes", (int)c->id);
	struct question q = {.title = str_text(&title),
						 .text = str_text(&text),
						 .key = "accept",
						 .alias = "delete", // in a meeting Enter has asked, and does not answer as well
						 .yes = N_("review it"),
						 .no = N_("leave it"),
						 .command = str_text(&line)};
	overlay_push(s, &overlay_confirm, confirm_open(&q));
	return LS_OK;
}

static enum ls_code open(struct session *s, const struct cycle *c, int n, char *const said[], struct ls_err *err)
{
	const struct look *look = session_look(s);
	struct review_order o = {.cycle = c->id, .objective = NONE32, .words = said, .words_n = n};
	if (plan_of(look->plan, T_objective, "cycle", c->id).n == 0)
		return ls_fail(err, LS_REFUSED, tr("The quarter %s has no objectives that could be judged."), c->code);
	if (n > 0 && strncmp(said[0], "objective=", 10) == 0) {
		int32_t id = 0;
		enum ls_code code = code_find(look->plan, T_objective, said[0] + 10, s->today, &id, err);
		if (code != LS_OK)
			return code;
		const struct objective *row = plan_find(look->plan, T_objective, id);
		if (row->cycle != c->id)
			return ls_fail(err, LS_REFUSED, tr("“%s” does not belong to the quarter %s."), row->title, c->code);
		o.objective = id;
	}
	overlay_push(s, &overlay_review, review_open(look, &o));
	return LS_OK;
}

enum ls_code run_cycle_judge(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct cycle *c = NULL;
	int rest = 2;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This needs the cockpit. Without it: objective judge CODE verdict=accepted body=… day=…"));
	enum ls_code code = quarter_meant(s, argc, argv, &c, &rest, err);
	if (code != LS_OK)
		return code;
	int32_t id = c->id;
	bool now = rest < argc && strcmp(argv[rest], "now=yes") == 0;
	rest += now;
	if (c->state == cycle_state_PLANNING)
		return ls_fail(err, LS_REFUSED, tr("The quarter %s is still being planned. Start it first: cycle start %s"),
					   c->code, c->code);
	if (c->state == cycle_state_RUNNING && !now)
		return ask_for_review(s, c, err);
	if (c->state == cycle_state_RUNNING) {
		struct str line = str_on(s->frame);
		str_addf(&line, "cycle review #%d", (int)id);
		code = dispatch(s, str_text(&line), err);
		if (code != LS_OK)
			return code;
		session_changed(s);
	}
	c = plan_find(session_look(s)->plan, T_cycle, id);
	return open(s, c, argc - rest, argv + rest, err);
}
