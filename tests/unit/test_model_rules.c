// SPDX-License-Identifier: EUPL-1.2
// Rules over several cells and rows, looked at when a step ends: on the rows as they will be, and only for what the
// step itself would make worse.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model_steps.h"

#define LEVELS_NEEDED "“%s” has a weight and so needs levels with points, such as: high 3, medium 2, low 1"
#define POINTS_NEEDED "“%s” has a weight: each of its levels needs points, such as 3."

static struct model *m;

// Two criteria of 60 % and 40 % with two levels each, 1 to 4, and a measure.
static int make(void **state_)
{
	(void)state_;
	m = empty_plan();
	step_open(m);
	for (int i = 1; i <= 2; i++) {
		int32_t c = new_titled(m, T_criterion, i == 1 ? "nutzen" : "aufwand", i == 1 ? "Nutzen" : "Aufwand");
		put(m, T_criterion, c, "weight", int_value(i == 1 ? 6000 : 4000));
		for (int k = 0; k < 2; k++)
			new_row(m, T_level,
					GIVEN({"criterion", int_value(c)}, {"code", text_value(k ? "tief" : "hoch")},
						  {"title", text_value("x")}, {"points", int_value(k ? 100 : 300)}));
	}
	new_titled(m, T_measure, "M1", "Scanstelle");
	step_close(m);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	model_close(m);
	return 0;
}

// The cell that the last refusal was about.
static enum table_id at_table;
static int at_column;

static void refused(const char *sentence)
{
	int64_t step = 7;
	struct ls_err e;
	assert_int_equal(model_end(m, &step, &e), LS_REFUSED);
	assert_string_equal(e.text, sentence);
	at_table = (enum table_id)e.table;
	at_column = e.column;
	assert_int_equal(step, 0);
	assert_int_equal(model_head(m), 1);
}

static void weights_add_up(void **state_)
{
	(void)state_;
	static const char said[] = "The weights would add up to 95%, not to 100%. Turned in the cockpit they keep their "
							   "sum; so they do by a command such as: weights apply aufwand=40";
	step_open(m);
	put(m, T_criterion, 1, "weight", int_value(5500));
	refused(said);
	assert_int_equal(at_table, T_criterion);
	assert_int_equal(at_column, schema_column(&schema[T_criterion], "weight"));
	i18n_set(LANG_DE);
	step_open(m);
	put(m, T_criterion, 1, "weight", int_value(5550));
	refused("Die Gewichte ergäben zusammen 95,5\u202f% statt 100\u202f%. Im Cockpit gedreht behalten sie ihre "
			"Summe; ebenso mit einem Befehl wie: weights apply aufwand=40");
	i18n_set(LANG_EN);
	step_open(m); // both in one step
	put(m, T_criterion, 1, "weight", int_value(5500));
	put(m, T_criterion, 2, "weight", int_value(4500));
	assert_int_equal(step_close(m), 2);
	step_open(m); // a new one brings its weight along; sharing anew is a decision of its own
	int32_t third = new_titled(m, T_criterion, "klima", "Klima");
	new_row(m, T_level,
			GIVEN({"criterion", int_value(third)}, {"code", text_value("ja")}, {"title", text_value("ja")},
				  {"points", int_value(100)}));
	put(m, T_criterion, third, "weight", int_value(1000));
	assert_int_equal(step_close(m), 3);
	put_alone(m, T_criterion, third, "weight", int_value(2000)); // 110 % it was
}

// A criterion that goes takes its weight along; a plan without weights, or one that came broken, is left alone.
static void what_is_not_of_this_step_is_not_refused(void **state_)
{
	(void)state_;
	step_open(m);
	assert_ok(model_delete(m, T_criterion, 2, err));
	step_close(m);
	put_alone(m, T_criterion, 1, "weight", int_value(5000)); // 60 % it was
	put_alone(m, T_criterion, 1, "weight", no_value());
	put_alone(m, T_criterion, 1, "weight", int_value(10000));
	put_alone(m, T_criterion, 1, "title", text_value("Wirkung"));
	put_alone(m, T_criterion, 1, "weight", int_value(0)); // nothing is weighted any more
	assert_int_equal(model_score(m)->weighted_n, 0);
}

