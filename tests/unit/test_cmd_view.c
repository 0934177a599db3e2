// SPDX-License-Identifier: EUPL-1.2
// What is shown: panes, quarters, narrowing, privacy, one step back at a time; and what is wished of whoever runs the
// session. What is refused leaves the screen as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"

static void runs(struct desk *d, const char *line, const char *said)
{
	desk_run(d, line);
	assert_string_equal(session_message(d->session), said);
}

static void press(struct desk *d, const char *keys, const char *said)
{
	desk_keys(d, keys);
	assert_string_equal(session_message(d->session), said);
}

// Refused with this sentence, and nothing on the screen is another.
static void refuses(struct desk *d, const char *line, const char *why)
{
	struct ls_err err = {.code = LS_OK};
	desk_run(d, "");
	char *before = mem_str(desk_screen(d));
	assert_int_equal(session_run(d->session, line, &err), LS_REFUSED);
	assert_string_equal(err.text, why);
	assert_string_equal(desk_screen(d), before);
	free(before);
}

// ---- panes ---------------------------------------------------------------------------------------------------------

static void a_session_begins_with_its_pane(void **state)
{
	(void)state;
	static const struct {
		const char *asked, *shown;
	} rows[] = {{NULL, "overview"},     {"quatsch", "overview"}, {"start", "start"}, {"map", "map"},
				{"history", "history"}, {"profile", "profile"},  {"sheet", "sheet"}};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct desk d;
		desk_open(&d, "viersen", rows[i].asked, 100, 30, LANG_EN);
		assert_string_equal(session_pane(d.session), rows[i].shown);
		desk_close(&d);
	}
	struct desk d;
	desk_open(&d, "viersen", "profile", 100, 30, LANG_EN);
	desk_shows(&d, "Work Space"); // the best one
	desk_close(&d);
}

// Each pane has room on the smallest screen there is; one column or one row less, and it is said how much is needed.
static void every_pane_fits_the_smallest_screen(void **state)
{
	(void)state;
	static const char notice[] = "60 × 15";
	struct desk d;
	desk_open(&d, "viersen", NULL, 60, 15, LANG_EN);
	for (int i = 0; panes[i]; i++) {
		session_afresh(d.session, panes[i]->name);
		d.cols = 60, d.rows = 15;
		session_resize(d.session, d.cols, d.rows);
		desk_lacks(&d, notice);
		session_resize(d.session, d.cols = 59, d.rows);
		desk_shows(&d, notice);
		session_resize(d.session, d.cols = 60, d.rows = 14);
		desk_shows(&d, notice);
	}
	desk_close(&d);
}

static void panes_by_name(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	refuses(&d, "pane quatsch",
			"There is no pane “quatsch”. There are: steps, map, okr, measures, roadmap, portfolio, meetings, year, "
			"tasks, intake, overview, "
			"lists, "
			"help, history.");
	refuses(&d, "later presentation", "There is no command “later”. Did you mean “label”?");
	refuses(&d, "sheet quatsch 1", "“quatsch” is not a kind of object, such as measure, goal or phase.");
	refuses(&d, "zoom in", "“zoom” does nothing in “Measures”. ? shows what works here.");
	press(&d, "z", "“z” does nothing here. ? shows what works.");
	assert_false(d.session->talk.error); // no command was refused
	press(&d, "t C-g", "“Ctrl-G” does nothing here. ? shows what works.");
	press(&d, "S-Tab", "“Shift-Tab” does nothing here. ? shows what works.");
	press(&d, "H +", "“+” does nothing here. ? shows what works."); // bound, and nothing to this pane
	assert_true(d.session->talk.error);
	desk_close(&d);
}

