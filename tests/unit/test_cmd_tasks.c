// SPDX-License-Identifier: EUPL-1.2
// The pane of tasks and decisions at a desk: what its keys do, where Enter leads and Esc comes back to, one person's
// tasks, what hides names, and that no kiosk shows any of it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/command.h"
#include "desk.h"
#include "say/kiosk.h"
#include "ui/kit/view.h"

#define TODAY 20595 // 22.05.2026, a Friday

static struct desk d;

static void sit_down(const char *pane, int cols, int rows, bool kiosk)
{
	i18n_set(LANG_EN);
	struct session_options o = {.cols = cols, .rows = rows, .today = TODAY, .keys = "", .kiosk = kiosk};
	d = (struct desk){.session = session_new(&o), .cols = cols, .rows = rows};
	session_model(d.session, desk_plan("musterkreis", NULL), pane);
}

static int set_up(void **state)
{
	(void)state;
	sit_down("overview", 100, 30, false);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const struct action *task(const char *title)
{
	for (size_t i = 0; i < desk_rows(&d)->action_n; i++)
		if (strstr(desk_rows(&d)->action[i].title, title))
			return &desk_rows(&d)->action[i];
	fail_msg("no task is called %s", title);
	return NULL;
}

// The line with the cursor, as it is drawn.
static const char *row(void)
{
	static char line[512];
	const char *at = strstr(desk_screen(&d), "▸");
	assert_non_null(at);
	(void)snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
	return line;
}

static void on(const char *title)
{
	if (!strstr(row(), title))
		fail_msg("the cursor is not on %s but on %s", title, row());
}

static void eight_shows_overdue_tasks_first(void **state)
{
	(void)state;
	desk_keys(&d, "8");
	assert_string_equal(session_pane(d.session), "tasks");
	desk_shows(&d, "4 overdue · 10 open");
	desk_shows(&d, "Overdue (4)");
	desk_shows(&d, "Open (10)");
	on("! Vertretungen"); // said by a sign, too
	desk_shows(&d, "C. F.");
	desk_shows(&d, "Wed 6 May");
	desk_shows(&d, "16 d late");
	desk_shows(&d, "O6-KR1");
	assert_true(strstr(desk_screen(&d), "Overdue (4)") < strstr(desk_screen(&d), "Open (10)"));
	desk_lacks(&d, "Testplan"); // done last year: folded away
	desk_keys(&d, "n");
	on("Zuständige");
	desk_keys(&d, "N N");
	on("Angebot zum Hybridbrief");
}

static void space_ticks_and_opens_again(void **state)
{
	(void)state;
	desk_keys(&d, "8 Space");
	assert_int_equal(task("Vertretungen")->done, TODAY);
	desk_shows(&d, "3 overdue · 10 open");
	desk_shows(&d, "Done or dropped today (1)");
	on("+ Vertretungen");
	desk_keys(&d, ">"); // what is done has no other day
	desk_shows(&d, "It is settled; Space opens it again.");
	assert_int_equal(task("Vertretungen")->due, date_day(2026, 5, 6));
	desk_keys(&d, "Space");
	assert_int_equal(task("Vertretungen")->done, DAY_NONE);
	on("! Vertretungen");
	desk_keys(&d, "Space u");
	assert_int_equal(task("Vertretungen")->done, DAY_NONE);
	desk_keys(&d, "X");
	assert_int_equal(task("Vertretungen")->dropped, TODAY);
	on("– Vertretungen");
	desk_keys(&d, "X");
	assert_int_equal(task("Vertretungen")->dropped, DAY_NONE);
	desk_keys(&d, "X Space"); // done after all
	assert_int_equal(task("Vertretungen")->dropped, DAY_NONE);
	assert_int_equal(task("Vertretungen")->done, TODAY);
}

static void a_week_later_and_the_day_as_understood(void **state)
{
	(void)state;
	desk_keys(&d, "8 >");
	assert_int_equal(task("Vertretungen")->due, date_day(2026, 5, 13));
	desk_said(&d, "due Wed 6 May 2026 → Wed 13 May 2026");
	on("Vertretungen");
	desk_keys(&d, "< <");
	assert_int_equal(task("Vertretungen")->due, date_day(2026, 4, 29));
	desk_keys(&d, "u u u");
	assert_int_equal(task("Vertretungen")->due, date_day(2026, 5, 6));
	desk_run(&d, "action add title=\"Ohne Tag\"");
	on("Ohne Tag");
	desk_keys(&d, ">");
	desk_said(&d, "→ Fri 29 May 2026 (had no day: a week from today)");
	assert_int_equal(task("Ohne Tag")->due, TODAY + 7);
	desk_run(&d, "action postpone #24 Fri 12.6.");
	assert_int_equal(task("Fördermöglichkeiten")->due, date_day(2026, 6, 12));
	desk_refuses(&d, "action postpone #24 someday", "someday");
	desk_refuses(&d, "action postpone #1 +1", "Open it again first");
}

static void enter_leads_to_where_it_came_from_and_esc_back(void **state)
{
	(void)state;
	desk_keys(&d, "8 n Enter"); // a measure and a meeting
	desk_shows(&d, "Where the task came from");
	desk_shows(&d, "Measure M55");
	desk_keys(&d, "Enter");
	assert_string_equal(session_pane(d.session), "profile");
	desk_shows(&d, "Ideenbörse");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "tasks");
	on("Zuständige");
	desk_keys(&d, "n Enter Enter"); // the first: its key result
	assert_string_equal(session_pane(d.session), "course");
	desk_keys(&d, "Esc");
	on("Gespräch mit Dezernat II");
	desk_keys(&d, "n Enter"); // one place only: no question
	assert_string_equal(session_pane(d.session), "profile");
	desk_keys(&d, "Esc");
	on("Angebot");
	desk_run(&d, "action add title=\"Von nirgends\"");
	desk_keys(&d, "Enter"); // then its own sheet
	assert_string_equal(session_pane(d.session), "sheet");
	desk_keys(&d, "Esc");
	on("Von nirgends");
}

