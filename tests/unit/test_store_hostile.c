// SPDX-License-Identifier: EUPL-1.2
// Files made to do harm. Each defence of opening has a test here that fails without it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/db.h"
#include "store/ddl.h"
#include "store/defend.h"
#include "store/open.h"

static struct folder f;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

// Neither reading nor writing gets a store, and the file is left byte for byte.
static void refused(const char *word)
{
	static struct kept before, after;
	struct store *s = NULL;
	keep(&before, f.plan);
	assert_fails(LS_DATA, word, store_open(&s, f.plan, STORE_READ, 0, err));
	assert_fails(LS_DATA, word, store_open(&s, f.plan, STORE_WRITE, 0, err));
	assert_null(s);
	keep(&after, f.plan);
	assert_int_equal(after.size, before.size);
	assert_int_equal(memcmp(after.bytes, before.bytes, before.size), 0);
}

static void put32(unsigned char *p, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		p[i] = (unsigned char)(v >> (24 - 8 * i));
}

// ---- before SQLite sees the file -----------------------------------------------------------------------------------

static void a_journal_may_not_reach_for_other_files(void **state_)
{
	(void)state_;
	static const unsigned char magic[8] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
	char victim[256], journal[256];
	unsigned char data[1024] = {0};
	snprintf(victim, sizeof victim, "%s/victim", f.path);
	snprintf(journal, sizeof journal, "%s-journal", f.plan);
	FILE *file = fopen(victim, "wb");
	fputs("precious", file);
	fclose(file);
	// a journal without pages that belongs to the super-journal "victim": rolling it back deletes that file
	memcpy(data, magic, sizeof magic);
	put32(data + 20, 512);
	put32(data + 24, 4096);
	size_t n = strlen(victim), at = 512;
	put32(data + at, 1 + 0x40000000 / 4096);
	memcpy(data + at + 4, victim, n);
	put32(data + at + 4 + n, (uint32_t)n);
	uint32_t total = 0;
	for (size_t i = 0; i < n; i++)
		total += (unsigned char)victim[i]; // the path is ASCII
	put32(data + at + 8 + n, total);
	memcpy(data + at + 12 + n, magic, sizeof magic);
	file = fopen(journal, "wb");
	assert_int_equal(fwrite(data, 1, at + 20 + n, file), at + 20 + n);
	fclose(file);
	refused("journal");
	assert_int_equal(access(victim, F_OK), 0);
	assert_int_equal(access(journal, F_OK), 0);
	int from;
	struct str backup = {0};
	assert_fails(LS_DATA, "journal", store_migrate(f.plan, &from, &backup, err));
	unlink(f.plan);
	struct store *s = NULL;
	assert_fails(LS_DATA, "journal", store_open(&s, f.plan, STORE_CREATE, 0, err));
	assert_int_equal(access(victim, F_OK), 0);
	str_free(&backup);
}

// A pipe would be waited for until somebody writes to it.
static void a_journal_is_an_ordinary_file(void **state_)
{
	(void)state_;
	char journal[256];
	snprintf(journal, sizeof journal, "%s-journal", f.plan);
	assert_int_equal(mkfifo(journal, 0600), 0);
	refused("not an ordinary file");
	struct store *s = NULL;
	assert_fails(LS_DATA, "not an ordinary file", store_open(&s, f.plan, STORE_WRITE, 0, err));
	unlink(journal);
	assert_int_equal(symlink("/dev/zero", journal), 0);
	refused("not an ordinary file");
	unlink(journal);
	assert_int_equal(mkdir(journal, 0700), 0);
	refused("not an ordinary file");
	rmdir(journal);
}

