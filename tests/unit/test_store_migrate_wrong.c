// SPDX-License-Identifier: EUPL-1.2
// Old plans that cannot be brought up to date: damaged, hostile, without room, broken off half-way. The plan stays as it
// was, and nothing lies about afterwards.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "faults.h"
#include "old_plan.h"

#include <signal.h>
#include <sys/resource.h>

static void list(void *arg, const char *sentence)
{
	str_addf((struct str *)arg, "%s\n", sentence);
}

static void a_backup_is_never_overwritten(void **state_)
{
	(void)state_;
	FILE *out = fopen(backup_path, "wb");
	fputs("precious", out);
	fclose(out);
	int from;
	struct str backup = {0};
	assert_fails(LS_REFUSED, ".v0.bak", store_migrate(f.plan, &from, &backup, err));
	assert_string_equal(str_text(&backup), "");
	struct stat st;
	assert_int_equal(stat(backup_path, &st), 0);
	assert_int_equal(st.st_size, 8);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), 0);
	str_free(&backup);
}

// What does not fit into the tables of today stops the migration; the plan stays as it was, and no copy lies about.
static void a_migration_is_all_or_nothing(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "PRAGMA ignore_check_constraints=ON; UPDATE measure SET stage=99 WHERE id=1");
	int from;
	struct str backup = {0};
	assert_fails(LS_REFUSED, "leitstand check", store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(files_in(&f), 1);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), 0);
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = loaded(s);
	assert_int_equal(p->measure_n, 2);
	plan_free(p);
	struct str said = {0};
	assert_ok(store_check(s, NULL, list, &said, err));
	assert_non_null(strstr(str_text(&said), "holds 99"));
	str_free(&said);
	store_close(s);
	str_free(&backup);
}

static void a_foreign_old_plan_is_refused(void **state_)
{
	(void)state_;
	outside(f.plan, "CREATE TRIGGER evil AFTER INSERT ON measure BEGIN DELETE FROM goal; END");
	struct store *s = NULL;
	int from;
	struct str backup = {0};
	assert_fails(LS_DATA, "evil", store_open(&s, f.plan, STORE_READ, 0, err));
	assert_fails(LS_DATA, "evil", store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(files_in(&f), 1);
	str_free(&backup);
}

// ---- whatever fails --------------------------------------------------------------------------------------------------

static void not_migrated(enum ls_code code, const char *said)
{
	int from = -1, file = next_file();
	struct str backup = {0};
	assert_says(code, said, store_migrate(f.plan, &from, &backup, err));
	assert_string_equal(str_text(&backup), "");
	assert_int_equal(files_in(&f), 1);
	assert_int_equal(next_file(), file);
	str_free(&backup);
}

static void as_it_was(void)
{
	struct store *s = opened(f.plan, STORE_READ);
	assert_int_equal(store_version(s), 0);
	struct plan *p = loaded(s);
	assert_int_equal(p->field_n, 3);
	assert_int_equal(p->measure_n, 2);
	plan_free(p);
	store_close(s);
}

// Which statements are to fail: those with `word` in them, the first, the second … and from the twelfth on every
// `stride`th. Returns how often the migration failed.
static int broken_off(const char *word, int stride)
{
	int failed = 0;
	fault_.word = word;
	for (int at = 1;; at += at < 12 ? 1 : stride) {
		int from = -1;
		struct str backup = {0};
		struct ls_err e = {.code = LS_OK};
		fault_arm(NULL, FAULT_WHILE_RUNNING, at);
		enum ls_code code = store_migrate(f.plan, &from, &backup, &e);
		bool was = fault_disarm(NULL);
		if (code == LS_OK) {
			assert_int_equal(asked(f.plan, "PRAGMA user_version"), STORE_VERSION);
			assert_int_equal(asked(f.plan, "SELECT seq FROM sqlite_sequence WHERE name='measure'"), 8);
			assert_int_equal(asked(f.plan, "SELECT seq FROM sqlite_sequence WHERE name='field'"), 10);
			assert_string_equal(str_text(&backup), backup_path);
			assert_int_equal(asked(backup_path, "PRAGMA user_version"), 0);
			drop(NULL);
			make(NULL);
		} else {
			failed++;
			assert_true(*e.text);
			assert_string_equal(str_text(&backup), "");
			assert_int_equal(files_in(&f), 1);
			as_it_was();
		}
		str_free(&backup);
		if (!was)
			break;
	}
	fault_.word = NULL;
	return failed;
}

// Each statement in turn would take long; those of one kind stand side by side.
static void a_migration_that_is_broken_off_has_not_begun(void **state_)
{
	(void)state_;
	assert_true(broken_off(NULL, 160) > 10);
	assert_int_equal(broken_off("sqlite_sequence WHERE", 1), 16); // read of twelve tables, written of four
	assert_int_equal(broken_off("UPDATE change SET col", 1), 1);
}

static void without_room_for_a_backup_nothing_is_done(void **state_)
{
	(void)state_;
	struct rlimit before, little;
	char said[600];
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	little = (struct rlimit){20000, before.rlim_max};
	snprintf(said, sizeof said,
			 "There is no room left on the disk of %s; nothing was changed. Make room and try again.", backup_path);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &little), 0);
	not_migrated(LS_DATA, said);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	as_it_was();
}

