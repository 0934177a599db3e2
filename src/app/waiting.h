// SPDX-License-Identifier: EUPL-1.2
// While another program writes to the plan: the person is told that the cockpit waits, Esc gives up, a signal ends it,
// and what is typed meanwhile is kept for afterwards.
#ifndef LS_APP_WAITING_H
#define LS_APP_WAITING_H

#include "exchange/catalogue/catalogue.h"
#include "term/term.h"

#include <stdint.h>

struct waiting {
	struct term *term;
	const struct canvas *frame; // as last drawn; the caller's. NULL: nothing is told
	struct event *later;        // what came meanwhile, in order; their texts are owned
	size_t n, at;
	char *text;                  // of the event given out last
	bool told;                   // the frame is covered: draw again
	int64_t since, asked, shown; // a long list: when it began, was looked after, was told of (milliseconds)
	bool leave;                  // a signal or a lost terminal says so
};

// model_on_wait(waiting_on, w) asks it.
bool waiting_on(void *w, int waited_ms);
bool waiting_any(const struct waiting *w);               // is there something kept?
bool waiting_next(struct waiting *w, struct event *out); // the next of what was kept, its text until the next call
void waiting_free(struct waiting *w);

// catalogue_on_progress(waiting_list, w): how far a long list is, and Esc gives that up.
bool waiting_list(void *w, enum catalogue_work work, size_t done, size_t all);

// The same for calls without a screen: says once on stderr that it waits.
bool waiting_say(void *unused, int waited_ms);

#endif
