// SPDX-License-Identifier: EUPL-1.2
// The minutes on their page: the same that the report prints.
#include "cmd/view/pages.h"
#include "exchange/report/report.h"
#include "plan/meeting.h"

// The latest that has begun.
static int32_t latest(const struct look *look)
{
	uint32_t *at = NULL;
	size_t n = meetings_ordered(look->frame, look->plan, look->today, &at);
	for (size_t i = 0; i < n; i++)
		if (meeting_state(&look->plan->meeting[at[i]], look->today) != MEETING_PLANNED)
			return look->plan->meeting[at[i]].id;
	return n > 0 ? look->plan->meeting[at[0]].id : NONE32;
}

void page_minutes(struct pages *g, const struct look *look, struct model *m, int32_t meeting)
{
	struct look mine = *look;
	struct ls_err err;
	mine.frame = g->arena; // it outlives a frame
	if (!plan_find(look->plan, T_meeting, meeting))
		meeting = latest(&mine);
	if (meeting != NONE32 && report_minutes(&g->minutes, &mine, m, meeting, &err) == LS_OK)
		g->minutes_of = meeting;
}
