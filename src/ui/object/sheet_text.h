// SPDX-License-Identifier: EUPL-1.2
// A sheet as lines of text, for scripts.
#ifndef LS_UI_OBJECT_SHEET_TEXT_H
#define LS_UI_OBJECT_SHEET_TEXT_H

#include "say/look.h"

// Appends title, facts and what refers to the object, without a newline at the end; nothing when it is gone.
void sheet_text(struct str *out, const struct look *look, enum table_id t, int32_t id);

#endif
