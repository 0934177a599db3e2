// SPDX-License-Identifier: EUPL-1.2
// Several names in one text: "KS1, KS4". A name that holds a separator, or begins with a quote, stands in double
// quotes, and a quote inside is written twice: "Z,1", Q7. A quote that is not closed before a separator is a letter
// like any other: 19" and "Digital first" für alle are names as they stand.
#ifndef LS_BASE_PIECES_H
#define LS_BASE_PIECES_H

#include "base/str.h"

#include <stdbool.h>

// Takes the next name off *at and puts it into *name in place of what was there, without blanks around it and without
// its quotes. Empty ones are passed over; false when there is none any more.
bool pieces_next(const char **at, const char *separators, struct str *name);
// Where the name at s ends: at its separator, or at the end of the text.
const char *pieces_end(const char *s, const char *separators);
// Appends a name so that pieces_next() gives it back.
void pieces_put(struct str *out, const char *name, const char *separators);

#endif
