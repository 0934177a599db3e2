// SPDX-License-Identifier: EUPL-1.2
// Telling pasted text from fast typing where the terminal marks neither. A person cannot type six characters
// between two looks at the keyboard; a script that drives the cockpit can, a stalled line with a held key too.
#ifndef LS_TERM_BURST_H
#define LS_TERM_BURST_H

#include <stdbool.h>
#include <stddef.h>

#define BURST_GAP_MS 15 // characters further apart than this are typed
#define BURST_LEAST  6  // characters
#define BURST_LONG   24 // longer than this it is text even without blanks

// Bytes at the beginning of p that may be part of pasted text: everything up to an escape or another control
// character than newline and tab.
size_t burst_run(const unsigned char *p, size_t n);
// Is this run text? It is when it has at least BURST_LEAST characters, holds a letter that moves nothing, is no
// repetition of one key, and has two blanks or line ends or is longer than BURST_LONG.
bool burst_is_text(const unsigned char *p, size_t n);
size_t burst_characters(const unsigned char *p, size_t n);

#endif
