// SPDX-License-Identifier: EUPL-1.2
// What makes a file makes it whole or not at all: killed at any moment, and where there is no room.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "call.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// A try in the folder `in`, ended with its n-th call of the system's (from 1); false when it ended by itself before.
static bool killed_at(long n, char *const argv[])
{
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_RDWR);
		if (chdir(call_path("")) != 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(null, 2) < 0 ||
			ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
			_exit(99);
		execv(getenv("LEITSTAND"), argv);
		_exit(99);
	}
	int status = 0;
	(void)waitpid(child, &status, 0);
	for (long i = 0; i < 2 * n; i++) { // each call stops twice
		if (ptrace(PTRACE_SYSCALL, child, NULL, NULL) != 0 || waitpid(child, &status, 0) != child ||
			!WIFSTOPPED(status))
			return false;
	}
	(void)kill(child, SIGKILL);
	(void)waitpid(child, &status, 0);
	return true;
}

// Kills at moments spread over the whole call; after each one `look` decides, and what is there must be whole.
static int each_moment(char *const argv[], const char *look, const char *clear)
{
	int kills = 0;
	bool more = true;
	for (long n = 1; more; n += 1 + n / 5) {
		more = killed_at(n, argv);
		kills += more;
		if (call(look) != 0)
			fail_msg("killed at call %ld:\n%s", n, call_said);
		call_ends(0, clear);
	}
	return kills;
}

static void init_is_killed_at_any_moment(void **state)
{
	(void)state;
	char *const argv[] = {"leitstand", "init", "new.db", "--from", "zollernalb", NULL};
	// Either there is no plan of that name, then it can be made at once, or it is whole.
	int kills = each_moment(argv,
							"if [ -e new.db ]; then leitstand check new.db >/dev/null 2>&1; [ $? -le 1 ] && "
							"[ $(leitstand score new.db | wc -l) -gt 1 ]; else true; fi",
							"rm -f new.db");
	assert_in_range(kills, 12, 1000);
	call_ends(0, "leitstand init new.db --from zollernalb");
	// What the killed ones left goes with the next try.
	call_prints(0, "ls -A | grep -c new", "1\n");
	call_ends(0, "rm new.db");
}

static void an_export_is_killed_at_any_moment(void **state)
{
	(void)state;
	call_ends(0, "leitstand init v.db --from zollernalb && leitstand export v.db good");
	char *const argv[] = {"leitstand", "export", "v.db", "out", NULL};
	int kills = each_moment(argv, "if [ -e out ]; then diff -r good out; else true; fi", "rm -rf out");
	assert_in_range(kills, 12, 1000);
	call_ends(0, "leitstand export v.db out && diff -r good out");
	call_prints(0, "ls -A | grep -c '^out'", "1\n");
	call_ends(0, "rm -rf out good v.db");
}

// A limit for files is like a full disk: at each size nothing is left behind.
static void without_room_nothing_is_left(void **state)
{
	(void)state;
	call_ends(0, "leitstand init v.db --from viersen");
	char line[400];
	for (int size = 0; size < 300; size = 2 * size + 1) {
		(void)snprintf(line, sizeof line, "(ulimit -f %d; leitstand init full.db --from viersen)", size);
		int code = call(line);
		assert_true(code == 3 || code == 0);
		if (code == 3)
			call_conceals(".new"); // it is called as it was asked for
		assert_int_equal(call_there("full.db"), code == 0);
		call_prints(1 - call_there("full.db"), "ls -A | grep -c full", code == 0 ? "1\n" : "0\n");
		call_ends(0, "rm -f full.db");
		(void)snprintf(line, sizeof line, "(ulimit -f %d; leitstand export v.db full)", size);
		code = call(line);
		assert_true(code == 3 || code == 0);
		call_prints(1 - call_there("full"), "ls -A | grep -c full", code == 0 ? "1\n" : "0\n");
		call_ends(0, "rm -rf full");
	}
	call_ends(0, "rm v.db");
}

// The backup is there whole before anything happens, and goes only when the plan is as it was.
static void a_migration_is_killed_at_any_moment(void **state)
{
	(void)state;
	char line[400];
	call_ends(0,
			  "python3 -c \"import sqlite3, os; c = sqlite3.connect('keep.db'); c.execute('PRAGMA "
			  "application_id=0x4C534C44'); "
			  "c.executescript(open(os.environ['LEITSTAND_TESTS'] + '/../assets/schema/0.sql').read())\" && cp keep.db "
			  "old.db");
	char *const argv[] = {"leitstand", "migrate", "old.db", NULL};
	int kills =
		each_moment(argv,
					"[ ! -e old.db.v0.bak ] || python3 -c \"import sqlite3; c=sqlite3.connect('old.db.v0.bak'); "
					"assert c.execute('PRAGMA user_version').fetchone()[0]==0; assert "
					"c.execute('PRAGMA integrity_check').fetchone()[0]=='ok'\" && rm -f old.db.v0.bak && "
					"{ leitstand migrate old.db || leitstand check old.db; } && rm -f old.db.v0.bak",
					"cp keep.db old.db && rm -f old.db-journal");
	assert_in_range(kills, 12, 1000);
	for (int size = 0; size < 600; size = 2 * size + 1) {
		(void)snprintf(line, sizeof line, "(ulimit -f %d; leitstand migrate old.db)", size);
		int code = call(line);
		call_prints(0, "ls -A | grep '^old' | tr '\\n' ' '", code == 0 ? "old.db old.db.v0.bak " : "old.db ");
		call_ends(0, "cp keep.db old.db && rm -f old.db.v0.bak");
	}
	call_ends(0, "rm -f old.db* keep.db out");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(init_is_killed_at_any_moment),
		cmocka_unit_test(an_export_is_killed_at_any_moment),
		cmocka_unit_test(without_room_nothing_is_left),
		cmocka_unit_test(a_migration_is_killed_at_any_moment),
	};
	return cmocka_run_group_tests(tests, call_make, call_drop);
}
