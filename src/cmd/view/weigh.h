// SPDX-License-Identifier: EUPL-1.2
// What a session weighs up beside the plan: weights tried out, the cut, how robust the order is, another time to
// compare with. Nothing of it is written until somebody says so, and nothing of it outlives the session.
#ifndef LS_CMD_VIEW_WEIGH_H
#define LS_CMD_VIEW_WEIGH_H

#include "cmd/view/cut.h"
#include "cmd/view/stability.h"
#include "cmd/view/then.h"
#include "cmd/view/trial.h"

struct deciding {
	struct trying trying;
	struct cutting cut;
	struct robustness robust;
	struct comparing comparing;
};

// Puts into the look what is being weighed up, calculated for its plan. Part of making a look.
void weigh_look(struct session *s);
void weigh_free(struct session *s); // another plan, or the end

#endif
