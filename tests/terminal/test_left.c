// SPDX-License-Identifier: EUPL-1.2
// The real program is left and comes back: by q, by a line that is cut, by a kill. What is called by scripts neither
// reads nor writes where somebody was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static struct pty *open_plan(const char *plan)
{
	const char *const words[] = {plan, "--lang", "en", NULL};
	struct pty *p = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(p, "help", PLACE_WAIT));
	return p;
}

// Files of where plans were left.
static int left_files(void)
{
	static char folder[256]; // a path lasts for a few calls only
	if (!*folder)
		(void)snprintf(folder, sizeof folder, "%s", place_path("state/leitstand"));
	DIR *d = opendir(folder);
	int n = 0;
	for (struct dirent *e; d && (e = readdir(d));)
		n += strncmp(e->d_name, "left-", 5) == 0;
	if (d)
		closedir(d);
	return n;
}

static void go_to_the_third_bar(struct pty *p)
{
	assert_true(pty_answers(p, "4", PLACE_WAIT));
	assert_true(pty_answers(p, "j", PLACE_WAIT));
	assert_true(pty_answers(p, "j", PLACE_WAIT));
}

static void stands_there(const char *plan)
{
	struct pty *p = open_plan(plan);
	assert_true(pty_see(p, "4 Roadmap", PLACE_WAIT));
	assert_true(pty_match(p, "▸ *3 ", PLACE_WAIT));
	pty_free(p);
}

static void left_by_q(void **state)
{
	(void)state;
	const char *plan = place_plan("musterkreis");
	struct pty *p = open_plan(plan);
	go_to_the_third_bar(p);
	place_leave(p);
	stands_there(plan);
}

static void left_by_a_line_that_is_cut(void **state)
{
	(void)state;
	int status = 0;
	const char *plan = place_plan("musterkreis");
	struct pty *p = open_plan(plan);
	go_to_the_third_bar(p);
	pty_hangup(p);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	stands_there(plan);
}

// What somebody has looked at for two seconds outlives even a kill.
static void left_by_a_kill(void **state)
{
	(void)state;
	int status = 0, before = left_files();
	const char *plan = place_plan("musterkreis");
	struct pty *p = open_plan(plan);
	go_to_the_third_bar(p);
	for (int i = 0; i < 200 && left_files() == before; i++)
		pty_pause(p, 100);
	assert_int_equal(left_files(), before + 1);
	pty_signal(p, SIGKILL);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	stands_there(plan);
}

// The colours are those chosen last, also on the start page; --theme is of one call.
static void the_colours(void **state)
{
	(void)state;
	const char *plan = place_plan("musterkreis");
	struct pty *p = open_plan(plan);
	pty_type(p, ":theme light\r");
	assert_true(pty_see(p, "Colours: light", PLACE_WAIT));
	struct pty_cell chosen = pty_cell(p, 1, 23);
	place_leave(p);
	p = open_plan(plan);
	assert_int_equal(pty_cell(p, 1, 23).bg, chosen.bg);
	assert_int_equal(pty_cell(p, 1, 23).fg, chosen.fg);
	place_leave(p);
	const char *const words[] = {plan, "--lang", "en", "--theme", "dark", NULL};
	p = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(p, "help", PLACE_WAIT));
	assert_true(pty_cell(p, 1, 23).fg != chosen.fg || pty_cell(p, 1, 23).bg != chosen.bg);
	place_leave(p);
	p = open_plan(plan);
	assert_int_equal(pty_cell(p, 1, 23).fg, chosen.fg);
	place_leave(p);
}

