// SPDX-License-Identifier: EUPL-1.2
// The OKR board by field, team or goal, narrowed to one team, and what needs somebody walked one after the other. Sums are
// calculated a second, plain way; everything is as it was left.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "plan/okr/okr.h"

#include <stdio.h>

static void stand(struct desk *d, int cols, int rows)
{
	desk_open(d, "musterkreis", "okr", cols, rows, LANG_EN);
	session_tick(d->session, date_day(2026, 5, 22));
}

static void said(const struct desk *d, const char *sentence)
{
	assert_string_equal(session_message(d->session), sentence);
}

// ---- groups ------------------------------------------------------------------------------------------------------------

static void v_turns_the_grouping_round(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	desk_lacks(&d, "STRATEGIETEAM");
	desk_keys(&d, "v");
	said(&d, "The board is grouped by team.");
	desk_shows(&d, "STRATEGIETEAM VERWALTUNG  2 objectives");
	desk_keys(&d, "v");
	said(&d, "The board is grouped by goal.");
	desk_shows(&d, "DV4 ORTSUNABHÄNGIGES ARBEITEN  1 objective ");
	desk_keys(&d, "v");
	said(&d, "The board is grouped by field of action.");
	desk_lacks(&d, "DV4 ORTSUNABHÄNGIGES");
	desk_run(&d, "group team");
	said(&d, "The board is grouped by team.");
	desk_refuses(&d, "group state", "The board groups by field, team or goal, not by “state”.");
	desk_shows(&d, "STRATEGIETEAM VERWALTUNG");
	desk_close(&d);
}

// The mean of what its objectives show: 27 % and 13 % are 20 %.
static void a_heading_tells_what_its_objectives_come_to(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	const struct plan *p = desk_rows(&d);
	int n = 0, risk = 0, bad = 0;
	int64_t sum = 0;
	for (size_t i = 0; i < p->objective_n; i++) {
		const struct objective *o = &p->objective[i];
		const struct cycle *c = plan_find(p, T_cycle, o->cycle);
		const struct team *t = plan_find(p, T_team, o->team);
		if (!c || strcmp(c->code, "2026Q2") != 0 || !t || strcmp(t->code, "st-dv") != 0)
			continue;
		struct objective_state st = okr_objective(p, o, date_day(2026, 5, 22));
		sum += st.progress_bp;
		risk += st.risk;
		bad += st.bad;
		n++;
	}
	assert_int_equal(n, 2);
	char line[64];
	snprintf(line, sizeof line, "%d%% x %d! %dx", (int)((sum + 100) / 200), risk, bad);
	desk_run(&d, "group team");
	for (char *row = strtok((char *)(uintptr_t)desk_screen(&d), "\n"); row; row = strtok(NULL, "\n"))
		if (strstr(row, "STRATEGIETEAM VERWALTUNG")) {
			assert_non_null(strstr(row, line));
			desk_close(&d);
			return;
		}
	fail_msg("no heading");
}

static void what_has_no_team_stands_behind_all_others(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 90);
	desk_run(&d, "objective set 2026Q2-O3 team \"\"");
	desk_run(&d, "objective set 2026Q2-O4 goal \"\"");
	desk_run(&d, "group team");
	const char *screen = desk_screen(&d);
	const char *last = strstr(screen, "STRATEGIETEAM MENSCHEN"), *none = strstr(screen, "WITHOUT A TEAM  1 objective ");
	assert_true(last && none && last < none && strstr(none, "O3 Alle Außenstellen"));
	desk_run(&d, "group goal");
	desk_shows(&d, "WITHOUT A GOAL  1 objective");
	assert_non_null(strstr(strstr(str_text(&d.screen), "WITHOUT A GOAL"), "O4 Sozialplanung"));
	desk_close(&d);
}

static void the_cursor_on_a_heading_opens_adds_and_refuses(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	desk_run(&d, "group team");
	desk_keys(&d, "g");
	desk_shows(&d, "Strategieteam Services: 1 objective, 3 key results · 55% of 57% expected · + on track");
	desk_shows(&d, "a begins an objective that belongs here.");
	desk_keys(&d, "+");
	said(&d, "Values belong to key results: choose one below the objective.");
	desk_keys(&d, "b"); // not the objective that has the number of the team
	assert_int_equal(desk_head(&d), 0);
	desk_keys(&d, "Enter");
	desk_shows(&d, "team Strategieteam Services");
	desk_keys(&d, "Esc Right");
	desk_shows(&d, "O1 “Bauanträge kommen vollständig an”");
	desk_close(&d);
}

// While a quarter is planned every field stands there with what the rule wants.
static void a_planned_quarter_shows_what_is_missing(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(&d, "quarter 2026Q3");
	desk_shows(&d, "DIGITALE VERWALTUNG  0 of 1–2 Objectives !");
	desk_run(&d, "objective add cycle=2026Q3 goal=DV1 title=Neu");
	desk_shows(&d, "DIGITALE VERWALTUNG  1 of 1–2 Objectives ✓");
	desk_run(&d, "group goal");
	desk_shows(&d, "DV2 ");
	desk_run(&d, "narrow field dv");
	desk_lacks(&d, "BS1 ");
	desk_run(&d, "narrow team st-dv"); // nobody works on it yet
	desk_lacks(&d, "DV2 ");
	desk_run(&d, "group team");
	desk_shows(&d, "STRATEGIETEAM VERWALTUNG  0 objectives");
	desk_lacks(&d, "STRATEGIETEAM DATEN");
	desk_close(&d);
}

