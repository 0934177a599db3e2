// SPDX-License-Identifier: EUPL-1.2
// Lines of at most so many cells. Breaks at blanks and after - and /; a word that is longer than a line,
// or that would leave more than a third of it empty, is broken at a German syllable with a hyphen (never
// a lone letter, ch/sch/ck/ph/th/qu stay together). What does not fit in `max` lines ends with "…".
#ifndef LS_BASE_WRAP_H
#define LS_BASE_WRAP_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

// Returns the number of lines (≥ 1, ≤ max); lines[i] live in `a`, are harmless and have no outer blanks.
int text_wrap(struct arena *a, const char *s, int cells, int max, const char **lines);
// The same for a sentence: where it ends too early, it ends with a whole word and " …"; a figure never loses digits.
int text_wrap_sentence(struct arena *a, const char *s, int cells, int max, const char **lines);
// The same for a heading: where it ends too early, it ends with a whole word ("…") or syllable ("Bürger-").
int text_wrap_head(struct arena *a, const char *s, int cells, int max, const char **lines);
// For other measures than cells. Is the blank s[i] part of a quantity ("40 %", "20 T€"), so that no line may end there?
bool text_is_glue(const char *s, size_t i);
// May a line end after s[i]? Not after a lone letter ("E-Akte"), not between two such signs ("Hard-/Software", "//").
bool text_breaks_after(const char *s, size_t i);
// s in at most `cells` cells, "…" at the end when cut. cells ≤ 0 gives "".
const char *text_cut(struct arena *a, const char *s, int cells);

#endif
