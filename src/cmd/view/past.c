// SPDX-License-Identifier: EUPL-1.2
// Time travel: the plan as it was at a moment, to look at.
#include "cmd/view/past.h"

#include "cmd/desk.h"
#include "cmd/session.h"

void past_leave(struct past *p)
{
	arena_free(p->arena);
	plan_free(p->plan);
	*p = (struct past){0};
}

// The plan as of a moment as it was typed; `plan` is taken over.
static void enter(struct past *p, struct plan *plan, const char *moment)
{
	int32_t day = DAY_NONE;
	enum precision precision;
	past_leave(p);
	if (date_parse_iso(moment, &day, &precision))
		plan->as_of = date_last(day, precision);
	else
		plan->as_of_tag = arena_str(plan->arena, moment);
	p->plan = plan;
	p->arena = arena_new();
	p->score = score_table(p->arena, plan, NULL);
}

enum ls_code session_as_of(struct session *s, const char *moment, struct ls_err *err)
{
	if (!moment || !*moment) {
		session_leave_past(s);
		return LS_OK;
	}
	int64_t step = 0;
	struct plan *past = NULL;
	enum ls_code code = model_find_moment(s->model, moment, &step, err);
	if (code == LS_OK)
		code = model_as_of(s->model, step, &past, err);
	if (code != LS_OK)
		return code;
	session_leave_past(s);
	enter(&s->past, past, moment);
	return LS_OK;
}
