// SPDX-License-Identifier: EUPL-1.2
// Undo and redo of one's own steps, reverting single older ones, and who is named when something stands in the way.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;
static struct store *s;
static int64_t clock_;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = opened(f.plan, STORE_WRITE);
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

static int64_t undo(const char *author)
{
	struct stamp stamp = by(author, "zurück");
	int64_t target = -1;
	assert_ok(store_undo(s, &stamp, &target, err));
	return target;
}

static int64_t redo(const char *author)
{
	struct stamp stamp = by(author, "wieder");
	int64_t target = -1;
	assert_ok(store_redo(s, &stamp, &target, err));
	return target;
}

static int64_t title(const char *author, int32_t id, const char *text)
{
	return edit(s, author, ++clock_, T_measure, id, "title", text_value(text));
}

static void has_title(int32_t id, const char *text)
{
	struct plan *p = loaded(s);
	const struct measure *m = plan_find(p, T_measure, id);
	assert_non_null(m);
	assert_string_equal(m->title, text);
	plan_free(p);
}

static void nothing_to(enum ls_code (*f_)(struct store *, const struct stamp *, int64_t *, struct ls_err *),
					   const char *author)
{
	struct stamp stamp = by(author, "x");
	int64_t target = -1;
	assert_fails(LS_REFUSED, "nothing", f_(s, &stamp, &target, err));
	assert_int_equal(target, 0);
	assert_false(store_open_step(s));
}