static void a_file_in_wal_mode_is_refused(void **state_)
{
	(void)state_;
	outside(f.plan, "PRAGMA journal_mode=WAL");
	refused("WAL");
	assert_int_equal(files_in(&f), 1);
	outside(f.plan, "PRAGMA journal_mode=DELETE");
	store_close(opened(f.plan, STORE_WRITE));
	// a plan as it should be, but beside it what would make SQLite believe otherwise
	char wal[256];
	snprintf(wal, sizeof wal, "%s-wal", f.plan);
	FILE *file = fopen(wal, "wb");
	fputs("anything", file);
	fclose(file);
	refused("WAL");
	assert_int_equal(files_in(&f), 2); // no -shm was made
}

// ---- the connection ----------------------------------------------------------------------------------------------

static int setting(struct store *s, int which)
{
	int on = -1;
	assert_int_equal(sqlite3_db_config(s->db, which, -1, &on), SQLITE_OK);
	return on;
}

static void settings_stand_before_the_first_statement(void **state_)
{
	(void)state_;
	struct store *s = open_blank(STORE_READ, 0);
	assert_ok(open_connect(s, f.plan, SQLITE_OPEN_READONLY, err));
	assert_int_equal(setting(s, SQLITE_DBCONFIG_DEFENSIVE), 1);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_TRIGGER), 0);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_VIEW), 0);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION), 0);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_WRITABLE_SCHEMA), 0);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_DQS_DDL), 0);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_DQS_DML), 0);
	int64_t on;
	assert_ok(db_number(s, "PRAGMA cell_size_check", &on, err));
	assert_int_equal(on, 1);
	assert_int_equal(sqlite3_limit(s->db, SQLITE_LIMIT_ATTACHED, -1), 0);
	assert_in_range(sqlite3_limit(s->db, SQLITE_LIMIT_LENGTH, -1), 1, 16 << 20);
	assert_in_range(sqlite3_limit(s->db, SQLITE_LIMIT_SQL_LENGTH, -1), 1, 64 << 10);
	assert_in_range(sqlite3_limit(s->db, SQLITE_LIMIT_EXPR_DEPTH, -1), 1, 100);
	assert_in_range(sqlite3_limit(s->db, SQLITE_LIMIT_TRIGGER_DEPTH, -1), 1, 4);
	assert_in_range(sqlite3_limit(s->db, SQLITE_LIMIT_VDBE_OP, -1), 1, 25000);
	store_close(s);
}

