// SPDX-License-Identifier: EUPL-1.2
// Single edits: what is refused and with which sentence, what goes along when something is deleted, and that moving
// keeps everybody's place.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model_steps.h"

static struct model *m;

static int make(void **state_)
{
	(void)state_;
	m = empty_plan();
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	model_close(m);
	return 0;
}

static void nothing_is_changed_outside_a_step(void **state_)
{
	(void)state_;
	static const char outside_[] = "Nothing can be changed outside a step.";
	int32_t id = 1;
	step_open(m);
	new_titled(m, T_field, "F1", "Bildung");
	step_close(m);
	assert_says(LS_REFUSED, outside_, try_set(m, T_field, 1, "title", text_value("x"), err));
	assert_says(LS_REFUSED, outside_, try_row(m, T_field, GIVEN({"title", text_value("x")}), &id, err));
	assert_says(LS_REFUSED, outside_, model_delete(m, T_field, 1, err));
	assert_says(LS_REFUSED, outside_, model_move(m, T_field, &id, 1, 1, err));
	// Somebody who does not ask for the sentence is refused all the same.
	assert_int_equal(try_set(m, T_field, 1, "title", text_value("x"), NULL), LS_REFUSED);
	assert_int_equal(try_row(m, T_field, GIVEN({"title", text_value("x")}), &id, NULL), LS_REFUSED);
	assert_int_equal(model_delete(m, T_field, 1, NULL), LS_REFUSED);
	assert_int_equal(model_move(m, T_field, &id, 1, 1, NULL), LS_REFUSED);
	assert_int_equal(model_head(m), 1);
	assert_string_equal(model_plan(m)->field[0].title, "Bildung");
}

static void a_plan_holds_one_strategy(void **state_)
{
	(void)state_;
	static const char one[] = "A plan holds one strategy; change it with “strategy set FIELD VALUE”.";
	int32_t id = 0;
	int64_t step;
	step_open(m);
	new_row(m, T_strategy, GIVEN({"name", text_value("Kreis")}));
	assert_says(LS_REFUSED, one, try_row(m, T_strategy, GIVEN({"name", text_value("Noch ein")}), &id, err));
	assert_says(LS_REFUSED, one, model_end(m, &step, err));
	assert_int_equal(model_plan(m)->strategy_n, 0);
	step_open(m);
	new_row(m, T_strategy, GIVEN({"name", text_value("Kreis")}));
	step_close(m);
	step_open(m);
	assert_says(LS_REFUSED, one, try_row(m, T_strategy, GIVEN({"name", text_value("Noch ein")}), &id, err));
	model_cancel(m);
	step_open(m);
	assert_says(LS_REFUSED, "The strategy itself cannot be deleted.", model_delete(m, T_strategy, 1, err));
	assert_says(LS_REFUSED, "The strategy itself cannot be deleted.", model_end(m, &step, err));
	assert_int_equal(model_plan(m)->strategy_n, 1);
}

static void what_a_new_row_needs_is_named(void **state_)
{
	(void)state_;
	int32_t id = 7;
	step_open(m);
	assert_says(LS_REFUSED, "A new measure needs: code (code=…).", try_row(m, T_measure, NULL, 0, &id, err));
	assert_int_equal(id, 0);
	assert_says(LS_REFUSED, "A new measure needs: title (title=…).",
				try_row(m, T_measure, GIVEN({"code", text_value("M1")}), &id, err));
	assert_says(LS_REFUSED, "A new level needs: criterion (criterion=…).",
				try_row(m, T_level, GIVEN({"title", text_value("x")}, {"code", text_value("x")}), &id, err));
	assert_says(LS_REFUSED, "title may not be empty.",
				try_row(m, T_measure, GIVEN({"code", text_value("M1")}, {"title", text_value(" \n ")}), &id, err));
	assert_says(LS_REFUSED, "criterion may not be empty.",
				try_row(m, T_level,
						GIVEN({"criterion", no_value()}, {"code", text_value("x")}, {"title", text_value("x")}), &id,
						err));
	model_cancel(m);
	step_open(m); // an objective belongs to a quarter, or to none
	new_titled(m, T_objective, "O1", "Ziel");
	step_close(m);
	assert_int_equal(model_plan(m)->objective[0].cycle, NONE32);
}

