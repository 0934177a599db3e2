// SPDX-License-Identifier: EUPL-1.2
// The private copy of `demo`: what was changed in it is kept as a file or dropped, as the person says; where nobody can
// be asked, it stays and the start page offers it.
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
#include <unistd.h>

static struct pty *start(const char *lang, const char *verb, const char *sample)
{
	const char *const words[] = {"--lang", lang, verb, sample, NULL};
	return place_start("xterm-256color", 80, 24, words);
}

static struct pty *demo(void)
{
	struct pty *p = start("en", "demo", "viersen");
	assert_true(pty_see(p, "A private copy of the sample", PLACE_WAIT));
	return p;
}

static void rename_44(struct pty *p)
{
	pty_type(p, ":measure set M44 title Weg\r");
	assert_true(pty_see(p, "Weg", PLACE_WAIT));
}

static int copies(void)
{
	DIR *d = opendir(place_path("data/leitstand"));
	int n = 0;
	for (struct dirent *e; d && (e = readdir(d));)
		n += strncmp(e->d_name, "demo-", 5) == 0;
	if (d)
		closedir(d);
	return n;
}

static void ends(struct pty *p)
{
	int status = 0;
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_true(pty_restored(p));
}

static void unchanged_it_is_gone_without_a_word(void **state)
{
	(void)state;
	struct pty *p = demo();
	assert_int_equal(copies(), 1);
	place_leave(p);
	assert_int_equal(copies(), 0);
}

// “Saved” is said of nothing that is not.
static void what_is_not_kept_is_not_called_saved(void **state)
{
	(void)state;
	struct pty *p = demo();
	rename_44(p);
	assert_true(pty_answers(p, "\x13", PLACE_WAIT)); // Ctrl-S
	assert_true(pty_see(p, "it is not kept as a file yet", PLACE_WAIT));
	assert_true(pty_answers(p, "q", PLACE_WAIT));
	assert_true(pty_see(p, "q again leaves.", PLACE_WAIT));
	assert_null(strstr(pty_screen(p), "saved"));
	pty_type(p, "q");
	assert_true(pty_see(p, "The copy of the sample is changed", PLACE_WAIT));
	pty_type(p, "\033[B\r"); // down: drop it
	ends(p);
	pty_free(p);
	assert_int_equal(copies(), 0);
}

static void it_is_kept_under_the_name_proposed(void **state)
{
	(void)state;
	struct pty *p = demo();
	rename_44(p);
	pty_type(p, ":quit\r");
	assert_true(pty_see(p, "Keep it", PLACE_WAIT));
	assert_true(pty_see(p, "~/viersen.db", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, ":keep ~/viersen.db", PLACE_WAIT));
	pty_type(p, "\r");
	ends(p);
	assert_true(pty_see(p, "It is kept: the plan lies in", PLACE_WAIT));
	pty_free(p);
	assert_int_equal(copies(), 0);
	assert_true(place_score(place_path("viersen.db"), "Weg"));
	// The name is taken now; and whoever keeps it without leaving goes on in the file.
	p = demo();
	rename_44(p);
	pty_type(p, ":keep\r");
	assert_true(pty_see(p, ":keep ~/viersen-2.db", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "It is kept", PLACE_WAIT));
	pty_type(p, ":measure set M44 title Bleibt\r");
	assert_true(pty_see(p, "Bleibt", PLACE_WAIT));
	place_leave(p);
	assert_int_equal(copies(), 0);
	assert_true(place_score(place_path("viersen-2.db"), "Bleibt"));
}

// A name that is taken, or a folder that is not there, changes nothing, and the question comes again.
static void what_cannot_be_kept_there_is_not_lost(void **state)
{
	(void)state;
	struct pty *p = demo();
	rename_44(p);
	pty_type(p, ":keep ~/nirgends/x.db\r");
	assert_true(pty_see(p, "cannot be made", PLACE_WAIT));
	pty_type(p, ":keep ~/taken.db\r");
	assert_true(pty_see(p, "It is kept", PLACE_WAIT));
	place_leave(p);
	p = demo();
	rename_44(p);
	pty_type(p, ":keep ~/taken.db\r");
	assert_true(pty_see(p, "There is a file", PLACE_WAIT));
	pty_type(p, ":quit\r");
	assert_true(pty_see(p, "Keep it", PLACE_WAIT));
	assert_true(pty_answers(p, "\033", PLACE_WAIT)); // Esc: stay
	assert_true(pty_gone(p, "Keep it", PLACE_WAIT));
	pty_type(p, ":drop\r");
	ends(p);
	pty_free(p);
	assert_int_equal(copies(), 0);
}

