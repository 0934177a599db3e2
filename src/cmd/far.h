// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: days far from any that a plan is made for. Where somebody sits before the screen they are asked
// about before they are stored, whichever command they come from; a form asks itself. A script is told.
#ifndef LS_CMD_FAR_H
#define LS_CMD_FAR_H

#include "cmd/session.h"

void far_begin(struct session *s, const char *line); // before a line is carried out
// After each line: refused where the question is open in its stead, LS_OK then for the line that began it all.
enum ls_code far_end(struct session *s, const char *line, enum ls_code code, struct ls_err *err);

#endif
