// SPDX-License-Identifier: EUPL-1.2
// The lists of everything: kinds and rows line by line, what unfolds, hits in all kinds, clicks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

static void open_lists(struct rig *r)
{
	rig_open(r, &pane_lists, fixture_small(), FIXTURE_TODAY);
}

#define LINES(a) a, (int)(sizeof(a) / sizeof(a)[0])

static void rows_are(struct rig *r, int w, int h, const char *const *lines, int n)
{
	rig_draw(r, w, h);
	for (int y = 0; y < n; y++)
		if (strcmp(rig_row(r, y), lines[y]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", y, w, h, rig_row(r, y), lines[y]);
}

static void tells(struct rig *r, const char *first, const char *second)
{
	rig_describe(r);
	assert_string_equal(str_text(&r->first), first);
	assert_string_equal(str_text(&r->second), second);
}

static void heads(struct rig *r, const char *wanted)
{
	str_clear(&r->first);
	r->pane->headline(r->state, &r->look, &r->first);
	assert_string_equal(str_text(&r->first), wanted);
}

static void every_kind_has_a_line_with_its_number(void **state)
{
	(void)state;
	static const char *const kinds[] = {
		" ▸ Strategies                          1", "   Fields of action                    4",
		"   Units                               2", "   Teams                               4",
		"   Members of teams                    0", "   Stakeholders                        0",
		"   Information of stakeholders         0", "   Planning rules                      2",
		"   SWOT entries                        0", "   Findings                            0",
		"   Goals                              12", "   Preconditions                       4",
		"   Indicators                          0", "   Values of indicators                0",
		"   Measures                           10", "   Goals of measures                   9",
		"   Further fields of measures          0", "   Units of measures                   0",
		"   Status reports                      1", "   Effects                             0",
		"   Effects of measures                 0", "   Links                               0",
		"   Criteria                            3", "   Levels                              9",
		"   Ratings                            26", "   Weightings                          0",
		"   Shares of weightings                0", "   Phases                             11",
		"   Dependencies                        6", "   External events                     1",
		"   Horizons                            0", "   Staff needs                         4",
		"   Capacities                          2", "   Budget lines                        5",
		"   Cost classes                        0", "   Deadlines                           1",
		"   Checks of deadlines                 0", "   Deadlines met                       0",
		"   Quarters                            1", "   Objectives                          5",
		"   Key results                         9", "   Steps of milestones                 3",
		"   Check-ins                          14", "   Contributions                       4",
		"   Lines of retrospectives             0", "   Meetings                            1",
		"   Participants of meetings            0", "   Items of meetings                   0",
		"   Decisions                           1", "   Measures of decisions               0",
		"   Objectives of decisions             0", "   Goals of decisions                  0",
		"   Actions                             1",
	};
	struct rig r;
	open_lists(&r);
	rows_are(&r, 60, 60, LINES(kinds));
	heads(&r, "29 of 53 kinds in use");
	tells(&r, "Strategies: 1", "Enter shows them all.");
	struct pick p = r.pane->picked(r.state, &r.look);
	assert_int_equal(p.table, T_strategy); // there is only one
	assert_int_equal(p.id, 1);
	assert_true(r.pane->select(r.state, &r.look, T_horizon, NONE32));
	tells(&r, "Horizons: 0", "There is none yet; a adds the first one.");
	assert_int_equal(r.pane->picked(r.state, &r.look).table, TABLE_COUNT);
	r.look.writable = false;
	tells(&r, "Horizons: 0", "There is none.");
	assert_false(r.pane->select(r.state, &r.look, T_horizon, 1));
	assert_false(r.pane->select(r.state, &r.look, T_measure_text, NONE32)); // edited with their measure
	rig_close(&r);
}

static void what_is_opened_is_seen(void **state)
{
	(void)state;
	static const char *const opened[] = {
		"   Cost classes                        0",
		"   Deadlines                           1",
		"   Checks of deadlines                 0",
		"   Deadlines met                       0",
		"   Quarters                            1",
		" ▸ Objectives                          5",
		"     backlog-O5 Konzept zur Hotline-Erreichbarkeit · Hochwertige int…",
		"     2023Q1-O1 Anforderungen an rechtssichere digitale Vorgangsbearb…",
		"     2023Q1-O2 Service-BW-Basis bei Städten und Gemeinden · Zusätzli…",
		"     2023Q1-O3 Digitale Willkommensunterlagen (Lernpfad) im CampusZA…",
		"     2023Q1-O4 Ausleihbare Notebooks für Schulungen · Zukunftsfähige…",
		"   ▲ 34  ▼ 13 more",
	};
	static const char *const row[] = {
		"   Cost classes                        0",
		"   Deadlines                           1",
		"   Checks of deadlines                 0",
		"   Deadlines met                       0",
		"   Quarters                            1",
		"   Objectives                          5",
		"     backlog-O5 Konzept zur Hotline-Erreichbarkeit · Hochwertige int…",
		" ▸   2023Q1-O1 Anforderungen an rechtssichere digitale Vorgangsbearb…",
		"     2023Q1-O2 Service-BW-Basis bei Städten und Gemeinden · Zusätzli…",
		"     2023Q1-O3 Digitale Willkommensunterlagen (Lernpfad) im CampusZA…",
		"     2023Q1-O4 Ausleihbare Notebooks für Schulungen · Zukunftsfähige…",
		"   ▲ 34  ▼ 13 more",
	};
	static const char *const level[] = {
		" ▸   aufwand/mittel mittel · points 2",    "     aufwand/hoch hoch · points 1",
		"     dauer/kurz kurz · points 3",          "     dauer/mittel mittel · points 2",
		"     dauer/lang lang · points 1",          "   Ratings                            26",
		"   Weightings                          0", "   Shares of weightings                0",
		"   Phases                             11", "   Dependencies                        6",
		"   External events                     1", "   Horizons                            0",
		"   Staff needs                         4", "   ▲ 28  ▼ 21 more",
	};
	struct rig r;
	open_lists(&r);
	assert_true(r.pane->select(r.state, &r.look, T_objective, NONE32));
	rows_are(&r, 70, 12, LINES(opened));
	heads(&r, "5 objectives");
	tells(&r, "Objectives: 5", "Enter closes the list.");
	rig_act(&r, "cursor down 2");
	rows_are(&r, 70, 12, LINES(row));
	tells(&r,
		  "Objective: 2023Q1-O1 Anforderungen an rechtssichere digitale Vorgangsbearbeitung · Kontinuierliches "
		  "Prozessmanagement · Strategieteam Landratsamt",
		  "Enter shows all of it, left closes the list.");
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet objective #1");
	assert_true(r.pane->select(r.state, &r.look, T_level, 5)); // of the second criterion
	rows_are(&r, 70, 14, LINES(level));
	r.plan->criterion[0].pos = 9; // its levels go to the end with it
	plan_changed(r.plan);
	rig_sync(&r);
	rig_act(&r, "cursor down 7");
	tells(&r, "Level: nutzen/niedrig niedrig · points 1", "Enter shows all of it, left closes the list.");
	assert_true(r.pane->select(r.state, &r.look, T_meeting, 1));
	heads(&r, "1 meeting");
	rig_close(&r);
}

static void is_at(struct rig *r, enum table_id t, int32_t id)
{
	struct pick p = r->pane->picked(r->state, &r->look);
	if (id == NONE32) {
		assert_int_equal(p.table, TABLE_COUNT);
		assert_int_equal(r->pane->adds(r->state), t);
	} else if (p.table != t || p.id != id) {
		fail_msg("%d #%d, not %d #%d", p.table, (int)p.id, t, (int)id);
	}
}

static void left_and_right_close_and_open(void **state)
{
	(void)state;
	struct rig r;
	open_lists(&r);
	assert_true(r.pane->select(r.state, &r.look, T_unit, 2));
	is_at(&r, T_unit, 2);
	rig_act(&r, "cursor right"); // a row has nothing to open
	is_at(&r, T_unit, 2);
	rig_act(&r, "cursor left");
	is_at(&r, T_unit, NONE32);
	heads(&r, "29 of 53 kinds in use");
	rig_act(&r, "cursor left"); // closed already
	is_at(&r, T_unit, NONE32);
	rig_act(&r, "cursor right");
	heads(&r, "2 units");
	rig_act(&r, "cursor right");
	heads(&r, "2 units");
	rig_act(&r, "cursor down 3");
	is_at(&r, T_team, NONE32);                          // the kind behind its rows
	assert_int_equal(rig_act(&r, "open"), ANSWER_DONE); // opens this one, and the other closes
	heads(&r, "4 teams");
	is_at(&r, T_team, NONE32);
	assert_int_equal(rig_act(&r, "open"), ANSWER_DONE);
	heads(&r, "29 of 53 kinds in use");
	assert_int_equal(rig_act(&r, "zoom"), ANSWER_IGNORED);
	assert_true(r.pane->select(r.state, &r.look, T_unit, 2));
	r.plan->unit_n = 1; // it goes: the cursor keeps its line
	plan_changed(r.plan);
	rig_sync(&r);
	is_at(&r, T_team, NONE32);
	rig_close(&r);
}

// Without a search the next kind that holds something; else the next hit, in the open kind and then in the others.
static void hits_are_found_in_all_kinds(void **state)
{
	(void)state;
	struct rig r;
	open_lists(&r);
	assert_true(r.pane->select(r.state, &r.look, T_field, NONE32));
	static const enum table_id used[] = {T_unit, T_team, T_rule};
	for (int i = 0; i < 3; i++) { // over members, stakeholders and what they were told
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		is_at(&r, used[i], NONE32);
	}
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	is_at(&r, T_team, NONE32);
	r.look.search = "NOTEBOOK";
	static const struct {
		const char *act;
		enum table_id t;
		int32_t id;
	} hits[] = {
		{"next", T_budget_line, 4},   {"next", T_objective, 4},     {"next", T_key_result, 7},
		{"next", T_key_result, 8},    {"next", T_check_in, 13},     {"next", T_check_in, 14},
		{"next", T_budget_line, 4}, // of these key results, and round
		{"previous", T_check_in, 14}, {"previous", T_check_in, 13}, {"previous", T_key_result, 8},
	};
	for (size_t i = 0; i < sizeof hits / sizeof hits[0]; i++) {
		assert_int_equal(rig_act(&r, hits[i].act), ANSWER_DONE);
		is_at(&r, hits[i].t, hits[i].id);
	}
	r.look.search = "dd2"; // a code
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	is_at(&r, T_goal, 6);
	r.look.search = "nirgends";
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Nothing here contains this.");
	is_at(&r, T_goal, 6); // where it was, and open as it was
	heads(&r, "12 goals");
	rig_close(&r);
}

static void a_click_stands_on_its_line(void **state)
{
	(void)state;
	struct rig r;
	open_lists(&r);
	rig_draw(&r, 60, 12); // eleven lines and how many are below
	assert_int_equal(rig_click(&r, 5, 2, false), ANSWER_DONE);
	is_at(&r, T_unit, NONE32);
	assert_int_equal(rig_click(&r, 5, 2, true), ANSWER_DONE); // opens it
	heads(&r, "2 units");
	rig_draw(&r, 60, 12);
	assert_int_equal(rig_click(&r, 5, 4, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet unit #2");
	assert_int_equal(rig_click(&r, 5, 11, false), ANSWER_IGNORED);
	assert_int_equal(rig_click(&r, 5, -1, false), ANSWER_IGNORED);
	rig_draw(&r, 60, 60);
	assert_int_equal(rig_click(&r, 5, 54, false), ANSWER_DONE); // the last of 55
	is_at(&r, T_action, NONE32);
	assert_int_equal(rig_click(&r, 5, 55, false), ANSWER_IGNORED);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_has_a_line_with_its_number),
		cmocka_unit_test(what_is_opened_is_seen),
		cmocka_unit_test(left_and_right_close_and_open),
		cmocka_unit_test(hits_are_found_in_all_kinds),
		cmocka_unit_test(a_click_stands_on_its_line),
	};
	return cmocka_run_group_tests_name("lists", tests, NULL, NULL);
}
