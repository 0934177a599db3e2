// SPDX-License-Identifier: EUPL-1.2
// How often something comes again: the interval beside the words a plan has for it (words_rhythm).
#ifndef LS_PLAN_RHYTHM_H
#define LS_PLAN_RHYTHM_H

#include "plan/words.h"

#include <stdint.h>

// The day by which it should have come again after `day`; DAY_NONE where no interval is stated, or without a day.
int32_t rhythm_next(enum rhythm_word rhythm, int32_t day);
// What a cadence in German or English words means ("dienstags 9:00, 30 Minuten": every week); rhythm_NONE where it is not
// one of the intervals, says several of them, or only vaguely that it comes again ("regelmäßig").
enum rhythm_word rhythm_read(const char *words);

#endif
