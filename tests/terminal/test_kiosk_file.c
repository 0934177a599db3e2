// SPDX-License-Identifier: EUPL-1.2
// The kiosk while its file is exchanged, taken away or locked: it shows the last picture, says that it is the last, and
// goes on by itself.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "endurance.h"

#include <signal.h>
#include <stdio.h>
#include <sqlite3.h>
#include <sys/wait.h>

static void kiosk_follows_a_file_that_is_replaced(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	char words[400], aside[300];
	copy(plan, other);
	snprintf(words, sizeof words, "do %s 'measure set M44 title Andere'", other);
	place_must(words);
	assert_int_equal(rename(other, plan), 0);
	assert_true(pty_match(p, "44 +Andere", PLACE_WAIT));
	snprintf(aside, sizeof aside, "%s.aside", plan);
	assert_int_equal(rename(plan, aside), 0);
	assert_true(pty_see(p, "has been taken away", PLACE_WAIT));
	assert_true(pty_see(p, "not checked", PLACE_WAIT));
	assert_true(pty_match(p, "44 +Andere", 100)); // the last picture stays
	pty_type(p, "jq:");                           // keys do not wipe the warning away for good
	pty_pause(p, 1500);
	assert_true(pty_see(p, "has been taken away", PLACE_WAIT));
	assert_int_equal(rename(aside, plan), 0);
	assert_true(pty_gone(p, "not checked", PLACE_WAIT));
	assert_true(pty_gone(p, "has been taken away", PLACE_WAIT));
	pty_signal(p, SIGTERM);
	int status;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	assert_true(WIFEXITED(status) && pty_restored(p));
	pty_free(p);
}

static void kiosk_outlives_a_locked_file(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	sqlite3 *db;
	assert_int_equal(sqlite3_open(plan, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_true(pty_see(p, "not checked", PLACE_WAIT));
	assert_true(pty_see(p, "Work Space", 100));
	assert_int_equal(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_true(pty_gone(p, "not checked", PLACE_WAIT));
	pty_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(kiosk_follows_a_file_that_is_replaced, endurance_begin, place_clear),
		cmocka_unit_test_setup_teardown(kiosk_outlives_a_locked_file, endurance_begin, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
