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
#include "fixture.h"
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
	win = (struct roadmap_window){.x = LEFT, .width = 40, .scale = {TICK_QUARTER, 10, 4, fixture_day("2026-01-01")}};
	cap = (struct roadmap_capacity){true, NONE32};
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
								 "  posts needed, ─…            █████████\n"
								 "                    ──────────█████████─▄▄▄▄▄▄▄▄▄───────────\n"
								 "                    ▂▂▂▂▂▂▂▂▂ █████████ █████████\n"
								 "                  0 █████████ █████████ █████████\n"
								 "                    1/2       4/2^      2/2\n");
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
	says(NULL, NULL, "Q2 2026, all together: 4 posts needed, 2 available, ^ 2 too many: M1/1 4");
	need(1, "2026-10-01", "2026-12-31", 2500);
	need(1, "2026-10-01", "2026-12-31", 500);
	says("2026-11-01", "2026-11-30",
		 "Q4 2026, all together: 3 posts needed, 2 available, ^ 1 too many: M1/1 2.5, M1/1 0.5");
	cap.unit = 2;
	says(NULL, NULL, "A2 Amt: nowhere in sight more posts are needed than there are");
}

static void months_are_shown_where_the_axis_has_them(void **state)
{
	(void)state;
	win.scale = (struct timescale){TICK_MONTH, 10, 4, fixture_day("2026-02-01")};
	says(NULL, NULL, "Apr 2026, all together: 4 posts needed, 2 available, ^ 2 too many: M1/1 4");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(columns_stand_on_one_scale_with_the_line_of_what_there_is, make, drop),
		cmocka_unit_test_setup_teardown(it_goes_on_from_unit_to_unit, make, drop),
		cmocka_unit_test_setup_teardown(the_quarter_that_is_too_full_is_named_with_its_measures, make, drop),
		cmocka_unit_test_setup_teardown(months_are_shown_where_the_axis_has_them, make, drop),
	};
	return cmocka_run_group_tests_name("capacity on the roadmap", tests, NULL, NULL);
}
