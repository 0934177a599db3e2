// SPDX-License-Identifier: EUPL-1.2
// The objectives of a quarter in the order in which they are gone through.
#ifndef LS_UI_OKR_QUARTER_H
#define LS_UI_OKR_QUARTER_H

#include "say/look.h"

struct quarter_list {
	const struct objective **at; // on the frame's arena
	int n;
};
// By field, then by their places in the quarter; of one team alone, or (NONE32, or a team that is gone) of all. Otherwise
// nothing is narrowed away.
struct quarter_list quarter_list(const struct look *look, int32_t cycle, int32_t team);
int quarter_list_find(const struct quarter_list *l, int32_t objective); // -1

#endif
