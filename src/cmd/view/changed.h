// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: starts and targets changed in a running quarter, kept from look to look, so that the journal is read
// only from where it was read last.
#ifndef LS_CMD_VIEW_CHANGED_H
#define LS_CMD_VIEW_CHANGED_H

#include "model/model.h"
#include "say/look.h"

struct changed {
	const struct model *of;    // whose cells these are
	struct arena *cells_arena; // of the cells
	struct told_cell *cells;   // all so far, in the order of time
	size_t n, room;
	int64_t head;        // the newest step that was read
	struct arena *arena; // of what a look is given
};

// Puts the changes of the look's quarter into the look.
void changed_look(struct changed *c, struct model *m, struct look *look);
void changed_free(struct changed *c);

#endif
