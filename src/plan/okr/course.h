// SPDX-License-Identifier: EUPL-1.2
// The course of a key result over the weeks of its quarter: what was noted on which day, what stood and what was
// expected on any day. Values are thousandths of its unit; of a milestone, steps done × 1000 (without steps 0 or 1000:
// not reached, reached). What stands on a day and what is expected of it is what okr.h says of that day.
#ifndef LS_PLAN_OKR_COURSE_H
#define LS_PLAN_OKR_COURSE_H

#include "plan/plan.h"

// A day on which something was noted, up to today. Of several check-ins of a day the latest word counts.
struct course_point {
	int32_t day;
	int64_t said;                           // the value noted that day; NONE64: none
	int64_t value;                          // what stands from then on; NONE64: still unknown
	int32_t confidence;                     // 0–10; NONE32: nobody said
	int steps;                              // of a milestone, done that day
	const struct check_in *last;            // latest check-in of the day; NULL: only steps were done
	const struct check_in *blocked, *noted; // its latest with a blocker, with a note; NULL: none
};

struct course {
	const struct key_result *kr;
	// The days laid out: whole calendar weeks, those of the quarter (cycle_weeks); where it has no dates, those in which
	// something was noted. DAY_NONE: there is nothing to lay out.
	int32_t from, to;
	int32_t begin; // the first day of the quarter, which may be a few days off `from`
	int32_t today;
	int64_t start, target; // as the way counts them (okr.h); NONE64: not known
	bool way;              // leads from start to target, and something is expected on each day
	bool bound;            // at least, at most: the target is to be kept
	int steps;             // of a milestone
	size_t n;
	struct course_point *at; // by day
	int weeks;               // of the quarter; 0 without dates
	int8_t *confidence;      // by week as okr_confidence(): 0–10, -1
	int32_t *due;            // days on which steps are due, ascending; NULL: none has a day
	int due_n;
	const struct plan *plan;
	const struct objective *objective;
};

// Everything lies in `a`, or in the snapshot.
struct course course_of(struct arena *a, const struct plan *p, const struct key_result *kr, int32_t today);
// What stood at the end of a day: the start before anything was noted; NONE64: nothing is known.
int64_t course_value(const struct course *c, int32_t day);
// What was expected by the end of a day, cut off towards the start; NONE64 where nothing is.
int64_t course_expected(const struct course *c, int32_t day);
// The point of that day, else of the nearest day noted; -1 without points.
int course_near(const struct course *c, int32_t day);

// The days laid out in w cells: the cell of a day (days before and after stand in the first and the last), and the last
// day of a cell. w > 0, c->from != DAY_NONE.
int course_cell(const struct course *c, int32_t day, int w);
int32_t course_cell_day(const struct course *c, int x, int w);

// An axis of values: low < high, both multiples of step, a step of 1, 2 or 5 × 10^n and of at least one unit of the last
// decimal place; at most `most` steps (≥ 2). Everything noted, the start, the target and what is expected lies on it;
// nothing too, where that takes no more than half of it.
struct course_axis {
	int64_t low, high, step;
};
struct course_axis course_axis_of(const struct course *c, int decimals, int most);
// How high a value stands on the axis, of `height` parts: 0 … height, rounded to the nearest.
int course_height(const struct course_axis *axis, int64_t value, int height);

#endif
