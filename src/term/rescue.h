// SPDX-License-Identifier: EUPL-1.2
// Gives the terminal back where the program cannot end in order: a signal that kills, or no memory.
#ifndef LS_TERM_RESCUE_H
#define LS_TERM_RESCUE_H

#include <stddef.h>
#include <termios.h>

#define RESCUE_MOST 256 // bytes; more are not taken

// From now on: `bytes` (copied) are written to stdout and `before` is set on stdin before the process dies or exits.
void rescue_arm(const char *bytes, size_t n, const struct termios *before);
void rescue_disarm(void); // the terminal is somebody else's, or given back in order
void rescue_now(void);    // once; safe in a signal handler; nothing when not armed

#endif
