// SPDX-License-Identifier: EUPL-1.2
// A check-in as people read it while it is made and afterwards.
#ifndef LS_SAY_CHECK_IN_H
#define LS_SAY_CHECK_IN_H

#include "plan/okr/course.h"
#include "say/look.h"

// Append "in the way: …", "confidence 7".
void check_in_blocker(struct str *out, const char *blocker);
void check_in_confidence(struct str *out, int confidence); // 0–10
const char *check_in_falling(void);                        // of a confidence: "fallen two weeks in a row"
// Appends what stood before a new check-in of that day, and what is expected of it: "Value: 17 of 25 so far, 12 expected today".
void check_in_before(struct str *out, const struct look *look, const struct key_result *kr, int32_t day);
// Appends what a value (thousandths) means that nobody would call wrong: "beyond the target of 25", "below the start of 0".
void check_in_beyond(struct str *out, const struct look *look, const struct key_result *kr, int64_t value);
// Appends a step of a milestone: "Step 2 of 3 “Concept”: open, due Fri 17 Feb". `at` counts from 0.
void check_in_step(struct str *out, const struct kr_step *step, int at, int n, bool done);

#endif
