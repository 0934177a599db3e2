// SPDX-License-Identifier: EUPL-1.2
// The shared screen: how much of a screen is used, what a pane gets of it, and that things there get more room: rows with
// a line more for their title, bars as high as the lines they have.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "canvas/output.h"
#include "ui/kit/frame.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/kit/pen.h"
#include "ui/kit/rows.h"
#include "ui/kit/stage.h"

#include <string.h>

static void no_more_than_eighty_by_twenty_four_is_used(void **state)
{
	(void)state;
	static const int sizes[][4] = {
		{80, 24, 80, 24}, {200, 60, 80, 24}, {60, 15, 60, 15}, {200, 20, 80, 20}, {70, 60, 70, 24}};
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		const int *s = sizes[i];
		struct rect on = stage_screen(true, s[0], s[1]), off = stage_screen(false, s[0], s[1]);
		assert_true(on.x == 0 && on.y == 0 && on.w == s[2] && on.h == s[3]);
		assert_true(off.x == 0 && off.y == 0 && off.w == s[0] && off.h == s[1]);
	}
}

static void a_pane_gets_eighteen_rows(void **state)
{
	(void)state;
	for (int rows = 15; rows <= 24; rows++) {
		struct rect usual = frame_area(80, rows, false), stage = frame_area(80, rows, true);
		assert_true(stage.h <= 18 && stage.h >= usual.h - 1);
		assert_int_equal(stage.y + stage.h, usual.y + usual.h); // it ends where it does otherwise
		assert_int_equal(stage.w, usual.w);
	}
	struct rect r = frame_area(80, 24, true);
	assert_true(r.y == 2 && r.h == 18); // a blank line below the first one
}

static void larger_letters_are_spoken_of_on_larger_screens(void **state)
{
	(void)state;
	assert_false(stage_wants_larger(80, 24));
	assert_false(stage_wants_larger(120, 40));
	assert_true(stage_wants_larger(121, 40));
	assert_true(stage_wants_larger(120, 41));
	assert_true(stage_wants_larger(200, 60));
	assert_false(stage_wants_larger(200, 39)); // it is as high as it can be
	assert_false(stage_wants_larger(119, 60));
}

static void shows(const struct canvas *c, const char *wanted)
{
	struct str s = {0};
	output_text(&s, c);
	assert_string_equal(str_text(&s), wanted);
	str_free(&s);
}

static void a_bar_is_as_high_as_its_lines(void **state)
{
	(void)state;
	struct canvas *c = canvas_new(8, 3, GLYPHS_UNICODE);
	canvas_bar(c, 0, 0, 4, 5, 8, ROLE_BAR);
	shows(c, "██▌░\n\n\n");
	canvas_clear(c);
	c->lines = 2;
	canvas_bar(c, 0, 0, 4, 5, 8, ROLE_BAR);
	shows(c, "██▌░\n██▌░\n\n");
	assert_int_equal(canvas_at(c, 3, 1)->role, ROLE_TRACK);
	canvas_clear(c);
	assert_int_equal(c->lines, 1);
	canvas_free(c);
}

static void a_long_title_goes_on_below(void **state)
{
	(void)state;
	struct canvas *c = canvas_new(14, 3, GLYPHS_UNICODE);
	assert_int_equal(pen_title(c, 1, 0, 10, ROLE_TEXT, "Papierlose Gremienarbeit", ""), 1);
	shows(c, " Papierlos…\n\n\n");
	canvas_clear(c);
	c->lines = 2;
	assert_int_equal(pen_title(c, 1, 0, 13, ROLE_TEXT, "Papierlose Gremienarbeit", "arbeit"), 2);
	shows(c, " Papierlose\n Gremienarbeit\n\n");
	assert_int_equal(canvas_at(c, 8, 1)->role, ROLE_MATCH); // what is looked for is found there, too
	assert_int_equal(canvas_at(c, 7, 1)->role, ROLE_TEXT);
	canvas_clear(c);
	c->lines = 2;
	assert_int_equal(pen_title(c, 1, 0, 13, ROLE_TEXT, "Papierlose Gremienarbeit überall im Landkreis", ""), 2);
	shows(c, " Papierlose\n Gremienarbei…\n\n");
	canvas_free(c);
}

// ---- rows ------------------------------------------------------------------------------------------------------------

