// SPDX-License-Identifier: EUPL-1.2
// The guided meeting in words: its items, what stands below them, and the sentences of its steps.
#ifndef LS_SAY_AGENDA_H
#define LS_SAY_AGENDA_H

#include "plan/year/agenda.h"
#include "say/look.h"
#include "say/step.h"
#include "say/document.h"

// Of an item, for the bar: "Tasks"; its own title where it has one.
const char *agenda_short(const struct meeting_item *item);
// Appends it in full: "Open tasks", "Summer holidays".
void agenda_title(struct str *out, const struct meeting_item *item);
// What to do there, with the keys in braces; translated. `any`: there are things to do it with.
const char *agenda_help(const struct plan *p, const struct meeting *m, const struct meeting_item *item, bool any);
// What is said where the item has nothing to show; translated.
const char *agenda_empty(int item_kind);
// Appends "2 of 4" of an item that has things one by one; nothing of others. `n` of them, `done` handled.
void agenda_count(struct str *out, int done, int n);
// Appends how long it has been: "0:42"; nothing where the time is not known, or tells that it was left open for a day.
void agenda_elapsed(struct str *out, const struct meeting *m, const struct look *look);
// Appends " · item 3 of 8", at which it stands; nothing where all are handled.
void agenda_place(struct str *out, const struct look *look, const struct meeting *m);

// The sentences of steps; each returns where its values begin (say/step_label.h).
size_t agenda_label_start(struct str *out, const struct plan *p, const struct meeting *m);
size_t agenda_label_close(struct str *out, const struct plan *p, const struct meeting *m, int32_t ended);
size_t agenda_label_item(struct str *out, const struct meeting_item *item, bool last);

// Begins a document of what was changed since the last meeting, told per object and by field; the meetings themselves are
// not told. `before` NULL: there was none.
void since_tell(struct doc *d, const struct look *look, const struct meeting *before, const struct changes *changes);

#endif
