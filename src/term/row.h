// SPDX-License-Identifier: EUPL-1.2
// One row on its way to the terminal.
#ifndef LS_TERM_ROW_H
#define LS_TERM_ROW_H

#include "term/frame.h"

// Appends what makes the row `next` of the row `shown`, both of the frame's width. Returns false where the last cell of
// the screen cannot be written: nobody knows what stands there.
bool row_send(struct frame *f, struct str *out, int y, const struct dot *shown, const struct dot *next);

#endif
