// SPDX-License-Identifier: EUPL-1.2
// Private to the store: when the plan does not allow something, what stands in the way, by name.
#ifndef LS_STORE_BLAME_H
#define LS_STORE_BLAME_H

#include "store/db.h"

// A commit was refused because a reference leads nowhere: names a row that still points to what is gone. The
// transaction is still open.
enum ls_code blame_reference(struct store *s, struct ls_err *err);
// The first row with a reference that leads nowhere. False when there is none.
bool blame_find_reference(struct store *s, enum table_id *t, int64_t *row);
// The newest step other than `except` that touched the row; 0 when none did.
int64_t blame_newest(struct store *s, enum table_id t, int64_t row, int64_t except);
// LS_REFUSED with a sentence that step `target` cannot be taken back because of step `in_the_way` (0: unknown).
// `again`: that it cannot be redone, by taking that step back; else 0.
enum ls_code blame_step(struct store *s, int64_t target, int64_t in_the_way, int64_t again, struct ls_err *err);

#endif
