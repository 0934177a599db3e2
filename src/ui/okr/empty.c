// SPDX-License-Identifier: EUPL-1.2
// An OKR board without objectives says what it would show and how to begin.
#include "base/i18n.h"
#include "plan/cycle.h"
#include "ui/kit/mark.h"
#include "ui/okr/board.h"

static bool narrowed(const struct look *look)
{
	return look->only_goal != NONE32 || look->only_field != NONE32 || plan_find(look->plan, T_team, look->only_team);
}

static const char *nothing(const struct look *look)
{
	if (narrowed(look))
		return tr("No objective belongs to what is chosen.");
	struct str title = str_on(look->frame);
	cycle_title(&title, look->cycle);
	return arena_printf(look->frame, tr("Nothing is planned for %s yet."), str_text(&title));
}

void okr_quarter_draw(struct canvas *c, const struct look *look, int y, int w, bool chosen)
{
	if (chosen)
		canvas_text(c, 0, y, ROLE_CURSOR, "▸");
	look_draw_mark(look, c, 0, y, T_cycle, look->cycle->id, chosen);
	int used = canvas_text_w(c, OKR_OBJECTIVE_X, y, w - 3, chosen ? ROLE_CURSOR : ROLE_DIM, nothing(look));
	if (chosen)
		canvas_bold(c, (struct rect){OKR_OBJECTIVE_X, y, used, 1});
}

void okr_quarter_tell(const struct look *look, struct str *first, struct str *second)
{
	str_add(first, nothing(look));
	if (look->writable)
		str_add(second, look_keys(look, tr("{add} adds the first objective; {edit} changes the quarter, {cycle on} "
										   "leads it to its next state.")));
}

void okr_empty_draw(struct canvas *c, const struct look *look, int w, int h)
{
	struct flow f = {c, look->frame, 1, h > 4 ? 1 : 0, w - 2 < 72 ? w - 2 : 72, h, false};

	if (narrowed(look)) {
		flow_text(&f, ROLE_TEXT, nothing(look), 2);
		return;
	}
	if (look->backlog) {
		flow_text(&f, ROLE_TEXT, tr("The backlog is empty."), 2);
		flow_gap(&f);
		flow_text(&f, ROLE_DIM, tr("Objectives wait here that stand in no quarter: new ones, and those put back."), 3);
		return;
	}
	if (look->cycle) {
		flow_text(&f, ROLE_TEXT, nothing(look), 2);
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
