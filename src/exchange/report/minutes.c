// SPDX-License-Identifier: EUPL-1.2
// What the minutes of a meeting are told from: which meeting is meant, and which steps of the journal lie in it.
#include "base/i18n.h"
#include "exchange/report/meeting_steps.h"
#include "exchange/report/report.h"
#include "model/net_changes.h"
#include "plan/code.h"
#include "plan/meeting.h"
#include "say/meeting.h"
#include "say/minutes.h"

#include <string.h>

#define NAMED 5 // meetings a refusal names

static bool fits(const struct meeting *m, int32_t team, int32_t first, int32_t last)
{
	return m->day >= first && m->day <= last && (team == NONE32 || m->team == team);
}

// The latest few days on which there was one.
static void name_days(struct str *out, const struct plan *p, int32_t team)
{
	int32_t before = INT32_MAX;
	for (int i = 0; i < NAMED; i++) {
		int32_t day = DAY_NONE;
		for (size_t k = 0; k < p->meeting_n; k++)
			if (fits(&p->meeting[k], team, INT32_MIN + 1, before - 1) && (day == DAY_NONE || p->meeting[k].day > day))
				day = p->meeting[k].day;
		if (day == DAY_NONE)
			break;
		str_add(out, i ? ", " : "");
		date_text(out, day, PRECISION_DAY);
		before = day;
	}
}

static enum ls_code none(const struct look *look, int32_t day, int32_t team, struct ls_err *err)
{
	struct str days = str_on(look->frame), on = str_on(look->frame);
	name_days(&days, look->plan, team);
	if (days.len == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   team == NONE32 ? tr("This plan has no meetings yet.") : tr("This team has no meetings yet."));
	if (day == DAY_NONE)
		return ls_fail(err, LS_REFUSED, tr("There has been no meeting yet. Those to come: %s."), str_text(&days));
	date_text(&on, day, PRECISION_DAY);
	return ls_fail(err, LS_REFUSED, tr("There is no meeting on %s. The latest ones: %s."), str_text(&on),
				   str_text(&days));
}

static enum ls_code several(const struct look *look, int32_t team, int32_t day, struct ls_err *err)
{
	struct str all = str_on(look->frame), on = str_on(look->frame);
	date_text(&on, day, PRECISION_DAY);
	for (size_t i = 0; i < look->plan->meeting_n; i++) {
		if (!fits(&look->plan->meeting[i], team, day, day))
			continue;
		str_add(&all, all.len ? "; " : "");
		meeting_title(&all, look->plan, &look->plan->meeting[i]);
	}
	return ls_fail(err, LS_REFUSED, tr("There are several meetings on %s: %s. --team says which one."), str_text(&on),
				   str_text(&all));
}

enum ls_code report_find_meeting(const struct look *look, const char *day, const char *team, int32_t *id,
								 struct ls_err *err)
{
	const struct plan *p = look->plan;
	int32_t of = NONE32, on = DAY_NONE;
	enum precision precision;
	bool last = strcmp(day, "last") == 0;
	if (team && code_find(p, T_team, team, look->today, &of, err) != LS_OK)
		return err->code;
	if (!last && (!date_parse(day, look->today, DATE_PAST, &on, &precision) || precision != PRECISION_DAY))
		return ls_fail(err, LS_USAGE, tr("--meeting: “%s” is not a day, such as 2023-02-10, nor “last”."), day);
	const struct meeting *best = NULL;
	int n = 0;
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *m = &p->meeting[i];
		if (!fits(m, of, last ? INT32_MIN + 1 : on, last ? look->today : on))
			continue;
		n++;
		best = !best || meeting_later(m, best) ? m : best;
	}
	if (!best)
		return none(look, on, of, err);
	if (!last && n > 1)
		return several(look, of, on, err);
	*id = best->id;
	return LS_OK;
}

enum ls_code report_minutes(struct doc *d, const struct look *look, struct model *m, int32_t meeting,
							struct ls_err *err)
{
	struct minutes minutes = {.look = look, .meeting = plan_find(look->plan, T_meeting, meeting)};
	int64_t begun = 0, ended = 0;
	struct change *list = NULL;
	size_t n = 0;
	enum ls_code code = m ? meeting_steps(look->frame, m, meeting, &begun, &ended, err) : LS_OK;
	bool open = minutes.meeting->ended == NONE32;
	if (code == LS_OK && begun > 0 && (open || ended >= begun))
		code = net_changes_between(look->frame, m, begun - 1, open ? model_head(m) : ended, &list, &n, err);
	if (code != LS_OK)
		return code;
	changes_of(&minutes.changes, look->frame, list, n);
	minutes_tell(d, &minutes);
	return LS_OK;
}

enum ls_code report_tell_meeting(struct doc *d, const struct report_source *s, struct ls_err *err)
{
	int32_t meeting;
	enum ls_code code = report_find_meeting(&s->look, s->asked->about, s->asked->team, &meeting, err);
	return code == LS_OK ? report_minutes(d, &s->look, s->m, meeting, err) : code;
}