static void quarters(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "okr", 100, 30, LANG_EN);
	desk_run(&d, "quarter 2026Q2");
	const struct look *look = session_look(d.session);
	assert_string_equal(look->cycle->code, "2026Q2");
	desk_run(&d, "quarter -1");
	assert_string_equal(session_look(d.session)->cycle->code, "2026Q1");
	refuses(&d, "quarter 2031Q1", "There is no quarter “2031Q1”; close to it: 2025Q1, 2026Q1.");
	assert_string_equal(session_look(d.session)->cycle->code, "2026Q1");
	desk_run(&d, "quarter -99");
	desk_run(&d, "pane map"); // on the board the backlog follows
	refuses(&d, "quarter -1", "This is the first quarter of the plan.");
	refuses(&d, "quarter -5", "This is the first quarter of the plan.");
	desk_run(&d, "quarter +99");
	refuses(&d, "quarter 1", "This is the last quarter of the plan.");
	desk_close(&d);
	desk_open(&d, "viersen", "okr", 100, 30, LANG_EN);
	refuses(&d, "quarter 1", "This plan has no quarters yet.");
	desk_close(&d);
}

// ---- narrowing -----------------------------------------------------------------------------------------------------

static void narrowed_to_a_field_or_a_goal(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	static const char expected[] = "Expected: narrow goal CODE, narrow field CODE, narrow team CODE, or narrow off.";
	refuses(&d, "narrow xyz foo", expected);
	refuses(&d, "narrow goal", expected);
	refuses(&d, "narrow field", expected);
	runs(&d, "narrow field services", "Only what belongs to “Services”. Esc shows everything again.");
	desk_lacks(&d, "Work Space");
	runs(&d, "narrow goal DI1",
		 "Only what belongs to “Technologieoffenes Partnernetzwerk und nachhaltige Lösungen”. Esc shows everything "
		 "again.");
	assert_int_equal(session_look(d.session)->only_field, NONE32); // the one or the other
	const struct goal *g = plan_find(desk_rows(&d), T_goal, session_look(d.session)->only_goal);
	assert_string_equal(g->code, "DI1");
	desk_run(&d, "narrow field tools");
	assert_int_equal(session_look(d.session)->only_goal, NONE32);
	desk_run(&d, "narrow off");
	desk_keys(&d, "g");
	desk_shows(&d, "Work Space");
	desk_run(&d, "narrow field services");
	press(&d, "Esc", "Everything is shown again.");
	desk_shows(&d, "Work Space");
	desk_close(&d);
}

static void what_is_refused_leaves_it_narrowed(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "narrow field services");
	refuses(&d, "narrow xyz foo", "Expected: narrow goal CODE, narrow field CODE, narrow team CODE, or narrow off.");
	refuses(&d, "narrow field quatsch", "There is no field of action “quatsch”; names look like kommunikation.");
	desk_lacks(&d, "Work Space");
	desk_close(&d);
}

static void panes_of_the_overview_are_linked_or_not(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "overview", 100, 30, LANG_EN);
	press(&d, "F", "The panes of the overview show everything.");
	assert_false(session_look(d.session)->linked);
	press(&d, "F", "The panes of the overview follow the goal chosen on the map.");
	assert_true(session_look(d.session)->linked);
	desk_close(&d);
}

static void privacy_goes_round(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	press(&d, "p", "Confidential: names of people and money are hidden.");
	press(&d, "p", "Public: names of people, money and notes are hidden.");
	press(&d, "p", "Everything is shown.");
	runs(&d, "privacy public", "Public: names of people, money and notes are hidden.");
	assert_int_equal(session_look(d.session)->privacy, PRIVACY_PUBLIC);
	refuses(&d, "privacy geheim", "“geheim” is not understood. Expected: open, confidential or public.");
	runs(&d, "privacy open", "Everything is shown.");
	desk_close(&d);
}

// ---- one step back at a time ---------------------------------------------------------------------------------------

