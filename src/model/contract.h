// SPDX-License-Identifier: EUPL-1.2
// Private to the model layer: what the files behind include/leitstand/ share. The contract names tables and columns by
// text and gives out plain integers and texts, so that its users know neither the schema's numbers nor the snapshot.
#ifndef LS_MODEL_CONTRACT_H
#define LS_MODEL_CONTRACT_H

#include "model/model.h"

#include <leitstand/plan.h>

struct ls_plan {
	struct model *model;
	struct arena *texts; // what was put together for the caller since the last call that ends its life
	int64_t now;         // UTC seconds
};

// The table of that name; NULL with LS_USAGE in `err`.
const struct table *contract_table(const char *name, struct ls_err *err);
// The column of that name; -1 with LS_USAGE in `err`.
int contract_column(const struct table *t, const char *name, struct ls_err *err);
// The object's row; NULL with LS_REFUSED in `err`.
const void *contract_row(const struct ls_plan *p, const struct table *t, int32_t id, struct ls_err *err);
int32_t contract_today(const struct ls_plan *p);
void contract_forget(struct ls_plan *p); // ends the life of texts given out

#endif
