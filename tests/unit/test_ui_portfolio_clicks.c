// SPDX-License-Identifier: EUPL-1.2
// The portfolio under the mouse: points, lines of the list beside it, what a double click does; where the cursor of the
// terminal stands, names of quadrants in narrow charts, and what it answers.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/kit/label.h"
#include "ui/panes.h"
#include "ui/portfolio/portfolio.h"
#include "say/label.h"

// The first spot that holds so many measures.
static int spot_with(const struct portfolio_view *v, int n)
{
	for (int i = 0; i < v->spots_n; i++)
		if (v->spots[i].n >= n)
			return i;
	fail_msg("no spot with %d", n);
	return -1;
}

static void a_click_takes_a_point_or_a_line_of_the_list(void **state)
{
	(void)state;
	static const int sizes[][2] = {{80, 25}, {140, 30}}; // the list below, and beside
	i18n_set(LANG_EN);
	for (size_t k = 0; k < 2; k++) {
		struct rig r;
		rig_open(&r, &pane_portfolio, fixture_viersen(), FIXTURE_TODAY);
		rig_draw(&r, sizes[k][0], sizes[k][1]);
		struct portfolio_view v = portfolio_view(r.state, &r.look);
		const struct portfolio_layout l = ((struct portfolio_pane *)r.state)->layout;
		const struct portfolio_spot spot = v.spots[spot_with(&v, 3)];
		const int32_t first = r.plan->measure[spot.measures[0]].id, third = r.plan->measure[spot.measures[2]].id;
		const char *code = r.plan->measure[spot.measures[2]].code;
		int x = l.chart.x + spot.column * SLOT_W, y = l.chart.y + spot.row;
		for (int at = 0; at < SLOT_W; at++) { // all cells of the slot
			rig_act(&r, "cursor last");
			assert_int_equal(rig_click(&r, x + at, y, false), ANSWER_DONE);
			assert_int_equal(r.pane->picked(r.state, &r.look).id, first);
		}
		rig_draw(&r, sizes[k][0], sizes[k][1]);
		assert_int_equal(rig_click(&r, l.list.x + 5, l.list.y, false), ANSWER_IGNORED); // its heading
		assert_int_equal(rig_click(&r, l.list.x + 5, l.list.y + 3, false), ANSWER_DONE);
		assert_int_equal(r.pane->picked(r.state, &r.look).id, third);
		rig_draw(&r, sizes[k][0], sizes[k][1]);
		assert_non_null(strstr(rig_focused(&r), arena_printf(r.frame, "▸ %s ", label_number(code))));
		assert_int_equal(rig_click(&r, l.list.x + 5, l.list.y + 3, true), ANSWER_COMMAND);
		assert_string_equal(str_text(&r.command), arena_printf(r.frame, "profile %s", code));
		assert_int_equal(rig_click(&r, l.list.x + 5, l.list.y + 1, false), ANSWER_DONE);
		assert_int_equal(r.pane->picked(r.state, &r.look).id, first);
		if (l.beside) // below its last line
			assert_int_equal(rig_click(&r, l.list.x + 5, l.list.y + 1 + spot.n, false), ANSWER_IGNORED);
		assert_int_equal(rig_click(&r, 0, y, false), ANSWER_IGNORED); // left of the axis
		rig_close(&r);
	}
}

// Twice on a point: one measure opens, several unfold.
static void a_double_click_opens_or_unfolds(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_portfolio, fixture_viersen(), FIXTURE_TODAY);
	rig_draw(&r, 140, 30);
	struct portfolio_view v = portfolio_view(r.state, &r.look);
	const struct portfolio_layout l = ((struct portfolio_pane *)r.state)->layout;
	int one = 0;
	while (v.spots[one].n > 1)
		one++;
	const struct portfolio_spot single = v.spots[one], several = v.spots[spot_with(&v, 2)];
	const char *code = r.plan->measure[single.measures[0]].code;
	assert_int_equal(rig_click(&r, l.chart.x + several.column * SLOT_W, l.chart.y + several.row, true), ANSWER_DONE);
	assert_true(((struct portfolio_pane *)r.state)->unfolded);
	assert_int_equal(rig_click(&r, l.chart.x + single.column * SLOT_W, l.chart.y + single.row, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), arena_printf(r.frame, "profile %s", code));
	assert_false(((struct portfolio_pane *)r.state)->unfolded);
	rig_close(&r);
}

