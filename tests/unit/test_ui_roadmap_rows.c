// SPDX-License-Identifier: EUPL-1.2
// The rows of the roadmap: their order, the way the cursor and a search go through them, what is bold, what a click
// takes, and measures without a date at every height.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

#include <stdio.h>

// A measure, with a phase called as it is when it has a start.
static void add(struct plan *p, const char *code, const char *title, const char *start, const char *end)
{
	struct measure *m = fixture_add(p, T_measure);
	m->code = arena_str(p->arena, code);
	m->title = arena_str(p->arena, title);
	if (!start)
		return;
	struct phase *f = fixture_add(p, T_phase);
	f->measure = (int32_t)p->measure_n;
	f->code = "1";
	f->title = m->title;
	f->start = fixture_day(start);
	f->end = fixture_day(end);
	f->start_precision = f->end_precision = PRECISION_DAY;
}

// Measures 1 … bars with a phase, the others without a date.
static void open_many(struct rig *r, int bars, int undated)
{
	struct plan *p = plan_new();
	char code[16], title[32];
	for (int i = 1; i <= bars + undated; i++) {
		(void)snprintf(code, sizeof code, "M%d", i);
		(void)snprintf(title, sizeof title, "Vorhaben %d", i);
		add(p, code, title, i <= bars ? "2023-01-01" : NULL, "2023-12-31");
	}
	rig_open(r, &pane_roadmap, p, FIXTURE_TODAY);
}

static const char *code_at(struct rig *r)
{
	struct pick pick = r->pane->picked(r->state, &r->look);
	const struct phase *ph = pick.table == T_phase ? plan_find(r->plan, T_phase, pick.id) : NULL;
	const struct measure *m = plan_find(r->plan, T_measure, ph ? ph->measure : pick.id);
	return m ? m->code : "";
}

static void expect_order(struct rig *r, const char *const *codes)
{
	assert_int_equal(rig_act(r, "cursor first"), ANSWER_DONE);
	for (; *codes; codes++) {
		assert_string_equal(code_at(r), *codes);
		assert_int_equal(rig_act(r, "cursor down"), ANSWER_DONE);
	}
	assert_string_equal(code_at(r), codes[-1]); // that was the last one
}

// In the order of their codes as people count, whatever the codes look like.
static void test_order(void **state)
{
	(void)state;
	static const char *const given[][6] = {
		{"M10", "M9", "M100", "M1", NULL}, {"M10", "7", "A2", "MA", "M2", NULL}, {"K01", "A11", "A2", "K001a", NULL}};
	static const char *const wanted[][6] = {
		{"M1", "M9", "M10", "M100", NULL}, {"7", "A2", "M2", "M10", "MA", NULL}, {"A2", "A11", "K01", "K001a", NULL}};
	for (size_t i = 0; i < 3; i++)
		for (int dated = 0; dated < 2; dated++) {
			struct rig r;
			struct plan *p = plan_new();
			for (int k = 0; given[i][k]; k++)
				add(p, given[i][k], "Vorhaben", dated ? "2023-01-01" : NULL, "2023-12-31");
			rig_open(&r, &pane_roadmap, p, FIXTURE_TODAY);
			expect_order(&r, wanted[i]);
			rig_close(&r);
		}
}

static void expect_found(struct rig *r, const char *search, const char *verb, const char *code)
{
	r->look.search = search;
	assert_int_equal(rig_act(r, verb), ANSWER_DONE);
	assert_string_equal(code_at(r), code);
}

// Rows of the small plan: M4 M5 M6 M7 M8 M9 M10, then M1 M2 M3 without a date.
static void test_search_goes_both_ways(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	rig_act(&r, "cursor first");
	assert_string_equal(code_at(&r), "M4");
	expect_found(&r, "recherche", "next", "M5"); // in the very next row
	expect_found(&r, "recherche", "next", "M5"); // the only one: round and round
	expect_found(&r, "entwurf", "previous", "M4");
	expect_found(&r, "rollout", "next", "M6"); // by the name of a phase
	expect_found(&r, "rollout", "next", "M8");
	expect_found(&r, "rollout", "next", "M6");
	expect_found(&r, "rollout", "previous", "M8");
	expect_found(&r, "auswertung", "next", "M1"); // without a date
	expect_found(&r, "auswertung", "next", "M2");
	expect_found(&r, "m4", "next", "M4"); // by its code, behind the end
	// Without a search: the next row, and round at both ends.
	expect_found(&r, "", "next", "M5");
	expect_found(&r, "", "previous", "M4");
	expect_found(&r, "", "previous", "M3");
	expect_found(&r, "", "next", "M4");
	r.look.search = "gibt es nicht";
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "No measure or phase shown here contains “gibt es nicht”.");
	assert_string_equal(code_at(&r), "M4");
	rig_close(&r);
}

