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
};

// "capacity": shows it, goes on from unit to unit, and hides it again behind the last one.
enum answer roadmap_capacity_act(struct roadmap_capacity *cap, const struct look *look, struct ls_err *err);
int roadmap_capacity_lines(const struct roadmap_capacity *cap, int h); // that it takes of h
// `then` is the plan with what is previewed.
void roadmap_capacity_draw(const struct roadmap_capacity *cap, const struct roadmap_window *win,
						   const struct plan *then, struct canvas *c, struct rect r);
// The period that is too full: of those that `phase` touches (DAY_NONE, DAY_NONE: none), else of those in sight.
void roadmap_capacity_tell(struct str *out, const struct roadmap_capacity *cap, const struct roadmap_window *win,
						   const struct plan *then, const struct extent *phase);

#endif
