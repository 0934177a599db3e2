// SPDX-License-Identifier: EUPL-1.2
// The time of a phase in words, at the precision known, and how it lies to today.
#ifndef LS_SAY_SPAN_H
#define LS_SAY_SPAN_H

#include "base/str.h"
#include "plan/plan.h"

// "03.2022–07.2023", "from 2022, end unknown", "without a date"
void span_tell(struct str *out, const struct phase *ph);
// " (44 days)", " (15 months)": both ends counted, as long as they are drawn; nothing when one is not known or open.
void span_length(struct str *out, const struct phase *ph);
// " · 24 % of the time"; nothing when nobody can tell. What is over by the plan and not done (`done`: percent, NONE32 where
// nobody says) is overdue; when it really began and ended counts where that is stated.
void span_when(struct str *out, const struct phase *ph, int32_t today, int32_t done);

#endif