static void undo_goes_back_and_redo_forward(void **state_)
{
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

static void a_new_edit_ends_redo(void **state_)
{
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

static void undo_lasts_across_restarts(void **state_)
{
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

static void everybody_undoes_their_own(void **state_)
{
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

static void what_stands_in_the_way_is_named(void **state_)
{
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

static void other_tools_stand_in_the_way_too(void **state_)
{
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

// "… Take back step B first, then step A.": whoever does just that gets there.
static void follow(const char *author, const struct ls_err *e)
{
	const char *word = strstr(e->text, "back step ");
	long long b = 0, a = 0;
	assert_non_null(word);
	assert_int_equal(sscanf(word, "back step %lld first, then step %lld.", &b, &a), 2);
	struct stamp stamp = by(author, "Ausweg");
	assert_ok(store_revert(s, &stamp, b, err));
	assert_ok(store_revert(s, &stamp, a, err));
}

static void the_way_out_is_told_and_works(void **state_)
{
	(void)state_;
	struct ls_err e;
	int64_t target;
	title("anna", 1, "von Anna");
	title("bert", 1, "von Bert");
	struct stamp stamp = by("anna", "x");
	assert_int_equal(store_undo(s, &stamp, &target, &e), LS_REFUSED);
	follow("anna", &e);
	has_title(1, "Scanstelle");
	title("carl", 1, "von Carl");
	undo("carl");
	title("bert", 1, "nochmals Bert");
	stamp = by("carl", "x");
	assert_int_equal(store_redo(s, &stamp, &target, &e), LS_REFUSED);
	assert_non_null(strstr(e.text, "cannot be redone"));
	follow("carl", &e);
	has_title(1, "von Carl");
}

static void what_must_not_be_seen_is_not_in_a_refusal(void **state_)
{
	(void)state_;
	edit(s, "anna", ++clock_, T_measure, 1, "responsible", text_value("Frau Beispiel"));
	struct ls_err e;
	int64_t target;
	begin(s, "bert", ++clock_, "Verantwortlich: Frau Beispiel -> Herr Muster");
	assert_ok(store_update(s, T_measure, 1, schema_column(&schema[T_measure], "responsible"), text_value("Herr Muster"),
						   err));
	int64_t b = commit(s);
	struct stamp stamp = by("anna", "x");
	store_discreet(s, true);
	assert_int_equal(store_undo(s, &stamp, &target, &e), LS_REFUSED);
	assert_null(strstr(e.text, "Beispiel"));
	assert_null(strstr(e.text, "bert"));
	char word[40];
	snprintf(word, sizeof word, "back step %lld first", (long long)b);
	assert_non_null(strstr(e.text, word));
	store_discreet(s, false);
	assert_int_equal(store_undo(s, &stamp, &target, &e), LS_REFUSED);
	assert_non_null(strstr(e.text, "by bert (“Verantwortlich: Frau Beispiel"));
}

// What a colleague has taken back cannot be taken back once more; once he has given it back, it can.
static void what_others_took_back_stands_in_the_way(void **state_)
{
	(void)state_;
	int64_t first = title("anna", 2, "erst"), second = title("anna", 1, "von Anna"), next, target;
	struct stamp stamp = by("bert", "zurück"), anna = by("anna", "x");
	assert_ok(store_revert(s, &stamp, second, err));
	assert_ok(store_next_undo(s, "anna", &next, err));
	assert_int_equal(next, second);
	assert_fails(LS_REFUSED, "by bert", store_undo(s, &anna, &target, err));
	has_title(1, "Scanstelle");
	undo("bert");
	has_title(1, "von Anna");
	assert_int_equal(undo("anna"), second);
	assert_int_equal(undo("anna"), first);
	nothing_to(store_undo, "anna");
	has_title(1, "Scanstelle");
}

static void rows_that_hang_on_it_stand_in_the_way(void **state_)
{
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

// What a new row left open and somebody else has stated since is not thrown away with it.
static void what_was_added_to_a_new_row_stands_in_the_way(void **state_)
{
	(void)state_;
	begin(s, "anna", ++clock_, "neu");
	int32_t id = add_titled(s, T_measure, "M4", "Portal");
	commit(s);
	edit(s, "bert", ++clock_, T_measure, id, "priority", int_value(1));
	struct stamp stamp = by("anna", "x");
	int64_t target;
	assert_fails(LS_REFUSED, "by bert", store_undo(s, &stamp, &target, err));
	undo("bert");
	undo("anna");
}

static void a_code_taken_meanwhile_stands_in_the_way(void **state_)
{
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

// Where many rows go at once references are looked at once, in the end; they hold all the same.
static void a_step_of_many_rows_leaves_nothing_dangling(void **state_)
{
	(void)state_;
	uint64_t before = state(s);
	char code[20];
	int32_t id = 0;
	begin(s, "anna", ++clock_, "Liste");
	for (int i = 0; i < 600; i++) {
		snprintf(code, sizeof code, "X%d", i);
		id = add_titled(s, T_measure, code, "Portal");
	}
	int64_t a = commit(s);
	uint64_t after = state(s);
	begin(s, "bert", ++clock_, "bewertet");
	add_rating(s, id, 1, 1);
	commit(s);
	struct stamp stamp = by("anna", "x");
	int64_t target, made;
	assert_fails(LS_REFUSED, "by bert (“bewertet”)", store_undo(s, &stamp, &target, err));
	undo("bert");
	assert_int_equal(undo("anna"), a);
	assert_true(state(s) == before);
	assert_int_equal(redo("anna"), a);
	assert_true(state(s) == after);
	// Afterwards every reference is watched again.
	begin(s, "anna", ++clock_, "ins Leere");
	struct ls_err e;
	(void)store_update(s, T_measure, id, schema_column(&schema[T_measure], "parent"), int_value(999999), &e);
	assert_int_equal(store_commit(s, &made, &e), LS_REFUSED);
}

static void what_was_deleted_comes_back_whole(void **state_)
{
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
static void many_edits_in_one_step_go_back_in_order(void **state_)
{
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
	assert_ok(
		store_insert(s, T_measure, (int[]){0, 1}, (struct value[]){text_value("Y"), text_value("y")}, 2, &again, err));
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

static void an_old_step_is_taken_back_alone(void **state_)
{
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
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &steps, &n, err));
	assert_int_equal(n, 3);
	assert_int_equal(steps[0].kind, STEP_REVERT);
	assert_int_equal(steps[0].reverts, one);
	assert_true(steps[2].undone);
	assert_false(steps[0].undone);
	assert_int_equal(undo("bert"), 3); // an ordinary edit of Bert's
	has_title(1, "eins");
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &steps, &n, err));
	assert_false(steps[3].undone);
	assert_true(steps[1].undone);
	assert_fails(LS_REFUSED, "no step 77", store_revert(s, &stamp, 77, err));
	assert_fails(LS_REFUSED, "no step 0", store_revert(s, &stamp, 0, err));
	arena_free(a);
}

static void undone_is_an_odd_number_of_reverts(void **state_)
{
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
		assert_ok(store_steps(s, a, (struct steps_asked){.before = 2}, &steps, &n, err));
		assert_int_equal(n, 1);
		assert_int_equal(steps[0].undone, i % 2 == 0);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(undo_goes_back_and_redo_forward, make, drop),
		cmocka_unit_test_setup_teardown(a_new_edit_ends_redo, make, drop),
		cmocka_unit_test_setup_teardown(undo_lasts_across_restarts, make, drop),
		cmocka_unit_test_setup_teardown(everybody_undoes_their_own, make, drop),
		cmocka_unit_test_setup_teardown(what_stands_in_the_way_is_named, make, drop),
		cmocka_unit_test_setup_teardown(other_tools_stand_in_the_way_too, make, drop),
		cmocka_unit_test_setup_teardown(the_way_out_is_told_and_works, make, drop),
		cmocka_unit_test_setup_teardown(what_must_not_be_seen_is_not_in_a_refusal, make, drop),
		cmocka_unit_test_setup_teardown(what_others_took_back_stands_in_the_way, make, drop),
		cmocka_unit_test_setup_teardown(rows_that_hang_on_it_stand_in_the_way, make, drop),
		cmocka_unit_test_setup_teardown(what_was_added_to_a_new_row_stands_in_the_way, make, drop),
		cmocka_unit_test_setup_teardown(a_code_taken_meanwhile_stands_in_the_way, make, drop),
		cmocka_unit_test_setup_teardown(a_step_of_many_rows_leaves_nothing_dangling, make, drop),
		cmocka_unit_test_setup_teardown(what_was_deleted_comes_back_whole, make, drop),
		cmocka_unit_test_setup_teardown(many_edits_in_one_step_go_back_in_order, make, drop),
		cmocka_unit_test_setup_teardown(an_old_step_is_taken_back_alone, make, drop),
		cmocka_unit_test_setup_teardown(undone_is_an_odd_number_of_reverts, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
