// SPDX-License-Identifier: EUPL-1.2
// The kiosk's clockwork: which pane stands when, and what the corner of the screen says.
#ifndef LS_APP_KIOSK_H
#define LS_APP_KIOSK_H

#include "app/verbs.h"

struct kiosk {
	const char *const *panes;
	int panes_n, every; // seconds
	int at;
	int64_t since;     // when the present pane came, seconds
	int64_t touched;   // when somebody has last pressed a key, seconds; 0 nobody is there
	int64_t as_of;     // when what is shown was written, seconds; 0 unknown
	struct str corner; // as last shown
	int64_t said;      // when the message that is shown was first seen, seconds; 0 none
};

void kiosk_free(struct kiosk *k);
// Somebody is there: the pane stays until they have gone.
void kiosk_touch(struct kiosk *k, int64_t now);
// True once when they have gone, by the time without a key; the session is then as it began.
bool kiosk_left(struct kiosk *k, struct session *s, int64_t now);
// Called twice a second; true when the session shows something else than before.
bool kiosk_tick(struct kiosk *k, struct session *s, int64_t now);

#endif
