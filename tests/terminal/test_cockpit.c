// SPDX-License-Identifier: EUPL-1.2
// The real program in front of a person: it starts, answers keys, follows the window's size, loses nothing when it
// is killed, leaves the terminal as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pty.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WAIT 20000 // only what fails waits so long

static char folder[] = "/tmp/leitstand-test-XXXXXX";
static char home[128], config[128], state[128], data[128];
static const char *env[] = {home, config, state, data, "USER=test", NULL};

// Runs the program without a terminal; its output (stdout) is the caller's.
static char *call(int expected, const char *words)
{
	char line[2048];
	snprintf(line, sizeof line, "env -i PATH=\"$PATH\" LANG=C.UTF-8 %s %s %s %s USER=test '%s' %s 2>&1", home, config,
			 state, data, pty_program("LEITSTAND"), words);
	FILE *f = popen(line, "r");
	assert_non_null(f);
	char *out = calloc(1, 1 << 20);
	size_t n = fread(out, 1, (1 << 20) - 1, f);
	out[n] = '\0';
	int status = pclose(f);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != expected)
		fail_msg("“%s” ended with %d, not %d: %s", words, WIFEXITED(status) ? WEXITSTATUS(status) : -1, expected, out);
	return out;
}

static const char *plan(const char *sample)
{
	static char path[128];
	static int number;
	char words[256];
	snprintf(path, sizeof path, "%s/%s-%d.db", folder, sample, ++number);
	snprintf(words, sizeof words, "init %s --from %s", path, sample);
	free(call(0, words));
	return path;
}

static struct pty *start(const char *term, int cols, int rows, const char *const words[])
{
	const char *argv[16] = {pty_program("LEITSTAND")};
	int n = 1;
	for (; words[n - 1] && n < 15; n++)
		argv[n] = words[n - 1];
	struct pty_options o = {.argv = argv, .term = term, .cols = cols, .rows = rows, .env = env};
	return pty_start(&o);
}

static void leave(struct pty *p)
{
	int status = 0;
	// One q for each thing to go back from, one that is answered with a word, one that leaves.
	bool gone = false;
	for (int i = 0; i < 5 && !gone; i++) {
		assert_true(pty_answers(p, "q", WAIT));
		gone = pty_over(p, 100, &status);
	}
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_true(pty_restored(p));
	pty_free(p);
}

static bool score_is(const char *path, const char *line)
{
	char words[256];
	snprintf(words, sizeof words, "score %s --format csv", path);
	char *out = call(0, words);
	bool yes = strstr(out, line) != NULL;
	free(out);
	return yes;
}

static void start_page_opens_viersen_with_one_key(void **s)
{
	(void)s;
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "Kreis Viersen", WAIT));
	assert_true(pty_see(p, "Musterkreis", WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Work Space", WAIT));
	leave(p);
}

static void own_copy_is_as_it_was_left(void **s)
{
	(void)s;
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "Kreis Viersen", WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, ":measure set M44 title Arbeitsplatz\r");
	assert_true(pty_match(p, "44 +Arbeitsplatz", WAIT));
	leave(p);
	p = start("xterm-256color", 100, 30, (const char *[]){"--lang", "de", NULL});
	assert_true(pty_see(p, "viersen.db", WAIT));
	pty_type(p, "\r");
	assert_true(pty_see(p, "Arbeitsplatz", WAIT));
	leave(p);
}

// The quarters of a fictional plan run on the day it describes; --today and real plans have their own.
static void a_fictional_plan_has_its_own_day(void **s)
{
	(void)s;
	struct pty *p = start("xterm", 100, 30, (const char *[]){"demo", "--lang", "de", NULL});
	assert_true(pty_see(p, "Beispiel spielt am Mi 20.05.2026.", WAIT));
	assert_true(pty_see(p, "Q2 2026 · läuft", WAIT));
	leave(p);
	p = start("xterm", 100, 30, (const char *[]){"demo", "--lang", "de", "--today", "2025-02-12", NULL});
	assert_true(pty_see(p, "Mi 12.02.2025", WAIT));
	assert_false(pty_see(p, "Das Beispiel spielt", 0));
	leave(p);
	p = start("xterm", 100, 30, (const char *[]){"demo", "zollernalb", "--lang", "de", NULL});
	assert_true(pty_see(p, "Zollernalbkreis", WAIT));
	assert_false(pty_see(p, "10.03.2023", 0));
	leave(p);
}

