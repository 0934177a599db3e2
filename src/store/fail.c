// SPDX-License-Identifier: EUPL-1.2
// What SQLite reports, as a code and one sentence for the person: what is wrong with which file, and what helps.
#include "base/i18n.h"
#include "store/db.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const char *db_name(const struct store *s)
{
	size_t n = strlen(s->path);
	if (n == 0)
		return tr("the plan in memory");
	if (n <= 240)
		return s->path;
	const char *slash = strrchr(s->path, '/');
	return slash && strlen(slash) <= 256 ? slash + 1 : s->path + n - 240;
}

// Not enough memory ends the program everywhere else; asking for too much is how base/arena.h says so.
static enum ls_code no_memory(void)
{
	free(mem_alloc(SIZE_MAX / 4));
	return LS_DATA;
}

// A quota and a limit for files are full disks, too; SQLite knows only one of their names.
static bool is_full(int why)
{
	return why == EFBIG || why == EDQUOT || why == ENOSPC;
}

// Why a commit failed only the file itself can say.
static bool no_room(const struct store *s, int rc)
{
	int last = 0;
	if ((rc & 0xff) == SQLITE_FULL)
		return true;
	if (rc != SQLITE_IOERR_WRITE || !s->db)
		return false;
	sqlite3_file_control(s->db, "main", SQLITE_FCNTL_LAST_ERRNO, &last);
	return is_full(sqlite3_system_errno(s->db)) || is_full(last);
}

// SQLite takes a page that the disk did not give out for damage. Whether it was one only the file itself can say.
static bool not_read(const struct store *s)
{
	int last = 0;
	if (s->db)
		sqlite3_file_control(s->db, "main", SQLITE_FCNTL_LAST_ERRNO, &last);
	return last == EIO || last == ENXIO || last == ESTALE;
}

static enum ls_code fail_io(const struct store *s, int rc, struct ls_err *err)
{
	switch (no_room(s, rc) ? SQLITE_FULL : rc & 0xff) {
	case SQLITE_FULL:
		return ls_fail(err, LS_DATA,
					   tr("There is no room left on the disk of %s; nothing was changed. Make room and try again."),
					   db_name(s));
	case SQLITE_READONLY:
		return ls_fail(
			err, LS_REFUSED,
			tr("%s cannot be written; nothing was changed. Check the permissions of the file and its folder."),
			db_name(s));
	case SQLITE_CANTOPEN:
		return ls_fail(err, LS_DATA,
					   tr("%s cannot be opened. Check the path and the permissions of the file and its folder."),
					   db_name(s));
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return ls_fail(err, LS_REFUSED, tr("%s is open for reading only; nothing was changed."), db_name(s));
	default:
		return ls_fail(err, LS_DATA, tr("%s cannot be read or written (%s). Check the disk and the connection to it."),
					   db_name(s), sqlite3_errstr(rc));
	}
}

enum ls_code db_fail(const struct store *s, int rc, struct ls_err *err)
{
	if (rc == SQLITE_READONLY_ROLLBACK || rc == SQLITE_READONLY_RECOVERY || rc == SQLITE_BUSY_RECOVERY)
		return ls_fail(
			err, LS_BUSY,
			tr("A change of %s was interrupted. It can be read again as soon as somebody opens it for writing."),
			db_name(s));
	switch (rc & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		if (s->given_up)
			return ls_fail(err, LS_BUSY, "%s", tr("Given up; nothing was changed."));
		return ls_fail(err, LS_BUSY, tr("%s is being written by another program. Try again in a moment."), db_name(s));
	case SQLITE_NOTADB:
		return ls_fail(err, LS_DATA, tr("%s is not a plan of Leitstand. Choose another file."), db_name(s));
	case SQLITE_CORRUPT:
	case SQLITE_FORMAT:
		if (not_read(s))
			return ls_fail(err, LS_DATA, tr("%s cannot be read: %s. Check the disk and the connection to it."),
						   db_name(s), err_why(EIO));
		return ls_fail(err, LS_DATA, tr("%s is damaged. Go back to the last backup."), db_name(s));
	case SQLITE_INTERRUPT:
		return ls_fail(
			err, LS_DATA,
			tr("Reading %s would never end: its contents are not those of a plan. Go back to the last backup."),
			db_name(s));
	case SQLITE_TOOBIG:
		return ls_fail(err, LS_DATA, tr("%s holds something larger than a plan may hold. Go back to the last backup."),
					   db_name(s));
	case SQLITE_CONSTRAINT:
		return ls_fail(err, LS_REFUSED, tr("This value does not fit into the plan; nothing was changed."));
	case SQLITE_ERROR:
	case SQLITE_SCHEMA:
	case SQLITE_MISMATCH:
		return ls_fail(err, LS_DATA, tr("%s does not have the tables of a plan (%s). Go back to the last backup."),
					   db_name(s), sqlite3_errmsg(s->db));
	case SQLITE_NOMEM:
		return no_memory();
	default:
		return fail_io(s, rc, err);
	}
}
