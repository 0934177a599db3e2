// SPDX-License-Identifier: EUPL-1.2
// The terminal layer in a pseudo-terminal, on the terminal types that people have: keys, text, mouse, resizing,
// and that the terminal is as before afterwards, however the program ends.
#include "pty.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define SOON 20000 // ms; only what fails waits so long

static const char *const types[] = {"xterm-256color", "linux", "vt100", "screen"};
#define TYPES 4

static struct pty *start(const char *term, const char *argument, const char *const *env)
{
	const char *argv[] = {pty_program("LEITSTAND_TINY"), argument, NULL};
	struct pty *p = pty_start(&(struct pty_options){.argv = argv, .term = term, .cols = 60, .rows = 16, .env = env});

	assert_true(pty_see(p, "tiny 60x16 n=0", SOON));
	assert_true(pty_quiet(p, 20, SOON)); // all of the first frame
	return p;
}

static void leave(struct pty *p)
{
	int status;

	pty_type(p, "q");
	assert_true(pty_exit(p, SOON, &status));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_true(pty_restored(p));
	pty_free(p);
}

// Sends the keys and expects the event as the next one.
static void expect(struct pty *p, const char *keys, const char *event)
{
	char line[200];
	int n = 0;

	sscanf(pty_row(p, 0), "tiny %*dx%*d n=%d", &n);
	snprintf(line, sizeof line, "\n%d %s\n", n + 1, event);
	pty_type(p, keys);
	assert_true(pty_see(p, line, SOON));
}

static void keys_on_every_type(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		struct pty *p = start(types[i], NULL, NULL);
		expect(p, "j", "key j");
		expect(p, "\033[A", "key Up");
		expect(p, "\033OB", "key Down");
		expect(p, "\033[6~", "key PgDn");
		expect(p, "\033[1~", "key Home");
		expect(p, "\033[Z", "key S-Tab");
		expect(p, "\033OP", "key F1");
		expect(p, "\033[[B", "key F2");
		expect(p, "\033[15~", "key F5");
		expect(p, "\033[1;5C", "key C-Right");
		expect(p, "\x03", "key C-c");     // does not kill
		expect(p, "\x13", "key C-s");     // does not freeze
		expect(p, "\x1a", "key C-z");     // does not suspend
		expect(p, "\x1c\x11", "key C-q"); // no QUIT either
		expect(p, "\x7f", "key Backspace");
		expect(p, "\r", "key Enter");
		expect(p, "\033", "key Esc");
		expect(p, "\033Ov", "key 6"); // PuTTY's keypad
		leave(p);
	}
}

static void umlauts_in_pieces(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		struct pty *p = start(types[i], NULL, NULL);
		expect(p, "ä", "key ä");
		pty_type(p, "\xc3");
		pty_pause(p, 40);
		expect(p, "\x9f", "key ß");
		assert_true(pty_see(p, "gut ä", SOON));
		leave(p);
	}
}

static void umlauts_without_a_locale(void **state)
{
	const char *const env[] = {"LANG=C", NULL};
	struct pty *p = start("xterm", NULL, env);

	(void)state;
	expect(p, "Ö", "key Ö");
	assert_true(pty_see(p, "gut ä ▸ █ 日本", SOON));
	leave(p);
}

// PuTTY's keypad would not type what is printed on it in application mode; cursor keys are told in theirs.
static void the_keypad_types_what_is_printed_on_it(void **state)
{
	(void)state;
	static const char *const terminals[] = {"xterm", "xterm-256color", "screen"};
	for (size_t i = 0; i < sizeof terminals / sizeof terminals[0]; i++) {
		struct pty *p = start(terminals[i], NULL, NULL);
		assert_non_null(strstr(pty_output(p, 0), "\033[?1h"));
		assert_null(strstr(pty_output(p, 0), "\033="));
		expect(p, "\033OP", "key F1");
		expect(p, "\033OQ", "key F2");
		expect(p, "\033OR", "key F3");
		expect(p, "\033OS", "key F4");
		leave(p); // checks that it is no more
	}
}

// Answers of the terminal to somebody's questions, some of them from before the program had it.
static void what_the_terminal_answers_is_no_key(void **state)
{
	(void)state;
	struct pty *p = start("xterm-256color", NULL, NULL);
	pty_type(p, "\033P>|XTerm(390)\033\\");
	expect(p, "j", "key j");
	pty_type(p, "\033]11;rgb:dddd/eeee/yyyy");
	pty_pause(p, 60); // in two pieces
	pty_type(p, "\a");
	expect(p, "k", "key k");
	assert_null(strstr(pty_screen(p), "key d"));
	assert_null(strstr(pty_screen(p), "key P"));
	leave(p);
}

