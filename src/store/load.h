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

// store_load() without a transaction of its own; `found` may be NULL.
enum ls_code load_rows(struct store *s, struct plan **out, load_found *found, void *arg, struct ls_err *err);

#endif
