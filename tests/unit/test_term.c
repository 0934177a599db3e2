// SPDX-License-Identifier: EUPL-1.2
// The terminal layer without a terminal: what differs between frames, what a name can do, the one in memory.
#include "term/term.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "term/frame.h"
#include "term/modes.h"

static struct canvas *canvas_of(const char *const *rows, int cols, int n)
{
	struct canvas *c = canvas_new(cols, n, GLYPHS_UNICODE);

	for (int y = 0; y < n; y++)
		canvas_text(c, 0, y, ROLE_TEXT, rows[y]);
	return c;
}

static void only_what_differs_is_sent(void **state)
{
	const char *const one[] = {"Scanstelle 2,50", "Work Space 2,85", "日本"};
	const char *const two[] = {"Scanstelle 2,70", "Work Space 2,85", "日x"};
	struct canvas *a = canvas_of(one, 20, 3), *b = canvas_of(two, 20, 3);
	struct frame f = {0};
	int x, n;

	(void)state;
	frame_size(&f, 20, 3);
	for (int y = 0; y < 3; y++) {
		assert_true(frame_take(&f, a, y, &x, &n)); // all of it at first
		assert_int_equal(x, 0);
		assert_int_equal(n, 20);
	}
	f.unknown = false;
	for (int y = 0; y < 3; y++)
		assert_false(frame_take(&f, a, y, &x, &n));
	assert_true(frame_take(&f, b, 0, &x, &n));
	assert_int_equal(x, 13);
	assert_int_equal(n, 1);
	assert_false(frame_take(&f, b, 1, &x, &n));
	assert_true(frame_take(&f, b, 2, &x, &n)); // both halves of 本
	assert_int_equal(x, 2);
	assert_int_equal(n, 2);
	assert_true(frame_take(&f, a, 2, &x, &n));
	assert_int_equal(x, 2);
	assert_int_equal(n, 2);
	canvas_role(b, (struct rect){5, 1, 1, 1}, ROLE_MATCH);
	canvas_bold(b, (struct rect){7, 1, 1, 1});
	assert_true(frame_take(&f, b, 1, &x, &n));
	assert_int_equal(x, 5);
	assert_int_equal(n, 3);
	frame_free(&f);
	canvas_free(a);
	canvas_free(b);
}

// A mark over a letter, a look that changes in the middle of a wide glyph: what belongs together goes together.
static void what_belongs_together_is_sent_together(void **state)
{
	const char *const rows[] = {"e 日本", "e"};
	struct canvas *a = canvas_of(rows, 12, 2), *b = canvas_of(rows, 12, 2);
	struct frame f = {0};
	int x, n;

	(void)state;
	frame_size(&f, 12, 2);
	assert_true(f.unknown);
	assert_true(frame_take(&f, a, 0, &x, &n));
	assert_true(frame_take(&f, a, 1, &x, &n));
	f.unknown = false;
	canvas_role(b, (struct rect){3, 0, 1, 1}, ROLE_BAD); // the second half of 日
	assert_true(frame_take(&f, b, 0, &x, &n));
	assert_int_equal(x, 2);
	assert_int_equal(n, 2);
	canvas_role(b, (struct rect){4, 0, 1, 1}, ROLE_BAD); // the first half of 本
	assert_true(frame_take(&f, b, 0, &x, &n));
	assert_int_equal(x, 4);
	assert_int_equal(n, 2);
	canvas_role(b, (struct rect){3, 0, 2, 1}, ROLE_GOOD); // half of each
	assert_true(frame_take(&f, b, 0, &x, &n));
	assert_int_equal(x, 2);
	assert_int_equal(n, 4);
	b->cells[12].mark = 0x301;
	assert_true(frame_take(&f, b, 1, &x, &n));
	assert_int_equal(x, 0);
	assert_int_equal(n, 1);
	assert_false(frame_take(&f, b, 1, &x, &n));
	b->cells[23].bold = !b->cells[23].bold; // the very last cell
	assert_true(frame_take(&f, b, 1, &x, &n));
	assert_int_equal(x, 11);
	assert_int_equal(n, 1);
	frame_size(&f, 12, 2); // a new size: everything goes again
	assert_true(frame_take(&f, b, 1, &x, &n));
	assert_int_equal(n, 12);
	frame_free(&f);
	assert_null(f.cells);
	canvas_free(a);
	canvas_free(b);
}

static void names_tell_what_a_terminal_can(void **state)
{
	(void)state;
	struct modes m = modes_of("xterm-256color", false);
	assert_true(m.brackets && m.mouse && m.title && !m.bursts);
	assert_int_equal(m.glyphs, GLYPHS_UNICODE);
	m = modes_of("linux", false);
	assert_true(!m.brackets && !m.mouse && !m.title && m.bursts);
	assert_int_equal(m.glyphs, GLYPHS_BASIC);
	m = modes_of("vt100", false);
	assert_true(!m.brackets && m.bursts);
	assert_int_equal(m.glyphs, GLYPHS_ASCII);
	m = modes_of("vte-256color", false);
	assert_true(m.brackets);
	m = modes_of("screen", false); // GNU screen, or tmux behind SSH
	assert_true(m.brackets && m.bursts && !m.title);
	m = modes_of("screen", true);
	assert_true(m.brackets && !m.bursts && !m.title);
	m = modes_of("tmux-256color", false);
	assert_true(m.brackets && !m.bursts);
}

