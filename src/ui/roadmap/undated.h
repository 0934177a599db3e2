// SPDX-License-Identifier: EUPL-1.2
// Measures without any date, below the bars.
#ifndef LS_UI_ROADMAP_UNDATED_H
#define LS_UI_ROADMAP_UNDATED_H

#include "ui/roadmap/roadmap.h"

int roadmap_undated_lines(const struct roadmap_rows *rows, const struct look *look, int w, int most); // they want
void roadmap_draw_undated(struct roadmap *st, const struct look *look, struct canvas *c, struct rect r);
int roadmap_undated_click(const struct roadmap *st, const struct look *look, int x, int line); // row of the list, -1

// "without a date: Umsetzung, Rollout · ▽ 31 Dec 2026": what is known although no date is. Which latest day it tells, for the
// legend: bits 1 << enum latest_state.
unsigned roadmap_undated_text(struct str *out, const struct look *look, const struct measure *m);

#endif
