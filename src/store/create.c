// SPDX-License-Identifier: EUPL-1.2
// An empty plan: application_id, user_version, tables, indices, triggers, all or nothing.
#include "store/create.h"

#include "base/arena.h"
#include "store/ddl.h"

static enum ls_code marks(struct store *s, struct ls_err *err)
{
	struct str sql = {0};
	str_addf(&sql, "PRAGMA application_id=%d", STORE_APPLICATION_ID);
	enum ls_code code = db_exec(s, str_text(&sql), err);
	str_clear(&sql);
	str_addf(&sql, "PRAGMA user_version=%d", STORE_VERSION);
	if (code == LS_OK)
		code = db_exec(s, str_text(&sql), err);
	str_free(&sql);
	return code;
}

enum ls_code create_tables(struct store *s, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct object *objects;
	size_t n;
	ddl_objects(a, &objects, &n);
	enum ls_code code = db_exec(s, "BEGIN IMMEDIATE", err);
	if (code == LS_OK)
		code = marks(s, err);
	for (size_t i = 0; i < n && code == LS_OK; i++)
		code = db_exec(s, objects[i].sql, err);
	struct str cells = {0};
	ddl_cells(&cells);
	if (code == LS_OK)
		code = db_exec(s, str_text(&cells), err);
	str_free(&cells);
	if (code == LS_OK)
		code = db_exec(s, "COMMIT", err);
	if (code != LS_OK && !sqlite3_get_autocommit(s->db))
		db_exec(s, "ROLLBACK", NULL);
	arena_free(a);
	return code;
}
