// SPDX-License-Identifier: EUPL-1.2
// The kiosk in front of its visitors: it cannot be left or written, and goes on when nobody is there.
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

static void kiosk_cannot_be_left_or_written(void **s)
{
	(void)s;
	const char *path = place_plan("viersen");
	char words[256];
	struct pty *p =
		place_start("xterm-256color", 100, 30,
					(const char *[]){"kiosk", path, "--every", "2", "--panes", "measures,map", "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	assert_true(pty_see(p, "data as of", PLACE_WAIT));
	pty_type(p, "qqqq\x1b\x03:quit\r+u");
	pty_pause(p, 300);
	snprintf(words, sizeof words, "do %s 'measure set M44 title Neu'", path);
	place_must(words);
	assert_true(pty_match(p, "Strategy map|Map", PLACE_WAIT + 5000)); // rotation goes on when nobody is there
	assert_true(pty_see(p, "Neu", PLACE_WAIT + 3000));                // and the change arrives
	pty_signal(p, SIGTERM);
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	assert_true(pty_restored(p));
	pty_free(p);
	assert_true(place_score(path, "1,M44,Neu,ausstattung,2.85,1"));
}

// The year takes its turn like others; money stays hidden there.
static void the_year_and_courses_may_rotate(void **s)
{
	(void)s;
	struct pty *p = place_start("xterm-256color", 100, 30,
								(const char *[]){"kiosk", place_plan("musterkreis"), "--every", "1", "--panes",
												 "year,course", "--lang", "en", "--today", "2026-05-20", NULL});
	assert_true(pty_see(p, "Mittelbedarf des Folgejahres", PLACE_WAIT));
	assert_true(pty_see(p, "Money  confidential", PLACE_WAIT));
	assert_true(pty_match(p, "Course", PLACE_WAIT + 5000));
	pty_signal(p, SIGTERM);
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
}

static void a_kiosk_names_the_panes_it_can_show(void **s)
{
	(void)s;
	const char *path = place_plan("viersen");
	char words[256];
	static const struct {
		const char *panes, *word;
	} wrong[] = {{"measures,helf", "helf"}, {",", "no pane"}, {"history", "portfolio"}, {"map,tasks", "“tasks”"}};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(words, sizeof words, "kiosk %s --panes %s --lang en", path, wrong[i].panes);
		char *out = place_call(2, words);
		assert_non_null(strstr(out, wrong[i].word));
		free(out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(kiosk_cannot_be_left_or_written, place_clear),
		cmocka_unit_test_teardown(the_year_and_courses_may_rotate, place_clear),
		cmocka_unit_test_teardown(a_kiosk_names_the_panes_it_can_show, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
