// SPDX-License-Identifier: EUPL-1.2
// What the program does around a session in front of a person: colours change, plans are opened and made, settings and
// recent plans outlive it, a private copy does not, and it goes to the background and comes back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "call.h"
#include "pty.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define WAIT 20000 // only what fails waits so long
#define COLS 160
#define ROWS 30

static char variables[5][300];

static struct pty *start_in(const char *lang, const char *const words[])
{
	const char *argv[16] = {pty_program("LEITSTAND"), "--lang", lang};
	const char *env[] = {variables[0], variables[1], variables[2], variables[3], variables[4], "USER=test", NULL};
	for (int n = 0; words[n] && n < 12; n++)
		argv[n + 3] = words[n];
	return pty_start(
		&(struct pty_options){.argv = argv, .term = "xterm-256color", .cols = COLS, .rows = ROWS, .env = env});
}

#define start(...) start_in("en", (const char *[]){__VA_ARGS__, NULL})

static int make(void **state)
{
	static const char *const places[][2] = {{"HOME", ""},
											{"XDG_CONFIG_HOME", "config"},
											{"XDG_STATE_HOME", "state"},
											{"XDG_DATA_HOME", "data"},
											{"TMPDIR", "tmp"}};
	if (call_make(state) != 0)
		return -1;
	for (int i = 0; i < 5; i++)
		(void)snprintf(variables[i], sizeof variables[i], "%s=%s", places[i][0], call_path(places[i][1]));
	call_ends(0, "mkdir tmp && leitstand init v.db --from viersen");
	return 0;
}

static void quit(struct pty *p)
{
	int status = 0;
	pty_type(p, ":quit\r");
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_true(pty_restored(p));
	pty_free(p);
}

static int coloured(struct pty *p)
{
	int n = 0;
	for (int y = 0; y < ROWS - 2; y++)
		for (int x = 0; x < COLS; x++)
			n += pty_cell(p, x, y).fg >= 0;
	return n;
}

// Types and waits for what is then said.
static void says(struct pty *p, const char *keys, const char *sentence)
{
	pty_type(p, keys);
	assert_true(pty_see(p, sentence, WAIT));
	assert_true(pty_quiet(p, 20, WAIT));
}