static void a_key_raises_a_rating_and_u_takes_it_back(void **s)
{
	(void)s;
	const char *path = plan("viersen");
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3");
	assert_true(pty_match(p, "Scanstelle.*2,50", WAIT));
	pty_type(p, "/Scanstelle\r");
	assert_true(pty_match(p, "▸ +4 +34 +Scanstelle", WAIT));
	for (int i = 0; i < 8 && !strstr(pty_screen(p), "[mittel]"); i++)
		assert_true(pty_answers(p, "l", WAIT));
	assert_true(pty_match(p, "34 +Scanstelle.*\\[mittel\\]", WAIT));
	pty_type(p, "+");
	assert_true(pty_match(p, "Scanstelle.*2,70", WAIT));
	assert_true(score_is(path, "2,M34,Scanstelle,tools,2.70,1"));
	pty_type(p, "u");
	assert_true(pty_match(p, "Scanstelle.*2,50", WAIT));
	leave(p);
	assert_true(score_is(path, "4,M34,Scanstelle,tools,2.50,1"));
}

static void undo_of_an_earlier_session_is_named_first(void **s)
{
	(void)s;
	const char *path = plan("viersen");
	char words[256];
	snprintf(words, sizeof words, "do %s 'measure rate M34 aufwand +1'", path);
	free(call(0, words));
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3u");
	assert_true(pty_see(p, "u again undoes this step", WAIT));
	assert_true(score_is(path, "M34,Scanstelle,tools,2.70"));
	pty_type(p, "u");
	assert_true(pty_see(p, "Undone", WAIT));
	assert_true(score_is(path, "M34,Scanstelle,tools,2.50"));
	leave(p);
}

static void every_size_is_drawn(void **s)
{
	(void)s;
	static const struct {
		int cols, rows;
	} sizes[] = {{200, 60}, {80, 24}, {60, 15}, {59, 15}, {20, 5}, {1, 1}, {300, 100}, {100, 30}};
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){plan("musterkreis"), "--lang", "de", NULL});
	assert_true(pty_see(p, "Musterkreis", WAIT));
	pty_type(p, ":measure set M1 ti"); // also while a prompt is open
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		pty_resize(p, sizes[i].cols, sizes[i].rows);
		pty_pause(p, 60);
	}
	assert_true(pty_see(p, ":measure set M1 ti", WAIT));
	pty_type(p, "\x1b");
	assert_true(pty_gone(p, ":measure", WAIT));
	for (const char *keys = "12340"; *keys; keys++) {
		char key[2] = {*keys, 0};
		pty_type(p, key);
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			pty_resize(p, sizes[i].cols, sizes[i].rows);
			pty_pause(p, 30);
		}
		assert_true(pty_see(p, "Musterkreis", WAIT));
	}
	leave(p);
}

static void kill_loses_nothing(void **s)
{
	(void)s;
	const char *path = plan("viersen");
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3:measure rate M34 aufwand niedrig\r");
	assert_true(pty_match(p, "Scanstelle.*2,70", WAIT));
	pty_signal(p, SIGKILL);
	int status = 0;
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(WIFSIGNALED(status));
	pty_free(p);
	assert_true(score_is(path, "M34,Scanstelle,tools,2.70"));
	char words[256];
	snprintf(words, sizeof words, "check %s", path);
	char *out = call(0, words);
	free(out);
}

static void leaves_on(int signal_number)
{
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){plan("viersen"), "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_signal(p, signal_number);
	int status = 0;
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	if (signal_number == SIGTERM)
		assert_true(pty_restored(p));
	pty_free(p);
}

