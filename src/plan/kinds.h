// SPDX-License-Identifier: EUPL-1.2
// The kinds of objects in the order in which one thinks of them: the strategy, its goals, measures, time and money, the
// quarter, meetings. Lists and menus stand in it; the schema has the order of its files.
#ifndef LS_PLAN_KINDS_H
#define LS_PLAN_KINDS_H

#include "plan/schema.h"

extern const enum table_id kinds_in_order[TABLE_COUNT];

#endif
