// SPDX-License-Identifier: EUPL-1.2
// Which meeting is meant, and its minutes.
#include "cmd/run/meeting.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "say/document.h"

// For scripts: the lines as they would stand on the page.
static void say_minutes(struct session *s)
{
	const struct look *look = session_look(s);
	struct doc_line *line = NULL;
	struct str text = str_on(s->frame);
	size_t n = look->minutes ? doc_lines(s->frame, look->minutes, 80, &line) : 0;
	for (size_t i = 0; i < n; i++)
		str_addf(&text, "%s%s", i ? "\n" : "", line[i].text);
	session_say(s, n == 0, n ? str_text(&text) : tr("This plan has no meetings yet."));
}

enum ls_code run_minutes(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = NONE32;
	if (argc > 1 && code_find(session_look(s)->plan, T_meeting, argv[1], s->today, &id, err) != LS_OK)
		return err->code;
	s->way.meeting = id;
	session_show(s, way_index("minutes"));
	session_changed(s);
	if (s->cols == 0)
		say_minutes(s);
	return LS_OK;
}

// ---- the one that is led through -------------------------------------------------------------------------------------------

int32_t meeting_led(const struct session *s)
{
	const struct meeting *m = s->model ? plan_find(model_plan(s->model), T_meeting, s->way.guided) : NULL;
	bool here = panes[way_under_help(&s->way)] == pane_named("guide") && !s->past.plan;
	return here && m && m->begun != NONE32 && m->ended == NONE32 ? m->id : NONE32;
}

void meeting_lead(struct session *s, int32_t id)
{
	bool confidential = plan_strategy(model_plan(s->model))->confidential == yes_no_YES;
	if (confidential && s->gaze.privacy < PRIVACY_CONFIDENTIAL)
		s->gaze.privacy = PRIVACY_CONFIDENTIAL;
	s->way.guided = id;
	session_show(s, way_index("guide"));
	session_changed(s);
}

static const struct meeting *only_running(const struct plan *p)
{
	const struct meeting *one = NULL;
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *m = &p->meeting[i];
		if (m->begun == NONE32 || m->ended != NONE32)
			continue;
		if (one)
			return NULL;
		one = m;
	}
	return one;
}

enum ls_code meeting_meant(struct session *s, const char *code, int32_t *id, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	if (code)
		return code_find(p, T_meeting, code, s->today, id, err);
	const struct meeting *one = only_running(p);
	*id = meeting_led(s);
	if (*id == NONE32 && one)
		*id = one->id;
	if (*id != NONE32)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, "%s", tr("No meeting runs, or several do; name one: #12."));
}
