// SPDX-License-Identifier: EUPL-1.2
// A form in the real program: what was typed outlives a cut line and a kill, and is gone once it is saved; a long text
// goes to the editor of the person and comes back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pty.h"

#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WAIT 20000 // only what fails waits so long

static char folder[] = "/tmp/leitstand-test-XXXXXX";
static char home[128], state[128], editor[160], temporary[160], path[128];
static const char *env[] = {home, state, editor, temporary, "USER=test", NULL};

static struct pty *start(void)
{
	const char *argv[] = {pty_program("LEITSTAND"), path, "--lang", "en", NULL};
	struct pty_options o = {.argv = argv, .term = "xterm-256color", .cols = 80, .rows = 24, .env = env};
	return pty_start(&o);
}

static void make_plan(const char *name)
{
	char line[512];
	snprintf(path, sizeof path, "%s/%s.db", folder, name);
	snprintf(line, sizeof line, "env -i PATH=\"$PATH\" LANG=C.UTF-8 %s '%s' init %s --from viersen 2>/dev/null", home,
			 pty_program("LEITSTAND"), path);
	assert_int_equal(system(line), 0);
}

// Files kept for half-filled forms; the mode of the last one. One that is still empty, or written under another name, is
// none yet.
static size_t kept(mode_t *mode)
{
	char pattern[200];
	glob_t found;
	size_t n = 0;
	struct stat st;
	snprintf(pattern, sizeof pattern, "%s/state/leitstand/form-*-??????", folder);
	if (glob(pattern, 0, NULL, &found) == 0) {
		for (size_t i = 0; i < found.gl_pathc; i++)
			if (stat(found.gl_pathv[i], &st) == 0 && st.st_size > 0) {
				n++;
				if (mode)
					*mode = st.st_mode & 0777;
			}
	}
	globfree(&found);
	return n;
}

// Opens the form of the first measure and types behind its title.
static struct pty *type_half(const char *typed)
{
	struct pty *p = start();
	assert_true(pty_see(p, "Work Space", WAIT));
	pty_type(p, "3");
	assert_true(pty_see(p, "Scanstelle", WAIT));
	pty_type(p, "e");
	assert_true(pty_see(p, "name of the measure", WAIT));
	pty_type(p, typed);
	assert_true(pty_see(p, typed, WAIT));
	return p;
}

static void saved(struct pty *p, const char *title)
{
	int status;
	pty_type(p, "\x13");                         // Ctrl-S
	assert_true(pty_gone(p, "changed *", WAIT)); // the form is closed
	assert_true(pty_see(p, title, WAIT));
	bool gone = false;
	for (int i = 0; i < 5 && !gone; i++) {
		assert_true(pty_answers(p, "q", WAIT));
		gone = pty_over(p, 100, &status);
	}
	assert_true(pty_exit(p, WAIT, &status));
	pty_free(p);
	assert_int_equal(kept(NULL), 0);
}

static void taken_up_again(const char *typed)
{
	mode_t mode = 0;
	assert_int_equal(kept(&mode), 1);
	assert_int_equal(mode, 0600); // for its owner alone
	struct pty *p = start();
	assert_true(pty_see(p, "half-filled form", WAIT));
	pty_type(p, "a");
	assert_true(pty_see(p, typed, WAIT));
	saved(p, typed);
}

static void a_cut_line_loses_nothing(void **s)
{
	(void)s;
	int status;
	make_plan("cut");
	struct pty *p = type_half(" zwei");
	pty_hangup(p); // at once, without a pause
	assert_true(pty_exit(p, WAIT, &status));
	pty_free(p);
	taken_up_again("Work Space zwei");
}

static void a_kill_loses_no_more_than_the_last_seconds(void **s)
{
	(void)s;
	int status;
	make_plan("kill");
	struct pty *p = type_half(" drei");
	for (int64_t until = pty_now_us() + WAIT * 1000; kept(NULL) == 0 && pty_now_us() < until;)
		pty_pause(p, 50);
	pty_signal(p, SIGKILL);
	assert_true(pty_exit(p, WAIT, &status));
	pty_free(p);
	taken_up_again("Work Space drei");
}

