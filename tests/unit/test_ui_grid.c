// SPDX-License-Identifier: EUPL-1.2
// Columns side by side: who gets which cells, who gives way to whom, and what stands above and in them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "canvas/output.h"
#include "ui/kit/grid.h"

#include <string.h>

// Number, title, stage (of wide screens), note (that may go), score at the right end: as wide as they like to be.
static struct grid five(void)
{
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.head = "No.", .w = 3, .least = 3, .right = true, .keep = true, .of = 10});
	grid_add(&g, (struct grid_column){
					 .head = "Title", .gap = 2, .w = 20, .least = 8, .most = 30, .rest = true, .keep = true, .of = 11});
	grid_add(&g, (struct grid_column){.head = "Stage", .gap = 2, .w = 8, .least = 6, .wide = true, .of = 12});
	grid_add(&g, (struct grid_column){.head = "Note", .gap = 2, .w = 9, .least = 5, .of = 13});
	grid_add(&g, (struct grid_column){.head = "Score",
									  .brief = "Sc.",
									  .gap = 2,
									  .w = 4,
									  .least = 4,
									  .right = true,
									  .keep = true,
									  .end = true,
									  .of = 14});
	return g;
}

static void stand(const struct grid *g, const int (*places)[2], int n)
{
	assert_int_equal(g->n, n);
	for (int i = 0; i < n; i++)
		if (g->at[i].x != places[i][0] || g->at[i].w != places[i][1])
			fail_msg("column %d stands at %d, %d wide; not at %d, %d wide", i, g->at[i].x, g->at[i].w, places[i][0],
					 places[i][1]);
}

static void one_takes_what_is_left(void **state)
{
	(void)state;
	struct grid g = five();
	assert_int_equal(grid_over(&g, 52), 0); // 3 + 20 + 8 + 9 + 4, and four times 2
	grid_place(&g, 1, 59);                  // six more than they asked for
	stand(&g, (const int[][2]){{1, 3}, {6, 26}, {34, 8}, {44, 9}, {55, 4}}, 5);
	g = five();
	grid_place(&g, 1, 79); // more than the title can use: the score keeps to the end
	stand(&g, (const int[][2]){{1, 3}, {6, 30}, {38, 8}, {48, 9}, {75, 4}}, 5);
	g = five();
	grid_place(&g, 0, 20); // too narrow: what is at the end is cut off by the screen, and nothing stands on another
	stand(&g, (const int[][2]){{0, 3}, {5, 8}, {15, 8}, {25, 9}, {16, 4}}, 5);
}

static void what_is_left_out_takes_nothing(void **state)
{
	(void)state;
	struct grid g = {0};
	assert_int_equal(grid_add(&g, (struct grid_column){.w = 4}), 0);
	assert_int_equal(grid_add(&g, (struct grid_column){.gap = 2, .w = -1}), -1);
	assert_int_equal(grid_add(&g, (struct grid_column){.gap = 2, .w = 0}), 1); // its gap stays
	assert_int_equal(grid_add(&g, (struct grid_column){.gap = 1, .w = 5}), 2);
	grid_place(&g, 0, 40);
	stand(&g, (const int[][2]){{0, 4}, {6, 0}, {7, 5}}, 3);
	for (int i = g.n; i < GRID_MOST; i++)
		assert_int_equal(grid_add(&g, (struct grid_column){.w = 1}), i);
	assert_int_equal(grid_add(&g, (struct grid_column){.w = 1}), -1);
}

static void some_come_nearer(void **state)
{
	(void)state;
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.w = 4, .near = NEAR_ALL});
	grid_add(&g, (struct grid_column){.gap = 2, .w = 3, .near = NEAR_ALIKE});
	grid_add(&g, (struct grid_column){.gap = 2, .w = 3, .near = NEAR_ALIKE});
	grid_add(&g, (struct grid_column){.gap = 2, .w = 3});
	grid_place(&g, 0, 40);
	stand(&g, (const int[][2]){{0, 4}, {5, 3}, {9, 3}, {14, 3}}, 4);
	assert_int_equal(grid_over(&g, 17), 0);
}

static void they_give_way_in_an_order(void **state)
{
	(void)state;
	struct grid g = five();
	grid_shrink(&g, 52, false, 0); // it fits
	assert_int_equal(grid_over(&g, 52), 0);
	grid_shrink(&g, 49, true, 18); // the title first, as far as it is told
	assert_int_equal(g.at[1].w, 18);
	assert_int_equal(grid_over(&g, 49), 1);
	grid_shrink(&g, 45, false, 0); // then the others from the right, to their least
	assert_int_equal(g.at[3].w, 5);
	assert_int_equal(g.at[2].w, 7);
	assert_int_equal(g.at[4].w, 4);
	grid_drop(&g, 40, false, -1); // what only wide screens need
	assert_int_equal(g.n, 4);
	assert_int_equal(g.at[2].of, 13);
	grid_drop(&g, 30, true, 13); // what is under the cursor stays
	assert_int_equal(g.n, 4);
	grid_drop(&g, 30, true, -1);
	assert_int_equal(g.n, 3); // and what the list is for stays in any case
	grid_drop(&g, 3, true, -1);
	assert_int_equal(g.n, 3);
	grid_squeeze(&g, 11, false);
	assert_int_equal(g.at[2].w, 1); // cut, but there
	assert_int_equal(g.at[1].w, 3);
}

