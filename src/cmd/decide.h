// SPDX-License-Identifier: EUPL-1.2
// What a session weighs up beside the plan: weights tried out, the cut, how robust the order is, another time to
// compare with. Nothing of it is written until somebody says so, and nothing of it outlives the session.
#ifndef LS_CMD_DECIDE_H
#define LS_CMD_DECIDE_H

#include "ui/decide.h"

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
	const struct score_table *cut_score; // what it was found for
	uint64_t cut_generation;
};

// Puts into the look what is being weighed up, calculated for its plan. Part of making a look.
void decide_look(struct session *s);
void decide_free(struct session *s); // another plan, or the end

// Weights are tried out: `w` (NULL: the plan's own to begin with). Refused when there is nothing to weigh.
enum ls_code decide_try(struct session *s, const struct weights *w, struct ls_err *err);
// The plan's own weights scaled to 100 %; equal shares when it has none but could have. LS_REFUSED: nothing to weigh.
enum ls_code decide_own_weights(struct weights *out, const struct plan *p, struct ls_err *err);
void decide_leave_trial(struct session *s);
void decide_cut(struct session *s, const struct cut_rule *rule); // CUT_NONE: no line

#endif
