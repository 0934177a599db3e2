// SPDX-License-Identifier: EUPL-1.2
// What `check` tells of a plan's contents: planning rules that are not kept, weights that do not add up, ratings that
// are missing, phases that cannot be, gaps. The file's own integrity is the store's (model_check).
#ifndef LS_SAY_FINDINGS_H
#define LS_SAY_FINDINGS_H

#include "plan/plan.h"

// Calls `found` with a translated sentence for each, `told` for what is only worth knowing (no finding).
void findings_of(const struct plan *p, int32_t today, void (*found)(void *, const char *),
				 void (*told)(void *, const char *), void *arg);
// The part of it that looks at single rows: their codes, and the rules between their columns.
void findings_rows(const struct plan *p, int32_t today, void (*found)(void *, const char *), void *arg);
// The part that looks at measures over time: stages, phases, money, posts and latest days.
void findings_time(const struct plan *p, int32_t today, void (*found)(void *, const char *), void *arg);

#endif
