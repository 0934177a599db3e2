// SPDX-License-Identifier: EUPL-1.2
// Whole texts from outside: their width, making them harmless, and comparing and finding them as people do.
// Every function takes any bytes; what is not valid UTF-8 counts as U+FFFD, one byte at a time.
#ifndef LS_BASE_TEXT_H
#define LS_BASE_TEXT_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

// Cells of the harmless form of s.
int text_width(const char *s);
// Bytes of s whose harmless form fits in `cells`; a base and its combining marks stay together.
size_t text_fit(const char *s, int cells);
// Appends the harmless form of s, in NFC.
void text_harmless(struct str *out, const char *s);
// Appends s with what is markup in HTML and XML as entities: between tags and in attributes within ".
void text_markup(struct str *out, const char *s);
// Appends s in NFC (valid UTF-8 out, whatever came in); controls other than newline and tab are dropped.
void text_clean(struct str *out, const char *s);
// Is it plain, so that both leave it as it is? Said of Latin letters and the quotes and dashes of German; "no" may
// also mean that it takes longer to tell.
bool text_plain(const char *s);

// Appends s for comparing and searching: lower case, accents gone, ß→ss, æ→ae, ø→o; DIN 5007 variant 1 (ä as a).
void text_fold(struct str *out, const char *s);
// The same word, whatever its case and accents?
bool text_same(const char *a, const char *b);
// Order of German lists (DIN 5007 variant 1): by fold, digits by their value ("M2" before "M10"); ties by bytes.
int text_compare(const char *a, const char *b);
// Does `hay` contain `needle`, ignoring case and accents, and finding ä also as "ae" (ö, ü, ß alike)?
// An empty needle is contained.
bool text_contains(const char *hay, const char *needle);
// Where `needle` stands last among the first `len` bytes of `text`, by the same rules: bytes [*from, *to). false: it
// does not, or has no letter.
bool text_find(const char *text, size_t len, const char *needle, size_t *from, size_t *to);
// Does `needle` stand in `hay` where a word begins, by the same rules?
bool text_begins_word(const char *hay, const char *needle);

// How many letters (bytes of the folded forms) must be added, left out, changed or swapped with their neighbour to make
// one text of the other. Texts of more than 40 bytes are the same (0) or as far apart as they are long.
int text_distance(const char *a, const char *b);
// "Did you mean …?": keeps in *best the name nearest to `given` seen so far, if it is nearer than *least (start with
// NULL and a bound). A word with half of its letters changed is another one.
void text_nearer(const char *given, const char *name, const char **best, int *least);

#endif
