// SPDX-License-Identifier: EUPL-1.2
// Where the cursor stands afterwards: Esc puts it back where it was before a panel, u on what has come back, a on what
// is new.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static struct desk d;

static int begin(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", NULL, 120, 40, LANG_EN);
	return 0;
}

static int end(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

// The line that the cursor stands on.
static char *row_here(void)
{
	session_say(d.session, false, "");
	const char *screen = desk_screen(&d), *at = strstr(screen, "▸");
	if (!at)
		fail_msg("no cursor:\n%s", screen);
	while (at > screen && at[-1] != '\n')
		at--;
	char *line = mem_str(at);
	line[strcspn(line, "\n")] = '\0';
	return line;
}

static void leads_back(const char *keys, const char *there)
{
	char *before = row_here();
	desk_keys(&d, keys);
	if (*there)
		desk_shows(&d, there);
	desk_keys(&d, "Esc");
	char *after = row_here();
	if (strcmp(before, after) != 0)
		fail_msg("%s Esc:\nbefore: %s\nafter: %s", keys, before, after);
	free(before);
	free(after);
}

static void esc_leads_back_from_the_panels(void **state)
{
	(void)state;
	desk_keys(&d, "3 j j j j j");
	desk_screen(&d);
	leads_back("w PgDn PgDn", "apply");
	leads_back("c", "keep the line");
	leads_back("c PgDn", "keep the line");
	leads_back("o j Space", "Columns");
	desk_keys(&d, "x");
	leads_back("w G", "apply");
}

// Also into the pane that gave way to the list, and onto the page with the way back from it.
static void esc_leads_back_into_the_pane(void **state)
{
	(void)state;
	desk_keys(&d, "4 j j j");
	desk_screen(&d);
	leads_back("w PgDn", "3 Measures");
	assert_string_equal(session_pane(d.session), "roadmap");
	desk_keys(&d, "3 j j Enter");
	assert_string_equal(session_pane(d.session), "profile");
	desk_screen(&d);
	leads_back("w", "3 Measures");
	assert_string_equal(session_pane(d.session), "profile");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "measures");
}

// What is taken over stays to be seen where it is.
static void enter_stays(void **state)
{
	(void)state;
	desk_keys(&d, "4 j j j w + Enter");
	assert_string_equal(session_pane(d.session), "measures");
	desk_keys(&d, "c C-s");
	assert_string_equal(session_pane(d.session), "measures");
}

// The filter that is only tried leaves the cursor where it was, though its row was away.
static void esc_leads_back_from_the_filter(void **state)
{
	(void)state;
	desk_keys(&d, "3 j j j j j f");
	desk_type(&d, "title~scan");
	desk_shows(&d, "of 60");
	desk_keys(&d, "Esc Esc");
	desk_keys(&d, "3");
	char *before = row_here();
	desk_keys(&d, "f");
	desk_type(&d, "title~scan");
	desk_keys(&d, "Esc");
	char *after = row_here();
	assert_string_equal(before, after);
	free(before);
	free(after);
}

// Deletes what is under the cursor, goes away, and takes it back.
static void comes_back(const char *there, const char *away)
{
	desk_keys(&d, there);
	char *row = row_here();
	int64_t head = desk_head(&d);
	desk_keys(&d, "d Enter");
	assert_int_equal(desk_head(&d), head + 1);
	desk_keys(&d, away);
	char *other = row_here();
	assert_string_not_equal(other, row);
	desk_keys(&d, "u");
	char *again = row_here();
	assert_string_equal(again, row);
	free(row);
	free(other);
	free(again);
}

static void undoing_a_deletion_stands_on_what_came_back(void **state)
{
	(void)state;
	desk_reopen(&d);
	comes_back("3 j j j", "G");
	desk_run(&d, "sort +title");
	comes_back("g j j", "G");
	comes_back("4 g j j j", "G");
	comes_back("2 g j", "G");
	comes_back("L g j j Enter j j", "G");
}

// Several at once come back together; the cursor stands on one of them. An addition done again is stood on, too.
static void redoing_an_addition_stands_on_it(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	desk_run(&d, "measure add title=\"Zzz Letzte\" field=#1");
	desk_shows(&d, "Zzz Letzte");
	desk_keys(&d, "u g");
	desk_lacks(&d, "Zzz Letzte");
	desk_keys(&d, "C-r");
	desk_shows(&d, "Zzz Letzte");
	assert_non_null(strstr(strstr(desk_screen(&d), "▸"), "Zzz Letzte"));
}

// What belongs to the object on a page, on its row there.
static void what_is_added_on_a_page_is_stood_on(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	desk_run(&d, "measure show M5");
	desk_run(&d, "phase add measure=M5 title=\"Eine Phase\" start=2027-01 end=2027-03");
	assert_non_null(strstr(strstr(desk_screen(&d), "▸"), "Eine Phase"));
	assert_string_equal(session_pane(d.session), "profile");
	desk_keys(&d, "d Enter g u");
	assert_non_null(strstr(strstr(desk_screen(&d), "▸"), "Eine Phase"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(esc_leads_back_from_the_panels, begin, end),
		cmocka_unit_test_setup_teardown(esc_leads_back_into_the_pane, begin, end),
		cmocka_unit_test_setup_teardown(enter_stays, begin, end),
		cmocka_unit_test_setup_teardown(esc_leads_back_from_the_filter, begin, end),
		cmocka_unit_test_setup_teardown(undoing_a_deletion_stands_on_what_came_back, begin, end),
		cmocka_unit_test_setup_teardown(redoing_an_addition_stands_on_it, begin, end),
		cmocka_unit_test_setup_teardown(what_is_added_on_a_page_is_stood_on, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
