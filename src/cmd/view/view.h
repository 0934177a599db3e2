// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what is looked at. The look itself, where somebody stands in it, what is marked, and what
// the pages show beside the plan.
#ifndef LS_CMD_VIEW_VIEW_H
#define LS_CMD_VIEW_VIEW_H

#include "cmd/desk.h"

// look.c: brings the look up to date and the pane shown in step with it.
const struct look *session_look(struct session *s);

// follow.c
void session_chose(struct session *s);  // what is under the cursor was chosen on purpose
void session_follow(struct session *s); // the cursor of the pane shown goes to what was chosen
// Puts the cursor on a new object, where it is shown.
void session_stand_on(struct session *s, enum table_id t, int32_t id);

// object.c
struct pick session_measure(struct session *s);              // the measure whose profile is meant
void session_object(struct session *s, struct pick object);  // shows it on its sheet or profile
bool session_pane_bound(const struct session *s, int pane);  // a key of its own leads there
bool session_pane_does(struct session *s, const char *verb); // false: it means nothing to the pane

// marks.c
void marks_prune(struct session *s, const struct plan *p);
bool marks_clear(struct session *s);                              // false: there were none
ptrdiff_t marks_place(const struct session *s, struct pick pick); // -1: it is not marked
void marks_drop(struct session *s, size_t at);
// Measures are marked: a decision ("defer") is about all of them, and `command` says so.
void marks_decide(const struct session *s, const char *outcome, struct str *command);

// page_*.c: what pages show beside the snapshot, in page_arena
void page_history(struct session *s);
void page_help(struct session *s);
void page_keys(struct session *s); // of the topmost overlay, as another one over it
// "~  ratings are missing …": the i-th sign of a pane, translated, in the arena; NULL: there are no more.
const char *page_sign(struct arena *a, const char *pane, size_t i);
void page_texts(struct session *s, enum table_id table, int32_t id); // long texts of one object
void page_import(struct session *s);                                 // a list from outside before it is taken over
void page_profile(struct session *s, int32_t measure);               // the last steps of one measure, as history

#endif
