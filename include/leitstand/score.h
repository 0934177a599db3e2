// SPDX-License-Identifier: EUPL-1.2
// Priority scores and ranks of measures, exact: Σ weight × points ⁄ Σ weight over the criteria that have a weight. A
// measure with missing ratings has the interval it can still reach and is ranked by the lower end.
#ifndef LEITSTAND_SCORE_H
#define LEITSTAND_SCORE_H

#include <leitstand/plan.h>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct ls_score {
	int64_t least, most; // Σ weight × points in basis points × hundredths; equal when complete
	int64_t weight;      // Σ weight in basis points, above 0: least ⁄ weight are hundredths of points
	int32_t rank;        // from 1; equal scores share a rank: 1, 2, 2, 4; 0: not decided on yet, or rejected
	bool tied;           // shares its rank
	bool complete;       // every criterion with a weight is rated
};

// False: no criterion has a weight, and the plan has no scores at all.
bool ls_score_weighted(const struct ls_plan *p);
// The score of the measure with this id. LS_REFUSED: there is no such measure, or the plan is not weighted.
enum ls_code ls_score_of(const struct ls_plan *p, int32_t measure, struct ls_score *out, struct ls_err *err);
// The id of the measure at place i (from 0), best first, ties by code; by code alone when not weighted. 0 behind the
// last one.
int32_t ls_score_at(const struct ls_plan *p, size_t i);
// least and most as hundredths of points, rounded half up: 285 is 2.85.
int64_t ls_score_hundredths(const struct ls_score *score, int64_t sum);

#ifdef __cplusplus
}
#endif

#endif
