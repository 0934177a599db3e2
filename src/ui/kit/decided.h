// SPDX-License-Identifier: EUPL-1.2
// What was decided about an object, in the panels beside boards and maps.
#ifndef LS_UI_KIT_DECIDED_H
#define LS_UI_KIT_DECIDED_H

#include "say/look.h"
#include "ui/kit/pen.h"

// A heading and the decisions about it, the latest first, as many as there is room for; nothing where there are none.
void decided_flow(struct flow *f, const struct look *look, enum table_id t, int32_t id);

#endif
