// SPDX-License-Identifier: EUPL-1.2
// The themes built in (assets/themes/*.theme).
#ifndef LS_UI_KIT_THEME_H
#define LS_UI_KIT_THEME_H

#include "base/err.h"
#include "canvas/palette.h"

enum ls_code theme_load(struct palette *out, const char *name, struct ls_err *err); // LS_USAGE names those there are
const char *theme_next(const char *name);                                           // the one after it, round and round
const char *theme_title(const char *name);                                          // what people call it, translated

#endif