static void what_is_discarded_is_gone(void **s)
{
	(void)s;
	int status;
	make_plan("gone");
	struct pty *p = type_half(" vier");
	pty_signal(p, SIGTERM);
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(pty_restored(p));
	pty_free(p);
	assert_int_equal(kept(NULL), 1);
	p = start();
	assert_true(pty_see(p, "half-filled form", WAIT));
	pty_type(p, "\x1b");
	assert_true(pty_gone(p, "half-filled form", WAIT));
	pty_signal(p, SIGKILL);
	assert_true(pty_exit(p, WAIT, &status));
	pty_free(p);
	assert_int_equal(kept(NULL), 0);
}

static void a_long_text_in_an_editor(void **s)
{
	(void)s;
	char file[160];
	make_plan("editor");
	snprintf(file, sizeof file, "%s/ed", folder);
	FILE *f = fopen(file, "w");
	assert_non_null(f);
	fputs("#!/bin/sh\nstat -c %a \"${1%/*}\" >\"${0%/*}/mode\"\necho von außen >>\"$1\"\ncp \"$1\" \"$1~\"\n", f);
	fclose(f);
	chmod(file, 0700);
	struct pty *p = type_half(" fünf");
	pty_type(p, "\x05"); // Ctrl-E on a line that needs no editor
	assert_true(pty_see(p, "long texts", WAIT));
	pty_type(p, "\x1bOS"); // F4: all fields
	assert_true(pty_see(p, "− Kind and state", WAIT));
	for (int i = 0; i < 40 && !strstr(pty_screen(p), "▸ Note"); i++)
		assert_true(pty_answers(p, "\t", WAIT));
	pty_type(p, "\x05");
	assert_true(pty_match(p, "Note +\\*von außen", WAIT));
	snprintf(file, sizeof file, "%s/mode", folder);
	char mode[8] = "";
	f = fopen(file, "r");
	assert_non_null(f);
	assert_non_null(fgets(mode, sizeof mode, f));
	fclose(f);
	assert_string_equal(mode, "700\n"); // the folder is its owner's alone
	saved(p, "Work Space fünf");
	char pattern[200];
	glob_t left;
	snprintf(pattern, sizeof pattern, "%s/tmp/*", folder);
	assert_int_equal(glob(pattern, 0, NULL, &left), GLOB_NOMATCH); // copies of the editor are gone too
}

// An editor that stays open does not keep the program from ending; the half-filled form is there the next time.
static void an_open_editor_ends_with_the_program(void **s)
{
	(void)s;
	char file[160];
	int status;
	make_plan("open");
	snprintf(file, sizeof file, "%s/ed", folder);
	FILE *f = fopen(file, "w");
	assert_non_null(f);
	fputs("#!/bin/sh\necho offen\ntrap '' TERM\nwhile :; do sleep 0.1; done\n", f);
	fclose(f);
	chmod(file, 0700);
	struct pty *p = type_half(" sechs");
	pty_type(p, "\x1bOS"); // F4: all fields
	assert_true(pty_see(p, "− Kind and state", WAIT));
	for (int i = 0; i < 40 && !strstr(pty_screen(p), "▸ Note"); i++)
		assert_true(pty_answers(p, "\t", WAIT));
	pty_type(p, "\x05");
	assert_true(pty_see(p, "offen", WAIT));
	pty_signal(p, SIGTERM);
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(WIFEXITED(status) && pty_restored(p));
	pty_free(p);
	assert_int_equal(kept(NULL), 1);
}

static int make_folder(void **s)
{
	(void)s;
	char line[400];
	assert_non_null(mkdtemp(folder));
	snprintf(home, sizeof home, "HOME=%s", folder);
	snprintf(state, sizeof state, "XDG_STATE_HOME=%s/state", folder);
	snprintf(editor, sizeof editor, "EDITOR=%s/ed", folder);
	snprintf(temporary, sizeof temporary, "TMPDIR=%s/tmp", folder);
	snprintf(line, sizeof line, "mkdir -p %s/state %s/tmp", folder, folder);
	return system(line);
}

static int drop_folder(void **s)
{
	(void)s;
	char line[200];
	pty_free_all();
	snprintf(line, sizeof line, "rm -rf %s", folder);
	return system(line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cut_line_loses_nothing),
		cmocka_unit_test(a_kill_loses_no_more_than_the_last_seconds),
		cmocka_unit_test(what_is_discarded_is_gone),
		cmocka_unit_test(a_long_text_in_an_editor),
		cmocka_unit_test(an_open_editor_ends_with_the_program),
	};
	return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
