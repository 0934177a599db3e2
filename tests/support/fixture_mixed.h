// SPDX-License-Identifier: EUPL-1.2
// A plan in memory in which hardly two things are alike: more measures than fit the short ways of the calculations,
// codes of all manners, titles that occur twice, positions that do not follow the ids. The caller frees it.
#ifndef LS_TESTS_FIXTURE_MIXED_H
#define LS_TESTS_FIXTURE_MIXED_H

#include "plan/plan.h"

#define MIXED_MEASURES 72
#define MIXED_SPOKEN   16 // of them with a story; the others are made by their number

// As of FIXTURE_TODAY (10.02.2023):
// - 5 fields: 3 of action, 2 pillars, positions crossing (in order of position: F3, P1, F2, P2, F1); field 5 (P2) no goals
// - 8 goals, positions not those of their ids, two called "Offene Daten" (OD1, OD2); measures serve up to three, and
//   the main one is the second or third
// - 4 criteria, in order of position kosten, nutzen, reife (without weight), eile; kosten has two levels "mittel"
//   (k1, k2), eile one without points (offen); ratings by formula, some missing
// - measures A2, K01, 7, 12, M1, MA, M10, M2, K02, A10, Ü1, B1a, Z-9, M01b, 100, A1, then K17, M118, 219, K20 …; two
//   are called "Schulung" (K01 and 7)
// - phases known to day, month, quarter and year, without start, without end, with open ends; seven measures wait for
//   A2, with 0 to 40 days between, and A10 waits for all of them
// - quarters 2022Q4 and 2023Q1; goal OD1 has its first objective in the earlier one, and in the later one two, of which
//   one has no key result; key results of every kind, one below its start, milestones with dated steps
// - budget lines once, yearly and lump, over several years, with one bound, without any, without a year; posts for
//   measures, phases and neither; capacities of units and of the whole
struct plan *fixture_mixed(void);

#endif
