// SPDX-License-Identifier: EUPL-1.2
// Times of day as minutes since midnight, 0–1439: when a meeting begins and ends.
#ifndef LS_PLAN_CLOCK_H
#define LS_PLAN_CLOCK_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define CLOCK_DAY 1440 // minutes of a day

void clock_text(struct str *out, int32_t minutes); // as people read it: "9:05"
void clock_iso(struct str *out, int32_t minutes);  // as machines do: "09:05"
// "9", "9:05", "9.05", "9 Uhr", "9 Uhr 5", "9h", "09:05:00" (seconds must be 00); false for anything else, also "24:00".
bool clock_parse(const char *text, int32_t *minutes);
void clock_local(int64_t at, int32_t *day, int32_t *minutes); // of UTC seconds, where the program runs

#endif