static void triggers_wake_only_for_writers(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_TRIGGER), 0);
	store_close(s);
	s = opened(f.plan, STORE_WRITE);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_TRIGGER),
					 0); // what they are is known only when SQLite has read them
	assert_ok(store_hold(s, err));
	store_rollback(s);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_TRIGGER), 1);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_ENABLE_FKEY), 1);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_DEFENSIVE), 1);
	assert_int_equal(setting(s, SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
	int64_t level;
	assert_ok(db_number(s, "PRAGMA synchronous", &level, err));
	assert_int_equal(level, 2);
	store_close(s);
}

static void never_ends(struct store *s)
{
	int64_t n;
	assert_fails(
		LS_DATA, "never end",
		db_number(s, "WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c", &n, err));
}

// A file that nobody knows yet gets little patience; a plan gets some for each of its pages.
static void what_never_ends_is_ended(void **state_)
{
	(void)state_;
	struct store *s = open_blank(STORE_READ, 0);
	assert_ok(open_connect(s, f.plan, SQLITE_OPEN_READONLY, err));
	assert_int_equal(s->ticks_most, 1024);
	never_ends(s);
	store_close(s);
	struct stat st;
	assert_int_equal(stat(f.plan, &st), 0);
	s = opened(f.plan, STORE_READ);
	assert_int_equal(s->ticks_most, 4096 + 16 * st.st_size / 4096);
	store_close(s);
	s = opened(f.plan, STORE_WRITE);
	assert_int_equal(s->ticks_most, 4096 + 16 * st.st_size / 4096);
	s->ticks_most = 100; // only to save time
	never_ends(s);
	store_close(s);
}

static void a_reader_can_do_nothing_but_read(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	static const char *const denied[] = {
		"INSERT INTO swot(title) VALUES('x')",
		"UPDATE measure SET title='x'",
		"DELETE FROM measure",
		"CREATE TEMP TABLE t(x)",
		"DROP TABLE measure",
		"ATTACH ':memory:' AS other",
		"PRAGMA user_version=7",
		"PRAGMA journal_mode",
		"PRAGMA table_info('measure')",
		"PRAGMA writable_schema=ON",
		"SELECT randomblob(10)",
		"SELECT load_extension('x')",
		"SELECT hex(code) FROM measure",
		"SAVEPOINT x",
		"WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT x FROM c LIMIT 1",
		"VACUUM",
		"REINDEX",
		"ANALYZE",
	};
	for (size_t i = 0; i < sizeof denied / sizeof denied[0]; i++) {
		struct ls_err e;
		if (db_exec(s, denied[i], &e) == LS_OK)
			fail_msg("allowed: %s", denied[i]);
	}
	int64_t n;
	assert_ok(db_number(s, "SELECT count(*) FROM measure", &n, err));
	assert_int_equal(n, 3);
	store_close(s);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure WHERE title='x'"), 0);
}

// ---- the tables ----------------------------------------------------------------------------------------------------

static void nothing_foreign_is_in_a_plan(void **state_)
{
	(void)state_;
	static const struct {
		const char *make, *undo, *word;
	} tries[] = {
		{"CREATE VIEW endless AS WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT x FROM c",
		 "DROP VIEW endless", "endless"},
		{"CREATE TRIGGER foreign_one AFTER UPDATE ON measure BEGIN DELETE FROM rating; END", "DROP TRIGGER foreign_one",
		 "foreign_one"},
		{"CREATE TRIGGER \"measure_x\" AFTER UPDATE ON measure BEGIN DELETE FROM rating; END", "DROP TRIGGER measure_x",
		 "measure_x"},
		{"CREATE TABLE extra(x)", "DROP TABLE extra", "extra"},
		{"CREATE INDEX further ON measure(title)", "DROP INDEX further", "further"},
		{"CREATE VIRTUAL TABLE words USING fts5(x)", "DROP TABLE words", "words"},
		{"CREATE TABLE \"a\x1b[2J\"(x)", "DROP TABLE \"a\x1b[2J\"", "which is not part"},
	};
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		outside(f.plan, tries[i].make);
		refused(tries[i].word);
		struct store *s = NULL;
		struct ls_err e;
		assert_int_equal(store_open(&s, f.plan, STORE_READ, 0, &e), LS_DATA);
		assert_null(strchr(e.text, 0x1b)); // the name does not reach the terminal as it is
		outside(f.plan, tries[i].undo);
		store_close(opened(f.plan, STORE_WRITE));
	}
}

static void nothing_is_missing_or_otherwise(void **state_)
{
	(void)state_;
	static const char *const tries[] = {
		"DROP TRIGGER measure_u",
		"CREATE INDEX change_step ON change(step)",
		"DROP TABLE swot",
		"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql,'BETWEEN 0 AND 10000','BETWEEN 0 AND "
		"10001') WHERE name='criterion'",
		"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql,' STRICT','') WHERE name='measure'",
		"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET tbl_name='goal' WHERE name='measure_u'",
		"DROP TABLE link; CREATE VIEW link AS WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT x "
		"id FROM c",
		"PRAGMA writable_schema=ON; INSERT INTO sqlite_schema SELECT 'view','sqlite_stat1','sqlite_stat1',0,'CREATE "
		"VIEW sqlite_stat1 AS SELECT 1'",
		"PRAGMA writable_schema=ON; INSERT INTO sqlite_schema SELECT 'index','sqlite_autoindex_x_1','x',2,NULL",
		"PRAGMA writable_schema=ON; INSERT INTO sqlite_schema SELECT "
		"'index','sqlite_autoindex_measure_9','measure',rootpage,"
		"'CREATE INDEX sqlite_autoindex_measure_9 ON measure(code)' FROM sqlite_schema WHERE "
		"name='sqlite_autoindex_measure_1'",
		"PRAGMA writable_schema=ON; INSERT INTO sqlite_schema SELECT "
		"'table','sqlite_autoindex_measure_1','measure',rootpage,"
		"NULL FROM sqlite_schema WHERE name='sqlite_autoindex_measure_1'",
	};
	struct str copy = {0};
	str_addf(&copy, "%s/copy.db", f.path);
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		unlink(str_text(&copy));
		small_plan(str_text(&copy));
		outside(str_text(&copy), tries[i]);
		struct store *s = NULL;
		struct ls_err e = {0};
		if (store_open(&s, str_text(&copy), STORE_READ, 0, &e) != LS_DATA)
			fail_msg("opened: %s", tries[i]);
		if (store_open(&s, str_text(&copy), STORE_WRITE, 0, &e) != LS_DATA)
			fail_msg("opened: %s", tries[i]);
	}
	str_free(&copy);
}

