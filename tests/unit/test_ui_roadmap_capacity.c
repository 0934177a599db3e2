// SPDX-License-Identifier: EUPL-1.2
// The histogram of posts on the roadmap: how high its columns are, where the line lies, whose posts it shows, and that it
// follows a bar that is moved.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "canvas/output.h"
#include "rig.h"
#include "say/label.h"
#include "ui/panes.h"
#include "ui/roadmap/capacity.h"

#include <string.h>

enum { W = 60, H = 6, LEFT = 20 };

static struct plan *p;
static struct roadmap_window win;
static struct roadmap_capacity cap;
static struct canvas *c;
static struct str text;

static void need(int32_t unit, const char *start, const char *end, int64_t posts)
{
	struct measure *m = fixture_add(p, T_measure);
	int32_t measure = m->id;
	m->code = "M1";
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = measure;
	ph->code = "1";
	ph->start = fixture_day(start);
	ph->end = fixture_day(end);
	int32_t phase = ph->id;
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->phase = phase;
	n->unit = unit;
	n->posts = posts;
}

// A year in quarters of ten cells: 1, 4, 2 and no post needed, 2 available.
static int make(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	p = plan_new();
	for (int i = 0; i < 3; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = i == 0 ? "A1" : i == 1 ? "A2" : "A3";
		u->title = "Amt";
	}
	need(1, "2026-01-01", "2026-03-31", 1000);
	need(1, "2026-04-01", "2026-06-30", 4000);
	need(2, "2026-07-01", "2026-09-30", 2000);
	struct capacity *have = fixture_add(p, T_capacity);
	have->year = 2026;
	have->unit = 1;
	have->posts = 2000;
	have = fixture_add(p, T_capacity); // all together
	have->year = 2026;
	have->posts = 2000;
	win = (struct roadmap_window){.x = LEFT, .width = 40, .scale = {TICK_QUARTER, 10, 4, fixture_day("2026-01-01")}};
	cap = (struct roadmap_capacity){true, NONE32, DAY_NONE};
	c = canvas_new(W, H, GLYPHS_UNICODE);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	plan_free(p);
	canvas_free(c);
	str_free(&text);
	return 0;
}

static const char *drawn(void)
{
	canvas_fill(c, (struct rect){0, 0, W, H}, ROLE_TEXT, ' ');
	roadmap_capacity_draw(&cap, &win, p, c, (struct rect){0, 0, W, H});
	str_clear(&text);
	output_text(&text, c);
	return str_text(&text);
}

static void columns_stand_on_one_scale_with_the_line_of_what_there_is(void **state)
{
	(void)state;
	assert_string_equal(drawn(), "  All units toge… 4           █████████\n"
								 "  posts, ─ availa…            █████████\n"
								 "                    ──────────█████████─▄▄▄▄▄▄▄▄▄───────────\n"
								 "                    ▂▂▂▂▂▂▂▂▂ █████████ █████████\n"
								 "                  0 █████████ █████████ █████████\n"
								 "                    1/2       4/2^      2/2\n");
}

// A number among periods without one would be taken for something else: where one has no room, all are signs, and columns
// of which some are a single cell stand side by side.
static void numbers_below_the_columns_stand_all_or_none(void **state)
{
	(void)state;
	win.scale.cells = 3;
	assert_non_null(strstr(drawn(), "\n                    1  4^ 2\n"));
	win.scale.cells = 2;
	assert_non_null(strstr(drawn(), "\n                    1 4^2\n"));
	win.scale.cells = 1;
	assert_non_null(strstr(drawn(), "0 ███\n"));
	assert_non_null(strstr(drawn(), "\n                     ^\n"));
}

// Without any figure of what there is the line is not explained.
static void a_line_that_is_not_there_is_not_explained(void **state)
{
	(void)state;
	assert_non_null(strstr(drawn(), "─ avail"));
	p->capacity_n = 0;
	assert_non_null(strstr(drawn(), "  posts needed "));
	assert_null(strstr(drawn(), "avail"));
}

// A short form that says the same as the name stands only once.
static void a_unit_is_not_named_twice(void **state)
{
	(void)state;
	static const struct {
		const char *code, *title, *text;
	} units[] = {{"amt14", "Amt 14", "Amt 14"},
				 {"A11", "Amt für IT", "A11 Amt für IT"},
				 {"IT", "IT", "IT"},
				 {"A1", "A 12", "A1 A 12"}};
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		struct unit u = {.code = units[i].code, .title = units[i].title};
		str_clear(&text);
		label_department(&text, &u);
		assert_string_equal(str_text(&text), units[i].text);
	}
}

