// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: which check-in, and whose.
#ifndef LS_CMD_RUN_CHECKIN_H
#define LS_CMD_RUN_CHECKIN_H

#include "say/look.h"

// The latest check-in of a key result on a day; NONE32: none.
int32_t checkin_of_day(const struct plan *p, int32_t kr, int32_t day);
// The key result a check-in belongs to that is made here: it, that of a check-in, of a step; NONE32: none.
int32_t checkin_key_result(const struct plan *p, struct pick pick);

#endif
