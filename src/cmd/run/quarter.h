// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: which quarter, where a command may name one.
#ifndef LS_CMD_RUN_QUARTER_H
#define LS_CMD_RUN_QUARTER_H

#include "cmd/session.h"

// The quarter named by argv[2], else the one looked at; *rest: the first word behind it. LS_REFUSED where the backlog is
// looked at, or there is none. The look is up to date then.
enum ls_code quarter_meant(struct session *s, int argc, char *const argv[], const struct cycle **out, int *rest,
						   struct ls_err *err);
// Refuses a way that the quarter's state does not have, and names those it has.
enum ls_code quarter_wrong_way(const struct cycle *c, struct ls_err *err);
// Opens the view in which a quarter in review is closed, with what somebody had typed already.
enum ls_code quarter_finish(struct session *s, const struct cycle *c, int n, char *const words[], struct ls_err *err);

#endif
