// SPDX-License-Identifier: EUPL-1.2
// Units of an axis of time: those in which a date may be known, and the calendar week (ISO 8601, from Monday).
#ifndef LS_PLAN_GANTT_TICK_H
#define LS_PLAN_GANTT_TICK_H

#include "base/date.h"

enum tick { TICK_DAY, TICK_WEEK, TICK_MONTH, TICK_QUARTER, TICK_YEAR, TICK_COUNT };

int32_t tick_first(int32_t day, enum tick unit); // first and last day of the unit around `day`
int32_t tick_last(int32_t day, enum tick unit);
int32_t tick_shift(int32_t day, int n, enum tick unit); // as date_shift()
int32_t tick_move(int32_t day, int n, enum tick unit);  // as date_move(), for something planned
// How exactly a day is known that has been moved by such units: one known to the day for weeks.
enum precision tick_precision(enum tick unit);
// "week": as in commands and settings; found by it, by its label in German or English, or by a beginning of these that
// means one unit alone; -1: none or several.
const char *tick_code(enum tick unit);
int tick_find(const char *text);

#endif