static void statistics_of_sqlite_are_allowed(void **state_)
{
	(void)state_;
	outside(f.plan, "ANALYZE");
	assert_true(asked(f.plan, "SELECT count(*) FROM sqlite_stat1") > 0);
	struct store *s = opened(f.plan, STORE_WRITE);
	edit(s, "anna", 1, T_measure, 1, "title", text_value("x"));
	store_close(s);
}

static void texts_are_utf8(void **state_)
{
	(void)state_;
	char path[256];
	snprintf(path, sizeof path, "%s/wide.db", f.path);
	struct arena *a = arena_new();
	struct object *objects;
	size_t n;
	ddl_objects(a, &objects, &n);
	struct str sql = {0};
	str_addf(&sql, "PRAGMA encoding='UTF-16le'; PRAGMA application_id=%d; PRAGMA user_version=%d;",
			 STORE_APPLICATION_ID, STORE_VERSION);
	for (size_t i = 0; i < n; i++)
		str_addf(&sql, "%s;", objects[i].sql);
	outside(path, str_text(&sql));
	struct store *s = NULL;
	assert_fails(LS_DATA, "UTF-8", store_open(&s, path, STORE_READ, 0, err));
	str_free(&sql);
	arena_free(a);
}

// The tables are looked at again in every transaction that writes, and before every snapshot.
static void tables_that_change_under_way_are_seen(void **state_)
{
	(void)state_;
	struct store *w = opened(f.plan, STORE_WRITE), *r = opened(f.plan, STORE_READ);
	struct stamp stamp = {"anna", 1, "x", 0};
	struct plan *p = NULL;
	outside(f.plan, "CREATE TRIGGER late AFTER UPDATE ON measure BEGIN DELETE FROM rating; END");
	assert_fails(LS_DATA, "late", store_begin(w, &stamp, err));
	assert_false(store_open_step(w));
	assert_fails(LS_DATA, "late", store_bulk_begin(w, err));
	assert_fails(LS_DATA, "late", store_tag_add(w, &stamp, "t", err));
	assert_fails(LS_DATA, "late", store_load(r, &p, err));
	outside(f.plan, "DROP TRIGGER late");
	edit(w, "anna", 1, T_measure, 1, "title", text_value("x"));
	plan_free(loaded(r));
	outside(f.plan, "PRAGMA user_version=9; CREATE TABLE new_one(x)");
	assert_fails(LS_DATA, "version", store_begin(w, &stamp, err));
	store_close(w);
	store_close(r);
}

