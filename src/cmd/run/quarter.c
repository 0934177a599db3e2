// SPDX-License-Identifier: EUPL-1.2
// The quarter's life: planning, running, review, closed, one command each way. Closing has a file of its own.
#include "cmd/run/quarter.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "say/quarter_life.h"
#include "ui/dialog/confirm.h"

#include <string.h>

static const struct {
	const char *verb;
	int to; // enum cycle_state_word
} ways[] = {
	{"plan", cycle_state_PLANNING}, {"start", cycle_state_RUNNING}, {"review", cycle_state_REVIEW},
	{"close", cycle_state_CLOSED},  {"reopen", cycle_state_REVIEW},
};

enum { WAYS = sizeof ways / sizeof ways[0] };

static int state_of(const char *verb)
{
	for (int i = 0; i < WAYS; i++)
		if (strcmp(ways[i].verb, verb) == 0)
			return ways[i].to;
	return -1;
}

// The word that leads from one state to another: reopening is no review.
static const char *verb_of(int from, int to)
{
	if (from == cycle_state_CLOSED)
		return "reopen";
	for (int i = 0; i < WAYS; i++)
		if (ways[i].to == to)
			return ways[i].verb;
	return "";
}

enum ls_code quarter_wrong_way(const struct cycle *c, struct ls_err *err)
{
	struct str names = {0};
	for (int to = 0; to < cycle_state_COUNT; to++)
		if (life_follows(c->state, to))
			str_addf(&names, "%scycle %s %s", names.len ? ", " : "", verb_of(c->state, to), c->code);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("The quarter %s is %s. From there it goes on with: %s"), c->code,
								words_label(words_cycle_state, c->state), str_text(&names));
	str_free(&names);
	return code;
}

enum ls_code run_cycle(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	int to = state_of(argv[1]);
	int32_t id = 0;
	enum ls_code code = code_find(p, T_cycle, argv[2], s->today, &id, err);
	(void)argc;
	if (code != LS_OK)
		return code;
	const struct cycle *c = plan_find(p, T_cycle, id);
	bool reopen = strcmp(argv[1], "reopen") == 0;
	if (c->state == to) {
		session_sayf(s, false, "%s", tr("That is so already; nothing was changed."));
		return LS_OK;
	}
	if (!life_follows(c->state, to) || reopen != (c->state == cycle_state_CLOSED))
		return quarter_wrong_way(c, err);
	struct str label = str_on(s->frame);
	size_t told = quarter_life_label(&label, c, to);
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	code = model_quarter(s->model, id, to, err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", str_text(&label));
	return code;
}

enum ls_code quarter_meant(struct session *s, int argc, char *const argv[], const struct cycle **out, int *rest,
						   struct ls_err *err)
{
	const struct look *look = session_look(s);
	bool named = argc > 2 && !strchr(argv[2], '=');
	int32_t id = 0;
	*rest = named ? 3 : 2;
	*out = look->cycle;
	if (!named && look->backlog)
		return ls_fail(err, LS_REFUSED, "%s",
					   session_keysf(s, tr("The backlog is no quarter. {quarter -1} and {quarter 1} lead to one.")));
	if (named) {
		enum ls_code code = code_find(look->plan, T_cycle, argv[2], s->today, &id, err);
		if (code != LS_OK)
			return code;
		*out = plan_find(look->plan, T_cycle, id);
	}
	if (!*out)
		return ls_fail(err, LS_REFUSED, "%s", tr("This plan has no quarters yet."));
	return LS_OK;
}

// What Enter does, in the key line of the question.
static const char *yes_of(const struct cycle *c, int to)
{
	if (to == cycle_state_PLANNING)
		return N_("plan it again");
	if (to == cycle_state_RUNNING)
		return c->state == cycle_state_REVIEW ? N_("let it run on") : N_("start it");
	if (to == cycle_state_REVIEW)
		return c->state == cycle_state_CLOSED ? N_("reopen it") : N_("review it");
	return N_("close it");
}

// The next state of the quarter looked at, or the one before, after a question; who calls it from outside has decided.
enum ls_code run_cycle_next(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct look *look = session_look(s);
	const struct cycle *c = look->cycle;
	if (argc > 2) {
		int32_t id = 0;
		enum ls_code code = code_find(look->plan, T_cycle, argv[2], s->today, &id, err);
		if (code != LS_OK)
			return code;
		c = plan_find(look->plan, T_cycle, id);
	}
	if (argc <= 2 && look->backlog)
		return ls_fail(err, LS_REFUSED, "%s",
					   session_keysf(s, tr("The backlog is no quarter. {quarter -1} and {quarter 1} lead to one.")));
	if (!c)
		return ls_fail(err, LS_REFUSED, "%s", tr("This plan has no quarters yet."));
	int to = life_next(c->state, strcmp(argv[1], "back") == 0);
	if (to < 0)
		return quarter_wrong_way(c, err);
	struct str title = str_on(s->frame), text = str_on(s->frame), line = str_on(s->frame);
	str_addf(&line, "cycle %s #%d", verb_of(c->state, to), (int)c->id);
	if (s->cols == 0)
		return dispatch(s, str_text(&line), err);
	if (to == cycle_state_CLOSED) // has more to ask than a question
		return quarter_finish(s, c, 0, NULL, err);
	quarter_life_title(&title, c, to);
	quarter_life_question(&text, look->plan, c, to, s->today);
	struct question q = {.title = str_text(&title),
						 .text = str_text(&text),
						 .key = "accept",
						 .yes = yes_of(c, to),
						 .no = N_("leave it"),
						 .command = str_text(&line)};
	overlay_push(s, &overlay_confirm, confirm_open(&q));
	return LS_OK;
}
