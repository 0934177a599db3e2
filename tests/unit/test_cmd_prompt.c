// SPDX-License-Identifier: EUPL-1.2
// The line being typed: its editing keys, the lines typed before, pasted text, and what it shows while it is typed.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "desk.h"

#include <stdio.h>

// The line with "|" where the cursor stands.
static void line_is(struct desk *d, const char *expected)
{
	const struct prompt *p = &d->session->prompt;
	struct str now = {0};
	str_addn(&now, str_text(&p->text), p->cursor);
	str_addc(&now, '|');
	str_add(&now, str_text(&p->text) + p->cursor);
	assert_int_not_equal(p->kind, PROMPT_NONE);
	assert_string_equal(str_text(&now), expected);
	str_free(&now);
}

static void closed(const struct desk *d)
{
	assert_int_equal(d->session->prompt.kind, PROMPT_NONE);
}

static void keys_move_and_delete(void **state)
{
	(void)state;
	static const struct {
		const char *text, *keys, *line;
	} rows[] = {
		{"measure set M44 ", "C-w", "measure set |"}, // also behind a blank: the word before it
		{"measure set", "C-w", "measure |"},
		{"one  two  ", "C-w", "one  |"},
		{"one two", "C-w C-w C-w", "|"},
		{"one two", "Left Left C-w", "one |wo"},
		{"one two", "Left Left Left C-u", "|two"},
		{"äß", "Backspace", "ä|"},
		{"äß", "C-h C-h", "|"},
		{"äß", "Home Del", "|ß"},
		{"äß", "Home Right Right Right", "äß|"},
		{"äß", "End Del", "äß|"},
		{"abc", "Left Left Left Left Left", "|abc"},
		{"abc", "Home C-e", "abc|"},
		{"abc", "Home End", "abc|"},
		{"abc", "Left F5 PgUp", "ab|c"}, // named keys are no text
		{"abc", "Left Space ä", "ab ä|c"},
		{"q\xcc\x81x", "Left Left", "|q\xcc\x81x"}, // a letter and its accent are one
		{"q\xcc\x81x", "Left Backspace", "|x"},
		{"q\xcc\x81x", "Home Del", "|x"},
		{"q\xcc\x81x", "Home Right", "q\xcc\x81|x"},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		desk_keys(&d, ":");
		session_text(d.session, rows[i].text);
		desk_keys(&d, rows[i].keys);
		line_is(&d, rows[i].line);
		desk_keys(&d, "Esc");
		closed(&d);
	}
	desk_close(&d);
}

static void it_closes(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, ": x Backspace");
	line_is(&d, "|");
	desk_keys(&d, "Backspace"); // of an empty line: back
	closed(&d);
	desk_keys(&d, ": x C-c");
	closed(&d);
	desk_keys(&d, ": Enter"); // nothing was typed
	closed(&d);
	assert_string_equal(session_message(d.session), "");
	desk_keys(&d, ":");
	desk_type(&d, "mesure set");
	desk_keys(&d, "Enter");
	closed(&d);
	desk_said(&d, "There is no command “mesure”. Did you mean “measure”?");
	assert_true(d.session->talk.error);
	desk_run(&d, "command \"measure set\"");
	line_is(&d, "measure set|");
	desk_close(&d);
}

// Up brings back the last line, Up Up the one before; Down leads to what was being typed.
static void lines_typed_before_come_back(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, ": Up");
	line_is(&d, "|"); // there is none yet
	desk_keys(&d, "Esc");
	static const char *const lines[] = {"privacy public", "privacy open", "privacy open", "sort title"};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		desk_keys(&d, ":");
		desk_type(&d, lines[i]);
		desk_keys(&d, "Enter");
	}
	desk_keys(&d, ": h a l f Up");
	line_is(&d, "sort title|");
	desk_keys(&d, "Up");
	line_is(&d, "privacy open|"); // typed twice, kept once
	desk_keys(&d, "Up");
	line_is(&d, "privacy public|");
	desk_keys(&d, "Up"); // the oldest
	line_is(&d, "privacy public|");
	desk_keys(&d, "Down Down");
	line_is(&d, "sort title|");
	desk_keys(&d, "Down");
	line_is(&d, "half|");
	desk_keys(&d, "Down");
	line_is(&d, "half|");
	desk_keys(&d, "Up x Down"); // what was changed of an old line is not kept
	line_is(&d, "half|");
	desk_keys(&d, "Esc / Up"); // a search has lines of its own
	line_is(&d, "|");
	desk_keys(&d, "w o r k Enter f Up");
	line_is(&d, "|");
	desk_keys(&d, "Esc / Up");
	line_is(&d, "work|");
	desk_close(&d);
}

static void a_hundred_lines_are_kept(void **state)
{
	(void)state;
	struct desk d;
	char line[32];
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (int i = 1; i <= 101; i++) {
		snprintf(line, sizeof line, "year %d", 1999 + i);
		desk_keys(&d, ":");
		session_text(d.session, line);
		desk_keys(&d, "Enter");
	}
	desk_keys(&d, ":");
	for (int i = 0; i < 99; i++)
		desk_keys(&d, "Up");
	line_is(&d, "year 2002|");
	desk_keys(&d, "Up");
	line_is(&d, "year 2001|"); // the oldest of a hundred
	desk_keys(&d, "Up");
	line_is(&d, "year 2001|");
	desk_close(&d);
}

