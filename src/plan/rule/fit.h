// SPDX-License-Identifier: EUPL-1.2
// Does a value fit its column? The rules that need nothing but the schema and a snapshot, so that a form can say while
// somebody types what the model would say in the end. Each refusal names the column and what would be right.
#ifndef LS_PLAN_RULE_FIT_H
#define LS_PLAN_RULE_FIT_H

#include "plan/value.h"

// A text, made clean already: there when it must be, not too long, and of the form of a code where it is one.
enum ls_code fit_text(const struct column *c, const char *clean, struct ls_err *err);
// A number, word, day or reference by itself: not empty where it must be said, within its range.
enum ls_code fit_number(const struct plan *p, const struct column *c, struct value v, struct ls_err *err);
// The refusal of a code that another row has, with one that is free; `owner` is the row within which it is unique, NONE32
// where there is none.
enum ls_code fit_taken(const struct plan *p, const struct table *t, const char *code, int32_t owner,
					   struct ls_err *err);

// All of it for row `id` (0: a new one) of a snapshot; `scope` is the value of the column within which its code is
// unique (schema_scope), NONE64 where there is none. References must lead somewhere, and not to the row itself.
enum ls_code fit_value(const struct plan *p, enum table_id t, int32_t id, int column, struct value v, int64_t scope,
					   struct ls_err *err);

#endif