// A page that SQLite cannot follow, of a table that opening does not look into.
static void a_damaged_plan_is_not_copied_as_a_backup(void **state_)
{
	(void)state_;
	char said[600];
	int64_t root = asked(f.plan, "SELECT rootpage FROM sqlite_schema WHERE name='rating'");
	FILE *file = fopen(f.plan, "r+b");
	assert_non_null(file);
	fseek(file, (long)(root - 1) * 4096 + 3, SEEK_SET); // how many cells there are on it
	fputs("\177\177", file);
	fclose(file);
	snprintf(said, sizeof said, "%s is damaged. Go back to the last backup.", f.plan);
	not_migrated(LS_DATA, said);
}

// The name of the plan is as long as one can be; that of its backup would be longer.
static void a_backup_whose_name_is_too_long(void **state_)
{
	(void)state_;
	char name[SCRATCH_MOST + 300], said[700];
	struct str backup = {0};
	int from = -1, at = snprintf(name, sizeof name, "%s/", f.path);
	memset(name + at, 'n', 252);
	name[at + 252] = 0;
	assert_int_equal(rename(f.plan, name), 0);
	snprintf(said, sizeof said, "%s.v0.bak cannot be made: the name is too long. Check the folder and its permissions.",
			 name);
	assert_says(LS_DATA, said, store_migrate(name, &from, &backup, err));
	assert_string_equal(str_text(&backup), "");
	assert_int_equal(files_in(&f), 1);
	assert_int_equal(rename(name, f.plan), 0);
	as_it_was();
	str_free(&backup);
}

static void what_needs_no_migration_and_what_is_not_there(void **state_)
{
	(void)state_;
	int from = -1;
	struct str backup = {0};
	sqlite3 *other;
	char said[600];
	unlink(f.plan);
	snprintf(said, sizeof said, "There is no file %s. Check the name, or make a new plan with: leitstand init", f.plan);
	assert_says(LS_DATA, said, store_migrate(f.plan, &from, &backup, err));
	small_plan(f.plan); // one of today waits for nobody
	assert_int_equal(sqlite3_open(f.plan, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, STORE_VERSION);
	assert_string_equal(str_text(&backup), "");
	sqlite3_close(other);
	str_free(&backup);
}

static void a_plan_that_may_not_be_written_is_not_migrated(void **state_)
{
	(void)state_;
	others_must_come_to(f.path);
	assert_int_equal(chmod(f.plan, 0444), 0);
	bool down = step_down();
	not_migrated(LS_REFUSED, "The file may not be written; it is open for reading only.");
	step_up(down);
	as_it_was();
}

// ---- what check says of them -----------------------------------------------------------------------------------------

static void finds(const char *sentences)
{
	struct str said = {0};
	struct store *s = opened(f.plan, STORE_READ);
	assert_ok(store_check(s, NULL, list, &said, err));
	assert_string_equal(str_text(&said), sentences);
	store_close(s);
	str_free(&said);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), 0); // looked at on a copy
	assert_int_equal(files_in(&f), 1);
}

