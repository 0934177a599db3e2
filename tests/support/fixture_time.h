// SPDX-License-Identifier: EUPL-1.2
// Parts of fixture_small(), not for tests to call.
#ifndef LS_TESTS_FIXTURE_TIME_H
#define LS_TESTS_FIXTURE_TIME_H

#include "plan/plan.h"

void fixture_people(struct plan *p); // units, teams, rules: before what refers to them
void fixture_time(struct plan *p);   // phases, dependencies, posts, money, meetings, deadlines

#endif
