// SPDX-License-Identifier: EUPL-1.2
// Weights tried out.
#ifndef LS_CMD_VIEW_TRIAL_H
#define LS_CMD_VIEW_TRIAL_H

#include "say/weigh.h"

struct session;

struct trying {
	bool on;
	bool weighed; // `table` is calculated with trial.now
	struct trial trial;
	int32_t ids[WEIGHTS_MOST]; // of the criteria the trial is about
	struct arena *arena;
	struct score_table *table; // scratch, on the arena; made anew for each snapshot
	uint64_t generation;
	int32_t *moved; // places against the plan's own ranking
	size_t moved_room;
};

// Weights are tried out: `w` (NULL: the plan's own to begin with). Refused when there is nothing to weigh.
enum ls_code weigh_try(struct session *s, const struct weights *w, struct ls_err *err);
// The plan's own weights scaled to 100 %; equal shares when it has none but could have. LS_REFUSED: nothing to weigh.
enum ls_code weigh_own_weights(struct weights *out, const struct plan *p, struct ls_err *err);
void weigh_leave_trial(struct session *s);
// The weights tried out, of the criteria as the plan has them now. LS_REFUSED when somebody has changed the criteria
// since: the trial has begun anew, and what was turned is about others.
enum ls_code weigh_tried(struct session *s, struct weights *out, struct ls_err *err);
void weigh_look_trial(struct session *s); // part of weigh_look()
void trying_free(struct trying *t);

#endif
