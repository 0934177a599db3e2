// SPDX-License-Identifier: EUPL-1.2
// Where a German word may be broken at the end of a line. By rule: a single consonant begins the next syllable, of
// several the last one does; ch, sch, ck, ph, th and qu count as one; vowels stay together; no lone letter. Where
// the parts of compounds and prefixes would break these rules, a list of parts common in administration decides.
#ifndef LS_BASE_HYPHEN_H
#define LS_BASE_HYPHEN_H

#include <stddef.h>

// The largest offset ≤ most (in bytes) before which the first n bytes of `word` may be broken, or 0.
// Anything that is not a letter separates words; words with letters other than Latin ones are left whole.
size_t hyphen_last(const char *word, size_t n, size_t most);

#endif