static void check_walks_the_history_of_an_old_plan(void **state_)
{
	(void)state_;
	finds("");
	outside_silently(f.plan, "UPDATE measure SET title='spurlos' WHERE id=3");
	finds(
		"measure, row 3 is not as step 3 of the history left it: another tool has changed it without a trace. What was "
		"before that step cannot be shown.\n");
}

static void check_of_an_old_plan_that_cannot_be_migrated(void **state_)
{
	(void)state_;
	char said[900];
	outside_silently(f.plan,
					 "PRAGMA ignore_check_constraints=ON; UPDATE measure SET stage=99, title='spurlos' WHERE id=3; "
					 "UPDATE rating SET level=77 WHERE id=1");
	snprintf(said, sizeof said,
			 "The file does not hold together: CHECK constraint failed in measure.\n"
			 "measure, row 3: “stage” holds 99, which is not possible; its usual value is shown.\n"
			 "rating, row 1: “level” leads to something that is not there (77); it is shown as empty.\n"
			 "%s holds a value that is not possible any more, so it cannot be brought up to date; nothing was changed. "
			 "See: leitstand check\n",
			 f.plan);
	finds(said);
}

// ---- numbers ---------------------------------------------------------------------------------------------------------

// Numbers are never used again, also where a table that is made anew has lost its only row, or never had one.
static void numbers_go_on_where_they_were(void **state_)
{
	(void)state_;
	outside_silently(f.plan,
					 "DELETE FROM rating; DELETE FROM phase; DELETE FROM measure; DELETE FROM change; DELETE FROM "
					 "step; UPDATE sqlite_sequence SET seq=1 WHERE name='measure'; UPDATE sqlite_sequence SET "
					 "seq=50 WHERE name='field'; DELETE FROM sqlite_sequence WHERE name='phase'");
	migrate();
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 1, "neu");
	assert_int_equal(add_titled(s, T_measure, "M1", "Portal"), 2);
	assert_int_equal(add_titled(s, T_field, "neu", "Neu"), 51);
	assert_int_equal(add(s, T_phase, 3, (const char *const[]){"measure", "code", "title"},
						 (struct value[]){int_value(2), text_value("1"), text_value("Pilot")}),
					 1);
	commit(s);
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_backup_is_never_overwritten, make, drop),
		cmocka_unit_test_setup_teardown(a_migration_is_all_or_nothing, make, drop),
		cmocka_unit_test_setup_teardown(a_foreign_old_plan_is_refused, make, drop),
		cmocka_unit_test_setup_teardown(a_migration_that_is_broken_off_has_not_begun, make, drop),
		cmocka_unit_test_setup_teardown(without_room_for_a_backup_nothing_is_done, make, drop),
		cmocka_unit_test_setup_teardown(a_damaged_plan_is_not_copied_as_a_backup, make, drop),
		cmocka_unit_test_setup_teardown(a_backup_whose_name_is_too_long, make, drop),
		cmocka_unit_test_setup_teardown(what_needs_no_migration_and_what_is_not_there, make, drop),
		cmocka_unit_test_setup_teardown(a_plan_that_may_not_be_written_is_not_migrated, make, drop),
		cmocka_unit_test_setup_teardown(check_walks_the_history_of_an_old_plan, make, drop),
		cmocka_unit_test_setup_teardown(check_of_an_old_plan_that_cannot_be_migrated, make, drop),
		cmocka_unit_test_setup_teardown(numbers_go_on_where_they_were, make, drop),
	};
	return cmocka_run_group_tests_name("store migrate, wrong", tests, NULL, NULL);
}
