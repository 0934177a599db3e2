// SPDX-License-Identifier: EUPL-1.2
// A program of somebody else's: it knows the headers of the library and nothing more, opens the plan of Kreis Viersen,
// reads it, writes a step, and takes it back.
#include <leitstand/object.h>
#include <leitstand/plan.h>
#include <leitstand/score.h>
#include <leitstand/step.h>
#include <leitstand/table.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "contract_plan.h"

static void tables_and_columns_are_told(void **state)
{
	(void)state;
	struct ls_table t;
	struct ls_column c;
	bool measure = false, weight = false, goal = false;
	for (size_t i = 0; ls_table_at(i, &t); i++) {
		measure |= strcmp(t.name, "measure") == 0 && strcmp(t.plural, "measures") == 0;
		assert_true(ls_column_at(t.name, 0, &c));
		for (size_t k = 0; ls_column_at(t.name, k, &c); k++)
			assert_true((c.kind == LS_REFERENCE) == (*c.target != '\0'));
	}
	assert_true(measure);
	for (size_t k = 0; ls_column_at("criterion", k, &c); k++)
		if (strcmp(c.name, "weight") == 0)
			weight = c.kind == LS_NUMBER && c.unit == LS_BASIS_POINT && c.most == 10000 && c.optional;
	assert_true(weight);
	for (size_t k = 0; ls_column_at("measure_goal", k, &c); k++)
		goal |= strcmp(c.target, "goal") == 0 && !c.optional;
	assert_true(goal);
	assert_false(ls_column_at("no such table", 0, &c));
	assert_false(ls_table_at(1000, &t));
}

static void objects_are_walked_and_found(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_READ);
	struct ls_err err;
	int32_t id = 7;
	assert_int_equal(ls_object_count(p, "measure"), 46);
	assert_int_equal(ls_object_count(p, "nonsense"), 0);
	assert_int_equal(ls_object_at(p, "measure", 46), 0);
	for (size_t i = 0; i < 46; i++) {
		id = ls_object_at(p, "measure", i);
		assert_int_equal(found(p, "measure", ls_object_code(p, "measure", id)), id);
	}
	assert_int_equal(found(p, "measure", "m034"), found(p, "measure", "34"));
	assert_string_equal(ls_object_title(p, "measure", found(p, "measure", "M44")), "Work Space");
	assert_string_equal(ls_object_title(p, "measure", 4711), "");
	assert_int_equal(ls_object_find(p, "measure", "M99", &id, &err), LS_REFUSED);
	assert_int_equal(id, 0);
	assert_non_null(strstr(err.text, "M99"));
	assert_int_equal(ls_object_find(p, "nonsense", "M44", &id, &err), LS_USAGE);
	ls_plan_close(p);
}

static void cells_are_read_in_three_forms(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_READ);
	struct ls_err err;
	int32_t effort = found(p, "criterion", "aufwand"), m44 = found(p, "measure", "M44");
	int64_t value = 0;
	const char *text = NULL;
	assert_int_equal(ls_cell_int(p, "criterion", effort, "weight", &value, &err), LS_OK);
	assert_int_equal(value, 2000);
	assert_string_equal(text_of(p, "criterion", effort, "weight"), "20");
	ls_language("de");
	assert_int_equal(ls_cell_shown(p, "criterion", effort, "weight", &text, &err), LS_OK);
	assert_string_equal(text, "20\u202f%");
	ls_language("en");
	assert_int_equal(ls_cell_int(p, "measure", m44, "horizon_from", &value, &err), LS_OK);
	assert_true(value == LS_NONE);
	assert_string_equal(text_of(p, "measure", m44, "horizon_from"), "");
	assert_string_equal(text_of(p, "measure", m44, "field"), "ausstattung");
	assert_int_equal(ls_cell_int(p, "measure", m44, "title", &value, &err), LS_USAGE);
	assert_int_equal(ls_cell_int(p, "measure", m44, "nonsense", &value, &err), LS_USAGE);
	assert_int_equal(ls_cell_text(p, "measure", 4711, "title", &text, &err), LS_REFUSED);
	assert_string_equal(text, "");
	assert_non_null(strstr(text_of(p, "measure", m44, "source"), "2,85")); // a long text, from the file
	ls_plan_close(p);
}