static void is_offered(const char *lang, const char *group, const char *asks, const char *drop)
{
	const char *const words[] = {"--lang", lang, NULL};
	struct pty *p = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(p, group, PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Kreis Viersen  0 ", PLACE_WAIT));
	pty_type(p, "3");
	assert_true(pty_see(p, "Weg", PLACE_WAIT));
	pty_type(p, ":quit\r");
	assert_true(pty_see(p, asks, PLACE_WAIT));
	assert_true(pty_see(p, drop, PLACE_WAIT));
	pty_type(p, "\033[B\r");
	ends(p);
	pty_free(p);
	assert_int_equal(copies(), 0);
}

static void after_a_kill_the_start_page_offers_it(void **state)
{
	(void)state;
	int status = 0;
	struct pty *p = demo();
	rename_44(p);
	pty_signal(p, SIGKILL);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	assert_int_equal(copies(), 1);
	is_offered("de", "Noch nicht behalten", "Die Kopie des Beispiels ist geändert", "Verwerfen");
}

static void after_a_line_that_is_cut_too(void **state)
{
	(void)state;
	int status = 0;
	struct pty *p = demo();
	rename_44(p);
	pty_hangup(p);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	assert_int_equal(copies(), 1);
	is_offered("en", "Not kept yet", "The copy of the sample is changed", "Drop it");
	p = demo(); // unchanged it leaves nothing behind
	pty_hangup(p);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	assert_int_equal(copies(), 0);
}

// A form that was begun is worth as much as a change, and comes back with the copy.
static void a_half_filled_form_keeps_it(void **state)
{
	(void)state;
	int status = 0;
	struct pty *p = demo();
	pty_type(p, ":add measure\r");
	assert_true(pty_see(p, "New: measure", PLACE_WAIT));
	pty_type(p, "Halbe Sache");
	assert_true(pty_see(p, "Halbe Sache", PLACE_WAIT));
	pty_hangup(p);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	assert_int_equal(copies(), 1);
	const char *const words[] = {"--lang", "de", NULL};
	p = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(p, "Noch nicht behalten", PLACE_WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Weiter ausf", PLACE_WAIT));
	pty_type(p, "a");
	assert_true(pty_see(p, "Halbe Sache", PLACE_WAIT));
	pty_type(p, "\x13"); // it is saved, and dropped with the copy
	assert_true(pty_see(p, "“ (M47)", PLACE_WAIT));
	pty_type(p, ":drop\r");
	ends(p);
	pty_free(p);
	assert_int_equal(copies(), 0);
}

// One that somebody has open just now is nobody else's; one that was killed unchanged is swept away.
static void a_copy_in_use_is_not_offered(void **state)
{
	(void)state;
	int status = 0;
	struct pty *p = demo();
	rename_44(p);
	const char *const words[] = {"--lang", "en", NULL};
	struct pty *other = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(other, "Samples", PLACE_WAIT));
	assert_null(strstr(pty_screen(other), "Not kept yet"));
	place_leave(other);
	pty_type(p, ":drop\r");
	ends(p);
	pty_free(p);
	p = demo();
	pty_signal(p, SIGKILL);
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	pty_free(p);
	assert_int_equal(copies(), 1);
	other = place_start("xterm-256color", 80, 24, words);
	assert_true(pty_see(other, "Samples", PLACE_WAIT));
	assert_null(strstr(pty_screen(other), "Not kept yet"));
	place_leave(other);
	assert_int_equal(copies(), 0);
}

// Another plan shown in its place is an ordinary one.
static void another_plan_is_no_private_copy(void **state)
{
	(void)state;
	char line[300];
	(void)snprintf(line, sizeof line, ":plan %s\r", place_plan("konstanz"));
	struct pty *p = demo();
	rename_44(p);
	pty_type(p, line);
	assert_true(pty_see(p, "Landkreis Konstanz", PLACE_WAIT));
	assert_true(pty_answers(p, "\x13", PLACE_WAIT));
	assert_true(pty_see(p, "Everything is saved already", PLACE_WAIT));
	assert_int_equal(copies(), 1);
	place_leave(p);
	is_offered("en", "Not kept yet", "The copy of the sample is changed", "Drop it");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(unchanged_it_is_gone_without_a_word, place_clear),
		cmocka_unit_test_teardown(what_is_not_kept_is_not_called_saved, place_clear),
		cmocka_unit_test_teardown(it_is_kept_under_the_name_proposed, place_clear),
		cmocka_unit_test_teardown(what_cannot_be_kept_there_is_not_lost, place_clear),
		cmocka_unit_test_teardown(after_a_kill_the_start_page_offers_it, place_clear),
		cmocka_unit_test_teardown(after_a_line_that_is_cut_too, place_clear),
		cmocka_unit_test_teardown(a_half_filled_form_keeps_it, place_clear),
		cmocka_unit_test_teardown(a_copy_in_use_is_not_offered, place_clear),
		cmocka_unit_test_teardown(another_plan_is_no_private_copy, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
