// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: the ranks of the last snapshot, and who has won or lost places since.
#ifndef LS_CMD_VIEW_RANKS_H
#define LS_CMD_VIEW_RANKS_H

#include "plan/plan.h"
#include "plan/score/score.h"

struct ranks {
	int32_t *moved;      // places won or lost by the last edit, per measure index; NULL: none
	int32_t *ids, *rank; // by ascending measure id
	size_t n;
};

void ranks_note(struct ranks *r, const struct plan *p, const struct score_table *t); // of a new snapshot
void ranks_forget_moved(struct ranks *r);
void ranks_free(struct ranks *r); // as before the first snapshot

#endif
