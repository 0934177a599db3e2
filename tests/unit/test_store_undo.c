// SPDX-License-Identifier: EUPL-1.2
// Undo and redo of one's own steps, reverting single older ones, and who is named when something stands in the way.
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

static int make(void **state_) {
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = opened(f.plan, STORE_WRITE);
	clock_ = 1000;
	return 0;
}

static int drop(void **state_) {
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static struct stamp by(const char *author, const char *label) {
	return (struct stamp){ author, ++clock_, label };
}

static int64_t undo(const char *author) {
	struct stamp stamp = by(author, "zurück");
	int64_t target = -1;
	assert_ok(store_undo(s, &stamp, &target, err));
	return target;
}

static int64_t redo(const char *author) {
	struct stamp stamp = by(author, "wieder");
	int64_t target = -1;
	assert_ok(store_redo(s, &stamp, &target, err));
	return target;
}

static int64_t title(const char *author, int32_t id, const char *text) {
	return edit(s, author, ++clock_, T_measure, id, "title", text_value(text));
}

static void has_title(int32_t id, const char *text) {
	struct plan *p = loaded(s);
	const struct measure *m = plan_find(p, T_measure, id);
	assert_non_null(m);
	assert_string_equal(m->title, text);
	plan_free(p);
}

static void nothing_to(enum ls_code (*f_)(struct store *, const struct stamp *, int64_t *, struct ls_err *), const char *author) {
	struct stamp stamp = by(author, "x");
	int64_t target = -1;
	assert_fails(LS_REFUSED, "nothing", f_(s, &stamp, &target, err));
	assert_int_equal(target, 0);
	assert_false(store_open_step(s));
}

static void undo_goes_back_and_redo_forward(void **state_) {
	(void)state_;
	nothing_to(store_undo, "anna");
	int64_t one = title("anna", 1, "eins"), two = title("anna", 1, "zwei"), three = title("anna", 1, "drei");
	nothing_to(store_redo, "anna");
	assert_int_equal(undo("anna"), three);
	assert_int_equal(undo("anna"), two);
	has_title(1, "eins");
	assert_int_equal(undo("anna"), one);
	has_title(1, "Scanstelle");
	nothing_to(store_undo, "anna");
	assert_int_equal(redo("anna"), one);
	assert_int_equal(redo("anna"), two);
	assert_int_equal(redo("anna"), three);
	has_title(1, "drei");
	nothing_to(store_redo, "anna");
	assert_int_equal(undo("anna"), three); // the redo is undone: people mean the edit
	has_title(1, "zwei");
}

static void a_new_edit_ends_redo(void **state_) {
	(void)state_;
	int64_t one = title("anna", 1, "eins");
	title("anna", 1, "zwei");
	undo("anna");
	int64_t other = title("anna", 2, "anders");
	nothing_to(store_redo, "anna");
	assert_int_equal(undo("anna"), other);
	assert_int_equal(undo("anna"), one);
	has_title(1, "Scanstelle");
	has_title(2, "E-Akte");
}

static void undo_lasts_across_restarts(void **state_) {
	(void)state_;
	title("anna", 1, "eins");
	title("anna", 1, "zwei");
	undo("anna");
	store_close(s);
	s = opened(f.plan, STORE_WRITE);
	redo("anna");
	has_title(1, "zwei");
	store_close(s);
	s = opened(f.plan, STORE_WRITE);
	undo("anna");
	undo("anna");
	has_title(1, "Scanstelle");
	store_close(s);
	s = opened(f.plan, STORE_WRITE);
	redo("anna");
	has_title(1, "eins");
}

static void everybody_undoes_their_own(void **state_) {
	(void)state_;
	int64_t a = title("anna", 1, "von Anna"), b = title("bert", 2, "von Bert");
	int64_t next;
	assert_ok(store_next_undo(s, "anna", &next, err));
	assert_int_equal(next, a);
	assert_ok(store_next_undo(s, "bert", &next, err));
	assert_int_equal(next, b);
	assert_ok(store_next_undo(s, "carl", &next, err));
	assert_int_equal(next, 0);
	assert_int_equal(undo("anna"), a);
	assert_ok(store_next_redo(s, "anna", &next, err));
	assert_int_equal(next, a);
	assert_ok(store_next_redo(s, "bert", &next, err));
	assert_int_equal(next, 0);
	has_title(1, "Scanstelle");
	has_title(2, "von Bert");
	nothing_to(store_undo, "carl");
}

static void what_stands_in_the_way_is_named(void **state_) {
	(void)state_;
	int64_t a = title("anna", 1, "von Anna"), b = title("bert", 1, "von Bert");
	struct stamp stamp = by("anna", "x");
	int64_t target;
	char word[40];
	snprintf(word, sizeof word, "step %lld by bert", (long long)b);
	assert_fails(LS_REFUSED, word, store_undo(s, &stamp, &target, err));
	has_title(1, "von Bert");
	assert_int_equal(store_head(s), b); // nothing was written
	assert_fails(LS_REFUSED, word, store_revert(s, &stamp, a, err));
	undo("bert");
	assert_int_equal(undo("anna"), a);
	has_title(1, "Scanstelle");
}

static void other_tools_stand_in_the_way_too(void **state_) {
	(void)state_;
	title("anna", 1, "von Anna");
	outside(f.plan, "UPDATE measure SET title='von außen' WHERE id=1");
	struct stamp stamp = by("anna", "x");
	int64_t target;
	assert_fails(LS_REFUSED, "step 2, made by another tool", store_undo(s, &stamp, &target, err));
	stamp = by("bert", "x");
	assert_ok(store_revert(s, &stamp, 2, err));
	undo("anna");
	has_title(1, "Scanstelle");
	title("anna", 2, "noch eins");
	outside_silently(f.plan, "UPDATE measure SET title='spurlos' WHERE id=2");
	stamp = by("anna", "x");
	assert_fails(LS_REFUSED, "no trace", store_undo(s, &stamp, &target, err));
}

static void rows_that_hang_on_it_stand_in_the_way(void **state_) {
	(void)state_;
	begin(s, "anna", ++clock_, "neu");
	int32_t id = add_titled(s, T_measure, "M4", "Portal");
	commit(s);
	begin(s, "bert", ++clock_, "bewertet");
	add_rating(s, id, 1, 1);
	commit(s);
	struct stamp stamp = by("anna", "x");
	int64_t target;
	assert_fails(LS_REFUSED, "by bert", store_undo(s, &stamp, &target, err));
	has_title(id, "Portal");
	undo("bert");
	undo("anna");
	redo("anna");
	redo("bert");
	struct plan *p = loaded(s);
	assert_int_equal(p->rating_n, 4);
	plan_free(p);
}

static void a_code_taken_meanwhile_stands_in_the_way(void **state_) {
	(void)state_;
	edit(s, "anna", ++clock_, T_measure, 1, "code", text_value("M9"));
	begin(s, "bert", ++clock_, "neu mit altem Code");
	add_titled(s, T_measure, "M1", "Portal");
	commit(s);
	struct stamp stamp = by("anna", "x");
	int64_t target;
	assert_fails(LS_REFUSED, "by bert", store_undo(s, &stamp, &target, err));
	begin(s, "anna", ++clock_, "Bewertung weg");
	assert_ok(store_delete(s, T_rating, 1, err));
	commit(s);
	begin(s, "bert", ++clock_, "neu bewertet");
	add_rating(s, 1, 1, 2);
	commit(s);
	stamp = by("anna", "x");
	assert_fails(LS_REFUSED, "neu bewertet", store_undo(s, &stamp, &target, err));
	undo("bert");
	undo("anna");
}

static void what_was_deleted_comes_back_whole(void **state_) {
	(void)state_;
	uint64_t before = state(s);
	begin(s, "anna", ++clock_, "M2 löschen");
	struct ls_err e;
	assert_ok(store_delete(s, T_measure, 2, err)); // the parent first: references are looked at at the end
	assert_int_equal(store_delete(s, T_rating, 2, &e), LS_OK);
	commit(s);
	uint64_t after = state(s);
	assert_true(before != after);
	undo("anna");
	assert_true(state(s) == before);
	redo("anna");
	assert_true(state(s) == after);
	begin(s, "anna", ++clock_, "M1 löschen");
	assert_ok(store_delete(s, T_measure, 1, err));
	int64_t step;
	assert_fails(LS_REFUSED, "rating", store_commit(s, &step, err));
	assert_false(store_open_step(s));
	assert_true(state(s) == after);
}

// Two operations on one row in one step, columns in falling order, a swap of codes over a third one, a row that
// comes and goes: each step goes back in one piece.
static void many_edits_in_one_step_go_back_in_order(void **state_) {
	(void)state_;
	uint64_t before = state(s);
	begin(s, "anna", ++clock_, "alles");
	set(s, T_measure, 1, "title", text_value("a"));
	set(s, T_measure, 1, "code", text_value("tmp"));
	set(s, T_measure, 2, "code", text_value("M1"));
	set(s, T_measure, 1, "code", text_value("M2"));
	set(s, T_measure, 1, "title", text_value("b"));
	set(s, T_measure, 1, "title", text_value("a"));
	set(s, T_measure, 1, "field", int_value(1));
	int32_t id = add_titled(s, T_measure, "X", "kommt");
	set(s, T_measure, id, "title", text_value("und geht"));
	assert_ok(store_delete(s, T_measure, id, err));
	int32_t again = id; // the same id once more
	assert_ok(store_insert(s, T_measure, (int[]){ 0, 1 }, (struct value[]){ text_value("Y"), text_value("y") }, 2, &again, err));
	assert_int_equal(again, id);
	assert_ok(store_delete(s, T_rating, 3, err));
	add_rating(s, 3, 1, 1);
	int64_t step = commit(s);
	uint64_t after = state(s);
	undo("anna");
	assert_true(state(s) == before);
	redo("anna");
	assert_true(state(s) == after);
	assert_true(state_at(s, step - 1) == before);
	assert_true(state_at(s, step) == after);
}

static void an_old_step_is_taken_back_alone(void **state_) {
	(void)state_;
	int64_t one = title("anna", 1, "eins");
	title("bert", 2, "zwei");
	struct stamp stamp = by("bert", "Schritt 1 zurückgenommen");
	assert_ok(store_revert(s, &stamp, one, err));
	has_title(1, "Scanstelle");
	has_title(2, "zwei");
	struct arena *a = arena_new();
	struct step *steps;
	size_t n;
	assert_ok(store_steps(s, a, 0, 0, 0, &steps, &n, err));
	assert_int_equal(n, 3);
	assert_int_equal(steps[0].kind, STEP_REVERT);
	assert_int_equal(steps[0].reverts, one);
	assert_true(steps[2].undone);
	assert_false(steps[0].undone);
	assert_int_equal(undo("bert"), 3); // an ordinary edit of Bert's
	has_title(1, "eins");
	assert_ok(store_steps(s, a, 0, 0, 0, &steps, &n, err));
	assert_false(steps[3].undone);
	assert_true(steps[1].undone);
	assert_fails(LS_REFUSED, "no step 77", store_revert(s, &stamp, 77, err));
	assert_fails(LS_REFUSED, "no step 0", store_revert(s, &stamp, 0, err));
	arena_free(a);
}

static void undone_is_an_odd_number_of_reverts(void **state_) {
	(void)state_;
	title("anna", 1, "eins");
	struct arena *a = arena_new();
	struct step *steps;
	size_t n;
	for (int i = 0; i < 6; i++) {
		if (i % 2 == 0)
			undo("anna");
		else
			redo("anna");
		assert_ok(store_steps(s, a, 2, 0, 0, &steps, &n, err));
		assert_int_equal(n, 1);
		assert_int_equal(steps[0].undone, i % 2 == 0);
	}
	arena_free(a);
}

// ---- at random -----------------------------------------------------------------------------------------------------

enum { STEPS = 1500 };

static uint32_t seed;

static uint32_t below(uint32_t n) {
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(seed >> 4) * n >> 28);
}

