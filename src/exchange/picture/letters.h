// SPDX-License-Identifier: EUPL-1.2
// How wide texts become, whatever font draws them: for each letter the widest of the common ones (Arial, Helvetica,
// Liberation Sans, DejaVu Sans), so that nothing overlaps. And lines that are broken by it. Tenths of a pixel.
#ifndef LS_EXCHANGE_PICTURE_LETTERS_H
#define LS_EXCHANGE_PICTURE_LETTERS_H

#include "base/arena.h"

#include <stdbool.h>

// Of a text in letters of that size.
int letters_width(const char *s, int size, bool bold);

#define LETTERS_LINES 12 // most lines of letters_wrap()

// Lines of at most `width`: whole words, else syllables, else letters. Returns how many, at least 1, at most `max` (up to
// LETTERS_LINES); what does not fit then ends with "…". They live in `a`, are harmless and have no outer blanks.
struct lines {
	const char *at[LETTERS_LINES];
	int n, width; // of the widest
};
struct letters_form {
	int size;
	bool bold;
	int width, max;
};
struct lines letters_wrap(struct arena *a, const char *s, struct letters_form form);

#endif
