// SPDX-License-Identifier: EUPL-1.2
// Opening: what is not a plan is told in one sentence, what cannot be written is read, and nothing is written by it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/place.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>

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

static void write_file(const char *path, const void *data, size_t n)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(data, 1, n, file), n);
	fclose(file);
}

static void a_new_plan_is_one_empty_file(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_CREATE);
	assert_true(store_writable(s));
	assert_int_equal(store_version(s), STORE_VERSION);
	assert_string_equal(store_path(s), f.plan);
	struct plan *p = loaded(s);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_int_equal(plan_count(p, (enum table_id)t), 0);
	plan_free(p);
	store_close(s);
	assert_int_equal(files_in(&f), 1); // no journal stays behind
	assert_int_equal(asked(f.plan, "PRAGMA application_id"), STORE_APPLICATION_ID);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), STORE_VERSION);
}

static void a_file_is_never_overwritten(void **state_)
{
	(void)state_;
	struct store *s = NULL;
	write_file(f.plan, "letter", 6);
	assert_fails(LS_REFUSED, "plan.db", store_open(&s, f.plan, STORE_CREATE, 0, err));
	assert_null(s);
	struct stat st;
	assert_int_equal(stat(f.plan, &st), 0);
	assert_int_equal(st.st_size, 6);
}

static void what_is_no_plan_is_told(void **state_)
{
	(void)state_;
	struct store *s = NULL;
	char path[256], junk[8192];
	assert_fails(LS_DATA, "no file", store_open(&s, f.plan, STORE_READ, 0, err));
	assert_fails(LS_DATA, "no file", store_open(&s, f.plan, STORE_WRITE, 0, err));
	assert_fails(LS_DATA, "folder", store_open(&s, f.path, STORE_READ, 0, err));
	assert_int_equal(mkfifo(f.plan, 0600), 0);
	assert_fails(LS_DATA, "not a file", store_open(&s, f.plan, STORE_READ, 0, err)); // and nobody waits at its end
	unlink(f.plan);
	snprintf(path, sizeof path, "%s/nowhere/plan.db", f.path);
	assert_fails(LS_DATA, "no folder", store_open(&s, path, STORE_CREATE, 0, err));
	snprintf(path, sizeof path, "%s/..", f.path);
	assert_fails(LS_USAGE, "", store_open(&s, path, STORE_CREATE, 0, err));
	write_file(f.plan, "", 0);
	assert_fails(LS_DATA, "not a plan", store_open(&s, f.plan, STORE_WRITE, 0, err));
	memset(junk, 'x', sizeof junk);
	write_file(f.plan, junk, sizeof junk);
	assert_fails(LS_DATA, "not a plan", store_open(&s, f.plan, STORE_WRITE, 0, err));
	unlink(f.plan);
	outside(f.plan, "CREATE TABLE measure(x)");
	assert_fails(LS_DATA, "not a plan", store_open(&s, f.plan, STORE_WRITE, 0, err));
	assert_null(s);
	assert_int_equal(files_in(&f), 1);
}

static void a_newer_plan_is_told(void **state_)
{
	(void)state_;
	struct store *s = NULL;
	small_plan(f.plan);
	char sql[40];
	snprintf(sql, sizeof sql, "PRAGMA user_version=%d", STORE_VERSION + 1);
	outside(f.plan, sql);
	assert_fails(LS_DATA, "newer", store_open(&s, f.plan, STORE_READ, 0, err));
	outside(f.plan, "PRAGMA user_version=-1");
	assert_fails(LS_DATA, "not a plan", store_open(&s, f.plan, STORE_READ, 0, err));
}

static void a_corrupt_plan_is_told(void **state_)
{
	(void)state_;
	struct store *s = NULL;
	struct plan *p = NULL;
	small_plan(f.plan);
	struct stat st;
	assert_int_equal(stat(f.plan, &st), 0);
	int told = 0;
	for (off_t at = 4096; at + 4096 <= st.st_size; at += 4096) { // page by page
		char path[256];
		snprintf(path, sizeof path, "%s/corrupt.db", f.path);
		char *data = mem_alloc((size_t)st.st_size);
		FILE *in = fopen(f.plan, "rb");
		assert_int_equal(fread(data, 1, (size_t)st.st_size, in), st.st_size);
		fclose(in);
		memset(data + at, 0xA5, 4096);
		write_file(path, data, (size_t)st.st_size);
		free(data);
		struct ls_err e = {0};
		enum ls_code code = store_open(&s, path, STORE_READ, 0, &e);
		if (code == LS_OK) {
			code = store_load(s, &p, &e);
			plan_free(p);
			p = NULL;
			store_close(s);
		}
		assert_true(code == LS_OK || code == LS_DATA);
		if (code == LS_DATA) {
			told++;
			assert_non_null(strstr(e.text, "corrupt.db"));
		}
	}
	assert_true(told > 30); // all pages but those of indices and of the journal
	assert_int_equal(truncate(f.plan, 20000), 0);
	assert_fails(LS_DATA, "damaged", store_open(&s, f.plan, STORE_READ, 0, err));
}

