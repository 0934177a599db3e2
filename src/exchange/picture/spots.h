// SPDX-License-Identifier: EUPL-1.2
// Private to the picture of the portfolio: where measures stand in it, and where their numbers do.
#ifndef LS_EXCHANGE_PICTURE_SPOTS_H
#define LS_EXCHANGE_PICTURE_SPOTS_H

#include "exchange/picture/sheet.h"
#include "plan/score/portfolio.h"

// Measures that stand on the same point, with their numbers beside it.
struct spot {
	int x, y;                 // of the point
	const uint32_t *measures; // indices, in the order of the ranking
	int n;
	bool selected;     // some of them is
	struct lines text; // the numbers
	struct area label; // where they stand; w 0: there was no room
	bool away;         // so far from the point that a line leads there
};

struct spots {
	struct spot *at;
	int n, unlabelled; // spots; measures whose number has no room
};

// `keep` as narrow_measures(). Numbers stand in letters of the sheet, inside `field`, on no point and no other number.
struct spots spots_of(struct sheet *s, const struct portfolio *pf, const uint8_t *keep, struct area field);
void spots_label(struct sheet *s, struct spots *spots, struct area field);
int spots_radius(const struct sheet *s); // of a point

#endif
