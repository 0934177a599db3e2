// SPDX-License-Identifier: EUPL-1.2
// Two programs on one plan, and one that is killed at any moment: no step that was told as done is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "endurance.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(LEITSTAND_ADDRESSES_CHECKED)
enum { CALLS = 30, KILLS = 6 }; // each call takes ten times as long
#else
enum { CALLS = 200, KILLS = 20 };
#endif

// Every call that says it was fine has left a step, and every other none; the cockpit follows, and edits in between.
static void two_programs_lose_no_step(void **s)
{
	(void)s;
	struct pty *p = cockpit();
	int64_t own = 0, theirs = 0, before = asked("SELECT count(*) FROM step");
	pty_type(p, "3");
	for (int i = 0; i < CALLS; i++) {
		char words[400], *out, title[64];
		snprintf(words, sizeof words, "do %s 'measure set M44 title \"Von aussen %d\"'", plan, i);
		int code = place_shell(&out, "", words);
		if (code != 0 && code != 4)
			fail_msg("%s: %d %s", words, code, out);
		theirs += code == 0;
		free(out);
		if (i % 10 != 5)
			continue;
		snprintf(title, sizeof title, "Von innen %d", i);
		snprintf(words, sizeof words, ":measure set M34 title \"%s\"\r", title);
		pty_type(p, words);
		assert_true(pty_match(p, "34 +Von innen", PLACE_WAIT));
		assert_true(pty_see(p, title, PLACE_WAIT));
		own++;
	}
	char last[64];
	snprintf(last, sizeof last, "Von aussen %d", CALLS - 1);
	assert_true(pty_see(p, last, PLACE_WAIT));
	assert_true(theirs > 0);
	assert_int_equal(asked("SELECT count(*) FROM step") - before, own + theirs);
	assert_int_equal(asked("SELECT count(*) FROM step s JOIN author a ON a.id=s.author WHERE a.name='test'"), own);
	pty_free(p);
	sound();
}

// The newest round of `prefix` that stands on the screen, -1: none.
static int newest_on_screen(struct pty *p, const char *prefix)
{
	int newest = -1;
	for (const char *at = pty_screen(p); (at = strstr(at, prefix)); at += strlen(prefix))
		newest = atoi(at + strlen(prefix)) > newest ? atoi(at + strlen(prefix)) : newest;
	return newest;
}

static void killed_at_any_moment_nothing_shown_is_lost(void **s)
{
	(void)s;
	uint32_t dice = 12345;
	for (int round = 0; round < KILLS; round++) {
		struct pty *p = cockpit();
		char prefix[32], key[100];
		snprintf(prefix, sizeof prefix, "R%d-", round);
		pty_type(p, "3");
		dice = dice * 1664525u + 1013904223u;
		int64_t until = pty_now_us() + 20000 + (int64_t)(dice >> 12) % 150000;
		for (int i = 0; pty_now_us() < until; i++) {
			snprintf(key, sizeof key, ":measure set M44 title %s%d\r", prefix, i);
			pty_type(p, key);
			pty_pause(p, 2);
		}
		pty_signal(p, SIGKILL);
		assert_true(pty_exit(p, PLACE_WAIT, NULL));
		int shown = newest_on_screen(p, prefix);
		char sql[200];
		snprintf(sql, sizeof sql,
				 "SELECT CAST(substr(title,%zu) AS INTEGER) FROM measure WHERE code='M44' AND title LIKE '%s%%'",
				 strlen(prefix) + 1, prefix);
		int64_t kept = asked(sql); // a writer: rolls back what was half-way
		// What stands in the prompt was not acknowledged; the row was.
		char row[64];
		snprintf(row, sizeof row, ":measure set M44 title %s%d", prefix, shown);
		if (strstr(pty_screen(p), row))
			shown--;
		assert_true(kept >= shown);
		pty_free(p);
		sound();
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(two_programs_lose_no_step, endurance_begin, place_clear),
		cmocka_unit_test_setup_teardown(killed_at_any_moment_nothing_shown_is_lost, endurance_begin, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
