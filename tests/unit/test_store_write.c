// SPDX-License-Identifier: EUPL-1.2
// Single rows into the tables: what they refuse is told by the name of the column, and outside a step nothing is written.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/db.h"

static struct store *s;

// Field F1, criterion 1 with levels 1 and 2, measures M1 and M2, rating 1 of M1.
static int make(void **state_)
{
	(void)state_;
	s = in_memory();
	assert_ok(store_bulk_begin(s, err));
	add_titled(s, T_field, "F1", "Bildung");
	add_titled(s, T_criterion, "aufwand", "Aufwand");
	add_level(s, 1, "niedrig");
	add_level(s, 1, "hoch");
	add_titled(s, T_measure, "M1", "Scanstelle");
	add_titled(s, T_measure, "M2", "E-Akte");
	add_rating(s, 1, 1, 1);
	assert_ok(store_bulk_end(s, err));
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	return 0;
}

static enum ls_code insert(enum table_id t, int32_t id, int n, const char *const *names, const struct value *values,
						   struct ls_err *err)
{
	int columns[8];
	for (int i = 0; i < n; i++)
		columns[i] = column_of(t, names[i]);
	return store_insert(s, t, columns, values, n, &id, err);
}

static enum ls_code update(enum table_id t, int32_t id, const char *column, struct value v, struct ls_err *err)
{
	return store_update(s, t, id, column_of(t, column), v, err);
}

static void what_is_taken_is_refused(void **state_)
{
	(void)state_;
	const char *const titled[] = {"code", "title"};
	const char *const rated[] = {"measure", "criterion", "level"};
	begin(s, "anna", 1, "x");
	assert_says(LS_REFUSED, "This number is taken already (measure).",
				insert(T_measure, 2, 2, titled, (struct value[]){text_value("M9"), text_value("x")}, err));
	assert_says(LS_REFUSED, "This code is taken already (measure). Choose another one.",
				insert(T_measure, 0, 2, titled, (struct value[]){text_value("M1"), text_value("x")}, err));
	assert_says(LS_REFUSED, "This code is taken already (measure). Choose another one.",
				update(T_measure, 2, "code", text_value("M1"), err));
	assert_says(LS_REFUSED, "The same is there already (rating).",
				insert(T_rating, 0, 3, rated, (struct value[]){int_value(1), int_value(1), int_value(2)}, err));
	assert_ok(insert(T_measure, 7, 2, titled, (struct value[]){text_value("M7"), text_value("x")}, err));
	int32_t id = 0;
	int columns[] = {column_of(T_measure, "code"), column_of(T_measure, "title")};
	assert_ok(store_insert(s, T_measure, columns, (struct value[]){text_value("M8"), text_value("x")}, 2, &id, err));
	assert_int_equal(id, 8);
	commit(s);
}

static void what_is_not_possible_is_refused_by_its_name(void **state_)
{
	(void)state_;
	const char *const titled[] = {"code", "title", "stage"};
	begin(s, "anna", 1, "x");
	assert_says(LS_REFUSED, "This value is not possible for “stage” (measure).",
				update(T_measure, 1, "stage", int_value(99), err));
	assert_says(LS_REFUSED, "This value is not possible for “stage” (measure).",
				update(T_measure, 1, "stage", text_value("bald"), err));
	assert_says(LS_REFUSED, "This value is not possible for “stage” (measure).",
				update(T_measure, 1, "stage", (struct value){.kind = VALUE_NULL}, err));
	assert_says(LS_REFUSED, "This value is not possible for “title” (measure).",
				update(T_measure, 1, "title", text_value(NULL), err)); // no text is the empty one
	assert_says(
		LS_REFUSED, "One of the values is not possible (measure).",
		insert(T_measure, 0, 3, titled, (struct value[]){text_value("M9"), text_value("x"), int_value(99)}, err));
	assert_says(LS_REFUSED, "One of the values is not possible (measure).",
				insert(T_measure, 0, 1, titled, (struct value[]){text_value("M9")}, err));
	assert_says(LS_REFUSED, "One of the values is not possible (strategy).",
				insert(T_strategy, 0, 1, (const char *const[]){"lang"}, (struct value[]){int_value(99)}, err));
	assert_says(LS_REFUSED, "There is no row 9 any more (measure); somebody may have deleted it.",
				update(T_measure, 9, "title", text_value("x"), err));
	assert_says(LS_REFUSED, "There is no row 9 any more (rating); somebody may have deleted it.",
				store_delete(s, T_rating, 9, err));
	assert_int_equal(commit(s), 0); // none of it was anything
}

static void a_row_may_state_nothing(void **state_)
{
	(void)state_;
	begin(s, "anna", 1, "x");
	assert_ok(insert(T_strategy, 0, 0, NULL, NULL, err));
	assert_ok(insert(T_strategy, 5, 0, NULL, NULL, err));
	commit(s);
	struct plan *p = loaded(s);
	assert_int_equal(p->strategy_n, 2);
	assert_int_equal(p->strategy[0].id, 1);
	assert_int_equal(p->strategy[1].id, 5);
	plan_free(p);
}

