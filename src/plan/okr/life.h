// SPDX-License-Identifier: EUPL-1.2
// The quarter's life: planning → running → review → closed. What is still open when it goes on, counted, so that a question
// can say what going on means (say/quarter_life.h); which state follows which; on which day a value is noted.
#ifndef LS_PLAN_OKR_LIFE_H
#define LS_PLAN_OKR_LIFE_H

#include "plan/plan.h"

#define LIFE_STALE_DAYS 14 // a key result without a check-in for longer is told

struct life {
	int objectives, key_results;
	int no_key_result; // objectives
	int no_target;     // key results that count something, and milestones without a step
	int no_measure;    // key results, where the plan ties measures to them
	int no_check_in;   // key results
	int stale;         // key results with one, but none in the last LIFE_STALE_DAYS up to `today` or the last day
	int blocked;       // key results whose latest check-in names a blocker
	int reached;       // key results: all of the way, kept, all steps done
	int verdicts[verdict_COUNT]; // objectives by verdict
	int to_carry;                // objectives with the verdict “carried over” that no objective has as its origin
	int open_tasks;              // of its meetings and key results, each once
};
// Is the quarter over before that day's end: its last day is behind, or, where it has no dates, it is under review or closed?
bool life_over(const struct cycle *c, int32_t day);
struct life life_of(const struct plan *p, const struct cycle *c, int32_t today);

// May a quarter go from one state to the other by itself? planning ↔ running ↔ review → closed → review.
bool life_follows(int from, int to); // enum cycle_state_word
// Where it goes on to, or back to, one state at a time; a closed one goes back to its review. -1: nowhere.
int life_next(int from, bool back); // enum cycle_state_word
// The day as of which a value of today is noted: today, or the last day where that is over. DAY_NONE: it has not begun.
// Without dates it is today.
int32_t life_day(const struct cycle *c, int32_t today);

#endif
