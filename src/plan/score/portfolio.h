// SPDX-License-Identifier: EUPL-1.2
// The portfolio: attractiveness against effort, each a sub-score over the criteria of its axis. Positions
// are exact fractions of the way from the least to the most that an axis can show: attractiveness grows upwards, effort
// to the right. Criteria of effort carry their points reversed (more points, less effort): it is 1 − their sub-score.
#ifndef LS_PLAN_SCORE_PORTFOLIO_H
#define LS_PLAN_SCORE_PORTFOLIO_H

#include "base/str.h"
#include "plan/score/score.h"

enum quadrant_place {
	QUADRANT_QUICK,     // attractive, little effort
	QUADRANT_STRATEGIC, // attractive, much effort
	QUADRANT_ASIDE,     // less attractive, little effort
	QUADRANT_LATER,     // less attractive, much effort
};

struct portfolio_axis {
	int criteria;     // that take part
	bool equal_steps; // no weights on this axis: every criterion counts alike, the steps between its levels are equal
};

// num ⁄ den of the axis, 0 … 1. den 0: not on the portfolio, since no criterion of that axis is rated.
struct portfolio_position {
	int64_t num, den;
};

struct portfolio_point {
	struct portfolio_position attractiveness, effort;
	bool unsure; // some criterion of an axis is not rated: the others alone decide
};

struct portfolio {
	const struct score_table *table;
	struct portfolio_axis attractiveness, effort;
	struct portfolio_point *points; // [measure]
	int placed;                     // measures with both positions
};

// With the weights of the table as it stands. A measure that lacks one axis is not placed.
struct portfolio *portfolio_of(struct arena *a, const struct score_table *t);
bool portfolio_placed(const struct portfolio_point *pt);
// The middle belongs to the better side: attractive from a half on, little effort up to a half. For placed ones.
enum quadrant_place portfolio_quadrant(const struct portfolio_point *pt);
const char *portfolio_name(enum quadrant_place q); // translated, short
// The cell of a position on an axis of that many cells (≥ 1): the ends are the middles of the first and the last cell.
int portfolio_cell(struct portfolio_position p, int cells);

// Measures on one cell of a chart of width × height cells; row 0 is at the top, the most attractive.
struct portfolio_spot {
	int column, row;
	const uint32_t *measures; // in the order of the ranking
	int n;
};
// All spots, by row, then column. Returns how many.
int portfolio_spots(struct arena *a, const struct portfolio *pf, int width, int height, struct portfolio_spot **out);

// "Attractiveness" or "Effort (equal steps)"; and a sentence where an axis has no criteria or nothing is rated: what to
// do, else nothing.
void portfolio_axis_text(struct str *out, const struct portfolio *pf, bool effort);
void portfolio_missing(struct str *out, const struct portfolio *pf); // with keys by their commands (say/keymap.h)
// "M34: attractiveness 72 %, effort 25 %, quick win" (translated, one line).
void portfolio_text(struct str *out, const struct portfolio *pf, size_t measure);
// Appends how many share a spot: "3 measures stand on this spot".
void portfolio_together(struct str *out, int n);

#endif
