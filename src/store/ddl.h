// SPDX-License-Identifier: EUPL-1.2
// The SQL of a plan's tables, indices and triggers, made from the const table of the schema: the text a new file
// gets is the text every opened file is compared with.
#ifndef LS_STORE_DDL_H
#define LS_STORE_DDL_H

#include "base/arena.h"
#include "base/str.h"
#include "plan/schema.h"

#include <stddef.h>

// One row of sqlite_schema.
struct object {
	const char *type, *name, *table, *sql; // table, index, trigger; sql is "" for what SQLite makes by itself
};

// All objects of a plan of this program's version, in the order in which they are created. In `a`.
void ddl_objects(struct arena *a, struct object **out, size_t *n);
// Appends a name in double quotes. Names come from the const table only.
void ddl_name(struct str *out, const char *name);
// Appends what a column holds that nobody has ever written: NULL where it may be, else its default.
void ddl_default(struct str *out, const struct column *c);
// Columns that are unique together beside the codes: indices ended by -1, valid until the next call. NULL: none.
const int *ddl_unique(enum table_id t);

// What follows is shared by the files that make the texts. Texts one after the other, NULL at the end: they are made
// each time a plan is opened, to be compared with the file's, and formats took longer than all the rest.
void ddl_all(struct str *b, const char *const *texts);
// Takes the text out of *sql.
struct object ddl_object(struct arena *a, const char *type, const char *name, const char *table, struct str *sql);

// ---- ddl_journal.c ----
// The last column of `step`, new since version 2: the byte in its label at which values begin, 0: not known.
#define DDL_STEP_TOLD "told INTEGER NOT NULL DEFAULT 0"
enum { DDL_JOURNAL_MOST = TABLE_COUNT * 4 + 24 };
// Adds the journal's tables, indices and triggers to the list.
void ddl_journal(struct arena *a, struct object *list, size_t *n);
// The journal tells this column of every row that comes or goes, also where it holds what is usual: of a table without
// anything that must be stated it is the last one, so that no row leaves no trace.
bool ddl_always_told(const struct table *t, int column);
// Appends the SQL that fills `cell`, empty before: all columns, in the order of (tbl, at).
void ddl_cells(struct str *out);

#endif
