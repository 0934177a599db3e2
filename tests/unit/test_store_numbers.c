// SPDX-License-Identifier: EUPL-1.2
// A file whose table `cell` says something else than the journal goes by: it can be read, but not written to.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

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

static void list(void *arg, const char *sentence)
{
	str_addf((struct str *)arg, "%s\n", sentence);
}

// Whoever only reads a plan does not need the numbers of its journal: they are compared before the first row is written.
static void numbers_of_the_journal_are_those_of_a_plan(void **state_)
{
	(void)state_;
	static const char *const tries[] = {
		"DELETE FROM cell WHERE tbl_name='measure' AND at=3",
		"UPDATE cell SET col_name='note' WHERE tbl_name='measure' AND at=0",
		"UPDATE cell SET col=9 WHERE tbl_name='measure' AND at=0",
		"UPDATE cell SET usual='M1' WHERE tbl_name='measure' AND at=0",
		"UPDATE cell SET usual=NULL WHERE tbl_name='measure' AND col_name='note'",
		"UPDATE cell SET usual='' WHERE tbl_name='meeting' AND col_name='source'",
		"INSERT INTO cell VALUES(13,60,60,'measure','weather','')",
		"INSERT INTO cell VALUES(99,0,1,'weather','wind','')",
	};
	static struct kept before, after;
	struct str copy = {0};
	str_addf(&copy, "%s/copy.db", f.path);
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		unlink(str_text(&copy));
		small_plan(str_text(&copy));
		outside(str_text(&copy), tries[i]);
		keep(&before, str_text(&copy));
		struct store *s = opened(str_text(&copy), STORE_WRITE);
		struct plan *p = NULL;
		assert_ok(store_load(s, &p, err));
		plan_free(p);
		// a step, many rows at once, a tag, and a second try
		struct stamp stamp = {.at = 1000, .author = "anna"};
		for (int again = 0; again < 2; again++) {
			assert_fails(LS_DATA, "cell", store_begin(s, &stamp, err));
			assert_fails(LS_DATA, "cell", store_hold(s, err));
			assert_fails(LS_DATA, "cell", store_bulk_begin(s, err));
			assert_fails(LS_DATA, "cell", store_tag_add(s, &stamp, "now", err));
		}
		struct str said = {0};
		assert_ok(store_check(s, NULL, list, &said, err));
		assert_non_null(strstr(str_text(&said), "cell"));
		str_free(&said);
		store_close(s);
		keep(&after, str_text(&copy));
		assert_int_equal(after.size, before.size);
		assert_memory_equal(after.bytes, before.bytes, before.size);
	}
	str_free(&copy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(numbers_of_the_journal_are_those_of_a_plan, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
