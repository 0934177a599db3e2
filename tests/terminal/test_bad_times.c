// SPDX-License-Identifier: EUPL-1.2
// The line drops, the disk is full: nothing runs in circles, nothing is lost, and it is told.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "endurance.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

// Under nohup, too: whatever signals come, a program without a terminal ends, and does not run in circles before.
static void without_a_terminal_nothing_runs_on(void **s)
{
	(void)s;
	char line[400];
	snprintf(line, sizeof line, "trap '' HUP; exec '%s' %s", pty_program("LEITSTAND"), plan);
	const char *const calls[][5] = {{"/bin/sh", "-c", line, NULL},
									{pty_program("LEITSTAND"), plan, NULL},
									{pty_program("LEITSTAND"), "kiosk", plan, NULL}};
	struct pty *p[sizeof calls / sizeof calls[0]];
	int64_t used[sizeof calls / sizeof calls[0]];
	size_t n = sizeof calls / sizeof calls[0];
	for (size_t i = 0; i < n; i++) {
		p[i] = pty_start(
			&(struct pty_options){.argv = calls[i], .term = "xterm", .cols = 100, .rows = 30, .env = place_env});
		assert_true(pty_see(p[i], "Work Space", PLACE_WAIT));
	}
	pty_pause(p[0], 700);
	for (size_t i = 0; i < n; i++)
		used[i] = pty_cpu_us(p[i]);
	pty_pause(p[0], 1500);
	for (size_t i = 0; i < n; i++) {
		int status;
		assert_in_range(pty_cpu_us(p[i]) - used[i], 0, 150000); // waiting costs next to nothing
		pty_hangup(p[i]);
		assert_true(pty_exit(p[i], PLACE_WAIT, &status));
		pty_free(p[i]);
	}
}

static void a_full_disk_is_told_and_loses_nothing(void **s)
{
	(void)s;
	char words[400], *out;
	snprintf(words, sizeof words, "do %s 'measure set M44 title Nie'", plan);
	int64_t before = asked("SELECT count(*) FROM step");
	int code = place_shell(&out, "ulimit -f 8;", words);
	if (code != 3 || !strstr(out, "nothing was changed"))
		fail_msg("%d: %s", code, out);
	free(out);
	assert_int_equal(asked("SELECT count(*) FROM step"), before);
	sound();
	struct pty *p = cockpit();
	struct rlimit had, full = {.rlim_cur = 4096, .rlim_max = RLIM_INFINITY};
	assert_int_equal(prlimit(pty_pid(p), RLIMIT_FSIZE, NULL, &had), 0);
	full.rlim_max = had.rlim_max;
	assert_int_equal(prlimit(pty_pid(p), RLIMIT_FSIZE, &full, NULL), 0);
	pty_type(p, "3:measure set M44 title Voll\r");
	assert_true(pty_see(p, "nothing was changed", PLACE_WAIT));
	assert_true(pty_match(p, "44 +Work Space", 500));
	assert_int_equal(prlimit(pty_pid(p), RLIMIT_FSIZE, &had, NULL), 0);
	pty_type(p, ":measure set M44 title Wieder\r");
	assert_true(pty_match(p, "44 +Wieder", PLACE_WAIT));
	pty_free(p);
	assert_int_equal(asked("SELECT count(*) FROM step"), before + 1);
	sound();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(without_a_terminal_nothing_runs_on, endurance_begin, place_clear),
		cmocka_unit_test_setup_teardown(a_full_disk_is_told_and_loses_nothing, endurance_begin, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
