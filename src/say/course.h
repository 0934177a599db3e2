// SPDX-License-Identifier: EUPL-1.2
// The course of a key result in words, at a privacy level: a day of it, and the whole of it.
#ifndef LS_SAY_COURSE_H
#define LS_SAY_COURSE_H

#include "plan/okr/course.h"
#include "say/look.h"

// Appends a value in its unit: "17 von 25 Gemeinden", "27 Tage"; of milestones "2 von 3 Schritten", "erreicht"; nothing where it is hidden
// or not known.
void course_value_text(struct str *out, const struct look *look, const struct course *c, int64_t value);
// How a value is written beside the axis: "17", "2", "ja"; of hidden money "0 %" and "100 %" at start and target, else nothing.
void course_label(struct str *out, const struct look *look, const struct course *c, int64_t value);
// A day on which something was noted: what stood, what was expected, confidence; then blocker, note and what has changed
// since the day before.
void course_tell_point(const struct look *look, const struct course *c, int point, struct str *first,
					   struct str *second);
// The whole: from where to where, in how many check-ins, and since when it is ahead of or behind what is expected.
void course_tell(const struct look *look, const struct course *c, struct str *out);

#endif
