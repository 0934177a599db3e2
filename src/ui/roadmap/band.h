// SPDX-License-Identifier: EUPL-1.2
// Posts and euros of the window of time, below the bars.
#ifndef LS_UI_ROADMAP_BAND_H
#define LS_UI_ROADMAP_BAND_H

#include "ui/roadmap/window.h"

#include "plan/gantt/staffing.h"
#include "say/look.h"

// What it is calculated for.
struct roadmap_band_source {
	const struct plan *plan;
	uint64_t generation;
	int32_t first, last;
	bool own;
};

// Posts of the years around the window, so that another window needs no other sum.
struct roadmap_band_years {
	const struct plan *plan;
	uint64_t generation;
	int32_t first, last;
	struct arena *arena;
	struct staffing *loads;
	int loads_n;
	int64_t undated_milli;
};

struct roadmap_band {
	bool has_posts, has_money; // something can be said about them at some time
	bool own;                  // money without what others pay
	struct roadmap_band_source of;
	struct roadmap_band_years years;
	struct arena *arena;
	const struct staffing *loads; // of `years`
	int loads_n;
	struct money *money;
	int money_n;
};

void roadmap_band_note(struct roadmap_band *band, const struct roadmap_window *win, const struct look *look);
int roadmap_band_lines(const struct roadmap_band *band);
void roadmap_band_draw(struct roadmap_band *band, const struct roadmap_window *win, const struct look *look,
					   struct canvas *c, int y);

#endif
