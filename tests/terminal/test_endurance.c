// SPDX-License-Identifier: EUPL-1.2
// The real program over a long time and in bad times: other programs write to the same plan, the file is exchanged,
// locked, cut short or taken away, the disk is full, the line drops, the program is killed. Nothing committed is lost,
// nothing stale is shown as new, nothing runs in circles.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pty.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WAIT 10000

#if defined(__SANITIZE_ADDRESS__)
// Each call takes ten times as long, and the sanitizer keeps the stack of every place that takes memory.
enum { CALLS = 30, KILLS = 6, KEYS = 200, GROWTH = 4096 };
#else
enum { CALLS = 200, KILLS = 20, KEYS = 3000, GROWTH = 1024 }; // KiB: the allocator's caches, no plan that is kept
#endif

static char folder[] = "/tmp/leitstand-test-XXXXXX";
static char home[128], config[128], state[128], data[128], plan[128], other[128];
// AddressSanitizer keeps freed memory back and would look like growth.
static const char *env[] = {home, config, state, data, "USER=test", "ASAN_OPTIONS=quarantine_size_mb=0", NULL};

// ---- calls without a terminal --------------------------------------------------------------------------------------

// `before` is put in front of the program in the shell; its output is the caller's. Returns the exit status.
static int shell(char **out, const char *before, const char *words)
{
	char line[2048];
	snprintf(line, sizeof line, "%s exec env -i PATH=\"$PATH\" LANG=C.UTF-8 %s %s %s %s USER=script '%s' %s 2>&1",
			 before, home, config, state, data, pty_program("LEITSTAND"), words);
	FILE *f = popen(line, "r");
	assert_non_null(f);
	*out = calloc(1, 1 << 20);
	size_t n = fread(*out, 1, (1 << 20) - 1, f);
	(*out)[n] = '\0';
	int status = pclose(f);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void must(const char *words)
{
	char *out;
	if (shell(&out, "", words) != 0)
		fail_msg("%s: %s", words, out);
	free(out);
}

static int64_t asked(const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *st = NULL;
	assert_int_equal(sqlite3_open(plan, &db), SQLITE_OK);
	sqlite3_busy_timeout(db, WAIT);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL), SQLITE_OK);
	int64_t n = sqlite3_step(st) == SQLITE_ROW ? sqlite3_column_int64(st, 0) : -1;
	sqlite3_finalize(st);
	sqlite3_close(db);
	return n;
}

static void sound(void)
{
	assert_int_equal(asked("SELECT integrity_check='ok' FROM pragma_integrity_check"), 1);
	assert_int_equal(asked("SELECT count(*) FROM step WHERE open<>0"), 0);
}

static struct pty *start(const char *const words[])
{
	const char *argv[16] = {pty_program("LEITSTAND")};
	for (int n = 1; words[n - 1] && n < 15; n++)
		argv[n] = words[n - 1];
	return pty_start(
		&(struct pty_options){.argv = argv, .term = "xterm-256color", .cols = 110, .rows = 30, .env = env});
}

static struct pty *cockpit(void)
{
	struct pty *p = start((const char *[]){plan, "--lang", "en", NULL});
	assert_true(pty_see(p, "46 measures", WAIT));
	return p;
}

static struct pty *kiosk(void)
{
	struct pty *p = start((const char *[]){"kiosk", plan, "--panes", "measures", "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", WAIT));
	assert_true(pty_match(p, "data as of [0-9]", WAIT));
	return p;
}

// ---- two programs --------------------------------------------------------------------------------------------------

// Every call that says it was fine has left a step, and every other none; the cockpit follows, and edits in between.
static void two_programs_lose_no_step(void **s)
{
	(void)s;
	struct pty *p = cockpit();
	int64_t own = 0, theirs = 0, before = asked("SELECT count(*) FROM step");
	pty_type(p, "3");
	for (int i = 0; i < CALLS; i++) {
		char words[300], *out, title[64];
		snprintf(words, sizeof words, "do %s 'measure set M44 title \"Von aussen %d\"'", plan, i);
		int code = shell(&out, "", words);
		if (code != 0 && code != 4)
			fail_msg("%s: %d %s", words, code, out);
		theirs += code == 0;
		free(out);
		if (i % 10 != 5)
			continue;
		snprintf(title, sizeof title, "Von innen %d", i);
		snprintf(words, sizeof words, ":measure set M34 title \"%s\"\r", title);
		pty_type(p, words);
		assert_true(pty_match(p, "34 +Von innen", WAIT));
		assert_true(pty_see(p, title, WAIT));
		own++;
	}
	char last[64];
	snprintf(last, sizeof last, "Von aussen %d", CALLS - 1);
	assert_true(pty_see(p, last, WAIT));
	assert_true(theirs > 0);
	assert_int_equal(asked("SELECT count(*) FROM step") - before, own + theirs);
	assert_int_equal(asked("SELECT count(*) FROM step s JOIN author a ON a.id=s.author WHERE a.name='test'"), own);
	pty_free(p);
	sound();
}

