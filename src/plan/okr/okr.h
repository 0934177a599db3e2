// SPDX-License-Identifier: EUPL-1.2
// Progress and pace of key results, objectives and goals. Signs compare exact fractions. Parts are in basis points, what
// is left over cut off, so that a percentage is rounded once, where it is shown (ratio_percent).
//   progress = (value − start) ⁄ (target − start): 6800 is 68 %; sums use it within 0 … 1. At least and at most are
//     kept or not; a milestone counts its steps done. An objective is the mean of its key results by their weights, a
//     goal the plain mean of its objectives; what cannot be told is left out of both.
//   expected = ambition × days elapsed ⁄ days of the cycle, both ends counted; with dated steps the share that is due.
//     Ambition is 1, or the strategy's (0.7) for aspirational objectives where it has these.
//   pace = progress ⁄ expected: on track from 0.9, at risk from 0.7 (both the strategy's). A single milestone takes its
//     sign from the latest confidence: on track from 6, at risk from 4. At least and at most take it from both: kept is
//     on track from 6 or where none is stated, else at risk; not kept is at risk from 6, else off track.
// Nothing is judged before 15 % of the cycle (the strategy's) or without a check-in.
#ifndef LS_PLAN_OKR_OKR_H
#define LS_PLAN_OKR_OKR_H

#include "plan/plan.h"

enum pace { PACE_NONE, PACE_GOOD, PACE_RISK, PACE_BAD }; // '·' '+' '!' 'x'

struct kr_state {
	int32_t progress_bp; // raw, may be below 0 or above 10000; NONE32: cannot be told (no target)
	int32_t clamped_bp;  // 0–10000, what sums use; 0 when it cannot be told
	bool below_start;    // shown raw with ↓
	bool no_target;      // the source does not say what is to be reached
	int kept;            // at least and at most: 1 kept, 0 not; -1 of all others, and while no value is known
	bool no_check_in;    // counts as its start; marks means ~ (a milestone's done step is as good as a check-in)
	int64_t value;       // latest value in thousandths (milestones: steps done × 1000), NONE64
	int32_t steps_done, steps_n; // milestones
	int32_t expected_bp;         // at `today`
	enum pace pace;
	int32_t confidence;          // latest, NONE32
	bool falling;                // confidence fell twice in a row
	const struct check_in *last; // latest check-in up to today, NULL
};

struct objective_state {
	int32_t progress_bp; // weighted mean of the clamped ones, 0–10000; NONE32 without key results that can be told
	bool approximate;    // ~ : some key result has no check-in and counts as its start
	int left_out;        // key results that cannot be told, and are in no mean
	int32_t expected_bp;
	enum pace pace;
	int good, risk, bad, none; // key results by sign
};

struct goal_state {
	int32_t progress_bp; // of its objectives in the cycle that can be told (mean); NONE32: none there
	bool approximate;
	int32_t expected_bp; // of the same objectives
	enum pace pace;
	int objectives;               // in the cycle
	int measures, measures_done;  // that serve it; done: stage operation or done
	int accepted, objectives_all; // objectives of all cycles with verdict accepted; of all with any verdict
};

// Several objectives together: what a group of the board is headed with.
struct objectives_state {
	int32_t progress_bp; // plain mean of those that can be told; NONE32: none can
	bool approximate;
	int32_t expected_bp; // of the same
	enum pace pace;
	int objectives, key_results;
	int risk, bad; // key results by sign
};

// Decimal places with which its numbers are shown, 0–3: those the key result asks for, else as many as its start, target
// and values need.
int okr_decimals(const struct plan *p, const struct key_result *kr);
// What was noted on that day, of several the latest; NULL: nothing.
const struct check_in *okr_noted(const struct plan *p, int32_t key_result, int32_t day);
struct kr_state okr_key_result(const struct plan *p, const struct key_result *kr, int32_t today);
struct objective_state okr_objective(const struct plan *p, const struct objective *o, int32_t today);
struct objectives_state okr_objectives(const struct plan *p, const int32_t *ids, size_t n, int32_t today);
struct goal_state okr_goal(const struct plan *p, const struct goal *g, const struct cycle *cycle, int32_t today);
// Confidence by calendar week of the cycle (the weeks of cycle_week): cells[0…weeks-1] = 0–10, or -1 for a week without
// a check-in up to `today`. Returns the number of weeks, at most `max`; 0 when the cycle has no dates.
int okr_confidence(const struct plan *p, const struct key_result *kr, const struct cycle *c, int32_t today,
				   int8_t *cells, int max);
// Sign for pace: "+", "!", "x", "·".
const char *okr_sign(enum pace pace);
// The field an objective belongs to: its own or its goal's; NULL.
const struct field *okr_field(const struct plan *p, const struct objective *o);
int okr_rule_kept(const struct rule *r, int value); // would so many keep it? As okr_rule().
// Count of a rule against the plan: objectives a cycle/field, key results an objective. value, and whether it is kept:
// 1 yes, 0 no, -1 the rule is not certain or has no bounds.
int okr_rule(const struct plan *p, const struct rule *r, const struct cycle *cycle, int32_t owner_id, int *value);

#endif
