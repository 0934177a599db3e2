// SPDX-License-Identifier: EUPL-1.2
// The bars of one row, in their places, and the cells that a label may take.
#ifndef LS_UI_ROADMAP_LANE_H
#define LS_UI_ROADMAP_LANE_H

#include "plan/gantt/latest.h"
#include "ui/roadmap/bar.h"

enum { LANE_MOST = 64, LANE_SIGNS = 16 }; // bars drawn in one row, and latest days

// A latest day.
struct roadmap_sign {
	int at, wanted; // its cell, and the one of its day
	enum latest_state state;
};

struct roadmap_lane {
	struct roadmap_bar bar[LANE_MOST];
	int n;
	struct roadmap_sign sign[LANE_SIGNS];
	int signs;
	int before, after; // bars of the row that lie outside the window, at either side
	int today;         // cell of today's line, -1
	int chosen;        // the bar that brackets stand around, -1
	bool critical;     // on the critical path that is drawn
};

void roadmap_lane_begin(struct roadmap_lane *lane, const struct roadmap_window *win, int32_t today);
// By time. `second`: the row's tone.
void roadmap_lane_add(struct roadmap_lane *lane, const struct plan *p, const struct roadmap_window *win,
					  const struct phase *ph, bool second);
// Where the label of a bar stands.
struct roadmap_label {
	int at, w;   // its cells; w 0: there is no room
	bool inside; // in the bar
};
// For bar i with a name w cells wide: in the bar, else behind it, else before it, in cells [free_from, total) that no
// other label takes; else cut, in the bar or behind it.
struct roadmap_label roadmap_lane_label(const struct roadmap_lane *lane, int i, int free_from, int total, int w);
// A sign of one cell that today's line would hide?
bool roadmap_lane_hidden_by_today(const struct roadmap_lane *lane);
bool roadmap_lane_has(const struct roadmap_lane *lane, int x);    // a bar or a sign in this cell?
int roadmap_lane_sign_at(const struct roadmap_lane *lane, int x); // the sign in this cell, -1
// The cell of bar i that says that it is critical, its first one that tells nothing else; -1: it is not.
int roadmap_lane_sign(const struct roadmap_lane *lane, int i);
// How many single days share the cell of the first of them; 0: another one stands for bar i.
int roadmap_lane_days_at(const struct roadmap_lane *lane, int i);

#endif
