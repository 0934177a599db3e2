// SPDX-License-Identifier: EUPL-1.2
// Planning with the bar under the cursor and those that are marked.
#ifndef LS_UI_ROADMAP_PLANNING_H
#define LS_UI_ROADMAP_PLANNING_H

#include "ui/roadmap/roadmap.h"

// notch, push, rollout, split, join, earliest, wait, lag: the command that the key means here.
enum answer roadmap_planning(const struct roadmap *st, const struct look *look, int argc, char *const argv[],
							 struct str *command, struct ls_err *err);
// Does this phase move with the one whose shift is previewed: it itself, or all marked ones where it is among them?
bool roadmap_moves(const struct look *look, int32_t here, int32_t phase);
// "#3,#5,#8": those that move, as a command takes them; "" where it is one alone.
void roadmap_moving(struct str *out, const struct look *look, int32_t here);
// The critical path that is drawn, of that plan.
void roadmap_path_fill(struct roadmap *st, const struct look *look);
// The plan as it would be with what is previewed (ui/roadmap/preview.h); the plan itself without.
const struct plan *roadmap_previewed(struct roadmap *st, const struct look *look);

#endif
