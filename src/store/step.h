// SPDX-License-Identifier: EUPL-1.2
// Private to the store: beginning a step that takes another one back.
#ifndef LS_STORE_STEP_H
#define LS_STORE_STEP_H

#include "store/db.h"

// A transaction that writes, without a step: the lock is taken and the tables are looked at again.
enum ls_code step_lock(struct store *s, struct ls_err *err);
// store_begin() for any kind of step. After it s->step_reverts, step_undo and step_redo may be set.
enum ls_code step_begin(struct store *s, const struct stamp *stamp, enum step_kind kind, struct ls_err *err);
// Does the journal hold any cell of this step?
enum ls_code step_has_cells(struct store *s, int64_t step, bool *has, struct ls_err *err);

#endif
