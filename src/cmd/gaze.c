// SPDX-License-Identifier: EUPL-1.2
// What is looked at outlives a pane and a commit, but nothing narrows that is gone from the plan.
#include "cmd/gaze.h"

void gaze_begin(struct gaze *g, enum privacy privacy)
{
	*g = (struct gaze){.privacy = privacy, .privacy_first = privacy, .linked = true};
	gaze_all(g);
}

bool gaze_narrowed(const struct gaze *g)
{
	return g->only_field != NONE32 || g->only_goal != NONE32 || g->only_team != NONE32;
}

void gaze_widen(struct gaze *g)
{
	g->only_field = g->only_goal = g->only_team = NONE32;
}

void gaze_all(struct gaze *g)
{
	gaze_widen(g);
	g->cycle = NONE32;
	g->backlog = 0;
}

void gaze_prune(struct gaze *g, const struct plan *p)
{
	g->only_goal = plan_find(p, T_goal, g->only_goal) ? g->only_goal : NONE32;
	g->only_team = plan_find(p, T_team, g->only_team) ? g->only_team : NONE32;
	g->only_field = plan_find(p, T_field, g->only_field) ? g->only_field : NONE32;
}
