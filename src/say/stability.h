// SPDX-License-Identifier: EUPL-1.2
// How robust the order is, in sentences and short texts.
#ifndef LS_SAY_STABILITY_H
#define LS_SAY_STABILITY_H

#include "say/look.h"
#include "say/weigh.h"

// "Rank 4 holds as long as Aufwand stays between 14 % and 26 %; in 93 of 100 weightings it stays above the cut line"
void stable_tell(struct str *out, const struct look *look, size_t measure);
// The whole order in one sentence, when the sample is there: how many ranks hold, or stay above the cut line, in at
// least STABLE_SURE of 100 weightings, and which one is least sure. Nothing when there is nothing to tell.
enum { STABLE_SURE = 90 };
void stable_tell_all(struct str *out, const struct look *look);
// All figures as lines, in the order of the ranking: "4  M34 Scanstelle: changes place at Aufwand 26 % (+6); crosses the
// line at …; 93 %".
void stable_figures(struct str *out, const struct look *look);
// "93 %", "…" while nothing is known, "–" for what does not compete.
void stable_percent(struct str *out, const struct look *look, size_t measure);
// "Aufwand 26 % (+6)", without `delta` "Aufwand 26 %": the weight at which something changes; "any turn of Aufwand";
// "–": no single weight does it; "…": not known yet (swing NULL).
void stable_swing(struct str *out, const struct look *look, const struct swing *swing, bool delta);
// "M34 changes places when the weight of … goes from 15 to 0 %. It falls out of … Selected in 93 of 100 …": one line,
// translated. cut and sampling may be NULL.
void stability_text(struct str *out, const struct score_table *t, const struct weights *w, const struct stability *s,
					const struct cut *cut, const struct sampling *sampling, size_t measure);

#endif
