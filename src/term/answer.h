// SPDX-License-Identifier: EUPL-1.2
// Strings that a terminal answers with, or that were meant for it: DCS, OSC, PM, APC and SOS. They are no keys, whatever
// is in them.
#ifndef LS_TERM_ANSWER_H
#define LS_TERM_ANSWER_H

#include <stdbool.h>
#include <stddef.h>

// Does ESC and this byte begin a string?
bool answer_begins(unsigned char after_esc);
// How many of the bytes belong to the string that has begun, with what ends it (ST, BEL, CAN, SUB). An ESC that something
// else follows breaks it off, and is left; so is one that is the last byte there is.
size_t answer_bytes(const unsigned char *p, size_t n, bool *ended);

#endif
