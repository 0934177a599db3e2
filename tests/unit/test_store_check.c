// SPDX-License-Identifier: EUPL-1.2
// What a check of the file finds, in whole sentences, one for each fault and none for a plan that is in order.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;

// Three steps on the title of M2.
static int make(void **state_)
{
	(void)state_;
	static struct kept edited;
	folder_make(&f);
	if (edited.size) {
		put_back(&edited, f.plan);
		return 0;
	}
	small_plan(f.plan);
	struct store *s = opened(f.plan, STORE_WRITE);
	edit(s, "anna", 1000, T_measure, 2, "title", text_value("eins"));
	edit(s, "anna", 2000, T_measure, 2, "title", text_value("zwei"));
	edit(s, "anna", 3000, T_measure, 2, "title", text_value("drei"));
	store_close(s);
	keep(&edited, f.plan);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static void list(void *arg, const char *sentence)
{
	str_addf((struct str *)arg, "%s\n", sentence);
}

static void found(const char *sentences)
{
	struct store *s = opened(f.plan, STORE_READ);
	struct str said = {0};
	assert_ok(store_check(s, NULL, list, &said, err));
	assert_string_equal(str_text(&said), sentences);
	str_free(&said);
	store_close(s);
}

static void each_fault_has_its_sentence(void **state_)
{
	(void)state_;
	static const struct {
		const char *sql, *said;
	} faults[] = {
		{"SELECT 1", ""},
		{"DELETE FROM change", ""},                              // a history may be given up
		{"UPDATE measure SET title='von außen' WHERE id=1", ""}, // recorded
		{"UPDATE rating SET level=99 WHERE id=1",
		 "rating, row 1: “level” leads to something that is not there (99); it is shown as empty.\n"},
		{"PRAGMA ignore_check_constraints=ON; UPDATE measure SET stage=77 WHERE id=1",
		 "The file does not hold together: CHECK constraint failed in measure.\n"
		 "measure, row 1: “stage” holds 77, which is not possible; its usual value is shown.\n"},
		{"PRAGMA ignore_check_constraints=ON; UPDATE measure SET title='' WHERE id=1",
		 "The file does not hold together: CHECK constraint failed in measure.\n"},
		{"REPLACE INTO measure(id,code,title) VALUES(2,'M2','ersetzt')",
		 "measure, row 2 is not as step 3 of the history left it: another tool has changed it without a trace. What "
		 "was "
		 "before that step cannot be shown.\n"},
		{"DELETE FROM change WHERE step=2", "measure, row 2 is not as step 1 of the history left it: another tool has "
											"changed it without a trace. What was "
											"before that step cannot be shown.\n"},
		{"UPDATE change SET col=99 WHERE step=1",
		 "Step 1 of the history holds something unknown; what was before it cannot be shown.\n"},
		{"UPDATE step SET open=1 WHERE id=2", "Step 2 of the history was never finished.\n"},
		{"INSERT INTO tag(name,step,at) VALUES('erst',0,0); INSERT INTO tag(name,step,at) VALUES('t',77,0)",
		 "Tag 2 names a step that is not there.\n"},
		{"UPDATE step SET at=500 WHERE id=2", "Step 2 of the history is older than the one before it.\n"},
		{"UPDATE step SET at=1000", ""}, // all at once is no fault
		{"UPDATE change SET id=(50<<32)+id WHERE id=(SELECT max(id) FROM change)",
		 "The history holds changes of step 53, which is not there.\n"},
		{"UPDATE step SET author=9 WHERE id=2", "Step 2 of the history is by somebody unknown.\n"},
	};
	static struct kept edited;
	keep(&edited, f.plan);
	// Whether the plan has not been read yet, has been read as it is, or has been read before somebody else broke it.
	for (size_t i = 0; i < 3 * sizeof faults / sizeof faults[0]; i++) {
		const char *sql = faults[i / 3].sql, *expected = faults[i / 3].said;
		put_back(&edited, f.plan);
		if (i % 3 < 2)
			outside(f.plan, sql);
		struct store *s = opened(f.plan, STORE_READ);
		struct plan *p = NULL;
		struct str said = {0};
		if (i % 3 > 0)
			assert_ok(store_load(s, &p, err));
		if (i % 3 == 2)
			outside(f.plan, sql);
		assert_ok(store_check(s, NULL, list, &said, err));
		if (strcmp(str_text(&said), expected) != 0)
			fail_msg("%s (%zu): %s", sql, i % 3, str_text(&said));
		str_free(&said);
		plan_free(p);
		store_close(s);
	}
}

static void a_broken_page_is_told(void **state_)
{
	(void)state_;
	int64_t root = asked(f.plan, "SELECT rootpage FROM sqlite_schema WHERE name='sqlite_autoindex_rating_1'");
	FILE *file = fopen(f.plan, "r+b");
	fseek(file, (long)(root - 1) * 4096 + 4090, SEEK_SET);
	fputs("\7\7\7", file);
	fclose(file);
	struct store *s = opened(f.plan, STORE_READ);
	struct str said = {0};
	assert_ok(store_check(s, NULL, list, &said, err));
	assert_non_null(strstr(str_text(&said), "The file does not hold together: "));
	str_free(&said);
	store_close(s);
}

// STRICT and NOT NULL are only words in the schema: a file can hold anything.
static void loosely(const char *sql)
{
	struct str b = {0};
	str_addf(&b,
			 "PRAGMA writable_schema=ON; CREATE TEMP TABLE was AS SELECT sql FROM sqlite_schema WHERE name='measure';"
			 "UPDATE sqlite_schema SET sql=replace(replace(sql,' STRICT',''),'NOT NULL','') WHERE name='measure';"
			 "PRAGMA schema_version=1000; PRAGMA ignore_check_constraints=ON; %s;"
			 "UPDATE sqlite_schema SET sql=(SELECT sql FROM was) WHERE name='measure'; PRAGMA schema_version=1001",
			 sql);
	outside_silently(f.plan, str_text(&b));
	str_free(&b);
}

static void rows_that_are_none_are_told(void **state_)
{
	(void)state_;
	char said[600];
	loosely("UPDATE measure SET stage=NULL WHERE id=3");
	found("The file does not hold together: NULL value in measure.stage.\n"
		  "measure, row 3: “stage” is empty, which is not possible; its usual value is shown.\n");
	loosely("UPDATE measure SET stage='bald' WHERE id=3");
	snprintf(said, sizeof said,
			 "%s is damaged: the table “measure” holds what no plan can hold. Go back to the last backup.\n", f.plan);
	struct store *s = opened(f.plan, STORE_READ);
	struct str all = {0};
	assert_ok(store_check(s, NULL, list, &all, err));
	assert_non_null(strstr(str_text(&all), said)); // beside what SQLite says of it
	str_free(&all);
	store_close(s);
}

// A name that would steer a terminal, and one fault in many rows.
static void findings_are_harmless(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "UPDATE change SET tbl=-1 WHERE step=3; PRAGMA writable_schema=ON");
	found("Step 3 of the history holds something unknown; what was before it cannot be shown.\n");
	outside_silently(f.plan, "UPDATE change SET tbl=(SELECT tbl FROM cell WHERE tbl_name='measure') WHERE step=3; "
							 "UPDATE measure SET field=77");
	found("measure, row 1: “field” leads to something that is not there (77); it is shown as empty.\n"
		  "measure, row 2: “field” leads to something that is not there (77); it is shown as empty.\n"
		  "measure, row 3: “field” leads to something that is not there (77); it is shown as empty.\n");
}

