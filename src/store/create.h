// SPDX-License-Identifier: EUPL-1.2
// Private to the store: the tables of a new plan.
#ifndef LS_STORE_CREATE_H
#define LS_STORE_CREATE_H

#include "store/db.h"

// All objects of an empty plan, its marks and nothing else, in one transaction.
enum ls_code create_tables(struct store *s, struct ls_err *err);

#endif
