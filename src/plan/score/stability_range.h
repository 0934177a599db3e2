// SPDX-License-Identifier: EUPL-1.2
// Between which weights of one criterion a measure keeps its place.
#ifndef LS_PLAN_SCORE_STABILITY_RANGE_H
#define LS_PLAN_SCORE_STABILITY_RANGE_H

#include "plan/score/stability.h"

// Weights of criterion k (its index in the table) in basis points, from *least to *most, whole ones, between which the
// measure is strictly above and below the same measures as now while the others keep their proportions. Those rated
// alike are passed over. *least == *most: any turn changes its place. false: the criterion takes no part.
bool stability_range(const struct score_table *t, const struct weights *w, size_t measure, int k, int32_t *least,
					 int32_t *most);

#endif