static void outside_a_step_nothing_is_written(void **state_)
{
	(void)state_;
	static const char said[] = "No change of the plan is under way; nothing was changed.";
	const char *const titled[] = {"code", "title"};
	int64_t step = 7;
	assert_says(LS_REFUSED, said,
				insert(T_measure, 0, 2, titled, (struct value[]){text_value("M9"), text_value("x")}, err));
	assert_says(LS_REFUSED, said, update(T_measure, 1, "title", text_value("x"), err));
	assert_says(LS_REFUSED, said, store_delete(s, T_measure, 1, err));
	assert_says(LS_REFUSED, said, store_commit(s, &step, err));
	assert_int_equal(step, 0);
	assert_says(LS_REFUSED, said, store_bulk_end(s, err));
	store_rollback(s); // does no harm
	begin(s, "anna", 1, "x");
	struct stamp stamp = {"bert", 1, "x", 0};
	static const char busy[] = "Another change of the plan is still under way; nothing was changed.";
	assert_says(LS_REFUSED, busy, store_begin(s, &stamp, err));
	assert_says(LS_REFUSED, busy, store_bulk_begin(s, err));
	assert_says(LS_REFUSED, busy, store_undo(s, &stamp, &step, err));
	assert_says(LS_REFUSED, busy, store_redo(s, &stamp, &step, err));
	assert_says(LS_REFUSED, busy, store_revert(s, &stamp, 1, err));
	assert_true(store_open_step(s)); // the first one goes on
	set(s, T_measure, 1, "title", text_value("neu"));
	assert_int_equal(commit(s), 1);
}

// The order of edits is free: what refers to nothing is found at the end, and named.
static void what_refers_to_nothing_is_named_at_the_end(void **state_)
{
	(void)state_;
	int64_t step = 7;
	begin(s, "anna", 1, "x");
	add_rating(s, 2, 1, 9);
	assert_says(LS_REFUSED,
				"Row 2 (rating) would refer to what is not there; nothing was changed. Change or delete it first.",
				store_commit(s, &step, err));
	assert_int_equal(step, 0);
	assert_false(store_open_step(s));
	begin(s, "anna", 1, "x");
	add_rating(s, 2, 1, 3);
	assert_int_equal(add_level(s, 1, "mittel"), 3); // before the end it is there
	assert_int_equal(commit(s), 1);
}

// The journal has references of its own, whose rows have no name for people.
static void what_is_no_row_of_a_plan_is_told_without_a_name(void **state_)
{
	(void)state_;
	int64_t step;
	begin(s, "anna", 1, "x");
	set(s, T_measure, 1, "title", text_value("neu"));
	assert_ok(db_exec(s, "UPDATE step SET author=99", err));
	assert_says(LS_REFUSED, "Something would refer to what is not there; nothing was changed.",
				store_commit(s, &step, err));
	begin(s, "anna", 1, "x"); // a row that has one is found behind it
	add_rating(s, 2, 1, 9);
	assert_ok(db_exec(s, "UPDATE step SET author=99", err));
	assert_says(LS_REFUSED,
				"Row 2 (rating) would refer to what is not there; nothing was changed. Change or delete it first.",
				store_commit(s, &step, err));
	assert_int_equal(store_head(s), 0);
}

// Nobody has to have a name, and the label may be missing.
static void steps_without_names(void **state_)
{
	(void)state_;
	struct stamp stamp = {NULL, 1, NULL, 0};
	struct arena *a = arena_new();
	struct step step;
	bool found;
	int64_t id, target;
	assert_ok(store_begin(s, &stamp, err));
	set(s, T_measure, 1, "title", text_value("neu"));
	assert_ok(store_commit(s, &id, err));
	assert_ok(store_step(s, a, id, &step, &found, err));
	assert_true(found);
	assert_string_equal(step.author, "");
	assert_string_equal(step.label, "");
	assert_ok(store_next_undo(s, NULL, &target, err));
	assert_int_equal(target, id);
	assert_ok(store_undo(s, &stamp, &target, err));
	assert_int_equal(target, id);
	assert_ok(store_next_redo(s, "", &target, err)); // the same nobody
	assert_int_equal(target, id);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_taken_is_refused, make, drop),
		cmocka_unit_test_setup_teardown(what_is_not_possible_is_refused_by_its_name, make, drop),
		cmocka_unit_test_setup_teardown(a_row_may_state_nothing, make, drop),
		cmocka_unit_test_setup_teardown(outside_a_step_nothing_is_written, make, drop),
		cmocka_unit_test_setup_teardown(what_refers_to_nothing_is_named_at_the_end, make, drop),
		cmocka_unit_test_setup_teardown(what_is_no_row_of_a_plan_is_told_without_a_name, make, drop),
		cmocka_unit_test_setup_teardown(steps_without_names, make, drop),
	};
	return cmocka_run_group_tests_name("store write", tests, NULL, NULL);
}
