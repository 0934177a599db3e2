// SPDX-License-Identifier: EUPL-1.2
// Everything is as it was left: where somebody was in a plan and how they looked at it, a small file for each plan in
// $XDG_STATE_HOME/leitstand, readable by its owner alone. A file that is damaged, foreign or of another version is as if
// there were none. Of two programs with the same plan the one that ends last is remembered.
#ifndef LS_APP_LEFT_H
#define LS_APP_LEFT_H

#include "cmd/session.h"

struct left {
	struct str plan;  // the full path of the plan; "" nothing is remembered
	struct str text;  // as it stands in the file
	struct str theme; // that somebody has chosen for it; "" none
	int idle;         // looks at an unchanged screen since the last key
	bool off;         // nothing is read or written: a kiosk, a private copy
};

// The plan of the session is a new one: goes back to where it was left. l->theme is the one to be shown, "" any.
void left_return(struct left *l, struct session *s);
// The theme that was chosen last, in whatever plan: "" none. It is that of the start page and of plans that are new.
void left_last_theme(const struct left *l, struct str *out);
void left_chose_theme(struct left *l, struct session *s, const char *theme);
void left_now(struct left *l, struct session *s);             // brings the file up to date
void left_tick(struct left *l, struct session *s, bool idle); // after an event; after a pause (`idle`) as left_now()
void left_free(struct left *l);

#endif
