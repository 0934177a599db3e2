// SPDX-License-Identifier: EUPL-1.2
// The cut line in a session: asked for, drawn between the rows, kept and dropped, and the selection by it as one step.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "plan/score/cut.h"

#include <stdio.h>

static int selected(const struct desk *d)
{
	int n = 0;
	for (size_t i = 0; i < desk_rows(d)->measure_n; i++)
		n += desk_rows(d)->measure[i].selection == selection_SELECTED;
	return n;
}

// The line of the screen that holds `text`, counted from 0; -1.
static int line_with(struct desk *d, const char *text)
{
	int line = 0;
	const char *screen = desk_screen(d), *found = strstr(screen, text);
	for (const char *p = screen; found && p < found; p++)
		line += *p == '\n';
	return found ? line : -1;
}

static void nobody_is_selected(struct desk *d)
{
	struct str line = {0};
	str_add(&line, "measure edit");
	for (size_t i = 0; i < desk_rows(d)->measure_n; i++)
		str_addf(&line, " %s", desk_rows(d)->measure[i].code);
	str_add(&line, " selection=open");
	desk_run(d, str_text(&line));
	str_free(&line);
	assert_int_equal(selected(d), 0);
}

// Two of the published measures run already and would be counted first; here all compete.
static void nobody_runs(struct desk *d)
{
	desk_run(d, "measure edit M33 M43 stage=none");
}

static void a_number_draws_the_line_between_two_ranks(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "cut number=11");
	desk_said(&d, "11 measures of at most 11");
	desk_shows(&d, "11 above the cut line");
	int line = line_with(&d, "┄ Cut line: 11 measures");
	assert_int_equal(line_with(&d, "DMS ") + 1, line);  // rank 10, tied
	assert_int_equal(line_with(&d, "W-LAN"), line + 2); // rank 12, the second one
	desk_run(&d, "cut number=10");                      // both of rank 10 or none: ties are not split
	line = line_with(&d, "┄ Cut line: 9 measures");
	assert_int_equal(line_with(&d, "Führung") - 1, line);
	desk_run(&d, "cut off");
	desk_said(&d, "No cut line");
	desk_lacks(&d, "┄");
	desk_close(&d);
}

static void the_line_is_no_row(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	nobody_runs(&d);
	desk_run(&d, "cut number=1");
	desk_keys(&d, "g");
	assert_int_equal(line_with(&d, "▸ 1 "), line_with(&d, "Work Space"));
	desk_keys(&d, "j");
	assert_int_equal(line_with(&d, "▸ 2="), line_with(&d, "┄ Cut") + 1);
	session_click(d.session, 20, line_with(&d, "┄ Cut"), false); // nothing happens
	assert_int_equal(line_with(&d, "▸ 2="), line_with(&d, "┄ Cut") + 1);
	session_click(d.session, 20, line_with(&d, "Druckmanagement"), false);
	assert_int_equal(line_with(&d, "▸"), line_with(&d, "Druckmanagement"));
	desk_keys(&d, "G"); // the last one, and all of it is on the screen
	assert_int_equal(line_with(&d, "▸"), line_with(&d, "Startup-Box"));
	desk_keys(&d, "g");
	for (int i = 0; i < 45; i++) { // never out of sight
		desk_keys(&d, "j");
		assert_true(line_with(&d, "▸") >= 0);
	}
	desk_close(&d);
}

static void the_line_stands_where_the_order_is_the_ranking(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "cut number=11");
	desk_run(&d, "sort title");
	desk_lacks(&d, "┄");
	desk_shows(&d, "+Agile Methoden"); // then a sign tells it
	desk_lacks(&d, "+Basis-Dienste");
	desk_run(&d, "sort score");
	desk_shows(&d, "┄ Cut line");
	desk_keys(&d, "r");
	desk_lacks(&d, "┄");
	desk_keys(&d, "r");
	desk_run(&d, "narrow field ausstattung");
	desk_keys(&d, "g");
	int line = line_with(&d, "┄ Cut line");
	assert_int_equal(line_with(&d, "Mobile Devices") + 1, line);
	assert_int_equal(line_with(&d, "W-LAN") - 1, line);
	desk_close(&d);
}

static void posts_and_euros_cut_as_typed_or_as_the_plan_states(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 140, 34, LANG_EN);
	nobody_runs(&d);
	desk_run(&d, "unit add code=A10 title=Digitalisierung");
	desk_run(&d, "capacity add unit=A10 year=2021 posts=2 money=400000");
	desk_run(&d, "fte add measure=M44 posts=1.5 start=2021 end=2021");
	desk_run(&d, "budget add measure=M44 year_from=2021 kind=once most=100000 title=A");
	desk_run(&d, "fte add measure=M12 posts=0.4 start=2021 end=2021");
	desk_run(&d, "budget add measure=M12 year_from=2021 kind=once most=50000 title=B");
	desk_run(&d, "fte add measure=M46 posts=0.2 start=2021 end=2021");
	desk_run(&d, "budget add measure=M46 year_from=2021 kind=once most=50000 title=C");
	desk_run(&d, "cut year=2021");
	desk_said(&d, "1 measure fits into 2.0 posts and 400,000"); // 2= needs 0.6 together
	desk_keys(&d, "c");
	desk_shows(&d, "from the plan");
	desk_shows(&d, "1.5 of 2");
	desk_keys(&d, "Down Down Down");
	desk_type(&d, "2,5");
	desk_shows(&d, "3 measures fit into 2.5 posts");
	desk_keys(&d, "C-s");
	desk_shows(&d, "3 above the cut line");
	desk_keys(&d, "g");
	desk_shows(&d, "?Scanstelle"); // not stated is not zero
	desk_run(&d, "privacy confidential");
	desk_lacks(&d, "400,000");
	desk_keys(&d, "G");
	desk_shows(&d, "3 measures fit · ");
	desk_keys(&d, "c");
	desk_lacks(&d, "400");
	desk_close(&d);
}

