// SPDX-License-Identifier: EUPL-1.2
// Scores and ranks as people read them, in the language set. Numbers as in plan/score/score.h.
#ifndef LS_SAY_SCORE_H
#define LS_SAY_SCORE_H

#include "plan/score/score.h"

// With two places, or as many as it takes to tell it from the next other score. Appends "2,85", or "2,45–2,85" for an incomplete one with a range, or nothing when not weighted.
void score_text(struct str *out, const struct score_table *t, size_t measure);
// Appends a score between two numerators: "2,85", "~2,45–2,85", or with `brief` "~2,45".
void score_range_text(struct str *out, const struct score_table *t, int64_t lo, int64_t hi, bool complete, bool brief);
// How many places tell the score apart from the next other one above and below it: 2, and more where these are equal.
int score_places(const struct score_table *t, size_t measure);
int score_places_most(const struct score_table *t); // of all
// Appends why a notch (dir +1 to more points, -1 to fewer) leads nowhere: "Aufwand: this is the best level already.";
// nothing where it leads somewhere.
void score_no_notch(struct str *out, const struct score_table *t, size_t measure, int criterion, int dir);
// Appends what stands in a list: as score_text(), "~" before what may be more.
void score_cell_text(struct str *out, const struct score_table *t, size_t measure);
// Appends "2=" / "4" / "" .
void score_rank_text(struct str *out, const struct score_table *t, size_t measure);
// Appends why a measure of a weighted plan has no rank: "not decided on yet, so it has no rank"; nothing where it has one.
void score_no_rank(struct str *out, const struct score_table *t, size_t measure);
// The sentence for a plan whose criteria carry no weights.
const char *score_unweighted(void);
// Appends "2,85 points · rank 4 of 46 ~ incomplete", "2,85 points · no rank", "not weighted"; nothing without criteria.
void score_standing(struct str *out, const struct score_table *t, size_t measure);
// Appends "Rank 5= of 46", "no rank"; nothing when not weighted.
void score_place(struct str *out, const struct score_table *t, size_t measure);
// Appends "2,50 = Innenwirkung 3×40 % + Außenwirkung 1×15 % + …", complete for any number of criteria, with ≈ where the
// score is rounded; a missing rating is "?×40 %"; when the weights do not add up to 100 the sum is "(…) ÷ 90".
void score_breakdown(struct str *out, const struct score_table *t, size_t measure);
// The same with names of criteria of at most so many letters, broken at a syllable, "Innen- 3×40 %"; 0: without names.
void score_breakdown_brief(struct str *out, const struct score_table *t, size_t measure, int letters);
// Appends "  ·  weights together: 60 %; % makes them 100 %" where the plan has weights that add up to something else.
void score_weights_sum(struct str *out, const struct plan *p);

#endif
