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

#if !defined(LEITSTAND_ADDRESSES_CHECKED)
// With so many KiB of memory; returns whether it has started all the same.
static bool starts_with(const char *path, int kib, int cols, int rows)
{
	char line[500];
	int status = 0;
	snprintf(line, sizeof line, "ulimit -c 0; ulimit -v %d; exec '%s' %s", kib, pty_program("LEITSTAND"), path);
	const char *const words[] = {"/bin/sh", "-c", line, NULL};
	struct pty *p = pty_start(
		&(struct pty_options){.argv = words, .term = "xterm-256color", .cols = cols, .rows = rows, .env = place_env});
	while (!pty_over(p, 20, &status) && !strstr(pty_screen(p), "Work Space"))
		continue;
	bool runs = pty_alternate(p) && strstr(pty_screen(p), "Work Space");
	if (runs) {
		pty_signal(p, SIGTERM);
		assert_true(pty_exit(p, PLACE_WAIT, &status));
	} else {
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) != 0);
	}
	if (!pty_restored(p))
		fail_msg("with %d KiB: %s", kib, pty_output(p, 0));
	pty_free(p);
	return runs;
}

// However little memory there is: what has not enough says so and leaves the terminal as it was, also where
// nothing has been sent yet.
static void without_memory_the_terminal_is_given_back(void **s)
{
	(void)s;
	enum { LEAST = 9400, MOST = 16000, STEP = 75 }; // KiB
	static const int sizes[][2] = {{80, 24}, {200, 60}};
	const char *path = place_plan("viersen");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		int kib = LEAST;
		while (kib < MOST && !starts_with(path, kib, sizes[i][0], sizes[i][1]))
			kib += STEP;
		assert_in_range(kib, LEAST + STEP, MOST - 1);
	}
}
#endif

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
#if !defined(LEITSTAND_ADDRESSES_CHECKED)
		cmocka_unit_test_teardown(without_memory_the_terminal_is_given_back, place_clear),
#endif
		cmocka_unit_test_teardown(without_a_terminal_it_says_so, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
