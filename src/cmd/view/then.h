// SPDX-License-Identifier: EUPL-1.2
// Comparing with another time.
#ifndef LS_CMD_VIEW_THEN_H
#define LS_CMD_VIEW_THEN_H

#include "say/weigh.h"

struct session;

struct comparing {
	struct plan *then;        // NULL: with none
	struct arena *then_arena; // its name and scores
	struct arena *index;      // of the present snapshot
	struct compared compared;
	const struct plan *plan; // what compared.then is about
	uint64_t generation;
};

// Compares with a moment (tag, day, step); NULL or "": with none.
enum ls_code weigh_compare(struct session *s, const char *moment, struct ls_err *err);
const char *compare_over(const struct session *s); // what is said when it has ended, on the pane shown
void weigh_look_then(struct session *s);           // part of weigh_look()
void comparing_free(struct comparing *c);

#endif