static void a_locked_plan_is_waited_for(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	sqlite3 *other;
	assert_int_equal(sqlite3_open(f.plan, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	struct store *s = NULL;
	struct timespec a, b;
	clock_gettime(CLOCK_MONOTONIC, &a);
	assert_fails(LS_BUSY, "plan.db", store_open(&s, f.plan, STORE_WRITE, 100, err));
	clock_gettime(CLOCK_MONOTONIC, &b);
	assert_true((b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000 >= 75);
	assert_int_equal(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	s = opened(f.plan, STORE_WRITE);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	struct stamp stamp = {"anna", 1, "x", 0};
	assert_fails(LS_BUSY, "plan.db", store_begin(s, &stamp, err));
	plan_free(loaded(s)); // reading goes on
	sqlite3_close(other);
	begin(s, "anna", 1, "x");
	store_rollback(s);
	store_close(s);
}

// As somebody who may not write there; the superuser may write everywhere.
static int as_nobody(int (*f_)(void))
{
	fflush(NULL);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
			_exit(99);
		_exit(f_());
	}
	int status = 0;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int falls_back(const char *word)
{
	struct store *s = NULL;
	struct ls_err e;
	struct stamp stamp = {"anna", 1, "x", 0};
	struct plan *p = NULL;
	if (store_open(&s, f.plan, STORE_WRITE, 0, &e) != LS_OK)
		return 1;
	if (store_writable(s) || !strstr(store_why_read_only(s), word))
		return 2;
	if (store_begin(s, &stamp, &e) != LS_REFUSED || !strstr(e.text, word))
		return 3;
	if (store_load(s, &p, &e) != LS_OK || p->measure_n != 3)
		return 4;
	plan_free(p);
	store_close(s);
	return 0;
}

static int file_closed(void)
{
	return falls_back("file may not be written");
}

static int folder_closed(void)
{
	return falls_back("folder");
}

static void what_cannot_be_written_is_read(void **state_)
{
	(void)state_;
	others_must_come_to(f.path);
	small_plan(f.plan);
	assert_int_equal(chmod(f.path, 0777), 0);
	assert_int_equal(chmod(f.plan, 0444), 0);
	assert_int_equal(as_nobody(file_closed), 0);
	assert_int_equal(chmod(f.plan, 0666), 0);
	assert_int_equal(chmod(f.path, 0555), 0);
	assert_int_equal(as_nobody(folder_closed), 0);
	assert_int_equal(chmod(f.path, 0700), 0);
	struct store *s = opened(f.plan, STORE_WRITE);
	assert_true(store_writable(s));
	assert_string_equal(store_why_read_only(s), "");
	store_close(s);
}

static void network_file_systems_are_known(void **state_)
{
	(void)state_;
	assert_true(place_is_network(0x6969));
	assert_true(place_is_network((uint64_t)(int64_t)(int32_t)0xFF534D42));
	assert_false(place_is_network(0xEF53));     // ext4
	assert_false(place_is_network(0x01021994)); // tmpfs
	small_plan(f.plan);
	struct store *s = opened(f.plan, STORE_WRITE_NETWORK);
	assert_true(store_writable(s));
	store_close(s);
}

static void reading_writes_nothing(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	struct stat before, after;
	assert_int_equal(stat(f.plan, &before), 0);
	struct store *s = opened(f.plan, STORE_READ);
	assert_false(store_writable(s));
	assert_string_equal(store_why_read_only(s), "");
	plan_free(loaded(s));
	assert_int_equal(files_in(&f), 1);
	struct stamp stamp = {"anna", 1, "x", 0};
	int64_t target;
	assert_fails(LS_REFUSED, "reading only", store_begin(s, &stamp, err));
	assert_fails(LS_REFUSED, "reading only", store_bulk_begin(s, err));
	assert_fails(LS_REFUSED, "reading only", store_undo(s, &stamp, &target, err));
	assert_fails(LS_REFUSED, "reading only", store_tag_add(s, &stamp, "t", err));
	store_close(s);
	s = opened(f.plan, STORE_WRITE); // opened for writing, but nothing was
	store_close(s);
	assert_int_equal(stat(f.plan, &after), 0);
	assert_int_equal(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
	assert_int_equal(before.st_size, after.st_size);
	assert_int_equal(files_in(&f), 1);
}

// Killed in the middle of a commit: the journal on disk is hot. A reader says so and goes on once a writer has come.
static void an_interrupted_change_waits_for_a_writer(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	char journal[256];
	snprintf(journal, sizeof journal, "%s-journal", f.plan);
	struct store *before = opened(f.plan, STORE_READ);
	fflush(NULL);
	pid_t pid = fork();
	if (pid == 0) {
		struct ls_err e;
		struct store *s = NULL;
		struct stamp stamp = {"anna", 1, "x", 0};
		if (store_open(&s, f.plan, STORE_WRITE, 0, &e) != LS_OK || store_begin(s, &stamp, &e) != LS_OK)
			_exit(1);
		// more than the cache holds: pages go to the file before the commit
		char *text = malloc(100001);
		memset(text, 'x', 100000);
		text[100000] = 0;
		int columns[] = {schema_column(&schema[T_measure], "code"), schema_column(&schema[T_measure], "title"),
						 schema_column(&schema[T_measure], "note")};
		for (int i = 0; i < 60; i++) {
			char code[20];
			snprintf(code, sizeof code, "X%d", i);
			struct value v[] = {text_value(code), text_value("x"), text_value(text)};
			int32_t id = 0;
			if (store_insert(s, T_measure, columns, v, 3, &id, &e) != LS_OK)
				_exit(2);
		}
		_exit(0); // no rollback, no close
	}
	int status = 0;
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(WEXITSTATUS(status), 0);
	struct stat st;
	assert_int_equal(stat(journal, &st), 0);
	assert_true(st.st_size > 512);
	struct plan *p = NULL;
	bool changed;
	assert_fails(LS_BUSY, "interrupted", store_load(before, &p, err)); // a kiosk that was there already
	assert_fails(LS_BUSY, "interrupted", store_changed(before, &changed, err));
	struct store *s = NULL;
	assert_fails(LS_BUSY, "interrupted", store_open(&s, f.plan, STORE_READ, 0, err));
	assert_null(s);
	s = opened(f.plan, STORE_WRITE);
	p = loaded(s);
	assert_int_equal(p->measure_n, 3);
	plan_free(p);
	store_close(s);
	assert_ok(store_changed(before, &changed, err)); // it goes on by itself
	plan_free(loaded(before));
	store_close(before);
	s = opened(f.plan, STORE_READ);
	store_close(s);
}

static void names_that_sqlite_would_read_otherwise_are_files(void **state_)
{
	(void)state_;
	char here[512];
	assert_non_null(getcwd(here, sizeof here));
	assert_int_equal(chdir(f.path), 0);
	struct store *s = NULL;
	assert_ok(store_open(&s, "file:x?mode=memory", STORE_CREATE, 0, err));
	char path[300];
	snprintf(path, sizeof path, "%s/file:x?mode=memory", f.path);
	assert_string_equal(store_path(s), path);
	store_close(s);
	assert_int_equal(access(path, F_OK), 0);
	s = opened("file:x?mode=memory", STORE_WRITE);
	store_close(s);
	assert_ok(store_open(&s, ":memory:", STORE_CREATE, 0, err));
	store_close(s);
	assert_int_equal(access(":memory:", F_OK), 0);
	assert_int_equal(files_in(&f), 2);
	assert_int_equal(chdir(here), 0);
}

static void a_link_leads_to_its_plan(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	char path[256];
	snprintf(path, sizeof path, "%s/link.db", f.path);
	assert_int_equal(symlink("plan.db", path), 0);
	struct store *s = opened(path, STORE_WRITE);
	assert_string_equal(store_path(s), f.plan); // so that the journal lies beside the file itself
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_new_plan_is_one_empty_file, make, drop),
		cmocka_unit_test_setup_teardown(a_file_is_never_overwritten, make, drop),
		cmocka_unit_test_setup_teardown(what_is_no_plan_is_told, make, drop),
		cmocka_unit_test_setup_teardown(a_newer_plan_is_told, make, drop),
		cmocka_unit_test_setup_teardown(a_corrupt_plan_is_told, make, drop),
		cmocka_unit_test_setup_teardown(a_locked_plan_is_waited_for, make, drop),
		cmocka_unit_test_setup_teardown(what_cannot_be_written_is_read, make, drop),
		cmocka_unit_test_setup_teardown(network_file_systems_are_known, make, drop),
		cmocka_unit_test_setup_teardown(reading_writes_nothing, make, drop),
		cmocka_unit_test_setup_teardown(an_interrupted_change_waits_for_a_writer, make, drop),
		cmocka_unit_test_setup_teardown(names_that_sqlite_would_read_otherwise_are_files, make, drop),
		cmocka_unit_test_setup_teardown(a_link_leads_to_its_plan, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