static void it_goes_on_from_unit_to_unit(void **state)
{
	(void)state;
	struct ls_err err = {.code = LS_OK};
	struct look look = {.plan = p};
	assert_int_equal(roadmap_capacity_act(&cap, &look, &err), ANSWER_DONE);
	assert_int_equal(cap.unit, 1);
	assert_int_equal(roadmap_capacity_act(&cap, &look, &err), ANSWER_DONE);
	assert_int_equal(cap.unit, 2); // has needs
	assert_int_equal(roadmap_capacity_act(&cap, &look, &err), ANSWER_DONE);
	assert_false(cap.on); // A3 has neither
	assert_int_equal(roadmap_capacity_act(&cap, &look, &err), ANSWER_DONE);
	assert_true(cap.on);
	assert_int_equal(cap.unit, NONE32);
	p->fte_need_n = 0;
	assert_int_equal(roadmap_capacity_act(&cap, &look, &err), ANSWER_REFUSED);
}

static void says(const char *first, const char *last, const char *sentence)
{
	struct extent e = {
		first ? fixture_day(first) : DAY_NONE, last ? fixture_day(last) : DAY_NONE, false, false, true, true};
	str_clear(&text);
	roadmap_capacity_tell(&text, &cap, &win, p, &e);
	assert_string_equal(str_text(&text), sentence);
}

static void the_quarter_that_is_too_full_is_named_with_its_measures(void **state)
{
	(void)state;
	says(NULL, NULL, "Q2 2026, all together: 4 posts needed, 2 available, ^ 2 too many: M1/1 (4)");
	need(1, "2026-10-01", "2026-12-31", 2500);
	need(1, "2026-10-01", "2026-12-31", 500);
	says("2026-11-01", "2026-11-30",
		 "Q4 2026, all together: 3 posts needed, 2 available, ^ 1 too many: M1/1 (2.5), M1/1 (0.5)");
	cap.unit = 2;
	says(NULL, NULL, "A2 Amt: how many posts there are is not stated, so they can not be compared");
	cap.unit = NONE32;
	p->capacity[1].posts = 4000;
	says(NULL, NULL, "All units together: nowhere in sight more posts are needed than there are");
}

// Where all together say nothing, those who do are no match for what the others are to give.
static void what_nobody_can_compare_is_no_overload_and_is_named(void **state)
{
	(void)state;
	p->capacity[1].posts = NONE64;
	need(2, "2026-10-01", "2026-12-31", 2500);
	assert_non_null(strstr(drawn(), "1/2       4/2^      2/≥2      2.5/≥2\n"));
	says("2026-11-01", "2026-11-30",
		 "Q2 2026, all together: 4 posts needed, 2 available, ^ 2 too many: M1/1 (4); not compared, since nobody says "
		 "what "
		 "they have: A2 Amt (Q3 2026)");
	i18n_set(LANG_DE);
	says("2026-11-01", "2026-11-30",
		 "Q2 2026, alle zusammen: 4 VZÄ gebraucht, 2 vorhanden, ^ 2 zu viel: M1/1 (4); nicht verglichen, weil ihre VZÄ "
		 "nicht angegeben sind: A2 Amt (Q3 2026)");
	struct arena *a = arena_new();
	struct roadmap_cause *causes;
	assert_int_equal(roadmap_capacity_causes(a, &cap, &win, p, &causes), 1);
	assert_int_equal(causes[0].phase, 2);
	arena_free(a);
}

static void months_are_shown_where_the_axis_has_them(void **state)
{
	(void)state;
	win.scale = (struct timescale){TICK_MONTH, 10, 4, fixture_day("2026-02-01")};
	says(NULL, NULL, "Apr 2026, all together: 4 posts needed, 2 available, ^ 2 too many: M1/1 (4)");
}

static void the_causes_of_each_period_come_one_after_the_other_the_largest_first(void **state)
{
	(void)state;
	need(1, "2026-04-01", "2026-06-30", 4500);
	need(2, "2026-10-01", "2026-12-31", 2500);
	struct fte_need *nobody = fixture_add(p, T_fte_need); // all year, of no measure
	nobody->start = fixture_day("2026-01-01");
	nobody->end = fixture_day("2026-12-31");
	nobody->posts = 100;
	struct arena *a = arena_new();
	struct roadmap_cause *causes;
	assert_int_equal(roadmap_capacity_causes(a, &cap, &win, p, &causes), 4);
	const int32_t phases[] = {4, 2, 3, 5};
	const char *const periods[] = {"2026-04-01", "2026-04-01", "2026-07-01", "2026-10-01"};
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(causes[i].phase, phases[i]);
		assert_int_equal(causes[i].measure, phases[i]); // each has its own
		assert_int_equal(causes[i].period, fixture_day(periods[i]));
	}
	cap.unit = 2; // says no capacity: nothing is too much
	assert_int_equal(roadmap_capacity_causes(a, &cap, &win, p, &causes), 0);
	arena_free(a);
}

static void the_period_that_is_gone_through_is_told_while_it_is_too_full(void **state)
{
	(void)state;
	need(1, "2026-10-01", "2026-12-31", 3000);
	cap.over = fixture_day("2026-10-01");
	says("2026-04-01", "2026-06-30", "Q4 2026, all together: 3 posts needed, 2 available, ^ 1 too many: M1/1 (3)");
	cap.over = fixture_day("2026-01-01"); // is none
	says("2026-04-01", "2026-06-30", "Q2 2026, all together: 4 posts needed, 2 available, ^ 2 too many: M1/1 (4)");
}

