// SPDX-License-Identifier: EUPL-1.2
// The critical path told in sentences: what decides when a measure, and the plan, can end, and by how many days.
#ifndef LS_SAY_CRITICAL_H
#define LS_SAY_CRITICAL_H

#include "say/look.h"

// Appends the heading and the sentences, one a line, about the measure with this id, which may be gone.
void critical_tell(int32_t id, const struct look *look, struct str *title, struct str *text);

#endif
