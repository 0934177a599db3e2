// SPDX-License-Identifier: EUPL-1.2
// A text while it is typed: its characters, its lines, its past.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/kit/edit.h"

#include "plan/limits.h"

#include <stdlib.h>
#include <string.h>

// As assets/keys/default.keys binds them.
static const struct {
	const char *key, *verb, *what;
} bound[] = {{"Backspace", "erase", "left"},
			 {"C-h", "erase", "left"},
			 {"Del", "erase", "right"},
			 {"C-w", "erase", "word"},
			 {"C-u", "erase", "before"},
			 {"C-k", "erase", "after"},
			 {"Left", "cursor", "left"},
			 {"Right", "cursor", "right"},
			 {"C-Left", "cursor", "word-left"},
			 {"C-Right", "cursor", "word-right"},
			 {"Home", "cursor", "home"},
			 {"End", "cursor", "end"},
			 {"C-z", "edit", "undo"},
			 {"C-y", "edit", "redo"},
			 {"C-r", "edit", "redo"}};

static bool acts(struct edit *e, const char *key)
{
	for (size_t i = 0; i < sizeof bound / sizeof bound[0]; i++)
		if (strcmp(bound[i].key, key) == 0)
			return edit_act(e, 2, (char *[]){(char *)(uintptr_t)bound[i].verb, (char *)(uintptr_t)bound[i].what, NULL});
	return edit_act(e, 1, (char *[]){(char *)(uintptr_t)key, NULL});
}

static void keys(struct edit *e, const char *list)
{
	char key[32];
	while (*list) {
		size_t n = strcspn(list, " ");
		memcpy(key, list, n);
		key[n] = '\0';
		const char *letter = edit_letter(key);
		if (letter)
			assert_true(edit_insert(e, letter, true));
		else
			assert_true(acts(e, key));
		list += n + strspn(list + n, " ");
	}
}

static void is(const struct edit *e, const char *text, size_t cursor)
{
	assert_string_equal(str_text(&e->text), text);
	assert_int_equal(e->cursor, cursor);
}

static void test_letters(void **state)
{
	(void)state;
	struct edit e = {0};
	keys(&e, "G r ö ß e Space 1 0");
	is(&e, "Größe 10", strlen("Größe 10"));
	keys(&e, "Home Right Del");
	is(&e, "Göße 10", 1);
	keys(&e, "End Backspace C-Left Backspace Backspace");
	is(&e, "Göß1", 5);
	keys(&e, "C-u");
	is(&e, "1", 0);
	keys(&e, "C-k");
	is(&e, "", 0);
	edit_free(&e);
}

// A base and its combining mark are one character.
static void test_marks_stay_with_their_letter(void **state)
{
	(void)state;
	struct edit e = {0};
	edit_set(&e, "ax\u0323\u0307b");
	keys(&e, "Left Backspace");
	is(&e, "ab", 1);
	edit_free(&e);
}

static void test_undo_goes_by_words(void **state)
{
	(void)state;
	struct edit e = {0};
	edit_set(&e, "old");
	keys(&e, "Space n e w Space t e x t");
	is(&e, "old new text", 12);
	keys(&e, "C-z");
	is(&e, "old new ", 8);
	keys(&e, "C-z C-z");
	is(&e, "old ", 4);
	keys(&e, "C-z");
	is(&e, "old", 3);
	keys(&e, "C-z C-z");
	is(&e, "old", 3); // there is nothing before what it began with
	keys(&e, "C-y C-y C-y C-y C-y");
	is(&e, "old new text", 12);
	keys(&e, "C-z x C-y");
	is(&e, "old new x", 9); // what was undone is gone once something else is typed
	edit_free(&e);
}

static void test_long_past_forgets_its_beginning(void **state)
{
	(void)state;
	struct edit e = {0};
	for (int i = 0; i < 3 * EDIT_PAST; i++)
		keys(&e, "a Space");
	for (int i = 0; i < 4 * EDIT_PAST; i++)
		edit_undo(&e);
	assert_int_equal(e.text.len, 6 * EDIT_PAST - EDIT_PAST); // each letter and each blank was a change of its own
	for (int i = 0; i < 4 * EDIT_PAST; i++)
		edit_redo(&e);
	assert_int_equal(e.text.len, 6 * EDIT_PAST);
	edit_free(&e);
}

