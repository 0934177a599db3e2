// SPDX-License-Identifier: EUPL-1.2
// How a field of action (pillar, perspective) and a pace are shown: their colours, and the name in capitals.
#ifndef LS_UI_KIT_FIELD_MARK_H
#define LS_UI_KIT_FIELD_MARK_H

#include "canvas/canvas.h"
#include "plan/okr/okr.h"
#include "plan/plan.h"

// ROLE_FIELD1 … ROLE_FIELD8 by its colour, else by its place; ROLE_HEADING for NULL.
enum role field_role(const struct plan *p, const struct field *f);
// Appends s in capitals (Latin letters; ß becomes SS).
void field_capitals(struct str *out, const char *s);
// The name in capitals in at most `cells` cells and `max` lines; the lines live in `a`.
int field_heading(struct arena *a, const char *title, int cells, int max, const char **lines);
enum role progress_role(enum pace pace);     // of the sign of a pace
enum role progress_bar_role(enum pace pace); // of its bar

#endif
