// SPDX-License-Identifier: EUPL-1.2
// The help: one column or several, pages, what is told of a line, where a search, a click and a new help leave the cursor.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/program/help.h"

#include <stdio.h>

static const struct help_line lines[] = {
	{"", "Moving", false},
	{"j k", "a line down, up", false},
	{"g G", "to the beginning, to the end", false},
	{"", "Changing", false},
	{"+ -", "rating a level better or worse; the line below tells which level that is and what it would do", false},
	{"u C-z", "undo", false},
	{"C-S-PgUp C-S-PgDn", "to the first and last of all", false},
	{"", "Commands", false},
	{":", "command line", false},
	{":undo", "takes the last step back", false},
	{"T", "undo", false},
	{NULL, NULL, false},
};

static void open_help(struct rig *r, const struct help_line *from)
{
	rig_open(r, &pane_help, plan_new(), 0);
	r->look.help = from;
	rig_sync(r);
}

static void rows_are(struct rig *r, int w, int h, const char *const *rows, int n)
{
	rig_draw(r, w, h);
	for (int y = 0; y < n; y++)
		if (strcmp(rig_row(r, y), rows[y]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", y, w, h, rig_row(r, y), rows[y]);
}
// The text of the line under the cursor.
static void is_at(struct rig *r, const char *told)
{
	rig_describe(r);
	assert_string_equal(str_text(&r->first), told);
}

static void one_column_while_everything_fits(void **state)
{
	(void)state;
	static const char *const rows[] = {
		" Moving",
		" ▸ j k    a line down, up",
		"   g G    to the beginning, to the end",
		"",
		" Changing",
		"   + -    rating a level better or worse; the line below",
		"          tells which level that is and what it would do",
		"   u C-z  undo",
		"   C-S-PgUp C-S-PgDn",
		"          to the first and last of all",
		"",
		" Commands",
		"   :      command line",
		"   :undo  takes the last step back",
		"   T      undo",
	};
	struct rig r;
	open_help(&r, lines);
	rows_are(&r, 60, 15, rows, 15);
	rows_are(&r, 87, 14, rows, 0); // two columns would be narrower than 44 cells
	assert_string_equal(rig_row(&r, 13), "   page 1 of 2");
	rig_close(&r);
}

static void several_columns_and_pages_where_not(void **state)
{
	(void)state;
	static const char *const two[] = {
		" Moving                                        u C-z  undo",
		" ▸ j k    a line down, up                      C-S-PgUp C-S-PgDn",
		"   g G    to the beginning, to the end                to the first and last of all",
		"",
		" Changing                                    Commands",
		"   + -    rating a level better or worse;      :      command line",
		"          the line below tells which level     :undo  takes the last step back",
		"          that is and what it would do         T      undo",
		"",
		"",
	};
	static const char *const first[] = {
		" Moving",   " ▸ j k    a line down, up",          "   g G    to the beginning, to the end", "",
		" Changing", "   + -    rating a level better or", "          worse; the line below tells",  "   page 1 of 3",
	};
	static const char *const last[] = {
		"   :      command line", "   :undo  takes the last step back", " ▸ T      undo", "", "", "", "",
		"   page 3 of 3",
	};
	struct rig r;
	open_help(&r, lines);
	rows_are(&r, 88, 10, two, 10);
	rows_are(&r, 40, 8, first, 8);
	rig_act(&r, "cursor last");
	rows_are(&r, 40, 8, last, 8);
	rig_close(&r);
}

static void every_line_tells_its_keys(void **state)
{
	(void)state;
	static const char *const told[] = {
		"Key j k: a line down, up",
		"Key g G: to the beginning, to the end",
		"Key + -: rating a level better or worse; the line below tells which level that is and what it would do",
		"Key u C-z: undo",
		"Key C-S-PgUp C-S-PgDn: to the first and last of all",
		"Key :: command line",
		":undo – takes the last step back",
		"Key T: undo",
	};
	struct rig r;
	open_help(&r, lines);
	for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
		is_at(&r, told[i]);
		assert_string_equal(str_text(&r.second), "Esc goes back. “:” takes every command by its name.");
		rig_act(&r, "cursor down");
	}
	is_at(&r, told[7]); // the last one stays
	for (size_t i = 7; i-- > 0;) {
		rig_act(&r, "cursor up");
		is_at(&r, told[i]);
	}
	rig_act(&r, "cursor up"); // nothing above but a heading
	is_at(&r, told[0]);
	rig_close(&r);
	open_help(&r, lines + 10); // of a kiosk, say: no line of commands
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "Esc goes back.");
	rig_close(&r);
	static const struct help_line nothing[] = {{NULL, NULL, false}};
	open_help(&r, nothing);
	rig_draw(&r, 60, 9);
	assert_string_equal(rig_row(&r, 1), "   No key does anything here.");
	assert_int_equal(rig_act(&r, "cursor down"), ANSWER_IGNORED);
	assert_int_equal(rig_click(&r, 3, 1, false), ANSWER_IGNORED);
	rig_close(&r);
}

