// SPDX-License-Identifier: EUPL-1.2
// What a style looks like on terminals with few, many and no colours, and which frames are shown at all. Looks are read
// from the screen as libvterm has it, and from the bytes where two of them give the same screen.
#include "pty.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define SOON 20000 // ms; only what fails waits so long

// In the frame of the small program: the title stands in the first row, good in the last but one, field below it.
#define TITLE 0
#define GOOD  14
#define FIELD 15

static char folder[SCRATCH_MOST], terminfo[SCRATCH_MOST + 16];

// Two types that are not installed everywhere: sixteen colours, and colours by their parts.
static int describe(void **state)
{
	char line[2048];
	(void)state;
	if (!mkdtemp(scratch_name(folder, "terminfo")))
		return -1;
	(void)snprintf(terminfo, sizeof terminfo, "TERMINFO=%s", folder);
	(void)snprintf(line, sizeof line,
				   "cd %s && printf '%%s\\n' 'try-16|sixteen colours,' '\tcolors#16, pairs#256,' "
				   "'\tsetaf=\\E[%%?%%p1%%{8}%%<%%t3%%p1%%d%%e9%%p1%%{8}%%-%%d%%;m,' "
				   "'\tsetab=\\E[%%?%%p1%%{8}%%<%%t4%%p1%%d%%e10%%p1%%{8}%%-%%d%%;m, use=xterm-256color,' "
				   "'try-direct|colours by their parts,' '\tRGB, colors#0x1000000, pairs#0x7fff,' "
				   "'\tsetaf=\\E[%%?%%p1%%{8}%%<%%t3%%p1%%d%%e38;2;%%p1%%{65536}%%/%%d;%%p1%%{256}%%/"
				   "%%{255}%%&%%d;%%p1%%{255}%%&%%d%%;m,' "
				   "'\tsetab=\\E[%%?%%p1%%{8}%%<%%t4%%p1%%d%%e48;2;%%p1%%{65536}%%/%%d;%%p1%%{256}%%/"
				   "%%{255}%%&%%d;%%p1%%{255}%%&%%d%%;m, "
				   "use=xterm-256color,' >types && tic -x -o . types",
				   folder);
	return system(line);
}

static int forget(void **state)
{
	char line[SCRATCH_MOST + 16];
	(void)state;
	(void)snprintf(line, sizeof line, "rm -r %s", folder);
	return system(line);
}

static struct pty *start(const char *term, const char *theme, const char *argument)
{
	const char *argv[] = {pty_program("LEITSTAND_TINY"), theme, argument, NULL};
	const char *env[] = {strncmp(term, "try-", 4) == 0 ? terminfo : NULL, NULL};
	struct pty *p = pty_start(&(struct pty_options){.argv = argv, .term = term, .cols = 60, .rows = 16, .env = env});

	assert_true(pty_match(p, "tiny 60x16 n=0(.*\n)+field", SOON));
	while (pty_cell(p, 59, FIELD).ch != 'x') // the last cell of the frame
		pty_pause(p, 1);
	return p;
}

