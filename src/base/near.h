// SPDX-License-Identifier: EUPL-1.2
// "Did you mean …?": how far two words are apart.
#ifndef LS_BASE_NEAR_H
#define LS_BASE_NEAR_H

// Keeps in *best the name nearest to `given` seen so far, if it is nearer than *least (start with NULL and a bound).
// Distances are insertions, deletions, changes and swaps of neighbouring bytes; 32 for very long words.
void text_nearer(const char *given, const char *name, const char **best, int *least);

#endif
