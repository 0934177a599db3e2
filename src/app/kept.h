// SPDX-License-Identifier: EUPL-1.2
// A half-filled form outlives the program: a small file in $XDG_STATE_HOME/leitstand, readable by its owner alone, there
// only while something is half filled. Each program has its own and holds a lock on it: what another one that runs has
// written is neither offered nor taken away, and what an ended one left is offered to one program only.
#ifndef LS_APP_KEPT_H
#define LS_APP_KEPT_H

#include "cmd/session.h"

struct kept {
	struct str text; // as it stands in the file
	struct str plan; // the full path of the plan it is for; "" nothing can be kept
	struct str file; // its own file; "" none yet
	int lock;        // descriptor + 1 of that file, which holds the lock; 0 none
	int idle;        // looks at an unchanged screen since the last key
	bool offering;   // what was left is being offered, one after the other
	bool off;        // nothing is kept: a kiosk
};

// The plan of the session is a new one: offers what was kept for it; once that is saved or discarded, the next one that
// was left, until there is none.
void kept_offer(struct kept *k, struct session *s);
// Brings the file up to date; does nothing when it is.
void kept_now(struct kept *k, struct session *s);
// After an event: what is finished is not kept any longer. After a pause (`idle`): what is typed is.
void kept_tick(struct kept *k, struct session *s, bool idle);
void kept_free(struct kept *k); // what is half filled stays in its file, for the next program

#endif
