// SPDX-License-Identifier: EUPL-1.2
// The levels of a criterion as one line, best first: "hoch 3, mittel 2, niedrig 1". Between them stands a comma or a
// semicolon; a comma between two digits is decimal ("hoch 2,5, mittel 2"). The points stand behind a blank, "=" or ":";
// a level without any ends with its title, or with "–" where that ends with a number ("Stufe 1 –"). A title that holds
// one of these signs stands in double quotes.
#ifndef LS_PLAN_LEVELS_H
#define LS_PLAN_LEVELS_H

#include "base/err.h"
#include "plan/plan.h"

#define LEVELS_FIELD "levels" // what a command calls them
#define LEVELS_MOST  20       // of one criterion, in a line

struct level_said {
	const char *title;
	int32_t points; // hundredths; NONE32: none
};

// Reads a line; titles live in `a`. "" gives none. LS_REFUSED with a sentence that says what is not understood: more
// than two decimals or more points than a level can have, a level without a title, two of the same title, too many.
enum ls_code levels_read(struct arena *a, const char *text, struct level_said out[LEVELS_MOST], size_t *n,
						 struct ls_err *err);
// Appends levels in the same form, in the language set.
void levels_write(struct str *out, const struct level_said *levels, size_t n);
// The levels a criterion has, at most LEVELS_MOST; false where it has more and so no line can say them.
bool levels_of(const struct plan *p, int32_t criterion, struct level_said out[LEVELS_MOST], size_t *n);
// Which level of the criterion each of the line is (ids[n]; NONE32: a new one): by its title, else by its points where
// only one on either side has them, else by its place, where between the same neighbours as many stood as stand now: so
// that renaming one and giving it other points keeps it.
void levels_match(const struct plan *p, int32_t criterion, const struct level_said *said, size_t n, int32_t *ids);
// Appends a code made of a title: "sehr hoch" → "sehr-hoch"; nothing where nothing of it can stand in a code.
void levels_code(struct str *out, const char *title);

#endif
