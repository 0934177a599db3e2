// SPDX-License-Identifier: EUPL-1.2
// Private to the store: loading, with somebody listening to what was wrong in the rows.
#ifndef LS_STORE_LOAD_H
#define LS_STORE_LOAD_H

#include "store/db.h"

// What a row holds that no plan holds: the snapshot gets the default in its place, or no reference.
struct load_finding {
	enum table_id table;
	int32_t row;
	const struct column *column;
	int64_t value; // as it stands in the file; NONE64: NULL
	bool dangling; // a reference to a row that is not there; otherwise out of range
};

typedef void load_found(void *arg, const struct load_finding *f);

// The rows of all tables, in the transaction that is open or in none; `found` may be NULL. With `before` only the tables
// that the store has touched are read, the others are shared with it.
enum ls_code load_rows(struct store *s, const struct plan *before, struct plan **out, load_found *found, void *arg,
					   struct ls_err *err);

#endif
