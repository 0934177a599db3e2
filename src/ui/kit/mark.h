// SPDX-License-Identifier: EUPL-1.2
// How a marked row looks.
#ifndef LS_UI_KIT_MARK_H
#define LS_UI_KIT_MARK_H

#include "canvas/canvas.h"
#include "say/look.h"

// Shows at x, y that a row is marked; `here`: the sign of the cursor stands there.
void look_draw_mark(const struct look *look, struct canvas *c, int x, int y, enum table_id t, int32_t id, bool here);

#endif