static void colours_change(void **state)
{
	(void)state;
	struct pty *p = start(call_path("v.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_answers(p, "3", WAIT));
	assert_true(pty_see(p, "Scanstelle", WAIT));
	struct pty_cell dark = pty_cell(p, 1, 1); // a heading
	assert_true(dark.fg >= 0);
	says(p, "T", "Colours: light");
	assert_int_not_equal(pty_cell(p, 1, 1).fg, dark.fg);
	says(p, "T", "Colours: none");
	assert_int_equal(coloured(p), 0);
	says(p, "T", "Colours: high contrast"); // after the last the first
	assert_true(coloured(p) > 0);
	says(p, "T", "Colours: dark");
	assert_int_equal(pty_cell(p, 1, 1).fg, dark.fg);
	says(p, ":theme rosa\r", "There is no theme “rosa”; there are: contrast, dark, light, mono");
	assert_int_equal(pty_cell(p, 1, 1).fg, dark.fg);
	says(p, ":theme mono\r", "Colours: none");
	assert_int_equal(coloured(p), 0);
	quit(p);
	p = start(call_path("v.db"), "--theme", "mono");
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_int_equal(coloured(p), 0);
	quit(p);
}

static void plans_are_made_and_opened(void **state)
{
	char keys[400], sentence[1000];
	(void)state;
	struct pty *p = start_in("en", (const char *[]){NULL});
	assert_true(pty_see(p, "A new plan", WAIT));
	pty_type(p, ":new ~/neu\r"); // an ending is given to what has none
	assert_true(pty_see(p, "0 of 9 done", WAIT));
	assert_true(call_there("neu.db"));
	assert_true(pty_see(p, "The new plan lies in ", WAIT)); // and where it is
	says(p, ":field add code=a title=Feld\r", "New field of action");
	(void)snprintf(keys, sizeof keys, ":new %s\r", call_path("zwei.plan"));
	pty_type(p, keys);
	assert_true(pty_gone(p, "New field of action", WAIT));
	assert_true(pty_quiet(p, 20, WAIT));
	assert_true(call_there("zwei.plan"));
	assert_false(call_there("zwei.plan.db"));
	(void)snprintf(sentence, sizeof sentence, "There is a file %s already", call_path("neu.db"));
	says(p, ":new ~/neu.db\r", "it was left as it is");
	(void)snprintf(keys, sizeof keys, ":plan %s\r", call_path("v.db"));
	pty_type(p, keys);
	assert_true(pty_see(p, "Kreis Viersen", WAIT));
	(void)snprintf(keys, sizeof keys, ":plan %s\r", call_path("nix.db"));
	says(p, keys, "nix.db. Check the name");
	assert_true(pty_see(p, "Kreis Viersen", WAIT)); // and the other one is still there
	quit(p);
	(void)snprintf(sentence, sizeof sentence, "%s\n\tKreis Viersen\n%s\n%s\n", call_path("v.db"),
				   call_path("zwei.plan"), call_path("neu.db"));
	const char *recent = call_read("state/leitstand/recent");
	assert_int_equal(strncmp(recent, sentence, strlen(sentence)), 0);
	p = start_in("de", (const char *[]){NULL});
	assert_true(pty_see(p, "~/v.db", WAIT));
	assert_true(pty_see(p, "~/zwei.plan", WAIT));
	quit(p);
	call_prints(0, "leitstand export neu.db --what field", "code,title,pos\na,Feld,1\n");
}

static void samples_become_an_own_copy(void **state)
{
	char sentence[400];
	(void)state;
	struct pty *p = start(call_path("v.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	(void)snprintf(sentence, sizeof sentence, "Your own copy of the sample: %.30s",
				   call_path("data/leitstand/konstanz.db"));
	says(p, ":demo konstanz\r", sentence);
	says(p, ":measure add code=X9 title=Eigene\r", "New measure “Eigene”");
	says(p, ":demo konstanz\r", "Your copy of the sample, as you left it: ");
	says(p, ":demo nirgends\r", "There is no sample “nirgends”.");
	quit(p);
	call_ends(0, "leitstand score data/leitstand/konstanz.db");
	call_says("Eigene");
	assert_false(call_there("data/leitstand/nirgends.db"));
}

static void settings_outlive_the_session(void **state)
{
	(void)state;
	struct pty *p = start(call_path("v.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3"); // where an earlier session may have left it: then there is nothing to be sent
	assert_true(pty_see(p, "Scanstelle", WAIT));
	says(p, ":columns score,field\r", "Field");
	says(p, ":filter title~druck\r", "Druckmanagement");
	says(p, ":filter save Druck\r", "Druck");
	quit(p);
	call_read("config/leitstand/measures");
	call_says("score");
	call_says("field");
	call_read("config/leitstand/filters");
	call_says("Druck");
	call_put("config/leitstand/keys", "bind general X theme contrast\n");
	p = start(call_path("v.db"));
	assert_true(pty_see(p, "1 of 46 measures", WAIT)); // everything is as it was left,
	assert_true(pty_see(p, "Field", WAIT));            // the columns, too
	says(p, ":filter off\r", "▼ 24 more");
	says(p, ":filter Druck\r", "Druckmanagement");
	assert_true(pty_gone(p, "Scanstelle", WAIT));
	says(p, "X", "Colours: high contrast"); // a key of one's own
	quit(p);
	call_ends(0, "rm -r state");
	p = start(call_path("v.db")); // for plans without a memory the columns are those chosen last
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_answers(p, "3", WAIT));
	assert_true(pty_see(p, "46 measures", WAIT));
	assert_true(pty_see(p, "Field", WAIT));
	quit(p);
	call_ends(0, "rm -r config state");
}

static void settings_that_find_no_place(void **state)
{
	(void)state;
	call_put("config", "a file in the way");
	struct pty *p = start(call_path("v.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_answers(p, "3", WAIT));
	says(p, ":columns score,field\r", "Your settings cannot be kept");
	quit(p);
	call_ends(0, "rm -r config state");
}

static void to_the_background_and_back(void **state)
{
	(void)state;
	struct pty *p = start(call_path("v.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, ":suspend\r");
	assert_true(pty_stopped(p, WAIT));
	assert_true(pty_restored(p));
	pty_continue(p);
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_alternate(p));
	size_t before = pty_bytes(p);
	assert_true(pty_answers(p, "\f", WAIT)); // Ctrl-L: all of it once more
	assert_non_null(strstr(pty_output(p, before), "Kreis Viersen"));
	quit(p);
}

static void a_demo_leaves_nothing_unless_it_is_kept(void **state)
{
	(void)state;
	struct pty *p = start("demo", "viersen", "--pane", "map");
	assert_true(pty_see(p, "A private copy of the sample: when you leave, you keep it", WAIT));
	assert_true(pty_see(p, "Map", WAIT));
	says(p, ":measure set M44 title Weg\r", "Weg");
	says(p, ":quit\r", "Drop it"); // what was changed is asked about
	pty_type(p, "\033[B\r");
	int status = 0;
	assert_true(pty_exit(p, WAIT, &status));
	pty_free(p);
	call_prints(0, "ls tmp", "");
	p = start("demo", "viersen", "--keep", call_path("kept.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_null(strstr(pty_screen(p), "A private copy"));
	says(p, ":measure set M44 title Bleibt\r", "Bleibt");
	quit(p);
	call_ends(0, "leitstand score kept.db | head -1");
	call_says("Bleibt");
	p = start("demo", "nirgends");
	assert_true(pty_exit(p, WAIT, &status));
	assert_int_equal(WEXITSTATUS(status), 2);
	assert_true(pty_see(p, "There is no sample “nirgends”.", WAIT));
	pty_free(p);
	p = start("demo", "--privacy", "secret");
	assert_true(pty_exit(p, WAIT, &status));
	assert_int_equal(WEXITSTATUS(status), 2);
	pty_free(p);
	call_prints(0, "ls tmp", "");
	p = start("demo", "--keep", call_path("kept.db")); // what is there stays
	assert_true(pty_exit(p, WAIT, &status));
	assert_int_equal(WEXITSTATUS(status), 1);
	pty_free(p);
	assert_true(call_there("kept.db"));
	call_ends(0, "leitstand score kept.db | head -1");
	call_says("Bleibt");
}

static void the_mouse_chooses(void **state)
{
	(void)state;
	struct pty *p = start(call_path("v.db"));
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_answers(p, "3", WAIT));
	assert_true(pty_match(p, "▸ +1 +44 +Work Space", WAIT));
	int row = 0;
	while (row < ROWS && !strstr(pty_row(p, row), "Scanstelle"))
		row++;
	char click[40];
	(void)snprintf(click, sizeof click, "\033[<0;20;%dM\033[<0;20;%dm", row + 1, row + 1);
	pty_type(p, click);
	assert_true(pty_match(p, "▸ +4 +34 +Scanstelle", WAIT));
	pty_type(p, "\033[<65;20;8M"); // the wheel goes three rows
	assert_true(pty_match(p, "▸ +5= +14 +Agile Methoden", WAIT));
	pty_type(p, "\033[<64;20;8M");
	assert_true(pty_match(p, "▸ +4 +34 +Scanstelle", WAIT));
	quit(p);
	p = start(call_path("v.db"), "--no-mouse");
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_false(pty_mouse(p));
	quit(p);
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
		CASE(colours_change),
		CASE(plans_are_made_and_opened),
		CASE(samples_become_an_own_copy),
		CASE(settings_outlive_the_session),
		CASE(settings_that_find_no_place),
		CASE(to_the_background_and_back),
		CASE(a_demo_leaves_nothing_unless_it_is_kept),
		CASE(the_mouse_chooses),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
