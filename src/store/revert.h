// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the one loop that takes steps back, for undo, for time travel and for checking the journal.
#ifndef LS_STORE_REVERT_H
#define LS_STORE_REVERT_H

#include "store/db.h"

// Where it could not go on.
struct obstacle {
	enum table_id table;
	int64_t row;  // 0: not a row (the journal itself makes no sense); the one that has its code or pair now, if any has
	int64_t step; // whose cells were being taken back
};

// Takes back the cells of one step (`whole` false) or of all steps after it (`whole` true), newest first, inside the
// caller's transaction. LS_REFUSED without a sentence and with *o filled when a row is not as the journal says.
enum ls_code revert_cells(struct store *s, int64_t step, bool whole, struct obstacle *o, struct ls_err *err);

#endif