static void scores_are_the_published_ones(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_READ);
	struct ls_err err;
	struct ls_score s;
	assert_true(ls_score_weighted(p));
	assert_int_equal(ls_score_at(p, 0), found(p, "measure", "M44"));
	assert_int_equal(ls_score_at(p, 46), 0);
	assert_int_equal(ls_score_of(p, ls_score_at(p, 0), &s, &err), LS_OK);
	assert_int_equal(s.rank, 1);
	assert_true(s.complete && !s.tied && s.least == s.most);
	assert_int_equal(ls_score_hundredths(&s, s.least), 285);
	assert_int_equal(ls_score_of(p, ls_score_at(p, 2), &s, &err), LS_OK);
	assert_true(s.rank == 2 && s.tied);
	assert_int_equal(ls_score_hundredths(&s, s.least), 265);
	assert_int_equal(ls_score_of(p, 4711, &s, &err), LS_REFUSED);
	ls_plan_close(p);
}

static void a_step_is_written_and_taken_back(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_WRITE), *reader = opened(LS_READ);
	struct ls_err err;
	bool changed = true;
	int64_t step = 0, undone = 0;
	int32_t m34 = found(p, "measure", "M34");
	uint64_t before = ls_plan_generation(p);
	assert_int_equal(ls_plan_refresh(reader, &changed, &err), LS_OK);
	assert_false(changed);
	assert_int_equal(ls_step_begin(p, "Scan centre is running", &err), LS_OK);
	assert_int_equal(ls_step_set(p, "measure", m34, "stage", "running", &err), LS_OK);
	assert_string_equal(text_of(p, "measure", m34, "stage"), "none"); // not before it has ended
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_true(step > 0 && ls_plan_generation(p) > before);
	assert_string_equal(text_of(p, "measure", m34, "stage"), "running");
	assert_string_equal(text_of(reader, "measure", m34, "stage"), "none");
	assert_int_equal(ls_plan_refresh(reader, &changed, &err), LS_OK);
	assert_true(changed);
	assert_string_equal(text_of(reader, "measure", m34, "stage"), "running");
	assert_int_equal(ls_step_undo(p, &undone, &err), LS_OK);
	assert_true(undone == step);
	assert_string_equal(text_of(p, "measure", m34, "stage"), "none");
	assert_int_equal(ls_step_undo(p, &undone, &err), LS_REFUSED);
	assert_int_equal(ls_step_redo(p, &undone, &err), LS_OK);
	assert_string_equal(text_of(p, "measure", m34, "stage"), "running");
	// What is so already makes no step.
	assert_int_equal(ls_step_begin(p, "again", &err), LS_OK);
	assert_int_equal(ls_step_set(p, "measure", m34, "stage", "running", &err), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_int_equal(step, 0);
	ls_plan_close(reader);
	ls_plan_close(p);
}

