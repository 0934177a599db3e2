// SPDX-License-Identifier: EUPL-1.2
// was:FIELD=VALUE behind an edit: what stood there when somebody began to change it. The edit is refused where the plan
// says something else by now, so that nobody writes over what they have not seen. told:FIELD=NUMBER: the same for what
// such a refusal has told; the number stands for it (session.talk.contested).
#ifndef LS_CMD_STILL_H
#define LS_CMD_STILL_H

#include "cmd/fields.h"

#define STILL_WORD "was:"
#define TOLD_WORD  "told:"

bool still_is_word(const char *word); // one of these
// Reads n words, all of them still_is_word(), and compares them with the rows, under the lock of the step.
// What already is as `f` wants it is no conflict. LS_BUSY with the cell: somebody was faster; the sentence has both values,
// shortened, unless the privacy hides them.
enum ls_code still_so(struct session *s, const struct table *t, const struct row_ids *rows, const struct fields *f,
					  int n, char *const words[], struct ls_err *err);

#endif