static void leave(struct pty *p)
{
	int status;

	pty_type(p, "q");
	assert_true(pty_exit(p, SOON, &status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_true(pty_restored(p));
	pty_free(p);
}

// Numbers of the escape sequences that a terminal of eight colours knows: 30–37 and 40–47, 1 is bold.
static void sent(struct pty *p, const char *bytes)
{
	if (!strstr(pty_output(p, 0), bytes)) {
		for (const char *c = pty_output(p, 0); *c; c++)
			fprintf(stderr, *c == '\033' ? "\\e" : "%c", *c);
		fail_msg("not sent: \\e%s", bytes + 1);
	}
}

static void eight_colours_lie_below_eight(void **state)
{
	(void)state;
	// #ffd75f is the bright yellow 11, which as a ground would be 3: nothing can be read on that everywhere, so it is 6.
	// #5fafff is the bright blue 12, which cannot be read on black: it is the cyan 6.
	struct pty *p = start("linux", "--theme=title -\ngood #5fafff\nfield #000000 on #ffd75f\n", NULL);
	sent(p, "37;40m"); // attributes and both colours are one sequence, of which then only what differs is said
	sent(p, "\033[36mgut");
	sent(p, "\033[30;46mfield");
	assert_false(pty_cell(p, 0, GOOD).bold);
	assert_false(pty_cell(p, 0, FIELD).bold);
	leave(p);
	p = start("linux", "--theme=title -\ngood #0000aa\nfield #aa0000 on #00aa00\n", NULL);
	sent(p, "\033[36mgut");      // on 40 as before
	sent(p, "\033[30;42mfield"); // red on green cannot be read
	assert_false(pty_cell(p, 0, GOOD).bold);
	leave(p);
}

static void letters_are_never_the_colour_of_their_ground(void **state)
{
	static const struct {
		const char *theme, *bytes;
	} cases[] = {
		{"--theme=field #aa0000 on #ff0000\n", "\033[1;41mfield"}, // dark red on bright red: white, as before
		{"--theme=field #000000 on #404040\n", "\033[16;1Hfield"}, // black on dark grey: as everything else
		{"--theme=field #ff0000 on #aa0000\n", "\033[1;41mfield"}, // bright red on red
		{"--theme=field #aa0000 on #ff0000 bold\n", "\033[1;41mfield"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pty *p = start("linux", cases[i].theme, NULL);
		sent(p, cases[i].bytes);
		leave(p);
	}
}

static void many_colours_are_the_nearest(void **state)
{
	static const char theme[] = "--theme=good #5fafff\nfield #000000 on #ffd75f\n";
	(void)state;
	struct pty *p = start("xterm-256color", theme, NULL);
	sent(p, "\033[38;5;75m");
	sent(p, "48;5;221m");
	leave(p);
	p = start("try-16", theme, NULL);
	sent(p, "37;40m");
	sent(p, "\033[36mgut"); // 6, as 12 cannot be read on black
	sent(p, "103mfield");   // 11
	assert_false(pty_cell(p, 0, GOOD).bold);
	leave(p);
	p = start("xterm-256color", theme, "--colours=16"); // fewer when somebody says so
	sent(p, "37;40m");
	sent(p, "\033[36mgut");
	sent(p, "103mfield");
	leave(p);
	p = start("xterm-256color", theme, "--colours=8");
	assert_false(pty_cell(p, 0, GOOD).bold);
	sent(p, "46mfield");
	leave(p);
	p = start("try-16", theme, "--colours=256"); // not more than there are
	sent(p, "103mfield");
	leave(p);
}

static void direct_colours_are_themselves(void **state)
{
	(void)state;
	struct pty *p = start("try-direct", "--theme=good #12ab34\nfield #000005 on #fedcba\n", NULL);
	assert_int_equal(pty_cell(p, 0, GOOD).fg, 0x12ab34);
	assert_int_equal(pty_cell(p, 0, FIELD).bg, 0xfedcba);
	assert_int_equal(pty_cell(p, 0, FIELD).fg, 0); // what is nearly black is black; the number 5 would be magenta
	leave(p);
	p = start("try-direct", "--theme=good #000008\n", NULL);
	assert_int_equal(pty_cell(p, 0, GOOD).fg, 8);
	leave(p);
}

static void without_colours_a_ground_is_reversed(void **state)
{
	(void)state;
	struct pty *p = start("vt100", "--theme=title #ff0000\ngood #ff0000 bold\nfield - on #000000\n", NULL);
	assert_true(pty_cell(p, 0, FIELD).reverse);
	assert_false(pty_cell(p, 0, TITLE).reverse);
	assert_false(pty_cell(p, 0, GOOD).reverse);
	assert_true(pty_cell(p, 0, GOOD).bold);
	assert_null(strstr(pty_output(p, 0), "\033[31"));
	leave(p);
}

static void attributes_are_those_of_the_theme(void **state)
{
	(void)state;
	struct pty *p =
		start("xterm-256color", "--theme=title - underline\ngood - italic\nfield - reverse\nbad - dim\n", NULL);
	struct pty_cell title = pty_cell(p, 0, TITLE), good = pty_cell(p, 0, GOOD), field = pty_cell(p, 0, FIELD);
	assert_true(title.underline && !title.bold && !title.italic && !title.reverse);
	assert_true(good.italic && !good.bold && !good.underline && !good.reverse);
	assert_true(field.reverse && !field.bold && !field.underline && !field.italic);
	sent(p, ";2mx"); // libvterm knows no dim
	assert_true(title.fg == -1 && title.bg == -1 && field.bg == -1);
	leave(p);
}

// Between a change of the window and the answer to it a frame of the old size may be on its way.
static void a_frame_of_another_size_is_not_shown(void **state)
{
	struct pty *p = start("xterm-256color", "--theme=title -\n", NULL);
	static const char *const keys[] = {"H", "h", "W", "w"};
	char seen[40];

	(void)state;
	for (int i = 0; i < 4; i++) {
		size_t before = pty_bytes(p);
		pty_type(p, keys[i]);
		(void)snprintf(seen, sizeof seen, "tiny 60x16 n=%d", i + 1);
		assert_true(pty_see(p, seen, SOON));
		static const char *const wrong[] = {"60x17", "60x15", "61x16", "59x16"};
		for (int k = 0; k < 4; k++)
			assert_null(strstr(pty_output(p, before), wrong[k]));
		assert_int_equal(pty_cell(p, 59, FIELD).ch, 'x');
	}
	leave(p);
}

// The other character set is never entered, so leaving it with every look is waste.
static void looks_are_changed_in_few_bytes(void **state)
{
	(void)state;
	struct pty *p = start("xterm-256color", "--theme=title - underline\ngood #5fafff bold\n", NULL);
	const char *frame = pty_output(p, 0);
	for (const char *at = frame; (at = strstr(at, "\033[?1049h")); at++) // the first time is curses' own
		frame = at;
	assert_non_null(strstr(frame, "tiny 60x16"));
	assert_null(strstr(frame, "\033(B"));
	assert_null(strstr(frame, "\033(0"));
	leave(p);
}

// A line that does not know its size is taken for the screen that all had once.
static void a_line_without_a_size(void **state)
{
	static const char *const sizes[] = {"cols 0", "rows 0", "cols 0 rows 0"};
	char line[80];
	int status;

	(void)state;
	for (int i = 0; i < 3; i++) {
		(void)snprintf(line, sizeof line, "stty %s; exec \"$0\"", sizes[i]);
		const char *argv[] = {"/bin/sh", "-c", line, pty_program("LEITSTAND_TINY"), NULL};
		struct pty *p =
			pty_start(&(struct pty_options){.argv = argv, .term = "xterm-256color", .cols = 60, .rows = 16});
		assert_true(pty_see(p, "tiny 80x24 n=0", SOON));
		pty_type(p, "q");
		assert_true(pty_exit(p, SOON, &status));
		assert_int_equal(WEXITSTATUS(status), 0);
		pty_free(p);
	}
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
		CASE(eight_colours_lie_below_eight),
		CASE(letters_are_never_the_colour_of_their_ground),
		CASE(many_colours_are_the_nearest),
		CASE(direct_colours_are_themselves),
		CASE(without_colours_a_ground_is_reversed),
		CASE(attributes_are_those_of_the_theme),
		CASE(a_frame_of_another_size_is_not_shown),
		CASE(looks_are_changed_in_few_bytes),
		CASE(a_line_without_a_size),
	};

	return cmocka_run_group_tests_name("looks", tests, describe, forget);
}