static void a_deleted_criterion_and_a_turned_one(void **state_)
{
	(void)state_;
	step_open(m); // the rest can be shared in the same step, or not
	assert_ok(model_delete(m, T_criterion, 2, err));
	put(m, T_criterion, 1, "weight", int_value(9000));
	assert_int_equal(step_close(m), 2);
}

static void what_has_a_weight_has_levels(void **state_)
{
	(void)state_;
	char said[256];
	snprintf(said, sizeof said, LEVELS_NEEDED, "Aufwand");
	step_open(m);
	assert_ok(model_delete(m, T_level, 3, err));
	step_close(m);
	step_open(m);
	assert_ok(model_delete(m, T_level, 4, err)); // the last one
	int64_t step;
	assert_says(LS_REFUSED, said, model_end(m, &step, err));
	step_open(m); // moved away is gone, too
	put(m, T_level, 4, "code", text_value("anders"));
	put(m, T_level, 4, "criterion", int_value(1));
	assert_says(LS_REFUSED, said, model_end(m, &step, err));
	step_open(m); // a new one has none yet
	int32_t third = new_titled(m, T_criterion, "klima", "Klima");
	put(m, T_criterion, third, "weight", int_value(100));
	snprintf(said, sizeof said, LEVELS_NEEDED, "Klima");
	assert_says(LS_REFUSED, said, model_end(m, &step, err));
	step_open(m); // without a weight it needs none
	third = new_titled(m, T_criterion, "klima", "Klima");
	step_close(m);
	put_alone(m, T_criterion, third, "weight", int_value(0));
	put_alone(m, T_criterion, third, "weight", no_value());
}

static void each_level_of_a_weight_has_points(void **state_)
{
	(void)state_;
	char said[256];
	snprintf(said, sizeof said, POINTS_NEEDED, "Nutzen");
	step_open(m);
	put(m, T_level, 2, "points", no_value());
	refused(said);
	step_open(m);
	new_row(m, T_level,
			GIVEN({"criterion", int_value(1)}, {"code", text_value("mittel")}, {"title", text_value("mittel")}));
	refused(said);
	snprintf(said, sizeof said, POINTS_NEEDED, "Aufwand");
	step_open(m); // one without points comes over from a criterion that needs none
	int32_t third = new_titled(m, T_criterion, "klima", "Klima");
	int32_t level = new_row(
		m, T_level, GIVEN({"criterion", int_value(third)}, {"code", text_value("ja")}, {"title", text_value("ja")}));
	put(m, T_level, level, "criterion", int_value(2));
	refused(said);
	assert_int_equal(at_table, T_level); // where it was touched, and may be put right
	assert_int_equal(at_column, schema_column(&schema[T_level], "points"));
	step_open(m);
	put(m, T_level, 2, "points", no_value());
	put(m, T_level, 2, "points", int_value(0)); // no points at all are points
	assert_int_equal(step_close(m), 2);
}

// A file that came with a fault keeps it until somebody mends it; another fault is not let in.
static void a_fault_from_elsewhere_does_not_block_other_work(void **state_)
{
	(void)state_;
	struct folder f;
	struct ls_err e;
	folder_make(&f);
	small_plan(f.plan);
	outside(f.plan, "UPDATE criterion SET weight=10000"); // its levels have no points
	model_close(m);
	assert_ok(model_open(&m, f.plan, MODEL_WRITE, err));
	put_alone(m, T_criterion, 1, "title", text_value("Nutzen"));
	put_alone(m, T_level, 1, "points", int_value(100));
	step_open(m);
	assert_ok(model_delete(m, T_level, 1, err));
	assert_ok(model_delete(m, T_level, 2, err));
	int64_t step;
	assert_int_equal(model_end(m, &step, &e), LS_REFUSED); // no levels at all is another fault
	assert_non_null(strstr(e.text, "needs levels with points"));
	put_alone(m, T_level, 2, "points", int_value(300));
	assert_int_equal(try_alone(m, T_level, 2, "points", no_value(), &e), LS_REFUSED); // whole is whole
	model_close(m);
	m = NULL;
	folder_drop(&f);
}

