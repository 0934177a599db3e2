// SPDX-License-Identifier: EUPL-1.2
// Time travel: the plan as it was at a moment, to look at.
#include "cmd/view/past.h"

#include "cmd/desk.h"
#include "cmd/session.h"
#include "say/history.h"

void past_leave(struct past *p)
{
	arena_free(p->arena);
	plan_free(p->plan);
	*p = (struct past){0};
}

// The plan as of a moment, named as it was typed; `plan` is taken over.
static void enter(struct past *p, struct plan *plan, struct moment_found moment, const char *name)
{
	past_leave(p);
	if (moment.day != DAY_NONE)
		plan->as_of = moment.day;
	else
		plan->as_of_tag = arena_str(plan->arena, name);
	p->plan = plan;
	p->arena = arena_new();
	struct str said = str_on(p->arena);
	history_moment(&said, name, moment.day);
	p->named = arena_str(p->arena, str_text(&said));
	p->score = score_table(p->arena, plan, NULL);
}

enum ls_code session_as_of(struct session *s, const char *moment, struct ls_err *err)
{
	if (!moment || !*moment) {
		session_leave_past(s);
		return LS_OK;
	}
	struct moment_asked asked = {.text = moment, .today = s->today, .sense = DATE_AS_OF};
	struct moment_found found;
	struct plan *past = NULL;
	enum ls_code code = model_find_moment(s->model, asked, &found, err);
	if (code == LS_OK)
		code = model_as_of(s->model, found.step, &past, err);
	if (code != LS_OK)
		return code;
	session_leave_past(s);
	enter(&s->past, past, found, moment);
	return LS_OK;
}
