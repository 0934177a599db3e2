// SPDX-License-Identifier: EUPL-1.2
// One escape sequence, as xterm, PuTTY, rxvt, screen, tmux, VT220 and the Linux console send them.
// Pure: bytes in, meaning out. Sequences nobody knows are recognised as sequences and mean nothing.
#ifndef LS_TERM_SEQUENCE_H
#define LS_TERM_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>

enum sequence_kind {
	SEQUENCE_IGNORED,
	SEQUENCE_KEY,
	SEQUENCE_PASTE, // the pasted text begins
	SEQUENCE_MOUSE,
};

struct sequence {
	enum sequence_kind kind;
	char key[16];
	int button; // SEQUENCE_MOUSE: as xterm codes it, with modifiers
	int x, y;   // from 0
	bool release;
};

#define SEQUENCE_MORE 0    // p is the beginning of a sequence: more bytes are needed
#define SEQUENCE_NONE (-1) // p is an ESC and something else after it

// p[0] is ESC. Returns the bytes used (> 0), SEQUENCE_MORE or SEQUENCE_NONE.
int sequence_decode(const unsigned char *p, size_t n, struct sequence *out);

#endif
