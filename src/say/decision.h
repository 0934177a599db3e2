// SPDX-License-Identifier: EUPL-1.2
// A decision in words: when and by whom, what was decided, how the vote was, and what it concerns.
#ifndef LS_SAY_DECISION_H
#define LS_SAY_DECISION_H

#include "plan/decision.h"
#include "say/look.h"

// Appends the day as exactly as it is known: "12.03.2026", "03.2026", "Q1 2026", "2026"; nothing without one.
void decision_when(struct str *out, const struct decision *d);
// Appends what it concerns, with ", " between: by name, or brief by code.
void decision_about(struct str *out, const struct look *look, const struct decision *d, bool brief);
// Appends the second line of a list: body, what it concerns (as codes, where wanted), result and vote, with " · " between.
void decision_line(struct str *out, const struct look *look, const struct decision *d, bool codes);
// A decision in one line: "26.03.2026 Lenkungsgruppe: Ideenbörse – jedes Dezernat benennt eine Person".
void decision_brief(struct str *out, const struct decision *d);
// Appends what was decided last about an object, behind " · ", and how many more there are; nothing where there is none.
void decision_last(struct str *out, const struct look *look, enum table_id t, int32_t id);
// Subject and result, body, day, paper and vote; then what it concerns, where it was taken and the note.
void decision_tell(const struct look *look, const struct decision *d, struct str *first, struct str *second);

#endif
