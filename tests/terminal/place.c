// SPDX-License-Identifier: EUPL-1.2
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "place.h"
#include "scratch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define OUTPUT_MOST (1 << 20)

static char folder[SCRATCH_MOST];
static char home[256], config[256], state[256], data[256];
// AddressSanitizer keeps freed memory back, which would look like growth.
const char *place_env[8] = {home, config, state, data, "USER=test", "ASAN_OPTIONS=quarantine_size_mb=0", NULL};

int place_make(void **s)
{
	(void)s;
	if (!getenv("LEITSTAND") || !mkdtemp(scratch_name(folder, "place")))
		return -1;
	(void)snprintf(home, sizeof home, "HOME=%s", folder);
	(void)snprintf(config, sizeof config, "XDG_CONFIG_HOME=%s/config", folder);
	(void)snprintf(state, sizeof state, "XDG_STATE_HOME=%s/state", folder);
	(void)snprintf(data, sizeof data, "XDG_DATA_HOME=%s/data", folder);
	return 0;
}

int place_drop(void **s)
{
	char line[SCRATCH_MOST + 20];
	(void)s;
	(void)snprintf(line, sizeof line, "rm -rf '%s'", folder);
	return system(line);
}

int place_clear(void **s)
{
	(void)s;
	pty_free_all();
	return 0;
}

const char *place_path(const char *name)
{
	static char paths[8][256];
	static int next;
	char *path = paths[next++ % 8];
	(void)snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	return path;
}

int place_shell(char **out, const char *before, const char *words)
{
	char line[2048];
	(void)snprintf(line, sizeof line, "%s env -i PATH=\"$PATH\" LANG=C.UTF-8 %s %s %s %s USER=script '%s' %s 2>&1",
				   before, home, config, state, data, pty_program("LEITSTAND"), words);
	FILE *f = popen(line, "r");
	assert_non_null(f);
	*out = calloc(1, OUTPUT_MOST);
	assert_non_null(*out);
	size_t n = fread(*out, 1, OUTPUT_MOST - 1, f);
	(*out)[n] = '\0';
	int status = pclose(f);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

char *place_call(int expected, const char *words)
{
	char *out;
	int ended = place_shell(&out, "", words);
	if (ended != expected)
		fail_msg("“%s” ended with %d, not %d: %s", words, ended, expected, out);
	return out;
}

void place_must(const char *words)
{
	free(place_call(0, words));
}

const char *place_plan(const char *sample)
{
	static int number;
	char name[64], words[400];
	(void)snprintf(name, sizeof name, "%s-%d.db", sample, ++number);
	const char *path = place_path(name);
	(void)snprintf(words, sizeof words, "init %s --from %s", path, sample);
	place_must(words);
	return path;
}

bool place_score(const char *plan, const char *line)
{
	char words[400];
	(void)snprintf(words, sizeof words, "score %s --format csv", plan);
	char *out = place_call(0, words);
	bool yes = strstr(out, line) != NULL;
	free(out);
	return yes;
}

struct pty *place_start(const char *term, int cols, int rows, const char *const words[])
{
	const char *argv[16] = {pty_program("LEITSTAND")};
	for (int n = 1; words[n - 1] && n < 15; n++)
		argv[n] = words[n - 1];
	return pty_start(&(struct pty_options){.argv = argv, .term = term, .cols = cols, .rows = rows, .env = place_env});
}

static bool last_q(struct pty *p)
{
	return strstr(pty_screen(p), "q again leaves") || strstr(pty_screen(p), "Noch einmal q beendet");
}

void place_leave(struct pty *p)
{
	int status = 0;
	for (int i = 0; i < 5 && !last_q(p); i++) { // one q for each thing to go back from
		pty_quiet(p, 60, PLACE_WAIT);           // what was asked before is answered
		assert_true(pty_answers(p, "q", PLACE_WAIT));
		pty_quiet(p, 60, PLACE_WAIT);
	}
	assert_true(last_q(p));
	pty_type(p, "q");
	assert_true(pty_exit(p, PLACE_WAIT, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_true(pty_restored(p));
	pty_free(p);
}