// Two lines may say the same: the cursor keeps the one it is on.
static void the_cursor_keeps_its_line(void **state)
{
	(void)state;
	static const struct help_line fewer[] = {
		{"u C-z", "undo", false}, {"j k", "a line down, up", false}, {"T", "undo", false}, {NULL, NULL, false}};
	struct rig r;
	open_help(&r, lines);
	rig_act(&r, "cursor last");
	is_at(&r, "Key T: undo");
	r.pane->sync(r.state, &r.look);
	is_at(&r, "Key T: undo");
	r.look.help = fewer;
	r.pane->sync(r.state, &r.look);
	is_at(&r, "Key T: undo");
	rig_act(&r, "cursor first");
	is_at(&r, "Key u C-z: undo");
	r.look.help = lines + 10; // one line alone, and all of them again: the first that says the same
	r.pane->sync(r.state, &r.look);
	is_at(&r, "Key T: undo");
	r.look.help = lines;
	r.pane->sync(r.state, &r.look);
	is_at(&r, "Key u C-z: undo");
	rig_close(&r);
}

static void keys_go_by_columns_and_pages(void **state)
{
	(void)state;
	static const struct {
		const char *act, *told;
	} ways[] = {
		{"cursor right", "Key C-S-PgUp C-S-PgDn: to the first and last of all"}, // beside the first
		{"cursor right", "Key C-S-PgUp C-S-PgDn: to the first and last of all"}, // there is no third column
		{"cursor left", "Key j k: a line down, up"},
		{"cursor down", "Key g G: to the beginning, to the end"},
		{"cursor right", "Key C-S-PgUp C-S-PgDn: to the first and last of all"}, // its second line
		{"cursor last", "Key T: undo"},
		{"cursor left", "Key + -: rating a level better or worse; the line below tells which level that is and what it "
						"would do"},
		{"cursor left", "Key + -: rating a level better or worse; the line below tells which level that is and what it "
						"would do"},
	};
	struct rig r;
	open_help(&r, lines);
	rig_draw(&r, 88, 10);
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		assert_int_equal(rig_act(&r, ways[i].act), ANSWER_DONE);
		is_at(&r, ways[i].told);
	}
	rig_act(&r, "cursor first");
	rig_draw(&r, 40, 8); // seven rows a page
	rig_act(&r, "cursor page-down");
	is_at(&r, "Key + -: rating a level better or worse; the line below tells which level that is and what it would do");
	rig_act(&r, "cursor page-down");
	is_at(&r, "Key C-S-PgUp C-S-PgDn: to the first and last of all");
	rig_act(&r, "cursor page-down"); // no further than the last
	is_at(&r, "Key T: undo");
	rig_act(&r, "cursor page-up");
	rig_act(&r, "cursor page-up");
	rig_act(&r, "cursor page-up");
	is_at(&r, "Key j k: a line down, up");
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	rig_close(&r);
}

static void a_search_looks_at_keys_and_texts(void **state)
{
	(void)state;
	struct rig r;
	open_help(&r, lines);
	r.look.search = "UNDO";
	static const char *const forth[] = {"Key u C-z: undo", ":undo – takes the last step back", "Key T: undo",
										"Key u C-z: undo"};
	for (int i = 0; i < 4; i++) {
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		is_at(&r, forth[i]);
	}
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	is_at(&r, "Key T: undo");
	r.look.search = "changing"; // a heading's word
	assert_int_equal(rig_act(&r, "next"), ANSWER_IGNORED);
	is_at(&r, "Key T: undo");
	rig_close(&r);
}

static void a_click_takes_the_line_below_it(void **state)
{
	(void)state;
	struct rig r;
	open_help(&r, lines);
	assert_int_equal(rig_click(&r, 3, 1, false), ANSWER_IGNORED); // not drawn yet
	rig_draw(&r, 88, 10);
	static const struct {
		int x, y;
		const char *told; // NULL: nothing to click on
	} clicks[] = {
		{10, 2, "Key g G: to the beginning, to the end"},
		{10, 7,
		 "Key + -: rating a level better or worse; the line below tells which level that is and what it would do"},
		{43, 1, "Key j k: a line down, up"},
		{44, 0, "Key u C-z: undo"},
		{44, 2, "Key C-S-PgUp C-S-PgDn: to the first and last of all"}, // its second line
		{87, 7, "Key T: undo"},
		{10, 0, NULL}, // headings and blanks
		{10, 3, NULL},
		{50, 8, NULL}, // below the last one
		{10, 8, NULL},
		{88, 1, NULL},  // right of the last column
		{10, 10, NULL}, // below the area
		{10, -1, NULL},
		{-1, 1, NULL},
	};
	for (size_t i = 0; i < sizeof clicks / sizeof clicks[0]; i++) {
		enum answer a = rig_click(&r, clicks[i].x, clicks[i].y, false);
		if (a != (clicks[i].told ? ANSWER_DONE : ANSWER_IGNORED))
			fail_msg("%d, %d: %d", clicks[i].x, clicks[i].y, a);
		if (clicks[i].told)
			is_at(&r, clicks[i].told);
	}
	rig_act(&r, "cursor last");
	rig_draw(&r, 40, 8); // on its last page
	assert_int_equal(rig_click(&r, 10, 1, false), ANSWER_DONE);
	is_at(&r, ":undo – takes the last step back");
	assert_int_equal(rig_click(&r, 10, 7, false), ANSWER_IGNORED); // which page this is
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_column_while_everything_fits), cmocka_unit_test(several_columns_and_pages_where_not),
		cmocka_unit_test(every_line_tells_its_keys),        cmocka_unit_test(the_cursor_keeps_its_line),
		cmocka_unit_test(keys_go_by_columns_and_pages),     cmocka_unit_test(a_search_looks_at_keys_and_texts),
		cmocka_unit_test(a_click_takes_the_line_below_it),
	};
	return cmocka_run_group_tests_name("help", tests, NULL, NULL);
}