// Before a room the colours are those of the shared screen; they go with it, and it goes with the session.
static void the_colours_of_a_room(void **state)
{
	(void)state;
	const char *plan = place_plan("musterkreis");
	struct pty *p = open_plan(plan);
	pty_type(p, ":theme dark\r");
	assert_true(pty_see(p, "Colours: dark", PLACE_WAIT));
	struct pty_cell usual = pty_cell(p, 1, 0);
	assert_int_equal(usual.bg, -1); // the dark theme stands on the terminal's own ground
	pty_type(p, "P");
	assert_true(pty_see(p, "Everything is larger now", PLACE_WAIT));
	assert_int_equal(pty_cell(p, 1, 0).bg, 0x000000);
	assert_int_equal(pty_cell(p, 1, 0).fg, 0xffffff);
	pty_type(p, ":theme light\r"); // another one meanwhile: they follow it
	assert_true(pty_see(p, "Colours: light", PLACE_WAIT));
	assert_int_equal(pty_cell(p, 1, 0).bg, 0xffffff);
	assert_int_equal(pty_cell(p, 1, 0).fg, 0x000000);
	pty_type(p, ":theme dark\r");
	assert_true(pty_see(p, "Colours: dark", PLACE_WAIT));
	pty_type(p, "P");
	assert_true(pty_see(p, "Everything is shown as usual again.", PLACE_WAIT));
	assert_int_equal(pty_cell(p, 1, 0).bg, usual.bg);
	assert_int_equal(pty_cell(p, 1, 0).fg, usual.fg);
	pty_type(p, "P");
	assert_true(pty_see(p, "Everything is larger now", PLACE_WAIT));
	place_leave(p);
	p = open_plan(plan);
	assert_int_equal(pty_cell(p, 1, 0).bg, usual.bg);
	place_leave(p);
}

static char *drawn(const char *plan)
{
	char words[400];
	(void)snprintf(words, sizeof words, "render %s --lang en --today 2026-05-20", plan);
	return place_call(0, words);
}

static void scripts_and_kiosks_leave_it_alone(void **state)
{
	(void)state;
	char words[400];
	int before = left_files();
	const char *plan = place_plan("musterkreis");
	char *first = drawn(plan);
	(void)snprintf(words, sizeof words, "do %s --lang en 'measure set M1 title X' 'pane roadmap'", plan);
	place_must(words);
	assert_int_equal(left_files(), before);
	struct pty *p = open_plan(plan);
	go_to_the_third_bar(p);
	pty_type(p, ":measure set M1 title \"Digitaler Bauantrag mit Nachforderungen\"\r");
	place_leave(p);
	assert_int_equal(left_files(), before + 1);
	char *again = drawn(plan);
	assert_non_null(strstr(again, "0 Overview"));
	assert_non_null(strstr(first, "0 Overview"));
	const char *const kiosk[] = {"kiosk", plan, "--lang", "en", "--panes", "map,measures", NULL};
	p = place_start("xterm-256color", 80, 24, kiosk);
	assert_true(pty_see(p, "1 Map", PLACE_WAIT));
	assert_true(pty_answers(p, "3", PLACE_WAIT));
	pty_signal(p, SIGTERM);
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	stands_there(plan);
	assert_int_equal(left_files(), before + 1);
	free(first);
	free(again);
}

// The list of measures for a spreadsheet, and where it went; never over a file that is there.
static void the_cockpit_exports(void **state)
{
	(void)state;
	char line[200] = "";
	struct pty *p = open_plan(place_plan("viersen"));
	pty_type(p, ":export ~/liste.csv\r");
	assert_true(pty_see(p, "Exported, with all names and figures, to", PLACE_WAIT));
	FILE *f = fopen(place_path("liste.csv"), "r");
	assert_non_null(f);
	bool there = false;
	while (fgets(line, sizeof line, f))
		there |= strstr(line, "Scanstelle") != NULL;
	(void)fclose(f);
	assert_true(there);
	pty_type(p, ":export ~/liste.csv\r");
	assert_true(pty_see(p, "There is a file", PLACE_WAIT));
	pty_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(left_by_q, place_clear),
		cmocka_unit_test_teardown(left_by_a_line_that_is_cut, place_clear),
		cmocka_unit_test_teardown(left_by_a_kill, place_clear),
		cmocka_unit_test_teardown(the_colours, place_clear),
		cmocka_unit_test_teardown(the_colours_of_a_room, place_clear),
		cmocka_unit_test_teardown(scripts_and_kiosks_leave_it_alone, place_clear),
		cmocka_unit_test_teardown(the_cockpit_exports, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
