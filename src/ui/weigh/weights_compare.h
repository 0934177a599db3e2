// SPDX-License-Identifier: EUPL-1.2
// The kept weightings side by side: each measure's rank under the weights looked at, the plan's own and every kept
// weighting, those first whose rank depends on the weights most.
#ifndef LS_UI_WEIGH_WEIGHTS_COMPARE_H
#define LS_UI_WEIGH_WEIGHTS_COMPARE_H

#include "plan/score/weights.h"
#include "ui/kit/list.h"
#include "ui/kit/view.h"

#define COMPARED_MOST 12 // weightings side by side, the present one among them

struct weights_compare {
	struct arena *arena;     // of all below; made again with every look
	const struct plan *plan; // the snapshot it was calculated for
	uint64_t generation;
	int n;    // columns; the first is what is looked at, the second the plan's own where that is something else
	int kept; // the first of those that are kept
	int32_t weighting[COMPARED_MOST]; // NONE32 for those before it
	struct weights weights[COMPARED_MOST];
	int32_t *rank[COMPARED_MOST]; // [measure]
	bool *tied[COMPARED_MOST];
	int32_t *jump;   // [measure] between its best and its worst rank
	uint32_t *order; // measures, largest jump first, then as they rank now
	struct list list;
	int32_t id;       // the measure under the cursor
	int column, left; // under the cursor; the first one visible
};

extern const struct view overlay_weights_compare;
void *weights_compare_new(void);

// weights_ranks.c: calculates for the look's plan and score
void weights_ranks(struct weights_compare *p, const struct look *look);

#endif
