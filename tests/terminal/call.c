// SPDX-License-Identifier: EUPL-1.2
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "call.h"
#include "scratch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[SCRATCH_MOST];
char call_said[CALL_MOST];

static void place(const char *variable, const char *name)
{
	assert_int_equal(setenv(variable, call_path(name), 1), 0);
}

int call_make(void **state)
{
	(void)state;
	if (!getenv("LEITSTAND") || !mkdtemp(scratch_name(folder, "call")))
		return -1;
	place("HOME", "");
	place("XDG_CONFIG_HOME", "config");
	place("XDG_STATE_HOME", "state");
	place("XDG_DATA_HOME", "data");
	(void)setenv("LC_ALL", "C.UTF-8", 1);
	(void)setenv("TZ", "UTC", 1);
	return 0;
}

int call_drop(void **state)
{
	char line[SCRATCH_MOST + 20];
	(void)state;
	(void)snprintf(line, sizeof line, "rm -rf %s", folder);
	return system(line);
}

// The day, the time and the person, where the call itself names none.
static const char usual[] =
	"leitstand() { case \" $*\" in *\" --today\"*) ;; *) set -- --today 2026-05-20 \"$@\";; esac; "
	"case \" $*\" in *\" --clock\"*) ;; *) set -- --clock 2026-05-20T09:00 \"$@\";; esac; "
	"case \" $*\" in *\" --author\"*) ;; *) set -- --author Anna \"$@\";; esac; \"$LEITSTAND\" \"$@\"; }";

int call(const char *line)
{
	char whole[2048];
	int n = snprintf(whole, sizeof whole, "cd %s && %s; { %s ; } 2>&1 </dev/null", folder, usual, line);
	assert_in_range(n, 1, sizeof whole - 1);
	FILE *f = popen(whole, "r");
	assert_non_null(f);
	size_t read = fread(call_said, 1, sizeof call_said - 1, f);
	call_said[read] = '\0';
	int status = pclose(f);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

void call_ends(int code, const char *line)
{
	int ended = call(line);
	if (ended != code)
		fail_msg("“%s” ended with %d, not %d:\n%s", line, ended, code, call_said);
}

static bool digits(const char *p)
{
	return p[0] >= '0' && p[0] <= '9' && p[1] >= '0' && p[1] <= '9';
}

// 09:41 and 09:41:07 become noughts.
static void hide_times(char *text)
{
	for (char *p = text; strlen(p) >= 5; p++)
		if (digits(p) && p[2] == ':' && digits(p + 3)) {
			memcpy(p, "00:00", 5);
			if (p[5] == ':' && digits(p + 6))
				memcpy(p + 5, ":00", 3);
		}
}

void call_prints(int code, const char *line, const char *whole)
{
	call_ends(code, line);
	hide_times(call_said);
	if (strcmp(call_said, whole) != 0)
		fail_msg("“%s” printed\n%s--- instead of\n%s---", line, call_said, whole);
}

void call_says(const char *part)
{
	if (!strstr(call_said, part))
		fail_msg("not said: %s\n%s", part, call_said);
}

void call_conceals(const char *part)
{
	if (strstr(call_said, part))
		fail_msg("said: %s\n%s", part, call_said);
}

const char *call_path(const char *name)
{
	static char paths[4][256];
	static int next;
	char *path = paths[next++ % 4];
	int n = snprintf(path, sizeof paths[0], "%s%s%s", folder, *name ? "/" : "", name);
	assert_in_range(n, 1, sizeof paths[0] - 1);
	return path;
}

void call_put(const char *name, const char *text)
{
	FILE *f = fopen(call_path(name), "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	assert_int_equal(fclose(f), 0);
}

const char *call_read(const char *name)
{
	FILE *f = fopen(call_path(name), "rb");
	if (!f)
		fail_msg("there is no %s", name);
	size_t n = fread(call_said, 1, sizeof call_said - 1, f);
	call_said[n] = '\0';
	assert_int_equal(fclose(f), 0);
	return call_said;
}

bool call_there(const char *name)
{
	return access(call_path(name), F_OK) == 0;
}

static void tables(void)
{
	static const struct {
		const char *file, *text;
	} all[] = {
		{"tables/strategy.csv", "name,fictional\nKreis Test,no\n"},
		{"tables/field.csv", "code,title,pos\nnetz,Netze,1\namt,\"Amt \"\"digital\"\"\",2\n"},
		{"tables/criterion.csv", "code,title,weight,pos\nnutzen,Nutzen,60,1\naufwand,Aufwand,40,2\n"},
		{"tables/level.csv", "criterion,code,title,points,pos\nnutzen,hoch,hoch,3,1\nnutzen,mittel,mittel,2,2\n"
							 "nutzen,niedrig,niedrig,1,3\naufwand,niedrig,niedrig,3,1\naufwand,mittel,mittel,2,2\n"
							 "aufwand,hoch,hoch,1,3\n"},
		{"tables/measure.csv",
		 "code,title,field\nM1,Glasfaser,netz\nK01,\"Akte, \"\"kurz\"\"\\Weg\",amt\n7,Ämtersuche,\n"
		 "A2,Ohne Noten,netz\n"},
		{"tables/rating.csv", "measure,criterion,level\nM1,nutzen,nutzen/hoch\nM1,aufwand,aufwand/hoch\n"
							  "K01,nutzen,nutzen/mittel\nK01,aufwand,aufwand/niedrig\n7,nutzen,nutzen/hoch\n"},
	};
	call_ends(0, "mkdir tables");
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		call_put(all[i].file, all[i].text);
}

void call_plan(const char *name)
{
	char line[256];
	if (!call_there("tables"))
		tables();
	(void)snprintf(line, sizeof line, "leitstand init %s.db --from tables", name);
	call_ends(0, line);
}
