// SPDX-License-Identifier: EUPL-1.2
// The rhythm of a team against the meetings that were held, in periods of the calendar: in how many of them it met at
// least once. Periods are the days from Monday to Friday, calendar weeks or as many together, months or as many together.
// They count from the one of its first meeting on, at the earliest the first one of the year; a week belongs to the year of
// its Thursday. A period that is not over counts once the team has met in it.
#ifndef LS_PLAN_YEAR_HELD_H
#define LS_PLAN_YEAR_HELD_H

#include "plan/plan.h"

struct held {
	int asked, met; // periods of the year up to today; of these the team has met in
	int32_t last;   // its last meeting up to today, of any year; DAY_NONE: none is noted
	int32_t next;   // the next one that is planned, else when it is due by the interval; DAY_NONE: not known
	bool planned;   // that one stands in the plan
};
// false: the team has no interval, and nothing is judged; `last` and a planned `next` are told all the same.
bool held_of(const struct plan *p, const struct team *t, int year, int32_t today, struct held *out);

#endif