static void one_persons_tasks(void **state)
{
	(void)state;
	desk_keys(&d, "8 f");
	desk_shows(&d, "1 overdue · 1 open · only C. F.");
	desk_lacks(&d, "P. N.");
	desk_keys(&d, "p");
	desk_shows(&d, "only those of one person");
	desk_lacks(&d, "C. F.");
	desk_keys(&d, "p p f");
	desk_shows(&d, "4 overdue · 10 open");
	on("Vertretungen");
	desk_keys(&d, "f Esc");
	desk_shows(&d, "4 overdue · 10 open");
	desk_run(&d, "action due T. H.");
	desk_shows(&d, "only T. H.");
	desk_keys(&d, "a"); // a new one is theirs
	desk_type(&d, "Rückruf");
	desk_keys(&d, "C-s");
	assert_string_equal(task("Rückruf")->owner, "T. H.");
	desk_keys(&d, "u");
	desk_run(&d, "person off");
	desk_run(&d, "action add title=\"Für niemanden\" due=2026-06-01");
	desk_keys(&d, "f");
	desk_shows(&d, "(2) · only those without a person");
	desk_run(&d, "action hand #29 Neue Person");
	desk_said(&d, "handed over: – → Neue Person");
	assert_string_equal(task("Für niemanden")->owner, "Neue Person");
	desk_run(&d, "action hand #26 Neue Person");
	desk_shows(&d, "Nothing is to be done here.");
}

static void names_hide_everywhere(void **state)
{
	(void)state;
	desk_keys(&d, "8 p");
	static const char *const names[] = {"C. F.", "P. N.", "T. H.", "A. D.", "Zentrale Dienste", "Dezernat IV"};
	for (int step = 0; step < 12; step++) {
		for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
			desk_lacks(&d, names[i]);
		desk_keys(&d, "j");
	}
	desk_run(&d, "action hand #10 \"Q. Z.\"");
	desk_lacks(&d, "Q. Z.");
	desk_refuses(&d, "search Q. Z.", "Nothing here contains this.");
	desk_keys(&d, "Esc p p");
	desk_shows(&d, "Q. Z.");
}

static void what_was_done_is_folded(void **state)
{
	(void)state;
	desk_keys(&d, "8 G");
	on("+ Done or dropped before today (13)");
	desk_keys(&d, "Enter");
	on("− Done or dropped before today (13)");
	desk_shows(&d, "Testplan");
	assert_true(strstr(desk_screen(&d), "Erinnerung drei Tage") <
				strstr(desk_screen(&d), "Testplan")); // the latest first
	desk_keys(&d, "Enter");
	desk_lacks(&d, "Testplan");
	desk_run(&d, "search Testplan"); // what is looked for is unfolded
	desk_keys(&d, "n");
	on("Testplan");
	desk_keys(&d, "Space");
	assert_int_equal(task("Testplan")->done, DAY_NONE);
	desk_keys(&d, "Esc");
	on("! Testplan");
}

