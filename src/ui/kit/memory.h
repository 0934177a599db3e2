// SPDX-License-Identifier: EUPL-1.2
// What a view would miss of its state when the program is opened again, as one line of words NAME=VALUE. It is read
// again on another day, maybe with another plan, maybe written by nobody who means well: what is not understood is
// passed over.
#ifndef LS_UI_KIT_MEMORY_H
#define LS_UI_KIT_MEMORY_H

#include "ui/kit/view.h"

void memory_put(struct str *out, const char *name, const char *value); // "" and what has control characters: nothing
void memory_put_ids(struct str *out, const char *name, const int32_t *ids, size_t n); // at most MEMORY_IDS
#define MEMORY_IDS 200
bool memory_get(struct str *value, const char *text, const char *name); // appends; false: it is not there
// The numbers in a list with commas, at most `most`; returns how many.
size_t memory_get_ids(int32_t *ids, size_t most, const char *text, const char *name);
// How far lists are scrolled, in lines; nothing where they are not. `n` of them, 0 where nothing is said.
void memory_put_tops(struct str *out, const int *tops, size_t n);
void memory_get_tops(int *tops, size_t n, const char *text);
void memory_put_pick(struct str *out, const char *name, struct pick pick); // TABLE:ID; nothing where nothing is meant
struct pick memory_get_pick(const char *text, const char *name);           // of table TABLE_COUNT: none

// What the view would miss, and as `at` what is under its cursor, unless it says that itself or holds another view.
void view_remember(const struct view *v, void *state, const struct look *look, struct str *out);
void view_recall(const struct view *v, void *state, const struct look *look, const char *text); // after a sync

#endif
