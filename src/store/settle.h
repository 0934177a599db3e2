// SPDX-License-Identifier: EUPL-1.2
// Private to the store: texts of plans before version 4 that have rows and columns of their own today.
#ifndef LS_STORE_SETTLE_H
#define LS_STORE_SETTLE_H

#include "store/db.h"

#define SETTLED_SINCE 4 // version of plans

// Within the transaction of a migration, when tables, triggers and `cell` are those of today: members of teams, one text
// until then, become rows; rhythms whose words are understood get their interval. It is a step of the journal like any
// other, by nobody, so that the plan of then is still what it was; where there is nothing to do there is none.
enum ls_code settle(struct store *s, struct ls_err *err);

#endif