static void new_objects_belong_together_in_one_step(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_WRITE);
	struct ls_err err;
	int32_t first = 0, second = 0, phase = 0;
	int64_t step = 0;
	char owner[32];
	const struct ls_field titles[] = {{"title", "Open data"}},
						  more[] = {{"title", "Open source"}, {"field", "services"}};
	assert_int_equal(ls_step_begin(p, "Two ideas", &err), LS_OK);
	assert_int_equal(ls_step_add(p, "measure", titles, 1, &first, &err), LS_OK);
	assert_int_equal(ls_step_add(p, "measure", more, 2, &second, &err), LS_OK);
	snprintf(owner, sizeof owner, "#%d", (int)second);
	const struct ls_field when[] = {{"measure", owner}, {"title", "Trial"}, {"start", "2021-Q2"}};
	assert_int_equal(ls_step_add(p, "phase", when, 3, &phase, &err), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_string_equal(ls_object_code(p, "measure", first), "M47");
	assert_string_equal(ls_object_code(p, "measure", second), "M48");
	assert_string_equal(ls_object_code(p, "phase", phase), "M48/1");
	assert_string_equal(text_of(p, "phase", phase, "start"), "2021-Q2");
	// What belongs to an object goes with it.
	assert_int_equal(ls_step_begin(p, "Not now", &err), LS_OK);
	assert_int_equal(ls_step_delete(p, "measure", second, &err), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_string_equal(ls_object_code(p, "phase", phase), "");
	assert_int_equal(ls_object_count(p, "measure"), 47);
	ls_plan_close(p);
}

static void what_is_read_can_be_written(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_WRITE);
	struct ls_err err;
	int32_t need = 0;
	int64_t step = 0, value = 0;
	const struct ls_field fields[] = {{"note", "Scanning"}, {"posts", "0.125"}};
	ls_language("de"); // where 0.125 typed by a person is one hundred and twenty-five
	assert_int_equal(ls_step_begin(p, "Bedarf", &err), LS_OK);
	assert_int_equal(ls_step_add(p, "fte_need", fields, 2, &need, &err), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_int_equal(ls_cell_int(p, "fte_need", need, "posts", &value, &err), LS_OK);
	assert_int_equal(value, 125);
	assert_int_equal(set(p, "fte_need", need, "posts", "1,5", &err), LS_OK);
	assert_string_equal(text_of(p, "fte_need", need, "posts"), "1.5");
	ls_language("en");
	// Every cell of every object is taken back as it was given: nothing changes.
	struct ls_table t;
	struct ls_column c;
	assert_int_equal(ls_step_begin(p, "nothing new", &err), LS_OK);
	for (size_t i = 0; ls_table_at(i, &t); i++)
		for (size_t k = 0; ls_column_at(t.name, k, &c); k++)
			for (size_t n = 0; n < ls_object_count(p, t.name); n++) {
				int32_t id = ls_object_at(p, t.name, n);
				const char *text = text_of(p, t.name, id, c.name);
				if (!strstr(c.name, "precision") && (*text || c.optional) &&
					ls_step_set(p, t.name, id, c.name, text, &err) != LS_OK)
					fail_msg("%s #%d %s: %s: %s", t.name, (int)id, c.name, text, err.text);
			}
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_int_equal(step, 0);
	ls_plan_close(p);
}

static void wrong_edits_leave_no_trace(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_WRITE);
	struct ls_err err, end;
	int32_t m34 = found(p, "measure", "M34"), id = 0;
	int64_t step = 0;
	bool changed = false;
	assert_int_equal(ls_step_set(p, "measure", m34, "title", "x", &err), LS_REFUSED); // no step is open
	assert_int_equal(ls_step_end(p, &step, &err), LS_REFUSED);
	assert_int_equal(set(p, "measure", m34, "stage", "flying", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "flying"));
	assert_int_equal(set(p, "measure", m34, "nonsense", "x", &err), LS_USAGE);
	assert_int_equal(set(p, "nonsense", m34, "title", "x", &err), LS_USAGE);
	assert_int_equal(set(p, "measure", m34, "requested_on", "tomorrow or so", &err), LS_REFUSED);
	assert_int_equal(set(p, "measure", 4711, "title", "x", &err), LS_REFUSED);
	// The first mistake decides about the whole step.
	assert_int_equal(ls_step_begin(p, "half right", &err), LS_OK);
	assert_int_equal(ls_step_begin(p, "another", &err), LS_REFUSED);
	assert_int_equal(ls_plan_refresh(p, &changed, &err), LS_REFUSED);
	assert_int_equal(ls_step_undo(p, &step, &err), LS_REFUSED);
	assert_int_equal(ls_step_add(p, "measure", &(struct ls_field){"field", "F9"}, 1, &id, &err), LS_REFUSED);
	assert_int_equal(ls_step_set(p, "measure", m34, "title", "Scanning", &end), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &end), LS_REFUSED);
	assert_string_equal(end.text, err.text);
	assert_string_equal(ls_object_title(p, "measure", m34), "Scanstelle");
	assert_int_equal(ls_step_begin(p, "called off", &err), LS_OK);
	assert_int_equal(ls_step_set(p, "measure", m34, "title", "Scanning", &err), LS_OK);
	ls_step_cancel(p);
	assert_string_equal(ls_object_title(p, "measure", m34), "Scanstelle");
	ls_plan_close(p);
	p = opened(LS_READ);
	assert_false(ls_plan_writable(p));
	assert_int_equal(ls_step_begin(p, "not allowed", &err), LS_REFUSED);
	ls_plan_close(p);
}

static void a_plan_is_made_from_nothing(void **state)
{
	(void)state;
	struct ls_err err;
	struct ls_plan *p = NULL;
	struct ls_score s;
	int32_t id = 0;
	int64_t step = 0;
	assert_int_equal(ls_plan_open(&p, "/nowhere/plan.db", LS_READ, &err), LS_DATA);
	assert_null(p);
	assert_int_equal(ls_plan_create(&p, path, &err), LS_REFUSED); // the file is there
	assert_null(p);
	assert_int_equal(ls_plan_create(&p, NULL, &err), LS_OK);
	assert_true(ls_plan_writable(p));
	assert_string_equal(ls_plan_why_not(p), "");
	assert_false(ls_score_weighted(p));
	assert_int_equal(ls_step_begin(p, "First", &err), LS_OK);
	assert_int_equal(ls_step_add(p, "measure", &(struct ls_field){"title", "Portal"}, 1, &id, &err), LS_OK);
	assert_int_equal(ls_step_end(p, &step, &err), LS_OK);
	assert_int_equal(ls_score_of(p, id, &s, &err), LS_REFUSED);
	assert_int_equal(ls_score_at(p, 0), id);
	ls_plan_close(p);
	ls_plan_close(NULL);
	assert_false(ls_language("fr"));
}

