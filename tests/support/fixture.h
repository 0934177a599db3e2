// SPDX-License-Identifier: EUPL-1.2
// Small plans in memory for tests that need no database. Each call makes a new plan; the caller frees it with
// plan_free(). Values are made up where the sources are silent: these are tests, not samples.
#ifndef LS_TESTS_FIXTURE_H
#define LS_TESTS_FIXTURE_H

#include "plan/plan.h"

#define FIXTURE_TODAY fixture_day("2023-02-10") // the day fixture_small() is made for: week 6 of 13, 46 % elapsed

// 46 measures in 5 fields, 5 weighted criteria, every measure rated; 13 goals below 3 pillars that no measure serves.
struct plan *fixture_viersen(void);

// Zollernalb in small: 4 fields, 12 goals with links, 10 measures (M1–M10; M10 unrated, M9 partly rated, M10 without
// goal), quarter 2023Q1 with objectives O1–O4 and 8 key results of every kind, objective O5 in the backlog without a
// target, check-ins up to 08.02.2023, phases of every precision, open ends and unknown dates, a violated
// dependency, posts, money, teams, meetings, rules, deadlines.
struct plan *fixture_small(void);

// `goals` goals, evenly in `groups` fields (0: all without a field), titles of different length.
struct plan *fixture_map(int groups, int goals);

// Appends a row that has the next id and the presets of the schema (text "", else NULL or the default), and returns
// it to be filled. It stays where it is until the next call for the same table. Not for tables that plan_own() has
// copied.
void *fixture_add(struct plan *p, enum table_id t);

int32_t fixture_day(const char *iso);

#endif
