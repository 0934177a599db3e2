// SPDX-License-Identifier: EUPL-1.2
// A half-filled form outlives the program: one small file for each plan in $XDG_STATE_HOME/leitstand, readable by its
// owner alone, there only while something is half filled.
#ifndef LS_APP_KEPT_H
#define LS_APP_KEPT_H

#include "cmd/session.h"

struct kept {
	struct str text; // as it stands in the file
	int idle;        // looks at an unchanged screen since the last key
	bool off;        // nothing is kept: a kiosk, a private copy
};

// The plan of the session is a new one: offers what was kept for it.
void kept_offer(struct kept *k, struct session *s);
// Brings the file up to date; does nothing when it is.
void kept_now(struct kept *k, struct session *s);
// After an event: what is finished is not kept any longer. After a pause (`idle`): what is typed is.
void kept_tick(struct kept *k, struct session *s, bool idle);
void kept_free(struct kept *k);

#endif
