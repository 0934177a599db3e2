// SPDX-License-Identifier: EUPL-1.2
// What has become of the bars since an earlier time: two snapshots of one plan, row by row of the same id. Days are counted
// from then to now, so that later is positive.
#ifndef LS_PLAN_GANTT_SLIP_H
#define LS_PLAN_GANTT_SLIP_H

#include "base/date.h"
#include "plan/plan.h"

// Where an end of a bar lay: the first and last day of the time that is stated ("2023-Q1": 01.01. to 31.03.).
struct slip_day {
	int32_t early, late; // DAY_NONE both: not known
	bool open;           // it is said to have no beginning, or no end
};

enum precision slip_exactness(const struct slip_day *d); // of a known one: how exactly

// One end of a bar, then and now.
//   Both known equally exactly (two days, two months …): the days between the ends as they are drawn, the first day of a
//     start, the last of an end; January to March is 59 days later at its start in most years.
//   One lies within the other (Q1, then February): it has become more or less exact, and has not moved: 0.
//   Otherwise (Q1, then 10 April): what is certain, from the last day that one allows to the first that the other does;
//     at_least is set.
struct slip_end {
	struct slip_day then, now;
	int32_t days; // NONE32: not known on one of both sides
	bool at_least;
};

enum slip_kind { SLIP_KEPT, SLIP_NEW, SLIP_DROPPED };

// A bar: a phase, a measure with all its phases (as gantt_measure() draws it), or an external event, whose day is its end.
// A measure has a bar when it has phases, with or without a date.
struct slip {
	enum slip_kind kind; // new: there was no bar then
	enum table_id table; // T_measure, T_phase, T_external
	int32_t id, measure; // measure: of a phase, the one it belongs to; else NONE32
	struct slip_end start, end;
};

// `then` and `now` are snapshots of one plan; both must live as long as nothing more than the call.
struct slip slip_phase(const struct plan *then, const struct plan *now, int32_t phase);
struct slip slip_measure(const struct plan *then, const struct plan *now, int32_t measure);
struct slip slip_external(const struct plan *then, const struct plan *now, int32_t external);
// What really was against what is planned, of one phase: then is the plan, now what was. Where nothing of it is stated yet, .now
// is not known.
struct slip slip_actual(const struct phase *ph);
// Is anything else than it was: new, dropped, an end moved, known at last or no longer, more or less exact?
bool slip_changed(const struct slip *s);
// Whether an end says something else now.
bool slip_end_changed(const struct slip_end *e);
// The days by which it counts as later (+) or earlier (-): those of its end, else of its start; 0 where nobody can tell.
int32_t slip_days(const struct slip *s);

// All bars that changed, in `a`; returns how many. A measure comes before its phases that changed, also when it has not
// changed itself as a whole. In order: what is latest now first, then new ones, then dropped ones; equal ones by
// the most that one of their phases is later, then by
// place in the plan.
size_t slip_list(struct arena *a, const struct plan *then, const struct plan *now, struct slip **out);

// In all. Measures are counted by slip_days().
struct slip_sum {
	int later, earlier, same; // measures with a bar then and now; same: the others of them
	int fresh, dropped;       // measures
	struct slip_end end;      // the last known end of all phases
};
struct slip_sum slip_sum(const struct plan *then, const struct plan *now);

#endif