// What comes from outside is made clean; one line takes no breaks; what is too long is not taken at all.
static void test_pasted(void **state)
{
	(void)state;
	struct edit e = {0};
	assert_true(edit_insert(&e, "a\nb\tc\x1b[31m\xff", false));
	is(&e, "a b c[31m\uFFFD", 12);
	edit_set(&e, "");
	assert_true(edit_insert(&e, "a\nb", true));
	is(&e, "a\nb", 3);
	char *much = mem_alloc(TEXT_MOST + 1);
	memset(much, 'x', TEXT_MOST);
	much[TEXT_MOST] = '\0';
	assert_false(edit_insert(&e, much, true));
	is(&e, "a\nb", 3);
	edit_set(&e, "ä"); // one character, though two bytes
	much[TEXT_MOST - 1] = '\0';
	assert_true(edit_insert(&e, much, true));
	assert_false(edit_insert(&e, "y", true));
	assert_int_equal(e.text.len, TEXT_MOST + 1);
	free(much);
	edit_free(&e);
}

static void goes(struct edit *e, const char *list, size_t cursor)
{
	keys(e, list);
	if (e->cursor != cursor)
		fail_msg("%s: %zu, not %zu", list, e->cursor, cursor);
}

// By characters and by words, over blanks and line breaks, and no further than the ends.
static void test_moving(void **state)
{
	(void)state;
	struct edit e = {0};
	edit_set(&e, "Öl und  Gas\nda");
	goes(&e, "C-Left", 13);
	goes(&e, "C-Left", 9);
	goes(&e, "C-Left", 4);
	goes(&e, "C-Left", 0);
	goes(&e, "C-Left Left", 0);
	goes(&e, "C-Right", 4);
	goes(&e, "C-Right", 9);
	goes(&e, "C-Right", 13);
	goes(&e, "C-Right", 15);
	goes(&e, "C-Right Right", 15);
	goes(&e, "Home", 0);
	goes(&e, "Right", 2); // an umlaut is two bytes
	goes(&e, "Right Left Left", 0);
	goes(&e, "End", 15);
	goes(&e, "Left Left Left", 12); // over the break
	goes(&e, "Left", 11);
	goes(&e, "Right Right", 13);
	is(&e, "Öl und  Gas\nda", 13); // and nothing was changed
	assert_false(edit_undo(&e));
	keys(&e, "C-w");
	is(&e, "Öl und  da", 9);
	keys(&e, "C-w C-w C-w");
	is(&e, "da", 0);
	keys(&e, "Backspace C-h C-w C-u"); // nothing before it
	is(&e, "da", 0);
	keys(&e, "Del Del Del C-k");
	is(&e, "", 0);
	edit_free(&e);
}

// Letters behind a move are a change of their own; so are those behind each way of moving between lines.
static void test_a_move_parts_what_is_undone(void **state)
{
	(void)state;
	static const char *const moves[] = {"Left", "Home", "End", "C-Left"};
	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++) {
		struct edit e = {0};
		keys(&e, "a b");
		keys(&e, moves[i]);
		keys(&e, "c d C-z");
		assert_string_equal(str_text(&e.text), "ab");
		edit_free(&e);
	}
	struct edit e = {0};
	edit_set(&e, "one\ntwo");
	keys(&e, "a b");
	assert_true(edit_vertical(&e, 20, -1));
	keys(&e, "c d C-z");
	is(&e, "one\ntwoab", 3); // the cursor's own line is as it was
	keys(&e, "C-z");
	is(&e, "one\ntwo", 7);
	keys(&e, "x y");
	edit_line_edge(&e, 20, false);
	keys(&e, "z C-z");
	is(&e, "one\ntwoxy", 4);
	keys(&e, "C-y");
	is(&e, "one\nztwoxy", 5);
	edit_replace(&e, "one\nztwoxy"); // the same: no change
	keys(&e, "C-z");
	is(&e, "one\ntwoxy", 4);
	edit_replace(&e, "other\x1b");
	is(&e, "other", 5);
	keys(&e, "q C-z");
	is(&e, "other", 5);
	keys(&e, "C-z");
	is(&e, "one\ntwoxy", 4);
	edit_free(&e);
}

