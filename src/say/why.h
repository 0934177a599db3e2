// SPDX-License-Identifier: EUPL-1.2
// "Why rank 4?" told in sentences.
#ifndef LS_SAY_WHY_H
#define LS_SAY_WHY_H

#include "base/str.h"
#include "plan/score/score.h"

// Appends "Why rank 4? 34 Scanstelle"; without a rank who it is.
void why_title(struct str *out, const struct score_table *t, size_t measure);
// Appends lines separated by '\n' (translated, none at the end): the rank and who shares it; what lifts the measure
// above the mean of the others and what holds it back, criterion by criterion, in points of the score; what is not
// rated; what separates it from the next above and the next below, and the smallest change of one rating that would do
// it; a decided priority. Nothing for a measure that is not there.
void why_rank(struct str *out, const struct score_table *t, size_t measure);
// The same on one line, without the rank itself.
void why_brief(struct str *out, const struct score_table *t, size_t measure);

#endif
