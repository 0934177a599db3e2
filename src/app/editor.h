// SPDX-License-Identifier: EUPL-1.2
// Lending a text to the editor of the person: $VISUAL, else $EDITOR.
#ifndef LS_APP_EDITOR_H
#define LS_APP_EDITOR_H

#include "base/err.h"
#include "base/str.h"
#include "term/term.h"

// Runs the editor on the terminal with `text` in a private file that is gone afterwards; appends what it left there.
// LS_REFUSED when no editor is named or it failed: then nothing is appended.
enum ls_code editor_run(struct term *t, const char *text, struct str *out, struct ls_err *err);

#endif
