// SPDX-License-Identifier: EUPL-1.2
// What the row under the cursor waits for, and what waits for it, drawn on the chart.
#ifndef LS_UI_ROADMAP_LINK_H
#define LS_UI_ROADMAP_LINK_H

#include "ui/roadmap/roadmap.h"

// After the rows: lines with arrows to its direct neighbours, in cells that nothing else takes, and at the left edge of
// the rows of its whole chain ← (it waits for them) and → (they wait for it); red where a dependency is violated.
void roadmap_draw_links(const struct roadmap *st, const struct look *look, struct canvas *c);

#endif
