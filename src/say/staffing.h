// SPDX-License-Identifier: EUPL-1.2
// Posts needed against posts available, in words.
#ifndef LS_SAY_STAFFING_H
#define LS_SAY_STAFFING_H

#include "base/str.h"
#include "plan/gantt/staffing.h"

void staffing_whose(struct str *out, const struct plan *p, int32_t unit); // "A11 IT-Betrieb", "All units together"
// "5.3/4.8^", or without what there is "5.3^"; "≥" where some do not say what they have.
void staffing_brief(struct str *out, const struct staffing *s, bool have);
// "Q3 2026, all units together: 5.3 of 4.8 posts, ^ 0.5 too many: M40 1.2, M38 0.8 and 3 more"; NULL: nowhere too many.
void staffing_tell(struct str *out, const struct plan *p, int32_t unit, const struct staffing *s,
				   enum precision period);
// Appends "; nobody says how many posts A11 IT-Betrieb (Q1 2027) has" with further ones; nothing where n is 0.
void staffing_tell_silent(struct str *out, const struct plan *p, const struct staffing_silent *silent, size_t n);
void staffing_name_silent(struct str *out, const struct plan *p, const struct staffing_silent *silent, size_t n);
void staffing_unknown(struct str *out, const struct plan *p, int32_t unit); // where nobody says how many there are

#endif
