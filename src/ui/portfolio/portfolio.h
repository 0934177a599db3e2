// SPDX-License-Identifier: EUPL-1.2
// What the files of the pane "portfolio" share: the chart's geometry, its spots, the cursor. Beside them only its tests
// include this.
// The chart is a grid of slots; a slot is SLOT_W cells wide and one line high. Effort grows to the right,
// attractiveness upwards.
#ifndef LS_UI_PORTFOLIO_PORTFOLIO_H
#define LS_UI_PORTFOLIO_PORTFOLIO_H

#include "plan/score/portfolio.h"
#include "ui/kit/list.h"
#include "ui/kit/view.h"

#define SLOT_W 5

// What is written at a point.
enum portfolio_label {
	LABEL_CODE,
	LABEL_CLASS, // cost class
	LABEL_POSTS, // posts of this year
	LABELS,
};

// Where things are drawn, in cells of the area.
struct portfolio_layout {
	struct rect chart; // the slots
	int columns, rows; // odd: the middle one is the middle of its axis
	struct rect list;  // what stands on the spot under the cursor; h 0: no room
	bool beside;       // the list stands at the right
};

struct portfolio_pane {
	int32_t id;       // the measure under the cursor, NONE32
	bool unfolded;    // the cursor moves in the list of its spot
	struct list list; // over the measures of the spot
	enum portfolio_label label;
	struct portfolio_layout layout; // as last drawn
	int w, h;
};

// Made anew for every frame and act.
struct portfolio_view {
	const struct portfolio *portfolio;
	struct portfolio_spot *spots; // by row, then column; only measures that the look lets through
	int spots_n, at;              // at: the one under the cursor, -1 none
	int placed, unplaced;
	const int64_t *posts; // [measure] thousandths, NONE64: no figure; NULL where they are not shown
};

// spots.c
struct portfolio_layout portfolio_fit(int w, int h);
struct portfolio_view portfolio_view(const struct portfolio_pane *s, const struct look *look);
// The index of the spot that holds a measure, -1.
int portfolio_spot_of(const struct portfolio_view *v, const struct look *look, int32_t id);
const struct portfolio_spot *portfolio_spot_at(const struct portfolio_view *v); // under the cursor; NULL: none
// The nearest spot in a direction (dx, dy of -1, 0, 1; one of them 0), -1.
int portfolio_towards(const struct portfolio_view *v, int from, int dx, int dy);
// What is written at a measure: "34", "A", "0,4"; "–" where nothing is known.
void portfolio_label_text(struct str *out, const struct portfolio_pane *s, const struct look *look,
						  const struct portfolio_view *v, size_t measure);
// "code", "cost class", "posts": translated.
const char *portfolio_label_name(enum portfolio_label label);
// portfolio_tell.c
void portfolio_describe(void *state, const struct look *look, struct str *first, struct str *second);
void portfolio_headline(void *state, const struct look *look, struct str *out);
// portfolio_chart.c
void portfolio_draw(struct portfolio_pane *s, const struct look *look, struct canvas *c,
					const struct portfolio_view *v);

#endif
