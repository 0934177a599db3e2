// SPDX-License-Identifier: EUPL-1.2
// The cockpit on many terminals: of every size, of other types, with fewer glyphs, without colours.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"

#include <stdio.h>
#include <string.h>

static void every_size_is_drawn(void **s)
{
	(void)s;
	static const struct {
		int cols, rows;
	} sizes[] = {{200, 60}, {80, 24}, {60, 15}, {59, 15}, {20, 5}, {1, 1}, {300, 100}, {100, 30}};
	struct pty *p =
		place_start("xterm-256color", 100, 30, (const char *[]){place_plan("musterkreis"), "--lang", "de", NULL});
	assert_true(pty_see(p, "Musterkreis", PLACE_WAIT));
	pty_type(p, ":measure set M1 ti"); // also while a prompt is open
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		assert_true(pty_resized(p, sizes[i].cols, sizes[i].rows, PLACE_WAIT));
	}
	assert_true(pty_see(p, ":measure set M1 ti", PLACE_WAIT));
	pty_type(p, "\x1b");
	assert_true(pty_gone(p, ":measure", PLACE_WAIT));
	for (const char *keys = "12340"; *keys; keys++) {
		char key[2] = {*keys, 0};
		pty_type(p, key);
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			assert_true(pty_resized(p, sizes[i].cols, sizes[i].rows, PLACE_WAIT));
		}
		assert_true(pty_see(p, "Musterkreis", PLACE_WAIT));
	}
	place_leave(p);
}

static void works_on(const char *term)
{
	struct pty *p =
		place_start(term, 80, 24, (const char *[]){place_plan("viersen"), "--lang", "de", "--glyphs", "ascii", NULL});
	assert_true(pty_see(p, "Kreis Viersen", PLACE_WAIT));
	pty_type(p, "3");
	assert_true(pty_match(p, "44 +Work Space", PLACE_WAIT));
	assert_true(pty_answers(p, "j", PLACE_WAIT));
	place_leave(p);
}

static void works_on_many_terminals(void **s)
{
	(void)s;
	works_on("xterm-256color");
	works_on("linux");
	works_on("vt100");
	works_on("screen");
	works_on("tmux-256color");
}

static void glyphs_are_those_of_the_terminal(void **s)
{
	(void)s;
	static const struct {
		const char *term, *glyphs, *seen;
	} cases[] = {{"xterm-256color", NULL, "▸ 1 "},
				 {"vt100", NULL, "> 1 "},
				 {"linux", NULL, "► 1 "},
				 {"vt100", "unicode", "▸ 1 "}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *words[] = {place_plan("viersen"), "--lang", "de", cases[i].glyphs ? "--glyphs" : NULL,
							   cases[i].glyphs,       NULL};
		struct pty *p = place_start(cases[i].term, 100, 30, words);
		pty_type(p, "3");
		assert_true(pty_see(p, cases[i].seen, PLACE_WAIT));
		pty_free(p);
	}
}

static void without_colours_when_somebody_wants_none(void **s)
{
	(void)s;
	const char *with[] = {place_env[0], place_env[1], place_env[2], place_env[3], "NO_COLOR=1", NULL};
	const char *const calls[][6] = {{pty_program("LEITSTAND"), place_plan("viersen"), NULL},
									{pty_program("LEITSTAND"), place_plan("viersen"), "--theme", "dark", NULL}};
	for (int i = 0; i < 2; i++) {
		struct pty *p = pty_start(
			&(struct pty_options){.argv = calls[i], .term = "xterm-256color", .cols = 80, .rows = 24, .env = with});
		assert_true(pty_see(p, "Kreis Viersen", PLACE_WAIT));
		assert_true(pty_quiet(p, 50, PLACE_WAIT));
		int coloured = 0;
		for (int y = 0; y < 24; y++)
			for (int x = 0; x < 80; x++)
				coloured += pty_cell(p, x, y).fg >= 0 || pty_cell(p, x, y).bg >= 0;
		assert_true(i == 0 ? coloured == 0 : coloured > 0); // who names a theme means it
		pty_free(p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(every_size_is_drawn, place_clear),
		cmocka_unit_test_teardown(works_on_many_terminals, place_clear),
		cmocka_unit_test_teardown(glyphs_are_those_of_the_terminal, place_clear),
		cmocka_unit_test_teardown(without_colours_when_somebody_wants_none, place_clear),
	};
	return cmocka_run_group_tests(tests, place_make, place_drop);
}
