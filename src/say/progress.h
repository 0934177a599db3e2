// SPDX-License-Identifier: EUPL-1.2
// How progress, pace and a place in the quarter are told: signs with their role, percent, words.
#ifndef LS_SAY_PROGRESS_H
#define LS_SAY_PROGRESS_H

#include "plan/okr/okr.h"

const char *progress_word(enum pace pace); // translated: "on track", "at risk" …
// Appends "68 %", "~50 %" when approximate, "–" for NONE32.
void progress_percent(struct str *out, int32_t bp, bool approximate);
// Appends "20 % bei erwarteten 46 %"; without an expectation only the first number.
void progress_sentence(struct str *out, int32_t bp, bool approximate, int32_t expected_bp, enum pace pace);
// "Q1" of "Q1 2023": the first word of the quarter's title.
const char *progress_quarter(struct arena *a, const struct cycle *c);
// Appends "KW 6, Woche 6 von 13"; nothing outside the quarter.
void progress_week(struct str *out, const struct cycle *c, int32_t today);
// Appends "Mi 08.02." (weekday, day, month).
void progress_day(struct str *out, int32_t day);
// Appends " · " unless `out` is empty.
void progress_join(struct str *out);

#endif
