// SPDX-License-Identifier: EUPL-1.2
// Start and target values that were changed while the quarter was running, told from the journal: what was taken back is not
// among them, and what was changed several times is told as one change from the first value to the last one.
#ifndef LS_PLAN_OKR_CHANGED_H
#define LS_PLAN_OKR_CHANGED_H

#include "plan/journal.h"
#include "plan/plan.h"

struct kr_changed {
	int32_t key_result;
	bool target;           // else the start value
	int32_t day;           // of the latest change (UTC)
	int64_t before, after; // thousandths; NONE64: none was stated
};

// The cells that changed_of() reads, for whoever asks the journal (model_cells()).
extern const struct cell_asked changed_cells[];
extern const size_t changed_cells_n;

// Changes since the quarter last went from planning to running, by key result in the order of the table, start before target. In
// a quarter in planning there are none. `cells` are all there are of changed_cells, in the order of time; the list lives in `a`.
size_t changed_of(struct arena *a, const struct plan *p, const struct cycle *c, const struct told_cell *cells, size_t n,
				  struct kr_changed **out);

#endif
