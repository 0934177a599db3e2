// SPDX-License-Identifier: EUPL-1.2
// What is empty can be seen, edited and filled: a board without a quarter, a quarter without objectives, a field without
// goals.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

// Viersen works without quarters; it is 30.01.2021.
static void an_empty_board_proposes_the_quarter(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "okr", 80, 24, LANG_EN);
	desk_keys(&d, "a");
	desk_shows(&d, "New: quarter");
	desk_shows(&d, "2021Q1");
	desk_shows(&d, "1 Jan 2021");
	desk_shows(&d, "31 Mar 2021");
	desk_keys(&d, "C-n"); // and the one after it
	desk_shows(&d, "New: quarter");
	desk_shows(&d, "2021Q2");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->cycle_n, 2);
	const struct cycle *c = desk_rows(&d)->cycle;
	assert_string_equal(c[0].code, "2021Q1");
	assert_int_equal(c[0].start, date_day(2021, 1, 1));
	assert_int_equal(c[0].end, date_day(2021, 3, 31));
	assert_int_equal(c[0].state, cycle_state_RUNNING);
	assert_string_equal(c[1].code, "2021Q2");
	assert_int_equal(c[1].start, date_day(2021, 4, 1));
	assert_int_equal(c[1].end, date_day(2021, 6, 30));
	assert_int_equal(c[1].state, cycle_state_PLANNING);
	desk_close(&d);
}

static void an_empty_quarter_can_be_edited(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "okr", 80, 24, LANG_EN);
	desk_run(&d, "cycle add code=2021Q1 start=2021-01-01 end=2021-03-31 state=running");
	desk_screen(&d);
	desk_keys(&d, "e");
	desk_shows(&d, "Quarter: ");
	desk_keys(&d, "Tab Tab Tab Tab");
	desk_type(&d, "Winter");
	desk_keys(&d, "C-s");
	assert_string_equal(desk_rows(&d)->cycle[0].title, "Winter");
	desk_keys(&d, "a Enter");
	desk_shows(&d, "Planning 1 of 3: new objective");
	desk_type(&d, "First");
	desk_keys(&d, "C-s Esc Esc");
	assert_int_equal(desk_rows(&d)->objective[0].cycle, desk_rows(&d)->cycle[0].id);
	desk_shows(&d, "First");
	desk_close(&d);
}

// Also where groups or a backlog stand below it.
static void an_empty_quarter_stands_above_the_backlog(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "okr", 80, 24, LANG_DE);
	desk_run(&d, "cycle add code=2021Q1 start=2021-01-01 end=2021-03-31 state=running");
	desk_run(&d, "objective add title=Irgendwann");
	desk_keys(&d, "2 g");
	desk_shows(&d, "▸ Für Q1 2021 ist noch nichts geplant.");
	desk_shows(&d, "Themenspeicher: ");
	desk_shows(&d, "a legt das erste Objective an; e ändert\n das Quartal, O führt es");
	desk_shows(&d, "\n a anlegen  Enter Einzelheiten  e ändern");
	desk_keys(&d, "e");
	desk_shows(&d, "Quartal: ");
	desk_keys(&d, "Esc O");
	desk_shows(&d, "Abnahme von Q1 2021");
	desk_keys(&d, "Esc Down");
	desk_shows(&d, "▸ O1 Irgendwann");
	desk_run(&d, "cycle set 2021Q1 state planning");
	desk_keys(&d, "g");
	desk_shows(&d, "▸ Für Q1 2021 ist noch nichts geplant.");
	desk_keys(&d, "Down a"); // on the heading of a field: the objective belongs to it, and to the quarter
	desk_shows(&d, "Planung 1 von 3: neues Objective");
	desk_type(&d, "Jetzt");
	desk_keys(&d, "C-s Esc Esc");
	const struct objective *o = &desk_rows(&d)->objective[1];
	assert_string_equal(o->title, "Jetzt");
	assert_int_equal(o->cycle, desk_rows(&d)->cycle[0].id);
	const struct field *f = plan_find(desk_rows(&d), T_field, o->field);
	assert_non_null(f);
	assert_string_equal(f->title, "Digitale Verwaltung");
	desk_lacks(&d, "noch nichts geplant");
	desk_close(&d);
}

// Where no field has a goal yet all of them stand there.
static void a_map_without_goals_shows_its_fields(void **state)
{
	(void)state;
	struct desk d;
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(LANG_DE);
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	model_author(m, "test");
	struct session_options o = {.cols = 80, .rows = 24, .today = 20787, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, m, "map");
	desk_run(&d, "field add title=Verwaltung");
	desk_run(&d, "field add title=Dienste kind=pillar");
	desk_shows(&d, "VERWALTUNG");
	desk_shows(&d, "DIENSTE");
	desk_shows(&d, "║noch kein Ziel");
	desk_shows(&d, "│noch kein Ziel");
	desk_keys(&d, "Right");
	desk_shows(&d, "Dienste hat noch kein Ziel.");
	desk_shows(&d, "zeigt die ersten Schritte");
	desk_keys(&d, "a Enter");
	desk_type(&d, "Alles ohne Papier");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->goal_n, 1);
	assert_int_equal(desk_rows(&d)->goal[0].field, desk_rows(&d)->field[1].id);
	desk_shows(&d, "Alles ohne");
	desk_close(&d);
}

static void a_field_without_goals_stands_on_the_map(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "map", 200, 50, LANG_DE);
	desk_run(&d, "field add code=NF title=Nachbarschaft");
	desk_shows(&d, "noch kein Ziel");
	desk_shows(&d, "NACHBARSCHAFT");
	desk_keys(&d, "l l l l l l"); // the last column
	desk_shows(&d, "Nachbarschaft hat noch kein Ziel.");
	desk_keys(&d, "e");
	desk_shows(&d, "Handlungsfeld: ");
	desk_keys(&d, "Esc a Enter");
	desk_shows(&d, "Neu: Ziel");
	desk_type(&d, "Offene Türen");
	desk_keys(&d, "C-s");
	const struct goal *g = &desk_rows(&d)->goal[desk_rows(&d)->goal_n - 1];
	assert_string_equal(g->title, "Offene Türen");
	assert_int_equal(g->field, desk_rows(&d)->field[desk_rows(&d)->field_n - 1].id);
	desk_lacks(&d, "noch kein Ziel");
	desk_shows(&d, "Offene Türen");
	desk_close(&d);
}

// Every kind, from the strategy to meetings, with how many there are.
static void all_kinds_stand_in_the_order_of_thinking(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 40, LANG_EN);
	desk_run(&d, "add any");
	const char *screen = desk_screen(&d);
	const char *field = strstr(screen, "Field of action ("), *goal = strstr(screen, "  Goal ("),
			   *measure = strstr(screen, "  Measure (46)");
	assert_non_null(field);
	assert_non_null(goal);
	assert_non_null(measure);
	assert_true(field < goal && goal < measure);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_board_proposes_the_quarter),
		cmocka_unit_test(an_empty_quarter_can_be_edited),
		cmocka_unit_test(an_empty_quarter_stands_above_the_backlog),
		cmocka_unit_test(a_map_without_goals_shows_its_fields),
		cmocka_unit_test(a_field_without_goals_stands_on_the_map),
		cmocka_unit_test(all_kinds_stand_in_the_order_of_thinking),
	};
	return cmocka_run_group_tests_name("what is empty", tests, NULL, NULL);
}
