// SPDX-License-Identifier: EUPL-1.2
// The cut line.
#ifndef LS_CMD_VIEW_CUT_H
#define LS_CMD_VIEW_CUT_H

#include "say/weigh.h"

struct session;

struct cutting {
	struct cut_rule rule; // CUT_NONE: no line
	struct arena *arena;
	struct cut *cut;
	uint32_t serial;                 // grows with every other line
	bool stale;                      // the scores have changed since
	const struct score_table *score; // what it was found for
	const struct plan *plan;
	uint64_t generation;
};

void weigh_cut(struct session *s, const struct cut_rule *rule); // CUT_NONE: no line
void weigh_look_cut(struct session *s);                         // part of weigh_look()

#endif
