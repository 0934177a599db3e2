// SPDX-License-Identifier: EUPL-1.2
// Private to the store: what is asked of the pages of a plan that SQLite has not read yet.
#ifndef LS_STORE_DIRECT_H
#define LS_STORE_DIRECT_H

#include "store/db.h"

// The newest step's id, 0: none. False: SQLite is to be asked.
bool direct_head(struct store *s, int64_t *id);

#endif