static void what_is_gone_cannot_be_edited(void **state_)
{
	(void)state_;
	static const char gone[] = "There is no measure #1 any more.";
	int32_t one = 1, other = 9;
	step_open(m);
	new_titled(m, T_measure, "M1", "Scanstelle");
	new_titled(m, T_field, "F1", "Bildung");
	step_close(m);
	step_open(m);
	assert_ok(model_delete(m, T_measure, 1, err));
	assert_says(LS_REFUSED, gone, try_set(m, T_measure, 1, "title", text_value("x"), err));
	assert_says(LS_REFUSED, gone, model_delete(m, T_measure, 1, err));
	model_cancel(m);
	step_open(m);
	assert_says(LS_REFUSED, "There is no field of action #9 any more.", model_move(m, T_field, &other, 1, 1, err));
	int64_t step;
	assert_says(LS_REFUSED, "There is no field of action #9 any more.", model_end(m, &step, err));
	step_open(m);
	assert_says(LS_REFUSED, "There is no field of action #0 any more.", model_move(m, T_field, NULL, 0, 1, err));
	assert_says(LS_REFUSED, "measures have no order of their own.", model_move(m, T_measure, &one, 1, 1, err));
	// The first refusal is the one that counts, also for steps that go on.
	put(m, T_measure, 1, "title", text_value("Poststelle"));
	assert_says(LS_REFUSED, "There is no field of action #0 any more.", model_end(m, &step, err));
	assert_string_equal(model_plan(m)->measure[0].title, "Scanstelle");
}

static void references_are_to_what_will_be_there(void **state_)
{
	(void)state_;
	step_open(m);
	int32_t field = new_titled(m, T_field, "F1", "Bildung");
	int32_t measure = new_titled(m, T_measure, "M1", "Scanstelle");
	put(m, T_measure, measure, "field", int_value(field)); // made in this very step
	step_close(m);
	assert_says(LS_REFUSED, "field: there is no field of action #9.",
				try_alone(m, T_measure, measure, "field", int_value(9), err));
	assert_says(LS_REFUSED, "field: a number is expected, not a text.",
				try_alone(m, T_measure, measure, "field", text_value("F1"), err));
	assert_says(LS_REFUSED, "part of: it cannot belong to itself.",
				try_alone(m, T_measure, measure, "parent", int_value(measure), err));
	put_alone(m, T_measure, measure, "parent", no_value());
	step_open(m);
	int32_t other = new_titled(m, T_measure, "M2", "E-Akte");
	assert_ok(model_delete(m, T_measure, other, err));
	assert_says(LS_REFUSED, "part of: there is no measure #2.",
				try_set(m, T_measure, measure, "parent", int_value(other), err));
	model_cancel(m);
}

static void other_references_become_empty(void **state_)
{
	(void)state_;
	step_open(m);
	new_titled(m, T_field, "F1", "Bildung");
	new_titled(m, T_field, "F2", "Verkehr");
	for (int i = 1; i <= 3; i++) {
		char code[8];
		snprintf(code, sizeof code, "M%d", i);
		put(m, T_measure, new_titled(m, T_measure, code, "x"), "field", int_value(i == 2 ? 2 : 1));
	}
	step_close(m);
	step_open(m);
	assert_ok(model_delete(m, T_measure, 3, err)); // gone already when its field goes
	assert_ok(model_delete(m, T_field, 1, err));
	step_close(m);
	const struct plan *p = model_plan(m);
	assert_int_equal(p->field_n, 1);
	assert_int_equal(p->measure_n, 2);
	assert_int_equal(p->measure[0].field, NONE32);
	assert_int_equal(p->measure[1].field, 2);
}

// Criterion → levels → ratings: what belongs to what belongs to it goes too, and comes back.
static void belongings_go_down_to_the_last(void **state_)
{
	(void)state_;
	step_open(m);
	for (int i = 1; i <= 2; i++) {
		int32_t c = new_titled(m, T_criterion, i == 1 ? "nutzen" : "aufwand", "Kriterium");
		for (int k = 0; k < i; k++)
			new_row(
				m, T_level,
				GIVEN({"criterion", int_value(c)}, {"code", text_value(k ? "b" : "a")}, {"title", text_value("x")}));
	}
	new_titled(m, T_measure, "M1", "Scanstelle");
	new_row(m, T_rating, GIVEN({"measure", int_value(1)}, {"criterion", int_value(1)}, {"level", int_value(1)}));
	new_row(m, T_rating, GIVEN({"measure", int_value(1)}, {"criterion", int_value(2)}, {"level", int_value(3)}));
	step_close(m);
	struct str with = {0};
	model_dependents(&with, model_plan(m), T_criterion, (int32_t[]){1}, 1);
	assert_string_equal(str_text(&with), "1 level, 1 rating");
	str_clear(&with);
	model_dependents(&with, model_plan(m), T_criterion, (int32_t[]){1, 2}, 2);
	assert_string_equal(str_text(&with), "3 levels, 2 ratings");
	str_clear(&with);
	model_dependents(&with, model_plan(m), T_level, (int32_t[]){2}, 1); // nobody is rated so
	assert_string_equal(str_text(&with), "");
	str_free(&with);
	step_open(m);
	assert_ok(model_delete(m, T_criterion, 2, err));
	step_close(m);
	const struct plan *p = model_plan(m);
	assert_int_equal(p->criterion_n, 1);
	assert_int_equal(p->level_n, 1);
	assert_int_equal(p->rating_n, 1);
	assert_int_equal(p->rating[0].criterion, 1);
	struct step target;
	assert_ok(model_undo(m, &target, err));
	assert_int_equal(target.id, 2);
	assert_int_equal(model_plan(m)->level_n, 3);
	assert_int_equal(model_plan(m)->rating_n, 2);
}