// Each q takes back one thing and nothing else, the one that came last in the way of looking; while there is one, it does
// not ask to leave.
static void esc_takes_back_one_thing_at_a_time(void **state)
{
	(void)state;
	struct desk d;
	struct session *s;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	s = d.session;
	desk_run(&d, "tag add Vorher");
	desk_run(&d, "narrow field services");
	desk_run(&d, "search dienste");
	desk_run(&d, "compare Vorher");
	desk_run(&d, "stability on");
	desk_run(&d, "mark");
	desk_screen(&d);
	assert_non_null(s->look.stable);
	press(&d, "q", "");
	assert_int_equal(s->marks.n, 0);
	desk_screen(&d);
	assert_true(session_busy(s));
	press(&d, "q", "The sample is stopped at 0%; what it tells stays. Esc again ends it.");
	desk_screen(&d);
	assert_non_null(s->look.stable);
	press(&d, "q", "");
	desk_screen(&d);
	assert_null(s->look.stable);
	assert_non_null(s->look.compared); // the robustness alone has ended
	press(&d, "q", "The ranking stands alone again.");
	assert_string_equal(str_text(&s->search.text), "dienste");
	press(&d, "q", "");
	assert_string_equal(str_text(&s->search.text), "");
	assert_int_not_equal(s->gaze.only_field, NONE32);
	press(&d, "q", "Everything is shown again.");
	press(&d, "Esc", "");
	assert_false(s->talk.quit_asked);
	press(&d, "C-c", "Nothing is pending. q leaves.");
	desk_run(&d, "weights try aufwand=30");
	desk_run(&d, "as-of Vorher");
	press(&d, "q", "The weights tried out are dropped.");
	press(&d, "q", "This is the present again.");
	press(&d, "q", "q again leaves. Everything is saved.");
	desk_close(&d);
}

// From sheet to sheet back by the objects, then to the pane they were opened from.
static void esc_leads_back_by_the_objects(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "profile M44");
	desk_run(&d, "sheet field services");
	desk_run(&d, "measure show M12");
	desk_shows(&d, "Digitallotsen");
	desk_keys(&d, "?");
	assert_string_equal(session_pane(d.session), "help");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "profile");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "sheet");
	assert_int_equal(d.session->way.sheet.table, T_field);
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "profile");
	desk_shows(&d, "Work Space");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "measures");
	// More than are remembered: the oldest are forgotten, and the way back still ends.
	for (int i = 0; i < 20; i++)
		desk_run(&d, i % 2 ? "profile M44" : "sheet field services");
	for (int i = 0; i < 20; i++)
		desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "measures");
	desk_close(&d);
}

// What lies over the pane is closed from above, one by one; of more than there is room for the newest stay on top.
static void what_lies_over_the_pane_is_closed_from_above(void **state)
{
	(void)state;
	static const char *const lines[] = {"weights open",    "columns",          "why M44",
										"measure form M1", "measure defer M2", "measure form M3",
										"measure form M4", "measure form M5",  "measure form M6"};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (int i = 0; i < 9; i++) {
		desk_run(&d, lines[i]);
		assert_int_equal(d.session->overlays.n, i < OVERLAYS_MOST ? i + 1 : OVERLAYS_MOST);
	}
	desk_shows(&d, "─ Measure: M06 ");
	desk_keys(&d, "Esc");
	assert_int_equal(d.session->overlays.n, OVERLAYS_MOST - 1);
	for (int i = 0; i < OVERLAYS_MOST - 1; i++)
		desk_keys(&d, "Esc");
	assert_int_equal(d.session->overlays.n, 0);
	desk_close(&d);
}

// What is open already does not open again.
static void what_is_open_does_not_open_twice(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"weights open", "stability figures", "weights compare", "why M44", "critical M44", "cut", "columns"};
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 100, 30, LANG_EN);
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		bool telling = strncmp(lines[i], "why", 3) == 0 || strncmp(lines[i], "crit", 4) == 0;
		desk_run(&d, telling ? "why M1" : lines[i]);
		assert_int_equal(d.session->overlays.n, 1);
		desk_run(&d, lines[i]);
		assert_int_equal(d.session->overlays.n, 1);
		desk_keys(&d, "Esc Esc Esc");
		assert_int_equal(d.session->overlays.n, 0);
	}
	desk_close(&d);
}

