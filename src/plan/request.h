// SPDX-License-Identifier: EUPL-1.2
// Ideas and requests: whether somebody asked for a measure, and still waits for an answer.
#ifndef LS_PLAN_REQUEST_H
#define LS_PLAN_REQUEST_H

#include "plan/plan.h"

bool request_asked(const struct measure *m); // somebody asked for it
bool request_owed(const struct measure *m);  // … and no answer is noted

#endif