static void test_keys_that_are_letters(void **state)
{
	(void)state;
	static const char *const names[] = {"a", "ä", "€", "/", "~"}, *const others[] = {"Enter", "C-a",  "F1",
																					 "",      "\x7f", "\n"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_string_equal(edit_letter(names[i]), names[i]);
	assert_string_equal(edit_letter("Space"), " ");
	struct edit e = {0};
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		assert_null(edit_letter(others[i]));
		assert_false(acts(&e, others[i]));
	}
	edit_free(&e);
}

// Every byte of the text is in one line or is the break behind it, and no line is wider than asked.
static void check_lines(const char *text, int cells, int expected)
{
	struct arena *a = arena_new();
	struct edit_line *lines;
	int n = edit_wrap(a, text, cells, &lines);
	size_t at = 0;
	for (int i = 0; i < n; i++) {
		assert_true(lines[i].from == at || (lines[i].from == at + 1 && text[at] == '\n'));
		assert_true(lines[i].to >= lines[i].from);
		at = lines[i].to;
		size_t shown = lines[i].to;
		while (shown > lines[i].from && text[shown - 1] == ' ')
			shown--;
		assert_true(edit_cell_of(text, &lines[i], shown) <= cells);
	}
	assert_int_equal(at, strlen(text));
	assert_int_equal(n, expected);
	arena_free(a);
}

static void test_lines(void **state)
{
	(void)state;
	check_lines("", 10, 1);
	check_lines("one two", 10, 1);
	check_lines("one two three", 10, 2);
	check_lines("abcdefghijklmno", 5, 3);
	check_lines("\n", 5, 2);
	check_lines("a\n\nb", 5, 3);
	check_lines("äöü ßÄÖ", 3, 2);
	check_lines("a           b", 4, 2); // blanks hang over
	check_lines("日本語日本語", 4, 3);  // two cells each
}

// Bytes [from, to) of each line, as "0-4 4-9".
static void lines_are(const char *text, int cells, const char *wanted)
{
	struct arena *a = arena_new();
	struct edit_line *lines;
	struct str now = {0};
	int n = edit_wrap(a, text, cells, &lines);
	for (int i = 0; i < n; i++)
		str_addf(&now, "%s%zu-%zu", i ? " " : "", lines[i].from, lines[i].to);
	assert_string_equal(str_text(&now), wanted);
	str_free(&now);
	arena_free(a);
}

static void test_where_lines_break(void **state)
{
	(void)state;
	lines_are("", 10, "0-0");
	lines_are("one two", 7, "0-7");
	lines_are("one two", 6, "0-4 4-7");
	lines_are("one two", 3, "0-4 4-7"); // the blank hangs over
	lines_are("one two", 2, "0-2 2-4 4-6 6-7");
	lines_are("abcdef", 3, "0-3 3-6");
	lines_are("a\nb\n", 3, "0-1 2-3 4-4");
	lines_are("ab\ncd", 2, "0-2 3-5");
	lines_are("\n\n", 2, "0-0 1-1 2-2");
	lines_are("äöü", 2, "0-4 4-6");
	lines_are("日本", 3, "0-3 3-6");
	lines_are("日本", 1, "0-3 3-6"); // wider than the line: one each
	lines_are("日本", 0, "0-3 3-6");
	lines_are("a  b", 2, "0-3 3-4");
}

