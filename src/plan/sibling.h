// SPDX-License-Identifier: EUPL-1.2
// Who stands beside whom: the rows of a table that share an owner or group (its first reference; the
// quadrant of a SWOT entry), in their order. And
// moving some of them among the others.
#ifndef LS_PLAN_SIBLING_H
#define LS_PLAN_SIBLING_H

#include "plan/plan.h"

// The column whose value siblings share; -1: all rows of the table are siblings.
int sibling_group(const struct table *t);
// Ids of the siblings of `row`, itself among them, in order of pos. The result lives in `a`; returns the number.
size_t sibling_ids(struct arena *a, const struct plan *p, enum table_id t, const void *row, int32_t **ids);
// All rows of a table, siblings together, groups and rows in their order: goals stand under their field, levels under
// their criterion; what has no group comes first. They live in `a`, or in the plan.
const uint32_t *sibling_rows(struct arena *a, const struct plan *p, enum table_id t, size_t *n);
// Moves those of `ids` that are in `moving` by n places (up when negative), in one block as they stand; they stop at
// the ends without overtaking each other.
void sibling_shift(int32_t *ids, size_t n, const int32_t *moving, size_t moving_n, int64_t by);

// The `pos` that puts a new row behind all others of its table; NONE32 when the table has no order.
int32_t sibling_end(const struct plan *p, enum table_id t);

#endif
