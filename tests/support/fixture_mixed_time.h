// SPDX-License-Identifier: EUPL-1.2
// Parts of fixture_mixed(), not for tests to call.
#ifndef LS_TESTS_FIXTURE_MIXED_TIME_H
#define LS_TESTS_FIXTURE_MIXED_TIME_H

#include "plan/plan.h"

void fixture_mixed_time(struct plan *p);     // phases, dependencies, posts, money
void fixture_mixed_quarters(struct plan *p); // teams, quarters, objectives, key results, meetings, rules

#endif
