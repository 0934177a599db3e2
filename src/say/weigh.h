// SPDX-License-Identifier: EUPL-1.2
// What is being weighed up and does not stand in the plan: weights tried out, the cut, how robust the order is, and how
// it stood at another time. The session calculates it and panes show it; all of it lives as long as the look.
#ifndef LS_SAY_WEIGH_H
#define LS_SAY_WEIGH_H

#include "plan/score/cut.h"
#include "plan/score/stability.h"
#include "plan/score/weights.h"

#include <stdbool.h>
#include <stdint.h>

// Weights tried out: look->score is calculated with them, look->moved tells the places against `own_score`.
struct trial {
	struct weights now, own; // own: the plan's, scaled to 100 %
	bool uneven;             // those of the plan do not add up to 100 %
	bool differs;            // what is tried is not what the plan says: the screen is a preview
	const struct score_table *own_score;
};

// How robust the order is. `exact` comes first, the sample grows while it runs.
struct stable {
	bool by_cut;            // the sample asks whether a measure stays above the cut; else, whether it keeps its rank
	bool running, stopped;  // the sample is being taken; somebody has stopped it
	int progress;           // percent of it
	struct weights weights; // of the table, as they stand
	const struct stability *exact;   // NULL: not calculated yet
	const struct sampling *sampling; // NULL: not begun yet
};

// The ranking as it was at another time, beside the present one.
struct compared {
	const char *name; // the tag, or the day
	const struct plan *plan;
	const struct score_table *score; // its own ratings under its own weights
	const int32_t *then;             // [measure] → index then, -1: it was not there
};

#endif