static void test_the_cell_of_the_cursor(void **state)
{
	(void)state;
	const char *text = "aä日 b";
	struct arena *a = arena_new();
	struct edit_line *lines;
	int n = edit_wrap(a, text, 10, &lines);
	assert_int_equal(n, 1);
	static const size_t at[] = {0, 1, 3, 6, 7, 8};
	static const int wanted[] = {0, 1, 2, 4, 5, 6};
	for (int i = 0; i < 6; i++)
		assert_int_equal(edit_cell_of(text, &lines[0], at[i]), wanted[i]);
	n = edit_wrap(a, text, 4, &lines); // "aä日 " and "b"
	assert_int_equal(n, 2);
	assert_int_equal(edit_line_of(lines, n, 0), 0);
	assert_int_equal(edit_line_of(lines, n, 6), 0);
	assert_int_equal(edit_line_of(lines, n, 7), 1); // behind the break: the next line
	assert_int_equal(edit_line_of(lines, n, 8), 1);
	arena_free(a);
}

static void goes_by(struct edit *e, int cells, int by, bool moved, size_t cursor)
{
	assert_int_equal(edit_vertical(e, cells, by), moved);
	if (e->cursor != cursor)
		fail_msg("%d lines: %zu, not %zu", by, e->cursor, cursor);
}

// The cell is kept where the line is long enough; in a long paragraph never beyond its own line.
static void test_lines_up_and_down(void **state)
{
	(void)state;
	struct edit e = {0};
	edit_set(&e, "abcdef\nxy\nüvwz");
	goes_by(&e, 20, -1, true, 9); // the short line's end
	goes_by(&e, 20, -1, true, 2);
	goes_by(&e, 20, 1, true, 9);
	goes_by(&e, 20, 1, true, 13); // cell 2: ü is two bytes
	goes_by(&e, 20, 1, false, 13);
	goes_by(&e, 20, -10, true, 2); // ten up: the first line
	goes_by(&e, 20, -10, false, 2);
	goes_by(&e, 20, 10, true, 13);
	edit_line_edge(&e, 20, false);
	assert_int_equal(e.cursor, 10);
	edit_line_edge(&e, 20, true);
	assert_int_equal(e.cursor, 15);
	edit_set(&e, "one two ön");
	e.cursor = 3;
	goes_by(&e, 4, 1, true, 7); // not behind the blank: that would be the next line
	goes_by(&e, 4, 1, true, 11);
	goes_by(&e, 4, -1, true, 6);
	edit_line_edge(&e, 4, true);
	assert_int_equal(e.cursor, 7);
	edit_set(&e, "abcä");
	e.cursor = 0;
	edit_line_edge(&e, 3, true);
	assert_int_equal(e.cursor, 2); // its end is where the next line begins
	edit_set(&e, "abäc");
	e.cursor = 0;
	edit_line_edge(&e, 3, true);
	assert_int_equal(e.cursor, 2); // before the letter, never inside it
	edit_free(&e);
}

static void test_up_and_down(void **state)
{
	(void)state;
	struct edit e = {0};
	edit_set(&e, "one two three\nfour");
	assert_false(edit_vertical(&e, 8, 1));
	assert_true(edit_vertical(&e, 8, -1));
	is(&e, "one two three\nfour", 12); // the third line is "three"
	assert_true(edit_vertical(&e, 8, -1));
	assert_int_equal(e.cursor, 4);
	assert_false(edit_vertical(&e, 8, -1));
	edit_line_edge(&e, 8, true);
	assert_int_equal(e.cursor, 7); // the blank at the break belongs to this line
	edit_line_edge(&e, 8, false);
	assert_int_equal(e.cursor, 0);
	edit_free(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_letters),
		cmocka_unit_test(test_marks_stay_with_their_letter),
		cmocka_unit_test(test_undo_goes_by_words),
		cmocka_unit_test(test_long_past_forgets_its_beginning),
		cmocka_unit_test(test_pasted),
		cmocka_unit_test(test_moving),
		cmocka_unit_test(test_a_move_parts_what_is_undone),
		cmocka_unit_test(test_keys_that_are_letters),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_where_lines_break),
		cmocka_unit_test(test_the_cell_of_the_cursor),
		cmocka_unit_test(test_lines_up_and_down),
		cmocka_unit_test(test_up_and_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
