// SPDX-License-Identifier: EUPL-1.2
// Plans of any size for the benchmarks: 5 fields, 25 goals, 5 weighted criteria with 3 levels each, n measures with all
// 5 ratings, a phase and a goal for every tenth measure. Always the same for the same n.
#ifndef LS_TESTS_MAKE_PLAN_H
#define LS_TESTS_MAKE_PLAN_H

#include "model/model.h"

enum { MAKE_CRITERIA = 5, MAKE_LEVELS = 3 };

// Writes a new plan to `path` and gives its open handle to the caller. LS_REFUSED when the file is there.
enum ls_code make_plan(struct model **out, const char *path, int n, struct ls_err *err);

#endif
