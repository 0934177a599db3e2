// SPDX-License-Identifier: EUPL-1.2
// To what a measure belongs: where several are named, the one that lists and groups show.
#ifndef LS_PLAN_BELONG_H
#define LS_PLAN_BELONG_H

#include "plan/plan.h"

const struct goal *belong_goal(const struct plan *p, const struct measure *m); // the main one, else the last; NULL
const struct unit *belong_unit(const struct plan *p, const struct measure *m); // that leads; NULL
// The team of the objectives it serves, directly or by a key result: of several the first, as teams stand in the plan;
// without any the first team of its field; NULL.
const struct team *belong_team(const struct plan *p, const struct measure *m);

#endif
