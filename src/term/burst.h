// SPDX-License-Identifier: EUPL-1.2
// Telling pasted text from fast typing where the terminal marks neither. A person does not type two characters at once; a
// stalled line with a held key does.
#ifndef LS_TERM_BURST_H
#define LS_TERM_BURST_H

#include <stdbool.h>
#include <stddef.h>

#define BURST_GAP_MS 15 // characters further apart than this are typed
// Bytes at the beginning of p that may be part of pasted text: everything up to an escape or another control
// character than newline and tab.
size_t burst_run(const unsigned char *p, size_t n);
// Is this run text? It is when two different letters are in it that move nothing; repeats of one key, moves and digits
// are keys of a held key or a stalled line.
bool burst_is_text(const unsigned char *p, size_t n);
size_t burst_characters(const unsigned char *p, size_t n);

#endif