static void glyphs_fit_the_terminal(void **state)
{
	static const char *const expected[] = {"gut ä ▸ █ 日本 q\xcc\x88", "gut ä ► █ 日本 q", "gut ä > # 日本 q",
										   "gut ä ▸ █ 日本 q\xcc\x88"};

	(void)state;
	for (int i = 0; i < TYPES; i++) {
		struct pty *p = start(types[i], NULL, NULL);
		assert_true(pty_see(p, expected[i], SOON));
		assert_int_equal(pty_cell(p, 10, 14).width, 2);
		assert_int_equal(pty_cell(p, 59, 15).ch, 'x'); // the last cell, without scrolling
		assert_int_equal(pty_cell(p, 0, 0).ch, 't');
		leave(p);
	}
}

static void colours_as_many_as_there_are(void **state)
{
	struct pty *p = start("xterm-256color", NULL, NULL);

	(void)state;
	assert_non_null(strstr(pty_output(p, 0), ";38;5;75m")); // #5fafff
	assert_true(pty_cell(p, 0, 14).fg >= 0);
	assert_int_equal(pty_cell(p, 0, 14).bg, -1);
	assert_true(pty_cell(p, 0, 0).bold);
	assert_non_null(strstr(pty_output(p, 0), "48;5;221m")); // #ffd75f
	assert_true(pty_cell(p, 0, 15).bg >= 0);
	leave(p);
	p = start("linux", NULL, NULL);
	assert_true(pty_cell(p, 0, 14).fg >= 0);
	assert_true(pty_cell(p, 59, 15).bold);
	leave(p);
	p = start("vt100", NULL, NULL);
	assert_int_equal(pty_cell(p, 0, 14).fg, -1);
	assert_true(pty_cell(p, 0, 15).reverse);
	leave(p);
	p = start("xterm-256color", "--colours=1", NULL);
	assert_int_equal(pty_cell(p, 0, 14).fg, -1);
	leave(p);
}

static void bracketed_paste_is_text(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		struct pty *p = start(types[i], NULL, NULL);
		assert_int_equal(pty_brackets(p), i == 0 || i == 3);
		expect(p, "\033[200~qq\rZ ä\033[201~", "text 7 [qq$Z ä]");
		leave(p);
	}
}

static void a_burst_is_text_where_there_are_no_brackets(void **state)
{
	(void)state;
	struct pty *p = start("linux", NULL, NULL);
	expect(p, "quit now\rqqq", "text 12 [quit now$qqq]");
	pty_pause(p, 100); // what follows a burst closely belongs to it
	leave(p);
	p = start("vt100", NULL, NULL);
	expect(p, "two blanks are text", "text 19 [two blanks are text]");
	pty_pause(p, 100);
	pty_type(p, "jjjj");
	assert_true(pty_see(p, "5 key j\n", SOON));
	leave(p);
	const char *const env[] = {"TMUX=/tmp/x,1,0", NULL}; // tmux has brackets: what comes without is keys
	p = start("screen", NULL, env);
	pty_type(p, ":pr vabue 3");
	assert_true(pty_see(p, "11 key 3\n", SOON));
	leave(p);
}

static void clicks_and_the_wheel(void **state)
{
	(void)state;
	struct pty *p = start("xterm-256color", NULL, NULL);
	assert_true(pty_mouse(p));
	expect(p, "\033[<0;7;5M\033[<0;7;5m", "click 6,4");
	expect(p, "\033[<0;7;5M\033[<0;7;5m", "click 6,4 twice");
	expect(p, "\033[<65;2;3M", "wheel 1,2 down");
	expect(p, "\033[<64;2;3M", "wheel 1,2 up");
	leave(p);
	p = start("xterm-256color", "--no-mouse", NULL);
	assert_false(pty_mouse(p));
	leave(p);
	p = start("vt100", NULL, NULL);
	assert_false(pty_mouse(p));
	leave(p);
}