static void modes_are_switched_off_again(void **state)
{
	struct modes m = modes_of("xterm", false);
	struct str on = {0}, off = {0};

	(void)state;
	modes_enter(&on, &m, true, "Kreis \033]2;evil\a");
	modes_leave(&off, &m, true, "x");
	const char *const pairs[][2] = {
		{"\033[?2004h", "\033[?2004l"},
		{"\033[?1000h", "\033[?1000l"},
		{"\033[?1006h", "\033[?1006l"},
		{"\033[22;2t", "\033[23;2t"},
	};
	for (int i = 0; i < 4; i++) {
		assert_non_null(strstr(str_text(&on), pairs[i][0]));
		assert_non_null(strstr(str_text(&off), pairs[i][1]));
	}
	assert_null(strstr(str_text(&on), "\033]2;evil"));
	str_clear(&on);
	modes_enter(&on, &m, false, NULL);
	assert_string_equal(str_text(&on), "\033[?2004h");
	str_clear(&off);
	modes_leave(&off, &m, false, NULL);
	assert_string_equal(str_text(&off), "\033[?2004l"); // what was not switched on is left alone
	str_clear(&on);
	m = modes_of("linux", false);
	modes_enter(&on, &m, true, "x");
	assert_int_equal(on.len, 0);
	str_free(&on);
	str_free(&off);
}

static void the_terminal_in_memory(void **state)
{
	struct term *t = term_memory(20, 4);
	struct canvas *c = canvas_new(20, 4, GLYPHS_UNICODE);
	struct event e;
	int x, y;

	(void)state;
	assert_null(term_memory_frame(t));
	assert_int_equal(term_wait(t, 1000, &e), EVENT_NONE);
	char paste[] = "abc";
	term_memory_feed(t, &(struct event){.kind = EVENT_KEY, .key = "j"});
	term_memory_feed(t, &(struct event){.kind = EVENT_TEXT, .text = paste});
	strcpy(paste, "xyz");
	term_memory_resize(t, 30, 5);
	assert_true(term_pending(t));
	assert_int_equal(term_wait(t, -1, &e), EVENT_KEY);
	assert_string_equal(e.key, "j");
	assert_int_equal(term_wait(t, -1, &e), EVENT_TEXT);
	assert_string_equal(e.text, "abc");
	assert_int_equal(term_wait(t, -1, &e), EVENT_RESIZE);
	assert_false(term_pending(t));
	term_size(t, &x, &y);
	assert_int_equal(x, 30);
	assert_int_equal(y, 5);
	canvas_text(c, 0, 0, ROLE_TITLE, "Karte");
	canvas_cursor(c, 3, 1);
	term_show(t, c);
	canvas_clear(c);
	const struct canvas *frame = term_memory_frame(t);
	assert_int_equal(canvas_at(frame, 0, 0)->ch, 'K');
	assert_int_equal(frame->cursor_x, 3);
	assert_int_equal(frame->cursor_y, 1);
	term_memory_feed(t, &(struct event){.kind = EVENT_TEXT, .text = "left over"});
	term_close(t);
	canvas_free(c);
}

// What a real terminal does with a person, this one does at once: comes back from the background, runs no editor.
static void the_terminal_in_memory_does_nothing_outside(void **state)
{
	struct term *t = term_memory(10, 2);
	static const char *const argv[] = {"/bin/false", NULL};
	static const struct palette palette;
	struct canvas *c = canvas_new(10, 2, GLYPHS_UNICODE);
	struct event e;
	int status = 7;

	(void)state;
	term_show(t, c);
	const struct canvas *frame = term_memory_frame(t);
	term_palette(t, &palette);
	term_redraw(t);
	assert_ptr_equal(term_memory_frame(t), frame); // frames keep roles: nothing to draw anew
	assert_false(term_pending(t));
	term_suspend(t);
	assert_true(term_pending(t));
	assert_int_equal(term_wait(t, -1, &e), EVENT_CONT);
	assert_int_equal(term_wait(t, -1, &e), EVENT_NONE);
	assert_int_equal(e.kind, EVENT_NONE); // nothing of the event before
	term_run(t, argv, &status);
	assert_int_equal(status, -1);
	assert_int_equal(term_glyphs(t), GLYPHS_UNICODE);
	for (int i = 0; i < 100; i++) // more than it has room for at first
		term_memory_feed(t, &(struct event){.kind = EVENT_CLICK, .x = i});
	for (int i = 0; i < 100; i++) {
		assert_int_equal(term_wait(t, -1, &e), EVENT_CLICK);
		assert_int_equal(e.x, i);
	}
	assert_int_equal(term_wait(t, -1, &e), EVENT_NONE);
	term_close(t);
	term_close(NULL);
	canvas_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_differs_is_sent),      cmocka_unit_test(what_belongs_together_is_sent_together),
		cmocka_unit_test(names_tell_what_a_terminal_can), cmocka_unit_test(modes_are_switched_off_again),
		cmocka_unit_test(the_terminal_in_memory),         cmocka_unit_test(the_terminal_in_memory_does_nothing_outside),
	};

	return cmocka_run_group_tests_name("term", tests, NULL, NULL);
}
