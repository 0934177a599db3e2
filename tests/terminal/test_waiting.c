// SPDX-License-Identifier: EUPL-1.2
// Somebody else holds the plan and does not let go: the cockpit says that it waits, Esc gives up, SIGTERM ends it all the
// same, and a call without a screen says it too.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "endurance.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { SOON = 3000 }; // milliseconds; the lock itself would be waited for longer

static sqlite3 *holder;

static void hold(const char *sql)
{
	if (!holder)
		assert_int_equal(sqlite3_open(plan, &holder), SQLITE_OK);
	assert_int_equal(sqlite3_exec(holder, sql, NULL, NULL, NULL), SQLITE_OK);
}

static int let_go(void **state)
{
	sqlite3_close(holder);
	holder = NULL;
	return place_clear(state);
}

static void a_waiting_writer_says_so_and_gives_up(void **s)
{
	(void)s;
	struct pty *p = cockpit();
	pty_type(p, "3");
	hold("BEGIN IMMEDIATE");
	pty_type(p, ":measure set M44 title Nie\r");
	assert_true(pty_see(p, "Somebody else is writing to the plan. Esc gives up.", SOON));
	pty_type(p, "\033");
	assert_true(pty_see(p, "Given up; nothing was changed.", SOON));
	pty_type(p, ":measure set M44 title Doch\r");
	assert_true(pty_see(p, "Esc gives up", SOON));
	pty_type(p, "gg:measure set M44 note Danach\r"); // typed blind, while it waits
	hold("ROLLBACK");
	assert_true(pty_match(p, "44 +Doch", PLACE_WAIT));
	assert_true(pty_see(p, "Danach", PLACE_WAIT));
	pty_free(p);
	assert_int_equal(asked("SELECT count(*) FROM measure WHERE title='Doch' AND note='Danach'"), 1);
	sound();
}

// Whichever lock it is: of a writer, or of one that is just writing the file.
static void a_signal_ends_it_while_the_plan_is_locked(void **s)
{
	(void)s;
	static const char *const locks[] = {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"};
	for (size_t i = 0; i < 2; i++) {
		int status = 0;
		struct pty *p = cockpit();
		pty_type(p, "3");
		assert_true(pty_quiet(p, 100, PLACE_WAIT));
		hold(locks[i]);
		pty_type(p, ":measure set M44 title Nie\r");
		if (i == 0)
			assert_true(pty_see(p, "Esc gives up", SOON));
		pty_signal(p, SIGTERM);
		assert_true(pty_exit(p, SOON, &status));
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
		assert_true(pty_restored(p));
		pty_free(p);
		hold("ROLLBACK");
	}
	sound();
}

static void a_call_says_that_it_waits(void **s)
{
	(void)s;
	char words[400], *out;
	hold("BEGIN IMMEDIATE");
	snprintf(words, sizeof words, "do %s 'measure set M44 title Nie'", plan);
	int code = place_shell(&out, "", words);
	assert_int_equal(code, 4);
	assert_non_null(strstr(out, "somebody else is writing to the plan; waiting."));
	assert_non_null(strstr(out, "is being written by another program"));
	free(out);
	hold("ROLLBACK");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_waiting_writer_says_so_and_gives_up, endurance_begin, let_go),
		cmocka_unit_test_setup_teardown(a_signal_ends_it_while_the_plan_is_locked, endurance_begin, let_go),
		cmocka_unit_test_setup_teardown(a_call_says_that_it_waits, endurance_begin, let_go),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
