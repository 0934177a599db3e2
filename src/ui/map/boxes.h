// SPDX-License-Identifier: EUPL-1.2
// What the files of the strategy map share: its state, how the area is divided, one box, the panel beside, and the
// sentences. Used by src/ui/map*.c only.
#ifndef LS_UI_MAP_BOXES_H
#define LS_UI_MAP_BOXES_H

#include "plan/okr/gaps.h"
#include "plan/okr/okr.h"
#include "say/look.h"
#include "ui/kit/pen.h"
#include "ui/map/layout.h"

// Where a box was drawn, for clicks.
struct map_spot {
	int32_t goal;
	struct rect r;
};

struct map_state {
	int32_t goal; // under the cursor; NONE32 in a plan without goals
	int index;    // its place among the boxes, to find a neighbour when it is gone
	int row;      // kept when moving sideways
	int top;      // first visible row of boxes
	int page;     // rows visible when last drawn
	struct map_spot *spots;
	int spots_n;
	// Calculated once for the plan, quarter and day below: a frame must not look at every measure.
	struct gaps gaps;
	struct goal_state *states; // by the goal's index
	size_t states_n;
	const struct plan *plan; // only compared
	uint64_t generation;
	int32_t cycle, today;
};

// How an area is divided: lines of text, the map below them, a panel at the right.
struct map_area {
	const char *lines[3]; // the vision, wrapped
	int lines_n;
	int top;           // first line of the map: its headings
	int rows;          // rows of boxes visible
	int box_h, pitch;  // lines of a box, and from one row to the next: one less where they share a border
	int extra;         // so many rows from the top have one line more
	bool counts_above; // progress and measures stand in the border, to leave more lines for the title
	int width;         // of the map
	int panel_x;       // 0: no panel
	bool scrolls;      // more rows or columns than are visible
	struct map *map;
};

struct map_area map_divide(const struct look *look, const struct map_state *s, int w, int h);

// What a box shows.
struct map_box_style {
	struct goal_state state;
	bool chosen;   // the goal under the cursor
	bool hit;      // the text looked for is in it
	bool quarters; // the plan has quarters: the line with the objective's progress
	bool measures; // measures serve goals in this plan: the line that counts them
	bool above;    // … both in the upper border
	bool gap;      // it has no measure
	bool joined;   // its upper border is the lower one of another box
	bool stage;    // progress and measures stand on two lines, with a high bar (the shared screen)
	bool aside;    // it lies outside the field the panes are narrowed to
};
void map_box_draw(struct canvas *c, const struct look *look, struct rect r, const struct goal *g,
				  const struct map_box_style *style);

// So many of the `free` lines below a box it takes to show its whole title.
int map_box_grows(const struct look *look, const struct goal *g, const struct map_box_style *style, struct rect r,
				  int free);
// With so many lines inside, does progress leave too few for the title?
bool map_box_cuts(const struct look *look, const struct map_state *s, const struct map_box *b, int lines);
// Lines that a box of this width needs to show everything, for the goal that needs most.
int map_box_wants(const struct look *look, const struct map_state *s, int w);
// What stands in the upper border: "┌ DD3 ───── erreicht ┐", "┌ DD3 ── M 0/3 ┐", "┌ DD3 ── 55 % + ┐".
void map_box_label(struct canvas *c, const struct look *look, struct rect r, const struct goal *g,
				   const struct map_box_style *style);

// The chosen goal in full, in the area at the right.
void map_panel_draw(struct canvas *c, const struct look *look, const struct map_state *s, struct rect r);

// How far the map reaches beyond the area: "◂ columns 2–5 of 6 ▸ ▼".
const char *map_position(const struct map_state *s, const struct map_area *a, struct arena *frame);
void map_draw(struct map_state *s, const struct look *look, struct canvas *c, int w, int h);
void map_describe(const struct look *look, const struct map_state *s, struct str *first, struct str *second);
void map_headline(const struct look *look, const struct map_state *s, struct str *out);
int32_t map_field(const struct map_state *s); // the field without goals under the cursor; NONE32
struct goal_state map_goal_state(const struct look *look, const struct map_state *s, const struct goal *g);
// Does the goal hold the text looked for?
bool map_hit(const struct look *look, const struct goal *g);

#endif
