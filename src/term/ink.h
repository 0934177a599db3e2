// SPDX-License-Identifier: EUPL-1.2
// What roles look like on one terminal, and the bytes that lead from one look to the next.
#ifndef LS_TERM_INK_H
#define LS_TERM_INK_H

#include "canvas/palette.h"
#include "term/tongue.h"

enum { INK_BOLD = 1, INK_DIM = 2, INK_UNDERLINE = 4, INK_REVERSE = 8, INK_ITALIC = 16 };

enum { INK_PLAIN, INK_MOST = 1 + 2 * ROLE_COUNT, INK_UNKNOWN = 255 };

struct ink {
	unsigned attributes;
	int fg, bg; // number of a colour, or 0xRRGGBB where the terminal has that; -1: its own
};

// What the terminal can do beside its words. Attributes as above.
struct paints {
	int colours;         // 1 none, 8, 16, 256, or 1 << 24
	bool own;            // it has default colours (-1)
	unsigned attributes; // those it has at all
	unsigned only_plain; // those that do not go together with colours
};

struct inks {
	int n;
	struct ink ink[INK_MOST];  // different ones; INK_PLAIN has no attributes and no colours
	uint8_t of[2][ROLE_COUNT]; // not bold, bold: the ink of a role
	uint8_t ground[INK_MOST];  // the first one in which a blank looks the same
	char *said[INK_MOST];      // from nothing to this one; NULL: not needed yet
};

void inks_set(struct inks *i, const struct paints *can, const struct palette *p);
void inks_free(struct inks *i);
// Can cells be erased while this ink is on, so that they look like its blanks?
bool inks_erases(const struct inks *i, const struct tongue *t, int ink);
// Appends what leads from one ink (INK_UNKNOWN: nobody knows) to another.
void inks_change(struct str *out, struct inks *i, const struct tongue *t, int from, int to);

#endif
