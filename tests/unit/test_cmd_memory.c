// SPDX-License-Identifier: EUPL-1.2
// Everything is as it was left: what a session tells of where somebody is brings another session over the same plan to
// the same screen; and whatever stands in such a text is only looked at.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static struct desk d, back;

static int open_both(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", NULL, 120, 40, LANG_EN);
	desk_open(&back, "musterkreis", NULL, 120, 40, LANG_EN);
	return 0;
}

static int close_both(void **state)
{
	(void)state;
	desk_close(&d);
	desk_close(&back);
	return 0;
}

static void same_lines(const char *was, const char *is, const char *by)
{
	while (*was && *is) {
		int n = (int)strcspn(was, "\n"), m = (int)strcspn(is, "\n");
		if (n != m || memcmp(was, is, (size_t)n) != 0)
			fail_msg("left:\n%.*s\nfound:\n%.*s\nby:\n%s", n, was, m, is, by);
		was += n + (was[n] == '\n');
		is += m + (is[m] == '\n');
	}
	assert_string_equal(was, is);
}

// Comes back in another session, and sees what was left.
static void comes_back(const char *keys)
{
	struct str left = {0};
	desk_keys(&d, keys);
	desk_screen(&d);                   // as drawn, so that lists have scrolled
	session_say(d.session, false, ""); // what is said is of the moment
	session_remember(d.session, &left);
	session_afresh(back.session, NULL);
	session_recall(back.session, str_text(&left));
	same_lines(desk_screen(&d), desk_screen(&back), str_text(&left));
	str_free(&left);
}

static void every_pane_with_its_cursor(void **state)
{
	(void)state;
	static const char *const keys[] = {"1 l j", "2 j j j",       "3 j j l l", "4 j j l",        "5 j l",
									   "9 j",   "0 Tab Tab j j", "L j j",     "7 < < j j j j j"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		comes_back(keys[i]);
		assert_string_equal(session_pane(back.session), session_pane(d.session));
	}
}

static void order_groups_and_what_is_folded(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	desk_run(&d, "sort -title,score");
	desk_run(&d, "group field");
	comes_back("g Enter j j j j"); // the first group is folded
	desk_shows(&back, "Measure ▼");
	comes_back("g"); // the cursor on its heading
	desk_run(&d, "group off");
	desk_run(&d, "sort +rank");
	comes_back("r G");
}

static void filter_columns_year_and_cut(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	desk_run(&d, "filter field:services");
	desk_run(&d, "columns rank,title,money,score");
	desk_run(&d, "year 2027");
	desk_keys(&d, "4");
	desk_run(&d, "columns code,title:20,who,progress");
	comes_back("3 4 j");
	desk_shows(&back, "Department");
	desk_keys(&d, "3");
	comes_back("j");
	desk_shows(&back, "Euros 2027");
	desk_run(&d, "filter off");
	desk_run(&d, "cut year=2026 posts=3 money=200000");
	comes_back("j");
	assert_non_null(strstr(desk_screen(&back), "2026"));
	desk_run(&d, "cut off");
	comes_back("k");
}

static void quarter_narrowing_and_links(void **state)
{
	(void)state;
	comes_back("2 < j");
	desk_run(&d, "narrow goal #2");
	comes_back("3");
	desk_keys(&d, "0");
	desk_run(&d, "link");
	comes_back("l j");
}

static void the_stretch_of_time(void **state)
{
	(void)state;
	comes_back("4 j j z z");
	comes_back("l l l");
	comes_back("=");
}

static void kinds_of_the_lists_and_labels_of_the_portfolio(void **state)
{
	(void)state;
	comes_back("L j Enter"); // on the line of a kind that is open
	comes_back("j j");       // on a row of it
	comes_back("5 v");
}

// What was scrolled to stands where it stood, wherever in the window the cursor is.
static void what_was_scrolled_stays_scrolled(void **state)
{
	(void)state;
	static const char *const keys[] = {"L g Down Down Down Enter G", "3 G", "4 G", "2 G", "3 g Enter G"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		comes_back("1 g");
		desk_keys(&d, keys[i]);
		desk_screen(&d);
		comes_back("k k k");
		if (!strstr(str_text(&back.screen), "▲"))
			fail_msg("%s does not scroll:\n%s", keys[i], str_text(&back.screen));
	}
}

// The backlog is a place, before the first quarter and after the last one.
static void the_backlog_is_come_back_to(void **state)
{
	(void)state;
	static const char *const to[] = {"2 < < < < < < < < <", "2 > > > > > > > > > > > > > > > > > >"};
	for (size_t i = 0; i < sizeof to / sizeof to[0]; i++) {
		comes_back(to[i]);
		desk_shows(&back, i ? "◂ Backlog" : "Backlog ▸");
	}
	comes_back("< 3 2"); // and left again
	desk_lacks(&back, "◂ Backlog");
}