// ---- the kiosk's file ------------------------------------------------------------------------------------------------

static void copy(const char *from, const char *to)
{
	char line[400];
	snprintf(line, sizeof line, "cp '%s' '%s'", from, to);
	assert_int_equal(system(line), 0);
}

static void kiosk_follows_a_file_that_is_replaced(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	char words[300], aside[160];
	copy(plan, other);
	snprintf(words, sizeof words, "do %s 'measure set M44 title Andere'", other);
	must(words);
	assert_int_equal(rename(other, plan), 0);
	assert_true(pty_match(p, "44 +Andere", WAIT));
	snprintf(aside, sizeof aside, "%s.aside", plan);
	assert_int_equal(rename(plan, aside), 0);
	assert_true(pty_see(p, "has been taken away", WAIT));
	assert_true(pty_see(p, "not checked", WAIT));
	assert_true(pty_match(p, "44 +Andere", 100)); // the last picture stays
	pty_type(p, "jq:");                           // keys do not wipe the warning away for good
	pty_pause(p, 1500);
	assert_true(pty_see(p, "has been taken away", WAIT));
	assert_int_equal(rename(aside, plan), 0);
	assert_true(pty_gone(p, "not checked", WAIT));
	assert_true(pty_gone(p, "has been taken away", WAIT));
	pty_signal(p, SIGTERM);
	int status;
	assert_true(pty_exit(p, WAIT, &status));
	assert_true(WIFEXITED(status) && pty_restored(p));
	pty_free(p);
}