static void test_search_while_typing(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	rig_act(&r, "cursor first");
	r.look.search = "rollout";
	assert_int_equal(r.pane->seek(r.state, &r.look), 2);
	assert_string_equal(code_at(&r), "M6");
	assert_int_equal(r.pane->seek(r.state, &r.look), 2); // it stands on one already
	assert_string_equal(code_at(&r), "M6");
	r.look.search = "gibt es nicht";
	assert_int_equal(r.pane->seek(r.state, &r.look), 0);
	assert_string_equal(code_at(&r), "M6");
	r.look.search = "recherche";
	rig_act(&r, "shift 1"); // a preview waits for its answer
	assert_int_equal(r.pane->seek(r.state, &r.look), 0);
	assert_string_equal(code_at(&r), "M6");
	rig_close(&r);
}

static void test_a_count_of_nothing_is_one(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	assert_true(r.pane->select(r.state, &r.look, T_phase, 6)); // M8: pilot, rollout, operation
	rig_act(&r, "cursor right 0");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 7);
	rig_act(&r, "cursor right -3");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 8);
	rig_act(&r, "cursor left 2");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 6);
	rig_act(&r, "cursor end");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 8);
	rig_act(&r, "cursor left 40"); // further than there are: the first one
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 6);
	rig_close(&r);
}

static void test_only_what_is_shown_can_be_chosen(void **state)
{
	(void)state;
	struct rig r;
	uint8_t shown[10] = {0};
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	shown[0] = shown[4] = shown[5] = 1; // M1, M5, M6
	r.look.shown = shown;
	r.look.shown_turn = 1;
	rig_sync(&r);
	static const char *const wanted[] = {"M5", "M6", "M1", NULL};
	expect_order(&r, wanted);
	assert_true(r.pane->select(r.state, &r.look, T_measure, 6));
	assert_string_equal(code_at(&r), "M6");
	assert_false(r.pane->select(r.state, &r.look, T_measure, 8));
	assert_false(r.pane->select(r.state, &r.look, T_phase, 6)); // of M8
	assert_false(r.pane->select(r.state, &r.look, T_measure, 999));
	assert_false(r.pane->select(r.state, &r.look, T_goal, 6));
	assert_string_equal(code_at(&r), "M6");
	memset(shown, 0, sizeof shown);
	r.look.shown_turn = 2;
	rig_sync(&r);
	rig_draw(&r, 80, 20);
	assert_true(rig_has(&r, "No measure passes the filter."));
	rig_close(&r);
}

static int bold_cells(const struct rig *r, int y, int from, int to)
{
	int n = 0;
	for (int x = from; x < to; x++)
		n += canvas_at(r->canvas, x + RIG_MARGIN, y + RIG_MARGIN)->bold;
	return n;
}

// The title of the row under the cursor, and the name of its phase in the bar.
static void test_what_is_under_the_cursor_is_bold(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	rig_open(&r, &pane_roadmap, fixture_small(), FIXTURE_TODAY);
	assert_true(r.pane->select(r.state, &r.look, T_phase, 7)); // M8, rollout
	rig_draw(&r, 140, 36);
	assert_true(rig_cursor(&r, &x, &y));
	for (int row = 0; row < 36; row++)
		if (row != y && !strstr(rig_row(&r, row), "External events")) // headings are bold
			assert_int_equal(bold_cells(&r, row, 0, 140), 0);
	int bar = bold_cells(&r, y, x, 140);
	assert_int_equal(bar, 7); // "Rollout", not "Pilot" and not "Betrieb"
	for (int i = 0, at = 0; i < 140; i++)
		if (i >= x && canvas_at(r.canvas, i + RIG_MARGIN, y + RIG_MARGIN)->bold)
			assert_int_equal(canvas_at(r.canvas, i + RIG_MARGIN, y + RIG_MARGIN)->ch, (uint32_t) "Rollout"[at++]);
	assert_int_equal(bold_cells(&r, y, 0, x), 34); // "Dokumentenmanagementsystem / eAkte"
	rig_close(&r);
}

// The cell of a text in a row, -1.
static int cell_of(struct rig *r, int row, const char *text)
{
	const char *line = rig_row(r, row), *at = strstr(line, text);
	int x = 0;
	for (const char *s = line; at && s < at; s++)
		x += ((unsigned char)*s & 0xC0) != 0x80;
	return at ? x : -1;
}

