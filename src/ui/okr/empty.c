// SPDX-License-Identifier: EUPL-1.2
// An OKR board without objectives says what it would show and how to begin.
#include "base/i18n.h"
#include "plan/cycle.h"
#include "ui/okr/board.h"

void okr_empty_draw(struct canvas *c, const struct look *look, int w, int h)
{
	struct flow f = {c, look->frame, 1, h > 4 ? 1 : 0, w - 2 < 72 ? w - 2 : 72, h, false};

	if (look->only_goal != NONE32 || look->only_field != NONE32 || plan_find(look->plan, T_team, look->only_team)) {
		flow_text(&f, ROLE_TEXT, tr("No objective belongs to what is chosen."), 2);
		return;
	}
	if (look->backlog) {
		flow_text(&f, ROLE_TEXT, tr("The backlog is empty."), 2);
		flow_gap(&f);
		flow_text(&f, ROLE_DIM, tr("Objectives wait here that stand in no quarter: new ones, and those put back."), 3);
		return;
	}
	if (look->cycle) {
		struct str title = str_on(look->frame);
		cycle_title(&title, look->cycle);
		flow_text(&f, ROLE_TEXT, arena_printf(look->frame, tr("Nothing is planned for %s yet."), str_text(&title)), 2);
	} else {
		flow_text(&f, ROLE_TEXT, tr("This plan does not work with quarters yet."), 2);
	}
	flow_gap(&f);
	flow_text(
		&f, ROLE_DIM,
		tr("The board will show the objectives of a quarter, each with its key results: where they started, where "
		   "they stand, whether the pace is right, and how confident the team was week by week."),
		6);
	flow_gap(&f);
	flow_text(&f, ROLE_TEXT,
			  look->cycle ? look_keys(look, tr("{add} adds the first objective; two to four key results follow."))
						  : look_keys(look, tr("{pane steps} shows the first steps of a plan: one of them lays in the "
											   "running quarter with its dates. {add} adds a quarter of your own.")),
			  3);
}
