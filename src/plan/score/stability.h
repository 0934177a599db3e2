// SPDX-License-Identifier: EUPL-1.2
// How robust the order is: exactly, by the smallest change of one weight that swaps two neighbours or moves a measure
// across the cut; and by sampling, each weight varying independently by ±25 % of itself, rescaled (stochastic
// multicriteria acceptability analysis: the share of weightings in which something holds). Integers only. Missing
// ratings count as the worst level, as in the ranking; locks play no part.
#ifndef LS_PLAN_SCORE_STABILITY_H
#define LS_PLAN_SCORE_STABILITY_H

#include "plan/score/cut.h"
#include "plan/score/score.h"
#include "plan/score/weights.h"

#include <stdint.h>

#define STABILITY_SAMPLES 10000
#define STABILITY_MOST    150 // measures that compete: with more, nothing exact is told about the cut

// The smallest change of one weight (the others keeping their proportions exactly, not rounded to basis points) after
// which a no longer stands before b.
struct swing {
	int criterion;    // index in the score table, -1: no single weight can do it
	int32_t delta_bp; // signed; in whole basis points, the first value at which the order is no longer strict;
					  // 0: it is not strict now (then the criterion is one that would part them)
	bool ties;        // there they are equal; one basis point more swaps them, if the weight has that room
};
struct swing stability_swing(const struct score_table *t, const struct weights *w, size_t a, size_t b);
// For every measure: the least |delta| at which it changes places with the one above or below (whichever is nearer;
// measures with the very same ratings are passed over, since nothing parts them), and, with a cut, at which it comes in
// or falls out (what has no figure counts as in). Arrays over measures in `a`.
struct stability {
	struct swing *neighbour; // [measure]
	struct swing *cut;       // [measure]; NULL without a cut line, or with more than STABILITY_MOST
};
// `w` are the weights of the table as it stands. cut may be NULL.
void stability_exact(struct arena *a, const struct score_table *t, const struct weights *w, const struct cut *cut,
					 struct stability *out);

// Sampling, in slices so that it can be stopped: begin, then step until it is done. The same seed gives the same
// samples, however they are sliced.
struct sampling {
	const struct score_table *table;
	uint64_t seed;
	int samples, done;  // 10 000 by default
	uint32_t *selected; // [measure] in how many samples it was selected (or: kept its rank or better, without a cut)
	uint64_t state[4];
	void *scratch;
};
// rule NULL or one that cuts nothing: ranks are watched. samples ≤ 0: the default.
struct sampling *sampling_begin(struct arena *a, const struct score_table *t, const struct weights *w,
								const struct cut_rule *rule, uint64_t seed, int samples);
bool sampling_step(struct sampling *s, int at_most); // true: done
// Of the samples done, rounded half up; -1 before the first, and for a measure that does not compete at a cut.
int sampling_percent(const struct sampling *s, size_t measure);

#endif
