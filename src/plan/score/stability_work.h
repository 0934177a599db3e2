// SPDX-License-Identifier: EUPL-1.2
// Measures under many weightings, one after the other. For stability*.c only.
#ifndef LS_PLAN_SCORE_STABILITY_WORK_H
#define LS_PLAN_SCORE_STABILITY_WORK_H

#include "plan/score/cut_walk.h"
#include "plan/score/stability.h"

// The criteria that take part, and the ranking of the moment.
struct weighing {
	size_t n, ranked_n; // measures; how many of `order` stand in the ranking
	int criteria_n;
	int index[WEIGHTS_MOST];             // in the score table
	int32_t bp[WEIGHTS_MOST];            // as they are
	int64_t whole;                       // their sum
	const int32_t *points[WEIGHTS_MOST]; // [measure] hundredths, the worst level where not rated
	int64_t best;                        // points of the best levels, the most any measure has by one criterion
	int64_t *lo;                         // [measure] Σ weight × points
	uint32_t *order, *scratch, *key;
};
struct weighing *weighing_new(struct arena *a, const struct score_table *t, const struct weights *w);
// Ranks the measures under other weights (of any scale, one for each of the criteria that take part).
void weighing_apply(struct weighing *g, const int64_t *weights);
// One criterion's weight turned by `delta` of g->whole: the weights, times weighing_scale(). Linear in delta.
void weighing_turned(const struct weighing *g, int k, int32_t delta, int64_t *weights);
int64_t weighing_scale(const struct weighing *g, int k);

// Something that is at0 + slope × delta.
struct line {
	int64_t at0, slope;
};
// The number of measure m (the difference of its to another's) while criterion k turns.
struct line weighing_line(const struct weighing *g, int k, size_t m);

#endif
