// SPDX-License-Identifier: EUPL-1.2
// Private to the store: plans of earlier versions. Their tables are stored in assets/schema/N.sql. From these texts
// they are recognised, read as they are, and brought up to date.
#ifndef LS_STORE_OLD_H
#define LS_STORE_OLD_H

#include "base/str.h"
#include "plan/value.h"
#include "store/ddl.h"

#include <stdbool.h>

// Does the program know plans of this version (its own included)?
bool old_known(int version);
// The objects of an older version, in `a`.
void old_objects(struct arena *a, int version, struct object **out, size_t *n);
// Appends what stands for a column of today in a plan of `version`: its name of then, without its 0 where nothing stands
// for that today, or its default.
// False when that is a default: the column was not there.
bool old_column(struct str *out, int version, enum table_id t, const struct column *c);
// The name of today of a column called `name` in a plan of `version`; NULL when it is gone.
const char *old_renamed(int version, const struct table *t, const char *name);
// Every renaming of a column since `version`, in the order of time.
void old_each_rename(int version, void (*f)(void *arg, enum table_id t, const char *before, const char *after),
					 void *arg);
// A cell as it is read in the journal of a plan of `version`: nothing for a 0 that became nothing since.
struct value old_value(int version, enum table_id t, const char *column, struct value then);
// Every column in which a 0 has become nothing since `version`.
void old_each_emptied(int version, void (*f)(void *arg, enum table_id t, const char *column), void *arg);
// Was the whole table there?
bool old_has_table(int version, enum table_id t);

#endif