static void kiosk_outlives_a_locked_file(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	sqlite3 *db;
	assert_int_equal(sqlite3_open(plan, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_true(pty_see(p, "not checked", WAIT));
	assert_true(pty_see(p, "Work Space", 100));
	assert_int_equal(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_true(pty_gone(p, "not checked", WAIT));
	pty_free(p);
}

// Written over in place by somebody who knows nothing of plans: half of it, nothing, rubbish; then the whole again.
static void kiosk_outlives_a_broken_file(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	struct stat st;
	assert_int_equal(stat(plan, &st), 0);
	copy(plan, other);
	for (int i = 0; i < 3; i++) {
		int fd = open(plan, O_WRONLY);
		assert_int_equal(ftruncate(fd, i == 0 ? st.st_size / 2 : 0), 0);
		if (i == 0) // somebody has changed something, else nobody looks
			assert_int_equal(pwrite(fd, "\x00\x00\xff\x01", 4, 24), 4);
		if (i == 2)
			assert_int_equal(pwrite(fd,
									"rubbish, and more of it than a header has: ..................................."
									"...................................",
									112, 0),
							 112);
		close(fd);
		assert_true(pty_see(p, "not checked", WAIT));
		assert_true(pty_see(p, "Work Space", 100));
		copy(other, plan);
		assert_true(pty_gone(p, "not checked", WAIT));
		assert_true(pty_see(p, "Work Space", 100));
	}
	pty_free(p);
}

static void kiosk_keeps_its_size(void **s)
{
	(void)s;
	struct pty *p = kiosk();
	int64_t before = 0;
	for (int i = 0; i < KEYS; i++) {
		pty_type(p, i % 4 == 0 ? "1" : i % 4 == 1 ? "3" : i % 4 == 2 ? "j" : "2");
		pty_pause(p, 1);
		if (i == KEYS / 4)
			before = pty_memory_kib(p, "VmRSS");
	}
	pty_quiet(p, 50, WAIT);
	assert_in_range(pty_memory_kib(p, "VmRSS"), 1000, before + GROWTH);
	pty_free(p);
}

// ---- the line, the disk, the kill -----------------------------------------------------------------------------------

// Under nohup, too: whatever signals come, a program without a terminal ends, and does not run in circles before.
static void without_a_terminal_nothing_runs_on(void **s)
{
	(void)s;
	char line[400];
	snprintf(line, sizeof line, "trap '' HUP; exec '%s' %s", pty_program("LEITSTAND"), plan);
	const char *const calls[][5] = {{"/bin/sh", "-c", line, NULL},
									{pty_program("LEITSTAND"), plan, NULL},
									{pty_program("LEITSTAND"), "kiosk", plan, NULL}};
	for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
		struct pty *p =
			pty_start(&(struct pty_options){.argv = calls[i], .term = "xterm", .cols = 100, .rows = 30, .env = env});
		assert_true(pty_see(p, "Work Space", WAIT));
		pty_pause(p, 700);
		int64_t used = pty_cpu_us(p);
		pty_pause(p, 1500);
		assert_in_range(pty_cpu_us(p) - used, 0, 150000); // waiting costs next to nothing
		pty_hangup(p);
		int status;
		assert_true(pty_exit(p, WAIT, &status));
		pty_free(p);
	}
}

static void a_full_disk_is_told_and_loses_nothing(void **s)
{
	(void)s;
	char words[300], *out;
	snprintf(words, sizeof words, "do %s 'measure set M44 title Nie'", plan);
	int64_t before = asked("SELECT count(*) FROM step");
	int code = shell(&out, "ulimit -f 8;", words);
	if (code != 3 || !strstr(out, "nothing was changed"))
		fail_msg("%d: %s", code, out);
	free(out);
	assert_int_equal(asked("SELECT count(*) FROM step"), before);
	sound();
	struct pty *p = cockpit();
	struct rlimit had, full = {.rlim_cur = 4096, .rlim_max = RLIM_INFINITY};
	assert_int_equal(prlimit(pty_pid(p), RLIMIT_FSIZE, NULL, &had), 0);
	full.rlim_max = had.rlim_max;
	assert_int_equal(prlimit(pty_pid(p), RLIMIT_FSIZE, &full, NULL), 0);
	pty_type(p, "3:measure set M44 title Voll\r");
	assert_true(pty_see(p, "nothing was changed", WAIT));
	assert_true(pty_match(p, "44 +Work Space", 500));
	assert_int_equal(prlimit(pty_pid(p), RLIMIT_FSIZE, &had, NULL), 0);
	pty_type(p, ":measure set M44 title Wieder\r");
	assert_true(pty_match(p, "44 +Wieder", WAIT));
	pty_free(p);
	assert_int_equal(asked("SELECT count(*) FROM step"), before + 1);
	sound();
}

// The newest round of `prefix` that stands on the screen, -1: none.
static int newest_on_screen(struct pty *p, const char *prefix)
{
	int newest = -1;
	for (const char *at = pty_screen(p); (at = strstr(at, prefix)); at += strlen(prefix))
		newest = atoi(at + strlen(prefix)) > newest ? atoi(at + strlen(prefix)) : newest;
	return newest;
}

static void killed_at_any_moment_nothing_shown_is_lost(void **s)
{
	(void)s;
	uint32_t dice = 12345;
	for (int round = 0; round < KILLS; round++) {
		struct pty *p = cockpit();
		char prefix[32], key[100];
		snprintf(prefix, sizeof prefix, "R%d-", round);
		pty_type(p, "3");
		dice = dice * 1664525u + 1013904223u;
		int64_t until = pty_now_us() + 20000 + (int64_t)(dice >> 12) % 150000;
		for (int i = 0; pty_now_us() < until; i++) {
			snprintf(key, sizeof key, ":measure set M44 title %s%d\r", prefix, i);
			pty_type(p, key);
			pty_pause(p, 2);
		}
		pty_signal(p, SIGKILL);
		assert_true(pty_exit(p, WAIT, NULL));
		int shown = newest_on_screen(p, prefix);
		char sql[200];
		snprintf(sql, sizeof sql,
				 "SELECT CAST(substr(title,%zu) AS INTEGER) FROM measure WHERE code='M44' AND title LIKE '%s%%'",
				 strlen(prefix) + 1, prefix);
		int64_t kept = asked(sql); // a writer: rolls back what was half-way
		// What stands in the prompt was not acknowledged; the row was.
		char row[64];
		snprintf(row, sizeof row, ":measure set M44 title %s%d", prefix, shown);
		if (strstr(pty_screen(p), row))
			shown--;
		assert_true(kept >= shown);
		pty_free(p);
		sound();
	}
}

// ---- around ----------------------------------------------------------------------------------------------------------

static int set_up(void **s)
{
	(void)s;
	static int number;
	char words[300];
	snprintf(plan, sizeof plan, "%s/plan-%d.db", folder, ++number);
	snprintf(other, sizeof other, "%s/other-%d.db", folder, number);
	snprintf(words, sizeof words, "init %s --from viersen", plan);
	must(words);
	return 0;
}

static int tear_down(void **s)
{
	(void)s;
	pty_free_all();
	return 0;
}

static int open_folder(void **s)
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
	char line[200];
	snprintf(line, sizeof line, "rm -rf '%s'", folder);
	return system(line);
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(two_programs_lose_no_step),
		CASE(kiosk_follows_a_file_that_is_replaced),
		CASE(kiosk_outlives_a_locked_file),
		CASE(kiosk_outlives_a_broken_file),
		CASE(kiosk_keeps_its_size),
		CASE(without_a_terminal_nothing_runs_on),
		CASE(a_full_disk_is_told_and_loses_nothing),
		CASE(killed_at_any_moment_nothing_shown_is_lost),
	};
	return cmocka_run_group_tests_name("endurance", tests, open_folder, drop_folder);
}