// ---- one team ----------------------------------------------------------------------------------------------------------

static void narrowed_to_one_team_and_back(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 80, 24);
	desk_keys(&d, "f");
	desk_shows(&d, "Only one team");
	desk_lacks(&d, "Lenkungsgruppe"); // it works on no objectives
	desk_type(&d, "Verw");
	desk_keys(&d, "Enter");
	said(&d, "Only what belongs to “Strategieteam Verwaltung”. Esc shows everything again.");
	desk_shows(&d, "only Strategieteam Verwaltu…");
	desk_shows(&d, "O6 Mitzeichnung");
	desk_lacks(&d, "O1 Bauanträge");
	desk_keys(&d, "Esc");
	said(&d, "Everything is shown again.");
	desk_shows(&d, "O1 Bauanträge");
	desk_lacks(&d, "only Strategieteam");
	desk_run(&d, "narrow team st-dv");
	desk_keys(&d, "f");
	desk_shows(&d, "everything");
	desk_type(&d, "everything");
	desk_keys(&d, "Enter");
	desk_shows(&d, "O1 Bauanträge");
	desk_refuses(&d, "narrow team xyz", "xyz");
	desk_close(&d);
}

static void a_team_without_objectives_says_so(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 80, 24);
	desk_run(&d, "narrow team lg");
	desk_shows(&d, "No objective belongs to what is chosen.");
	desk_run(&d, "team delete lg"); // what is gone narrows nothing
	desk_shows(&d, "O1 Bauanträge");
	desk_close(&d);
}

static void everything_is_as_it_was_left(void **state)
{
	(void)state;
	struct desk d, back;
	struct str left = {0};
	stand(&d, 120, 40);
	stand(&back, 120, 40);
	desk_run(&d, "group team");
	desk_run(&d, "narrow team st-dv");
	desk_keys(&d, "j j");
	session_say(d.session, false, "");
	char *was = mem_str(desk_screen(&d));
	session_remember(d.session, &left);
	session_recall(back.session, str_text(&left));
	assert_string_equal(desk_screen(&back), was);
	assert_non_null(strstr(was, "only Strategieteam Verwaltung"));
	free(was);
	str_free(&left);
	desk_close(&back);
	desk_close(&d);
}

// ---- what needs somebody -----------------------------------------------------------------------------------------------

static void n_walks_what_needs_somebody(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	desk_shows(&d, "n 3 need somebody");
	desk_keys(&d, "n");
	said(&d, "1 of 3: confidence has fallen two weeks in a row, in the way: Geräteverwaltung vergibt erst im Juni neue "
			 "Profile.");
	desk_keys(&d, "n");
	said(&d, "2 of 3: no check-in for 9 days"); // the meeting of 20 May was left before it came to it
	desk_keys(&d, "n");
	said(&d, "3 of 3: no check-in yet, 51 days into the quarter"); // 1 April to 22 May
	desk_keys(&d, "n");
	desk_said(&d, "1 of 3: "); // round and round
	desk_keys(&d, "N");
	desk_said(&d, "3 of 3: ");
	session_tick(d.session, date_day(2026, 5, 28)); // Tuesday's and Wednesday's check-ins are nine and eight days old
	desk_keys(&d, "g n");
	desk_said(&d, ": no check-in for 9 days");
	desk_run(&d, "privacy public");
	desk_keys(&d, "g n n n n");
	assert_null(strstr(session_message(d.session), "in the way"));
	desk_close(&d);
}

static void a_search_keeps_its_key(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	desk_keys(&d, "/");
	desk_type(&d, "Mitzeichnung");
	desk_keys(&d, "Enter");
	desk_lacks(&d, "need somebody");
	desk_keys(&d, "n");
	assert_null(strstr(session_message(d.session), " of 3: "));
	desk_shows(&d, "▸   KR1 Mittlere Dauer einer Mitzeichnung");
	desk_keys(&d, "Esc n");
	desk_said(&d, "2 of 3: ");
	desk_close(&d);
}

static void where_nothing_does_it_says_so(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, 140, 50);
	desk_run(&d, "quarter 2025Q1"); // closed
	desk_lacks(&d, "need somebody");
	desk_keys(&d, "n");
	said(&d, "Nothing here needs anybody: check-ins, targets and measures are as they should be.");
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(&d, "objective add cycle=2026Q3 goal=DV1 title=Neu");
	desk_run(&d, "quarter 2026Q3");
	desk_keys(&d, "n");
	said(&d, "1 of 1: no key result yet");
	desk_run(&d, "kr add objective=2026Q3-O1 title=Neu");
	desk_keys(&d, "n");
	said(&d, "1 of 1: no target yet, no measure serves it");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(v_turns_the_grouping_round),
		cmocka_unit_test(a_heading_tells_what_its_objectives_come_to),
		cmocka_unit_test(what_has_no_team_stands_behind_all_others),
		cmocka_unit_test(the_cursor_on_a_heading_opens_adds_and_refuses),
		cmocka_unit_test(a_planned_quarter_shows_what_is_missing),
		cmocka_unit_test(narrowed_to_one_team_and_back),
		cmocka_unit_test(a_team_without_objectives_says_so),
		cmocka_unit_test(everything_is_as_it_was_left),
		cmocka_unit_test(n_walks_what_needs_somebody),
		cmocka_unit_test(a_search_keeps_its_key),
		cmocka_unit_test(where_nothing_does_it_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
