// SPDX-License-Identifier: EUPL-1.2
// What a session weighs up beside the plan: weights tried out, the cut, how robust the order is, another time to
// compare with. Nothing of it is written until somebody says so, and nothing of it outlives the session.
#ifndef LS_CMD_VIEW_WEIGH_H
#define LS_CMD_VIEW_WEIGH_H

#include "say/weigh.h"

struct session;

struct deciding {
	// weights tried out
	bool trying;
	bool weighed; // `table` is calculated with trial.now
	struct trial trial;
	int32_t ids[WEIGHTS_MOST]; // of the criteria the trial is about
	struct arena *table_arena;
	struct score_table *table; // scratch; made anew for each snapshot
	uint64_t table_generation;
	int32_t *moved; // places against the plan's own ranking
	size_t moved_room;
	// the cut
	struct cut_rule rule; // CUT_NONE: no line
	struct arena *cut_arena;
	struct cut *cut;
	uint32_t cut_serial;                 // grows with every other line
	bool cut_stale;                      // the scores have changed since
	const struct score_table *cut_score; // what it was found for
	const struct plan *cut_plan;
	uint64_t cut_generation;
	// stability, as of the score and the cut it was asked for
	bool stability; // it is shown
	bool exact_known;
	uint64_t seed;
	struct arena *stable_arena;
	struct stable stable;
	struct stability exact;
	struct sampling *sampling;
	const struct score_table *stable_score;
	uint32_t stable_serial; // of the cut
	uint64_t stable_generation;
	// comparing with another time
	struct plan *then;        // NULL: with none
	struct arena *then_arena; // its name and scores
	struct arena *then_index; // of the present snapshot
	struct compared compared;
	const struct plan *then_plan; // what compared.then is about
	uint64_t then_generation;
};

// Puts into the look what is being weighed up, calculated for its plan. Part of making a look.
void weigh_look(struct session *s);
void weigh_free(struct session *s);        // another plan, or the end
void weigh_look_stable(struct session *s); // parts of the two, in files of their own
void weigh_look_then(struct session *s);
void weigh_free_then(struct session *s);

// Weights are tried out: `w` (NULL: the plan's own to begin with). Refused when there is nothing to weigh.
enum ls_code weigh_try(struct session *s, const struct weights *w, struct ls_err *err);
// The plan's own weights scaled to 100 %; equal shares when it has none but could have. LS_REFUSED: nothing to weigh.
enum ls_code weigh_own_weights(struct weights *out, const struct plan *p, struct ls_err *err);
void weigh_leave_trial(struct session *s);
// The weights tried out, of the criteria as the plan has them now. LS_REFUSED when somebody has changed the criteria
// since: the trial has begun anew, and what was turned is about others.
enum ls_code weigh_tried(struct session *s, struct weights *out, struct ls_err *err);
// Shows how robust the order is, or not. What it takes is done by weigh_work().
void weigh_stability(struct session *s, bool on);
bool weigh_busy(const struct session *s); // there is work left
// What is being asked, until the answer is there.
const char *weigh_stable_question(struct session *s);
bool weigh_work(struct session *s); // does some of it, within milliseconds; true: what is shown has changed
bool weigh_stop(struct session *s); // leaves the sample as it is; false: none is running
// Compares with a moment (tag, day, step); NULL or "": with none.
enum ls_code weigh_compare(struct session *s, const char *moment, struct ls_err *err);
void weigh_cut(struct session *s, const struct cut_rule *rule); // CUT_NONE: no line

#endif
