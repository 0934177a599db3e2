// SPDX-License-Identifier: EUPL-1.2
// What lives beside plans: settings, recent plans, own copies of samples, private folders; and where, by the XDG folders.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/start.h"
#include "app/verbs.h"
#include "exchange/folder/folder.h"
#include "scratch.h"
#include "ui/program/start.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[SCRATCH_MOST];
static struct ls_err err;

static const char *at(const char *name)
{
	static char paths[4][SCRATCH_MOST + 64];
	static int next;
	char *path = paths[next++ % 4];
	snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	return path;
}

static const char *text_of(const char *name)
{
	static char text[4096];
	FILE *f = fopen(at(name), "r");
	if (!f)
		return "(there is none)";
	text[fread(text, 1, sizeof text - 1, f)] = '\0';
	fclose(f);
	return text;
}

static void put(const char *name, const char *text)
{
	FILE *f = fopen(at(name), "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static size_t files_like(const char *pattern)
{
	glob_t found;
	size_t n = glob(at(pattern), 0, NULL, &found) == 0 ? found.gl_pathc : 0;
	globfree(&found);
	return n;
}

static int begin(void **state)
{
	(void)state;
	if (*folder)
		strcpy(strrchr(folder, '-'), "-XXXXXX");
	if (!mkdtemp(*folder ? folder : scratch_name(folder, "places")))
		return -1;
	setenv("HOME", folder, 1);
	static const char *const all[] = {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR",
									  "TMPDIR"};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		unsetenv(all[i]);
	return 0;
}

static int end(void **state)
{
	(void)state;
	char line[SCRATCH_MOST + 16];
	snprintf(line, sizeof line, "rm -rf %s", folder);
	return system(line);
}

static enum ls_code keep(const char *name, const char *text)
{
	return app_settings.write(app_settings.arg, name, text, &err);
}

static void settings_are_kept_whole(void **state)
{
	struct str out = {0};
	struct stat st;
	(void)state;
	assert_int_equal(settings_read(&out, "measures", NULL), LS_OK); // there is none yet
	assert_string_equal(str_text(&out), "");
	assert_int_equal(keep("measures", "columns code title score\nsort rank\n"), LS_OK);
	assert_string_equal(text_of(".config/leitstand/measures"), "columns code title score\nsort rank\n");
	assert_int_equal(stat(at(".config/leitstand"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700); // nobody else's business
	assert_int_equal(keep("measures", "short\n"), LS_OK);
	assert_int_equal(keep("filters", ""), LS_OK);
	assert_int_equal(files_like(".config/leitstand/*"), 2); // and nothing half written
	str_add(&out, "before ");
	app_settings.read(app_settings.arg, &out, "measures");
	assert_string_equal(str_text(&out), "before short\n");
	str_free(&out);
	setenv("XDG_CONFIG_HOME", at("elsewhere/deep"), 1);
	assert_int_equal(keep("measures", "there\n"), LS_OK);
	assert_string_equal(text_of("elsewhere/deep/leitstand/measures"), "there\n");
	setenv("XDG_CONFIG_HOME", "relative", 1); // means nothing
	assert_int_equal(keep("measures", "home\n"), LS_OK);
	assert_string_equal(text_of(".config/leitstand/measures"), "home\n");
}

// A file of megabytes at that place is nobody's settings.
static void settings_are_small(void **state)
{
	struct str out = {0}, many = {0};
	(void)state;
	for (int i = 0; i < 300 * 1024; i++)
		str_addc(&many, 'x');
	assert_int_equal(keep("keys", "x"), LS_OK);
	put(".config/leitstand/keys", str_text(&many));
	assert_int_equal(settings_read(&out, "keys", NULL), LS_OK);
	assert_int_equal(out.len, 256 * 1024);
	str_free(&out);
	str_free(&many);
}

// Neither a pipe, which nobody may ever write to, nor a device stands for settings.
static void settings_are_ordinary_files(void **state)
{
	struct str out = {0};
	struct ls_err why;
	char sentence[512];
	(void)state;
	assert_int_equal(keep("measures", "x"), LS_OK);
	assert_int_equal(mkfifo(at(".config/leitstand/keys"), 0600), 0);
	assert_int_equal(settings_read(&out, "keys", &why), LS_DATA);
	snprintf(sentence, sizeof sentence, "%s is not an ordinary file.", at(".config/leitstand/keys"));
	assert_string_equal(why.text, sentence);
	assert_int_equal(unlink(at(".config/leitstand/keys")), 0);
	assert_int_equal(symlink("/dev/zero", at(".config/leitstand/keys")), 0);
	assert_int_equal(settings_read(&out, "keys", &why), LS_DATA);
	assert_string_equal(str_text(&out), "");
	assert_int_equal(mkdir(at("state"), 0700), 0);
	setenv("XDG_STATE_HOME", at("state"), 1);
	assert_int_equal(mkdir(at("state/leitstand"), 0700), 0);
	assert_int_equal(mkfifo(at("state/leitstand/recent"), 0600), 0);
	struct recent plans[RECENT_MOST];
	assert_int_equal(recent_read(plans), 0);
	unsetenv("XDG_STATE_HOME");
	str_free(&out);
}

static void settings_that_cannot_be_kept(void **state)
{
	char sentence[512];
	(void)state;
	put(".config", "a file in the way");
	assert_int_equal(keep("measures", "x"), LS_DATA);
	snprintf(sentence, sizeof sentence,
			 "Your settings cannot be kept: “%s” cannot be written: part of the path is not a folder.",
			 at(".config/leitstand"));
	assert_string_equal(err.text, sentence);
	assert_string_equal(text_of(".config"), "a file in the way");
	setenv("XDG_CONFIG_HOME", at("c"), 1);
	assert_int_equal(keep("measures", "x"), LS_OK);
	assert_int_equal(unlink(at("c/leitstand/measures")), 0);
	assert_int_equal(mkdir(at("c/leitstand/measures"), 0700), 0);
	assert_int_equal(keep("measures", "x"), LS_DATA);
	assert_int_equal(files_like("c/leitstand/*"), 1); // what was half written is gone
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("HOME");
	assert_int_equal(keep("measures", "x"), LS_DATA);
	assert_string_equal(err.text, "Your settings cannot be kept: neither $HOME nor $XDG_CONFIG_HOME names a folder.");
	struct str out = {0};
	assert_int_equal(settings_read(&out, "measures", NULL), LS_OK);
	assert_string_equal(str_text(&out), "");
	assert_false(state_folder(&out));
	str_free(&out);
}

static void expect_recent(const char *lines)
{
	struct recent plans[RECENT_MOST];
	struct str all = {0};
	int n = recent_read(plans);
	for (int i = 0; i < n; i++)
		str_addf(&all, "%s%s%s\n", plans[i].path, plans[i].name ? "=" : "", plans[i].name ? plans[i].name : "");
	recent_free(plans, n);
	assert_string_equal(str_text(&all), lines);
	str_free(&all);
}

static void recent_plans_newest_first(void **state)
{
	(void)state;
	expect_recent("");
	recent_note("/a.db", NULL);
	recent_note("/b.db", NULL);
	recent_note("/c d.db", NULL);
	recent_note("/a.db", NULL); // again: it moves to the front
	expect_recent("/a.db\n/c d.db\n/b.db\n");
	assert_string_equal(text_of(".local/state/leitstand/recent"), "/a.db\n/c d.db\n/b.db\n");
	recent_note("relative.db", NULL); // could be any
	recent_note("/two\nlines.db", NULL);
	recent_note("", NULL);
	expect_recent("/a.db\n/c d.db\n/b.db\n");
	for (int i = 0; i < 9; i++) {
		char path[16];
		snprintf(path, sizeof path, "/%d.db", i);
		recent_note(path, NULL);
	}
	expect_recent("/8.db\n/7.db\n/6.db\n/5.db\n/4.db\n/3.db\n/2.db\n/1.db\n"); // eight of them
	assert_int_equal(files_like(".local/state/leitstand/*"), 1);
	recent_note("/8.db", "Kreis Neustadt"); // what it calls itself
	recent_note("/9.db", "two\nlines");
	expect_recent("/9.db\n/8.db=Kreis Neustadt\n/7.db\n/6.db\n/5.db\n/4.db\n/3.db\n/2.db\n");
	recent_note("/8.db", "Kreis Altstadt");
	expect_recent("/8.db=Kreis Altstadt\n/9.db\n/7.db\n/6.db\n/5.db\n/4.db\n/3.db\n/2.db\n");
	setenv("XDG_STATE_HOME", at("s"), 1);
	expect_recent("");
	recent_note("/x.db", NULL);
	assert_string_equal(text_of("s/leitstand/recent"), "/x.db\n");
	put("s/leitstand/recent",
		"\tof nobody\nnonsense\n\n/kept.db\n\tKept\n\tand again\n\t\n/last.db"); // as somebody has edited it
	expect_recent("/kept.db=Kept\n/last.db\n");
	unsetenv("XDG_STATE_HOME");
	unsetenv("HOME");
	recent_note("/x.db", NULL); // nowhere to keep it: nothing happens
	expect_recent("");
}

static void own_copies_of_samples(void **state)
{
	struct str path = {0};
	struct stat st;
	(void)state;
	assert_int_equal(own_copy_path(&path, "viersen", &err), LS_OK);
	assert_string_equal(str_text(&path), at(".local/share/leitstand/viersen.db"));
	assert_int_equal(stat(at(".local/share/leitstand"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	setenv("XDG_DATA_HOME", at("d"), 1);
	assert_int_equal(own_copy_path(&path, "konstanz", &err), LS_OK);
	assert_string_equal(str_text(&path), at("d/leitstand/konstanz.db"));
	unsetenv("XDG_DATA_HOME");
	setenv("HOME", "nowhere", 1);
	assert_int_equal(own_copy_path(&path, "viersen", &err), LS_DATA);
	assert_string_equal(err.text, "There is no place for your copy of the sample: neither $HOME nor $XDG_DATA_HOME can "
								  "be written.");
	setenv("HOME", "/dev/null", 1); // names a place, but no folder
	assert_int_equal(own_copy_path(&path, "viersen", &err), LS_DATA);
	str_free(&path);
}

static void begins_with(struct str *path, const char *start)
{
	struct stat st;
	assert_int_equal(private_folder(path, &err), LS_OK);
	if (strncmp(str_text(path), start, strlen(start)) != 0)
		fail_msg("%s is not in %s", str_text(path), start);
	assert_int_equal(stat(str_text(path), &st), 0);
	assert_true(S_ISDIR(st.st_mode));
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(rmdir(str_text(path)), 0);
	str_clear(path);
}

static void private_folders(void **state)
{
	struct str path = {0};
	(void)state;
	begins_with(&path, "/tmp/leitstand-");
	assert_int_equal(mkdir(at("tmp"), 0700), 0);
	assert_int_equal(mkdir(at("run"), 0700), 0);
	setenv("TMPDIR", at("tmp"), 1);
	begins_with(&path, at("tmp/leitstand-"));
	setenv("XDG_RUNTIME_DIR", at("run"), 1);
	begins_with(&path, at("run/leitstand-"));
	setenv("XDG_RUNTIME_DIR", at("gone"), 1);
	begins_with(&path, at("tmp/leitstand-"));
	setenv("TMPDIR", at("gone"), 1);
	begins_with(&path, "/tmp/leitstand-");
	put("file", "");
	setenv("TMPDIR", at("file"), 1);
	assert_int_equal(private_folder(&path, &err), LS_DATA);
	assert_non_null(strstr(err.text, "There is no place for a private copy: “"));
	str_free(&path);
}

static void what_the_start_page_offers(void **state)
{
	struct arena *a = arena_new();
	int samples_n = 0;
	(void)state;
	while (samples[samples_n].name)
		samples_n++;
	put("mine.db", "");
	recent_note("/gone/away.db", NULL);
	recent_note(at("mine.db"), NULL);
	const struct start_entry *e = start_entries(a);
	assert_int_equal(e[0].kind, START_RECENT);
	assert_string_equal(e[0].title, "mine.db");
	assert_string_equal(e[0].line, "~/mine.db");
	char command[300];
	snprintf(command, sizeof command, "plan %s", at("mine.db"));
	assert_true(strcmp(e[0].command, command) == 0 || strchr(e[0].command, '"'));
	assert_non_null(strstr(e[0].command, at("mine.db")));
	assert_false(e[0].missing);
	assert_int_equal(e[1].kind, START_RECENT);
	assert_string_equal(e[1].title, "away.db");
	assert_string_equal(e[1].line, "/gone/away.db");
	assert_true(e[1].missing);
	for (int i = 0; i < samples_n; i++) {
		assert_int_equal(e[2 + i].kind, START_SAMPLE);
		assert_string_equal(e[2 + i].title, samples[i].title);
		snprintf(command, sizeof command, "demo %s", samples[i].name);
		assert_non_null(strstr(e[2 + i].command, samples[i].name));
	}
	e += 2 + samples_n;
	assert_int_equal(e->kind, START_NEW);
	assert_string_equal(e->title, "A new plan");
	assert_string_equal(e->command, "new");
	assert_null(e[1].title);
	arena_free(a);
	a = arena_new();
	setenv("HOME", "/gone", 1); // a home that begins like another path
	setenv("XDG_STATE_HOME", at(".local/state"), 1);
	recent_note("/goner/away.db", NULL);
	e = start_entries(a);
	assert_string_equal(e[0].line, "/goner/away.db");
	assert_string_equal(e[2].line, "~/away.db");
	setenv("HOME", "/", 1);
	e = start_entries(a);
	assert_string_equal(e[0].line, "/goner/away.db");
	arena_free(a);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(settings_are_kept_whole),
		CASE(settings_are_small),
		CASE(settings_that_cannot_be_kept),
		CASE(settings_are_ordinary_files),
		CASE(recent_plans_newest_first),
		CASE(own_copies_of_samples),
		CASE(private_folders),
		CASE(what_the_start_page_offers),
	};

	return cmocka_run_group_tests_name("app places", tests, NULL, NULL);
}