// The number of the version alone, and the form that needs more files, are seen in the next step and the next look.
static void version_and_form_are_seen_under_way(void **state_)
{
	(void)state_;
	struct store *w = opened(f.plan, STORE_WRITE), *r = opened(f.plan, STORE_READ);
	struct stamp stamp = {"anna", 1, "x", 0};
	struct plan *p = NULL;
	outside(f.plan, "PRAGMA user_version=1");
	assert_fails(LS_DATA, "another version", store_begin(w, &stamp, err));
	assert_fails(LS_DATA, "another version", store_load(r, &p, err));
	char back[40];
	snprintf(back, sizeof back, "PRAGMA user_version=%d", STORE_VERSION);
	outside(f.plan, back);
	edit(w, "anna", 1, T_measure, 1, "title", text_value("x"));
	outside(f.plan, "PRAGMA journal_mode=WAL");
	assert_fails(LS_DATA, "WAL", store_begin(w, &stamp, err));
	assert_fails(LS_DATA, "WAL", store_load(r, &p, err));
	store_close(w);
	store_close(r);
}

static void two_tables_never_share_a_page(void **state_)
{
	(void)state_;
	static const char *const pairs[][2] = {{"goal", "measure"}, {"step", "measure"}, {"change", "author"}};
	for (size_t i = 0; i < 3; i++) {
		char sql[400];
		snprintf(
			sql, sizeof sql,
			"PRAGMA writable_schema=1; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE "
			"name='%s') WHERE name='%s'",
			pairs[i][1], pairs[i][0]);
		outside(f.plan, sql);
		refused("stands where something else stands");
		(void)unlink(f.plan);
		small_plan(f.plan);
	}
}

// Where the numbers of rows, steps or cells come to an end, nothing is written, and it is said.
static void numbers_that_end_are_told(void **state_)
{
	(void)state_;
	static const char *const ends[] = {
		"UPDATE sqlite_sequence SET seq=2147483647 WHERE name='measure'",
		"UPDATE sqlite_sequence SET seq=9223372036854775807 WHERE name='measure'",
		"INSERT INTO sqlite_sequence(name,seq) VALUES('step',9223372036854775807)",
		"INSERT INTO step(id,at,kind) VALUES(9223372036854775807,1,0)",
		"INSERT INTO step(id,at,kind) VALUES(2147483647,1,0)",
		"INSERT INTO change(id,tbl,row,op,col) VALUES(9223372036854775807,1,1,'u',1)",
		"INSERT INTO change(id,tbl,row,op,col) VALUES((1<<32)+4294967295,1,1,'u',1)",
	};
	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
		struct stamp stamp = {"anna", 1, "x", 0};
		outside(f.plan, ends[i]);
		struct store *w = opened(f.plan, STORE_WRITE);
		assert_fails(LS_DATA, "counts its rows higher than any plan does", store_begin(w, &stamp, err));
		assert_false(store_open_step(w));
		store_close(w);
		(void)unlink(f.plan);
		small_plan(f.plan);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_journal_may_not_reach_for_other_files, make, drop),
		cmocka_unit_test_setup_teardown(a_journal_is_an_ordinary_file, make, drop),
		cmocka_unit_test_setup_teardown(a_file_in_wal_mode_is_refused, make, drop),
		cmocka_unit_test_setup_teardown(settings_stand_before_the_first_statement, make, drop),
		cmocka_unit_test_setup_teardown(triggers_wake_only_for_writers, make, drop),
		cmocka_unit_test_setup_teardown(what_never_ends_is_ended, make, drop),
		cmocka_unit_test_setup_teardown(a_reader_can_do_nothing_but_read, make, drop),
		cmocka_unit_test_setup_teardown(nothing_foreign_is_in_a_plan, make, drop),
		cmocka_unit_test_setup_teardown(nothing_is_missing_or_otherwise, make, drop),
		cmocka_unit_test_setup_teardown(statistics_of_sqlite_are_allowed, make, drop),
		cmocka_unit_test_setup_teardown(texts_are_utf8, make, drop),
		cmocka_unit_test_setup_teardown(tables_that_change_under_way_are_seen, make, drop),
		cmocka_unit_test_setup_teardown(version_and_form_are_seen_under_way, make, drop),
		cmocka_unit_test_setup_teardown(two_tables_never_share_a_page, make, drop),
		cmocka_unit_test_setup_teardown(numbers_that_end_are_told, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
