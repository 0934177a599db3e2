// SPDX-License-Identifier: EUPL-1.2
// Carrying rows up or down among their siblings: a list in the new order is shown while they move, nothing is written
// before Enter, and Esc puts them back.
#ifndef LS_UI_DIALOG_CARRY_H
#define LS_UI_DIALOG_CARRY_H

#include "ui/kit/view.h"

extern const struct view overlay_carry;
// Rows of one table that are siblings (plan/sibling.h); copied.
void *carry_open(enum table_id t, const int32_t *ids, size_t n);

#endif