static void decisions_in_the_other_part(void **state)
{
	(void)state;
	desk_keys(&d, "8 v");
	on("Überlast in A11"); // the latest first
	desk_shows(&d, "15 decisions");
	desk_shows(&d, "Lenkungsgruppe · Keine neuen Vorhaben vor Oktober · einstimmig");
	desk_shows(&d, "4 May 2026");
	desk_shows(&d, "2026/031");
	desk_keys(&d, "Enter"); // two measures, an objective and a goal
	desk_shows(&d, "What the decision concerns");
	desk_keys(&d, "Enter");
	assert_string_equal(session_pane(d.session), "profile");
	desk_keys(&d, "Esc");
	on("Überlast in A11");
	desk_keys(&d, "j j j Enter"); // nothing: its own sheet
	desk_shows(&d, "Jahresbericht 2025");
	assert_string_equal(session_pane(d.session), "sheet");
	desk_keys(&d, "Esc Tab");
	on("Vertretungen");
	desk_keys(&d, "v");
	on("Jahresbericht 2025");
	desk_run(&d, "decision edit #11 day=\"Q1 2026\"");
	desk_shows(&d, "Q1 2026");
	desk_run(&d, "decision edit #11 day=2026");
	desk_shows(&d, "▸ 2026  ");
}

static void side_by_side_where_there_is_room(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down("tasks", 200, 60, false);
	desk_shows(&d, "Vertretungen");
	desk_shows(&d, "Überlast in A11");
	on("Vertretungen");
	desk_keys(&d, "j v");
	on("Überlast in A11");
	desk_keys(&d, "j l v");
	on("Zuständige");
	desk_keys(&d, "v");
	on("Ideenbörse"); // where the cursor was
	desk_keys(&d, "h");
	on("Vertretungen"); // the first of that side
}

static void a_narrow_screen(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down("tasks", 60, 15, false);
	desk_shows(&d, "Overdue (4)");
	on("! Vertretungen");
	desk_keys(&d, "v");
	on("Überlast in A11");
}

static void it_is_as_it_was_left(void **state)
{
	(void)state;
	struct str left = {0};
	desk_keys(&d, "8 n n f v j j");
	session_remember(d.session, &left);
	desk_close(&d);
	sit_down("overview", 100, 30, false);
	session_recall(d.session, str_text(&left));
	assert_string_equal(session_pane(d.session), "tasks");
	on("Lebensmittelkontrollen");
	desk_shows(&d, "only T. H.");
	desk_keys(&d, "v");
	on("Gespräch mit Dezernat II");
	str_free(&left);
}

static void scripts_read_the_open_ones(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down("overview", 0, 0, false);
	desk_run(&d, "action due");
	desk_said(
		&d, "4 overdue · 10 open\n! #10 “Vertretungen für die Mitzeichnung hinterlegen” · C. F. · due Wed 6 May 2026, "
			"16 days overdue");
	desk_run(&d, "action due T. H.");
	desk_said(&d, "1 overdue · 0 open · only T. H.\n! #");
	desk_run(&d, "action from #10");
	desk_said(&d, "key result 2026Q2-O6-KR1");
	desk_run(&d, "decision about #14");
	desk_said(&d, "goal IS2");
}

// ---- the kiosk ---------------------------------------------------------------------------------------------------------

static void a_kiosk_is_refused(void **state)
{
	static const char *const lines[] = {"pane meetings",    "pane minutes",    "minutes",         "minutes #1",
										"pane tasks",       "pane meetings",   "pane minutes",    "minutes #1",
										"action due",       "action list",     "action show #10", "action from #10",
										"sheet action #10", "meeting list",    "meeting show #1", "sheet meeting #1",
										"item list",        "attendance list", "sheet retro #1"};
	(void)state;
	desk_close(&d);
	sit_down("tasks", 100, 30, true); // asked for at the start, too
	assert_string_equal(session_pane(d.session), "overview");
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		desk_refuses(&d, lines[i], "Tasks and meetings are not shown on this screen.");
	desk_keys(&d, "8");
	assert_string_equal(session_pane(d.session), "overview");
	desk_keys(&d, "?");
	desk_lacks(&d, "Tasks:");
	desk_run(&d, "decision show #14"); // a decision is no meeting, but it does not name the one where it was taken
	desk_shows(&d, "Überlast in A11");
	desk_lacks(&d, "eeting");
}

