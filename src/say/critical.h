// SPDX-License-Identifier: EUPL-1.2
// The critical path told in sentences: what decides when a measure, and the plan, can end, and by how many days.
#ifndef LS_SAY_CRITICAL_H
#define LS_SAY_CRITICAL_H

#include "plan/gantt/floats.h"
#include "say/look.h"

// Appends the heading and the sentences, one a line, about the measure with this id, which may be gone.
void critical_tell(int32_t id, const struct look *look, struct str *title, struct str *text);

// Why the measure is critical for the plan, or is not, in days and with what binds: "not critical: 42 days of float, because
// … runs only from 03.2027". `floats`: of look->plan.
void critical_hold(struct str *out, const struct look *look, const struct gantt_floats *floats, int32_t id);
// The same on the way to another measure, whose critical path has these links (gantt_path).
void critical_on_way(struct str *out, const struct look *look, int32_t id, int32_t to, const struct gantt_link *links,
					 size_t n);

#endif
