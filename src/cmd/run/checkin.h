// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: which check-in, and whose.
#ifndef LS_CMD_RUN_CHECKIN_H
#define LS_CMD_RUN_CHECKIN_H

#include "base/err.h"
#include "cmd/session.h"
#include "say/look.h"

// The day as of which a value of today is noted (life_day); refused where the quarter has not begun.
enum ls_code checkin_day(const struct session *s, const struct key_result *kr, int32_t *day, struct ls_err *err);
// The key result a check-in belongs to that is made here: it, that of a check-in, of a step; NONE32: none.
int32_t checkin_key_result(const struct plan *p, struct pick pick);

#endif
