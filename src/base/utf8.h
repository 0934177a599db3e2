// SPDX-License-Identifier: EUPL-1.2
// Code points: decoding and writing UTF-8, width in cells, and what a terminal may see.
// Every function takes any bytes; what is not valid UTF-8 counts as U+FFFD, one byte at a time.
#ifndef LS_BASE_UTF8_H
#define LS_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Decodes one code point at *s (NUL-terminated text; at its end returns 0 and stays).
uint32_t utf8_next(const char **s);
bool utf8_valid(const char *s, size_t n);
size_t utf8_put(char out[4], uint32_t cp); // bytes written

// Cells of one code point on a terminal: 0 (combining), 1 or 2. Ambiguous width counts as 1.
int utf8_width(uint32_t cp);

// What a terminal may see in place of `cp`: itself, or a visible replacement for C0/C1 controls, bidi
// controls and isolates, line and paragraph separators, zero-width and tag characters, private use,
// noncharacters. A newline or tab becomes a blank. Soft hyphens become 0 (nothing is drawn).
uint32_t utf8_harmless(uint32_t cp);

#endif
