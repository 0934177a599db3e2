// SPDX-License-Identifier: EUPL-1.2
// The status report of a quarter (look->cycle, as of look->today), part by part, each below a heading that stands there
// already. What there is nothing to tell of adds nothing.
#ifndef LS_SAY_STATUS_H
#define LS_SAY_STATUS_H

#include "say/document.h"
#include "say/look.h"

// Objectives of the quarter, by their codes; ids on look->frame. Returns how many.
size_t status_objectives(const struct look *look, int32_t **ids);

// What came of it, how the objectives stand together and which verdicts there are; then a row an objective.
void status_reached(struct doc *d, const struct look *look);
// One objective below a heading of level 3: facts, and a table of its key results.
void status_objective(struct doc *d, const struct look *look, const struct objective *o);
// Measures whose selection or stage is another one than at the beginning; `before`: the plan then.
void status_measures(struct doc *d, const struct look *look, const struct plan *before);
// Phases that began or ended in the quarter, or were to. *shown: a byte for each measure, 1 for theirs; NULL: there are none.
void status_phases(struct doc *d, const struct look *look, const uint8_t **shown);
void status_decisions(struct doc *d, const struct look *look); // dated in it, or taken in a meeting of it
void status_next(struct doc *d, const struct look *look);      // the outlook, and objectives of the quarter after it

#endif
