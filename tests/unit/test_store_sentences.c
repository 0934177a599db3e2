// SPDX-License-Identifier: EUPL-1.2
// What SQLite reports becomes a code and a sentence; a disk without room is told as one and costs nothing; memory that
// SQLite gets from us keeps what is in it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/db.h"
#include "store/open.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

static struct folder f;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static struct store *called(const char *path)
{
	struct store *s = open_blank(STORE_READ, 0);
	free(s->path);
	s->path = mem_str(path);
	return s;
}

static void each_failure_has_its_sentence(void **state_)
{
	(void)state_;
	static const struct {
		int rc;
		enum ls_code code;
		const char *said;
	} failures[] = {
		{SQLITE_READONLY_ROLLBACK, LS_BUSY,
		 "A change of p.db was interrupted. It can be read again as soon as somebody opens it for writing."},
		{SQLITE_READONLY_RECOVERY, LS_BUSY,
		 "A change of p.db was interrupted. It can be read again as soon as somebody opens it for writing."},
		{SQLITE_BUSY_RECOVERY, LS_BUSY,
		 "A change of p.db was interrupted. It can be read again as soon as somebody opens it for writing."},
		{SQLITE_BUSY, LS_BUSY, "p.db is being written by another program. Try again in a moment."},
		{SQLITE_LOCKED, LS_BUSY, "p.db is being written by another program. Try again in a moment."},
		{SQLITE_PROTOCOL, LS_BUSY, "p.db is being written by another program. Try again in a moment."},
		{SQLITE_NOTADB, LS_DATA, "p.db is not a plan of Leitstand. Choose another file."},
		{SQLITE_CORRUPT, LS_DATA, "p.db is damaged. Go back to the last backup."},
		{SQLITE_CORRUPT_INDEX, LS_DATA, "p.db is damaged. Go back to the last backup."},
		{SQLITE_FORMAT, LS_DATA, "p.db is damaged. Go back to the last backup."},
		{SQLITE_INTERRUPT, LS_DATA,
		 "Reading p.db would never end: its contents are not those of a plan. Go back to the last backup."},
		{SQLITE_TOOBIG, LS_DATA, "p.db holds something larger than a plan may hold. Go back to the last backup."},
		{SQLITE_CONSTRAINT_CHECK, LS_REFUSED, "This value does not fit into the plan; nothing was changed."},
		{SQLITE_FULL, LS_DATA,
		 "There is no room left on the disk of p.db; nothing was changed. Make room and try again."},
		{SQLITE_READONLY, LS_REFUSED,
		 "p.db cannot be written; nothing was changed. Check the permissions of the file and its folder."},
		{SQLITE_READONLY_DIRECTORY, LS_REFUSED,
		 "p.db cannot be written; nothing was changed. Check the permissions of the file and its folder."},
		{SQLITE_CANTOPEN, LS_DATA,
		 "p.db cannot be opened. Check the path and the permissions of the file and its folder."},
		{SQLITE_PERM, LS_REFUSED, "p.db is open for reading only; nothing was changed."},
		{SQLITE_AUTH, LS_REFUSED, "p.db is open for reading only; nothing was changed."},
		{SQLITE_IOERR_READ, LS_DATA,
		 "p.db cannot be read or written (disk I/O error). Check the disk and the connection to it."},
		{SQLITE_IOERR_WRITE, LS_DATA,
		 "p.db cannot be read or written (disk I/O error). Check the disk and the connection to it."},
	};
	i18n_set(LANG_EN);
	struct store *s = called("p.db");
	for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++)
		assert_says(failures[i].code, failures[i].said, db_fail(s, failures[i].rc, err));
	assert_int_equal(db_fail(s, SQLITE_BUSY, NULL), LS_BUSY); // also for those who do not want to know
	store_close(s);
}

static void what_sqlite_misses_is_named(void **state_)
{
	(void)state_;
	static const char said[] =
		"the plan in memory does not have the tables of a plan (no such table: missing). Go back "
		"to the last backup.";
	int64_t n = 7;
	struct store *s = in_memory();
	assert_says(LS_DATA, said, db_number(s, "SELECT 1 FROM missing", &n, err));
	assert_int_equal(n, 0);
	assert_says(LS_DATA, said, db_exec(s, "DELETE FROM missing", err));
	store_close(s);
}

