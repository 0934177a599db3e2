// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the runner of migrations, on any connection.
#ifndef LS_STORE_MIGRATE_H
#define LS_STORE_MIGRATE_H

#include "store/db.h"

// Brings the tables of an older plan to this program's version, in the transaction that is open or in one of its
// own. On a connection without triggers and references only. Sets s->version. All or nothing.
enum ls_code migrate_tables(struct store *s, struct ls_err *err);

#endif
