// SPDX-License-Identifier: EUPL-1.2
// A random life of two authors, reopened at random: undoing everything gives back the first plan, redoing everything
// the last, and every moment between can be shown as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/db.h"

static struct folder f;
static struct store *s;
static int64_t clock_;

static struct store *opened_quickly(void)
{
	struct store *quick = opened(f.plan, STORE_WRITE);
	store_prepare(quick);
	assert_ok(db_exec(quick, "PRAGMA synchronous=OFF", err)); // no power fails here
	return quick;
}

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = opened_quickly();
	clock_ = 1000;
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static struct stamp by(const char *author, const char *label)
{
	return (struct stamp){author, ++clock_, label, 0};
}

static int64_t redo(const char *author)
{
	struct stamp stamp = by(author, "wieder");
	int64_t target = -1;
	assert_ok(store_redo(s, &stamp, &target, err));
	return target;
}

enum { STEPS = 700 };

static uint32_t seed;

static uint32_t below(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(seed >> 4) * n >> 28);
}

static int32_t any(const struct plan *p, enum table_id t)
{
	size_t n = plan_count(p, t);
	return n ? plan_id(plan_row(p, t, below((uint32_t)n))) : 0;
}

// Mostly a value that was never there before.
static struct value any_value(const struct plan *p, const struct column *c, char text[40])
{
	static uint32_t fresh;
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
		snprintf(text, 40, "%s %u", c->name, below(20) ? fresh++ : below(10));
		return text_value(text);
	}
	int32_t id = c->type == TYPE_REF ? any(p, c->target) : 0;
	if (c->flags & NUL && (below(4) == 0 || (c->type == TYPE_REF && !id)))
		return (struct value){.kind = VALUE_NULL};
	return int_value(c->type == TYPE_REF ? id : c->least + fresh++ % (c->most - c->least + 1));
}

// One edit; what the plan refuses is simply not done.
static void random_edit(const struct plan *p)
{
	static const enum table_id tables[] = {T_measure, T_measure, T_rating,    T_phase,
										   T_field,   T_goal,    T_goal_link, T_objective};
	enum table_id t = tables[below(sizeof tables / sizeof tables[0])];
	const struct table *table = &schema[t];
	int columns[40];
	struct value values[40];
	char text[40][40];
	struct ls_err e;
	uint32_t what = below(10);
	int32_t id = any(p, t);
	if (what < 3 || id == 0) {
		for (int i = 0; i < table->column_count; i++) {
			columns[i] = i;
			values[i] = any_value(p, &table->columns[i], text[i]);
		}
		int32_t made = 0;
		store_insert(s, t, columns, values, table->column_count, &made, &e);
	} else if (what < 9) {
		int column = (int)below((uint32_t)table->column_count);
		store_update(s, t, id, column, any_value(p, &table->columns[column], text[0]), &e);
	} else {
		store_delete(s, t, id, &e);
	}
}

// Returns the newest step; `p` is the plan before it.
static int64_t random_step(const struct plan *p, const char *author)
{
	struct ls_err e;
	int64_t step = 0;
	uint32_t what = below(20);
	struct stamp stamp = by(author, "x");
	if (what < 3) {
		store_undo(s, &stamp, &step, &e);
	} else if (what < 5) {
		store_redo(s, &stamp, &step, &e);
	} else if (what < 7) {
		int64_t head = store_head(s);
		if (head > 0)
			store_revert(s, &stamp, head - (int64_t)below(head > 8 ? 8 : (uint32_t)head), &e);
	} else {
		begin(s, author, ++clock_, "zufällig");
		for (uint32_t n = 1 + below(4); n > 0; n--)
			random_edit(p);
		store_commit(s, &step, &e);
	}
	assert_false(store_open_step(s));
	return store_head(s);
}

static const char *const names[] = {"anna", "bert"};

static int64_t undo_pointer(int k)
{
	struct str sql = {0};
	int64_t step = 0;
	str_addf(&sql,
			 "SELECT undo FROM step WHERE author=(SELECT id FROM author WHERE name='%s') ORDER BY id DESC LIMIT 1",
			 names[k]);
	assert_ok(db_number(s, str_text(&sql), &step, err));
	str_free(&sql);
	return step;
}

// Takes back everything that stands, the newest first, and writes down whose step it was. -1 when it is refused: equal
// values can have let somebody undo past a later step of the other, which then stands in the way for good.
static int undo_everything(char *authors)
{
	for (int n = 0;; n++) {
		int64_t a = undo_pointer(0), b = undo_pointer(1), target;
		if (a == 0 && b == 0)
			return n;
		assert_true(n < 3 * STEPS);
		authors[n] = b > a;
		struct stamp stamp = by(names[b > a], "zurück");
		struct ls_err e;
		if (store_undo(s, &stamp, &target, &e) != LS_OK)
			return -1;
	}
}

static void none(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

// The plan as it is now, built upon `before`; from time to time from nothing, as somebody who comes later reads it.
static struct plan *again(struct plan *before)
{
	struct plan *now = NULL;
	assert_ok(store_reload(s, below(50) ? before : NULL, &now, err));
	plan_free(before);
	return now;
}

// False when undoing everything got stuck.
static bool random_life(uint32_t with_seed)
{
	static uint64_t states[STEPS + 1];
	static char authors[3 * STEPS];
	seed = with_seed;
	int64_t head = 0;
	struct plan *p = loaded(s);
	states[0] = digest(p);
	for (int i = 0; i < STEPS; i++) {
		int64_t now = random_step(p, names[below(2)]);
		if (below(60) == 0) {
			store_close(s);
			s = opened_quickly();
		}
		p = again(p);
		if (now == head)
			assert_true(digest(p) == states[head]); // what was refused has changed nothing
		states[now] = digest(p);
		head = now;
		if (below(50) == 0) {
			int64_t then = below((uint32_t)head + 1);
			assert_true(state_at(s, then) == states[then]);
		}
	}
	plan_free(p);
	assert_true(head > STEPS / 2);
	for (int k = 0; k < 2; k++) // a last edit of each, so that there is nothing to redo
		edit(s, names[k], ++clock_, T_strategy, 1, "name", text_value(names[k]));
	uint64_t last = state(s);
	int n = undo_everything(authors);
	if (n < 0)
		return false;
	assert_true(n > STEPS / 4);
	assert_true(state(s) == states[0]);
	assert_true(state_at(s, head) == states[head]);
	while (n-- > 0)
		redo(names[(int)authors[n]]);
	assert_true(state(s) == last);
	assert_ok(store_check(s, NULL, none, NULL, err));
	return true;
}

static int make_random(void **state_)
{
	make(state_);
	begin(s, "carl", 0, "Strategie");
	int32_t id = 0;
	assert_ok(store_insert(s, T_strategy, NULL, NULL, 0, &id, err));
	commit(s);
	store_close(s);
	outside(f.plan, "DELETE FROM step; DELETE FROM change; DELETE FROM sqlite_sequence WHERE name='step'");
	s = opened_quickly();
	return 0;
}

static void undo_all_is_the_first_and_redo_all_the_last(void **state_)
{
	for (uint32_t i = 0; i < 4; i++) {
		if (random_life(3 + i))
			return;
		drop(state_);
		make_random(state_);
	}
	fail_msg("undoing everything was refused four times");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(undo_all_is_the_first_and_redo_all_the_last, make_random, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