// ---- rows ------------------------------------------------------------------------------------------------------------

static int32_t phase(const char *code, int32_t start, int32_t end)
{
	return new_row(m, T_phase,
				   GIVEN({"measure", int_value(1)}, {"code", text_value(code)}, {"title", text_value("Pilot")},
						 {"start", int_value(start)}, {"end", int_value(end)}));
}

static void a_rule_names_the_row_where_there_are_several(void **state_)
{
	(void)state_;
	int32_t may = date_day(2026, 5, 1), june = date_day(2026, 6, 1);
	step_open(m);
	phase("1", june, may);
	refused("end: 1 May 2026 is before “start” (1 Jun 2026). Expected: 1 Jun 2026 or later.");
	step_open(m); // a new row has no name that anybody knows
	phase("1", may, june);
	phase("2", june, may);
	refused("end: 1 May 2026 is before “start” (1 Jun 2026). Expected: 1 Jun 2026 or later.");
	step_open(m);
	phase("1", may, june);
	phase("2", may, june);
	step_close(m);
	int64_t step;
	step_open(m);
	put(m, T_phase, 2, "start", int_value(june + 1));
	assert_says(LS_REFUSED, "end: 1 Jun 2026 is before “start” (2 Jun 2026). Expected: 2 Jun 2026 or later.",
				model_end(m, &step, err));
	step_open(m);
	put(m, T_phase, 1, "start", int_value(june));
	put(m, T_phase, 2, "start", int_value(june + 1));
	assert_says(LS_REFUSED,
				"end: 1 Jun 2026 is before “start” (2 Jun 2026). Expected: 2 Jun 2026 or later. (M1/2 “Pilot”)",
				model_end(m, &step, err));
	step_open(m); // the other one is deleted: one is meant
	assert_ok(model_delete(m, T_phase, 1, err));
	put(m, T_phase, 2, "start", int_value(june + 1));
	assert_says(LS_REFUSED, "end: 1 Jun 2026 is before “start” (2 Jun 2026). Expected: 2 Jun 2026 or later.",
				model_end(m, &step, err));
	// A row that breaks a rule may go.
	step_open(m);
	put(m, T_phase, 2, "start", int_value(june + 1));
	assert_ok(model_delete(m, T_phase, 2, err));
	step_close(m);
}

// What a row refers to is looked at as it will be, too.
static void a_circle_made_in_one_step_is_refused(void **state_)
{
	(void)state_;
	struct ls_err e;
	int64_t step;
	step_open(m);
	int32_t two = new_titled(m, T_measure, "M2", "E-Akte");
	put(m, T_measure, 1, "parent", int_value(two));
	put(m, T_measure, two, "parent", int_value(1));
	assert_int_equal(model_end(m, &step, &e), LS_REFUSED);
	assert_non_null(
		strstr(e.text, "part of: it would belong to itself in a circle. Expected: one that does not belong to it."));
	step_open(m);
	two = new_titled(m, T_measure, "M2", "E-Akte");
	put(m, T_measure, two, "parent", int_value(1));
	step_close(m);
	step_open(m); // they change places: at no time both
	put(m, T_measure, 1, "parent", int_value(two));
	put(m, T_measure, two, "parent", no_value());
	step_close(m);
	assert_int_equal(model_plan(m)->measure[0].parent, two);
	assert_says(LS_REFUSED, "part of: it would belong to itself in a circle. Expected: one that does not belong to it.",
				try_alone(m, T_measure, two, "parent", int_value(1), err));
}

