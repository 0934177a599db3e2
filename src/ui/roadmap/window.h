// SPDX-License-Identifier: EUPL-1.2
// The window of time that the roadmap shows, and its cells: x of the chart counts from the first cell right of the
// labels unless said otherwise.
#ifndef LS_UI_ROADMAP_WINDOW_H
#define LS_UI_ROADMAP_WINDOW_H

#include "canvas/canvas.h"
#include "plan/gantt/gantt.h"

// Where a unit was shown before it was zoomed away from.
struct roadmap_seen {
	bool there, fitted;
	int32_t from;
};

struct roadmap_window {
	int32_t whole_first, whole_last;         // of everything with a date; DAY_NONE: nothing has one
	bool open_first, open_last;              // something begins before that, or goes on after it
	bool fitted;                             // it follows the extent of the plan
	enum tick unit;                          // else: this unit
	int32_t from;                            // and this first day
	struct timescale scale;                  // as last drawn
	struct roadmap_seen seen[TICK_YEAR + 1]; // while nothing but zooming has happened
	int32_t seen_phase;                      // with this phase (id) under the cursor
	int x, width; // of the screen: its first cell, which is as wide as the labels, and its cells
};

void roadmap_window_begin(struct roadmap_window *win);
void roadmap_window_extent(struct roadmap_window *win, const struct plan *p);    // the whole of another plan
void roadmap_window_scale(struct roadmap_window *win, int32_t today, int width); // decides the scale
// Zooming keeps in its cell today where the bar under the cursor holds it, else the middle of what is seen of that bar; where
// nothing is seen of it (ph may be NULL), today, else the middle of the window. Back again is what was seen before.
void roadmap_zoom(struct roadmap_window *win, int32_t today, const struct phase *ph, int dir); // +1 in
void roadmap_zoom_to(struct roadmap_window *win, int32_t today, const struct phase *ph, enum tick unit);
void roadmap_pan(struct roadmap_window *win, int dir); // by a third of the window
void roadmap_scroll(struct roadmap_window *win, int ticks);
void roadmap_scroll_page(struct roadmap_window *win, int dir);                      // one unit stays in sight
void roadmap_fit(struct roadmap_window *win, int32_t today);                        // everything with a date
void roadmap_window_from(struct roadmap_window *win, enum tick unit, int32_t from); // as it was left
void roadmap_show_day(struct roadmap_window *win, int32_t day);                     // keeps the unit
int roadmap_cells(const struct roadmap_window *win);                                // that the scale takes
int32_t roadmap_last_day(const struct roadmap_window *win);
struct bar roadmap_bar(const struct roadmap_window *win, const struct phase *ph); // also of one that runs without ends
struct bar roadmap_halves(const struct roadmap_window *win, const struct phase *ph); // the same in half cells
struct phase roadmap_external_phase(const struct external *x); // as if it were a phase of that day; id below 0
// axis.c
enum tick roadmap_finest(const struct roadmap_window *win); // the finest unit that the axis names
void roadmap_draw_axis(const struct roadmap_window *win, int32_t today, struct canvas *c); // lines 0 and 1

// travel.c: zoom, fit, today, scroll as words of a command. false: none of these.
bool roadmap_travel(struct roadmap_window *win, int32_t today, const struct phase *ph, int argc, char *const argv[]);

#endif
