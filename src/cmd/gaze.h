// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what somebody wants to see of the plan, on whatever pane.
#ifndef LS_CMD_GAZE_H
#define LS_CMD_GAZE_H

#include "plan/plan.h"
#include "say/privacy.h"

#include <stdbool.h>
#include <stdint.h>

struct gaze {
	int32_t cycle;                       // id of the quarter looked at, NONE32: by today
	int backlog;                         // on the board: that before the first quarter (-1), after the last one (1)
	int32_t only_field, only_goal;       // only what belongs to it; NONE32: everything
	int32_t only_team;                   // on the board only what this team works on
	enum privacy privacy, privacy_first; // first: at the start, and the least a kiosk hides
	bool stage;                          // on the shared screen; until somebody leaves it, or the program
	bool linked;                         // the panes of the overview follow the map
};

void gaze_begin(struct gaze *g, enum privacy privacy);
bool gaze_narrowed(const struct gaze *g);
void gaze_widen(struct gaze *g);                       // everything, of the quarter looked at
void gaze_all(struct gaze *g);                         // everything, of the quarter of today
void gaze_prune(struct gaze *g, const struct plan *p); // what is gone from the plan narrows nothing

#endif
