// SPDX-License-Identifier: EUPL-1.2
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "endurance.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char plan[256], other[256];

int endurance_begin(void **s)
{
	static int number;
	char name[64];
	(void)s;
	(void)snprintf(plan, sizeof plan, "%s", place_plan("viersen"));
	(void)snprintf(name, sizeof name, "other-%d.db", ++number);
	(void)snprintf(other, sizeof other, "%s", place_path(name));
	return 0;
}

int64_t asked(const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *st = NULL;
	assert_int_equal(sqlite3_open(plan, &db), SQLITE_OK);
	sqlite3_busy_timeout(db, PLACE_WAIT);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &st, NULL), SQLITE_OK);
	int64_t n = sqlite3_step(st) == SQLITE_ROW ? sqlite3_column_int64(st, 0) : -1;
	sqlite3_finalize(st);
	sqlite3_close(db);
	return n;
}

void sound(void)
{
	assert_int_equal(asked("SELECT integrity_check='ok' FROM pragma_integrity_check"), 1);
	assert_int_equal(asked("SELECT count(*) FROM step WHERE open<>0"), 0);
}

struct pty *start(const char *const words[])
{
	return place_start("xterm-256color", 110, 30, words);
}

struct pty *cockpit(void)
{
	struct pty *p = start((const char *[]){plan, "--lang", "en", NULL});
	assert_true(pty_see(p, "46 measures", PLACE_WAIT));
	return p;
}

struct pty *kiosk(void)
{
	struct pty *p = start((const char *[]){"kiosk", plan, "--panes", "measures", "--lang", "en", NULL});
	assert_true(pty_see(p, "Work Space", PLACE_WAIT));
	assert_true(pty_match(p, "data as of [0-9]", PLACE_WAIT));
	return p;
}

void copy(const char *from, const char *to)
{
	char line[400];
	snprintf(line, sizeof line, "cp '%s' '%s'", from, to);
	assert_int_equal(system(line), 0);
}
