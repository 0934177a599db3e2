// SPDX-License-Identifier: EUPL-1.2
// What is being weighed up and does not stand in the plan: weights tried out, the cut, how robust the order is, and how
// it stood at another time. The session calculates it and panes show it; all of it lives as long as the look.
#ifndef LS_UI_DECIDE_H
#define LS_UI_DECIDE_H

#include "plan/cut.h"
#include "plan/stability.h"
#include "plan/weights.h"

#include <stdbool.h>
#include <stdint.h>

// Weights tried out: look->score is calculated with them, look->moved tells the places against `own_score`.
struct trial {
	struct weights now, own; // own: the plan's, scaled to 100 %
	bool differs;            // the one is not the other: the screen is a preview
	const struct score_table *own_score;
};

#endif
