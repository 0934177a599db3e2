// SPDX-License-Identifier: EUPL-1.2
// Text from outside: decoding, width in cells, folding, and making it harmless.
// Every function takes any bytes; what is not valid UTF-8 counts as U+FFFD, one byte at a time.
#ifndef LS_BASE_UTF8_H
#define LS_BASE_UTF8_H

#include "base/str.h"

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

// Cells of the harmless form of s.
int text_width(const char *s);
// Bytes of s whose harmless form fits in `cells`; a base and its combining marks stay together.
size_t text_fit(const char *s, int cells);
// Appends the harmless form of s, in NFC.
void text_harmless(struct str *out, const char *s);
// Appends s in NFC (valid UTF-8 out, whatever came in); controls other than newline and tab are dropped.
void text_clean(struct str *out, const char *s);

// Appends s for comparing and searching: lower case, accents gone, ß→ss, æ→ae, ø→o; DIN 5007 variant 1 (ä as a).
void text_fold(struct str *out, const char *s);
// The same word, whatever its case and accents?
bool text_same(const char *a, const char *b);
// Order of German lists (DIN 5007 variant 1): by fold, digits by their value ("M2" before "M10"); ties by bytes.
int text_compare(const char *a, const char *b);
// Does `hay` contain `needle`, ignoring case and accents, and finding ä also as "ae" (ö, ü, ß alike)?
// An empty needle is contained.
bool text_contains(const char *hay, const char *needle);

#endif