// Not a line each but their numbers, since the bars need the room.
static void test_click_on_a_number_without_a_date(void **state)
{
	(void)state;
	struct rig r;
	open_many(&r, 20, 30); // 21 … 50 without a date
	rig_draw(&r, 80, 20);
	assert_string_equal(rig_row(&r, 18), " without a date:  21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36");
	assert_string_equal(rig_row(&r, 19), "                  37 38 39 40 41 42 43 44 45 46 47 48 49 50");
	for (int n = 21; n <= 50; n++) {
		char number[16], code[16];
		int y = n <= 36 ? 18 : 19;
		(void)snprintf(number, sizeof number, " %d", n);
		(void)snprintf(code, sizeof code, "M%d", n);
		for (int i = 0; i < 3; i++) { // the cell of its mark, and its digits
			rig_act(&r, "cursor first");
			rig_draw(&r, 80, 20);
			assert_int_equal(rig_click(&r, cell_of(&r, y, number) + i, y, false), ANSWER_DONE);
			assert_string_equal(code_at(&r), code);
		}
	}
	rig_act(&r, "cursor first");
	rig_draw(&r, 80, 20);
	assert_int_equal(rig_click(&r, 3, 18, false), ANSWER_IGNORED);  // "without a date"
	assert_int_equal(rig_click(&r, 62, 19, false), ANSWER_IGNORED); // behind the last one
	assert_string_equal(code_at(&r), "M1");
	assert_int_equal(rig_click(&r, cell_of(&r, 19, " 44"), 19, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet measure M44");
	rig_draw(&r, 80, 20);
	assert_int_equal(cell_of(&r, 19, "▸44"), cell_of(&r, 19, "43") + 2);
	rig_close(&r);
}

static void test_click_on_a_line_without_a_date(void **state)
{
	(void)state;
	struct rig r;
	open_many(&r, 2, 30); // room for a line each, though not for all of them
	rig_draw(&r, 80, 20);
	assert_non_null(strstr(rig_row(&r, 3), "1 Vorhaben 1"));
	assert_non_null(strstr(rig_row(&r, 5), "2 Vorhaben 2")); // a blank line between bars, and one below them
	assert_non_null(strstr(rig_row(&r, 7), "  3 Vorhaben 3"));
	assert_int_equal(rig_click(&r, 10, 7, false), ANSWER_DONE);
	assert_string_equal(code_at(&r), "M3");
	assert_int_equal(rig_click(&r, 60, 18, false), ANSWER_DONE);
	assert_string_equal(code_at(&r), "M14");
	rig_act(&r, "cursor last");
	rig_draw(&r, 80, 20); // the bars stay, the others have been scrolled to the end
	assert_non_null(strstr(rig_row(&r, 5), "2 Vorhaben 2"));
	assert_non_null(strstr(rig_row(&r, 18), "▸32 Vorhaben 32"));
	assert_int_equal(rig_click(&r, 10, 7, false), ANSWER_DONE);
	assert_string_equal(code_at(&r), "M21");
	assert_int_equal(rig_click(&r, 10, 2, false), ANSWER_IGNORED); // the axis
	assert_int_equal(rig_click(&r, 10, 5, false), ANSWER_DONE);
	assert_string_equal(code_at(&r), "M2");
	rig_act(&r, "cursor first");
	assert_int_equal(rig_click(&r, 10, 6, false), ANSWER_DONE); // the blank line below it is its own
	assert_string_equal(code_at(&r), "M2");
	rig_close(&r);
}

// As many lines of numbers as the height is worth: one below 14 lines, two below 30, then four.
static void test_lines_of_numbers_by_height(void **state)
{
	(void)state;
	static const struct {
		int h, lines;
	} heights[] = {{12, 1}, {13, 1}, {14, 2}, {29, 2}, {30, 4}};
	struct rig r;
	open_many(&r, 60, 100);
	for (size_t i = 0; i < sizeof heights / sizeof heights[0]; i++) {
		int h = heights[i].h;
		rig_draw(&r, 60, h);
		int end = h >= 24 ? h - 1 : h, first = end - heights[i].lines; // from 24 on the last line is the legend's
		assert_int_equal(cell_of(&r, first, " without a date:  61 62 63"), 0);
		assert_true(cell_of(&r, first - 1, "Vorhaben") > 0); // the last bar stands right above
		assert_int_equal(cell_of(&r, first - 1, "without"), -1);
		for (int y = first + 1; y < end; y++)
			assert_int_equal(cell_of(&r, y, "                 "), 0);
		// 9 numbers of two digits on the first line, then 7 of three as soon as they come
		assert_true(cell_of(&r, end - 1, "▼ ") > 60 - 15);
	}
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_search_goes_both_ways),
		cmocka_unit_test(test_search_while_typing),
		cmocka_unit_test(test_a_count_of_nothing_is_one),
		cmocka_unit_test(test_only_what_is_shown_can_be_chosen),
		cmocka_unit_test(test_what_is_under_the_cursor_is_bold),
		cmocka_unit_test(test_click_on_a_number_without_a_date),
		cmocka_unit_test(test_click_on_a_line_without_a_date),
		cmocka_unit_test(test_lines_of_numbers_by_height),
	};
	return cmocka_run_group_tests_name("roadmap rows", tests, NULL, NULL);
}
