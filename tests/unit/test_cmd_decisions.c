// SPDX-License-Identifier: EUPL-1.2
// A decision recorded by keys, with all it concerns, and shown at each of these objects; names in forms: completed as in the
// check-in, hidden with all others, and asked about once where a task has none.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"
#include "plan/decision.h"

#define TODAY 20595 // 22.05.2026, a Friday

static struct desk d;

static void sit_down(const char *pane, int cols, int rows)
{
	i18n_set(LANG_EN);
	struct session_options o = {.cols = cols, .rows = rows, .today = TODAY, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = cols, .rows = rows};
	session_model(d.session, desk_plan("musterkreis", NULL), pane);
}

static int set_up(void **state)
{
	(void)state;
	sit_down("tasks", 100, 30);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const struct decision *last_decision(void)
{
	return &desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1];
}

static const struct action *last_task(void)
{
	return &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
}

static void known_bodies_are_completed(void **state)
{
	(void)state;
	desk_keys(&d, "B");
	desk_type(&d, "Neue Regel");
	desk_keys(&d, "Tab Tab");
	desk_shows(&d, "Body: – · who decided · Kreisausschuss, Lenkungsgruppe");
	desk_type(&d, "kreist");
	desk_shows(&d, "→ takes: Kreistag");
	desk_keys(&d, "Right C-s");
	assert_string_equal(last_decision()->body, "Kreistag");
	assert_int_equal(last_decision()->day, TODAY);
	desk_shows(&d, "New decision “Neue Regel”");
}

static void several_objects_in_one_form(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct concern *about;
	desk_keys(&d, "B");
	desk_type(&d, "Alles auf einmal");
	desk_keys(&d, "F4"); // what is folded
	desk_shows(&d, "Further measures");
	desk_keys(&d, "Esc Esc");
	desk_run(&d, "decision add subject=\"Alles auf einmal\" measure=M14 objective=2026Q2-O1 decisionmeasure=M1,M2 "
				 "decisiongoal=DV1");
	assert_int_equal(decision_concerns(a, desk_rows(&d), last_decision(), &about), 5);
	static const char *const names[] = {"M14", "M01", "M02", "2026Q2-O1", "DV1"};
	desk_shows(&d, "▸ –           Alles auf einmal"); // without a day: the last one
	desk_keys(&d, "Enter");
	for (size_t i = 0; i < 5; i++) {
		struct str name = {0};
		code_title(&name, desk_rows(&d), about[i].table, about[i].id);
		desk_shows(&d, names[i]);
		str_free(&name);
	}
	desk_keys(&d, "Down Down Down Enter"); // the fourth
	assert_string_equal(session_pane(d.session), "sheet");
	desk_shows(&d, "objective 2026Q2-O1");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "tasks");
	desk_shows(&d, "▸ ");
	arena_free(a);
}

// On its sheet or profile each object tells what was decided about it, named first or beside others, the latest first.
static void shown_at_every_object(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down("tasks", 100, 60);
	desk_run(&d, "decision add subject=Allesamt body=Kreistag day=2026-05-20 measure=M14 decisionmeasure=M2 "
				 "objective=2026Q1-O1 decisionobjective=2026Q2-O1 decisiongoal=DV1");
	static const char *const pages[] = {"profile M14", "profile M2", "objective show 2026Q1-O1",
										"objective show 2026Q2-O1", "goal show DV1"};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		desk_run(&d, pages[i]);
		desk_run(&d, "search Allesamt");
		desk_keys(&d, "n");
		desk_shows(&d, "Allesamt · Kreistag · 20 May 2026");
		desk_keys(&d, "Esc");
	}
	desk_run(&d, "profile M14"); // one list, in order
	desk_run(&d, "search Allesamt");
	desk_keys(&d, "n");
	desk_shows(&d, "Decisions  (3)");
	desk_shows(&d, "▸ Allesamt · Kreistag · 20 May 2026\n"); // it says the rest itself
	desk_keys(&d, "Esc j");
	desk_shows(&d, "▸ Vorhaben während der Haushaltssperre"); // the latest first, also where it is one of several
	desk_keys(&d, "j");
	desk_shows(&d, "▸ Reihenfolge der Ämter");
}

