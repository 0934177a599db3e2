// SPDX-License-Identifier: EUPL-1.2
// A report out of the cockpit: which file it is to be put into, what it hides, what is refused, how its line goes on.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "desk.h"

static struct desk d;

static int set_up(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", "okr", 120, 40, LANG_EN);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

// The report that whoever runs the session is asked to put into a file; *path is that file.
static const char *wished(const char **path, enum privacy level)
{
	enum privacy privacy;
	assert_int_equal(session_wish(d.session, path), WISH_REPORT);
	const struct str *report = session_picture(d.session, &privacy);
	assert_int_equal(privacy, level);
	return str_text(report);
}

static void a_page_is_named_like_plan_and_report(void **state)
{
	const char *path;
	(void)state;
	desk_run(&d, "report cycle 2026Q2");
	const char *page = wished(&path, PRIVACY_CONFIDENTIAL);
	assert_non_null(strstr(page, "<h1>Status report Q2 2026</h1>"));
	assert_non_null(strstr(path, "-cycle-2026Q2.html"));
	assert_null(strchr(path, '/'));
}

static void a_name_that_is_taken_gets_a_number(void **state)
{
	const char *path;
	char taken[256];
	(void)state;
	desk_run(&d, "report barometer");
	wished(&path, PRIVACY_CONFIDENTIAL);
	(void)snprintf(taken, sizeof taken, "%s", path);
	FILE *f = fopen(taken, "wx");
	assert_non_null(f);
	fclose(f);
	desk_run(&d, "report barometer");
	wished(&path, PRIVACY_CONFIDENTIAL);
	(void)unlink(taken);
	assert_non_null(strstr(path, "-barometer-2.html"));
}

static void the_ending_of_a_file_says_the_form(void **state)
{
	const char *path;
	(void)state;
	desk_run(&d, "report profiles M22 '~/a b.md'");
	assert_int_equal(strncmp(wished(&path, PRIVACY_CONFIDENTIAL), "# Profile of a measure\n", 23), 0);
	assert_string_equal(path, "~/a b.md");
	desk_run(&d, "report profiles M22 format=text");
	assert_int_equal(strncmp(wished(&path, PRIVACY_CONFIDENTIAL), "Profile of a measure\n====", 25), 0);
	assert_non_null(strstr(path, "-profiles.txt"));
}

static void it_hides_as_much_as_the_screen_unless_asked(void **state)
{
	const char *path;
	(void)state;
	desk_run(&d, "report profiles M22 privacy=open");
	assert_non_null(strstr(wished(&path, PRIVACY_OPEN), "D. P."));
	desk_run(&d, "privacy public");
	desk_run(&d, "report barometer");
	wished(&path, PRIVACY_PUBLIC);
	desk_run(&d, "report budget 2026");
	wished(&path, PRIVACY_PUBLIC);
}

static void what_cannot_be_is_refused(void **state)
{
	const char *argument;
	(void)state;
	desk_refuses(&d, "report almanac", "There is no report “almanac”.");
	desk_refuses(&d, "report cycle", "The report “cycle” needs to know of what: CODE.");
	desk_refuses(&d, "report cycle 1999Q1", "There is no quarter “1999Q1”");
	desk_refuses(&d, "report barometer b.csv", "“csv” is not known");
	desk_refuses(&d, "report barometer b.md css=own.css", "--css is for pages");
	desk_refuses(&d, "report barometer css=/nowhere/own.css", "cannot be read");
	assert_int_equal(session_wish(d.session, &argument), WISH_NONE);
}

static void the_line_goes_on(void **state)
{
	(void)state;
	desk_run(&d, "report");
	desk_shows(&d, ":report");
	desk_keys(&d, "b a Tab");
	desk_shows(&d, ":report barometer");
	desk_keys(&d, "Esc");
	desk_run(&d, "command");
	desk_type(&d, "report cycle 2025Q");
	desk_keys(&d, "Tab");
	desk_shows(&d, "2025Q1");
	desk_shows(&d, "2025Q4");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_page_is_named_like_plan_and_report, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_name_that_is_taken_gets_a_number, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_ending_of_a_file_says_the_form, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_hides_as_much_as_the_screen_unless_asked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_is_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_line_goes_on, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
