// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what is looked at. The look itself, where somebody stands in it, and what works here.
#ifndef LS_CMD_VIEW_VIEW_H
#define LS_CMD_VIEW_VIEW_H

#include "cmd/desk.h"

// look.c: brings the look up to date and the pane shown in step with it.
const struct look *session_look(struct session *s);

// follow.c
void session_chose(struct session *s);  // what is under the cursor was chosen on purpose
void session_follow(struct session *s); // the cursor of the pane shown goes to what was chosen
// Puts the cursor on an object that is new or has come back, where it is shown; false: it is not.
bool session_stand_on(struct session *s, enum table_id t, int32_t id);

// object.c
struct pick session_measure(struct session *s);              // the measure whose profile is meant
void session_object(struct session *s, struct pick object);  // shows it on its sheet or profile
bool session_pane_bound(const struct session *s, int pane);  // a key of its own leads there
bool session_pane_does(struct session *s, const char *verb); // false: it means nothing to the pane

// page_help.c, page_keys.c: what works here
void page_help(struct session *s);
void page_keys(struct session *s); // of the topmost overlay, as another one over it

// sentences.c: what is said of the thing under the cursor, in a box
void sentences_open(struct session *s);    // of the topmost overlay, else of the pane
void sentences_refresh(struct session *s); // all overlays have been told of the look

#endif
