// SPDX-License-Identifier: EUPL-1.2
// Whatever is done to a plan can be undone to the first byte of its export, and done again to the last. The number
// of commands is LEITSTAND_COMMANDS (10 000), the seed LEITSTAND_SEED (else the clock; it is printed).
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dice.h"

#include "base/i18n.h"
#include "cmd/session.h"
#include "sample.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t tick(void *arg)
{
	int64_t *at = arg;
	return ++*at;
}

static void export_plan(struct str *out, struct model *m)
{
	struct ls_err err;
	str_clear(out);
	for (int t = 0; t < TABLE_COUNT; t++) {
		str_addf(out, "-- %s\n", schema[t].name);
		assert_int_equal(folder_table(out, m, (enum table_id)t, true, &err), LS_OK);
	}
}

static struct model *plan_of_sample(const char *name, int64_t *clock)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	assert_int_equal(sample_make(&m, name, NULL, &err), LS_OK);
	model_author(m, "dice");
	model_clock(m, tick, clock);
	return m;
}

static void same(const struct str *a, const struct str *b, const char *what)
{
	if (strcmp(str_text(a), str_text(b)) == 0)
		return;
	size_t at = 0, line = 0;
	for (; str_text(a)[at] && str_text(a)[at] == str_text(b)[at]; at++)
		if (str_text(a)[at] == '\n')
			line = at + 1;
	fail_msg("%s\nexpected: %.300s\nis:       %.300s", what, str_text(a) + line, str_text(b) + line);
}

// Repeats until it is refused, or `most` times.
static int repeat(struct session *s, const char *verb, int most)
{
	struct ls_err err;
	int n = 0;
	while (n < most && session_run(s, verb, &err) == LS_OK)
		n++;
	return n;
}

static void run(const char *sample, unsigned long commands, uint64_t seed)
{
	int64_t clock = 0;
	struct model *m = plan_of_sample(sample, &clock);
	struct session_options so = {.today = 19400, .keys = ""};
	struct session *s = session_new(&so);
	session_model(s, m, NULL);
	struct dice dice = {seed};
	struct str first = {0}, last = {0}, now = {0}, line = {0};
	unsigned long done = 0;
	export_plan(&first, m);
	for (unsigned long i = 0; i < commands; i++) {
		struct ls_err err;
		str_clear(&line);
		dice_command(&line, &dice, m);
		done += session_run(s, str_text(&line), &err) == LS_OK;
	}
	export_plan(&last, m);
	int undone = repeat(s, "undo", INT_MAX);
	export_plan(&now, m);
	same(&first, &now, "undoing everything does not give the first plan");
	// As many as were undone: what stood undone at the end of the commands would be done again after that.
	assert_int_equal(repeat(s, "redo", undone), undone);
	export_plan(&now, m);
	same(&last, &now, "redoing everything does not give the last plan");
	assert_true(done > commands / 4); // else the commands prove nothing
	printf("# %s: %lu of %lu commands carried out, %d steps undone and redone\n", sample, done, commands, undone);
	str_free(&first);
	str_free(&last);
	str_free(&now);
	str_free(&line);
	session_free(s);
}

static uint64_t seed_of(void)
{
	const char *given = getenv("LEITSTAND_SEED");
	uint64_t seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL) * 2654435761u;
	return seed ? seed : 1;
}

static void everything_can_be_undone(void **state)
{
	(void)state;
	const char *given = getenv("LEITSTAND_COMMANDS");
	unsigned long commands = given ? strtoul(given, NULL, 10) : 10000;
	uint64_t seed = seed_of();
	printf("# LEITSTAND_SEED=%llu\n", (unsigned long long)seed);
	run("zollernalb", commands / 2, seed);
	run("viersen", commands - commands / 2, seed ^ 0x9e3779b97f4a7c15u);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(everything_can_be_undone)};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
