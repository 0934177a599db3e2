// SPDX-License-Identifier: EUPL-1.2
// Has a band of rows moved up or down between two frames? Pure.
#ifndef LS_TERM_SHIFT_H
#define LS_TERM_SHIFT_H

#include "term/dot.h"

struct grid_rows {
	int cols, rows;
	const struct dot *old, *new;       // rows × cols each
	const uint64_t *old_sum, *new_sum; // of each row: the same where rows are the same
};

struct shift {
	int top, rows; // the region that scrolls
	int by;        // up by so many rows (negative: down), fewer than it has
};

// The one after which least is left to be sent; false where scrolling saves less than its own bytes.
bool shift_find(struct shift *out, const struct grid_rows *g);
uint64_t shift_sum(const struct dot *row, int cols);

#endif
