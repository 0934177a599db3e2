// SPDX-License-Identifier: EUPL-1.2
// Codes within one step: what it has given out, renamed, freed or moved counts as it will be when it ends.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model_steps.h"

static struct model *m;

// Measures M1, M2, and two criteria with the levels hoch and tief, in a step that has ended.
static int make(void **state_)
{
	(void)state_;
	m = empty_plan();
	step_open(m);
	assert_int_equal(new_titled(m, T_measure, "M1", "Scanstelle"), 1);
	assert_int_equal(new_titled(m, T_measure, "M2", "E-Akte"), 2);
	for (int i = 1; i <= 2; i++) {
		int32_t c = new_titled(m, T_criterion, i == 1 ? "nutzen" : "aufwand", "Kriterium");
		assert_int_equal(c, i);
		new_row(m, T_level,
				GIVEN({"criterion", int_value(c)}, {"code", text_value("hoch")}, {"title", text_value("h")}));
		new_row(m, T_level,
				GIVEN({"criterion", int_value(c)}, {"code", text_value("tief")}, {"title", text_value("t")}));
	}
	step_close(m);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	model_close(m);
	return 0;
}

static enum ls_code try_measure(const char *code, struct ls_err *err)
{
	int32_t id = 0;
	return try_row(m, T_measure, GIVEN({"code", text_value(code)}, {"title", text_value("neu")}), &id, err);
}

static size_t measures_called(const char *code)
{
	size_t n = 0;
	for (size_t i = 0; i < model_plan(m)->measure_n; i++)
		n += strcmp(model_plan(m)->measure[i].code, code) == 0;
	return n;
}

static void a_code_is_free_again_when_its_row_is_gone(void **state_)
{
	(void)state_;
	step_open(m);
	assert_ok(model_delete(m, T_measure, 1, err)); // one of the plan
	assert_ok(try_measure("M1", err));
	int32_t fresh = new_titled(m, T_measure, "N7", "kommt"); // and one that only this step has seen
	assert_ok(model_delete(m, T_measure, fresh, err));
	assert_ok(try_measure("N7", err));
	assert_says(LS_REFUSED, "code “N7” is taken already. Expected: one that no other measure has, such as M3.",
				try_measure("N7", err));
	model_cancel(m);
	step_open(m);
	assert_ok(model_delete(m, T_measure, 1, err));
	assert_ok(try_measure("M1", err));
	step_close(m);
	assert_int_equal(measures_called("M1"), 1);
	assert_null(plan_find(model_plan(m), T_measure, 1));
}

// The first row of a table, its first column, the table's only column: none of them is a special case.
static void what_a_step_has_given_out_is_taken(void **state_)
{
	(void)state_;
	static const char *const taken[] = {"M1", "M2", "m01", "N8"};
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++) {
		char sentence[200];
		snprintf(sentence, sizeof sentence,
				 "code “%s” is taken already. Expected: one that no other measure has, such as M3.", taken[i]);
		step_open(m);
		assert_ok(try_measure("N8", err));
		assert_says(LS_REFUSED, sentence, try_measure(taken[i], err));
		int64_t step;
		assert_says(LS_REFUSED, sentence, model_end(m, &step, err));
		assert_int_equal(model_plan(m)->measure_n, 2);
	}
}

static void what_a_step_has_renamed_is_taken_under_its_new_name(void **state_)
{
	(void)state_;
	step_open(m);
	assert_ok(try_measure("N1", err)); // from here on the step knows all codes there are
	put(m, T_measure, 1, "code", text_value("N8"));
	assert_says(LS_REFUSED, "code “N8” is taken already. Expected: one that no other measure has, such as M3.",
				try_measure("N8", err));
	model_cancel(m);
	step_open(m);
	put(m, T_measure, 1, "code", text_value("N8"));
	assert_says(LS_REFUSED, "code “n08” is taken already. Expected: one that no other measure has, such as M3.",
				try_set(m, T_measure, 2, "code", text_value("n08"), err));
	model_cancel(m);
	step_open(m);
	put(m, T_measure, 1, "code", text_value("N8"));
	assert_ok(try_measure("M1", err));
	put(m, T_measure, 1, "code", text_value("n8")); // its own code, in other letters
	step_close(m);
	assert_int_equal(measures_called("M1"), 1);
	assert_int_equal(measures_called("n8"), 1);
}

