// SPDX-License-Identifier: EUPL-1.2
// Euros of each year below the bars, under the same axis: a row for each state, what comes once and what comes every year
// apart, and each purse where there is room. Thousands of euros, as plan/gantt/budget.h counts them.
#ifndef LS_UI_ROADMAP_MONEY_H
#define LS_UI_ROADMAP_MONEY_H

#include "canvas/canvas.h"
#include "plan/gantt/budget.h"
#include "say/look.h"
#include "ui/roadmap/band.h"
#include "ui/roadmap/window.h"

// A row: sums of some cells of a year. -1: of all states, kinds, purses.
struct roadmap_money_row {
	int state, purse;
	int yearly; // 0 once, 1 every year
};

struct roadmap_money {
	bool on;
	struct arena *arena;
	struct roadmap_band_source of; // what it is calculated for
	struct budget_year *years;
	int years_n;
	struct roadmap_money_row row[1 + 2 * budget_state_COUNT * purse_COUNT];
	int rows;
};

bool roadmap_money_any(const struct plan *p); // does the plan state euros of any year?
// The lines it takes of h; decides the rows. `own`: less what others pay.
int roadmap_money_lines(struct roadmap_money *money, const struct roadmap_window *win, const struct look *look,
						bool own, int h);
void roadmap_money_draw(const struct roadmap_money *money, const struct roadmap_window *win, const struct look *look,
						struct canvas *c, struct rect r);
// "60–100", "≥60", "≤100": a range as exactly as `w` cells have room for; "~" has lines without a figure, "…" no room.
void roadmap_money_cell(struct str *out, const struct euros *e, int w);

#endif
