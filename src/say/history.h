// SPDX-License-Identifier: EUPL-1.2
// Steps of the history as they are shown.
#ifndef LS_SAY_HISTORY_H
#define LS_SAY_HISTORY_H

#include "say/look.h"

// A step of the history, ready to show.
struct history_change {
	const char *object;  // "M34 Scanstelle"
	const char *what;    // "Aufwand: mittel → niedrig"
	enum privacy hidden; // from which level on its value is; PRIVACY_OPEN: never
	size_t told;         // byte in `what` at which its value begins
};
struct history_step {
	int64_t id;
	const char *when, *author, *label; // "Fr 10.02.2023 14:05"
	bool undone, reverting, outside;
	const struct history_change *changes;
	size_t changes_n;
	enum privacy hidden; // from which level on the values in its label are; PRIVACY_OPEN: never
	size_t told;         // byte in `label` at which they begin; 0: not known (plan/journal.h)
};
struct history {
	const struct history_step *steps; // newest first
	size_t n;
	bool more; // there are older ones
};

// The sentence of a step and of one of its changes, without what must not be seen now; live until the frame is drawn.
const char *history_label(const struct look *look, const struct history_step *step);
const char *history_what(const struct look *look, const struct history_change *change);
// Appends what became of the step, and how much it changed: "This step has been taken back. 2 values changed."
void history_tell(struct str *out, const struct history_step *step);
// Who did it, "–" where names are hidden.
const char *history_author(const struct look *look, const struct history_step *step);

// Appends a moment as somebody named it, harmless, and the day that was understood where it was not said in ISO form:
// "KW 5 (05.02.2023)". `day` is DAY_NONE for a tag.
void history_moment(struct str *out, const char *named, int32_t day);

#endif
