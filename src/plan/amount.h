// SPDX-License-Identifier: EUPL-1.2
// Numbers as people type them for a column, with what they write before and behind them: "20 T€", "€ 60k", "40 %",
// "0,4 VZÄ". The same text means the same in every language.
#ifndef LS_PLAN_AMOUNT_H
#define LS_PLAN_AMOUNT_H

#include "base/num.h"
#include "plan/schema.h"

// Reads `text` for a numeric column, in the column's unit. `counts` is what the row's numbers count where a row says so
// ("Gemeinden", "T€"): behind the number it may stand too, and "60 T€" is 60000 where "€" is counted.
// One point or comma before exactly three digits: thousands in whole numbers and euros, decimal in posts, NUM_UNCLEAR
// in everything else and before T€ and Mio. NUM_WRONG: not understood. Ranges are not checked.
enum num_answer amount_read(const struct column *c, const char *counts, const char *text, int64_t *out);
// Appends the two spellings of what is NUM_UNCLEAR, units as typed: "2,1250 T€" and "2125 T€".
void amount_two_ways(struct str *decimal, struct str *whole, const struct column *c, const char *text);

#endif
