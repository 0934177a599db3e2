// SPDX-License-Identifier: EUPL-1.2
// Memory that is freed all at once: one arena for each snapshot, one for each frame.
// Running out of memory ends the program with a sentence on stderr (exit 3); no call returns NULL.
#ifndef LS_BASE_ARENA_H
#define LS_BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *a); // NULL is allowed
// Another owner: as many more arena_free() are needed before it is gone. Returns a.
struct arena *arena_share(struct arena *a);
void arena_reset(struct arena *a); // everything given out is invalid; keeps the first block

void *arena_alloc(struct arena *a, size_t size);              // aligned to 16, not cleared
void *arena_zero(struct arena *a, size_t count, size_t size); // cleared; count*size is checked
// Room for one more item behind the n there are, twice as much as before or `least` where it is full; returns where they
// are now.
void *arena_grow(struct arena *a, void *items, size_t n, size_t *room, size_t size, size_t least);
char *arena_dup(struct arena *a, const char *s, size_t n); // n bytes and a NUL
char *arena_str(struct arena *a, const char *s);
char *arena_pack(struct arena *a, const char *s, size_t n); // as arena_dup, not aligned: for many short texts
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
size_t arena_size(const struct arena *a); // bytes held from the system

// For the few things that outlive an arena; these end the program instead of returning NULL.
void *mem_alloc(size_t size);
void *mem_realloc(void *p, size_t size);
char *mem_str(const char *s);
// Called before the sentence about the memory is written, to give the terminal back; NULL: nothing to be done.
void mem_last_words(void (*before)(void));

#endif
