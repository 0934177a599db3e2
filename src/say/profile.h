// SPDX-License-Identifier: EUPL-1.2
// The profile of a measure: why, what, for whom, how it is rated, and what the plan has around it; the order in which this
// is told on the screen and on paper.
#ifndef LS_SAY_PROFILE_H
#define LS_SAY_PROFILE_H

#include "say/document.h"
#include "say/facts.h"
#include "say/kin.h"
#include "say/look.h"

#define PROFILE_TEXTS 7
extern const char *const profile_texts[PROFILE_TEXTS]; // columns of T_measure_text; NULL: the rating stands there

// A long text that the look brings; `id` NONE32: of any row. NULL: there is none.
const struct long_text *profile_text_of(const struct look *look, enum table_id t, int32_t id, const char *column);
// Appends field, selection and stage; what the measure is and whether it must be.
void profile_state(struct str *out, const struct look *look, const struct measure *m);
// Of what is kin to it those that the profile tells, in the order in which people ask for them; on look->frame.
int profile_kin(const struct look *look, const struct kin *kin, int n, const struct kin ***out);
// What such a group adds up to, where that can be told: the money of its budget lines; "" else.
const char *profile_kin_sum(const struct look *look, const struct kin *kin);

// The whole on a page of a document, below a heading of level 2; look->texts are those of this measure (by its place in the
// plan). What there is nothing to tell of is left out, long groups are cut and say so.
void profile_tell(struct doc *d, const struct look *look, size_t measure);

#endif
