// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the whole file copied into memory, where it can be taken apart without harm.
#ifndef LS_STORE_MEMORY_H
#define LS_STORE_MEMORY_H

#include "store/db.h"

// A copy of `s` as it was when it was verified: no triggers, no checking of references, brought up to this program's
// version when `current`. The caller closes it.
enum ls_code memory_copy(struct store *s, struct store **copy, bool current, struct ls_err *err);
// Copies everything from one connection to another. Returns an SQLite result.
int memory_backup(sqlite3 *to, sqlite3 *from);

#endif
