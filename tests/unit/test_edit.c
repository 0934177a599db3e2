// SPDX-License-Identifier: EUPL-1.2
// A text while it is typed: its characters, its lines, its past.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/edit.h"

#include <stdlib.h>
#include <string.h>

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
			assert_true(edit_key(e, key));
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
	assert_true(e.text.len > 0);
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
	assert_null(strpbrk(str_text(&e.text), "\n\t\x1b"));
	edit_set(&e, "");
	assert_true(edit_insert(&e, "a\nb", true));
	is(&e, "a\nb", 3);
	char *much = mem_alloc(EDIT_MOST + 1);
	memset(much, 'x', EDIT_MOST);
	much[EDIT_MOST] = '\0';
	assert_false(edit_insert(&e, much, true));
	is(&e, "a\nb", 3);
	free(much);
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
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_up_and_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
