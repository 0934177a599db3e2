// SPDX-License-Identifier: EUPL-1.2
// The bars as they were at the time compared with (look->compared): where there is a line between the rows, the bar of then
// below that of now; else ticks at its ends.
#ifndef LS_UI_ROADMAP_COMPARE_H
#define LS_UI_ROADMAP_COMPARE_H

#include "ui/roadmap/roadmap.h"

uint32_t roadmap_then_glyph(bool below); // ┄ in the line below a bar, ┆ at its ends
// Of one measure; `below`: the line between the rows, -1: there is none.
void roadmap_draw_then(const struct roadmap_window *win, const struct look *look, struct canvas *c, int32_t measure,
					   int y, int below);
// Appends what has become of the bar since then, "since “Kreistag”: end 06.2026 → 08.2026, 62 days later".
void roadmap_tell_then(struct str *out, const struct look *look, int32_t measure, int32_t phase);

#endif
