// SPDX-License-Identifier: EUPL-1.2
// A small readable language for choosing measures:  feld:services stand:geplant punkte>2,0 wer:"Amt 14" text~schnittstelle
// Terms are joined by "and"; a leading "-" or "!" turns a term round; commas within a value mean "or" (stand:pilot,rollout).
// A bare word is looked for in code and title. Names of terms and values are understood in German and English.
#ifndef LS_PLAN_FILTER_H
#define LS_PLAN_FILTER_H

#include "base/err.h"
#include "plan/score.h"

struct filter;

// LS_REFUSED names the term, what was expected, and an example. The filter lives in `a`. "" chooses everything.
enum ls_code filter_parse(struct arena *a, const struct plan *p, const char *text, int32_t today, struct filter **out, struct ls_err *err);
bool filter_match(const struct filter *f, const struct score_table *t, size_t measure);
// Fills `match` (t->n bytes) quickly: fields and words are compared as numbers, texts folded once per plan.
void filter_all(const struct filter *f, const struct score_table *t, uint8_t *match);
// Names and values that may stand at the end of `text`, for completion: appends up to `most` strings in `a`.
size_t filter_complete(struct arena *a, const struct plan *p, const char *text, const char **out, size_t most, size_t *word_start);

#endif
