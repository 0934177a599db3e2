// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: rows marked with Space.
#ifndef LS_CMD_VIEW_MARKS_H
#define LS_CMD_VIEW_MARKS_H

#include "base/str.h"
#include "plan/plan.h"
#include "say/look.h"

struct marks {
	struct pick *at; // all of one table
	size_t n;
};

bool marks_toggle(struct marks *m, struct pick pick);    // true: it is marked now
void marks_prune(struct marks *m, const struct plan *p); // what is gone from the plan is gone from them
bool marks_clear(struct marks *m);                       // false: there were none
void marks_free(struct marks *m);
// Measures are marked: a decision ("defer") is about all of them, and `command` says so.
void marks_decide(const struct marks *m, const struct plan *p, const char *outcome, struct str *command);

#endif
