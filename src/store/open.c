// SPDX-License-Identifier: EUPL-1.2
// Opening a plan in the order that keeps hostile files harmless, making a new one, and closing.
#include "store/open.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "store/create.h"
#include "store/db.h"
#include "store/defend.h"
#include "store/heap.h"
#include "store/patience.h"
#include "store/place.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct store *open_blank(enum store_mode mode, int wait_ms)
{
	struct store *s = mem_alloc(sizeof *s);
	*s = (struct store){.mode = mode, .wait_ms = wait_ms, .seen = -1, .path = mem_str(""), .why = mem_str("")};
	return s;
}

void store_close(struct store *s)
{
	if (!s)
		return;
	if (s->db && !sqlite3_get_autocommit(s->db))
		db_exec(s, "ROLLBACK", NULL);
	// A plan is one file: the empty journal that TRUNCATE keeps goes with its last writer. Who finds another one at it is
	// not the last, and does not wait.
	db_forget(s);
	bool last = s->db && s->writable && *s->path && s->verified;
	if (last)
		patience_set(s, 0);
	if (last && !s->begun && defend_has_journal(s))
		open_begin(s, NULL);
	if (last && s->begun)
		db_exec(s, "PRAGMA journal_mode=DELETE", NULL);
	db_forget(s);
	sqlite3_close(s->db);
	str_free(&s->label);
	free(s->path);
	free(s->why);
	free(s);
}

enum ls_code open_connect(struct store *s, const char *name, int flags, struct ls_err *err)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, heap_install);
	int rc = sqlite3_open_v2(name, &s->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
	if (rc != SQLITE_OK)
		return db_fail(s, rc, err);
	enum ls_code code = defend_connection(s, err);
	patience_set(s, s->wait_ms);
	return code;
}

enum ls_code open_begin(struct store *s, struct ls_err *err)
{
	if (s->begun || !s->writable)
		return LS_OK;
	enum ls_code code = defend_settle(s, err);
	if (code == LS_OK)
		code = db_exec(s, "PRAGMA journal_mode=TRUNCATE", err);
	if (code == LS_OK)
		code = db_exec(s, "PRAGMA synchronous=FULL", err);
	if (code == LS_OK)
		code = db_exec(s, "PRAGMA temp_store=MEMORY", err);
	s->begun = code == LS_OK;
	return code;
}

void store_prepare(struct store *s)
{
	if (s->begun || !s->writable || s->broken || !sqlite3_get_autocommit(s->db))
		return;
	patience_set(s, 0);
	open_begin(s, NULL);
	patience_set(s, s->wait_ms);
}

// From here on the tables are known. What only a writer needs waits for its first change where it can.
static enum ls_code begin_work(struct store *s, struct ls_err *err)
{
	defend_patience(s);
	return s->unsettled ? LS_OK : open_begin(s, err);
}

static enum ls_code open_existing(struct store *s, struct ls_err *err)
{
	bool writing = s->mode != STORE_READ;
	if (writing) {
		free(s->why);
		s->why = mem_str(place_why_read_only(s->path, s->mode == STORE_WRITE_NETWORK));
	}
	s->writable = writing && !*s->why;
	enum ls_code code = defend_journal(s, err);
	if (code == LS_OK)
		code = open_connect(s, s->path, s->writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, err);
	if (code == LS_OK && s->writable && sqlite3_db_readonly(s->db, "main") == 1) {
		s->writable = false;
		free(s->why);
		s->why = mem_str(tr("The file may not be written; it is open for reading only."));
	}
	if (code == LS_OK)
		code = defend_header(s, err);
	if (code != LS_OK)
		return code;
	defend_authorize(s, true);
	s->unsettled = true;
	code = defend_contents(s, err);
	if (code == LS_OK && s->writable && s->version < STORE_VERSION)
		code = ls_fail(err, LS_REFUSED,
					   tr("%s is a plan of an older version and cannot be changed as it is. Bring it up to date with: "
						  "leitstand migrate"),
					   db_name(s));
	return code == LS_OK ? begin_work(s, err) : code;
}

static enum ls_code create_new(struct store *s, struct ls_err *err)
{
	enum ls_code code = defend_journal(s, err);
	if (code != LS_OK)
		return code;
	int fd = open(s->path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
	if (fd < 0 && errno == EEXIST)
		return ls_fail(err, LS_REFUSED, tr("There is a file %s already; it was left as it is. Choose another name."),
					   db_name(s));
	if (fd < 0)
		return ls_fail(err, LS_DATA, tr("%s cannot be made: %s. Check the folder and its permissions."), db_name(s),
					   err_why(errno));
	close(fd); // nobody holds a lock on a file that was not there
	s->writable = true;
	s->version = STORE_VERSION;
	code = open_connect(s, s->path, SQLITE_OPEN_READWRITE, err);
	if (code == LS_OK)
		code = create_tables(s, err);
	if (code == LS_OK)
		code = defend_contents(s, err);
	if (code == LS_OK)
		code = begin_work(s, err);
	if (code != LS_OK)
		unlink(s->path);
	return code;
}

enum ls_code store_open(struct store **out, const char *path, enum store_mode mode, int wait_ms, struct ls_err *err)
{
	*out = NULL;
	struct store *s = open_blank(mode, wait_ms);
	enum ls_code code = place_find(&s->path, path, mode == STORE_CREATE, err);
	if (code == LS_OK)
		code = mode == STORE_CREATE ? create_new(s, err) : open_existing(s, err);
	if (code != LS_OK) {
		store_close(s);
		return code;
	}
	*out = s;
	return LS_OK;
}

enum ls_code store_memory(struct store **out, struct ls_err *err)
{
	*out = NULL;
	struct store *s = open_blank(STORE_CREATE, 0);
	s->writable = true;
	s->version = STORE_VERSION;
	enum ls_code code = open_connect(s, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, err);
	if (code == LS_OK)
		code = create_tables(s, err);
	if (code == LS_OK)
		code = defend_contents(s, err);
	if (code == LS_OK)
		code = begin_work(s, err);
	if (code != LS_OK) {
		store_close(s);
		return code;
	}
	*out = s;
	return LS_OK;
}

bool store_writable(const struct store *s)
{
	return s->writable;
}

const char *store_why_read_only(const struct store *s)
{
	return s->why;
}

const char *store_path(const struct store *s)
{
	return s->path;
}

int store_version(const struct store *s)
{
	return s->version;
}
