// SPDX-License-Identifier: EUPL-1.2
// Turning through what stands below the bars, or asking for one of it.
#include "ui/roadmap/below.h"

#include "base/i18n.h"
#include "ui/roadmap/roadmap.h"

#include <stdlib.h>
#include <string.h>

enum answer roadmap_below_turn(struct roadmap *st, const struct look *look, struct ls_err *err)
{
	bool all = st->capacity.on && st->capacity.unit == NONE32, posts = look->plan->fte_need_n > 0;
	bool money = !st->money.on && (all || !posts) && roadmap_money_any(look->plan);
	if (st->money.on)
		st->capacity = (struct roadmap_capacity){posts, NONE32, DAY_NONE};
	bool done = money || (st->money.on && !posts);
	st->money.on = money;
	st->capacity.on &= !money;
	return done ? ANSWER_DONE : roadmap_capacity_act(&st->capacity, look, err);
}

// What is not there cannot be shown.
static enum answer show(struct roadmap *st, const struct look *look, const char *what, struct ls_err *err)
{
	bool posts = strcmp(what, "posts") == 0, money = strcmp(what, "money") == 0;
	if (money && !roadmap_money_any(look->plan)) {
		ls_fail(err, LS_REFUSED, "%s", tr("Nobody says yet what something costs in which year."));
		return ANSWER_REFUSED;
	}
	st->money.on = money;
	st->capacity.on = false;
	return posts ? roadmap_capacity_act(&st->capacity, look, err) : ANSWER_DONE;
}

enum answer roadmap_below(struct roadmap *st, const struct look *look, int argc, char *const argv[], struct ls_err *err)
{
	enum answer answer = show(st, look, argc > 1 ? argv[1] : "", err);
	int year = argc > 2 ? atoi(argv[2]) : 0;
	if (answer != ANSWER_DONE || year == 0)
		return answer;
	int cell = gantt_cell(&st->window.scale, date_day(year, 1, 1));
	if (cell < 0 || cell >= roadmap_cells(&st->window))
		roadmap_show_day(&st->window, date_day(year, 1, 1));
	return answer;
}