static void is_called(const char *path, const char *name)
{
	struct store *s = called(path);
	assert_string_equal(db_name(s), name);
	store_close(s);
}

// A path that would fill the sentence is shown by its end: the name, or what fits of it.
static void long_paths_are_called_by_their_end(void **state_)
{
	(void)state_;
	char path[900], name[300];
	memset(name, 'n', sizeof name);
	is_called("", "the plan in memory");
	snprintf(path, sizeof path, "/%.*s/plan.db", 240 - 9, name);
	assert_int_equal(strlen(path), 240);
	is_called(path, path);
	snprintf(path, sizeof path, "/%.*s/plan.db", 241 - 9, name);
	is_called(path, "plan.db");
	snprintf(path, sizeof path, "/%.*s/%.*s", 100, "folder", 255, name);
	is_called(path, path + strlen("/folder/"));
	snprintf(path, sizeof path, "/folder/%.*s", 256, name); // no name can be that long
	is_called(path, path + strlen(path) - 240);
	snprintf(path, sizeof path, "%.*s", 290, name);
	is_called(path, path + 50);
}

// Too little memory ends the program, in SQLite as everywhere else: exit 3 and a sentence.
static void too_little_memory_ends_the_program(void **state_)
{
	(void)state_;
	int said[2], status = 0;
	char text[2000] = {0};
	assert_int_equal(pipe(said), 0);
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		dup2(said[1], STDERR_FILENO);
		int nowhere = open("/dev/null", O_WRONLY);
		dup2(nowhere, STDOUT_FILENO);
		struct store *s = called("p.db");
		db_fail(s, SQLITE_NOMEM, NULL);
		_exit(0);
	}
	close(said[1]);
	for (ssize_t n = 1, at = 0; n > 0; at += n)
		n = read(said[0], text + at, sizeof text - 1 - (size_t)at);
	close(said[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
	const char *sentence = strstr(text, "leitstand: "); // a sanitizer says a word before
	assert_string_equal(sentence,
						"leitstand: There is not enough memory. Close other programs and start again; everything "
						"entered is saved.\n");
}

// ---- a disk without room ---------------------------------------------------------------------------------------------

static struct rlimit before_;

// No file may grow beyond `bytes`, which writing finds out like a full disk.
static void room_for(rlim_t bytes)
{
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before_), 0);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &(struct rlimit){bytes, before_.rlim_max}), 0);
}

static void room_again(void)
{
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before_), 0);
	signal(SIGXFSZ, SIG_DFL);
}

static const char *no_room(const char *path)
{
	static char said[400];
	snprintf(said, sizeof said,
			 "There is no room left on the disk of %s; nothing was changed. Make room and try again.", path);
	return said;
}

static void a_step_without_room_leaves_the_plan_as_it_was(void **state_)
{
	(void)state_;
	struct stat st;
	int64_t step = 7;
	struct ls_err e;
	struct stamp stamp = {"anna", 1, "x", 0};
	char *text = mem_alloc(90001);
	memset(text, 'x', 90000);
	text[90000] = 0;
	small_plan(f.plan);
	assert_int_equal(stat(f.plan, &st), 0);
	struct store *s = opened(f.plan, STORE_WRITE);
	uint64_t was = state(s);
	room_for((rlim_t)st.st_size); // for the journal, but not for what is new
	begin(s, "anna", 1, "viel");
	enum ls_code code = store_update(s, T_measure, 1, column_of(T_measure, "note"), text_value(text), &e);
	if (code == LS_OK)
		code = store_commit(s, &step, &e);
	else
		store_rollback(s);
	room_again();
	assert_int_equal(code, LS_DATA);
	assert_string_equal(e.text, no_room(f.plan));
	assert_false(store_open_step(s));
	assert_true(state(s) == was);
	assert_int_equal(store_head(s), 0);
	room_for(0); // not even for that
	code = store_begin(s, &stamp, &e);
	if (code == LS_OK)
		code = store_commit(s, &step, &e);
	room_again();
	assert_int_equal(code, LS_DATA);
	assert_string_equal(e.text, no_room(f.plan));
	assert_int_equal(edit(s, "anna", 1, T_measure, 1, "note", text_value(text)), 1);
	free(text);
	store_close(s);
}