// From the profile Esc leads where it would have led.
static void a_page_and_the_way_back(void **state)
{
	(void)state;
	comes_back("4 j j j 3 Enter j j");
	assert_string_equal(session_pane(back.session), "profile");
	desk_keys(&d, "Esc");
	desk_keys(&back, "Esc");
	assert_string_equal(session_pane(back.session), "measures");
	assert_string_equal(desk_screen(&back), desk_screen(&d));
}

// Nobody comes back to read the help.
static void the_help_is_not_come_back_to(void **state)
{
	(void)state;
	struct str left = {0};
	desk_keys(&d, "4 ?");
	session_remember(d.session, &left);
	session_recall(back.session, str_text(&left));
	assert_string_equal(session_pane(back.session), "roadmap");
	str_free(&left);
}

// Names that were hidden are not shown only because the line has dropped; what the call hides stays hidden.
static void what_was_hidden_stays_hidden(void **state)
{
	(void)state;
	comes_back("p");
	desk_shows(&back, "confidential");
	struct str left = {0};
	desk_run(&d, "privacy open");
	session_remember(d.session, &left);
	session_recall(back.session, str_text(&left));
	desk_shows(&back, "confidential");
	str_free(&left);
}

// What is gone from the plan, or was never in it, is passed over; so is whatever somebody else has written there.
static void a_text_that_means_no_well_changes_nothing(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"way import\nway nowhere\nsheet at=measure:99999\nchosen at=nothing:1\n",
		"measure delete M1\nway measures; measure delete M1\n",
		"filter \"\nfilter field:nowhere )(\ncut year=-5 posts=x\ncolumns ,,,:::\nyear 99999999999\n",
		"pane.measures sort=,,-,+ group=nothing folded=1,1,x,,2147483648 heading=7 column=-9 at=measure:0\n",
		"pane.roadmap unit=day from=-2147483648\nway roadmap\n",
		"pane.roadmap unit=day from=2147483647\nway roadmap\n",
		"pane.overview focus=profile map=\"at=goal:-1\" okr=\"\\\"\" measures=\"sort=title group=field\nway overview\n",
		"pane.lists open=step kind=author at=step:1\npane.portfolio label=x\nway lists portfolio\n",
		"pane. x\npane.start x\nprivacy root\nquarter -1\ngoal 999\nfield 999\nway sheet\nway profile\n\n \n",
	};
	int64_t head = desk_head(&back);
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		session_recall(back.session, texts[i]);
		assert_true(strlen(desk_screen(&back)) > 1000);
		desk_keys(&back, "j l z k");
		desk_keys(&back, "0");
	}
	assert_int_equal(desk_head(&back), head);
	assert_int_equal(desk_rows(&back)->measure_n, desk_rows(&d)->measure_n);
	desk_shows(&back, "▸");
}

// A pane that is not shown again before the end keeps what it was left with.
static void what_is_not_looked_at_again_lasts(void **state)
{
	(void)state;
	struct str left = {0}, again = {0};
	desk_keys(&d, "4 j j z 3");
	desk_run(&d, "sort -title");
	desk_keys(&d, "1");
	session_remember(d.session, &left);
	session_recall(back.session, str_text(&left));
	desk_screen(&back);
	session_remember(back.session, &again);
	assert_string_equal(str_text(&again), str_text(&left));
	assert_non_null(strstr(str_text(&again), "sort=-title"));
	str_free(&left);
	str_free(&again);
}

// Another plan in the same session begins as it begins.
static void it_is_of_one_plan(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	desk_run(&d, "sort -title");
	desk_keys(&d, "1");
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	struct str left = {0};
	desk_screen(&d);
	session_remember(d.session, &left);
	assert_null(strstr(str_text(&left), "sort="));
	str_free(&left);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_pane_with_its_cursor, open_both, close_both),
		cmocka_unit_test_setup_teardown(order_groups_and_what_is_folded, open_both, close_both),
		cmocka_unit_test_setup_teardown(filter_columns_year_and_cut, open_both, close_both),
		cmocka_unit_test_setup_teardown(quarter_narrowing_and_links, open_both, close_both),
		cmocka_unit_test_setup_teardown(the_stretch_of_time, open_both, close_both),
		cmocka_unit_test_setup_teardown(kinds_of_the_lists_and_labels_of_the_portfolio, open_both, close_both),
		cmocka_unit_test_setup_teardown(what_was_scrolled_stays_scrolled, open_both, close_both),
		cmocka_unit_test_setup_teardown(the_backlog_is_come_back_to, open_both, close_both),
		cmocka_unit_test_setup_teardown(a_page_and_the_way_back, open_both, close_both),
		cmocka_unit_test_setup_teardown(the_help_is_not_come_back_to, open_both, close_both),
		cmocka_unit_test_setup_teardown(what_was_hidden_stays_hidden, open_both, close_both),
		cmocka_unit_test_setup_teardown(a_text_that_means_no_well_changes_nothing, open_both, close_both),
		cmocka_unit_test_setup_teardown(what_is_not_looked_at_again_lasts, open_both, close_both),
		cmocka_unit_test_setup_teardown(it_is_of_one_plan, open_both, close_both),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
