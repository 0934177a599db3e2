// SPDX-License-Identifier: EUPL-1.2
// Where somebody left a plan: when it is written, that it is private and of one plan, and that a file which means no
// well is as if there were none.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/left.h"
#include "app/verbs.h"

#include "base/date.h"
#include "scratch.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[SCRATCH_MOST], path[SCRATCH_MOST + 16], other[SCRATCH_MOST + 16];
static struct left left;
static struct session *session;

static struct session *opened(const char *plan)
{
	struct ls_err err;
	static struct options o; // the model asks them for the time
	o = (struct options){.author = "Anna", .today = date_day(2026, 5, 20), .today_given = true};
	struct model *m = NULL;
	assert_int_equal(app_open(&o, plan, MODEL_WRITE, &m, &err), LS_OK);
	const struct session_options so = {.cols = 100, .rows = 30, .today = o.today, .keys = ""};
	struct session *s = session_new(&so);
	session_model(s, m, NULL);
	return s;
}

static int make(void **state)
{
	struct ls_err err;
	struct options o = {.author = "Anna", .today = date_day(2026, 5, 20), .today_given = true};
	(void)state;
	if (!mkdtemp(scratch_name(folder, "left")))
		return -1;
	snprintf(path, sizeof path, "%s/p.db", folder);
	snprintf(other, sizeof other, "%s/q.db", folder);
	setenv("XDG_STATE_HOME", folder, 1);
	const char *const plans[] = {path, other};
	for (int i = 0; i < 2; i++) {
		struct model *m = NULL;
		if (app_create(&o, plans[i], "viersen", &m, &err) != LS_OK)
			return -1;
		model_close(m);
	}
	return 0;
}

static int drop(void **state)
{
	char line[SCRATCH_MOST + 16];
	(void)state;
	snprintf(line, sizeof line, "rm -r %s", folder);
	return system(line);
}

static int begin(void **state)
{
	(void)state;
	left = (struct left){.off = false};
	session = opened(path);
	left_return(&left, session);
	return 0;
}

static int end(void **state)
{
	char line[SCRATCH_MOST + 40];
	(void)state;
	session_free(session);
	left_free(&left);
	snprintf(line, sizeof line, "rm -rf %s/leitstand", folder);
	return system(line);
}

// The files in the folder of the state; the last one.
static size_t files(char *last)
{
	char pattern[SCRATCH_MOST + 40];
	glob_t found;
	snprintf(pattern, sizeof pattern, "%s/leitstand/*", folder);
	size_t n = glob(pattern, 0, NULL, &found) == 0 ? found.gl_pathc : 0;
	if (n > 0 && last)
		snprintf(last, SCRATCH_MOST + 80, "%s", found.gl_pathv[n - 1]);
	globfree(&found);
	return n;
}

static void key(const char *name)
{
	session_key(session, name);
}

static void again(const char *plan)
{
	left_now(&left, session);
	session_free(session);
	left_free(&left);
	left = (struct left){.off = left.off};
	session = opened(plan);
	left_return(&left, session);
}

