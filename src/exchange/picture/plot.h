// SPDX-License-Identifier: EUPL-1.2
// Private to the picture of courses: one key result over the weeks of its quarter.
#ifndef LS_EXCHANGE_PICTURE_PLOT_H
#define LS_EXCHANGE_PICTURE_PLOT_H

#include "exchange/picture/sheet.h"
#include "plan/okr/course.h"

struct course_plot {
	struct course course;
	struct kr_state state;
	struct area at; // with its labels
	struct area in; // where the line is drawn
	struct course_axis axis;
	bool hidden; // its numbers count money that is not shown
};

// Lays it out in an area; the course has days (from is not DAY_NONE).
void course_plot_lay(const struct sheet *s, struct course_plot *p, struct area at);
void course_plot_draw(struct sheet *s, const struct course_plot *p);
// Marks what the legend must explain.
struct course_plot_signs {
	bool expected, target, kept, today, check_in, blocker, confidence;
};
void course_plot_signs(const struct sheet *s, const struct course_plot *p, struct course_plot_signs *signs);
int course_plot_height_least(const struct sheet *s);

#endif
