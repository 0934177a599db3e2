// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: how the verbs of phases find and write them. All but the first within an open step.
#ifndef LS_CMD_RUN_PHASE_H
#define LS_CMD_RUN_PHASE_H

#include "base/date.h"
#include "cmd/session.h"
#include "plan/plan.h"

enum ls_code phase_find(struct session *s, const char *text, const struct phase **out, struct ls_err *err);
// NONE64: nothing stands there.
enum ls_code phase_put(struct session *s, enum table_id t, int32_t id, const char *column, int64_t v,
					   struct ls_err *err);
// A day of a phase with how exactly it is known; DAY_NONE: none.
enum ls_code phase_put_day(struct session *s, int32_t id, const char *column, int32_t day, enum precision precision,
						   struct ls_err *err);
// Adds a phase to the same measure, of the same kind and unit, without days.
enum ls_code phase_part(struct session *s, const struct phase *ph, const char *title, int32_t *id, struct ls_err *err);
// Ends the step and says it; what has gone wrong before is given back.
enum ls_code phase_finish(struct session *s, enum ls_code code, const char *label, struct ls_err *err);

// The day of the newest status of its measure, today at most; DAY_NONE without one.
int32_t phase_reported(const struct session *s, const struct phase *ph);

#endif
