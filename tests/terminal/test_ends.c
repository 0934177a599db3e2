// SPDX-License-Identifier: EUPL-1.2
// However the cockpit ends, by a signal, a kill, a cut line or for want of a terminal: nothing is lost, and the terminal is
// as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void kill_loses_nothing(void **s)
{
	(void)s;
	const char *path = place_plan("viersen");
	struct pty *p = place_start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "3:measure rate M34 aufwand niedrig\r");
	assert_true(pty_match(p, "Scanstelle.*2,70", PLACE_WAIT));
	pty_signal(p, SIGKILL);
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	assert_true(WIFSIGNALED(status));
	pty_free(p);
	assert_true(place_score(path, "M34,Scanstelle,tools,2.70"));
	char words[256];
	snprintf(words, sizeof words, "check %s", path);
	char *out = place_call(0, words);
	free(out);
}

static void leaves_on(int signal_number)
{
	struct pty *p =
		place_start("xterm-256color", 100, 30, (const char *[]){place_plan("viersen"), "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_signal(p, signal_number);
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	if (signal_number == SIGTERM)
		assert_true(pty_restored(p));
	pty_free(p);
}

static void sigterm_leaves_cleanly(void **s)
{
	(void)s;
	leaves_on(SIGTERM);
}

static void sighup_leaves_cleanly(void **s)
{
	(void)s;
	leaves_on(SIGHUP);
}

static void a_cut_line_ends_it(void **s)
{
	(void)s;
	struct pty *p =
		place_start("xterm-256color", 100, 30, (const char *[]){place_plan("viersen"), "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_hangup(p);
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
}

static void without_a_terminal_it_says_so(void **s)
{
	(void)s;
	char words[256];
	snprintf(words, sizeof words, "%s --lang en </dev/null 2>&1 | cat", place_plan("viersen"));
	char *out = place_call(0, words); // the status is cat's
	assert_non_null(strstr(out, "terminal"));
	free(out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(kill_loses_nothing, place_clear),
		cmocka_unit_test_teardown(sigterm_leaves_cleanly, place_clear),
		cmocka_unit_test_teardown(sighup_leaves_cleanly, place_clear),
		cmocka_unit_test_teardown(a_cut_line_ends_it, place_clear),
		cmocka_unit_test_teardown(without_a_terminal_it_says_so, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
