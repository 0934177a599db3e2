// SPDX-License-Identifier: EUPL-1.2
// What can be added where: beside the object under the cursor, or to it.
#ifndef LS_CMD_RUN_ADDABLE_H
#define LS_CMD_RUN_ADDABLE_H

#include "base/arena.h"
#include "cmd/session.h"
#include "ui/dialog/menu.h"
#include "ui/kit/view.h"

// The entries of the menu for what is under the cursor (its table TABLE_COUNT: nothing is), the last one leading to all
// kinds. `pane` says what is meant where nothing is, and with its state what something new begins with. Texts live in `a`;
// returns their number.
size_t kinds_menu(struct arena *a, const struct look *look, const struct view *pane, void *state, struct pick pick,
				  struct menu_item **out);
// The command that opens the form of one kind, which belongs to what is under the cursor where it can.
const char *kinds_form(struct arena *a, const struct look *look, const struct view *pane, void *state, struct pick pick,
					   enum table_id t);
// The entries for every kind of object, in the order of thinking, with how many the plan has.
size_t kinds_all(struct arena *a, const struct plan *p, struct menu_item **out);

#endif
