// SPDX-License-Identifier: EUPL-1.2
// Latest days on the chart: ▽ one that is kept or can be, ▼ what is planned to be over too late, x one that was missed.
#ifndef LS_UI_ROADMAP_LATEST_H
#define LS_UI_ROADMAP_LATEST_H

#include "plan/gantt/latest.h"
#include "say/look.h"
#include "ui/roadmap/lane.h"
#include "ui/roadmap/rows.h"

// Those of a row with its bars: of the measure where `whole`, and of the phases in the lane. `then`: the plan as it is
// previewed. Each gets a cell that hides nothing: its own, else the one behind it, else the one before; else none.
void roadmap_latest_add(struct roadmap_lane *lane, const struct roadmap_window *win, const struct plan *then,
						const struct measure *m, int32_t today, bool whole);
// Which states are drawn, for the legend: bits 1 << enum latest_state.
unsigned roadmap_latest_draw(const struct roadmap_window *win, struct canvas *c, const struct roadmap_lane *lane,
							 int y);
// Those of all measures of a folded group, one in a cell, along the line of its envelope.
unsigned roadmap_latest_draw_group(const struct roadmap_window *win, const struct look *look, struct canvas *c,
								   const struct roadmap_group *g, int y);
// " · ▽ 31 Dec 2026": of a measure without a bar.
unsigned roadmap_latest_text(struct str *out, const struct look *look, const struct measure *m);
uint32_t roadmap_latest_glyph(enum latest_state state);
enum role roadmap_latest_role(enum latest_state state);

#endif
