// SPDX-License-Identifier: EUPL-1.2
// One short line about any row, from the schema alone: its name and title, then what else it says.
#ifndef LS_SAY_ROW_H
#define LS_SAY_ROW_H

#include "say/look.h"

// The column that names a row of the table: its title, subject or topic; -1 where none does.
int row_title(const struct table *t);
// Appends the line. `beside` is the column that says whose row it is, where it stands among the others of that owner and
// need not say it; -1: it stands among all of its kind, and is called by its full name (M2/1).
// ROW_NO_OTHERS: none of the objects that it refers to is told.
#define ROW_NO_OTHERS (-2)
void row_text(struct str *out, const struct look *look, enum table_id t, const void *row, int beside);
// Of a row of a table that only ties two objects together: the reference to the other end; -1 for other tables.
int row_other_end(enum table_id t, const void *row, int beside);

#endif