// ---- in the pane ---------------------------------------------------------------------------------------------------

// The plan goes over to the rig.
static void open_pane(struct rig *r)
{
	need(1, "2026-04-01", "2026-06-30", 4500);
	for (size_t i = 0; i < p->measure_n; i++)
		p->phase[i].start_precision = p->phase[i].end_precision = PRECISION_DAY;
	rig_open(r, &pane_roadmap, p, fixture_day("2026-02-01"));
	rig_draw(r, 100, 25);
	p = plan_new();
}

static int32_t phase_here(struct rig *r)
{
	struct pick pick = pane_roadmap.picked(r->state, &r->look);
	return pick.table == T_phase ? pick.id : NONE32;
}

static const char *said(struct rig *r)
{
	rig_describe(r);
	return str_text(&r->second);
}

static void a_key_goes_from_bar_to_bar_of_those_that_are_too_many(void **state)
{
	(void)state;
	struct rig r;
	open_pane(&r);
	assert_int_equal(phase_here(&r), 1);
	assert_int_equal(rig_act(&r, "overload"), ANSWER_DONE); // which shows the histogram too
	assert_int_equal(phase_here(&r), 4);
	assert_non_null(strstr(said(&r), "Apr 2026, all together: 8.5 posts needed, 2 available"));
	assert_int_equal(rig_act(&r, "overload"), ANSWER_DONE);
	assert_int_equal(phase_here(&r), 2);
	assert_int_equal(rig_act(&r, "overload"), ANSWER_DONE); // and on to May
	assert_int_equal(phase_here(&r), 4);
	assert_non_null(strstr(said(&r), "May 2026, all together: 8.5 posts needed, 2 available"));
	rig_act(&r, "cursor home"); // whoever goes elsewhere leaves that month
	assert_non_null(strstr(said(&r), "Apr 2026, all together: 8.5 posts needed, 2 available"));
	rig_close(&r);
}

static void its_bar_moves_while_the_histogram_follows(void **state)
{
	(void)state;
	struct rig r;
	open_pane(&r);
	rig_act(&r, "overload");
	for (int i = 0; i < 2; i++) // half a year in months
		rig_act(&r, "shift 3");
	assert_int_equal(rig_act(&r, "overload"), ANSWER_REFUSED); // first the preview is answered
	rig_draw(&r, 100, 25);
	assert_non_null(strstr(said(&r), "Apr 2026, all together: 4 posts needed, 2 available"));
	rig_close(&r);
}

static void where_nothing_is_too_much_it_says_so(void **state)
{
	(void)state;
	struct rig r;
	p->capacity[0].posts = p->capacity[1].posts = 20000;
	open_pane(&r);
	assert_int_equal(rig_act(&r, "overload"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Nowhere in sight more posts are needed than there are.");
	rig_close(&r);
}

// Where all together have enough, a unit may still lack them.
static void the_unit_that_lacks_posts_is_gone_to(void **state)
{
	(void)state;
	struct rig r;
	p->capacity[1].posts = 20000;
	open_pane(&r);
	assert_int_equal(rig_act(&r, "overload"), ANSWER_DONE);
	assert_int_equal(phase_here(&r), 4);
	assert_non_null(strstr(said(&r), "Apr 2026, A1 Amt: 8.5 posts needed, 2 available"));
	rig_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(columns_stand_on_one_scale_with_the_line_of_what_there_is, make, drop),
		cmocka_unit_test_setup_teardown(numbers_below_the_columns_stand_all_or_none, make, drop),
		cmocka_unit_test_setup_teardown(a_line_that_is_not_there_is_not_explained, make, drop),
		cmocka_unit_test_setup_teardown(a_unit_is_not_named_twice, make, drop),
		cmocka_unit_test_setup_teardown(it_goes_on_from_unit_to_unit, make, drop),
		cmocka_unit_test_setup_teardown(the_quarter_that_is_too_full_is_named_with_its_measures, make, drop),
		cmocka_unit_test_setup_teardown(the_causes_of_each_period_come_one_after_the_other_the_largest_first, make,
										drop),
		cmocka_unit_test_setup_teardown(the_period_that_is_gone_through_is_told_while_it_is_too_full, make, drop),
		cmocka_unit_test_setup_teardown(a_key_goes_from_bar_to_bar_of_those_that_are_too_many, make, drop),
		cmocka_unit_test_setup_teardown(its_bar_moves_while_the_histogram_follows, make, drop),
		cmocka_unit_test_setup_teardown(where_nothing_is_too_much_it_says_so, make, drop),
		cmocka_unit_test_setup_teardown(the_unit_that_lacks_posts_is_gone_to, make, drop),
		cmocka_unit_test_setup_teardown(what_nobody_can_compare_is_no_overload_and_is_named, make, drop),
		cmocka_unit_test_setup_teardown(months_are_shown_where_the_axis_has_them, make, drop),
	};
	return cmocka_run_group_tests_name("capacity on the roadmap", tests, NULL, NULL);
}
