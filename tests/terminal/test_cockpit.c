// SPDX-License-Identifier: EUPL-1.2
// The real program in front of a person: it starts, answers keys, keeps what was done, takes it back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void start_page_opens_viersen_with_one_key(void **s)
{
	(void)s;
	struct pty *p = place_start("xterm-256color", 100, 30, (const char *[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "Kreis Viersen", PLACE_WAIT));
	assert_true(pty_see(p, "Musterkreis", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	place_leave(p);
}

static void own_copy_is_as_it_was_left(void **s)
{
	(void)s;
	struct pty *p = place_start("xterm-256color", 100, 30, (const char *[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "Kreis Viersen", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, ":measure set M44 title Arbeitsplatz\r");
	assert_true(pty_match(p, "44 +Arbeitsplatz", PLACE_WAIT));
	place_leave(p);
	p = place_start("xterm-256color", 100, 30, (const char *[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "viersen.db", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Arbeitsplatz", PLACE_WAIT));
	place_leave(p);
}

// The quarters of a fictional plan run on the day it describes; --today and real plans have their own.
static void a_fictional_plan_has_its_own_day(void **s)
{
	(void)s;
	struct pty *p = place_start("xterm", 100, 30, (const char *[]){"demo", "--lang", "de", NULL});
	assert_true(pty_see(p, "spielt am Mi 20.05.2026.", PLACE_WAIT));
	assert_true(pty_see(p, "Q2 2026 · läuft", PLACE_WAIT));
	place_leave(p);
	p = place_start("xterm", 100, 30, (const char *[]){"demo", "--lang", "de", "--today", "2025-02-12", NULL});
	assert_true(pty_see(p, "Mi 12.02.2025", PLACE_WAIT));
	assert_false(pty_see(p, "spielt am ", 0));
	place_leave(p);
	p = place_start("xterm", 100, 30, (const char *[]){"demo", "zollernalb", "--lang", "de", NULL});
	assert_true(pty_see(p, "Zollernalbkreis", PLACE_WAIT));
	assert_false(pty_see(p, "10.03.2023", 0));
	place_leave(p);
}

static void a_key_raises_a_rating_and_u_takes_it_back(void **s)
{
	(void)s;
	const char *path = place_plan("viersen");
	struct pty *p = place_start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "3");
	assert_true(pty_match(p, "Scanstelle.*2,50", PLACE_WAIT));
	pty_type(p, "/Scanstelle\r");
	assert_true(pty_match(p, "▸ +4 +34 +Scanstelle", PLACE_WAIT));
	for (int i = 0; i < 8 && !strstr(pty_screen(p), "[mittel]"); i++)
		assert_true(pty_answers(p, "l", PLACE_WAIT));
	assert_true(pty_match(p, "34 +Scanstelle.*\\[mittel\\]", PLACE_WAIT));
	pty_type(p, "+");
	assert_true(pty_match(p, "Scanstelle.*2,70", PLACE_WAIT));
	assert_true(place_score(path, "2,M34,Scanstelle,tools,2.70,1"));
	pty_type(p, "u");
	assert_true(pty_match(p, "Scanstelle.*2,50", PLACE_WAIT));
	place_leave(p);
	assert_true(place_score(path, "4,M34,Scanstelle,tools,2.50,1"));
}

static void undo_of_an_earlier_session_is_named_first(void **s)
{
	(void)s;
	const char *path = place_plan("viersen");
	char words[256];
	snprintf(words, sizeof words, "do %s --author test 'measure rate M34 aufwand +1'", path);
	place_must(words);
	struct pty *p = place_start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "3u");
	assert_true(pty_see(p, "u again undoes this step", PLACE_WAIT));
	assert_true(place_score(path, "M34,Scanstelle,tools,2.70"));
	pty_type(p, "u");
	assert_true(pty_see(p, "Undone", PLACE_WAIT));
	assert_true(place_score(path, "M34,Scanstelle,tools,2.50"));
	place_leave(p);
}

static void pasted_text_is_text(void **s)
{
	(void)s;
	const char *path = place_plan("viersen");
	struct pty *p = place_start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "3");
	pty_type(p, "\x1b[200~+++u q q\r:quit\r\x1b[201~");
	assert_true(pty_see(p, "Pasted text was left out", PLACE_WAIT));
	assert_true(pty_answers(p, ":", PLACE_WAIT));
	pty_type(p, "\x1b[200~measure set M44 title \"A\nB\"\x1b[201~");
	assert_true(pty_see(p, "title \"A B\"", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_match(p, "44 +A B", PLACE_WAIT));
	place_leave(p);
}

static void control_keys_do_no_harm(void **s)
{
	(void)s;
	struct pty *p =
		place_start("xterm-256color", 100, 30, (const char *[]){place_plan("viersen"), "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	pty_type(p, "\x03");
	assert_true(pty_see(p, "Nothing is pending", PLACE_WAIT));
	pty_type(p, "\x13");
	assert_true(pty_see(p, "saved already", PLACE_WAIT));
	pty_type(p, "P");
	assert_true(pty_see(p, "Everything is larger now", PLACE_WAIT));
	place_leave(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(start_page_opens_viersen_with_one_key, place_clear),
		cmocka_unit_test_teardown(own_copy_is_as_it_was_left, place_clear),
		cmocka_unit_test_teardown(a_fictional_plan_has_its_own_day, place_clear),
		cmocka_unit_test_teardown(a_key_raises_a_rating_and_u_takes_it_back, place_clear),
		cmocka_unit_test_teardown(undo_of_an_earlier_session_is_named_first, place_clear),
		cmocka_unit_test_teardown(pasted_text_is_text, place_clear),
		cmocka_unit_test_teardown(control_keys_do_no_harm, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
