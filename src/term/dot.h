// SPDX-License-Identifier: EUPL-1.2
// What a terminal shows in one cell. Two are the same when their bytes are.
#ifndef LS_TERM_DOT_H
#define LS_TERM_DOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define DOT_UNKNOWN UINT32_MAX // its ch: nobody knows what is there

struct dot {
	uint32_t ch;   // code point; 0 in the second half of a wide glyph
	uint32_t mark; // one combining mark or 0
	uint32_t ink;  // of a blank the first one that looks the same (inks.ground)
};

static inline bool dots_same(const struct dot *a, const struct dot *b)
{
	return a->ch == b->ch && a->mark == b->mark && a->ink == b->ink;
}

#endif
