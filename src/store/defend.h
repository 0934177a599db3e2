// SPDX-License-Identifier: EUPL-1.2
// Private to the store: what keeps a hostile file from doing harm, in the order in which it is called.
#ifndef LS_STORE_DEFEND_H
#define LS_STORE_DEFEND_H

#include "store/db.h"

// Before SQLite sees the path: a rollback journal that names a super-journal is refused, for rolling it back may
// delete the files named in there; a file `<path>-wal` would make SQLite take the plan for one in WAL mode. Never
// touches the plan itself.
enum ls_code defend_journal(const struct store *s, struct ls_err *err);
bool defend_has_journal(const struct store *s); // there is one, whatever it holds
// Right after sqlite3_open_v2, before the first statement: limits, progress handler, settings of the connection.
enum ls_code defend_connection(struct store *s, struct ls_err *err);
// Installs the progress handler, which carries the address of `s`.
void defend_watch(struct store *s);
// SQLite's own handle of the file; NULL: the plan lies in memory.
sqlite3_file *defend_file(struct store *s);
// The first bytes of the file through SQLite's own handle: a file in WAL mode is refused before SQLite makes its
// companions.
enum ls_code defend_header(struct store *s, struct ls_err *err);
// Only reading from here on; lifted for writers when the tables are known to be those of a plan.
void defend_authorize(struct store *s, bool reading);
// Encoding, application, version, and every row of sqlite_schema. Sets s->version, s->cookie, s->verified.
enum ls_code defend_contents(struct store *s, struct ls_err *err);
// A store that is `unsettled` was compared page by page, without SQLite, which takes half of the time to open a plan for
// reading the texts of its tables and triggers. Before anything but a PRAGMA is asked of SQLite, it reads them and they are
// compared as SQLite has them; db_query() sees to it. For writers triggers and references are on from then on.
enum ls_code defend_settle(struct store *s, struct ls_err *err);
// Compares sqlite_schema with the objects of s->version.
enum ls_code verify_objects(struct store *s, struct ls_err *err);
// Does `cell` hold the numbers that the journal goes by? Triggers read it, so it is compared before the first row is
// written; to those who read a plan it means nothing.
enum ls_code verify_cells(struct store *s, struct ls_err *err);
// Is the schema still the one compared? Cheap; compares again when it was changed.
enum ls_code defend_again(struct store *s, struct ls_err *err);
// More time for a statement once the tables are known: in proportion to the file.
void defend_patience(struct store *s);
int64_t defend_pages(struct store *s); // of 4096 bytes, in the file

#endif
