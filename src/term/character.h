// SPDX-License-Identifier: EUPL-1.2
// One character of what a terminal sends, typed or pasted, as UTF-8.
#ifndef LS_TERM_CHARACTER_H
#define LS_TERM_CHARACTER_H

#include "base/str.h"

#include <stddef.h>
#include <wchar.h>

typedef wint_t byte_decode(int byte); // as btowc()

// Bytes of the UTF-8 character that c begins, 1 for what begins none.
size_t character_announced(unsigned char c);
// The character at p (n > 0 bytes), ended by a NUL; returns the bytes it takes, at least 1. With `decode` a byte is a
// character, U+FFFD where it stands for none; else what is no UTF-8 is Latin-1.
size_t character_decode(const unsigned char *p, size_t n, byte_decode *decode, char name[5]);
void character_text(struct str *text, byte_decode *decode); // a whole text, in place

#endif