static void a_given_width_is_kept_while_it_can(void **state)
{
	(void)state;
	struct grid g = five();
	g.at[1].fixed = g.at[2].fixed = true;
	grid_shrink(&g, 30, true, 4);
	grid_shrink(&g, 30, false, 0);
	grid_drop(&g, 30, false, -1);
	assert_int_equal(g.at[1].w, 20);
	assert_int_equal(g.at[2].w, 8);
	grid_place(&g, 0, 100);
	assert_int_equal(g.at[1].w, 20);
	grid_squeeze(&g, 40, true);
	assert_int_equal(g.at[2].w, 6);
	assert_int_equal(g.at[1].w, 14);
}

static void heads(const struct grid *g, const char *line, int sign)
{
	struct canvas *c = canvas_new(40, 2, GLYPHS_UNICODE);
	struct str out = {0};
	struct arena *a = arena_new();
	grid_heads(g, c, a, 0, ROLE_HEADING);
	arena_free(a);
	if (sign >= 0)
		grid_sign(g, c, sign, 0, "▼");
	output_text(&out, c);
	*strchr(out.s, '\n') = '\0';
	assert_string_equal(str_text(&out), line);
	str_free(&out);
	canvas_free(c);
}

static void heads_stand_above_their_columns(void **state)
{
	(void)state;
	struct grid g = {0};
	grid_add(&g, (struct grid_column){.head = "No.", .w = 3, .right = true});
	grid_add(&g, (struct grid_column){.head = "A long title", .gap = 2, .w = 7});
	grid_add(&g, (struct grid_column){.head = "Score", .brief = "Sc.", .gap = 3, .w = 4, .right = true});
	grid_add(&g, (struct grid_column){.gap = 2, .w = 4});
	grid_place(&g, 1, 30);
	heads(&g, " No.  A long…  Score", -1); // it uses a blank before its column
	heads(&g, " No.  A long…▼ Score", 1);
	heads(&g, " No.  A long… ▼Score", 2);
	heads(&g, "▼No.  A long…  Score", 0);
	g.at[2].w = 2; // two blanks too few: the short word
	grid_place(&g, 1, 30);
	heads(&g, " No.  A long…  Sc.", -1);
	g.at[2].brief = NULL;
	heads(&g, " No.  A long…   Sc", -1);
	g.at[0].x = 0;
	heads(&g, "No.▼  A long…   Sc", 0); // no room before it
}

static void cells_keep_to_their_columns(void **state)
{
	(void)state;
	struct grid g = {0};
	struct canvas *c = canvas_new(24, 2, GLYPHS_UNICODE);
	struct str out = {0};
	grid_add(&g, (struct grid_column){.w = 4, .right = true});
	grid_add(&g, (struct grid_column){.gap = 1, .w = 6});
	grid_place(&g, 1, 24);
	grid_cell(&g, c, 0, 0, ROLE_TEXT, "1.5");
	grid_cell(&g, c, 1, 0, ROLE_TEXT, "Scanner");
	grid_cell(&g, c, 0, 1, ROLE_TEXT, "12345"); // half a number would be another number
	output_text(&out, c);
	assert_string_equal(str_text(&out), "  1.5 Scan-\n    …\n");
	assert_int_equal(grid_under(&g, 0), 0); // the blank before it belongs to it
	assert_int_equal(grid_under(&g, 4), 0);
	assert_int_equal(grid_under(&g, 5), 1);
	assert_int_equal(grid_under(&g, 11), 1);
	assert_int_equal(grid_under(&g, 12), -1);
	str_free(&out);
	canvas_free(c);
}

static void titles_wrap_and_the_rule_tells_what_is_out_of_sight(void **state)
{
	(void)state;
	struct grid g = {0};
	struct canvas *c = canvas_new(24, 3, GLYPHS_UNICODE);
	struct arena *a = arena_new();
	struct str out = {0};
	grid_add(&g, (struct grid_column){.w = 8});
	grid_place(&g, 1, 24);
	assert_int_equal(grid_title(&g, NULL, a, 0, 3, "Benefit for people"), 3);
	assert_int_equal(grid_title(&g, c, a, 0, 2, "Benefit for people"), 2);
	struct grid_column right = {.head = "Euros 2026", .w = 7, .right = true};
	assert_true(grid_head_wraps(&right)); // 10 cells in 7 and the two beside them
	right.w = 8;
	assert_false(grid_head_wraps(&right));
	right = (struct grid_column){.head = "Score of all", .brief = "Sc.", .w = 4, .right = true};
	assert_false(grid_head_wraps(&right));
	grid_rule(c, 2, 24, 6, 3, 12);
	output_text(&out, c);
	assert_string_equal(str_text(&out), " Benefit\n for…\n───── ▲ 3  ▼ 12 more ───\n");
	str_free(&out);
	arena_free(a);
	canvas_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_takes_what_is_left),
		cmocka_unit_test(what_is_left_out_takes_nothing),
		cmocka_unit_test(some_come_nearer),
		cmocka_unit_test(they_give_way_in_an_order),
		cmocka_unit_test(a_given_width_is_kept_while_it_can),
		cmocka_unit_test(heads_stand_above_their_columns),
		cmocka_unit_test(cells_keep_to_their_columns),
		cmocka_unit_test(titles_wrap_and_the_rule_tells_what_is_out_of_sight),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
