// SPDX-License-Identifier: EUPL-1.2
// What terminals can do that terminfo does not say: brackets around pasted text, the mouse, a title. By name.
#ifndef LS_TERM_MODES_H
#define LS_TERM_MODES_H

#include "base/str.h"
#include "canvas/canvas.h"

#include <stdbool.h>

struct modes {
	bool brackets;      // understands bracketed paste
	bool bursts;        // may paste without brackets all the same
	bool mouse;         // reports the mouse
	bool title;         // has a window title that it can push and pop
	enum glyphs glyphs; // what its fonts have
};

// `name` is TERM; `inside` is true within tmux, which always has brackets, whatever TERM says.
struct modes modes_of(const char *name, bool inside);
// What to send to switch them on and off again. `title` may be NULL and is made harmless.
void modes_enter(struct str *out, const struct modes *m, bool mouse, const char *title);
void modes_leave(struct str *out, const struct modes *m, bool mouse, const char *title);

#endif
