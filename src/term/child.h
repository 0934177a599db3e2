// SPDX-License-Identifier: EUPL-1.2
// A program that has the terminal for a while: an editor.
#ifndef LS_TERM_CHILD_H
#define LS_TERM_CHILD_H

#include "term/signals.h"

// Runs it and waits until it has ended; *status is as of waitpid(), -1 where it could not be started. Signals that come
// meanwhile are added to `seen`; who is told to end or loses the line ends the child, too, within half a second.
void child_run(const char *const argv[], struct signals_seen *seen, int *status);

#endif
