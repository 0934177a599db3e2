// SPDX-License-Identifier: EUPL-1.2
// Signals as bytes in a pipe, so that one poll() waits for keys and for them.
#ifndef LS_TERM_SIGNALS_H
#define LS_TERM_SIGNALS_H

#include <stdbool.h>

struct signals_seen {
	bool resized, hangup, term, continued;
};

bool signals_catch(void);                     // false: no pipe to be had
void signals_release(void);                   // everything as it was before
int signals_fd(void);                         // readable when a signal has come
void signals_read(struct signals_seen *seen); // adds to what is set
void signals_stop(void);                      // stops this process as Ctrl-Z would; returns when it goes on

#endif
