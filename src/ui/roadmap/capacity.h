// SPDX-License-Identifier: EUPL-1.2
// Posts needed against posts available below the bars, under the same axis: a column for each quarter, or month where the
// axis names them, with the line of what there is and a scale. For all together or one unit; it follows a previewed shift.
#ifndef LS_UI_ROADMAP_CAPACITY_H
#define LS_UI_ROADMAP_CAPACITY_H

#include "canvas/canvas.h"
#include "say/look.h"
#include "ui/kit/view.h"
#include "ui/roadmap/window.h"

struct roadmap_capacity {
	bool on;
	int32_t unit; // NONE32: all together
	int32_t over; // first day of the period that is gone through cause by cause; DAY_NONE
};

// "capacity": shows it, goes on from unit to unit, and hides it again behind the last one.
enum answer roadmap_capacity_act(struct roadmap_capacity *cap, const struct look *look, struct ls_err *err);
// The unit behind `unit` (NONE32: the first one) that has posts or gives some; NONE32: there is none any more.
int32_t roadmap_capacity_next(const struct plan *p, int32_t unit);
int roadmap_capacity_lines(const struct roadmap_capacity *cap, int h); // that it takes of h
// `then` is the plan with what is previewed.
void roadmap_capacity_draw(const struct roadmap_capacity *cap, const struct roadmap_window *win,
						   const struct plan *then, struct canvas *c, struct rect r);
// The period that is too full: that which is gone through, else of those that `phase` touches (DAY_NONE, DAY_NONE: none),
// else of those in sight.
void roadmap_capacity_tell(struct str *out, const struct roadmap_capacity *cap, const struct roadmap_window *win,
						   const struct plan *then, const struct extent *phase);

// Bars of a period that is too full, the largest first; measure alone (phase NONE32) where its need names no phase.
struct roadmap_cause {
	int32_t period; // its first day
	int32_t measure, phase;
};
// Of all periods in sight, one after the other. Needs of no measure are in none. Lives in `a`.
size_t roadmap_capacity_causes(struct arena *a, const struct roadmap_capacity *cap, const struct roadmap_window *win,
							   const struct plan *then, struct roadmap_cause **out);
// The first day of the period that roadmap_capacity_tell() tells; DAY_NONE: none.
int32_t roadmap_capacity_period(const struct roadmap_capacity *cap, const struct roadmap_window *win,
								const struct plan *then, const struct extent *phase);

#endif
