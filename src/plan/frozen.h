// SPDX-License-Identifier: EUPL-1.2
// Closed quarters stay as they are: the quarter itself, its objectives, key results, steps, check-ins and contributions.
// Tasks, decisions, meetings and retrospectives are about a quarter, and stay open. The model refuses what would change a
// frozen row (model/model.h); here everybody can ask beforehand.
#ifndef LS_PLAN_FROZEN_H
#define LS_PLAN_FROZEN_H

#include "plan/plan.h"

// Where rows are looked up: as they are, or as they will be after a step. NULL for what is not there.
struct frozen_rows {
	const void *(*row)(const void *arg, enum table_id t, int32_t id);
	const void *arg;
};

bool frozen_kind(enum table_id t); // does the table hold rows that belong to quarters?
// The quarter a row belongs to, NULL: to none (the backlog, other tables). Of a contribution to an objective of one quarter and
// a key result of another the closed one counts.
const struct cycle *frozen_quarter(const struct frozen_rows *f, enum table_id t, const void *row);
// The closed quarter that keeps this row of a snapshot as it is; NULL: it may be changed.
const struct cycle *frozen_by(const struct plan *p, enum table_id t, const void *row);
// The quarter of a key result, of the snapshot; NULL: it is in the backlog.
const struct cycle *frozen_cycle_of(const struct plan *p, const struct key_result *kr);

#endif
