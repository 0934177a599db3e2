// SPDX-License-Identifier: EUPL-1.2
// Private to the store: how long a lock of somebody else's is waited for.
#ifndef LS_STORE_PATIENCE_H
#define LS_STORE_PATIENCE_H

#include "store/db.h"

// From now on at most `ms` milliseconds for a lock. The connection carries the address of its store: to be set again
// when it gets another one.
void patience_set(struct store *s, int ms);

#endif