// ---- wishes --------------------------------------------------------------------------------------------------------

static void what_is_asked_of_the_program(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		enum wish wish;
		const char *argument;
	} rows[] = {
		{"quit", WISH_QUIT, ""},
		{"suspend", WISH_SUSPEND, ""},
		{"redraw", WISH_REDRAW, ""},
		{"theme", WISH_THEME, ""},
		{"theme mono", WISH_THEME, "mono"},
		{"plan /tmp/x.db", WISH_OPEN, "/tmp/x.db"},
		{"demo", WISH_DEMO, "musterkreis"},
		{"demo viersen", WISH_DEMO, "viersen"},
		{"new /tmp/y.db", WISH_NEW, "/tmp/y.db"},
		{"new Kreis Nord", WISH_NEW, "Kreis Nord"},
		{"plan Kreis Nord.db", WISH_OPEN, "Kreis Nord.db"},
		{"saved", WISH_NONE, ""},
	};
	struct desk d;
	const char *argument;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		desk_run(&d, rows[i].line);
		assert_int_equal(session_wish(d.session, &argument), rows[i].wish);
		if (rows[i].wish != WISH_NONE)
			assert_string_equal(argument, rows[i].argument);
		assert_int_equal(session_wish(d.session, &argument), WISH_NONE); // taken once
	}
	press(&d, "C-s", "Everything is saved already: each finished edit is in the file.");
	desk_run(&d, "new"); // asks where
	assert_int_equal(d.session->prompt.kind, PROMPT_COMMAND);
	assert_string_equal(str_text(&d.session->prompt.text), "new ");
	desk_type(&d, "z.db");
	desk_keys(&d, "Enter");
	assert_int_equal(session_wish(d.session, &argument), WISH_NEW);
	assert_string_equal(argument, "z.db");
	desk_run(&d, "import");
	assert_string_equal(str_text(&d.session->prompt.text), "import ");
	desk_close(&d);
}

static void without_a_plan_only_the_program_answers(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	desk_shows(&d, "There is nothing to open yet.");
	static const char *const lines[] = {"pane map", "undo", "measure list", "cut", "filter", "privacy", "why M1"};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		refuses(&d, lines[i], "Choose a plan first.");
	desk_run(&d, "pane help");
	assert_string_equal(session_pane(d.session), "help");
	desk_keys(&d, "Esc");
	assert_string_equal(session_pane(d.session), "start");
	press(&d, "q", "q again leaves.");
	const char *argument;
	press(&d, "q", "");
	assert_int_equal(session_wish(d.session, &argument), WISH_QUIT);
	assert_false(session_tick(d.session, 18657));
	assert_true(session_tick(d.session, 18658)); // another day
	assert_false(session_busy(d.session));
	assert_false(session_work(d.session));
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_begins_with_its_pane),
		cmocka_unit_test(every_pane_fits_the_smallest_screen),
		cmocka_unit_test(panes_by_name),
		cmocka_unit_test(quarters),
		cmocka_unit_test(narrowed_to_a_field_or_a_goal),
		cmocka_unit_test(what_is_refused_leaves_it_narrowed),
		cmocka_unit_test(panes_of_the_overview_are_linked_or_not),
		cmocka_unit_test(privacy_goes_round),
		cmocka_unit_test(esc_takes_back_one_thing_at_a_time),
		cmocka_unit_test(esc_leads_back_by_the_objects),
		cmocka_unit_test(what_lies_over_the_pane_is_closed_from_above),
		cmocka_unit_test(what_is_open_does_not_open_twice),
		cmocka_unit_test(what_is_asked_of_the_program),
		cmocka_unit_test(without_a_plan_only_the_program_answers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
