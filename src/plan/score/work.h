// SPDX-License-Identifier: EUPL-1.2
// What score.c keeps between two weightings, so that turning a weight touches integer columns and nothing else.
// Points are stored as steps: how many times the common divisor of all differences they lie above the worst level.
#ifndef LS_PLAN_SCORE_WORK_H
#define LS_PLAN_SCORE_WORK_H

#include "plan/score/score.h"

#define SCORE_BLOCK   256   // columns are padded to whole blocks, so that loops over them have a fixed length
#define SCORE_BUCKETS 65536 // a wider range of scores is sorted in several passes

struct score_column {
	uint32_t *step; // [measure index]; 0 where not rated
	uint32_t span;  // steps of the best level
	bool counted;   // had a weight when `complete` was last found out
};

struct score_work {
	struct score_column *columns; // one for each criterion
	int64_t step_points;          // hundredths a step is worth
	uint32_t *by_code;            // measure indices by code: the order among equals
	uint32_t *key;                // [measure index] steps × reduced weights above the least possible score
	uint32_t *scratch;            // n
	uint32_t *missing;            // measures that are not complete
	size_t missing_n;
	size_t out_n;            // measures that are not ranked
	int64_t *hi;             // room for t->hi, which is t->lo while nothing is missing
	uint32_t *above, *place; // [SCORE_BUCKETS + 1]: how many are better than a key; how many have it, then where
};

int64_t score_gcd(int64_t a, int64_t b); // greatest common divisor; of a and 0: a

// Fills lo, hi, rank, tied and order from the weights in t->criteria.
void score_calculate(struct score_table *t);

#endif
