// SPDX-License-Identifier: EUPL-1.2
// Where roadmap bars lie. Time becomes columns of a fixed unit (day … year); everything is day numbers and integers.
#ifndef LS_PLAN_GANTT_GANTT_H
#define LS_PLAN_GANTT_GANTT_H

#include "base/str.h"
#include "plan/gantt/tick.h"
#include "plan/plan.h"

// First and last day of a phase at the precision known. A month-precise end covers its month.
struct extent {
	int32_t first, last; // DAY_NONE where unknown
	bool open_first, open_last;
	bool exact_first, exact_last; // known to the day
};
struct extent gantt_extent(const struct phase *ph);
// All phases of a measure: first of the known starts, last of the known ends, DAY_NONE where none says, or where a
// phase of unknown end (start) begins after (ends before) all that is known. `phases`: how many, `unknown`: of them
// without any date; both may be NULL.
struct extent gantt_measure(const struct plan *p, int32_t measure_id, int *phases, int *unknown);
struct extent gantt_plan(const struct plan *p); // of everything with a date

// A window of time cut into ticks of one unit, each `cells` wide. Within a quarter or year every month is equally
// wide, so that a bar that is known to the month covers whole cells wherever cells allow it.
struct timescale {
	enum tick unit; // of one tick
	int cells;      // cells a tick is wide (≥ 1)
	int ticks;
	int32_t first; // first day of the first tick
};
// The finest scale whose ticks hold [first, last] in `width` cells, with at least 3 cells a day, 4 a month, 3 a
// quarter, 1 a year, never weeks, which cut through what is known to the month; when even years do not fit, it is cut at the end. A short range is followed by empty ticks rather
// than blown up. cells * ticks ≤ width (width < 1 counts as 1). DAY_NONE: as the other end; a caller whose plan has no
// dates passes today.
struct timescale gantt_fit(int32_t first, int32_t last, int width);
// A window of that unit with `around` at a third.
struct timescale gantt_scale(enum tick unit, int32_t around, int width);
int32_t gantt_tick_day(const struct timescale *s, int tick); // first day of a tick, also of s->ticks
// Cell of a day's beginning: 0 … cells*ticks-1; -1 before, cells*ticks after the window. Monotone; the first day
// of a tick is its first cell.
int gantt_cell(const struct timescale *s, int32_t day);

// A bar on the scale: cells [from, to), clipped to the window; empty when from == to. Unsure ends are drawn ░.
struct bar {
	int from, to;
	bool unsure_from, unsure_to; // start or end not known: one known end, drawn one tick long towards the unknown
	bool open_from, open_to;     // ◄ ►, also where the window cuts it
};
struct bar gantt_bar(const struct timescale *s, const struct extent *e);

// Dependencies. A violated one: what waits starts (or ends) before it may, for certain: dates known to the month or
// quarter are given the benefit of the doubt. What waits for an external event may start on its day.
bool gantt_violated(const struct plan *p, const struct dependency *d, int *days);
// Not violated for certain, but it is once what it waits for ends as late as is said: then no day is left of the month or
// quarter in which what waits is to start (or end). "September" behind "until September" is doubtful, "June" behind "until
// 10 June" is not.
bool gantt_doubtful(const struct plan *p, const struct dependency *d);
// Are those days the least it can be, since one of both dates is known to the month or less exactly?
bool gantt_violated_at_least(const struct plan *p, const struct dependency *d);
// Would this dependency close a circle? Fills `path` (names joined by →, each one waiting for the one before) then. The
// row of the plan with the candidate's id is left out. Two measures may wait for phases of each other.
bool gantt_circle(const struct plan *p, const struct dependency *candidate, struct str *path);
// Float of a measure in days: how far it may slip as a whole before the plan's last known end moves, through all that
// waits for it: the least sum of rooms over all ways. A violated dependency counts with the days it lacks, so that float
// is negative where the measure comes too late already; what waits for it does not push it in turn. It is on the critical path where nothing is left (days ≤ 0).
// `why` (may be NULL): where it is known the measure that waits and binds, or nothing when it is the plan's end; where a
// date on the way is unknown or open, the phase (or the measure without phases); where others wait for each other in a
// circle that lacks room itself, so that no way is the tightest, one of them.
struct gantt_who { // who that is; sentences name it
	enum table_id table;
	int32_t id; // 0: nobody
};
enum gantt_known { GANTT_NO_DATE, GANTT_KNOWN, GANTT_ROUND };
enum gantt_known gantt_float(const struct plan *p, int32_t measure_id, int *days, struct gantt_who *why);
// The same against another measure in place of the plan's end: how far it may slip before that one has to, the least sum
// of rooms over all ways whose dates are known. GANTT_NO_DATE where none leads there.
enum gantt_known gantt_room_to(const struct plan *p, int32_t measure_id, int32_t to_id, int *days);

// The critical path to a measure: of all ways back over what it waits for, to what waits for nothing or to an external
// event, the one with the least room in all; of several the first, as dependencies stand. What waits for its own phase
// slips with it and is no link; what is on the way already, seen from the measure, neither. The first link leads to the
// measure itself. Lives in `a`; returns how many. Where the path breaks off because all that is left has no known date,
// `why` (may be NULL) names what does not say one.
struct gantt_link {
	int32_t dependency; // id
	int64_t slack;      // days between the two; negative: planned too early by so many
};
size_t gantt_path(struct arena *a, const struct plan *p, int32_t measure_id, struct gantt_link **out,
				  struct gantt_who *why);
// The measure that ends last, by the end of its last phase; the first of several. NONE32 when no phase has an end.
int32_t gantt_last_measure(const struct plan *p);

// Euros by year of what is pursued and of what has no measure (budget_line_counts), as plan/gantt/figure.h counts them. A line with one bound only: the other is 0 below, none
// above. `undated`: lines without a year.
struct money {
	int year;
	int64_t least, most; // upper bound NONE64 when some line has none
	int64_t capacity;    // NONE64
	int without_figure;  // lines of that year without any figure
	int shares;          // lines of several years of which this is an even share
};
int gantt_money(struct arena *a, const struct plan *p, int from_year, int to_year, struct money **out, int *undated);

// A copy of the plan in which each line has left what the county pays itself: its bounds less the funding share, rounded
// half up line by line. To be freed before the plan.
struct plan *gantt_own_share(const struct plan *p);

bool gantt_dated(const struct phase *ph); // has a place in time
// How exactly the last day of a measure, or of the plan (NONE32), is known: as the phase that ends there says; of several as
// the one that knows it best.
enum precision gantt_end_precision(const struct plan *p, int32_t measure_id, int32_t last);

#endif
