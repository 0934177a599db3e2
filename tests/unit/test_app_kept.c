// SPDX-License-Identifier: EUPL-1.2
// A half-filled form outlives the program: when it is written, for whom it is offered again, and when it is gone.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/kept.h"
#include "app/verbs.h"

#include "base/date.h"
#include "scratch.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[SCRATCH_MOST], path[SCRATCH_MOST + 16], file[SCRATCH_MOST + 80];
static struct kept kept;
static struct session *session;

static struct session *opened(const char *plan, enum model_capability can)
{
	struct ls_err err;
	static struct options o; // the model asks them for the time
	o = (struct options){.author = "Anna", .today = date_day(2026, 5, 20), .today_given = true};
	struct model *m = NULL;
	assert_int_equal(app_open(&o, plan, can, &m, &err), LS_OK);
	const struct session_options so = {.cols = 100, .rows = 30, .today = o.today, .keys = ""};
	struct session *s = session_new(&so);
	session_model(s, m, "measures");
	return s;
}

static int make(void **state)
{
	struct ls_err err;
	struct options o = {.author = "Anna", .today = date_day(2026, 5, 20), .today_given = true};
	struct model *m = NULL;
	(void)state;
	if (!mkdtemp(scratch_name(folder, "kept")))
		return -1;
	snprintf(path, sizeof path, "%s/p.db", folder);
	setenv("XDG_STATE_HOME", folder, 1);
	if (app_create(&o, path, "viersen", &m, &err) != LS_OK)
		return -1;
	model_close(m);
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
	kept = (struct kept){0};
	session = opened(path, MODEL_WRITE);
	kept_offer(&kept, session);
	return 0;
}

static int end(void **state)
{
	(void)state;
	session_free(session);
	kept_free(&kept);
	if (*file)
		unlink(file);
	return 0;
}

// Files kept; the last one's name is in `file`.
static size_t files(void)
{
	char pattern[SCRATCH_MOST + 32];
	glob_t found;
	snprintf(pattern, sizeof pattern, "%s/leitstand/*", folder);
	size_t n = glob(pattern, 0, NULL, &found) == 0 ? found.gl_pathc : 0;
	if (n)
		snprintf(file, sizeof file, "%s", found.gl_pathv[n - 1]);
	globfree(&found);
	return n;
}

static char *form_of(struct session *s)
{
	struct str out = {0};
	session_keep(s, &out);
	char *text = strdup(str_text(&out));
	str_free(&out);
	return text;
}

static char *text_of_file(void)
{
	char *text = calloc(1, 65536);
	FILE *f = fopen(file, "r");
	assert_non_null(f);
	text[fread(text, 1, 65535, f)] = '\0';
	fclose(f);
	return text;
}

static void type_half(const char *typed)
{
	session_key(session, "e");
	for (; *typed; typed++)
		session_key(session, *typed == ' ' ? "Space" : (char[]){*typed, '\0'});
}

// What the file must hold: the plan's own path, and the form as a command.
static void is_kept(const char *form)
{
	assert_int_equal(files(), 1);
	char *text = text_of_file(), *line = strchr(text, '\n'), *full = realpath(path, NULL);
	assert_non_null(line);
	*line = '\0';
	assert_string_equal(text, full);
	assert_string_equal(line + 1, form);
	free(full);
	free(text);
}

