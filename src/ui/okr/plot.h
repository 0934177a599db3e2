// SPDX-License-Identifier: EUPL-1.2
// A course drawn over time: what stood as an area, what was expected as a dotted line, the target as a dashed one, today
// and the day under the cursor as uprights. Cells; the rectangle holds nothing else.
#ifndef LS_UI_OKR_PLOT_H
#define LS_UI_OKR_PLOT_H

#include "canvas/canvas.h"
#include "plan/okr/course.h"

struct plot {
	const struct course *course;
	struct course_axis axis;
	struct rect r;
	enum role role;
	bool dots; // in Braille dots, where the terminal has all glyphs
	int here;  // the cell under the cursor, -1
};

// The line of the rectangle on which a value stands; r.h: on the ground below it.
int plot_line(const struct plot *p, int64_t value);
void plot_draw(const struct plot *p, struct canvas *c);

#endif