static void the_year_of_a_kiosk_tells_of_no_meetings(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down("year", 200, 60, false);
	desk_shows(&d, "Rhythm of the teams");
	desk_close(&d);
	sit_down("year", 200, 60, true);
	assert_string_equal(session_pane(d.session), "year");
	desk_lacks(&d, "Rhythm of the teams");
	desk_lacks(&d, "Strategieteam Servic");
}

// Wherever somebody walks in it, no title of a task, no meeting, and nothing said there is to be seen.
static void a_kiosk_shows_none_of_it_anywhere(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down("overview", 100, 60, true);
	desk_keys(&d, "L");
	desk_lacks(&d, "Actions");
	desk_lacks(&d, "Meetings");
	const struct plan *p = desk_rows(&d);
	for (size_t i = 0; i < p->measure_n; i++) {
		char line[64];
		(void)snprintf(line, sizeof line, "sheet measure #%d", (int)p->measure[i].id);
		desk_run(&d, line);
		for (size_t k = 0; k < p->action_n; k++)
			if (p->action[k].measure == p->measure[i].id)
				desk_lacks(&d, p->action[k].title);
	}
	for (size_t i = 0; i < p->key_result_n; i++) {
		char line[64];
		(void)snprintf(line, sizeof line, "kr show #%d", (int)p->key_result[i].id);
		desk_run(&d, line);
		for (size_t k = 0; k < p->action_n; k++)
			if (p->action[k].key_result == p->key_result[i].id)
				desk_lacks(&d, p->action[k].title);
	}
}

static void the_history_of_a_kiosk_keeps_them_too(void **state)
{
	(void)state;
	desk_close(&d);
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 120, .rows = 30, .today = TODAY, .keys = "", .kiosk = true};
	d = (struct desk){.session = session_new(&o), .cols = 120, .rows = 30};
	struct model *m = desk_plan("musterkreis", NULL);
	struct ls_err err;
	const int title[] = {schema_column(&schema[T_action], "title"), schema_column(&schema[T_action], "measure")};
	const struct value values[] = {{.kind = VALUE_TEXT, .s = "Geheime Aufgabe"}, {.kind = VALUE_INT, .i = 2}};
	int32_t id = 0;
	int64_t step = 0;
	assert_int_equal(model_begin(m, "New task “Geheime Aufgabe”", &err), LS_OK);
	assert_int_equal(model_add(m, T_action, title, values, 2, &id, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_int_equal(model_begin(m, "Both at once, with Geheime Aufgabe", &err), LS_OK);
	assert_int_equal(model_set(m, T_action, id, title[0], (struct value){.kind = VALUE_TEXT, .s = "Geheimer"}, &err),
					 LS_OK);
	assert_int_equal(model_set(m, T_measure, 2, schema_column(&schema[T_measure], "title"),
							   (struct value){.kind = VALUE_TEXT, .s = "Anders genannt"}, &err),
					 LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	session_model(d.session, m, "history");
	desk_shows(&d, "Anders genannt"); // what else the step did
	desk_lacks(&d, "Geheim");
	desk_shows(&d, "1 step ");
	desk_run(&d, "profile #2");
	desk_keys(&d, "G");
	desk_shows(&d, "Anders genannt");
	desk_lacks(&d, "Geheim");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(eight_shows_overdue_tasks_first, set_up, tear_down),
		cmocka_unit_test_setup_teardown(space_ticks_and_opens_again, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_week_later_and_the_day_as_understood, set_up, tear_down),
		cmocka_unit_test_setup_teardown(enter_leads_to_where_it_came_from_and_esc_back, set_up, tear_down),
		cmocka_unit_test_setup_teardown(one_persons_tasks, set_up, tear_down),
		cmocka_unit_test_setup_teardown(names_hide_everywhere, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_was_done_is_folded, set_up, tear_down),
		cmocka_unit_test_setup_teardown(decisions_in_the_other_part, set_up, tear_down),
		cmocka_unit_test_setup_teardown(side_by_side_where_there_is_room, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_narrow_screen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_is_as_it_was_left, set_up, tear_down),
		cmocka_unit_test_setup_teardown(scripts_read_the_open_ones, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_kiosk_is_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_year_of_a_kiosk_tells_of_no_meetings, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_kiosk_shows_none_of_it_anywhere, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_history_of_a_kiosk_keeps_them_too, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