static int32_t any(const struct plan *p, enum table_id t) {
	size_t n = plan_count(p, t);
	return n ? plan_id(plan_row(p, t, below((uint32_t)n))) : 0;
}

// Mostly a value that was never there before.
static struct value any_value(const struct plan *p, const struct column *c, char text[40]) {
	static uint32_t fresh;
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
		snprintf(text, 40, "%s %u", c->name, below(20) ? fresh++ : below(10));
		return text_value(text);
	}
	int32_t id = c->type == TYPE_REF ? any(p, c->target) : 0;
	if (c->flags & NUL && (below(4) == 0 || (c->type == TYPE_REF && !id)))
		return (struct value){ .kind = VALUE_NULL };
	return int_value(c->type == TYPE_REF ? id : c->least + fresh++ % (c->most - c->least + 1));
}

// One edit; what the plan refuses is simply not done.
static void random_edit(const struct plan *p) {
	static const enum table_id tables[] = { T_measure, T_measure, T_rating, T_phase, T_field, T_goal, T_goal_link, T_objective };
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
static int64_t random_step(const struct plan *p, const char *author) {
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

static const char *const names[] = { "anna", "bert" };

static int64_t undo_pointer(int k) {
	struct str sql = { 0 };
	int64_t step = 0;
	str_addf(&sql, "SELECT undo FROM step WHERE author=(SELECT id FROM author WHERE name='%s') ORDER BY id DESC LIMIT 1", names[k]);
	assert_ok(db_number(s, str_text(&sql), &step, err));
	str_free(&sql);
	return step;
}

// Takes back everything that stands, the newest first, and writes down whose step it was. -1 when it is refused: equal
// values can have let somebody undo past a later step of the other, which then stands in the way for good.
static int undo_everything(char *authors) {
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

static void none(void *arg, const char *sentence) {
	(void)arg;
	fail_msg("%s", sentence);
}

// False when undoing everything got stuck.
static bool random_life(uint32_t with_seed) {
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
			s = opened(f.plan, STORE_WRITE);
			assert_ok(db_exec(s, "PRAGMA synchronous=OFF", err)); // only to save time
		}
		plan_free(p);
		p = loaded(s);
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
	assert_ok(store_check(s, none, NULL, err));
	return true;
}

static int make_random(void **state_) {
	make(state_);
	begin(s, "carl", 0, "Strategie");
	int32_t id = 0;
	assert_ok(store_insert(s, T_strategy, NULL, NULL, 0, &id, err));
	commit(s);
	store_close(s);
	outside(f.plan, "DELETE FROM step; DELETE FROM change; DELETE FROM sqlite_sequence WHERE name='step'");
	s = opened(f.plan, STORE_WRITE);
	return 0;
}

static void undo_all_is_the_first_and_redo_all_the_last(void **state_) {
	for (uint32_t i = 0; i < 4; i++) {
		if (random_life(3 + i))
			return;
		drop(state_);
		make_random(state_);
	}
	fail_msg("undoing everything was refused four times");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(undo_goes_back_and_redo_forward, make, drop),
		cmocka_unit_test_setup_teardown(a_new_edit_ends_redo, make, drop),
		cmocka_unit_test_setup_teardown(undo_lasts_across_restarts, make, drop),
		cmocka_unit_test_setup_teardown(everybody_undoes_their_own, make, drop),
		cmocka_unit_test_setup_teardown(what_stands_in_the_way_is_named, make, drop),
		cmocka_unit_test_setup_teardown(other_tools_stand_in_the_way_too, make, drop),
		cmocka_unit_test_setup_teardown(rows_that_hang_on_it_stand_in_the_way, make, drop),
		cmocka_unit_test_setup_teardown(a_code_taken_meanwhile_stands_in_the_way, make, drop),
		cmocka_unit_test_setup_teardown(what_was_deleted_comes_back_whole, make, drop),
		cmocka_unit_test_setup_teardown(many_edits_in_one_step_go_back_in_order, make, drop),
		cmocka_unit_test_setup_teardown(an_old_step_is_taken_back_alone, make, drop),
		cmocka_unit_test_setup_teardown(undone_is_an_odd_number_of_reverts, make, drop),
		cmocka_unit_test_setup_teardown(undo_all_is_the_first_and_redo_all_the_last, make_random, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
