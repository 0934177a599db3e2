// SPDX-License-Identifier: EUPL-1.2
// How many keys the common tasks of a planning session take. Each task is a script that really does it; a change of
// the cockpit that makes one longer fails here and must be meant. Names are typed as one word and counted as one key.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "canvas/canvas.h"
#include "cmd/session.h"
#include "plan/code.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct task {
	const char *name;
	int keys;           // counted; the test says when the script has another number
	const char *script; // keys by name, blanks between; "text:…" is typed
	bool (*done)(const struct plan *p, const struct score_table *t);
};

static const struct measure *measure(const struct plan *p, const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	return code_find(p, T_measure, code, 0, &id, &err) == LS_OK ? plan_find(p, T_measure, id) : NULL;
}

static bool new_one_is_rated(const struct plan *p, const struct score_table *t)
{
	const struct measure *m = measure(p, "M47");
	return m && t->complete[plan_position(p, T_measure, m->id)];
}

static bool weights_are_others(const struct plan *p, const struct score_table *t)
{
	(void)t;
	int64_t sum = 0;
	for (size_t i = 0; i < p->criterion_n; i++)
		sum += p->criterion[i].weight;
	return sum == 10000 && p->criterion[0].weight == 4500;
}

static bool thirteen_are_selected(const struct plan *p, const struct score_table *t)
{
	(void)t;
	int n = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		n += p->measure[i].selection == selection_SELECTED;
	return n == 13; // eleven are at the beginning
}

static bool scan_centre_is_a_pilot(const struct plan *p, const struct score_table *t)
{
	(void)t;
	return measure(p, "M34")->stage == stage_PILOT;
}

static bool rating_is_better(const struct plan *p, const struct score_table *t)
{
	return score_hundredths(t, t->lo[plan_position(p, T_measure, measure(p, "M34")->id)]) == 270;
}

static const struct task tasks[] = {
	{"raise one rating of a measure found by name", 8, "/ text:scan Enter l l l l +", rating_is_better},
	{"rate a new measure on five criteria", 14, "a Enter text:Neu C-s l + l + l + l + l +", new_one_is_rated},
	{"turn a weight by five percent and apply", 3, "w * Enter", weights_are_others},
	{"find a measure and change its state", 6, "/ text:scan Enter : text:measure~set~M34~stage~pilot Enter",
	 scan_centre_is_a_pilot},
	{"select down to the cut", 5, ": text:cut~number=13 Enter S Enter", thirteen_are_selected},
};

static struct session *viersen(void)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(sample_open(&m, "viersen", &err), LS_OK);
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, m, "measures");
	return s;
}

static void draw(struct session *s)
{
	struct canvas *c = canvas_new(100, 30, GLYPHS_UNICODE);
	session_draw(s, c);
	canvas_free(c);
}

static void press(struct session *s, const char *key)
{
	if (strncmp(key, "text:", 5) != 0) {
		session_key(s, key);
		return;
	}
	for (const char *p = key + 5; *p; p++) {
		char one[2] = {*p, 0};
		session_key(s, *p == '~' ? "Space" : one);
	}
}

static int play(struct session *s, const char *script)
{
	char *copy = strdup(script), *save = NULL;
	int n = 0;
	draw(s);
	for (char *key = strtok_r(copy, " ", &save); key; key = strtok_r(NULL, " ", &save), n++) {
		press(s, key);
		draw(s);
	}
	free(copy);
	return n;
}

static void common_tasks_take_few_keys(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tasks / sizeof tasks[0]; i++) {
		struct session *s = viersen();
		int n = play(s, tasks[i].script);
		const struct model *m = session_plan(s);
		if (!tasks[i].done(model_plan(m), model_score(m)))
			fail_msg("“%s” is not done by: %s (%s)", tasks[i].name, tasks[i].script, session_message(s));
		if (n != tasks[i].keys)
			fail_msg("“%s” takes %d keys, not %d", tasks[i].name, n, tasks[i].keys);
		printf("# %2d keys: %s\n", n, tasks[i].name);
		session_free(s);
	}
}

// Each task is one that can be undone, key by key.
static void every_task_can_be_undone(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tasks / sizeof tasks[0]; i++) {
		struct session *s = viersen();
		struct ls_err err;
		play(s, tasks[i].script);
		while (session_run(s, "undo", &err) == LS_OK)
			;
		const struct model *m = session_plan(s);
		assert_false(tasks[i].done(model_plan(m), model_score(m)));
		session_free(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(common_tasks_take_few_keys),
									   cmocka_unit_test(every_task_can_be_undone)};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
