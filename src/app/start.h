// SPDX-License-Identifier: EUPL-1.2
// The entries of the start page: recent plans, samples, a new plan.
#ifndef LS_APP_START_H
#define LS_APP_START_H

#include "base/arena.h"
#include "say/look.h"
#include "ui/program/start.h"

// Ends with a NULL title; lives in `a`.
const struct start_entry *start_entries(struct arena *a);

#endif
