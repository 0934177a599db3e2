// SPDX-License-Identifier: EUPL-1.2
// What okr.c, sum.c and course.c share: ways, and fractions before they are rounded. Not for other files.
#ifndef LS_PLAN_OKR_PACE_H
#define LS_PLAN_OKR_PACE_H

#include "plan/okr/okr.h"

// What a straight course from 0 to the ambition expects: num ÷ den of the whole way.
struct okr_linear {
	int64_t num, den;
	bool judged; // enough of the cycle has passed for a sign
};
struct okr_linear okr_linear_of(const struct plan *p, const struct objective *o, int32_t today);

// Does an increase or a decrease lead from its start to its target? An increase whose start is not stated begins at
// nothing. *start: where it begins, NONE64 where that is not known.
bool okr_way(const struct key_result *kr, int64_t *start);

// How far a key result is: num ÷ den, within 0 and 1.
struct okr_part {
	bool told;
	int64_t num, den;
	bool single; // reached or not: no course in between
	bool dated;  // some step has a day
	int due;     // steps due by now
};
struct kr_state okr_read(const struct plan *p, const struct key_result *kr, const struct okr_linear *linear,
						 int32_t today, struct okr_part *part);

// The sign of num ÷ den where expected_num ÷ expected_den is expected, by the plan's thresholds.
enum pace okr_pace_of(const struct plan *p, int64_t num, int64_t den, int64_t expected_num, int64_t expected_den);

#endif
