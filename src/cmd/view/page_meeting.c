// SPDX-License-Identifier: EUPL-1.2
// The documents of a meeting, on the page of its minutes and while it is led.
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

void page_meeting(struct pages *g, const struct look *look, struct model *m, int32_t meeting, bool since)
{
	struct meeting_texts *t = &g->meeting;
	struct look mine = *look;
	struct ls_err err;
	if (!plan_find(look->plan, T_meeting, meeting))
		meeting = latest(look);
	// The past has no generation.
	bool same = m && t->meeting == meeting && t->generation == model_generation(m) && t->today == look->today &&
				t->privacy == look->privacy && (t->with_since || !since);
	if (same || meeting == NONE32) {
		t->meeting = meeting;
		return;
	}
	if (!t->arena)
		t->arena = arena_new();
	arena_reset(t->arena);
	mine.frame = t->arena; // it outlives a frame
	t->generation = m ? model_generation(m) : 0;
	t->today = look->today;
	t->privacy = look->privacy;
	t->with_since = since;
	bool made = report_minutes(&t->minutes, &mine, m, meeting, &err) == LS_OK &&
				(!since || report_since(&t->since, &mine, m, meeting, &err) == LS_OK);
	t->meeting = made ? meeting : NONE32;
}
