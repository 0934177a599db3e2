// SPDX-License-Identifier: EUPL-1.2
// For every kind of object: add one with every field said, edit every field of it, duplicate, move and delete it, each
// one step; undoing them one after the other gives every export in between, to the last byte, and redoing gives them
// again. Values come from dice; LEITSTAND_SEED repeats a run.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "dice.h"

#include "base/i18n.h"
#include "cmd/session.h"
#include "plan/code.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define STEPS_MOST 16
#define TRIES      5000 // dice ask for what rules over several columns forbid, and for what is there already

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

struct run {
	struct session *s;
	struct model *m;
	struct dice dice;
	struct str export[STEPS_MOST + 1]; // [0]: before anything
	int n;
};

// Carries a command out; when it was one step, its export is kept.
static bool step(struct run *r, const char *line)
{
	struct ls_err err;
	int64_t head = model_head(r->m);
	if (session_run(r->s, line, &err) != LS_OK) {
		assert_int_equal(model_head(r->m), head); // refused: nothing written
		assert_true(err.text[0]);
		return false;
	}
	assert_true(model_head(r->m) <= head + 1);
	if (model_head(r->m) > head) {
		assert_true(r->n < STEPS_MOST);
		export_plan(&r->export[++r->n], r -> m);
	}
	return true;
}

static bool in_command(const struct column *c)
{
	size_t len = strlen(c->name);
	return len <= 10 || strcmp(c->name + len - 10, "_precision") != 0;
}

static void add_words(struct str *line, struct run *r, enum table_id t, bool all, bool owners)
{
	for (int i = 0; i < schema[t].column_count; i++) {
		const struct column *c = &schema[t].columns[i];
		bool needed = c->flags & REQ || (c->type == TYPE_REF && !(c->flags & NUL));
		// Of references that exclude each other only some can be said; whose it is stays as it is in an edit.
		if (!in_command(c) || (c->type == TYPE_REF && (!owners || (!needed && dice_roll(&r->dice, 2)))) ||
			(!needed && !all && dice_roll(&r->dice, 2)))
			continue;
		struct str word = {0};
		str_addf(&word, "%s=", c->name);
		dice_value(&word, &r->dice, model_plan(r->m), c);
		str_addc(line, ' ');
		str_addquoted(line, str_text(&word));
		str_free(&word);
	}
}

static int32_t add_one(struct run *r, enum table_id t)
{
	for (int i = 0; i < TRIES; i++) {
		struct str line = {0};
		size_t before = plan_count(model_plan(r->m), t);
		str_addf(&line, "%s add", schema[t].object);
		add_words(&line, r, t, i % 2 == 0, true);
		bool done = step(r, str_text(&line));
		str_free(&line);
		if (done && plan_count(model_plan(r->m), t) == before + 1)
			return plan_id(plan_row(model_plan(r->m), t, before));
	}
	return NONE32;
}

static bool edit_one(struct run *r, enum table_id t, int32_t id)
{
	int before = r->n;
	for (int i = 0; i < TRIES && r->n == before; i++) {
		struct str line = {0};
		str_addf(&line, "%s edit #%d", schema[t].object, (int)id);
		size_t bare = line.len;
		add_words(&line, r, t, i % 2 == 0, false);
		if (line.len == bare) // nothing but references: one of them
			add_words(&line, r, t, true, true);
		step(r, str_text(&line));
		str_free(&line);
	}
	return r->n > before;
}

static void short_step(struct run *r, enum table_id t, const char *verb, int32_t id, const char *rest)
{
	struct str line = {0};
	str_addf(&line, "%s %s #%d%s", schema[t].object, verb, (int)id, rest);
	step(r, str_text(&line));
	str_free(&line);
}

static void same(const struct str *a, const struct str *b, const char *object, const char *what, int step_n)
{
	if (strcmp(str_text(a), str_text(b)) == 0)
		return;
	size_t at = 0, line = 0;
	for (; str_text(a)[at] && str_text(a)[at] == str_text(b)[at]; at++)
		if (str_text(a)[at] == '\n')
			line = at + 1;
	fail_msg("%s, %s step %d\nexpected: %.300s\nis:       %.300s", object, what, step_n, str_text(a) + line,
			 str_text(b) + line);
}

static void there_and_back(struct run *r, const char *object)
{
	struct str now = {0};
	struct ls_err err;
	for (int k = r->n - 1; k >= 0; k--) {
		assert_int_equal(session_run(r->s, "undo", &err), LS_OK);
		export_plan(&now, r->m);
		same(&r->export[k], &now, object, "undone", k);
	}
	for (int k = 1; k <= r->n; k++) {
		assert_int_equal(session_run(r->s, "redo", &err), LS_OK);
		export_plan(&now, r->m);
		same(&r->export[k], &now, object, "redone", k);
	}
	for (int k = 0; k < r->n; k++)
		assert_int_equal(session_run(r->s, "undo", &err), LS_OK);
	export_plan(&now, r->m);
	same(&r->export[0], &now, object, "all undone", 0);
	str_free(&now);
}

static void every_object(void **state)
{
	(void)state;
	int64_t clock = 0;
	struct ls_err err = {.code = LS_OK};
	const char *given = getenv("LEITSTAND_SEED");
	uint64_t seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL) * 2654435761u;
	struct run r = {.dice = {seed ? seed : 1}};
	printf("# LEITSTAND_SEED=%llu\n", (unsigned long long)r.dice.state);
	assert_int_equal(sample_make(&r.m, "musterkreis", NULL, &err), LS_OK);
	model_author(r.m, "dice");
	model_clock(r.m, tick, &clock);
	struct session_options so = {.today = 20600, .keys = ""};
	r.s = session_new(&so);
	session_model(r.s, r.m, NULL);
	for (int t = 0; t < TABLE_COUNT; t++) {
		const char *object = schema[t].object;
		r.n = 0;
		export_plan(&r.export[0], r.m);
		int32_t id = t == T_strategy ? plan_strategy(model_plan(r.m))->id : add_one(&r, (enum table_id)t);
		if (id == NONE32)
			fail_msg("%s: none could be added in %d tries", object, TRIES);
		if (!edit_one(&r, (enum table_id)t, id))
			fail_msg("%s: it could not be edited in %d tries", object, TRIES);
		if (t != T_strategy) {
			short_step(&r, (enum table_id)t, "duplicate", id, "");
			short_step(&r, (enum table_id)t, "move", id, " -1");
			int before = r.n;
			short_step(&r, (enum table_id)t, "delete", id, "");
			assert_int_equal(r.n, before + 1);
			assert_null(plan_find(model_plan(r.m), (enum table_id)t, id));
		}
		there_and_back(&r, object);
	}
	session_free(r.s);
	for (int k = 0; k <= STEPS_MOST; k++)
		str_free(&r.export[k]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(every_object)};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
