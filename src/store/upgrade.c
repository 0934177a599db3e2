// SPDX-License-Identifier: EUPL-1.2
// `leitstand migrate`: a copy of the older plan beside it first, then the migration in one transaction. While the
// copy is made nobody else can write.
#include "base/arena.h"
#include "base/i18n.h"
#include "store/defend.h"
#include "store/memory.h"
#include "store/migrate.h"
#include "store/open.h"
#include "store/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define WAIT_MS 5000

// An empty file with the permissions of the plan; never over one that is there.
static enum ls_code make_file(const char *plan, const char *path, const char *named, struct ls_err *err)
{
	struct stat st;
	mode_t mode = stat(plan, &st) == 0 ? st.st_mode & 0777 : 0600;
	int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode & 0700);
	if (fd < 0 && errno == EEXIST)
		return ls_fail(
			err, LS_REFUSED,
			tr("There is a file %s already, so no backup could be made; nothing was changed. Move it away first."),
			named);
	if (fd < 0)
		return ls_fail(err, LS_DATA, tr("%s cannot be made: %s. Check the folder and its permissions."), named,
					   err_why(errno));
	int rc = fchmod(fd, mode);
	close(fd);
	return rc == 0 ? LS_OK
				   : ls_fail(err, LS_DATA, tr("%s cannot be made: %s. Check the folder and its permissions."), named,
							 err_why(errno));
}

static enum ls_code is_sound(struct store *s, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "PRAGMA quick_check(1)", err);
	bool row = false;
	if (code == LS_OK)
		code = db_next(s, q, &row, err);
	const char *said = row ? (const char *)sqlite3_column_text(q->st, 0) : NULL;
	bool good = said && strcmp(said, "ok") == 0;
	db_done(q);
	if (code == LS_OK && !good)
		code = db_fail(s, SQLITE_CORRUPT, err);
	return code;
}

// Through a second connection: the first one holds the lock of a writer, which lets readers pass.
// `named`: what sentences call the copy.
static enum ls_code copy_to(const char *plan, const char *path, const char *named, struct ls_err *err)
{
	struct store *from = open_blank(STORE_READ, WAIT_MS), *to = open_blank(STORE_READ, WAIT_MS);
	free(from->path);
	free(to->path);
	from->path = mem_str(plan);
	to->path = mem_str(named);
	enum ls_code code = open_connect(from, plan, SQLITE_OPEN_READONLY, err);
	if (code == LS_OK)
		code = open_connect(to, path, SQLITE_OPEN_READWRITE, err);
	if (code == LS_OK) {
		int rc = memory_backup(to->db, from->db);
		code = rc == SQLITE_OK ? LS_OK : db_fail(to, rc, err);
	}
	to->ticks_most = from->ticks_most = INT64_MAX;
	free(to->path); // what is wrong with the copy is wrong with the plan
	to->path = mem_str(plan);
	if (code == LS_OK)
		code = db_exec(to, "PRAGMA ignore_check_constraints=ON", err); // a wrong value is copied as it is
	if (code == LS_OK)
		code = is_sound(to, err);
	store_close(from);
	store_close(to);
	return code;
}

static void drop_copy(const char *path)
{
	struct str journal = {0};
	str_addf(&journal, "%s-journal", path);
	(void)unlink(path);
	(void)unlink(str_text(&journal));
	str_free(&journal);
}

// The copy gets its name when it is whole: half of one would stand in the way of the next try.
enum ls_code store_copy(const char *plan, const char *path, struct ls_err *err)
{
	struct str making = {0};
	if (access(path, F_OK) == 0)
		return make_file(plan, path, path, err); // which says so
	str_addf(&making, "%s.new", path);
	drop_copy(str_text(&making));
	enum ls_code code = make_file(plan, str_text(&making), path, err);
	if (code == LS_OK)
		code = copy_to(plan, str_text(&making), path, err);
	if (code == LS_OK && link(str_text(&making), path) != 0 &&
		(errno == EEXIST || rename(str_text(&making), path) != 0))
		code = ls_fail(err, LS_DATA, tr("%s cannot be made: %s. Check the folder and its permissions."), path,
					   err_why(errno));
	drop_copy(str_text(&making));
	str_free(&making);
	return code;
}

// A failure is not believed before the file says so: only then the backup is not needed.
static bool is_as_before(const char *path, int version)
{
	struct store *s = open_blank(STORE_READ, WAIT_MS);
	int64_t now = -1;
	bool yes = open_connect(s, path, SQLITE_OPEN_READONLY, NULL) == LS_OK &&
			   db_number(s, "PRAGMA user_version", &now, NULL) == LS_OK && now == version;
	store_close(s);
	return yes;
}

static enum ls_code open_older(struct store *s, const char *path, struct ls_err *err)
{
	enum ls_code code = place_find(&s->path, path, false, err);
	const char *why = code == LS_OK ? place_why_read_only(s->path, true) : "";
	if (*why)
		return ls_fail(err, LS_REFUSED, "%s", why);
	if (code == LS_OK)
		code = defend_journal(s, err);
	if (code == LS_OK)
		code = open_connect(s, s->path, SQLITE_OPEN_READWRITE, err);
	if (code == LS_OK)
		code = defend_header(s, err);
	if (code != LS_OK)
		return code;
	defend_authorize(s, true);
	code = defend_contents(s, err);
	defend_authorize(s, false);
	defend_patience(s);
	return code;
}

// A lighter history leaves pages empty. Where there is no room to write the file anew, it stays as large as it was.
static void shrink(struct store *s)
{
	int64_t empty, pages;
	if (db_number(s, "PRAGMA freelist_count", &empty, NULL) == LS_OK &&
		db_number(s, "PRAGMA page_count", &pages, NULL) == LS_OK && empty > pages / 4)
		db_exec(s, "VACUUM", NULL);
}

static enum ls_code upgrade(struct store *s, struct str *backup, struct ls_err *err)
{
	s->writable = true;
	enum ls_code code = db_exec(s, "PRAGMA journal_mode=TRUNCATE", err);
	if (code == LS_OK)
		code = db_exec(s, "PRAGMA temp_store=MEMORY", err);
	if (code == LS_OK)
		code = db_exec(s, "BEGIN IMMEDIATE", err);
	if (code == LS_OK)
		code = defend_again(s, err);
	str_addf(backup, "%s.v%d.bak", s->path, s->version);
	int from = s->version;
	if (code == LS_OK)
		code = store_copy(s->path, str_text(backup), err);
	bool made = code == LS_OK;
	if (code == LS_OK)
		code = migrate_tables(s, err);
	if (code == LS_OK)
		code = db_exec(s, "COMMIT", err);
	if (code == LS_OK) {
		shrink(s);
		return code;
	}
	if (!sqlite3_get_autocommit(s->db))
		db_exec(s, "ROLLBACK", NULL);
	if (made && is_as_before(s->path, from))
		(void)unlink(str_text(backup));
	str_clear(backup);
	return code;
}

enum ls_code store_migrate(const char *path, int *from, struct str *backup, struct ls_err *err)
{
	struct store *s = open_blank(STORE_WRITE, WAIT_MS);
	str_clear(backup);
	*from = STORE_VERSION;
	enum ls_code code = open_older(s, path, err);
	if (code == LS_OK)
		*from = s->version;
	if (code == LS_OK && s->version < STORE_VERSION)
		code = upgrade(s, backup, err);
	store_close(s);
	return code;
}
