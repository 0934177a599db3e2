// SPDX-License-Identifier: EUPL-1.2
// Sentences over the pane: about one object (why it has its rank, what decides when it can end), or a text that is given.
#ifndef LS_UI_DIALOG_TELLING_H
#define LS_UI_DIALOG_TELLING_H

#include "ui/kit/view.h"

// Appends the heading and the sentences, one a line, about the object with this id, which may be gone.
typedef void telling_compose(int32_t id, const struct look *look, struct str *title, struct str *text);

extern const struct view overlay_telling;
void *telling_new(telling_compose *compose, int32_t id);

extern const struct view overlay_told;
void *telling_text(const char *title, const char *text); // a sentence a line; copied

// The same, of what is told anew for each frame by telling_set().
extern const struct view overlay_in_full;
void telling_set(void *state, const char *title, const char *text);

#endif