// In an unfolded spot the cursor of the terminal walks down its list, else it stands on the chart.
static void the_cursor_goes_where_it_is_unfolded(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	rig_open(&r, &pane_portfolio, fixture_viersen(), FIXTURE_TODAY);
	rig_draw(&r, 140, 30);
	struct portfolio_view v = portfolio_view(r.state, &r.look);
	const struct portfolio_layout l = ((struct portfolio_pane *)r.state)->layout;
	const struct portfolio_spot spot = v.spots[spot_with(&v, 3)];
	assert_true(r.pane->select(r.state, &r.look, T_measure, r.plan->measure[spot.measures[0]].id));
	rig_draw(&r, 140, 30);
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(y, l.chart.y + spot.row);
	rig_act(&r, "open");
	for (int i = 0; i < spot.n; i++) {
		rig_draw(&r, 140, 30);
		assert_true(rig_cursor(&r, &x, &y));
		assert_int_equal(x, l.list.x + 3);
		assert_int_equal(y, l.list.y + 1 + i);
		rig_act(&r, "cursor down");
	}
	rig_act(&r, "cancel");
	rig_draw(&r, 140, 30);
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(y, l.chart.y + spot.row);
	rig_close(&r);
}

// Names that are wider than half of the chart are cut, and never run into the other one.
static void names_of_quadrants_keep_to_their_half(void **state)
{
	(void)state;
	struct rig r;
	i18n_set(LANG_DE);
	rig_open(&r, &pane_portfolio, fixture_viersen(), FIXTURE_TODAY);
	rig_draw(&r, 40, 8);
	assert_string_equal(rig_row(&r, 1), " │ Schnell umsetze…  Strategisch ang…");
	assert_string_equal(rig_row(&r, 5), " │ Nebenbei erledi…  Zurückstellen (…");
	rig_draw(&r, 80, 19);
	assert_string_equal(rig_row(&r, 1),
						" │ Schnell umsetzen (16)                             Strategisch angehen (12)");
	assert_string_equal(rig_row(&r, 11),
						" │ Nebenbei erledigen (7)                                  Zurückstellen (11)");
	rig_close(&r);
	i18n_set(LANG_EN);
}

static void decisions_and_sentences(void **state)
{
	(void)state;
	struct rig r;
	struct str head = {0};
	rig_open(&r, &pane_portfolio, fixture_viersen(), FIXTURE_TODAY);
	rig_draw(&r, 80, 19);
	assert_int_equal(rig_act(&r, "decide defer"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "measure defer M44");
	assert_int_equal(rig_act(&r, "decide"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "zoom in"), ANSWER_IGNORED);
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "Rank 1 of 46");
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "46 measures · shown: number");
	str_clear(&head);
	for (size_t i = 0; i < r.plan->rating_n; i++)
		if (r.plan->rating[i].measure == 1)
			r.plan->rating[i].measure = 2; // what is not rated has no place
	plan_changed(r.plan);
	rig_sync(&r);
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "45 measures · 1 without a place · shown: number");
	assert_false(r.pane->select(r.state, &r.look, T_measure, 1));
	assert_false(r.pane->select(r.state, &r.look, T_goal, 1));
	str_free(&head);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_click_takes_a_point_or_a_line_of_the_list),
		cmocka_unit_test(a_double_click_opens_or_unfolds),
		cmocka_unit_test(the_cursor_goes_where_it_is_unfolded),
		cmocka_unit_test(names_of_quadrants_keep_to_their_half),
		cmocka_unit_test(decisions_and_sentences),
	};
	return cmocka_run_group_tests_name("portfolio clicks", tests, NULL, NULL);
}
