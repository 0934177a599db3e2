// SPDX-License-Identifier: EUPL-1.2
// Private to the store: does an index hold exactly the rows of its table? SQLite looks each row up in it, which takes
// half of the time of a check; here the index is read once, page by page, beside the rows of the snapshot.
#ifndef LS_STORE_PROOF_H
#define LS_STORE_PROOF_H

#include "plan/plan.h"
#include "store/page.h"

// The index that SQLite made for what must be there once in `t`, whose tree begins at page `root`. `p`, the rows as they
// stand in the same file. True: each row has its entry and each entry its row, in order and once. False: that is not
// so, or cannot be said here; SQLite is to be asked.
bool proof_index(struct pages *pages, uint32_t root, const struct plan *p, enum table_id t);

#endif