static void pasted_text_is_one_line(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, ":");
	session_text(d.session, "a\nb\tc d\r\x1b[31m");
	assert_null(strpbrk(str_text(&d.session->prompt.text), "\n\t\r\x1b"));
	assert_string_equal(str_text(&d.session->prompt.text), "a b c d[31m");
	desk_keys(&d, "C-u");
	char *text = mem_alloc(4001);
	memset(text, 'x', 4000);
	text[4000] = '\0';
	session_text(d.session, text);
	assert_int_equal(d.session->prompt.text.len, 4000);
	desk_keys(&d, "y");
	assert_string_equal(session_message(d.session), "This is too long for one line.");
	assert_int_equal(d.session->prompt.text.len, 4000);
	free(text);
	desk_keys(&d, "Esc");
	session_text(d.session, "quit");
	assert_string_equal(session_message(d.session),
						"Pasted text was left out: there is no field open. / searches, : takes a command.");
	desk_keys(&d, "d"); // a question
	session_text(d.session, "quit");
	assert_string_equal(session_message(d.session), "Pasted text was left out: there is no field open here.");
	desk_close(&d);
}

// ---- what is shown meanwhile ---------------------------------------------------------------------------------------

static void a_search_says_how_often_it_hits(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "/");
	assert_string_equal(typing_note(d.session), "");
	desk_type(&d, "digital");
	assert_string_equal(typing_note(d.session), "3 hits");
	desk_keys(&d, "Enter");
	assert_string_equal(session_message(d.session), "3 hits: n goes to the next one, Esc ends the search.");
	assert_string_equal(typing_note(d.session), ""); // only while it is typed
	desk_keys(&d, ":");
	assert_string_equal(typing_note(d.session), "");
	desk_keys(&d, "Esc /");
	desk_type(&d, "scanst");
	assert_string_equal(typing_note(d.session), "1 hit");
	desk_keys(&d, "Enter");
	assert_string_equal(session_message(d.session), "1 hit. Esc ends the search.");
	desk_keys(&d, "/");
	desk_type(&d, "digital");
	desk_keys(&d, "Esc"); // as before: the last search stands
	assert_string_equal(str_text(&d.session->search.text), "scanst");
	desk_close(&d);
}

static void a_filter_says_how_many_it_leaves(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "f");
	assert_string_equal(typing_note(d.session), "");
	desk_type(&d, "field:services");
	assert_string_equal(typing_note(d.session), "12 of 46");
	desk_keys(&d, "Enter");
	desk_keys(&d, ":"); // the filter is on, and no matter of this line
	assert_string_equal(typing_note(d.session), "");
	desk_keys(&d, "Esc /");
	assert_string_equal(typing_note(d.session), "");
	desk_keys(&d, "Esc f");
	line_is(&d, "field:services |"); // ready for the next term
	desk_keys(&d, "C-u");
	desk_type(&d, "field:nowhere");
	assert_true(d.session->talk.error);
	desk_keys(&d, "Enter"); // not understood: it stays open
	line_is(&d, "field:nowhere|");
	desk_keys(&d, "Esc");
	assert_string_equal(str_text(&d.session->listing.filter.text), "field:services");
	desk_close(&d);
}

// The beginning of a name that no text contains waits for its sign; what stands before it counts meanwhile.
static void a_name_that_is_begun_waits(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *filter;
	} rows[] = {
		{"punk", ""},
		{"field:services punk", "field:services"},
		{"field:services -punk", "field:services -punk"}, // leaves everything: no need to wait
		{"titel:basis -s", "titel:basis"},
		{"titel:basis !s", "titel:basis"},
		{"field:services xyzxyz", "field:services xyzxyz"}, // no name begins so: nothing is found
		{"field:services basis", "field:services basis"},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		desk_keys(&d, "f C-u");
		session_text(d.session, rows[i].typed);
		assert_string_equal(str_text(&d.session->listing.filter.text), rows[i].filter);
		desk_keys(&d, "Esc");
	}
	desk_close(&d);
}

// The terminal's cursor stands in the line while it is typed, in the pane or what lies over it else.
static void the_cursor_stands_where_is_typed(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	struct canvas *c = canvas_new(100, 30, GLYPHS_UNICODE);
	session_draw(d.session, c);
	assert_int_equal(c->cursor_y, 6); // the first row of the list
	desk_keys(&d, ":");
	session_text(d.session, "äbc");
	session_draw(d.session, c);
	assert_int_equal(c->cursor_y, 29);
	assert_int_equal(canvas_at(c, c->cursor_x - 1, c->cursor_y)->ch, 'c');
	desk_keys(&d, "Left");
	session_draw(d.session, c);
	assert_int_equal(canvas_at(c, c->cursor_x, c->cursor_y)->ch, 'c');
	desk_keys(&d, "Esc a");
	session_draw(d.session, c);
	assert_in_range(c->cursor_y, 1, 25);
	assert_int_equal(canvas_at(c, c->cursor_x, c->cursor_y)->ch, 0x25B8); // the chosen line of the menu
	canvas_free(c);
	desk_close(&d);
}

// While a line is typed the mouse does nothing.
static void the_mouse_waits(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, ":");
	char *before = mem_str(desk_screen(&d));
	session_click(d.session, 20, 8, false);
	session_click(d.session, 20, 8, true);
	session_wheel(d.session, 20, 8, 1);
	assert_string_equal(desk_screen(&d), before);
	free(before);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_move_and_delete),
		cmocka_unit_test(it_closes),
		cmocka_unit_test(lines_typed_before_come_back),
		cmocka_unit_test(a_hundred_lines_are_kept),
		cmocka_unit_test(pasted_text_is_one_line),
		cmocka_unit_test(a_search_says_how_often_it_hits),
		cmocka_unit_test(a_filter_says_how_many_it_leaves),
		cmocka_unit_test(a_name_that_is_begun_waits),
		cmocka_unit_test(the_cursor_stands_where_is_typed),
		cmocka_unit_test(the_mouse_waits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
