// SPDX-License-Identifier: EUPL-1.2
// What a meeting goes through: the agenda of each kind of meeting, the items of one, where it stands, and the things that
// an item is about. A meeting stands at its first item that is not handled; what was handled stands in the plan, so that
// it goes on there whoever opens it, and whenever.
#ifndef LS_PLAN_YEAR_AGENDA_H
#define LS_PLAN_YEAR_AGENDA_H

#include "base/arena.h"
#include "plan/plan.h"
#include "plan/score/cut.h"

#include <stdbool.h>

// The kinds of items (enum item_kind_word) of a kind of meeting (enum meeting_kind_word), in their order; the last one is
// its close.
struct agenda {
	const int *kind;
	size_t n;
};
struct agenda agenda_of(int meeting_kind);

// The items of a meeting in their order, its close last wherever it stands. `at` lives in `a`.
struct agenda_items {
	const struct meeting_item **at;
	int n;
};
struct agenda_items agenda_items(struct arena *a, const struct plan *p, int32_t meeting);
int agenda_find(const struct agenda_items *items, int32_t id); // -1
// The first one that is not handled, after `after` and then from the beginning; -1: all are.
int agenda_open(const struct agenda_items *items, int after);

// The meeting of that team that has begun and not ended (NONE32: of no team), on whatever day; NULL. Of several the
// latest.
const struct meeting *agenda_running(const struct plan *p, int32_t team);
// The one of today that is planned for it and has not begun; NULL.
const struct meeting *agenda_planned(const struct plan *p, int32_t team, int kind, int32_t today);
// The meeting of the same team that was held last before this one; NULL.
const struct meeting *agenda_before(const struct plan *p, const struct meeting *m, int32_t today);

// The quarter such a meeting is about: planning the next one that is planned, a review and a retrospective the one in review,
// else one that is over and still runs, all others and where there is none of these the one that holds the day; NULL.
const struct cycle *agenda_quarter(const struct plan *p, int kind, int32_t today);

// The state into which the meeting can lead its quarter: running from planning, closed from a review; -1: into none.
int agenda_leads_on(const struct plan *p, const struct meeting *m);

// Rows by their positions in a table, in `a`.
struct agenda_rows {
	uint32_t *at;
	size_t n;
};
// Key results of the meeting's quarter (without one, of the quarter of its day): those of its team, or of all where the team
// has none.
struct agenda_rows agenda_key_results(struct arena *a, const struct plan *p, const struct meeting *m);
struct agenda_rows agenda_objectives(struct arena *a, const struct plan *p, const struct meeting *m);
// Has it been spoken about since that day: is there a check-in, or a step done?
bool agenda_noted(const struct plan *p, const struct key_result *kr, int32_t since);
// Selected measures under way of which a phase should have ended, or ends within AGENDA_DAYS days, while they are not done;
// the earliest first. Of the team's field where it has one.
#define AGENDA_DAYS 14
struct agenda_rows agenda_measures(struct arena *a, const struct plan *p, const struct meeting *m, int32_t today);
// The day on which the phase ends for which agenda_measures() names it; DAY_NONE: none.
int32_t agenda_measure_due(const struct plan *p, const struct measure *m, int32_t today);
// The latest report of a measure up to that day; NULL.
const struct measure_status *agenda_status(const struct plan *p, const struct measure *m, int32_t today);
// Deadlines of the year that begin, end or have ended within the days of deadline_near() and are not met, or were met since
// the day of the meeting: what is ticked there stays to be seen. The nearest first.
struct agenda_rows agenda_deadlines(struct arena *a, const struct plan *p, const struct meeting *m, int32_t today);
// The day it is due; DAY_NONE: it is none of those.
int32_t agenda_deadline_due(const struct plan *p, const struct meeting *m, const struct deadline *d, int32_t today);
// Measures that are submitted and not decided; those that are selected, or stand above the cut line (`cut`; NULL: none is
// drawn), that have not begun and that no decision concerns. What the meeting itself has decided stays among them.
struct agenda_rows agenda_ideas(struct arena *a, const struct plan *p, const struct meeting *m);
struct agenda_rows agenda_undecided(struct arena *a, const struct plan *p, const struct meeting *m,
									const struct cut *cut);

#endif