// What other tables call theirs does not matter, even where a code has been looked for already.
static void a_code_is_taken_only_in_its_table(void **state_)
{
	(void)state_;
	step_open(m);
	new_titled(m, T_field, "A", "Bildung");
	new_titled(m, T_field, "B", "Verkehr");
	assert_int_equal(new_titled(m, T_field, "N8", "Umwelt"), 3); // no measure has that number
	put(m, T_measure, 2, "code", text_value("N8"));
	put(m, T_measure, 2, "code", text_value("N9"));
	assert_ok(try_measure("N8", err));
	step_close(m);
	assert_int_equal(measures_called("N8"), 1);
}

static void codes_change_places_over_a_third_one(void **state_)
{
	(void)state_;
	step_open(m);
	put(m, T_measure, 1, "code", text_value("X"));
	put(m, T_measure, 2, "code", text_value("M1"));
	put(m, T_measure, 1, "code", text_value("M2"));
	step_close(m);
	assert_string_equal(model_plan(m)->measure[0].code, "M2");
	assert_string_equal(model_plan(m)->measure[1].code, "M1");
}

static enum ls_code try_level(int32_t criterion, const char *code, struct ls_err *err)
{
	int32_t id = 0;
	return try_row(m, T_level,
				   GIVEN({"criterion", int_value(criterion)}, {"code", text_value(code)}, {"title", text_value("x")}),
				   &id, err);
}

// Levels have their codes within a criterion. Columns may be given in any order.
static void a_code_is_taken_only_among_its_like(void **state_)
{
	(void)state_;
	int32_t id = 0;
	step_open(m);
	assert_ok(try_level(1, "mittel", err));
	assert_ok(try_level(2, "mittel", err));
	assert_says(LS_REFUSED, "code “mittel” is taken already. Expected: one that no other level has, such as L1.",
				try_row(m, T_level,
						GIVEN({"title", text_value("x")}, {"code", text_value("mittel")}, {"criterion", int_value(2)}),
						&id, err));
	model_cancel(m);
	step_open(m);
	assert_ok(try_level(1, "fast", err));
	assert_says(LS_REFUSED, "This code is taken already (level). Choose another one.",
				try_set(m, T_level, 1, "criterion", int_value(2), err)); // the second one called hoch there
	model_cancel(m);
	step_open(m);
	put(m, T_level, 1, "code", text_value("spitze"));
	put(m, T_level, 1, "criterion", int_value(2));
	assert_ok(try_level(1, "hoch", err)); // free where it was
	assert_says(LS_REFUSED, "code “spitze” is taken already. Expected: one that no other level has, such as L1.",
				try_level(2, "spitze", err));
	model_cancel(m);
}

// A level that moves before anybody has asked for a code brings its own along.
static void a_code_that_came_before_it_was_asked_for(void **state_)
{
	(void)state_;
	put_alone(m, T_level, 1, "code", text_value("spitze"));
	step_open(m);
	put(m, T_level, 1, "criterion", int_value(2));
	assert_says(LS_REFUSED, "code “spitze” is taken already. Expected: one that no other level has, such as L1.",
				try_level(2, "spitze", err));
	model_cancel(m);
}

// More codes than the step had room for in the beginning.
static void hundreds_of_codes_in_one_step_are_all_known(void **state_)
{
	(void)state_;
	char code[20];
	step_open(m);
	for (int i = 0; i < 300; i++) {
		snprintf(code, sizeof code, "K%d", i);
		assert_ok(try_measure(code, err));
	}
	for (int i = 0; i < 300; i += 23) {
		struct ls_err e;
		snprintf(code, sizeof code, "k%d", i);
		assert_int_equal(try_measure(code, &e), LS_REFUSED);
	}
	model_cancel(m);
	step_open(m);
	assert_ok(try_measure("K17", err)); // what was called off is free
	step_close(m);
	assert_int_equal(model_plan(m)->measure_n, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_code_is_free_again_when_its_row_is_gone, make, drop),
		cmocka_unit_test_setup_teardown(what_a_step_has_given_out_is_taken, make, drop),
		cmocka_unit_test_setup_teardown(what_a_step_has_renamed_is_taken_under_its_new_name, make, drop),
		cmocka_unit_test_setup_teardown(a_code_is_taken_only_in_its_table, make, drop),
		cmocka_unit_test_setup_teardown(codes_change_places_over_a_third_one, make, drop),
		cmocka_unit_test_setup_teardown(a_code_is_taken_only_among_its_like, make, drop),
		cmocka_unit_test_setup_teardown(a_code_that_came_before_it_was_asked_for, make, drop),
		cmocka_unit_test_setup_teardown(hundreds_of_codes_in_one_step_are_all_known, make, drop),
	};
	return cmocka_run_group_tests_name("model codes", tests, NULL, NULL);
}
