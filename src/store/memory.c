// SPDX-License-Identifier: EUPL-1.2
// The file in memory: for time travel, for checking, and for looking at what must not be changed.
#include "store/memory.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "store/defend.h"
#include "store/migrate.h"
#include "store/open.h"

#include <stdlib.h>

int memory_backup(sqlite3 *to, sqlite3 *from)
{
	sqlite3_backup *b = sqlite3_backup_init(to, "main", from, "main");
	if (!b)
		return sqlite3_extended_errcode(to);
	int rc = sqlite3_backup_step(b, -1);
	int end = sqlite3_backup_finish(b);
	return rc == SQLITE_DONE ? end : rc;
}

enum ls_code memory_copy(struct store *s, struct store **copy, bool current, struct ls_err *err)
{
	*copy = NULL;
	if (!sqlite3_get_autocommit(s->db))
		return ls_fail(err, LS_REFUSED, tr("A change of the plan is still under way; try again when it is done."));
	struct store *c = open_blank(STORE_READ, s->wait_ms);
	enum ls_code code = open_connect(c, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, err);
	free(c->path);
	c->path = mem_str(s->path);
	int rc = code == LS_OK ? memory_backup(c->db, s->db) : SQLITE_OK;
	if (rc != SQLITE_OK)
		code = db_fail(s, rc, err);
	if (code == LS_OK)
		code = defend_contents(c, err);
	if (code == LS_OK)
		defend_patience(c);
	if (code == LS_OK && current && c->version < STORE_VERSION)
		code = migrate_tables(c, err);
	if (code != LS_OK) {
		store_close(c);
		return code;
	}
	*copy = c;
	return LS_OK;
}