static void resizing(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		struct pty *p = start(types[i], NULL, NULL);
		pty_resize(p, 100, 30);
		assert_true(pty_see(p, "tiny 100x30", SOON));
		pty_quiet(p, 20, SOON);
		assert_int_equal(pty_cell(p, 99, 29).ch, 'x');
		pty_resize(p, 30, 6);
		assert_true(pty_see(p, "tiny 30x6", SOON));
		pty_resize(p, 1, 1);
		pty_resize(p, 80, 24);
		assert_true(pty_see(p, "tiny 80x24", SOON));
		assert_true(pty_see(p, "field", SOON));
		pty_quiet(p, 20, SOON);
		assert_int_equal(pty_cell(p, 79, 23).ch, 'x');
		leave(p);
	}
}

static void scrolling_sends_little(void **state)
{
	struct pty *p = start("xterm-256color", NULL, NULL);

	(void)state;
	pty_type(p, "l");
	assert_true(pty_see(p, "row 10 of a list", SOON));
	for (int i = 0; i < 6; i++) {
		char last[40], first[40];
		pty_quiet(p, 30, SOON);
		size_t before = pty_bytes(p);
		pty_type(p, i < 4 ? "j" : "k");
		int top = i < 4 ? i + 2 : 8 - i;
		snprintf(last, sizeof last, "  row %d of a list, more or less long\n\n", top + 13);
		snprintf(first, sizeof first, "n=%d\n  row %d of", i + 2, top);
		assert_true(pty_see(p, last, SOON));
		assert_true(pty_see(p, first, SOON));
		pty_quiet(p, 30, SOON);
		assert_in_range(pty_bytes(p) - before, 10, 230);
	}
	leave(p);
}

// What the program draws survives a scribble over it.
static void redrawing_repairs(void **state)
{
	struct pty *p = start("xterm-256color", NULL, NULL);

	(void)state;
	size_t before = pty_bytes(p);
	expect(p, "j", "key j");
	pty_quiet(p, 30, SOON);
	size_t small = pty_bytes(p) - before;
	before = pty_bytes(p);
	expect(p, "\f", "key C-l");
	pty_quiet(p, 30, SOON);
	assert_true(pty_bytes(p) - before > small);
	assert_non_null(strstr(pty_output(p, before), "field"));
	leave(p);
}

static void sigterm_leaves_cleanly(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		int status;
		struct pty *p = start(types[i], NULL, NULL);
		assert_true(i == 2 || i == 3 || i == 1 || pty_alternate(p));
		pty_signal(p, SIGTERM);
		assert_true(pty_exit(p, SOON, &status));
		assert_int_equal(WEXITSTATUS(status), 11);
		assert_true(pty_restored(p));
		pty_free(p);
	}
}

// Also where it cannot end in order, and when nobody has pressed a key for months.
static void a_crash_gives_the_terminal_back(void **state)
{
#if defined(LEITSTAND_ADDRESSES_CHECKED)
	static const int numbers[] = {SIGUSR1, SIGALRM}; // the others are the sanitizer's
#else
	static const int numbers[] = {SIGSEGV, SIGABRT, SIGBUS, SIGUSR1};
#endif
	(void)state;
	for (int i = 0; i < TYPES; i++)
		for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
			int status;
			struct pty *p = start(types[i], NULL, NULL);
			pty_signal(p, numbers[k]);
			assert_true(pty_exit(p, SOON, &status));
			assert_true(WIFSIGNALED(status));
			assert_int_equal(WTERMSIG(status), numbers[k]);
			assert_true(pty_restored(p));
			pty_free(p);
		}
}

static void sighup_writes_nothing(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		int status;
		struct pty *p = start(types[i], NULL, NULL);
		pty_quiet(p, 50, SOON);
		size_t before = pty_bytes(p);
		pty_signal(p, SIGHUP);
		assert_true(pty_exit(p, SOON, &status));
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 12);
		assert_string_equal(pty_output(p, before), "");
		pty_free(p);
	}
}

static void a_cut_line_ends_the_program(void **state)
{
	int status;
	struct pty *p = start("xterm", NULL, NULL);

	(void)state;
	pty_hangup(p);
	assert_true(pty_exit(p, SOON, &status));
	assert_int_equal(WEXITSTATUS(status), 12);
	pty_free(p);
}

static void other_signals_do_not_harm(void **state)
{
	struct pty *p = start("xterm", NULL, NULL);

	(void)state;
	pty_signal(p, SIGINT);
	pty_signal(p, SIGQUIT);
	pty_signal(p, SIGTSTP);
	pty_signal(p, SIGWINCH); // no new size: nothing happens
	pty_pause(p, 50);
	expect(p, "j", "key j");
	leave(p);
}