// What a new row does not state has its usual value, which rules look at: at risk from 70 %.
static void what_is_not_stated_counts_as_its_usual_value(void **state_)
{
	(void)state_;
	step_open(m);
	new_row(m, T_strategy, GIVEN({"pace_good", int_value(60)}));
	refused("on track from: 60% is less than “at risk from” (70%). Expected: 70% or more.");
	step_open(m);
	new_row(m, T_strategy, GIVEN({"pace_good", int_value(60)}, {"pace_risk", int_value(60)}));
	assert_int_equal(step_close(m), 2);
}

// Money takes more than 32 bits; empty is no bound.
static void large_numbers_are_compared_whole(void **state_)
{
	(void)state_;
	const int64_t least = INT64_C(6000000000), most = INT64_C(5000000000);
	int64_t step;
	step_open(m);
	int32_t line = new_row(m, T_budget_line, GIVEN({"least", int_value(least)}, {"title", text_value("Server")}));
	step_close(m);
	step_open(m);
	put(m, T_budget_line, line, "most", int_value(most));
	assert_says(LS_REFUSED,
				"most euros: 5,000,000,000\u202f€ is less than “least euros” (6,000,000,000\u202f€). Expected: "
				"6,000,000,000\u202f€ or more.",
				model_end(m, &step, err));
	step_open(m);
	put(m, T_budget_line, line, "most", int_value(most));
	put(m, T_budget_line, line, "least", no_value());
	step_close(m);
	assert_true(model_plan(m)->budget_line[0].most == most);
	assert_true(model_plan(m)->budget_line[0].least == NONE64);
}

// What was called off is forgotten: the next step looks at the plan.
static void a_step_knows_nothing_of_the_one_before(void **state_)
{
	(void)state_;
	int32_t may = date_day(2026, 5, 1);
	step_open(m);
	for (int i = 0; i < 100; i++) { // more rows than there was room for
		char code[8];
		snprintf(code, sizeof code, "%d", i + 1);
		phase(code, may, may + i);
	}
	step_close(m);
	step_open(m);
	for (int32_t id = 1; id <= 100; id++)
		put(m, T_phase, id, "start", int_value(may + 200));
	for (int32_t id = 1; id <= 100; id++)
		put(m, T_phase, id, "start", int_value(may));
	assert_int_equal(step_close(m), 3);
	step_open(m);
	for (int32_t id = 1; id <= 100; id++)
		put(m, T_phase, id, "start", int_value(may + 200));
	model_cancel(m);
	step_open(m);
	for (int32_t id = 1; id <= 100; id++)
		put(m, T_phase, id, "end", int_value(may + 150));
	assert_int_equal(step_close(m), 4);
	for (size_t i = 0; i < 100; i++)
		assert_true(model_plan(m)->phase[i].start == may && model_plan(m)->phase[i].end == may + 150);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(weights_add_up, make, drop),
		cmocka_unit_test_setup_teardown(what_is_not_of_this_step_is_not_refused, make, drop),
		cmocka_unit_test_setup_teardown(a_deleted_criterion_and_a_turned_one, make, drop),
		cmocka_unit_test_setup_teardown(what_has_a_weight_has_levels, make, drop),
		cmocka_unit_test_setup_teardown(each_level_of_a_weight_has_points, make, drop),
		cmocka_unit_test_setup_teardown(a_fault_from_elsewhere_does_not_block_other_work, make, drop),
		cmocka_unit_test_setup_teardown(a_rule_names_the_row_where_there_are_several, make, drop),
		cmocka_unit_test_setup_teardown(a_circle_made_in_one_step_is_refused, make, drop),
		cmocka_unit_test_setup_teardown(what_is_not_stated_counts_as_its_usual_value, make, drop),
		cmocka_unit_test_setup_teardown(large_numbers_are_compared_whole, make, drop),
		cmocka_unit_test_setup_teardown(a_step_knows_nothing_of_the_one_before, make, drop),
	};
	return cmocka_run_group_tests_name("model rules", tests, NULL, NULL);
}
