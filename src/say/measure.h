// SPDX-License-Identifier: EUPL-1.2
// A measure in words: how far it is, when, who answers for it.
#ifndef LS_SAY_MEASURE_H
#define LS_SAY_MEASURE_H

#include "say/look.h"

// "pilot", or while nothing has begun "selected": translated.
const char *measure_stage(const struct measure *m);
// Appends "selected · pilot · required by law".
void measure_state(struct str *out, const struct measure *m);
// Appends " · decided priority 3"; nothing where none is decided.
void measure_priority(struct str *out, const struct measure *m);
// Appends "kurzfristig–mittelfristig"; nothing when none is stated.
void measure_horizon(struct str *out, const struct plan *p, const struct measure *m);
// Who answers for it, "–" where names are hidden; "" where nobody is named.
const char *measure_responsible(const struct look *look, const struct measure *m);
// The band of money it falls into; NULL: none, or money is hidden.
const struct cost_class *measure_class(const struct look *look, const struct measure *m);
// Appends field, selection, stage, horizon and who answers for it: what the title stands for.
void measure_tell(struct str *out, const struct look *look, const struct measure *m);
// Appends its ratings in words, for plans that have no scores to break down: " · Aufwand mittel · Wirkung hoch".
void measure_ratings(struct str *out, const struct score_table *t, size_t m);

#endif
