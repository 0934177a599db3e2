// SPDX-License-Identifier: EUPL-1.2
// Tasks (rows of `action`): whether they are open, how long there is, in which order a list has them, and where they came
// from. Whoever lists tasks asks here: the pane, a guided meeting, a report.
#ifndef LS_PLAN_TASK_H
#define LS_PLAN_TASK_H

#include "plan/plan.h"

enum task_state { TASK_OVERDUE, TASK_OPEN, TASK_DONE, TASK_DROPPED };

// Overdue from the day after the one it is due; a task that is done and dropped is done.
enum task_state task_state(const struct action *a, int32_t today);
// Days until it is due, negative when that is over; NONE32: no day is named.
int32_t task_left(const struct action *a, int32_t today);
// The day it was done or dropped; DAY_NONE while it is open.
int32_t task_ended(const struct action *a);

// The positions of tasks in a list: those that are overdue, then the other open ones, each by person (as the alphabet has
// them, nobody last), day (none last) and id; then the ones that are done or dropped, the latest first.
struct task_list {
	uint32_t *at;
	size_t overdue, open, ended; // how many there are of each
};
// Of everybody (who NULL), of one person, or of nobody (""). `at` lives in `a`.
struct task_list task_list(struct arena *a, const struct plan *p, int32_t today, const char *who);

// Where a task came from: the key result, measure, line of a retrospective and meeting that it names, or that name it.
struct task_origin {
	enum table_id table;
	int32_t id;
};
enum { TASK_ORIGINS = 8 };
// At most TASK_ORIGINS, the closest first; returns how many.
size_t task_origins(const struct plan *p, const struct action *a, struct task_origin *out);
// The week-wise neighbour of the day it is due; without one, a week from today for n > 0, today for n < 0.
int32_t task_shifted(const struct action *a, int32_t today, int weeks);

#endif
