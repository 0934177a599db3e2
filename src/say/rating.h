// SPDX-License-Identifier: EUPL-1.2
// A rating in words, before anybody changes it.
#ifndef LS_SAY_RATING_H
#define LS_SAY_RATING_H

#include "plan/score/score.h"

// "hoch", "not rated".
const char *rating_level(const struct plan *p, const struct score_criterion *s, size_t measure);
// Appends "niedrig · [mittel] · hoch": all levels, with the place of the one given; -1, -1: none is.
void rating_levels(struct str *out, const struct score_table *t, size_t measure, int criterion, int *from, int *to);
// Appends "3 × 40 = 1,20", "? × 40"; nothing without a weight.
void rating_product(struct str *out, const struct score_table *t, size_t measure, int criterion);
// Appends "3 × 40 %"; nothing without points or without a weight.
void rating_factors(struct str *out, const struct score_table *t, size_t measure, int criterion);
// Appends what the rating is, and what the next notch up or down would do to score and rank. `criterion`: index in the
// table.
void rating_tell(struct str *out, const struct score_table *t, size_t measure, int criterion);

#endif
