// SPDX-License-Identifier: EUPL-1.2
// Private to the store: many rows in one step, told to the journal together (store_many). A step that ends in any way has
// its triggers awake.
#ifndef LS_STORE_BULK_H
#define LS_STORE_BULK_H

#include "store/db.h"

// A new row of the present step: it is told with the others.
void bulk_note(struct store *s, enum table_id t, int64_t id);
// Before row `id` is changed or deleted: tells the others first, unless it is one of them.
enum ls_code bulk_touch(struct store *s, enum table_id t, int64_t id, struct ls_err *err);
// Tells them, and wakes the triggers, also after a failure.
enum ls_code bulk_end(struct store *s, struct ls_err *err);
void bulk_drop(struct store *s); // wakes the triggers; of what was not told the caller rolls back
// The id of the next cell of the open step.
enum ls_code bulk_next(struct store *s, int64_t *id, struct ls_err *err);
// The cells of a step taken back whole by the open one, without triggers: its own, turned round, the last one first.
enum ls_code bulk_mirror(struct store *s, int64_t step, struct ls_err *err);

#endif
