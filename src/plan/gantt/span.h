// SPDX-License-Identifier: EUPL-1.2
// Earliest and latest day on which something can start and end, given how exactly it is known. For gantt*.c and cut*.c.
#ifndef LS_PLAN_GANTT_SPAN_H
#define LS_PLAN_GANTT_SPAN_H

#include "plan/gantt/gantt.h"

struct span {
	int32_t first_early, first_late, last_early, last_late; // DAY_NONE where unknown, both of a pair
	bool open_first, open_last;
	int32_t no_first, no_last; // id of a phase that does not say, NONE32
	int phases, unknown;
};
struct span gantt_span_phase(const struct phase *ph);
struct span gantt_span_measure(const struct plan *p, int32_t measure_id);

// Days between when what waits starts (ends) and when it may, never negative for mere lack of exactness. False when
// a date is unknown; `why` (may be NULL) then is what does not say.
bool gantt_slack(const struct plan *p, const struct dependency *d, int64_t *days, struct gantt_who *why);

// The last day on which something in the plan ends, as its bars say; DAY_NONE where none does.
int32_t gantt_last_end(const struct plan *p);

// From when to when a need of posts lasts, open ends reaching to the ends of [from, to]; false when one of them is not
// known (then that one is DAY_NONE).
bool gantt_need_span(const struct plan *p, const struct fte_need *n, int32_t from, int32_t to, int32_t *first,
					 int32_t *last);

#endif
