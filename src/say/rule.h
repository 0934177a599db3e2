// SPDX-License-Identifier: EUPL-1.2
// A planning rule of the plan against what there is: "3 von 2–4 Key Results". Counts are those of plan/okr/okr.h.
#ifndef LS_SAY_RULE_H
#define LS_SAY_RULE_H

#include "base/str.h"
#include "plan/plan.h"

// Appends "1–2", "≥ 2", "≤ 4"; nothing where the rule has no bounds.
void rule_bounds(struct str *out, const struct rule *r);
// Appends "3 von 2–4 Key Results"; without bounds "3 Key Results".
void rule_counted(struct str *out, const struct rule *r, int value);
// The first rule that counts this for this scope, in the plan's order; NULL: there is none.
const struct rule *rule_of(const struct plan *p, enum rule_kind_word kind, enum rule_scope_word scope);

#endif
