// SPDX-License-Identifier: EUPL-1.2
// The object somebody has chosen goes along from pane to pane; what nobody has chosen moves no cursor, and no frame
// waits for the next key.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/view/view.h"
#include "desk.h"

static struct pick under(struct desk *d)
{
	const struct look *look = session_look(d->session);
	return panes[d->session->way.pane]->picked(session_state(d->session, d->session->way.pane), look);
}

// The measure under the cursor, that of a phase, or NONE32.
static int32_t measure_under(struct desk *d)
{
	struct pick pick = under(d);
	const struct phase *ph = pick.table == T_phase ? plan_find(desk_rows(d), T_phase, pick.id) : NULL;
	return ph ? ph->measure : pick.table == T_measure ? pick.id : NONE32;
}

static void open_desk(struct desk *d, const char *pane)
{
	desk_open(d, "musterkreis", pane, 100, 30, LANG_EN);
	d->session->today = 20591; // 18.05.2026
	session_changed(d->session);
	desk_screen(d);
}

// What a frame shows must not wait for the next key: drawn again, it is the same.
static void a_frame_is_whole_the_first_time(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 15}, {80, 24}, {120, 40}, {200, 60}};
	for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++)
		for (int i = 0; panes[i]; i++) {
			struct desk d;
			desk_open(&d, "musterkreis", panes[i]->name, sizes[k][0], sizes[k][1], LANG_DE);
			char *first = strdup(desk_screen(&d));
			if (strcmp(first, desk_screen(&d)) != 0)
				fail_msg("%s at %d×%d was:\n%s\nand is:\n%s", panes[i]->name, sizes[k][0], sizes[k][1], first,
						 desk_screen(&d));
			free(first);
			desk_close(&d);
		}
}

static void a_measure_goes_along(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "measures");
	int32_t first = measure_under(&d);
	desk_keys(&d, "4");
	int32_t untouched = measure_under(&d);
	assert_int_not_equal(untouched, first); // nobody has chosen it: the roadmap begins at its top
	desk_keys(&d, "3");
	assert_int_equal(measure_under(&d), first);
	desk_keys(&d, "j j j");
	int32_t chosen = measure_under(&d);
	desk_keys(&d, "4");
	assert_int_equal(measure_under(&d), chosen);
	desk_keys(&d, "1 5");
	assert_int_equal(measure_under(&d), chosen);
	desk_keys(&d, "4 j 3");
	assert_int_not_equal(measure_under(&d), chosen); // the way back works as well
	desk_close(&d);
}

// The profile of a measure leads to it everywhere.
static void what_was_opened_goes_along(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "map");
	desk_run(&d, "profile M17");
	desk_keys(&d, "4");
	const struct measure *m = plan_find(desk_rows(&d), T_measure, measure_under(&d));
	assert_non_null(m);
	assert_string_equal(m->code, "M17");
	desk_close(&d);
}

static void a_goal_leads_to_its_objective_and_back(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "map");
	desk_keys(&d, "l j");
	for (int i = 0; i < 40; i++) { // to a goal with an objective in this quarter
		struct plan_rows rows = plan_of(desk_rows(&d), T_objective, "goal", under(&d).id);
		bool any = false;
		for (size_t k = 0; k < rows.n; k++)
			any = any || desk_rows(&d)->objective[rows.at[k]].cycle == session_look(d.session)->cycle->id;
		if (any)
			break;
		desk_keys(&d, "n");
	}
	int32_t goal = under(&d).id;
	desk_keys(&d, "2");
	const struct objective *o = plan_find(desk_rows(&d), T_objective, under(&d).id);
	assert_int_equal(under(&d).table, T_objective);
	assert_int_equal(o->goal, goal);
	desk_keys(&d, "G 1");
	assert_int_equal(under(&d).table, T_goal);
	desk_close(&d);
}

static void a_preview_keeps_its_bar(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "roadmap");
	int32_t phase = under(&d).id;
	desk_keys(&d, "> 3 j j 4");
	assert_int_equal(under(&d).id, phase);
	desk_shows(&d, "Enter take over");
	desk_close(&d);
}

// In every pane a search counts while it is typed or answers in the end; it never stays silent.
static void a_search_without_a_hit_says_so(void **state)
{
	(void)state;
	static const char *const ways[][2] = {{"map", ""},       {"okr", ""},    {"measures", ""}, {"roadmap", ""},
										  {"portfolio", ""}, {"intake", ""}, {"lists", ""},    {"overview", ""},
										  {"map", "y H"},    {"map", "?"},   {"map", "Enter"}, {"measures", "Enter"}};
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		struct desk d;
		open_desk(&d, ways[i][0]);
		desk_keys(&d, ways[i][1]);
		struct pick before = under(&d);
		session_say(d.session, false, "");
		desk_keys(&d, "/");
		desk_type(&d, "zqzq");
		desk_keys(&d, "Enter");
		if (!*session_message(d.session))
			fail_msg("%s %s: nothing is said", ways[i][0], ways[i][1]);
		assert_int_equal(under(&d).id, before.id);
		desk_close(&d);
	}
}