// ---- moving ----------------------------------------------------------------------------------------------------------

// Goals a–e of one field, x and y of another, f without one.
static void goals(void)
{
	step_open(m);
	new_titled(m, T_field, "F1", "Bildung");
	new_titled(m, T_field, "F2", "Verkehr");
	for (const char *c = "axbcyde"; *c; c++) {
		const char code[] = {*c, 0};
		int32_t id = new_titled(m, T_goal, code, "Ziel");
		put(m, T_goal, id, "field", int_value(*c == 'x' || *c == 'y' ? 2 : 1));
		put(m, T_goal, id, "pos", int_value(10 + id)); // in order, with gaps
	}
	step_close(m);
}

// The codes of a field's goals by their place, which must be 1, 2, 3 …
static const char *order_in(int32_t field)
{
	static char codes[16];
	memset(codes, 0, sizeof codes);
	for (size_t i = 0; i < model_plan(m)->goal_n; i++) {
		const struct goal *g = &model_plan(m)->goal[i];
		if (g->field != field)
			continue;
		assert_in_range(g->pos, 1, 10);
		assert_int_equal(codes[g->pos - 1], 0);
		codes[g->pos - 1] = *g->code;
	}
	return codes;
}

static void move(const char *codes, int n)
{
	int32_t ids[8];
	for (size_t i = 0; codes[i]; i++)
		ids[i] = id_of(m, T_goal, (const char[]){codes[i], 0});
	step_open(m);
	assert_ok(model_move(m, T_goal, ids, strlen(codes), n, err));
	step_close(m);
}

static void rows_move_in_a_block_among_their_like(void **state_)
{
	(void)state_;
	static const struct {
		const char *moving;
		int n;
		const char *after;
	} moves[] = {
		{"a", 1, "bacde"},  {"a", -1, "abcde"}, {"bc", 1, "adbce"}, {"cb", -2, "bcade"},
		{"ad", 3, "bcead"}, {"e", 1, "bcaed"},  {"db", 0, "bcaed"},
	};
	goals();
	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++) {
		move(moves[i].moving, moves[i].n);
		assert_string_equal(order_in(1), moves[i].after);
	}
	for (size_t i = 0; i < model_plan(m)->goal_n; i++) // the others have stayed where they were
		if (model_plan(m)->goal[i].field == 2)
			assert_int_equal(model_plan(m)->goal[i].pos, 10 + model_plan(m)->goal[i].id);
}

static void only_one_list_is_moved_at_a_time(void **state_)
{
	(void)state_;
	goals();
	int32_t both[] = {id_of(m, T_goal, "b"), id_of(m, T_goal, "x")};
	int64_t step;
	step_open(m);
	assert_says(LS_REFUSED, "Only what stands in the same list can be moved together.",
				model_move(m, T_goal, both, 2, 1, err));
	assert_says(LS_REFUSED, "Only what stands in the same list can be moved together.", model_end(m, &step, err));
	int32_t last = id_of(m, T_goal, "e");
	step_open(m); // deleted under the mover's hands
	assert_ok(model_delete(m, T_goal, last, err));
	assert_says(LS_REFUSED, "There is no goal #7 any more.", model_move(m, T_goal, &last, 1, -1, err));
	model_cancel(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_is_changed_outside_a_step, make, drop),
		cmocka_unit_test_setup_teardown(a_plan_holds_one_strategy, make, drop),
		cmocka_unit_test_setup_teardown(what_a_new_row_needs_is_named, make, drop),
		cmocka_unit_test_setup_teardown(what_is_gone_cannot_be_edited, make, drop),
		cmocka_unit_test_setup_teardown(references_are_to_what_will_be_there, make, drop),
		cmocka_unit_test_setup_teardown(other_references_become_empty, make, drop),
		cmocka_unit_test_setup_teardown(belongings_go_down_to_the_last, make, drop),
		cmocka_unit_test_setup_teardown(rows_move_in_a_block_among_their_like, make, drop),
		cmocka_unit_test_setup_teardown(only_one_list_is_moved_at_a_time, make, drop),
	};
	return cmocka_run_group_tests_name("model edits", tests, NULL, NULL);
}
