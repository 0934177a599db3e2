// SPDX-License-Identifier: EUPL-1.2
// The themes built in (assets/themes/*.theme).
#ifndef LS_UI_KIT_THEME_H
#define LS_UI_KIT_THEME_H

#include "base/err.h"
#include "canvas/palette.h"

enum ls_code theme_load(struct palette *out, const char *name, struct ls_err *err); // LS_USAGE names those there are
const char *theme_next(const char *name);                                           // the one after it, round and round
// The colours of the shared screen, for whoever has chosen `own`: as light or dark, or without colours, but all letters as
// strong as they can be, and what is under the cursor turned round.
enum ls_code theme_stage(struct palette *out, const struct palette *own, struct ls_err *err);
const char *theme_title(const char *name); // what people call it, translated

#endif
