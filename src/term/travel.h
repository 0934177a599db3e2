// SPDX-License-Identifier: EUPL-1.2
// The shortest way for a cursor from one cell to another.
#ifndef LS_TERM_TRAVEL_H
#define LS_TERM_TRAVEL_H

#include "term/tongue.h"

struct spot {
	int x, y; // cells from 0, 0; x < 0: nobody knows where it is
};

// Appends the bytes that lead there; none where it is already. The region that scrolls must be the whole screen.
void travel(struct str *out, const struct tongue *t, struct spot from, struct spot to);

#endif
