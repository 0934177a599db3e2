// SPDX-License-Identifier: EUPL-1.2
// The defences of a connection. A plan comes by mail or from a shared drive: nothing in it may run, write, or keep
// the program busy for ever before its tables are known to be those of a plan.
#include "store/defend.h"

#include "base/i18n.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TICK           4096 // virtual machine steps between two calls of the progress handler
#define TICKS_UNKNOWN  1024 // for one statement on a file not yet known: about a tenth of a second
#define TICKS_LEAST    4096 // on a plan, however small
#define TICKS_PER_PAGE 16   // on a plan, for each 4096 bytes

static uint32_t big_endian(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

// The end of a journal that belongs to a super-journal: name, its length, a sum, and eight magic bytes.
static bool names_super_journal(int fd, off_t size)
{
	static const unsigned char magic[8] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
	unsigned char tail[16];
	if (size < 16 || pread(fd, tail, sizeof tail, size - 16) != (ssize_t)sizeof tail)
		return false;
	return memcmp(tail + 8, magic, sizeof magic) == 0 && big_endian(tail) != 0;
}

static enum ls_code in_wal_mode(const struct store *s, struct ls_err *err)
{
	return ls_fail(err, LS_DATA,
				   tr("%s is kept in a form that needs more than one file (WAL); a plan never is. Go back to the "
					  "last backup."),
				   db_name(s));
}

enum ls_code defend_journal(const struct store *s, struct ls_err *err)
{
	struct str path = {0};
	str_addf(&path, "%s-wal", s->path);
	bool wal = access(str_text(&path), F_OK) == 0;
	str_clear(&path);
	str_addf(&path, "%s-journal", s->path);
	int fd = open(str_text(&path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	str_free(&path);
	struct stat st;
	bool other = fd >= 0 && fstat(fd, &st) == 0 && !S_ISREG(st.st_mode); // SQLite would wait for its writer
	bool super = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && names_super_journal(fd, st.st_size);
	if (fd >= 0)
		close(fd);
	if (wal)
		return in_wal_mode(s, err);
	if (other)
		return ls_fail(
			err, LS_DATA,
			tr("Beside %s lies something that ends in -journal and is not an ordinary file; the plan was not "
			   "opened. Remove it."),
			db_name(s));
	if (super)
		return ls_fail(err, LS_DATA,
					   tr("%s has a journal beside it that reaches for other files; it was not opened. Remove the "
						  "file ending in -journal, or go back to the last backup."),
					   db_name(s));
	return LS_OK;
}

bool defend_has_journal(const struct store *s)
{
	struct str path = {0};
	str_addf(&path, "%s-journal", s->path);
	bool there = access(str_text(&path), F_OK) == 0;
	str_free(&path);
	return there;
}

static int tick(void *arg)
{
	struct store *s = arg;
	return ++s->ticks > s->ticks_most;
}

void defend_watch(struct store *s)
{
	sqlite3_progress_handler(s->db, TICK, tick, s);
}

static void limits(sqlite3 *db)
{
	static const int list[][2] = {
		{SQLITE_LIMIT_LENGTH, 16 << 20},
		{SQLITE_LIMIT_SQL_LENGTH, 64 << 10},
		{SQLITE_LIMIT_COLUMN, 100},
		{SQLITE_LIMIT_EXPR_DEPTH, 100},
		{SQLITE_LIMIT_COMPOUND_SELECT, 10},
		{SQLITE_LIMIT_VDBE_OP, 25000},
		{SQLITE_LIMIT_FUNCTION_ARG, 8},
		{SQLITE_LIMIT_ATTACHED, 0},
		{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
		{SQLITE_LIMIT_VARIABLE_NUMBER, 200},
		{SQLITE_LIMIT_TRIGGER_DEPTH, 4},
		{SQLITE_LIMIT_WORKER_THREADS, 0},
	};
	for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
		sqlite3_limit(db, list[i][0], list[i][1]);
}

enum ls_code defend_connection(struct store *s, struct ls_err *err)
{
	limits(s->db);
	s->ticks_most = TICKS_UNKNOWN;
	defend_watch(s);
	static const int settings[][2] = {
		{SQLITE_DBCONFIG_DEFENSIVE, 1},
		{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
		{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
		{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
		{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
		{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
		{SQLITE_DBCONFIG_DQS_DDL, 0},
		{SQLITE_DBCONFIG_DQS_DML, 0},
		{SQLITE_DBCONFIG_ENABLE_FKEY, 0},
	};
	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
		sqlite3_db_config(s->db, settings[i][0], settings[i][1], (int *)NULL);
	return db_exec(s, "PRAGMA cell_size_check=ON", err);
}

sqlite3_file *defend_file(struct store *s)
{
	sqlite3_file *f = NULL;
	if (sqlite3_file_control(s->db, "main", SQLITE_FCNTL_FILE_POINTER, &f) != SQLITE_OK || !f || !f->pMethods)
		return NULL;
	return f;
}

enum ls_code defend_header(struct store *s, struct ls_err *err)
{
	sqlite3_file *f = defend_file(s);
	unsigned char head[20];
	if (!f || f->pMethods->xRead(f, head, sizeof head, 0) != SQLITE_OK || memcmp(head, "SQLite format 3", 16) != 0)
		return LS_OK; // SQLite has its own words for that
	return head[18] == 1 && head[19] == 1 ? LS_OK : in_wal_mode(s, err);
}

int64_t defend_pages(struct store *s)
{
	sqlite3_file *f = defend_file(s);
	sqlite3_int64 bytes = 0;
	int64_t pages = 0;
	if (s->in_step || s->in_bulk || !f) // not written yet, or in memory; readers may not ask so
		db_number(s, "PRAGMA page_count", &pages, NULL);
	else if (f->pMethods->xFileSize(f, &bytes) == SQLITE_OK)
		pages = bytes / 4096;
	return pages;
}

void defend_patience(struct store *s)
{
	s->ticks_most = TICKS_LEAST + defend_pages(s) * TICKS_PER_PAGE;
}

static bool listed(const char *name, const char *const *list)
{
	for (; name && *list; list++)
		if (sqlite3_stricmp(name, *list) == 0)
			return true;
	return false;
}

static int reading_only(void *arg, int action, const char *a, const char *b, const char *schema_name, const char *inner)
{
	static const char *const functions[] = {"count", "ifnull", "max", NULL};
	static const char *const pragmas[] = {"application_id", "data_version", "encoding",
										  "schema_version", "user_version", NULL};
	(void)arg;
	(void)schema_name;
	(void)inner;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_READ:
	case SQLITE_TRANSACTION:
		return SQLITE_OK;
	case SQLITE_FUNCTION:
		return listed(b, functions) ? SQLITE_OK : SQLITE_DENY;
	case SQLITE_PRAGMA:
		return !b && listed(a, pragmas) ? SQLITE_OK : SQLITE_DENY;
	default:
		return SQLITE_DENY;
	}
}

void defend_authorize(struct store *s, bool reading)
{
	sqlite3_set_authorizer(s->db, reading ? reading_only : NULL, NULL);
}