static void a_plan_that_cannot_be_made_is_not_there(void **state_)
{
	(void)state_;
	struct store *s = NULL;
	struct ls_err e;
	room_for(20000);
	enum ls_code code = store_open(&s, f.plan, STORE_CREATE, 0, &e);
	room_again();
	assert_int_equal(code, LS_DATA);
	assert_string_equal(e.text, no_room(f.plan));
	assert_null(s);
	assert_int_equal(files_in(&f), 0);
	small_plan_make(f.plan); // with room it can
}

// ---- memory ----------------------------------------------------------------------------------------------------------

static void fill(unsigned char *p, int n, int with)
{
	for (int i = 0; i < n; i++)
		p[i] = (unsigned char)(with + i);
}

static void holds(const unsigned char *p, int n, int with)
{
	for (int i = 0; i < n; i++)
		assert_int_equal(p[i], (unsigned char)(with + i));
}

// Small pieces come from chunks and large ones from the system: growing and shrinking across that border keeps what is
// in them, and no two share a byte.
static void memory_keeps_what_is_in_it(void **state_)
{
	(void)state_;
	enum { PIECES = 300 };
	static unsigned char *piece[PIECES];
	static int size[PIECES];
	store_close(in_memory()); // from now on SQLite has its memory from us
	uint32_t dice = 11;
	for (int round = 0; round < 4000; round++) {
		dice = dice * 1664525u + 1013904223u;
		int i = (int)(dice >> 8) % PIECES, n = 1 + (int)(dice >> 16) % (round % 5 ? 200 : 3000);
		if (piece[i])
			holds(piece[i], size[i], i);
		if (dice >> 29 == 0) {
			sqlite3_free(piece[i]);
			piece[i] = NULL;
			size[i] = 0;
			continue;
		}
		unsigned char *p = sqlite3_realloc(piece[i], n);
		assert_non_null(p);
		assert_true(sqlite3_msize(p) >= (sqlite3_uint64)n);
		assert_int_equal((uintptr_t)p % 8, 0);
		holds(p, size[i] < n ? size[i] : n, i);
		fill(p, n, i);
		piece[i] = p;
		size[i] = n;
	}
	for (int i = 0; i < PIECES; i++) {
		if (piece[i])
			holds(piece[i], size[i], i);
		sqlite3_free(piece[i]);
		piece[i] = NULL;
	}
}

// A program around the library may take SQLite down and up again: the memory stays where it comes from.
static void sqlite_can_be_taken_down_and_up_again(void **state_)
{
	(void)state_;
	store_close(in_memory());
	assert_int_equal(sqlite3_shutdown(), SQLITE_OK);
	assert_int_equal(sqlite3_initialize(), SQLITE_OK);
	struct store *s = in_memory();
	begin(s, "anna", 1, "x");
	add_titled(s, T_field, "F1", "Bildung");
	assert_int_equal(commit(s), 1);
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_failure_has_its_sentence),
		cmocka_unit_test(what_sqlite_misses_is_named),
		cmocka_unit_test(long_paths_are_called_by_their_end),
		cmocka_unit_test(too_little_memory_ends_the_program),
		cmocka_unit_test_setup_teardown(a_step_without_room_leaves_the_plan_as_it_was, make, drop),
		cmocka_unit_test_setup_teardown(a_plan_that_cannot_be_made_is_not_there, make, drop),
		cmocka_unit_test(memory_keeps_what_is_in_it),
		cmocka_unit_test(sqlite_can_be_taken_down_and_up_again),
	};
	return cmocka_run_group_tests_name("store sentences", tests, NULL, NULL);
}
