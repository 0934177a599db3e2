// SPDX-License-Identifier: EUPL-1.2
// The minutes of a meeting, written from what was noted and changed in it. What was taken back is not in them.
#ifndef LS_SAY_MINUTES_H
#define LS_SAY_MINUTES_H

#include "say/document.h"
#include "say/look.h"
#include "say/step.h"

struct minutes {
	const struct look *look; // `today` is the day it is told on; `frame` holds what is told
	const struct meeting *meeting;
	struct changes changes; // net, from its beginning to its end; none where nobody knows when that was
};

// Begins the document and tells all parts that there is something to tell of: when and whose, who was there, key results
// from what to what, verdicts, decisions, tasks, the retrospective, what else was changed, notes, what was put off.
void minutes_tell(struct doc *d, const struct minutes *m);

// The parts, each for itself (minutes_okr.c, minutes_rest.c).
void minutes_key_results(struct doc *d, const struct minutes *m);
void minutes_verdicts(struct doc *d, const struct minutes *m);
void minutes_retrospective(struct doc *d, const struct minutes *m);
void minutes_decisions(struct doc *d, const struct minutes *m);
void minutes_tasks(struct doc *d, const struct minutes *m);
void minutes_informed(struct doc *d, const struct minutes *m);
void minutes_others(struct doc *d, const struct minutes *m);
void minutes_put_off(struct doc *d, const struct minutes *m);

#endif
