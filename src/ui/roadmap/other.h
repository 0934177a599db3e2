// SPDX-License-Identifier: EUPL-1.2
// Rows that are no bars: headings of groups and external events; and the lines that go through every row.
#ifndef LS_UI_ROADMAP_OTHER_H
#define LS_UI_ROADMAP_OTHER_H

#include "ui/roadmap/roadmap.h"

void roadmap_draw_years(const struct roadmap_window *win, struct canvas *c, int y);
void roadmap_draw_today(const struct roadmap_window *win, struct canvas *c, int32_t today, int y);
unsigned roadmap_draw_heading(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y);
void roadmap_draw_external(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y);

#endif
