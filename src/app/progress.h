// SPDX-License-Identifier: EUPL-1.2
// How far a long list is, on stderr where that is a terminal, from half a second on; Ctrl-C gives it up.
#ifndef LS_APP_PROGRESS_H
#define LS_APP_PROGRESS_H

#include "base/str.h"
#include "exchange/catalogue/catalogue.h"

#include <stdint.h>

#define PROGRESS_TELL_MS 500 // what is done sooner is not told
#define PROGRESS_STEP_MS 100 // between two tellings

int64_t progress_ms(void); // of a clock that only goes on
// "12 000 of 100 000 rows compared" (translated)
void progress_rows(struct str *out, enum catalogue_work work, size_t done, size_t all);
// From begin to end an interrupt is no end of the program: the list is given up, and the plan is as it was.
void progress_begin(void);
void progress_end(void);

#endif