// Each kind of column as the contract promises it.
static void columns_are_described(void **state)
{
	(void)state;
	static const struct {
		const char *table;
		struct ls_column is;
	} columns[] = {
		{"measure", {"title", "title", LS_TEXT, LS_PLAIN, "", 0, 0, false}},
		{"measure", {"responsible", "responsible", LS_TEXT, LS_PLAIN, "", 0, 0, true}},
		{"measure", {"code", "code", LS_NAME, LS_PLAIN, "", 0, 0, false}},
		{"measure", {"field", "field", LS_REFERENCE, LS_PLAIN, "field", 0, 0, true}},
		{"phase", {"measure", "measure", LS_REFERENCE, LS_PLAIN, "measure", 0, 0, false}},
		{"measure", {"mandatory", "required by law", LS_WORD, LS_PLAIN, "", 0, 1, false}},
		{"measure", {"priority", "decided priority", LS_NUMBER, LS_PLAIN, "", 1, 100000, true}},
		{"capacity", {"year", "year", LS_NUMBER, LS_YEAR, "", 1870, 2199, false}},
		{"phase", {"progress", "progress", LS_NUMBER, LS_PERCENT, "", 0, 100, true}},
		{"criterion", {"weight", "weight", LS_NUMBER, LS_BASIS_POINT, "", 0, 10000, true}},
		{"level", {"points", "points", LS_NUMBER, LS_HUNDREDTH, "", 0, 1000000, true}},
		{"fte_need", {"posts", "posts", LS_NUMBER, LS_THOUSANDTH, "", 0, 10000000, false}},
		{"capacity", {"money", "money", LS_NUMBER, LS_EURO, "", 0, INT64_C(1000000000000), true}},
		{"phase", {"start", "start", LS_NUMBER, LS_DAY, "", -36524, 84005, true}},
	};
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
		const struct ls_column *is = &columns[i].is;
		struct ls_column c = {.name = ""};
		for (size_t k = 0; strcmp(c.name, is->name) != 0; k++)
			assert_true(ls_column_at(columns[i].table, k, &c));
		assert_string_equal(c.label, is->label);
		assert_string_equal(c.target, is->target);
		assert_int_equal(c.kind, is->kind);
		assert_int_equal(c.unit, is->unit);
		assert_true(c.least == is->least && c.most == is->most);
		assert_int_equal(c.optional, is->optional);
	}
}

static void a_plan_without_weights_has_no_scores(void **state)
{
	(void)state;
	struct ls_plan *none = empty();
	struct ls_score score = {.least = 7, .most = 7, .weight = 7, .rank = 7, .tied = true, .complete = true};
	step_begin(none);
	int32_t id = added(none, "measure", FIELDS({"title", "Portal"}));
	int32_t criterion = added(none, "criterion", FIELDS({"title", "Nutzen"}));
	added(none, "level", FIELDS({"criterion", "#1"}, {"title", "hoch"}, {"points", "3"}));
	(void)step_end(none);
	assert_false(ls_score_weighted(none));
	assert_says(LS_REFUSED, "No criterion of this plan has a weight, so there are no scores.",
				ls_score_of(none, id, &score, err));
	assert_true(score.least == 0 && score.most == 0 && score.weight == 0 && score.rank == 0);
	assert_true(!score.tied && !score.complete);
	assert_int_equal(ls_score_hundredths(&score, 100), 0);
	assert_int_equal(ls_score_at(none, 0), id);
	assert_int_equal(ls_score_at(none, 1), 0);
	// With a weight there is one: unrated, it reaches from nothing to the best level.
	struct ls_err e;
	assert_int_equal(set(none, "criterion", criterion, "weight", "100", &e), LS_OK);
	assert_int_equal(ls_score_of(none, id, &score, &e), LS_OK);
	assert_int_equal(ls_score_hundredths(&score, score.most), 300);
	assert_false(score.complete);
	ls_plan_close(none);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_and_columns_are_told),
		cmocka_unit_test(columns_are_described),
		cmocka_unit_test(a_plan_without_weights_has_no_scores),
		cmocka_unit_test_setup_teardown(objects_are_walked_and_found, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(cells_are_read_in_three_forms, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(scores_are_the_published_ones, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(a_step_is_written_and_taken_back, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(new_objects_belong_together_in_one_step, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(what_is_read_can_be_written, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(wrong_edits_leave_no_trace, make_plan, remove_plan),
		cmocka_unit_test_setup_teardown(a_plan_is_made_from_nothing, make_plan, remove_plan),
	};
	return cmocka_run_group_tests_name("contract", tests, make_original, remove_original);
}