static void written_when_nobody_types_for_a_while(void **state)
{
	struct stat st;
	(void)state;
	kept_tick(&kept, session, true);
	type_half(" zwei");
	char *form = form_of(session);
	assert_non_null(strstr(form, "zwei"));
	kept_tick(&kept, session, false);
	for (int i = 0; i < 3; i++)
		kept_tick(&kept, session, true);
	assert_int_equal(files(), 0);
	kept_tick(&kept, session, false); // somebody types on
	for (int i = 0; i < 3; i++)
		kept_tick(&kept, session, true);
	assert_int_equal(files(), 0);
	kept_tick(&kept, session, true);
	is_kept(form);
	assert_int_equal(stat(file, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	free(form);
}

static void written_at_once_and_only_when_it_has_changed(void **state)
{
	struct stat first, second;
	(void)state;
	type_half(" a");
	kept_now(&kept, session);
	char *form, *before = form_of(session);
	is_kept(before);
	assert_int_equal(stat(file, &first), 0);
	kept_now(&kept, session);
	assert_int_equal(stat(file, &second), 0);
	assert_int_equal(first.st_ino, second.st_ino); // the same file
	session_key(session, "b");
	kept_tick(&kept, session, false); // not at every key
	is_kept(before);
	free(before);
	kept_now(&kept, session);
	form = form_of(session);
	is_kept(form);
	assert_non_null(strstr(form, " ab"));
	free(form);
}

static void gone_as_soon_as_the_form_is(void **state)
{
	(void)state;
	kept_now(&kept, session); // nothing to keep
	assert_int_equal(files(), 0);
	type_half(" a");
	kept_now(&kept, session);
	assert_int_equal(files(), 1);
	kept_tick(&kept, session, false);
	assert_int_equal(files(), 1);
	session_key(session, "C-s"); // saved
	kept_tick(&kept, session, false);
	assert_int_equal(files(), 0);
}

static void offered_to_the_next_one(void **state)
{
	(void)state;
	type_half(" zwei");
	kept_now(&kept, session);
	char *form = form_of(session);
	session_free(session);
	kept_free(&kept);
	kept = (struct kept){0};
	session = opened(path, MODEL_WRITE);
	char *none = form_of(session);
	assert_string_equal(none, "");
	free(none);
	kept_offer(&kept, session);
	char *again = form_of(session); // kept until somebody answers
	assert_string_equal(again, form);
	kept_now(&kept, session);
	is_kept(form);
	free(again);
	free(form);
}

// Two programs have ended with something half filled: both are offered at one start, one after the other.
static void all_that_is_left_is_offered(void **state)
{
	(void)state;
	struct kept other = {0};
	struct session *s = opened(path, MODEL_WRITE), *first = session;
	type_half(" erste");
	kept_now(&kept, session);
	kept_offer(&other, s);
	session = s;
	type_half(" zweite");
	kept_now(&other, s);
	char *forms[] = {form_of(first), form_of(s)};
	assert_string_not_equal(forms[0], forms[1]);
	session_free(first);
	session_free(s);
	kept_free(&kept);
	kept_free(&other);
	kept = (struct kept){0};
	assert_int_equal(files(), 2);
	session = opened(path, MODEL_WRITE);
	kept_offer(&kept, session);
	char *now = form_of(session);
	int at = strcmp(now, forms[1]) == 0;
	assert_string_equal(now, forms[at]);
	free(now);
	session_key(session, "a"); // taken up, and saved
	session_key(session, "C-s");
	kept_tick(&kept, session, false);
	now = form_of(session);
	assert_string_equal(now, forms[!at]); // then the other one
	assert_int_equal(files(), 1);
	free(now);
	session_key(session, "Esc"); // discarded
	kept_tick(&kept, session, false);
	now = form_of(session);
	assert_string_equal(now, "");
	assert_int_equal(files(), 0);
	type_half(" dritte"); // what is begun and finished later offers nothing more
	kept_now(&kept, session);
	free(now);
	free(forms[0]);
	free(forms[1]);
}

// Offered to a session of its own; returns whether it was.
static bool offered(const char *plan, enum model_capability can, bool off)
{
	struct kept k = {.off = off};
	struct session *s = opened(plan, can);
	kept_offer(&k, s);
	char *form = form_of(s);
	bool yes = *form;
	free(form);
	session_free(s);
	kept_free(&k);
	return yes;
}

static void put(const char *text, size_t n)
{
	FILE *f = fopen(file, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	fclose(f);
}

static void not_offered_to_everybody(void **state)
{
	char other[SCRATCH_MOST + 16], line[2 * SCRATCH_MOST + 64];
	(void)state;
	type_half(" zwei");
	kept_now(&kept, session);
	assert_int_equal(files(), 1);
	assert_false(offered(path, MODEL_WRITE, false)); // it is somebody's who is still there
	kept_free(&kept);
	kept = (struct kept){0};
	assert_true(offered(path, MODEL_WRITE, false));
	assert_false(offered(path, MODEL_WRITE, true)); // a kiosk, a private copy
	assert_false(offered(path, MODEL_READ, false));
	snprintf(other, sizeof other, "%s/q.db", folder);
	snprintf(line, sizeof line, "cp %s %s", path, other);
	assert_int_equal(system(line), 0);
	assert_false(offered(other, MODEL_WRITE, false)); // the form of another plan
	char *text = text_of_file(), *form = strdup(strchr(text, '\n') + 1), *full = realpath(path, NULL);
	snprintf(text, 65536, "%s\n%s", full, form);
	put(text, strlen(text));
	assert_true(offered(path, MODEL_WRITE, false));
	snprintf(text, 65536, "%s2\n%s", full, form); // a path that only begins so
	put(text, strlen(text));
	assert_false(offered(path, MODEL_WRITE, false));
	snprintf(text, 65536, "%.*s\n%s", (int)strlen(full) - 1, full, form);
	put(text, strlen(text));
	assert_false(offered(path, MODEL_WRITE, false));
	snprintf(text, 65536, "%s\n%s", full, form);
	put(text, strlen(text) + 1); // a NUL in it: not written by us
	assert_false(offered(path, MODEL_WRITE, false));
	put("", 0);
	assert_false(offered(path, MODEL_WRITE, false));
	free(text);
	free(form);
	free(full);
}

// Two cockpits at one plan: each has a file of its own, and takes away no other.
static void each_program_keeps_its_own(void **state)
{
	(void)state;
	struct kept other = {0};
	type_half(" erste");
	kept_now(&kept, session);
	char *mine = form_of(session);
	struct session *s = opened(path, MODEL_WRITE);
	kept_offer(&other, s);
	char *none = form_of(s);
	assert_string_equal(none, ""); // the other one is still typing
	free(none);
	struct session *first = session;
	session = s;
	type_half(" zweite");
	kept_now(&other, s);
	assert_int_equal(files(), 2);
	session_key(s, "C-s");
	kept_tick(&other, s, false);
	is_kept(mine);
	session = first;
	session_free(s);
	kept_free(&other);
	kept_free(&kept); // the first one ends with its form half filled
	kept = (struct kept){0};
	is_kept(mine);
	assert_true(offered(path, MODEL_WRITE, false));
	free(mine);
}

// The plan has been taken away, or lies on a drive that has gone: what was typed for it is kept all the same.
static void kept_although_the_plan_is_gone(void **state)
{
	char away[SCRATCH_MOST + 16];
	(void)state;
	snprintf(away, sizeof away, "%s/away.db", folder);
	type_half(" zwei");
	assert_int_equal(rename(path, away), 0);
	kept_now(&kept, session);
	assert_int_equal(rename(away, path), 0);
	char *form = form_of(session);
	is_kept(form);
	free(form);
}

// A pipe under such a name is not waited for.
static void a_pipe_is_no_form(void **state)
{
	(void)state;
	type_half(" zwei");
	kept_now(&kept, session);
	assert_int_equal(files(), 1);
	kept_free(&kept);
	kept = (struct kept){0};
	unlink(file);
	assert_int_equal(mkfifo(file, 0600), 0);
	assert_false(offered(path, MODEL_WRITE, false));
	assert_int_equal(files(), 1);
}

static void where_nothing_may_be_kept(void **state)
{
	(void)state;
	type_half(" zwei");
	kept.off = true;
	kept_now(&kept, session);
	for (int i = 0; i < 5; i++)
		kept_tick(&kept, session, true);
	assert_int_equal(files(), 0);
	kept.off = false;
	setenv("XDG_STATE_HOME", "/dev/null", 1); // no place for it: nothing is said, the form is on the screen
	kept_now(&kept, session);
	setenv("XDG_STATE_HOME", folder, 1);
	assert_int_equal(files(), 0);
	kept_now(&kept, session);
	assert_int_equal(files(), 1);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(written_when_nobody_types_for_a_while),
		CASE(written_at_once_and_only_when_it_has_changed),
		CASE(gone_as_soon_as_the_form_is),
		CASE(offered_to_the_next_one),
		CASE(all_that_is_left_is_offered),
		CASE(not_offered_to_everybody),
		CASE(each_program_keeps_its_own),
		CASE(kept_although_the_plan_is_gone),
		CASE(a_pipe_is_no_form),
		CASE(where_nothing_may_be_kept),
	};

	return cmocka_run_group_tests_name("app kept", tests, make, drop);
}