static void a_step_that_is_open_is_not_checked(void **state_)
{
	(void)state_;
	struct str all = {0};
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 5000, "x");
	assert_says(LS_REFUSED, "A change of the plan is still under way; try again when it is done.",
				store_check(s, NULL, list, &all, err));
	store_rollback(s);
	assert_ok(store_check(s, NULL, list, &all, err));
	assert_string_equal(str_text(&all), "");
	store_close(s);
	str_free(&all);
}

static void what_is_being_written_is_not_checked(void **state_)
{
	(void)state_;
	char said[600];
	sqlite3 *other;
	struct str all = {0};
	struct store *s = opened(f.plan, STORE_READ);
	snprintf(said, sizeof said, "%s is being written by another program. Try again in a moment.", f.plan);
	assert_int_equal(sqlite3_open(f.plan, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_says(LS_BUSY, said, store_check(s, NULL, list, &all, err));
	sqlite3_close(other);
	assert_ok(store_check(s, NULL, list, &all, err));
	assert_string_equal(str_text(&all), "");
	store_close(s);
	str_free(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_fault_has_its_sentence, make, drop),
		cmocka_unit_test_setup_teardown(a_broken_page_is_told, make, drop),
		cmocka_unit_test_setup_teardown(rows_that_are_none_are_told, make, drop),
		cmocka_unit_test_setup_teardown(findings_are_harmless, make, drop),
		cmocka_unit_test_setup_teardown(what_is_being_written_is_not_checked, make, drop),
		cmocka_unit_test_setup_teardown(a_step_that_is_open_is_not_checked, make, drop),
	};
	return cmocka_run_group_tests_name("store check", tests, NULL, NULL);
}
