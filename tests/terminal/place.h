// SPDX-License-Identifier: EUPL-1.2
// A person at the real program, in a pseudo-terminal: a folder that is also their home, so that nobody's settings are
// read or changed, the environment that names it, plans in it, and the way in and out of the cockpit. Include cmocka.h
// first.
#ifndef LS_TESTS_PLACE_H
#define LS_TESTS_PLACE_H

#include "pty.h"

#include <stdbool.h>

#define PLACE_WAIT 20000 // milliseconds; only what fails waits so long

// For the group: makes the folder, and takes it away with everything in it.
int place_make(void **state);
int place_drop(void **state);
// After a case: ends what it left behind, also where it failed.
int place_clear(void **state);

extern const char *place_env[8];          // HOME, XDG_…, USER=test; NULL at its end
const char *place_path(const char *name); // in the folder; until the next call but seven

// Runs the program without a terminal, as the user `script`; stdout and stderr are the caller's to free. `before` is put
// in front of it in the shell. Returns the exit status.
int place_shell(char **out, const char *before, const char *words);
// The same; ends the case when it does not end with that status.
char *place_call(int expected, const char *words);
void place_must(const char *words);                   // ends with 0; what it says is nobody's interest
const char *place_plan(const char *sample);           // a new plan from the sample; until the next call but seven
bool place_score(const char *plan, const char *line); // does `score --format csv` have it?

struct pty *place_start(const char *term, int cols, int rows, const char *const words[]);
// Leaves by q until the program says which one leaves, and looks that it ends well and gives the terminal back.
void place_leave(struct pty *p);

#endif
