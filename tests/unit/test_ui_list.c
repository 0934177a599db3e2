// SPDX-License-Identifier: EUPL-1.2
// Scrolling lists, search hits in a text, and what a column tells at which privacy.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/kit/list.h"
#include "ui/kit/match.h"
#include "say/value.h"

static bool cursor(struct list *l, const char *line)
{
	char **words;
	int n = str_words(line, &words);
	bool known = list_cursor(l, n, words);
	free(words);
	return known;
}

static void test_moves(void **state)
{
	(void)state;
	struct list l = {.page = 10};
	list_resize(&l, 100);
	assert_true(cursor(&l, "cursor down"));
	assert_int_equal(l.at, 1);
	cursor(&l, "cursor down 5");
	assert_int_equal(l.at, 6);
	cursor(&l, "cursor page-down 2");
	assert_int_equal(l.at, 26);
	cursor(&l, "cursor page-down 999999999");
	assert_int_equal(l.at, 99);
	cursor(&l, "cursor up 98");
	assert_int_equal(l.at, 1);
	cursor(&l, "cursor page-up");
	assert_int_equal(l.at, 0);
	cursor(&l, "cursor last");
	assert_int_equal(l.at, 99);
	cursor(&l, "cursor first");
	assert_int_equal(l.at, 0);
	assert_false(cursor(&l, "cursor left"));
	assert_false(cursor(&l, "open"));
	list_resize(&l, 0);
	assert_true(cursor(&l, "cursor last"));
	assert_int_equal(l.at, 0);
}

// One line down at the edge scrolls by one; inside the page nothing moves; beside another pane by half a page.
static void test_window(void **state)
{
	(void)state;
	struct list l = {0};
	list_resize(&l, 100);
	for (l.at = 0; l.at < 10; l.at++) {
		list_show_rows(&l, 10, false);
		assert_int_equal(l.top, 0);
	}
	list_show_rows(&l, 10, false);
	assert_int_equal(l.top, 1);
	l.at = 0;
	list_show_rows(&l, 10, false);
	assert_int_equal(l.top, 0);
	l.at = 10;
	list_show_rows(&l, 10, true);
	assert_int_equal(l.top, 6);
	l.at = 99;
	list_show_rows(&l, 10, true);
	assert_int_equal(l.top, 90);
	assert_int_equal(list_below(&l, 100, 10), 0);
	list_resize(&l, 12);
	list_show_rows(&l, 10, false);
	assert_int_equal(l.at, 11);
	assert_int_equal(l.top, 2);
	list_show_rows(&l, 30, false);
	assert_int_equal(l.top, 0);
}

// For every size and every span the span is seen, from its first line on, and no line is left empty.
static void test_window_always_shows_the_cursor(void **state)
{
	(void)state;
	struct list l = {0};
	unsigned seed = 7;
	for (int i = 0; i < 20000; i++) {
		seed = seed * 1103515245u + 12345u;
		int lines = 1 + (int)(seed >> 16) % 60, rows = 1 + (int)(seed >> 8) % 20;
		int from = (int)(seed >> 4) % lines, to = from + 1 + (int)(seed >> 12) % 8;
		to = to > lines ? lines : to;
		list_show(&l, lines, rows, from, to, seed % 2);
		assert_true(l.top >= 0 && l.top <= from);
		assert_true(from < l.top + rows);
		if (to - from <= rows)
			assert_true(to <= l.top + rows);
		assert_true(l.top == 0 || l.top + rows <= lines);
	}
}

static void test_match(void **state)
{
	(void)state;
	struct canvas *c = canvas_new(20, 1, GLYPHS_UNICODE);
	canvas_clear(c);
	canvas_text(c, 2, 0, ROLE_TEXT, "über Überfluss");
	match_paint(c, 2, 0, 14, "über Überfluss", "uber");
	for (int x = 0; x < 20; x++)
		assert_int_equal(canvas_at(c, x, 0)->role == ROLE_MATCH, (x >= 2 && x < 6) || (x >= 7 && x < 11));
	canvas_clear(c); // the text is cut: of the hit at the edge only what is seen, of one behind it nothing
	match_paint(c, 2, 0, 7, "aber abend ab", "ab");
	for (int x = 0; x < 20; x++)
		assert_int_equal(canvas_at(c, x, 0)->role == ROLE_MATCH, x == 2 || x == 3 || x == 7 || x == 8);
	canvas_clear(c);
	match_paint(c, 2, 0, 6, "aber abend", "ab");
	for (int x = 0; x < 20; x++)
		assert_int_equal(canvas_at(c, x, 0)->role == ROLE_MATCH, x == 2 || x == 3 || x == 7);
	canvas_free(c);
}

static struct str told;

static const char *tell(const struct look *look, enum table_id t, const void *row, const char *column)
{
	str_clear(&told);
	value_told(&told, look, t, row, schema_column(&schema[t], column));
	return str_text(&told);
}

static void test_privacy(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct action *a = fixture_add(p, T_action);
	a->title = "Befragung auswerten";
	a->owner = "Jana Beispiel";
	a->note = "eilig";
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->most = 15000;
	struct look look = {.plan = p, .frame = arena_new()};
	i18n_set(LANG_EN);
	assert_string_equal(tell(&look, T_action, a, "owner"), "Jana Beispiel");
	assert_non_null(strstr(tell(&look, T_budget_line, b, "most"), "15"));
	look.privacy = PRIVACY_CONFIDENTIAL;
	assert_string_equal(tell(&look, T_action, a, "owner"), "confidential");
	assert_string_equal(tell(&look, T_budget_line, b, "most"), "confidential");
	assert_string_equal(tell(&look, T_budget_line, b, "least"), ""); // nothing to hide
	assert_string_equal(tell(&look, T_action, a, "note"), "eilig");
	assert_string_equal(tell(&look, T_action, a, "title"), "Befragung auswerten");
	look.privacy = PRIVACY_PUBLIC;
	assert_string_equal(tell(&look, T_action, a, "note"), "confidential");
	arena_free(look.frame);
	plan_free(p);
	str_free(&told);
}

// A window made smaller and larger again shows at each height what it showed there, and in the end what it showed first.
static void back_and_forth_is_where_it_was(void **state)
{
	(void)state;
	for (int at = 0; at < 100; at++) {
		struct list l = {.n = 100, .at = at, .top = 30};
		list_show_rows(&l, 20, false);
		int first = l.top;
		static const int heights[] = {15, 8, 3, 1};
		int seen[4];
		for (int i = 0; i < 4; i++) {
			list_show_rows(&l, heights[i], false);
			seen[i] = l.top;
			assert_in_range(at, l.top, l.top + heights[i] - 1);
		}
		for (int i = 3; i >= 0; i--) {
			list_show_rows(&l, heights[i], false);
			assert_int_equal(l.top, seen[i]);
		}
		list_show_rows(&l, 20, false);
		assert_int_equal(l.top, first);
	}
	// Where the cursor has moved meanwhile, it goes on from there.
	struct list l = {.n = 100, .at = 40, .top = 30};
	list_show_rows(&l, 20, false);
	list_show_rows(&l, 5, false);
	l.at = 60;
	list_show_rows(&l, 5, false);
	assert_int_equal(l.top, 56);
	list_show_rows(&l, 20, false);
	assert_int_equal(l.top, 56);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_window),
		cmocka_unit_test(test_window_always_shows_the_cursor),
		cmocka_unit_test(test_match),
		cmocka_unit_test(back_and_forth_is_where_it_was),
		cmocka_unit_test(test_privacy),
	};
	return cmocka_run_group_tests_name("list", tests, NULL, NULL);
}
