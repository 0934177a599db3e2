// SPDX-License-Identifier: EUPL-1.2
// The retrospective of a quarter: what to keep, to change, to try, as short lines in three columns, typed one after the
// other. A line can become a task. It stays open when the quarter is closed.
#ifndef LS_UI_OKR_RETRO_H
#define LS_UI_OKR_RETRO_H

#include "ui/kit/view.h"

struct retro_order {
	int32_t cycle;
	int32_t team;       // whose lines are shown and added; NONE32: of all
	char *const *words; // FIELD=VALUE, as the command has them: what somebody had typed already
	int words_n;
};

extern const struct view overlay_retro;
void *retro_open(const struct look *look, const struct retro_order *order); // owned by the host

#endif
