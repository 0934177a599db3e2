// SPDX-License-Identifier: EUPL-1.2
// The past of a sample. Its tables say how the plan stands today; a text beside them (past.txt) says when it came to that,
// and the journal of a copy is written from both, step by step, each at its own time and by the sample's own author.
// One thing a line; # begins a remark; a day is 2025-01-07, a row as in the tables (M02/1, 2025Q1-O1, #3):
//   author NAME                    who did all this
//   dated DAY                      what carries a day came on that day: minutes, check-ins, reports, figures, requests,
//                                  verdicts, what is ticked; before DAY is before the beginning
//   step DAY LABEL                 what the step of that day is called that holds the lines below
//   new DAY TABLE ROW              the row came on that day, and with it what belongs to it
//   from DAY SOURCE                so did every row whose source begins like this, but those that changed (was)
//   was DAY TABLE ROW COLUMN [OLD] until that day the cell held OLD; nothing: it was empty
//   tag DAY NAME                   a name for the state at the end of that day
#ifndef LS_EXCHANGE_FOLDER_PAST_H
#define LS_EXCHANGE_FOLDER_PAST_H

#include "base/err.h"
#include "exchange/names.h"
#include "model/model.h"

struct past;

// `names` and `rows` of every table, as the first reading found them; `names` must outlive it. LS_DATA names the line.
enum ls_code past_read(struct past **out, const char *text, struct names *const *names, const int32_t *rows,
					   struct ls_err *err);
void past_free(struct past *p); // NULL is allowed
// A row of today, in the order of the tables. True: it came later and is kept until then, nothing is to be written now.
// Else `values` become what it held in the beginning.
bool past_row(struct past *p, const struct table *t, int32_t row, struct value *values);
// All rows of the beginning are written: plays what followed.
enum ls_code past_play(struct past *p, struct model *m, struct ls_err *err);

#endif
