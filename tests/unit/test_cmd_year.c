// SPDX-License-Identifier: EUPL-1.2
// The year by keys: a deadline done and open again, whom was told, what is missing, another year, and what nobody may see or
// do.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "cmd/view/view.h"
#include "desk.h"
#include "plan/year/deadline.h"

#include <stdio.h>

static struct desk d;
static struct session_options options;

static void open_at(int cols, int rows)
{
	i18n_set(LANG_EN);
	options.cols = cols;
	options.rows = rows;
	options.today = date_day(2026, 5, 20);
	options.keys = "";
	d = (struct desk){.session = session_new(&options), .cols = cols, .rows = rows};
	session_model(d.session, desk_plan("musterkreis", NULL), "year");
}

static int set_up(void **state)
{
	(void)state;
	options = (struct session_options){.kiosk = false};
	open_at(100, 30);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static void stand_on(const char *title)
{
	desk_keys(&d, "/");
	desk_type(&d, title);
	desk_keys(&d, "Enter");
}

static const struct deadline *named(const char *code)
{
	for (size_t i = 0; i < desk_rows(&d)->deadline_n; i++)
		if (strcmp(desk_rows(&d)->deadline[i].code, code) == 0)
			return &desk_rows(&d)->deadline[i];
	fail_msg("no deadline %s", code);
	return NULL;
}

static int32_t met_on(const char *code, int year)
{
	const struct deadline_done *m = deadline_met(desk_rows(&d), named(code)->id, year);
	return m ? m->day : 0;
}

// 7 leads there, the cursor stands on the one that is next; Space is one step and goes back by u.
static void one_key_and_it_is_done(void **state)
{
	(void)state;
	desk_keys(&d, "1 7");
	desk_shows(&d, "7 Year");
	desk_shows(&d, "▸ Jun 30  Mittelbedarf des Folgejahres anmelden");
	int64_t head = desk_head(&d);
	desk_keys(&d, "Space");
	desk_said(&d, "Ticked: Mittelbedarf");
	desk_shows(&d, "done on 20 May 2026");
	assert_int_equal(met_on("J5", 2026), date_day(2026, 5, 20));
	assert_int_equal(desk_head(&d), head + 1);
	desk_keys(&d, "u");
	assert_int_equal(met_on("J5", 2026), 0);
	desk_shows(&d, "in 41 days");
	desk_keys(&d, "Space Space");
	desk_said(&d, "Open again: Mittelbedarf");
	assert_int_equal(met_on("J5", 2026), 0);
}

// < and > lead to other years, where Space means those.
static void another_year(void **state)
{
	(void)state;
	desk_keys(&d, ">");
	desk_shows(&d, "◂ 2027 ▸ · 0 of 11 done");
	desk_lacks(&d, "today 20 May");
	desk_keys(&d, "Space");
	assert_int_equal(met_on("J5", 2027), date_day(2026, 5, 20));
	assert_int_equal(met_on("J5", 2026), 0);
	desk_keys(&d, "< <");
	desk_shows(&d, "◂ 2025 ▸ · 11 of 11 done");
	desk_shows(&d, "done on 18 Jun 2025");
	desk_keys(&d, "3");
	desk_keys(&d, "7"); // it is kept
	desk_shows(&d, "◂ 2025 ▸");
	desk_keys(&d, ">");
	desk_shows(&d, "today 20 May");
	desk_run(&d, "year -56");
	desk_shows(&d, "◂ 1970 ▸");
	desk_refuses(&d, "year -999", "Years go from");
	desk_run(&d, "year now");
	desk_shows(&d, "◂ 2026 ▸");
	desk_run(&d, "cut year=2026 posts=12"); // the list stays with the year of the cut
	desk_keys(&d, ">");
	desk_shows(&d, "◂ 2027 ▸");
	assert_int_equal(look_figures_year(session_look(d.session)), 2026);
}

// Enter lists what is missing, and leads on to it.
static void what_is_missing(void **state)
{
	(void)state;
	stand_on("Stellenplan");
	desk_shows(&d, "Still open: 17 selected measures without posts. Enter lists them.");
	desk_keys(&d, "Enter");
	desk_shows(&d, "─ Missing for: Stellenplan Folgejahr abstimmen ─");
	desk_shows(&d, "M03 Fahrzeugzulassung rund um die Uhr");
	desk_keys(&d, "Enter");
	assert_string_equal(session_pane(d.session), "profile");
	desk_shows(&d, "Fahrzeugzulassung rund um die Uhr");
	desk_keys(&d, "Esc Esc"); // the search first
	assert_string_equal(session_pane(d.session), "year");
	desk_keys(&d, "Enter End Enter");
	assert_string_equal(session_pane(d.session), "sheet");
	desk_shows(&d, "Stellenplan Folgejahr abstimmen");
	desk_keys(&d, "Esc");
	stand_on("Glasfaser"); // it checks nothing: its sheet
	desk_shows(&d, "It checks nothing in the plan. Space notes that it is done.");
	desk_keys(&d, "Enter");
	assert_string_equal(session_pane(d.session), "sheet");
	desk_run(&d, "deadline missing J6");
	desk_said(&d, "It checks nothing in the plan.");
	desk_run(&d, "deadline missing J2 2025");
	desk_shows(&d, "Missing for: Jahresbericht");
	desk_keys(&d, "Esc");
	desk_refuses(&d, "deadline missing J2 heute", "is no year");
	desk_refuses(&d, "deadline missing J99", "J99");
	session_resize(d.session, 0, 0); // a script gets lines
	desk_run(&d, "deadline missing J5");
	desk_said(&d, "\t1 budget line without an amount");
	session_resize(d.session, 100, 30);
}

static size_t told(const char *code, int32_t day)
{
	size_t n = 0;
	const struct plan *p = desk_rows(&d);
	for (size_t i = 0; i < p->informed_n; i++) {
		const struct stakeholder *s = plan_find(p, T_stakeholder, p->informed[i].stakeholder);
		n += strcmp(s->code, code) == 0 && p->informed[i].day == day;
	}
	return n;
}

static void who_was_told_today_or_another_day(void **state)
{
	(void)state;
	int32_t today = date_day(2026, 5, 20);
	stand_on("Pressestelle");
	desk_shows(&d, "never so far");
	desk_shows(&d, "Space informed today");
	int64_t head = desk_head(&d);
	desk_keys(&d, "Space");
	desk_said(&d, "Informed today: Pressestelle");
	desk_shows(&d, "20 May 2026, today");
	desk_shows(&d, "again by 10 Jun 2026"); // every three weeks
	assert_int_equal(told("presse", today), 1);
	assert_int_equal(desk_head(&d), head + 1);
	desk_keys(&d, "u");
	assert_int_equal(told("presse", today), 0);
	desk_keys(&d, "Space Space");
	desk_said(&d, "Not informed today after all: Pressestelle");
	assert_int_equal(told("presse", today), 0);
	desk_keys(&d, "e"); // another day: a new one, its day is proposed and gives way to what is typed
	desk_type(&d, "18.05.2026");
	desk_keys(&d, "C-s");
	assert_int_equal(told("presse", date_day(2026, 5, 18)), 1);
	desk_shows(&d, "18 May 2026, 2 days ago");
	desk_keys(&d, "Space e C-u"); // today's word is changed
	desk_type(&d, "19.05.2026");
	desk_keys(&d, "C-s");
	assert_int_equal(told("presse", today), 0);
	assert_int_equal(told("presse", date_day(2026, 5, 19)), 1);
	assert_int_equal(told("presse", date_day(2026, 5, 18)), 1);
}

static void elsewhere_a_stakeholder_is_marked(void **state)
{
	(void)state;
	desk_run(&d, "stakeholder list");
	desk_keys(&d, "j Space");
	desk_said(&d, "Marked");
}

static void it_is_added_edited_and_deleted(void **state)
{
	(void)state;
	size_t n = desk_rows(&d)->deadline_n;
	desk_keys(&d, "a Enter");
	desk_type(&d, "Beteiligungsbericht");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->deadline_n, n + 1);
	desk_shows(&d, "Beteiligungsbericht");
	stand_on("Beteiligungs");
	desk_keys(&d, "e");
	desk_keys(&d, "Down");
	desk_type(&d, "9");
	desk_keys(&d, "C-s");
	desk_shows(&d, "Sep 20  Haushaltsentwurf");
	desk_shows(&d, "    30  Beteiligungsbericht");
	desk_keys(&d, "d Enter");
	assert_int_equal(desk_rows(&d)->deadline_n, n);
	desk_keys(&d, "u");
	assert_int_equal(desk_rows(&d)->deadline_n, n + 1);
}

