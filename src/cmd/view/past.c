// SPDX-License-Identifier: EUPL-1.2
// Time travel: the plan as it was at a moment, to look at.
#include "cmd/desk.h"
#include "cmd/session.h"

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
	s->past = past;
	int32_t day = DAY_NONE;
	enum precision precision;
	if (date_parse_iso(moment, &day, &precision))
		past->as_of = date_last(day, precision);
	else
		past->as_of_tag = arena_str(past->arena, moment);
	s->past_arena = arena_new();
	s->past_score = score_table(s->past_arena, past, NULL);
	return LS_OK;
}
