// SPDX-License-Identifier: EUPL-1.2
// Measures without any date, below the bars.
#ifndef LS_UI_ROADMAP_UNDATED_H
#define LS_UI_ROADMAP_UNDATED_H

#include "ui/roadmap/roadmap.h"

int roadmap_undated_lines(const struct roadmap_rows *rows, const struct look *look, int w, int most); // they want
void roadmap_draw_undated(struct roadmap *st, const struct look *look, struct canvas *c, struct rect r);
int roadmap_undated_click(const struct roadmap *st, const struct look *look, int x, int line); // row of the list, -1

#endif
