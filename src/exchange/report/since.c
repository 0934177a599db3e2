// SPDX-License-Identifier: EUPL-1.2
// What a meeting is told about the time since the one before: from the step in which that one ended, where the journal does
// not say so any more from the end of its day, up to the step in which this one began.
#include "base/date.h"
#include "exchange/report/meeting_steps.h"
#include "exchange/report/report.h"
#include "model/net_changes.h"
#include "plan/year/agenda.h"
#include "say/agenda.h"

static enum ls_code end_of_day(const struct look *look, struct model *m, int32_t day, int64_t *step, struct ls_err *err)
{
	struct str text = str_on(look->frame);
	struct moment_found found = {0, DAY_NONE};
	date_iso(&text, day, PRECISION_DAY);
	enum ls_code code = model_find_moment(
		m, (struct moment_asked){.text = str_text(&text), .today = look->today, .sense = DATE_AS_OF}, &found, err);
	*step = code == LS_OK ? found.step : 0;
	return code;
}

enum ls_code report_since(struct doc *d, const struct look *look, struct model *m, int32_t meeting, struct ls_err *err)
{
	const struct meeting *now = plan_find(look->plan, T_meeting, meeting);
	const struct meeting *before = agenda_before(look->plan, now, look->today);
	struct changes changes = {.n = 0};
	struct change *list = NULL;
	size_t n = 0;
	int64_t begun = 0, from = 0, until = 0, unused = 0;
	enum ls_code code = before ? meeting_steps(look->frame, m, before->id, &unused, &from, err) : LS_OK;
	if (code == LS_OK && before && from == 0)
		code = end_of_day(look, m, before->day, &from, err);
	if (code == LS_OK)
		code = meeting_steps(look->frame, m, meeting, &begun, &unused, err);
	until = begun > 0 ? begun - 1 : model_head(m);
	if (code == LS_OK && before && until > from)
		code = net_changes_between(look->frame, m, from, until, &list, &n, err);
	if (code != LS_OK)
		return code;
	changes_of(&changes, look->frame, list, n);
	since_tell(d, look, before, &changes);
	return LS_OK;
}
