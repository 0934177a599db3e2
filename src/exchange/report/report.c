// SPDX-License-Identifier: EUPL-1.2
// Which report is asked for, and what it looks at.
#include "exchange/report/report.h"

#include "base/i18n.h"

enum ls_code report_make(struct doc *d, struct arena *a, struct model *m, const struct report_asked *asked,
						 struct ls_err *err)
{
	struct look look = {.plan = model_plan(m),
						.score = model_score(m),
						.today = asked->today,
						.privacy = asked->privacy,
						.only_field = NONE32,
						.only_goal = NONE32,
						.filter = "",
						.columns = "",
						.search = "",
						.frame = a};
	int32_t meeting;
	if (!asked->meeting)
		return ls_fail(err, LS_USAGE, "%s", tr("report needs to know of what: --meeting DAY or --meeting last."));
	if (report_find_meeting(&look, asked->meeting, asked->team, &meeting, err) != LS_OK)
		return err->code;
	return report_minutes(d, &look, m, meeting, err);
}
