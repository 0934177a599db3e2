// SPDX-License-Identifier: EUPL-1.2
// Where roadmap bars lie. Time becomes columns of a fixed unit (day … year); everything is day numbers and integers.
#ifndef LS_PLAN_GANTT_H
#define LS_PLAN_GANTT_H

#include "base/str.h"
#include "plan/plan.h"

// First and last day of a phase at the precision known. A month-precise end covers its month.
struct extent {
	int32_t first, last;   // DAY_NONE where unknown
	bool open_first, open_last;
	bool exact_first, exact_last; // known to the day
};
struct extent gantt_extent(const struct phase *ph);
// All phases of a measure; DAY_NONE where none says. `unknown`: phases without any date.
struct extent gantt_measure(const struct plan *p, int32_t measure_id, int *phases, int *unknown);
struct extent gantt_plan(const struct plan *p); // of everything with a date

// A window of time cut into `columns` cells. Each column is `per` units of `unit`; `cells` wide.
struct timescale {
	enum precision unit;   // of one tick: day, month, quarter, year
	int cells;             // cells a tick is wide (≥ 1)
	int ticks;
	int32_t first;         // first day of the first tick
};
// The finest scale whose ticks hold [first, last] in `width` cells, at least `min_cells` cells a tick; when even
// years do not fit, it is cut at the end.
struct timescale gantt_fit(int32_t first, int32_t last, int width);
struct timescale gantt_scale(enum precision unit, int32_t around, int width); // window of that unit, `around` at a third
int32_t gantt_tick_day(const struct timescale *s, int tick);                  // first day of a tick, also ticks == s->ticks
// Cell of a day: 0 … cells*ticks-1; -1 before, cells*ticks after the window. Monotone; the first day of a tick is its first cell.
int gantt_cell(const struct timescale *s, int32_t day);

// A bar on the scale: cells [from, to), clipped to the window; empty when from == to. Unsure ends are drawn ░.
struct bar {
	int from, to;
	bool unsure_from, unsure_to; // start or end not known: one known end, drawn one tick long towards the unknown
	bool open_from, open_to;     // ◄ ►, also where the window cuts it
};
struct bar gantt_bar(const struct timescale *s, const struct extent *e);

// Dependencies. A violated one: what waits starts (or ends) before it may.
bool gantt_violated(const struct plan *p, const struct dependency *d, int *days);
// Would measure/phase dependency from → to close a circle? Fills `path` (names joined by →) then.
bool gantt_circle(const struct plan *p, const struct dependency *candidate, struct str *path);
// Float of a measure in days against what waits for it and the plan's end; false when a date on the way is unknown
// (then `why` names the phase). critical: float is 0.
bool gantt_float(const struct plan *p, int32_t measure_id, int *days, bool *critical, struct str *why);

// Posts and euros by period. Demand of posts in a quarter: Σ over needs of posts × covered days ⁄ days of the quarter,
// thousandths; needs without dates take their phase's or measure's; without any they are counted in `undated`.
struct load {
	int32_t first;       // first day of the quarter
	int64_t need_milli, capacity_milli; // capacity NONE64: none stated for the year
};
int gantt_load(struct arena *a, const struct plan *p, int32_t from, int32_t to, struct load **out, int64_t *undated_milli);
struct money {
	int year;
	int64_t least, most;         // upper bound NONE64 when some line has none
	int64_t capacity;            // NONE64
	int without_figure;          // lines of that year without any figure
};
int gantt_money(struct arena *a, const struct plan *p, int from_year, int to_year, struct money **out, int *undated);

#endif