static void next_leads_to_what_waits(void **state)
{
	(void)state;
	desk_keys(&d, "g n");
	desk_shows(&d, "▸ Datenschutzbeauftragter");
	desk_keys(&d, "n");
	desk_shows(&d, "▸ Kreisangehörige Gemeinden");
	desk_keys(&d, "N N");
	desk_lacks(&d, "▸ Kreisangehörige Gemeinden");
}

static void names_and_money_disappear(void **state)
{
	(void)state;
	stand_on("Strategieteam Services");
	desk_keys(&d, "j k");
	desk_shows(&d, "(Strategieteam-Managerin (K. L.))");
	desk_shows(&d, "1861.5 k€");
	desk_keys(&d, "p");
	desk_lacks(&d, "K. L.");
	desk_lacks(&d, "1861");
	desk_lacks(&d, "2300 k€");
	desk_shows(&d, "Strategieteam Services");
	session_resize(d.session, d.cols = 200, d.rows = 60);
	desk_lacks(&d, "1861");
	desk_lacks(&d, "2300 k€");
	desk_shows(&d, "Money: confidential");
}

static void a_kiosk_only_shows_it(void **state)
{
	(void)state;
	desk_close(&d);
	options = (struct session_options){.kiosk = true, .privacy = PRIVACY_CONFIDENTIAL};
	open_at(100, 30);
	int64_t head = desk_head(&d);
	static const char *const keys[] = {"Space", "a", "e", "d", "i", "+", "m", "y", "u"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		desk_keys(&d, keys[i]);
	assert_int_equal(desk_head(&d), head);
	desk_shows(&d, "▸ Jun 30  Mittelbedarf");
	desk_keys(&d, "> Enter");
	desk_shows(&d, "Missing for");
	desk_keys(&d, "Esc");
	desk_shows(&d, "◂ 2027 ▸");
	session_afresh(d.session, "year"); // the next visitor
	desk_lacks(&d, "1861");
	desk_shows(&d, "◂ 2026 ▸");
}

// Money and posts are told where there are no deadlines yet.
static void a_plan_without_deadlines(void **state)
{
	(void)state;
	desk_close(&d);
	i18n_set(LANG_EN);
	d = (struct desk){.session = session_new(&options), .cols = 100, .rows = 30};
	session_model(d.session, desk_plan("empty", NULL), "year");
	desk_shows(&d, "This plan has no deadlines yet.");
	desk_lacks(&d, "Money");
	desk_run(&d, "budget add title=Server year_from=2026 most=5000");
	desk_shows(&d, "Money  up to 5000 €");
	desk_shows(&d, "This plan has no deadlines yet.");
	desk_run(&d, "template deadlines");
	desk_shows(&d, "Request funds for the next year");
}

// From a deadline to where its work is done: money and posts on the roadmap, the request in the line below.
static void keys_lead_to_where_a_deadline_is_worked_on(void **state)
{
	(void)state;
	stand_on("Mittelbedarf");
	desk_keys(&d, "Esc $");
	assert_string_equal(session_pane(d.session), "roadmap");
	desk_shows(&d, "every year · ");
	desk_keys(&d, "7 $"); // again, and nothing is turned further
	desk_shows(&d, "every year · ");
	desk_keys(&d, "7 c");
	assert_string_equal(session_pane(d.session), "roadmap");
	desk_shows(&d, "posts needed, ─ available");
	desk_lacks(&d, "every year · ");
	desk_keys(&d, "7 R");
	desk_shows(&d, ":report budget 2027");
	desk_keys(&d, "Esc > R"); // the year after the one that is shown
	desk_shows(&d, ":report budget 2028");
	desk_keys(&d, "Esc");
	desk_run(&d, "pane roadmap");
	desk_run(&d, "zoom month");
	desk_run(&d, "below money 2030"); // far right of what is in sight
	desk_shows(&d, "2030");
	desk_refuses(&d, "below zero", "Expected: posts, money or nothing.");
	desk_refuses(&d, "below money 3000", "“3000” is no year.");
	desk_run(&d, "below nothing");
	desk_lacks(&d, "every year · ");
}

static void what_is_not_stated_is_not_shown_below(void **state)
{
	(void)state;
	desk_close(&d);
	desk_open(&d, "viersen", "roadmap", 100, 30, LANG_EN);
	desk_refuses(&d, "below money", "Nobody says yet what something costs in which year.");
	desk_refuses(&d, "below posts", "Nobody says yet how many posts something takes");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(one_key_and_it_is_done, set_up, tear_down),
		cmocka_unit_test_setup_teardown(another_year, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_missing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(who_was_told_today_or_another_day, set_up, tear_down),
		cmocka_unit_test_setup_teardown(elsewhere_a_stakeholder_is_marked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_is_added_edited_and_deleted, set_up, tear_down),
		cmocka_unit_test_setup_teardown(keys_lead_to_where_a_deadline_is_worked_on, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_not_stated_is_not_shown_below, set_up, tear_down),
		cmocka_unit_test_setup_teardown(next_leads_to_what_waits, set_up, tear_down),
		cmocka_unit_test_setup_teardown(names_and_money_disappear, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_kiosk_only_shows_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_plan_without_deadlines, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("cmd year", tests, NULL, NULL);
}