static void suspended_and_back(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++) {
		struct pty *p = start(types[i], NULL, NULL);
		pty_type(p, "Z");
		assert_true(pty_stopped(p, SOON));
		assert_true(pty_restored(p));
		pty_resize(p, 70, 20); // meanwhile
		pty_continue(p);
		assert_true(pty_see(p, "continued", SOON));
		assert_true(pty_see(p, "tiny 70x20", SOON));
		pty_type(p, "\033[A");
		assert_true(pty_see(p, "key Up", SOON));
		leave(p);
	}
}

static void an_editor_has_the_terminal_for_itself(void **state)
{
	struct pty *p = start("xterm-256color", NULL, NULL);

	(void)state;
	size_t before = pty_bytes(p);
	pty_type(p, "E");
	assert_true(pty_see(p, "ran 3", SOON));
	const char *output = pty_output(p, before);
	const char *left = strstr(output, "\033[?1049l"), *inside = strstr(output, "inside\r\n");
	assert_non_null(left);
	assert_non_null(inside);
	assert_true(left < inside);
	assert_null(strstr(output, "-icanon"));
	assert_true(pty_alternate(p));
	pty_type(p, "j");
	assert_true(pty_see(p, "3 key j", SOON));
	leave(p);
}

static void the_title_is_harmless_and_given_back(void **state)
{
	struct pty *p = start("xterm-256color", NULL, NULL);

	(void)state;
	assert_non_null(strstr(pty_output(p, 0), "\033[22;2t\033]2;tiny "));
	assert_null(strstr(pty_output(p, 0), "\033]evil"));
	leave(p);
	p = start("linux", NULL, NULL);
	assert_null(strstr(pty_output(p, 0), "\033]2;"));
	leave(p);
}

static void refuse(const char *term, const char *part)
{
	int status;
	const char *argv[] = {pty_program("LEITSTAND_TINY"), NULL};
	struct pty *p = pty_start(&(struct pty_options){.argv = argv, .term = term, .cols = 80, .rows = 24});

	assert_true(pty_exit(p, SOON, &status));
	assert_int_equal(WEXITSTATUS(status), 2);
	assert_true(pty_see(p, part, SOON));
	assert_true(pty_restored(p));
	pty_free(p);
}

static void terminals_that_cannot_are_refused(void **state)
{
	(void)state;
	refuse("dumb", "“dumb”");
	refuse("no-such-terminal", "“no-such-terminal”");
	refuse(NULL, "TERM");
	char command[512];
	snprintf(command, sizeof command, "%s </dev/null >/dev/null 2>&1", pty_program("LEITSTAND_TINY"));
	int status = system(command);
	assert_int_equal(WEXITSTATUS(status), 2);
}

// A program that nobody types at must sleep.
static void idle_uses_no_time(void **state)
{
	struct pty *p = start("xterm", NULL, NULL);

	(void)state;
	pty_quiet(p, 50, SOON);
	size_t before = pty_bytes(p);
	int64_t used = pty_cpu_us(p);
	pty_pause(p, 300);
	assert_int_equal(pty_bytes(p), before);
	assert_true(used >= 0 && pty_cpu_us(p) - used < 5000);
	leave(p);
}

static int clean_up(void **state)
{
	(void)state;
	pty_free_all();
	return 0;
}

#define CASE(name) cmocka_unit_test_teardown(name, clean_up)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(keys_on_every_type),
		CASE(umlauts_in_pieces),
		CASE(umlauts_without_a_locale),
		CASE(the_keypad_types_what_is_printed_on_it),
		CASE(what_the_terminal_answers_is_no_key),
		CASE(glyphs_fit_the_terminal),
		CASE(colours_as_many_as_there_are),
		CASE(bracketed_paste_is_text),
		CASE(a_burst_is_text_where_there_are_no_brackets),
		CASE(clicks_and_the_wheel),
		CASE(resizing),
		CASE(scrolling_sends_little),
		CASE(redrawing_repairs),
		CASE(sigterm_leaves_cleanly),
		CASE(a_crash_gives_the_terminal_back),
		CASE(sighup_writes_nothing),
		CASE(a_cut_line_ends_the_program),
		CASE(other_signals_do_not_harm),
		CASE(suspended_and_back),
		CASE(an_editor_has_the_terminal_for_itself),
		CASE(the_title_is_harmless_and_given_back),
		CASE(terminals_that_cannot_are_refused),
		CASE(idle_uses_no_time),
	};

	return cmocka_run_group_tests_name("terminal", tests, NULL, NULL);
}
