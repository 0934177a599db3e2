// SPDX-License-Identifier: EUPL-1.2
// Closing a meeting: with the time of now, or where it was left open on another day with that of its last entry.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/run/meeting.h"
#include "cmd/view/view.h"
#include "exchange/report/meeting_steps.h"
#include "plan/year/agenda.h"
#include "plan/clock.h"
#include "plan/code.h"
#include "say/agenda.h"

enum ls_code meeting_end(struct session *s, const struct meeting *m, int32_t *minutes, struct ls_err *err)
{
	int64_t at = 0;
	int32_t day;
	*minutes = session_clock(s);
	if (m->day != s->today) {
		if (meeting_last_entry(s->frame, s->model, m->id, &at, err) != LS_OK)
			return err->code;
		*minutes = m->begun;
		if (at > 0)
			clock_local(at, &day, minutes);
	}
	if (*minutes == NONE32 || *minutes < m->begun)
		*minutes = m->begun;
	return LS_OK;
}

static enum ls_code read_time(const struct meeting *m, const char *text, int32_t *minutes, struct ls_err *err)
{
	if (!clock_parse(text, minutes))
		return ls_fail(err, LS_REFUSED, tr("“%s” is not a time of day, such as 9:40."), text);
	if (*minutes < m->begun)
		return ls_fail(err, LS_REFUSED, "%s", tr("A meeting does not end before it has begun."));
	return LS_OK;
}

static enum ls_code write_end(struct session *s, const struct meeting *m, int32_t minutes, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct agenda_items items = agenda_items(s->frame, p, m->id);
	struct str label = str_on(s->frame);
	int64_t step = 0;
	int handled = schema_column(&schema[T_meeting_item], "handled");
	size_t told = agenda_label_close(&label, p, m, minutes);
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	code = model_set(s->model, T_meeting, m->id, schema_column(&schema[T_meeting], "ended"),
					 (struct value){.kind = VALUE_INT, .i = minutes}, err);
	for (int i = 0; i < items.n && code == LS_OK; i++)
		if (items.at[i]->kind == item_kind_CLOSE)
			code = model_set(s->model, T_meeting_item, items.at[i]->id, handled,
							 (struct value){.kind = VALUE_INT, .i = yes_no_YES}, err);
	if (code != LS_OK)
		model_spoil(s->model, err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", str_text(&label));
	return code;
}

enum ls_code run_meeting_close(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = NONE32, minutes = NONE32;
	enum ls_code code = meeting_meant(s, argc > 2 ? argv[2] : NULL, &id, err);
	if (code != LS_OK)
		return code;
	const struct meeting *m = plan_find(model_plan(s->model), T_meeting, id);
	if (m->begun == NONE32)
		return ls_fail(err, LS_REFUSED, "%s", tr("This meeting has not begun yet."));
	if (m->ended != NONE32) {
		session_sayf(s, false, "%s", tr("That is so already; nothing was changed."));
		return LS_OK;
	}
	bool led = meeting_led(s) == id;
	code = argc > 3 ? read_time(m, argv[3], &minutes, err) : meeting_end(s, m, &minutes, err);
	if (code == LS_OK)
		code = write_end(s, m, minutes, err);
	if (code != LS_OK || s->cols == 0)
		return code;
	if (led)
		way_back(&s->way);
	s->way.guided = NONE32;
	s->way.meeting = id;
	session_show(s, way_index("minutes"));
	session_changed(s);
	return LS_OK;
}
