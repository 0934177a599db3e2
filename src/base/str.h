// SPDX-License-Identifier: EUPL-1.2
// A growing string. Always NUL-terminated once touched; str_text() is never NULL.
#ifndef LS_BASE_STR_H
#define LS_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
	char *s;
	size_t len, cap;     // bytes without the NUL
	struct arena *arena; // NULL: its own memory
};

// A zeroed struct str is an empty string that owns its memory. str_free() leaves an empty string.
//
// One made by str_on() has its memory from an arena: it goes with that and needs no str_free(), and str_text() may be
// kept for as long. It is for texts of one frame, and stands on the stack, so that it is gone before the arena is: only
// `struct str NAME = str_on(ARENA)` within a function is allowed, which the lint holds.
struct str str_on(struct arena *arena);
void str_add(struct str *b, const char *s);
void str_addn(struct str *b, const char *s, size_t n);
void str_addc(struct str *b, char c);
void str_addcp(struct str *b, uint32_t codepoint); // as UTF-8
void str_addf(struct str *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void str_clear(struct str *b);
void str_set(struct str *b, const char *s); // holds s alone; s may not point into b
void str_free(struct str *b);
const char *str_text(const struct str *b);

// Shell-like words: quotes "…" '…' and backslash; the result's words live in `*words` (one allocation,
// freed with free()). Returns the number, or -1 when a quote is not closed.
int str_words(const char *line, char ***words);
// Appends the words from `first` on, `between` between them.
void str_join(struct str *out, int n, char *const words[], int first, const char *between);
// Appends `word` so that str_words() gives it back as one word.
void str_addquoted(struct str *b, const char *word);

#endif
