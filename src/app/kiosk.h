// SPDX-License-Identifier: EUPL-1.2
// The kiosk's clockwork: which pane stands when, and what the corner of the screen says.
#ifndef LS_APP_KIOSK_H
#define LS_APP_KIOSK_H

#include "app/verbs.h"

struct kiosk {
	const char *const *panes;
	int panes_n, every; // seconds
	int at;
	int64_t since;      // when the present pane came, seconds
	int64_t read_at;    // when the plan was last seen to be up to date, seconds; 0 never
	bool stale;         // the last look at the file failed
};

// Called each second and after each event; true when the session shows something else than before.
bool kiosk_tick(struct kiosk *k, struct session *s, int64_t now);

#endif
