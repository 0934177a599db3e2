// SPDX-License-Identifier: EUPL-1.2
// What has changed between a step and now, net: what was undone, or changed back, is not there any more.
#ifndef LS_MODEL_NET_CHANGES_H
#define LS_MODEL_NET_CHANGES_H

#include "model/model.h"

// Changes after step `since`, one per cell, grouped by row in the order they were first touched; arrays in `a`.
// `changes[i].op`: 'i' and 'd' carry every cell of the row.
enum ls_code net_changes(struct arena *a, struct model *m, int64_t since, struct change **out, size_t *n,
						 struct ls_err *err);

// The same of the steps after `since` up to and with `until`, without those that were taken back since, and without what
// takes others back: what somebody did then and what still holds.
enum ls_code net_changes_between(struct arena *a, struct model *m, int64_t since, int64_t until, struct change **out,
								 size_t *n, struct ls_err *err);

#endif
