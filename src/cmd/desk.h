// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what the parts of a session may ask of it, whoever they are. Nothing here looks at the plan
// or carries a command out.
#ifndef LS_CMD_DESK_H
#define LS_CMD_DESK_H

#include "cmd/state.h"

void *session_state(struct session *s, int pane); // of panes[pane], made when first asked for, in step with the look
// Contexts of the key map that hold in a pane, until the frame is drawn. The look must be up to date.
const char *session_context(struct session *s, int pane);
void session_show(struct session *s, int pane); // index into panes[]; keeps the way back for pages

void session_changed(struct session *s); // the look is out of date
void session_leave_past(struct session *s);
int32_t session_clock(const struct session *s); // the time of day (plan/clock.h) by the clock of the plan; NONE32

// A sentence with the keys that it speaks of (say/keymap.h), as they are where it is heard; until the frame is drawn. The
// second for a format.
const char *session_keys(struct session *s, const char *text);
const char *session_keysf(struct session *s, const char *format) __attribute__((format_arg(2)));
void session_sayf(struct session *s, bool error, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void session_forget_marks(struct session *s); // ▲▼ and confirmations end with the next key
enum ls_code session_no_such_key(struct session *s, const char *key, struct ls_err *err); // refuses, and names the key
void session_wish_for(struct session *s, enum wish wish, const char *argument);

#endif