struct page {
	struct rows rows; // first
	int n, right;
	bool two; // things have two lines of their own
};

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct page *p = state;
	(void)w;
	(void)h;
	if (!p->two)
		return (struct rows_page){.n = p->n, .lines = p->n};
	struct rows_at *at = arena_alloc(look->frame, (size_t)p->n * sizeof *at);
	int left = p->n - p->right;
	for (int i = 0; i < p->n; i++) { // a heading above the second one of the left side
		int line = i < left ? 2 * i + (i > 0) : 2 * (i - left);
		at[i] = (struct rows_at){line - (i == 1), line, line + 2};
	}
	return (struct rows_page){
		.n = p->n, .lines = 2 * left + (left > 1), .at = at, .right_n = p->right, .right_lines = 2 * p->right};
}

static void draw_row(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *l)
{
	static const char *const titles[] = {"Alpha", "Beta und Gamma", "Delta", "Epsilon"};
	(void)state;
	(void)p;
	if (l->thing < 0)
		canvas_text(c, 0, l->y, ROLE_HEADING, "Heading");
	else if (l->nth > 0)
		canvas_text(c, 4, l->y, ROLE_DIM, "more");
	else
		label_title(c, look, 3, l->y, l->w - 3, l->here, titles[l->thing]);
}

static const struct rows_kind kind = {.lay = lay, .draw = draw_row};

static struct page page_of(int n, int right, bool two)
{
	struct page p = {.n = n, .right = right, .two = two};
	rows_begin(&p.rows, &kind);
	return p;
}

static void draw_page(struct page *p, struct canvas *c, const struct look *look)
{
	canvas_clear(c);
	struct rows_page page = rows_lay(p, look, 14, 7);
	rows_draw(p, look, c, &page, (struct rect){0, 0, 12, 7}, false);
}

static void rows_have_a_line_more(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct look look = {.frame = a, .search = "", .stage = true};
	struct canvas *c = canvas_new(14, 7, GLYPHS_UNICODE);
	struct page p = page_of(4, 0, false);
	draw_page(&p, c, &look);
	shows(c, "   Alpha\n\n   Beta und\n   Gamma\n   Delta\n\n   ▼ 2 more\n");
	assert_true(canvas_at(c, 3, 0)->bold && !canvas_at(c, 3, 2)->bold);
	rows_move(&p, &look, 3); // it scrolls by what it must, and what is cut by the edge ends there
	draw_page(&p, c, &look);
	shows(c, "   Beta und\n   Gamma\n   Delta\n\n   Epsilon\n\n   ▲ 2\n");
	struct str command = {0};
	struct ls_err err;
	assert_int_equal(rows_click(&p, &look, 4, 1, false, &command, &err),
					 ANSWER_DONE); // the second line is the thing's, too
	assert_int_equal(p.rows.list.at, 1);
	look.stage = false;
	draw_page(&p, c, &look);
	shows(c, "   Alpha\n   Beta und…\n   Delta\n   Epsilon\n\n\n\n");
	str_free(&command);
	canvas_free(c);
	arena_free(a);
}

static void things_of_several_lines_stand_apart(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct look look = {.frame = a, .search = "", .stage = true};
	struct canvas *c = canvas_new(14, 7, GLYPHS_UNICODE);
	struct page p = page_of(4, 2, true);
	draw_page(&p, c, &look);
	shows(c, "   Alpha\n    more\n\nHeading\n   Beta und…\n    more\n\n");
	struct rows_page page = rows_lay(&p, &look, 14, 7);
	assert_int_equal(page.lines, 2 * 2 + 1 + 2);
	assert_int_equal(page.right_lines, 2 * 2 + 2);
	static const int thing[] = {0, 0, 0, -1, 1, 1, 1}, right[] = {2, 2, 2, 3, 3, 3, -1};
	for (int i = 0; i < 7; i++) {
		assert_int_equal(rows_thing(&p.rows, &page, i, false), thing[i]);
		assert_int_equal(rows_thing(&p.rows, &page, i, true), right[i]);
	}
	canvas_clear(c);
	rows_draw(&p, &look, c, &page, (struct rect){0, 0, 12, 7}, true);
	shows(c, "   Delta\n    more\n\n   Epsilon\n    more\n\n\n");
	canvas_free(c);
	arena_free(a);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_more_than_eighty_by_twenty_four_is_used),
		cmocka_unit_test(a_pane_gets_eighteen_rows),
		cmocka_unit_test(larger_letters_are_spoken_of_on_larger_screens),
		cmocka_unit_test(a_bar_is_as_high_as_its_lines),
		cmocka_unit_test(a_long_title_goes_on_below),
		cmocka_unit_test(rows_have_a_line_more),
		cmocka_unit_test(things_of_several_lines_stand_apart),
	};
	return cmocka_run_group_tests_name("stage", tests, NULL, NULL);
}