static void one_comes_back_to_where_one_was(void **state)
{
	char file[SCRATCH_MOST + 80];
	struct stat st;
	(void)state;
	key("4");
	again(path);
	assert_string_equal(session_pane(session), "roadmap");
	assert_int_equal(files(file), 1);
	assert_int_equal(stat(file, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void another_plan_has_a_place_of_its_own(void **state)
{
	(void)state;
	key("4");
	again(other);
	assert_string_equal(session_pane(session), "overview");
	key("3");
	again(path);
	assert_string_equal(session_pane(session), "roadmap");
	again(other);
	assert_string_equal(session_pane(session), "measures");
	assert_int_equal(files(NULL), 2);
}

// After two seconds without a key it is written, once; a program that is killed then loses nothing.
static void it_is_written_in_a_pause(void **state)
{
	(void)state;
	key("4");
	for (int i = 0; i < 3; i++)
		left_tick(&left, session, true);
	assert_int_equal(files(NULL), 0);
	left_tick(&left, session, true);
	assert_int_equal(files(NULL), 1);
	session_free(session);
	session = opened(path);
	left_return(&left, session);
	assert_string_equal(session_pane(session), "roadmap");
}

static void a_key_puts_the_pause_off(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++)
		left_tick(&left, session, true);
	left_tick(&left, session, false);
	left_tick(&left, session, true);
	assert_int_equal(files(NULL), 0);
}

static void a_kiosk_neither_reads_nor_writes(void **state)
{
	struct str theme = {0};
	(void)state;
	key("4");
	again(path);
	left_chose_theme(&left, session, "light");
	left.off = true;
	key("3");
	again(path);
	left_chose_theme(&left, session, "mono");
	left_last_theme(&left, &theme);
	assert_string_equal(session_pane(session), "overview");
	assert_string_equal(str_text(&theme), "");
	left.off = false;
	left_last_theme(&left, &theme);
	assert_string_equal(str_text(&theme), "light");
	again(path);
	str_free(&theme);
}

static void the_theme_is_of_the_plan_and_the_last_one_of_all(void **state)
{
	struct str last = {0};
	(void)state;
	left_last_theme(&left, &last);
	assert_string_equal(str_text(&last), "");
	left_chose_theme(&left, session, "light");
	again(other);
	assert_string_equal(str_text(&left.theme), "");
	left_chose_theme(&left, session, "mono");
	again(path);
	assert_string_equal(str_text(&left.theme), "light");
	left_last_theme(&left, &last);
	assert_string_equal(str_text(&last), "mono");
	str_free(&last);
}

// Puts something else in the place of the file.
static void replaced(const char *with, size_t n)
{
	char file[SCRATCH_MOST + 80];
	key("4");
	left_now(&left, session);
	assert_int_equal(files(file), 1);
	FILE *f = fopen(file, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(with, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
	session_free(session);
	left_free(&left);
	left = (struct left){.off = false};
	session = opened(path);
	left_return(&left, session);
}

static void damaged_foreign_and_older_files_are_as_if_there_were_none(void **state)
{
	(void)state;
	struct str text = {0};
	str_addf(&text, "leitstand left 1\n%s\ntheme \nway roadmap\n", path);
	replaced(str_text(&text), text.len);
	assert_string_equal(session_pane(session), "roadmap"); // so it reads what is right
	replaced(str_text(&text), text.len + 1);               // a zero behind it
	assert_string_equal(session_pane(session), "overview");
	str_clear(&text);
	str_addf(&text, "leitstand left 0\n%s\ntheme \nway roadmap\n", path);
	replaced(str_text(&text), text.len);
	assert_string_equal(session_pane(session), "overview");
	str_clear(&text);
	str_addf(&text, "leitstand left 1\n%s\ntheme \nway roadmap\n", other);
	replaced(str_text(&text), text.len);
	assert_string_equal(session_pane(session), "overview");
	replaced("", 0);
	assert_string_equal(session_pane(session), "overview");
	str_clear(&text);
	str_addf(&text, "leitstand left 1\n%s\ntheme ", path); // broken off
	replaced(str_text(&text), text.len);
	assert_string_equal(session_pane(session), "overview");
	str_addf(&text, "\nway roadmap\n%*s", 70000, "");
	replaced(str_text(&text), text.len);
	assert_string_equal(session_pane(session), "overview");
	str_free(&text);
}

// A pipe is not waited for, and nothing is read through a link.
static void what_is_no_file_is_not_read(void **state)
{
	char file[SCRATCH_MOST + 80], aside[SCRATCH_MOST + 80];
	(void)state;
	key("4");
	left_now(&left, session);
	assert_int_equal(files(file), 1);
	snprintf(aside, sizeof aside, "%s/aside", folder);
	assert_int_equal(rename(file, aside), 0);
	assert_int_equal(symlink(aside, file), 0);
	struct session *s = opened(path);
	left_return(&left, s);
	assert_string_equal(session_pane(s), "overview");
	session_free(s);
	assert_int_equal(unlink(file), 0);
	assert_int_equal(mkfifo(file, 0600), 0);
	s = opened(path);
	left_return(&left, s);
	assert_string_equal(session_pane(s), "overview");
	session_key(s, "3"); // and its place is taken by a file
	left_now(&left, s);
	left_return(&left, s);
	assert_string_equal(session_pane(s), "measures");
	session_free(s);
	unlink(aside);
}

static void nowhere_to_write_is_no_fault(void **state)
{
	char file[SCRATCH_MOST + 40];
	(void)state;
	snprintf(file, sizeof file, "%s/leitstand", folder);
	FILE *f = fopen(file, "w"); // a file where the folder should be
	assert_non_null(f);
	fclose(f);
	key("4");
	left_now(&left, session);
	assert_string_equal(session_message(session), "");
	again(path);
	assert_string_equal(session_pane(session), "overview");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(one_comes_back_to_where_one_was, begin, end),
		cmocka_unit_test_setup_teardown(another_plan_has_a_place_of_its_own, begin, end),
		cmocka_unit_test_setup_teardown(it_is_written_in_a_pause, begin, end),
		cmocka_unit_test_setup_teardown(a_key_puts_the_pause_off, begin, end),
		cmocka_unit_test_setup_teardown(a_kiosk_neither_reads_nor_writes, begin, end),
		cmocka_unit_test_setup_teardown(the_theme_is_of_the_plan_and_the_last_one_of_all, begin, end),
		cmocka_unit_test_setup_teardown(damaged_foreign_and_older_files_are_as_if_there_were_none, begin, end),
		cmocka_unit_test_setup_teardown(what_is_no_file_is_not_read, begin, end),
		cmocka_unit_test_setup_teardown(nowhere_to_write_is_no_fault, begin, end),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