static void sigterm_leaves_cleanly(void **s)
{
	(void)s;
	leaves_on(SIGTERM);
}

static void sighup_leaves_cleanly(void **s)
{
	(void)s;
	leaves_on(SIGHUP);
}

static void a_cut_line_ends_it(void **s)
{
	(void)s;
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){plan("viersen"), "--lang", "de", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_hangup(p);
	int status = 0;
	assert_true(pty_exit(p, WAIT, &status));
	pty_free(p);
}

static void pasted_text_is_text(void **s)
{
	(void)s;
	const char *path = plan("viersen");
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){path, "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3");
	pty_type(p, "\x1b[200~+++u q q\r:quit\r\x1b[201~");
	assert_true(pty_see(p, "Pasted text was left out", WAIT));
	assert_true(pty_answers(p, ":", WAIT));
	pty_type(p, "\x1b[200~measure set M44 title \"A\nB\"\x1b[201~");
	assert_true(pty_see(p, "title \"A B\"", WAIT));
	pty_type(p, "\r");
	assert_true(pty_match(p, "44 +A B", WAIT));
	leave(p);
}

static void control_keys_do_no_harm(void **s)
{
	(void)s;
	struct pty *p = start("xterm-256color", 100, 30, (const char *[]){plan("viersen"), "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "\x03");
	assert_true(pty_see(p, "Nothing is pending", WAIT));
	pty_type(p, "\x13");
	assert_true(pty_see(p, "saved already", WAIT));
	pty_type(p, "6");
	assert_true(pty_see(p, "not in this version yet", WAIT));
	leave(p);
}

static void works_on(const char *term)
{
	struct pty *p = start(term, 80, 24, (const char *[]){plan("viersen"), "--lang", "de", "--glyphs", "ascii", NULL});
	assert_true(pty_see(p, "Kreis Viersen", WAIT));
	pty_type(p, "3");
	assert_true(pty_match(p, "44 +Work Space", WAIT));
	assert_true(pty_answers(p, "j", WAIT));
	leave(p);
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

static void without_a_terminal_it_says_so(void **s)
{
	(void)s;
	char words[256];
	snprintf(words, sizeof words, "%s --lang en </dev/null 2>&1 | cat", plan("viersen"));
	char *out = call(0, words); // the status is cat's
	assert_non_null(strstr(out, "terminal"));
	free(out);
}

static void kiosk_cannot_be_left_or_written(void **s)
{
	(void)s;
	const char *path = plan("viersen");
	char words[256];
	struct pty *p =
		start("xterm-256color", 100, 30,
			  (const char *[]){"kiosk", path, "--every", "2", "--panes", "measures,map", "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_see(p, "data as of", WAIT));
	pty_type(p, "qqqq\x1b\x03:quit\r+u");
	pty_pause(p, 300);
	snprintf(words, sizeof words, "do %s 'measure set M44 title Neu'", path);
	free(call(0, words));
	assert_true(pty_match(p, "Strategy map|Map", WAIT + 5000)); // rotation goes on when nobody is there
	assert_true(pty_see(p, "Neu", WAIT + 3000));                // and the change arrives
	pty_signal(p, SIGTERM);
	int status = 0;
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(pty_restored(p));
	pty_free(p);
	assert_true(score_is(path, "1,M44,Neu,ausstattung,2.85,1"));
}

// Whoever stands in front of a kiosk has it for a while; then it goes on as it began.
static void a_kiosk_is_left_to_its_visitor_and_then_goes_on(void **s)
{
	(void)s;
	struct pty *p = start("xterm-256color", 100, 30,
						  (const char *[]){"kiosk", plan("viersen"), "--every", "1", "--panes", "measures,map",
										   "--lang", "en", "--privacy", "public", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3");
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "T\r");
	assert_true(pty_see(p, "Profile", WAIT));
	pty_pause(p, 1700); // longer than a pane stays
	assert_true(pty_see(p, "Profile", 10));
	assert_true(pty_match(p, "Strategy map|Map", WAIT));
	pty_free(p);
}

static void a_kiosk_names_the_panes_it_can_show(void **s)
{
	(void)s;
	const char *path = plan("viersen");
	char words[256];
	static const struct {
		const char *panes, *word;
	} wrong[] = {{"measures,helf", "helf"}, {",", "no pane"}, {"history", "portfolio"}};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(words, sizeof words, "kiosk %s --panes %s --lang en", path, wrong[i].panes);
		char *out = call(2, words);
		assert_non_null(strstr(out, wrong[i].word));
		free(out);
	}
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
		const char *words[] = {plan("viersen"), "--lang", "de", cases[i].glyphs ? "--glyphs" : NULL,
							   cases[i].glyphs, NULL};
		struct pty *p = start(cases[i].term, 100, 30, words);
		pty_type(p, "3");
		assert_true(pty_see(p, cases[i].seen, WAIT));
		pty_free(p);
	}
}

static void without_colours_when_somebody_wants_none(void **s)
{
	(void)s;
	const char *with[] = {home, config, state, data, "NO_COLOR=1", NULL};
	const char *const calls[][6] = {{pty_program("LEITSTAND"), plan("viersen"), NULL},
									{pty_program("LEITSTAND"), plan("viersen"), "--theme", "dark", NULL}};
	for (int i = 0; i < 2; i++) {
		struct pty *p = pty_start(
			&(struct pty_options){.argv = calls[i], .term = "xterm-256color", .cols = 80, .rows = 24, .env = with});
		assert_true(pty_see(p, "Kreis Viersen", WAIT));
		assert_true(pty_quiet(p, 50, WAIT));
		int coloured = 0;
		for (int y = 0; y < 24; y++)
			for (int x = 0; x < 80; x++)
				coloured += pty_cell(p, x, y).fg >= 0 || pty_cell(p, x, y).bg >= 0;
		assert_true(i == 0 ? coloured == 0 : coloured > 0); // who names a theme means it
		pty_free(p);
	}
}

static int make_folder(void **s)
{
	(void)s;
	if (!mkdtemp(folder))
		return -1;
	snprintf(home, sizeof home, "HOME=%s", folder);
	snprintf(config, sizeof config, "XDG_CONFIG_HOME=%s/config", folder);
	snprintf(state, sizeof state, "XDG_STATE_HOME=%s/state", folder);
	snprintf(data, sizeof data, "XDG_DATA_HOME=%s/data", folder);
	return 0;
}

static int drop_folder(void **s)
{
	(void)s;
	char line[256];
	snprintf(line, sizeof line, "rm -rf '%s'", folder);
	return system(line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(start_page_opens_viersen_with_one_key),
		cmocka_unit_test(own_copy_is_as_it_was_left),
		cmocka_unit_test(a_fictional_plan_has_its_own_day),
		cmocka_unit_test(a_key_raises_a_rating_and_u_takes_it_back),
		cmocka_unit_test(undo_of_an_earlier_session_is_named_first),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(kill_loses_nothing),
		cmocka_unit_test(sigterm_leaves_cleanly),
		cmocka_unit_test(sighup_leaves_cleanly),
		cmocka_unit_test(a_cut_line_ends_it),
		cmocka_unit_test(pasted_text_is_text),
		cmocka_unit_test(control_keys_do_no_harm),
		cmocka_unit_test(works_on_many_terminals),
		cmocka_unit_test(without_a_terminal_it_says_so),
		cmocka_unit_test(kiosk_cannot_be_left_or_written),
		cmocka_unit_test(a_kiosk_is_left_to_its_visitor_and_then_goes_on),
		cmocka_unit_test(a_kiosk_names_the_panes_it_can_show),
		cmocka_unit_test(glyphs_are_those_of_the_terminal),
		cmocka_unit_test(without_colours_when_somebody_wants_none),
	};
	return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