// What is told of the thing under the cursor; to be freed.
static char *told(struct desk *d)
{
	struct str first = {0}, second = {0};
	panes[d->session->way.pane]->describe(session_state(d->session, d->session->way.pane), session_look(d->session),
										  &first, &second);
	char *text = mem_str(str_text(&first));
	str_free(&first);
	str_free(&second);
	return text;
}

// While somebody types the cursor goes to the nearest hit, and the hits are counted; Esc goes back to where it began.
static void a_search_moves_while_it_is_typed(void **state)
{
	(void)state;
	static const char *const ways[][3] = {{"map", "", "Glasfaser"},
										  {"okr", "", "Mitzeichnung"},
										  {"roadmap", "", "Scanstelle"},
										  {"map", "y d Enter H", "duplic"},
										  {"intake", "", "Hybridbrief"},
										  {"lists", "", "Glasfaser"},
										  {"lists", "Down Down Right Down", "Glasfaser"},
										  {"map", "?", "undo"},
										  {"map", "Enter j", "note"},
										  {"measures", "Enter j", "note"}};
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		struct desk d;
		open_desk(&d, ways[i][0]);
		desk_keys(&d, ways[i][1]);
		struct pick before = under(&d);
		char *from = told(&d);
		desk_keys(&d, "/");
		desk_type(&d, ways[i][2]);
		desk_shows(&d, " hit");
		desk_lacks(&d, "0 hits");
		bool objects = before.table < TABLE_COUNT && !strstr(ways[i][1], "Enter"); // a fact belongs to the same object
		assert_true(!objects || under(&d).id != before.id);
		char *hit = told(&d);
		if (strcmp(hit, from) == 0)
			fail_msg("%s %s: the cursor stays at “%s”", ways[i][0], ways[i][1], from);
		desk_keys(&d, "Esc");
		assert_int_equal(under(&d).id, before.id);
		char *back = told(&d);
		assert_string_equal(back, from);
		free(from);
		free(hit);
		free(back);
		desk_keys(&d, "/");
		desk_type(&d, ways[i][2]);
		desk_keys(&d, "Enter");
		desk_said(&d, "Esc ends the search");
		desk_close(&d);
	}
}

// Of the four panes the wheel turns the one under the pointer; a line that stands for a pane does not unfold.
static void the_wheel_turns_what_is_under_the_pointer(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "overview", 200, 60, LANG_EN);
	desk_screen(&d);
	struct pick goal = under(&d);
	session_wheel(d.session, 20, 50, 1);
	assert_int_equal(under(&d).table, T_measure);
	desk_keys(&d, "S-Tab S-Tab");
	assert_int_equal(under(&d).id, goal.id);
	desk_close(&d);
	desk_open(&d, "musterkreis", "overview", 80, 24, LANG_EN);
	desk_screen(&d);
	goal = under(&d);
	session_wheel(d.session, 20, 17, 1);
	assert_int_equal(under(&d).table, T_goal);
	assert_int_not_equal(under(&d).id, goal.id);
	desk_close(&d);
}

// A commit takes the scores away that were being looked at: nothing goes on with them until there is a new look.
static void a_commit_stops_what_looks_at_the_scores_before(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "x");
	desk_screen(&d);
	assert_true(session_busy(d.session));
	struct model *m = session_plan(d.session);
	struct ls_err err;
	int64_t step = 0;
	assert_int_equal(model_begin(m, "somebody else", &err), LS_OK);
	assert_int_equal(model_set(m, T_measure, desk_rows(&d)->measure[0].id, schema_title(&schema[T_measure]),
							   (struct value){.kind = VALUE_TEXT, .s = "Anders"}, &err),
					 LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	assert_false(session_busy(d.session));
	assert_false(session_work(d.session));
	desk_screen(&d);
	assert_true(session_busy(d.session)); // it begins anew
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_commit_stops_what_looks_at_the_scores_before),
		cmocka_unit_test(a_frame_is_whole_the_first_time),
		cmocka_unit_test(a_measure_goes_along),
		cmocka_unit_test(what_was_opened_goes_along),
		cmocka_unit_test(a_goal_leads_to_its_objective_and_back),
		cmocka_unit_test(a_preview_keeps_its_bar),
		cmocka_unit_test(a_search_without_a_hit_says_so),
		cmocka_unit_test(the_wheel_turns_what_is_under_the_pointer),
		cmocka_unit_test(a_search_moves_while_it_is_typed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
