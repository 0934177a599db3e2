// SPDX-License-Identifier: EUPL-1.2
// What the tests of long and bad times share: a plan of its own for each case, asked with SQL past the program, and the
// cockpit or the kiosk over it. Include cmocka.h first.
#ifndef LS_TESTS_ENDURANCE_H
#define LS_TESTS_ENDURANCE_H

#include "place.h"

#include <stdint.h>

extern char plan[256], other[256]; // of this case; `other` is not there yet

int endurance_begin(void **state); // before each case: makes the plan
int64_t asked(const char *sql);    // the first number of the answer; -1: none
void sound(void);                  // the file is whole and no step is open
void copy(const char *from, const char *to);
struct pty *start(const char *const words[]);
struct pty *cockpit(void);
struct pty *kiosk(void);

#endif
