// SPDX-License-Identifier: EUPL-1.2
// Scores and ranks of measures. Score = Σ weight × points ⁄ Σ weight over the criteria that carry a weight: the method
// that counties publish (Kreis Viersen, chapter 7.2 and annex), where a cost's points are reversed by its levels. Weights
// in basis points, points in hundredths, so a score is the exact fraction num ⁄ den of hundredths. Equal scores share a
// rank, and the next one is left out (1, 2, 2, 4); missing ratings count as the worst level, up to the best.
#ifndef LS_PLAN_SCORE_SCORE_H
#define LS_PLAN_SCORE_SCORE_H

#include "plan/plan.h"

// One criterion as it takes part. Order: by pos, then id, all criteria of the plan (also unweighted ones).
struct score_criterion {
	const struct criterion *criterion;
	int32_t weight_bp;       // as calculated with (may be an alternative weight); NONE32: takes no part, because
							 // it has no weight or none of its levels has points
	int32_t least, most;     // points of its worst and best level, hundredths; NONE32 without levels with points
	struct plan_rows levels; // rows of plan->level, in order of pos (best first)
	const int32_t *level;    // [measure index] → index of the level in plan->level, -1: not rated
	const int32_t *points;   // [measure index] → hundredths, NONE32: not rated or level without points
};

// Columns over plan->measure (index = position of the row). All arrays live in the arena given.
struct score_table {
	const struct plan *plan;
	struct score_criterion *criteria;
	int criteria_n;
	int weighted_n;          // criteria that take part; 0: the plan is "not weighted", no scores at all
	int64_t den;             // Σ weight in bp, > 0 when weighted_n > 0
	size_t n;                // measures
	size_t ranked_n;         // of these stand in the ranking, as the first in `order`; all when not weighted
	int64_t *lo, *hi;        // Σ weight × points: what is reached at least and at most (equal when complete;
							 // the same array when all are)
	bool *complete;          // every weighted criterion is rated; when not weighted: every criterion
	int32_t *rank;           // 1, 2, 2, 4; by lo; 0 when not weighted, and of what is not ranked
	bool *tied;              // shares its rank
	uint32_t *order;         // measure indices: best first, ties by code as people count (M2 before M10); all by
							 // code when not weighted
	struct score_work *work; // private
};

// Does it stand in the ranking? What was handed in does once somebody has decided on it, and not when that was no.
bool score_ranked(const struct measure *m);
// Calculates everything. `weights` (may be NULL) replaces the plan's: one value per criterion in the order above,
// basis points, NONE32 for none. The table refers to the plan, which must live as long.
struct score_table *score_table(struct arena *a, const struct plan *p, const int32_t *weights);
// Only the weights have changed: recalculates lo, hi, complete, rank, tied, order in place, without new memory.
void score_reweigh(struct score_table *t, const int32_t *weights);

// Hundredths of points of a numerator, rounded half up: 285 for 2.85.
int64_t score_hundredths(const struct score_table *t, int64_t num);

// What would happen if the rating of one criterion were another level: score numerator and rank, exact, without
// touching the table. level: index in plan->level, -1: not rated.
struct score_what_if {
	int64_t lo, hi;
	int32_t rank; // 0: it would have none
	bool tied;
};
struct score_what_if score_what_if(const struct score_table *t, size_t measure, int criterion, int32_t level);
// The level that one notch towards more points (dir +1) or fewer (-1) leads to: by points, or by pos where there are
// no points (best first). From "not rated": +1 gives the worst level, -1 too. -1: there is none further.
int32_t score_notch(const struct score_table *t, size_t measure, int criterion, int dir);
// The table's index of a criterion, -1.
int score_criterion_index(const struct score_table *t, int32_t criterion_id);

#endif
