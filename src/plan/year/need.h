// SPDX-License-Identifier: EUPL-1.2
// What a deadline still needs from the plan, by the checks it names (words_deadline_need). Each asks something of some
// rows and counts those that do not have it yet:
//   status    measures that are prepared or carried out, neither rejected nor deferred: a status report since the last
//             deadline that asked for it (this one or another; since the day it was met, else the day it was due)
//   amounts   budget lines that reach into the year or beyond or have no year, but of measures that are over: a bound
//   posts     selected measures that are not over: a need of posts, of their own or of a phase
//   ratings   measures that are not over: a level of every criterion with a weight (of every one where none has any)
//   ideas     measures that somebody asked for: the day of an answer
//   verdicts  objectives of quarters that are over: a verdict
//   quarters  quarters that are over: closed
//   targets   key results of quarters that are not closed: a target
// A measure is over that is done, stopped or rejected. Quarters count that are over on the deadline's day, today at most.
#ifndef LS_PLAN_YEAR_NEED_H
#define LS_PLAN_YEAR_NEED_H

#include "plan/score/score.h"
#include "plan/year/deadline.h"

// Checks that were calculated, so that deadlines that ask the same share them.
struct needs;
struct needs *needs_begin(struct arena *a, const struct plan *p, const struct score_table *score, int32_t today);

struct need {
	enum deadline_need_word kind;
	enum table_id table; // what is asked
	int32_t since;       // of `status`: a report counts that is of a later day; else DAY_NONE
	size_t all;          // rows it is asked of
	size_t open;         // of these do not have it
	const int32_t *rows; // their ids, as they stand in the plan
};
// The checks of a deadline in that year, in the order of the words, each once; *out lives in the arena. Returns how many.
size_t needs_of(struct needs *n, const struct deadline *d, int year, const struct need **out);
// Rows that any of its checks misses, together; 0 where it names no check, or was met.
size_t needs_open(struct needs *n, const struct deadline *d, int year);

#endif