static void told_on_the_board_and_the_map(void **state)
{
	(void)state;
	desk_run(&d, "decision add subject=Zuerst body=Kreistag day=2026-05-19 objective=2026Q2-O1");
	desk_run(&d, "decision add subject=Danach day=\"May 2026\" decisionobjective=2026Q2-O1 decisiongoal=BS1 result=So");
	desk_run(&d, "pane okr");
	desk_keys(&d, "g");
	desk_keys(&d, "I");
	desk_shows(&d, "decided: 19 May 2026 Kreistag: Zuerst and 1 more");
	desk_close(&d);
	sit_down("okr", 200, 60);
	desk_run(&d, "decision add subject=Zuerst body=Kreistag day=2026-05-19 objective=2026Q2-O1");
	desk_run(&d, "decision add subject=Danach day=\"May 2026\" decisionobjective=2026Q2-O1 decisiongoal=BS1 result=So");
	desk_keys(&d, "g");
	desk_shows(&d, "19 May 2026 Kreistag: Zuerst");
	desk_shows(&d, "May 2026: Danach – So");
	desk_run(&d, "pane map");
	desk_run(&d, "search BS1");
	desk_keys(&d, "n");
	desk_shows(&d, "May 2026: Danach – So");
}

// What the cursor stands on is what the decision is about.
static void recorded_where_one_stands(void **state)
{
	(void)state;
	struct ls_err err;
	int32_t o = 0, g = 0;
	struct arena *a = arena_new();
	struct concern *about;
	assert_int_equal(code_find(desk_rows(&d), T_objective, "2026Q2-O1", TODAY, &o, &err), LS_OK);
	assert_int_equal(code_find(desk_rows(&d), T_goal, "BS1", TODAY, &g, &err), LS_OK);
	desk_run(&d, "pane okr");
	desk_keys(&d, "g j B"); // a key result
	desk_type(&d, "Weiter so");
	desk_keys(&d, "C-s");
	assert_string_equal(last_decision()->subject, "Weiter so");
	assert_int_equal(last_decision()->objective, o);
	desk_run(&d, "pane map");
	desk_run(&d, "search BS1");
	desk_keys(&d, "n B");
	desk_type(&d, "Vorrang");
	desk_keys(&d, "C-s");
	assert_int_equal(decision_concerns(a, desk_rows(&d), last_decision(), &about), 1);
	assert_int_equal(about[0].table, T_goal);
	assert_int_equal(about[0].id, g);
	desk_keys(&d, "u u"); // of today: the first one undoes
	arena_free(a);
}

static void known_names_are_completed(void **state)
{
	(void)state;
	desk_keys(&d, "a");
	desk_type(&d, "Nachfragen");
	desk_keys(&d, "Enter");
	desk_type(&d, "jug");
	desk_shows(&d, "→ takes: Jugendamt");
	desk_keys(&d, "Right");
	desk_type(&d, " A");
	desk_keys(&d, "Backspace Backspace C-s");
	assert_string_equal(last_task()->owner, "Jugendamt");
	desk_keys(&d, "a");
	desk_type(&d, "Noch eine");
	desk_keys(&d, "Enter");
	desk_type(&d, "Ganz Neu"); // taken as it is typed
	desk_keys(&d, "Enter");
	desk_type(&d, "29.5.");
	desk_keys(&d, "C-s");
	assert_string_equal(last_task()->owner, "Ganz Neu");
	assert_int_equal(last_task()->due, TODAY + 7);
	desk_keys(&d, "p a");
	desk_type(&d, "Dritte");
	desk_keys(&d, "Enter");
	desk_lacks(&d, "→ takes");
	desk_lacks(&d, "Jugendamt");
	desk_keys(&d, "Esc Esc");
}

static void nobody_is_asked_about_once(void **state)
{
	(void)state;
	size_t n = desk_rows(&d)->action_n;
	desk_keys(&d, "a");
	desk_type(&d, "Für alle");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->action_n, n);
	desk_shows(&d, "Who does it? Ctrl-S once more saves the task without a person.");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->action_n, n + 1);
	desk_keys(&d, "e"); // it is so already: nobody is asked about again
	desk_type(&d, "!");
	desk_keys(&d, "C-s");
	assert_string_equal(last_task()->title, "Für alle!");
	desk_keys(&d, "a");
	desk_type(&d, "Zweite");
	desk_keys(&d, "C-s");
	desk_type(&d, "JB"); // the cursor is there
	desk_keys(&d, "C-s");
	assert_string_equal(last_task()->owner, "JB");
	desk_run(&d, "action add title=Dritte"); // a script means what it says
	assert_string_equal(last_task()->owner, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(known_bodies_are_completed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(several_objects_in_one_form, set_up, tear_down),
		cmocka_unit_test_setup_teardown(shown_at_every_object, set_up, tear_down),
		cmocka_unit_test_setup_teardown(told_on_the_board_and_the_map, set_up, tear_down),
		cmocka_unit_test_setup_teardown(recorded_where_one_stands, set_up, tear_down),
		cmocka_unit_test_setup_teardown(known_names_are_completed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(nobody_is_asked_about_once, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
