// SPDX-License-Identifier: EUPL-1.2
// The terminal layer without a terminal: what is sent between frames, what a name can do, the one in memory.
#include "term/term.h"

#include <locale.h>
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

// A terminal as most are.
struct speaker {
	struct tongue tongue;
	struct inks inks;
	struct frame frame;
	struct str out;
};

static void expand(struct str *out, const char *word, const int p[9])
{
	assert_int_equal(word[0], '\033'); // attributes and colours, by hand
	if (strstr(word, "sgr"))
		str_addf(out, "\033[0%s%sm", p[5] ? ";1" : "", p[1] ? ";4" : "");
	else
		str_addf(out, "\033[%s;5;%dm", strstr(word, "fg") ? "38" : "48", p[0]);
}

static void speaks(struct speaker *s, int cols, int rows)
{
	static const char *const words[WORD_COUNT] = {
		[WORD_CUP] = "\033[%i%p1%d;%p2%dH",
		[WORD_HPA] = "\033[%i%p1%dG",
		[WORD_VPA] = "\033[%i%p1%dd",
		[WORD_CUF] = "\033[%p1%dC",
		[WORD_CUF1] = "\033[C",
		[WORD_CUB1] = "\b",
		[WORD_CUD1] = "\n",
		[WORD_CR] = "\r",
		[WORD_CLEAR] = "\033[H\033[2J",
		[WORD_EL] = "\033[K",
		[WORD_ECH] = "\033[%p1%dX",
		[WORD_CSR] = "\033[%i%p1%d;%p2%dr",
		[WORD_IND] = "\n",
		[WORD_INDN] = "\033[%p1%dS",
		[WORD_RI] = "\033M",
		[WORD_RIN] = "\033[%p1%dT",
		[WORD_SGR] = "\033[%?sgr%m",
		[WORD_SGR0] = "\033(B\033[m$<2>",
		[WORD_BOLD] = "\033[1m",
		[WORD_SMUL] = "\033[4m",
		[WORD_SETAF] = "\033[%?fg%m",
		[WORD_SETAB] = "\033[%?bg%m",
		[WORD_OP] = "\033[39;49m",
		[WORD_CIVIS] = "\033[?25l",
		[WORD_CNORM] = "\033[?25h",
	};
	static const struct paints paints = {.colours = 256, .own = true, .attributes = INK_BOLD | INK_UNDERLINE};
	struct palette p;
	struct ls_err err;
	*s = (struct speaker){.tongue = {.wraps = true,
									 .wraps_late = true,
									 .erases_coloured = true,
									 .moves_coloured = true,
									 .utf8 = true,
									 .expand = expand}};
	for (int w = 0; w < WORD_COUNT; w++)
		tongue_learn(&s->tongue, (enum word)w, words[w]);
	tongue_learned(&s->tongue);
	assert_int_equal(
		palette_parse(&p, "t", "match #5fafff\ngood #5fafff\nbad #ff0000 bold\nfield - on #303030\n", &err), LS_OK);
	inks_set(&s->inks, &paints, &p);
	s->frame = (struct frame){.tongue = &s->tongue, .inks = &s->inks};
	frame_size(&s->frame, cols, rows);
}

static void falls_silent(struct speaker *s)
{
	frame_free(&s->frame);
	inks_free(&s->inks);
	tongue_forget(&s->tongue);
	str_free(&s->out);
}

static const char *sent(struct speaker *s, const struct canvas *c)
{
	str_clear(&s->out);
	frame_show(&s->frame, c, &s->out);
	return str_text(&s->out);
}

static void only_what_differs_is_sent(void **state)
{
	const char *const one[] = {"Scanstelle 2,50", "Work Space 2,85", "日本"};
	const char *const two[] = {"Scanstelle 2,70", "Work Space 2,85", "日x"};
	struct canvas *a = canvas_of(one, 20, 3), *b = canvas_of(two, 20, 3);
	struct speaker s;

	(void)state;
	speaks(&s, 20, 3);
	canvas_cursor(a, 0, 0);
	canvas_cursor(b, 0, 0);
	assert_string_equal(sent(&s, a), "\033[m\033[1;3r\033[H\033[2J\033[1;1HScanstelle 2,50\033[2;1HWork Space 2,85"
									 "\033[3;1H日本\033[?25h\033[1;1H");
	assert_string_equal(sent(&s, a), "");
	assert_string_equal(sent(&s, b), "\033[14G7\033[3;3Hx \033[1;1H"); // 本 took two cells
	assert_string_equal(sent(&s, a), "\033[14G5\033[3;3H本\033[1;1H");
	canvas_role(a, (struct rect){5, 1, 1, 1}, ROLE_MATCH);
	canvas_role(a, (struct rect){7, 1, 1, 1}, ROLE_BAD);
	assert_string_equal(sent(&s, a), "\033[2;6H\033[38;5;75mS\033[C\033[1;38;5;196ma\033[1;1H");
	canvas_role(a, (struct rect){5, 1, 1, 1}, ROLE_GOOD); // looks the same
	canvas_no_cursor(a);
	assert_string_equal(sent(&s, a), "\033[?25l\033[3;20H");
	frame_wipe(&s.frame);
	assert_non_null(strstr(sent(&s, a), "\033[H\033[2J\033[1;1HScanstelle"));
	frame_size(&s.frame, 20, 3); // a new size: everything goes again
	assert_non_null(strstr(sent(&s, a), "Work "));
	falls_silent(&s);
	canvas_free(a);
	canvas_free(b);
}

