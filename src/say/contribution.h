// SPDX-License-Identifier: EUPL-1.2
// The measures that serve an objective or a key result.
#ifndef LS_SAY_CONTRIBUTION_H
#define LS_SAY_CONTRIBUTION_H

#include "base/str.h"
#include "plan/okr/gaps.h"

// Appends "served by M3 Portal, M7 Schulung"; the gap of a key result when nothing does. `t`: T_objective, T_key_result.
void contribution_tell(struct str *out, const struct plan *p, const struct gaps *gaps, enum table_id t, int32_t id);

#endif
