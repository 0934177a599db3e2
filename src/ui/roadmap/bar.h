// SPDX-License-Identifier: EUPL-1.2
// One bar as it lies on the chart: in half cells where its pattern has half glyphs, else in cells.
#ifndef LS_UI_ROADMAP_BAR_H
#define LS_UI_ROADMAP_BAR_H

#include "ui/roadmap/window.h"

struct roadmap_bar {
	const struct phase *phase;
	struct bar half;       // ends in half cells of the chart, clipped to the window
	int from, to;          // cells it is drawn in; from == to: none
	bool cut_from, cut_to; // the window cuts it there
	int32_t progress;      // percent done, NONE32: nobody says
	bool milestone;        // of one day: a sign in one cell
	bool second;           // in the second of two tones
};

struct roadmap_bar roadmap_bar_of(const struct plan *p, const struct roadmap_window *win, const struct phase *ph,
								  bool second);
bool roadmap_is_milestone(const struct phase *ph); // starts and ends on the same day, both known exactly
// The first `cells` cells belong to what comes before it.
void roadmap_bar_after(struct roadmap_bar *bar, int cells);
enum role roadmap_kind_role(int32_t kind, bool second);
enum role roadmap_kind_letters(int32_t kind, bool second); // of letters on such a bar
uint32_t roadmap_kind_glyph(int32_t kind);
int roadmap_bar_progress(const struct roadmap_bar *bar); // the cell that says how far it is done, -1
void roadmap_bar_draw(const struct roadmap_window *win, struct canvas *c, const struct roadmap_bar *bar, int y);

#endif