// A mark over a letter, a look that changes in the middle of a wide glyph: what belongs together goes together.
static void what_belongs_together_is_sent_together(void **state)
{
	const char *const rows[] = {"e 日本", "e"};
	struct canvas *a = canvas_of(rows, 12, 2), *b = canvas_of(rows, 12, 2);
	struct speaker s;

	(void)state;
	speaks(&s, 12, 2);
	canvas_cursor(a, 0, 0);
	canvas_cursor(b, 0, 0);
	(void)sent(&s, a);
	canvas_role(b, (struct rect){3, 0, 1, 1}, ROLE_BAD); // the second half of 日 is never seen by itself
	assert_string_equal(sent(&s, b), "");
	canvas_role(b, (struct rect){4, 0, 1, 1}, ROLE_GOOD); // the first half of 本
	assert_string_equal(sent(&s, b), "\033[5G\033[38;5;75m本\r");
	b->cells[12].mark = 0x301;
	assert_string_equal(sent(&s, b), "\n\033[me\xcc\x81\033[1;1H");
	assert_string_equal(sent(&s, b), "");
	canvas_role(b, (struct rect){11, 1, 1, 1}, ROLE_BAD); // a blank has no letters in another colour,
	assert_string_equal(sent(&s, b), "");
	canvas_role(b, (struct rect){0, 1, 12, 1}, ROLE_FIELD); // but a ground: the very last cell, too
	assert_string_equal(sent(&s, b), "\n\033[48;5;236me\xcc\x81\033[K\033[1;1H");
	falls_silent(&s);
	canvas_free(a);
	canvas_free(b);
}

static void a_list_that_scrolls_is_moved_by_the_terminal(void **state)
{
	const char *const rows[] = {"heading", "one Scanstelle",      "two Digitallotsen",  "three Work Space",
								"four",    "five Bürgerportal x", "six Onlinezugang y", "footer"};
	const char *const down[] = {"heading",
								"two Digitallotsen",
								"three Work Space",
								"four",
								"five Bürgerportal x",
								"six Onlinezugang y",
								"seven Bauakte",
								"footer"};
	struct canvas *a = canvas_of(rows, 24, 8), *b = canvas_of(down, 24, 8);
	struct speaker s;

	(void)state;
	speaks(&s, 24, 8);
	canvas_cursor(a, 0, 6);
	canvas_cursor(b, 0, 6);
	canvas_role(a, (struct rect){0, 6, 3, 1}, ROLE_BAD); // the cursor's row
	canvas_role(b, (struct rect){0, 6, 5, 1}, ROLE_BAD);
	(void)sent(&s, a);
	assert_string_equal(sent(&s, b),
						"\033[2;7r\033[7;1H\n\033[1;8r\033[6;1Hsix\r\n\033[1;38;5;196mseven \033[mBauakte\r");
	assert_string_equal(sent(&s, a),
						"\033[2;7r\033[2;1H\033M\033[1;8r\033[2;1Hone Scanstelle\033[7;1H\033[1;38;5;196msix\r");
	falls_silent(&s);
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
	if (!setlocale(LC_CTYPE, "C.UTF-8")) // for the width of letters
		return 1;
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_differs_is_sent),
		cmocka_unit_test(what_belongs_together_is_sent_together),
		cmocka_unit_test(a_list_that_scrolls_is_moved_by_the_terminal),
		cmocka_unit_test(names_tell_what_a_terminal_can),
		cmocka_unit_test(modes_are_switched_off_again),
		cmocka_unit_test(the_terminal_in_memory),
		cmocka_unit_test(the_terminal_in_memory_does_nothing_outside),
	};

	return cmocka_run_group_tests_name("term", tests, NULL, NULL);
}