static void selecting_is_one_step_and_is_undone(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "S");
	desk_said(&d, "no cut line yet");
	nobody_is_selected(&d);
	desk_run(&d, "cut number=11");
	int64_t head = desk_head(&d);
	desk_keys(&d, "S");
	desk_said(&d, "11 measures above the cut line selected");
	assert_int_equal(desk_head(&d), head + 1);
	assert_int_equal(selected(&d), 11);
	const struct plan *p = desk_rows(&d);
	for (size_t i = 0; i < p->measure_n; i++) {
		int32_t rank = model_score(session_plan(d.session))->rank[i];
		assert_int_equal(p->measure[i].selection == selection_SELECTED, rank <= 10);
	}
	desk_keys(&d, "S");
	desk_said(&d, "selected already");
	assert_int_equal(desk_head(&d), head + 1);
	desk_run(&d, "undo");
	assert_int_equal(selected(&d), 0);
	desk_close(&d);
}

static void what_does_not_compete_is_left_alone(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	nobody_is_selected(&d);
	nobody_runs(&d);
	desk_run(&d, "measure set M44 selection deferred");
	desk_run(&d, "measure set M12 stage running");
	desk_run(&d, "cut number=3");
	desk_shows(&d, "·Work Space");
	desk_said(&d, "1 of them running");
	desk_keys(&d, "g");
	desk_shows(&d, "does not compete");
	desk_run(&d, "cut apply");
	assert_int_equal(selected(&d), 3); // 12 counted first, 46, 34
	desk_run(&d, "weights try aufwand=50");
	desk_refuses(&d, "cut apply", "preview");
	desk_close(&d);
}

// The unit a line is drawn for is deleted, by somebody else as well: the line is then that of all units.
static void a_unit_that_is_gone_draws_no_line(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 140, 34, LANG_EN);
	desk_run(&d, "unit add code=A10 title=Digitalisierung");
	desk_run(&d, "unit add code=A20 title=Bau");
	desk_run(&d, "capacity add unit=A10 year=2021 posts=2");
	desk_run(&d, "capacity add unit=A20 year=2021 posts=1.5");
	desk_run(&d, "cut year=2021 unit=A10");
	desk_said(&d, "2.0 posts");
	desk_run(&d, "unit delete A20"); // another one: it stays
	desk_screen(&d);
	const struct unit *u = plan_find(desk_rows(&d), T_unit, session_look(d.session)->cut->rule.unit);
	assert_string_equal(u->code, "A10");
	desk_run(&d, "capacity delete #1");
	desk_run(&d, "unit delete A10");
	desk_run(&d, "capacity add year=2021 posts=3.5");
	assert_int_equal(session_look(d.session)->cut->rule.unit, NONE32);
	desk_shows(&d, "3.5 posts");
	desk_close(&d);
}

// What has no figure stays as it is, and that is said.
static void what_has_no_figure_is_not_selected(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 140, 34, LANG_EN);
	nobody_is_selected(&d);
	nobody_runs(&d);
	desk_run(&d, "capacity add year=2021 posts=2");
	desk_run(&d, "fte add measure=M44 posts=1.5 start=2021 end=2021");
	desk_run(&d, "fte add measure=M34 posts=0.5 start=2021 end=2021");
	desk_run(&d, "cut year=2021");
	int unknown = session_look(d.session)->cut->no_figure;
	assert_int_equal(unknown, 44);
	desk_run(&d, "cut apply");
	assert_string_equal(session_message(d.session),
						"2 measures above the cut line selected · 44 without a figure left as they are");
	assert_int_equal(selected(&d), 2);
	desk_close(&d);
}

static void wrong_rules_are_told(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_refuses(&d, "cut number=many", "number=11");
	desk_refuses(&d, "cut posts=2", "year");
	desk_refuses(&d, "cut year=2021 number=4", "exactly one");
	desk_refuses(&d, "cut year=2021 unit=Nowhere", "Nowhere");
	desk_run(&d, "cut year=2021"); // a plan without capacities
	desk_said(&d, "states neither posts nor euros");
	desk_lacks(&d, "┄");
	desk_refuses(&d, "cut apply", "limits nothing");
	desk_close(&d);
	desk_open(&d, "zollernalb", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "c");
	desk_said(&d, "not weighted");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_draws_the_line_between_two_ranks),
		cmocka_unit_test(the_line_is_no_row),
		cmocka_unit_test(the_line_stands_where_the_order_is_the_ranking),
		cmocka_unit_test(posts_and_euros_cut_as_typed_or_as_the_plan_states),
		cmocka_unit_test(selecting_is_one_step_and_is_undone),
		cmocka_unit_test(what_does_not_compete_is_left_alone),
		cmocka_unit_test(a_unit_that_is_gone_draws_no_line),
		cmocka_unit_test(what_has_no_figure_is_not_selected),
		cmocka_unit_test(wrong_rules_are_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
