// SPDX-License-Identifier: EUPL-1.2
// The real program as scripts call it: in a folder of its own that is also its home, so that nobody's settings are read
// or changed, on 20 May 2026 and by Anna unless the call says otherwise. Include cmocka.h first.
#ifndef LS_TESTS_CALL_H
#define LS_TESTS_CALL_H

#include <stdbool.h>

#define CALL_MOST (1 << 18)

// For the group: makes the folder, and takes it away with everything in it.
int call_make(void **state);
int call_drop(void **state);

extern char call_said[CALL_MOST]; // stdout and stderr of the last call

// Runs a shell's line in the folder; `leitstand` in it is the program. Returns the exit code.
int call(const char *line);
// As call(), ends the case when the code is another one.
void call_ends(int code, const char *line);
// The same, and the call must have printed exactly this. Times of the day in it are 00:00 or 00:00:00.
void call_prints(int code, const char *line, const char *whole);
void call_says(const char *part); // in what the last call printed
void call_conceals(const char *part);

const char *call_path(const char *name); // in the folder; until the next call but three
void call_put(const char *name, const char *text);
const char *call_read(
	const char *name); // a file as text, until the next call of this or of call(); ends the case when there is none
bool call_there(const char *name);
// Makes NAME.db: two criteria of 60 and 40 %, the measures M1, K01 (with marks in its title), 7 (without a field, rated
// on one criterion) and A2 (not rated).
void call_plan(const char *name);

#endif
