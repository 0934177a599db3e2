// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the first half of opening, for those who open files that are not (yet) the plan itself.
#ifndef LS_STORE_OPEN_H
#define LS_STORE_OPEN_H

#include "store/db.h"

// A store without a connection; closed by store_close().
struct store *open_blank(enum store_mode mode, int wait_ms);
// Connects with all defences that need no look at the contents. `name` is absolute or ":memory:".
enum ls_code open_connect(struct store *s, const char *name, int flags, struct ls_err *err);
// Ready to write: SQLite knows the tables, and how a commit is made is set. Not within a transaction.
enum ls_code open_begin(struct store *s, struct ls_err *err);

#endif
