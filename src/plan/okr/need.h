// SPDX-License-Identifier: EUPL-1.2
// What needs somebody in a quarter that is planned or runs: a check-in that is overdue, confidence that fell twice in a
// row, a blocker, a key result that no measure serves or that has no target, an objective without key results. In review
// and after it, and in the backlog, nothing is asked for.
//   A check-in is overdue on the day after it should have come again: by the rhythm of the objective's team, else every
//   week, counted from the last one, without any from the first day of the quarter. What is reached needs none; what is
//   to be kept (at least, at most) does.
#ifndef LS_PLAN_OKR_NEED_H
#define LS_PLAN_OKR_NEED_H

#include "plan/okr/gaps.h"

enum okr_need {
	OKR_NEED_CHECK_IN = 1,
	OKR_NEED_FALLING = 2,
	OKR_NEED_BLOCKER = 4,
	OKR_NEED_TARGET = 8,
	OKR_NEED_MEASURE = 16,
	OKR_NEED_KEY_RESULT = 32, // of an objective
};

struct okr_needs {
	unsigned what;               // of enum okr_need; 0: nothing
	int days;                    // with OKR_NEED_CHECK_IN: since the last check-in, or since the quarter began
	const struct check_in *last; // the latest check-in up to today, NULL
};

struct okr_needs okr_needs_key_result(const struct plan *p, const struct gaps *g, const struct key_result *kr,
									  int32_t today);
struct okr_needs okr_needs_objective(const struct plan *p, const struct objective *o);
// Does it still say where it is to lead? A milestone is led by its steps or its target.
bool okr_lacks_target(const struct plan *p, const struct key_result *kr);

#endif
