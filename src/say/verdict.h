// SPDX-License-Identifier: EUPL-1.2
// The verdict on an objective (Abnahme) in words: what it is called, the sentence of its step, what is proposed.
#ifndef LS_SAY_VERDICT_H
#define LS_SAY_VERDICT_H

#include "base/str.h"
#include "plan/plan.h"

// Translated, in a word or two; `narrow`: in one. enum verdict.
const char *verdict_short(int verdict, bool narrow);
// Appends "accepted, Lenkungsgruppe, 26 Mar 2026"; "no verdict" alone.
void verdict_tell(struct str *out, const struct objective *o);
// Appends "2 accepted, 1 partly, 3 without a verdict" of so many by verdict (verdict_COUNT of them); nothing for none.
void verdict_counts(struct str *out, const int *counts);

// What a step says of an objective.
struct verdict_said {
	int verdict;             // enum verdict; -1: nothing
	const char *body;        // who gave it, "" nobody said
	int32_t day, assessment; // DAY_NONE, NONE32: nothing
	bool comment;            // on it
};
// Appends the sentence of the step; returns where the values begin that it tells (struct stamp).
size_t verdict_label(struct str *out, const struct objective *o, const struct verdict_said *said);

// The body that gave the newest verdict of the plan; "" none.
const char *verdict_body_last(const struct plan *p);

#endif
