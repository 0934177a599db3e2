// SPDX-License-Identifier: EUPL-1.2
// The measures that contribute to an objective or a key result: a list to tick, each tick a step of its own.
#ifndef LS_UI_OKR_SERVE_H
#define LS_UI_OKR_SERVE_H

#include "ui/kit/view.h"

extern const struct view overlay_serve;
// Of an objective or a key result; `planned`: it ends the planning of that objective and says what has been planned.
void *serve_open(const struct look *look, enum table_id t, int32_t id, bool planned);

#endif
