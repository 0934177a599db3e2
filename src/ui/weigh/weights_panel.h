// SPDX-License-Identifier: EUPL-1.2
// The weights as sliders beside the live list. Needs look->trial; turns are asked for as `weights try "…"`, so that the
// list behind is calculated anew with every key and the plan stays as it is until `weights apply`.
#ifndef LS_UI_WEIGH_WEIGHTS_PANEL_H
#define LS_UI_WEIGH_WEIGHTS_PANEL_H

#include "ui/kit/view.h"
#include "say/weigh.h"

#define WEIGHTS_BESIDE 110 // cells from which the sliders stand at the right of the list, else below it

struct weights_panel {
	int n, at, top;            // criteria, the one under the cursor, the first one visible
	int32_t ids[WEIGHTS_MOST]; // of the criteria
	struct weights now, base;  // base: when the turning of criterion `turned` began
	int turned;                // -1: none yet
	int x, y, w, rows;         // of the sliders as last drawn
	bool unusable;             // the plan has nothing to weigh any more
};

extern const struct view overlay_weights;
void *weights_panel_new(void);

// weights_draw.c
struct rect weights_room(const struct weights_panel *p, int w, int h); // what is left for the list
void weights_draw(struct weights_panel *p, const struct look *look, struct canvas *c, int w, int h);

#endif
