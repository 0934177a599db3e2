// SPDX-License-Identifier: EUPL-1.2
// The rows of the list: measures and headings of groups, or the score table's own order.
#ifndef LS_UI_MEASURES_ROWS_H
#define LS_UI_MEASURES_ROWS_H

#include "ui/measures/order.h"

#define GROUP_ROW 0x80000000u // a row that is the heading of the group in the other bits

struct measures_rows {
	const struct plan *plan; // what they are made of
	const struct score_table *score;
	uint64_t generation;
	bool direct;       // the score table's own order,
	bool reversed;     // maybe from its end
	uint32_t *at;      // else these
	size_t n, cap;     // rows
	size_t measures_n; // measures shown, with those in folded groups
	int cut;           // the cut line stands above this row; -1: none is drawn
};

// The measure in a row; SIZE_MAX: the row is a heading.
size_t measures_at(const struct measures_rows *rows, const struct look *look, int row);
// Looked for in row `near` first; -1: none.
int measures_row_of(const struct measures_rows *rows, const struct look *look, int32_t id, int near);

// cut.c: the cut line takes a line of the screen, but is no row.
int measures_cut_row(const struct measures_rows *rows, const struct measures_order *order, const struct look *look,
					 bool grouped);
int measures_lines(const struct measures_rows *rows);
int measures_line(const struct measures_rows *rows, int row);
int measures_row_at(const struct measures_rows *rows, int line); // -1: the cut line
uint32_t measures_cut_sign(const struct measures_rows *rows, const struct look *look, int row, size_t m); // ' ' none

#endif
