// SPDX-License-Identifier: EUPL-1.2
// What the patterns and signs of the chart mean, in one line.
#ifndef LS_UI_ROADMAP_LEGEND_H
#define LS_UI_ROADMAP_LEGEND_H

#include "canvas/canvas.h"
#include "plan/plan.h"

// What occurs in the plan.
struct roadmap_legend {
	bool kind[phase_kind_COUNT], day, unsure, progress, done, critical;
	uint32_t then;   // the sign of bars as they were, 0: nothing is compared
	unsigned latest; // latest days as last drawn: bits 1 << enum latest_state
};

void roadmap_legend_note(struct roadmap_legend *legend, const struct plan *p);
// As many as fit into w cells. Returns the cells used; canvas NULL: only that.
int roadmap_legend_draw(const struct roadmap_legend *legend, struct canvas *c, int x, int y, int w);

#endif
