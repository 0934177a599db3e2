// SPDX-License-Identifier: EUPL-1.2
// Codes of all manners side by side: A2, K01, 7, M1, MA. They are ordered, found, proposed and refused as people expect.
#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/rule/fit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	p = fixture_mixed();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static struct measure *measure(const char *code)
{
	struct measure *m = fixture_add(p, T_measure);
	m->code = code;
	return m;
}

// The code found, or the refusal.
static const char *found(enum table_id t, const char *text)
{
	static char said[1024];
	struct ls_err err = {0};
	struct str name = {0};
	int32_t id = NONE32;
	if (code_find(p, t, text, FIXTURE_TODAY, &id, &err) == LS_OK)
		code_name(&name, p, t, id);
	(void)snprintf(said, sizeof said, "%s", name.len ? str_text(&name) : err.text);
	str_free(&name);
	return said;
}

static const char *proposed(enum table_id t, int32_t owner)
{
	static char text[80];
	struct str s = {0};
	code_propose(&s, p, t, owner);
	(void)snprintf(text, sizeof text, "%s", str_text(&s));
	str_free(&s);
	return text;
}

static int by_code(const void *a, const void *b)
{
	return code_compare(*(const char *const *)a, *(const char *const *)b);
}

static void codes_of_all_manners_have_an_order(void **state)
{
	(void)state;
	static const char *const sorted[] = {"7",  "12",  "100", "A1", "A2",   "A10", "B1a", "K01", "K02",
										 "KS", "KS1", "KSA", "M1", "M01b", "M2",  "M10", "MA",  "Z-9"};
	const char *codes[sizeof sorted / sizeof sorted[0]];
	size_t n = sizeof sorted / sizeof sorted[0];
	for (size_t i = 0; i < n; i++)
		codes[i] = sorted[(i * 7 + 5) % n];
	qsort(codes, n, sizeof *codes, by_code);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(codes[i], sorted[i]);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			assert_int_equal(code_compare(sorted[i], sorted[k]), i < k ? -1 : i > k);
}

static void equal_codes_have_one_hash(void **state)
{
	(void)state;
	static const char *const same[][2] = {
		{"M34", "m034"}, {"7", "007"}, {"Ü1", "u01"}, {"Z-9", "z-09"}, {"KSA", "ksa"}};
	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
		assert_int_equal(code_compare(same[i][0], same[i][1]), 0);
		assert_true(code_hash(same[i][0]) == code_hash(same[i][1]));
	}
	for (size_t i = 0; i < p->measure_n; i++)
		for (size_t k = i + 1; k < p->measure_n; k++)
			assert_true(code_hash(p->measure[i].code) != code_hash(p->measure[k].code));
	assert_true(code_hash("M1") != code_hash("M11"));
	assert_true(code_hash("M1a") != code_hash("M1b"));
}

static void rows_of_one_step_are_numbered_behind_each_other(void **state)
{
	(void)state;
	static const char *const after[][2] = {{"M46", "M47"}, {"R01", "R02"}, {"K09", "K10"}, {"M99", "M100"}, {"7", "8"}};
	for (size_t i = 0; i < sizeof after / sizeof after[0]; i++) {
		struct str code = {0};
		str_add(&code, after[i][0]);
		code_after(&code);
		assert_string_equal(str_text(&code), after[i][1]);
		str_free(&code);
	}
}

static void hyphens_may_be_dropped_but_not_the_first_letter(void **state)
{
	(void)state;
	measure("M34");
	measure("M21");
	assert_string_equal(found(T_measure, "M-34"), "M34");
	assert_string_equal(found(T_measure, "m_34."), "M34");
	assert_string_equal(found(T_measure, "K-34"), "There is no measure “K-34”; close to it: K23, K32, 234, K35, K38.");
	assert_string_equal(found(T_measure, "M2-1"), "There is no measure “M2-1”; close to it: M21.");
	assert_string_equal(found(T_measure, "Z9"), "There is no measure “Z9”; close to it: Z-9.");
	assert_string_equal(found(T_measure, "z 9"), "Z-9");
	assert_string_equal(found(T_cycle, "2023-Q1"), "2023Q1");
	assert_string_equal(found(T_cycle, "2023 q 1"), "2023Q1");
	static const char *const called[] = {"Q1 2023", "q1/2023", "1. Quartal 2023", "I/2023"};
	for (size_t i = 0; i < sizeof called / sizeof called[0]; i++)
		assert_string_equal(found(T_cycle, called[i]), "2023Q1");
	assert_string_equal(found(T_cycle, "Q3 2023"), "There is no quarter “Q3 2023”; names look like 2022Q4.");
	assert_string_equal(found(T_cycle, "20-23Q1"), "There is no quarter “20-23Q1”; close to it: 2023Q1.");
	assert_string_equal(found(T_measure, "-"), "There is no measure “-”; close to it: 7.");
}

static void a_number_alone_means_the_code_with_that_number(void **state)
{
	(void)state;
	assert_string_equal(found(T_measure, "7"), "7"); // letter by letter
	assert_string_equal(found(T_measure, "007"), "7");
	assert_string_equal(found(T_measure, "20"), "K20");
	assert_string_equal(found(T_measure, "118"), "M118");
	assert_string_equal(found(T_measure, "2"),
						"“2” may mean several (A2, M2, K02). Please write one of these in full.");
	assert_string_equal(found(T_measure, "01"),
						"“01” may mean several (K01, M1, Ü1, A1). Please write one of these in full.");
	assert_string_equal(found(T_measure, "10"), "“10” may mean several (M10, A10). Please write one of these in full.");
}

static void rows_are_named_by_id_in_digits_only(void **state)
{
	(void)state;
	assert_string_equal(found(T_measure, "#12"), "B1a");
	assert_string_equal(found(T_measure, "#1"), "A2");
	assert_string_equal(found(T_measure, "#12x"), "There is no measure “#12x”; close to it: 12, M121, M124, M127.");
	assert_string_equal(found(T_measure, "#x12"), "There is no measure “#x12”; close to it: 12.");
	assert_string_equal(found(T_measure, "#"), "There is no measure “#”; close to it: 7.");
	assert_string_equal(found(T_measure, "#4294967297"), "There is no measure “#4294967297”; names look like A2.");
	assert_string_equal(found(T_measure, "#12345678901"), "There is no measure “#12345678901”; names look like A2.");
	assert_string_equal(found(T_rating, "12"), "#12");
	assert_string_equal(found(T_rating, "12x"), "There is no rating “12x”; names look like #1.");
	assert_string_equal(found(T_rating, "4294967297"), "There is no rating “4294967297”; names look like #1.");
}

static void equal_titles_are_told_apart_by_code(void **state)
{
	(void)state;
	assert_string_equal(found(T_measure, "Schulung"), "There is no measure “Schulung”; close to it: K01, 7.");
	assert_string_equal(found(T_goal, "Offene"), "There is no goal “Offene”; close to it: OD1, OD2.");
	assert_string_equal(found(T_level, "kosten/k1"), "kosten/k1");
	assert_string_equal(found(T_level, "kosten/k2"), "kosten/k2");
	assert_string_equal(found(T_level, "mittel"), "nutzen/mittel");
}

static void the_running_quarter_is_meant_first_and_others_by_name(void **state)
{
	(void)state;
	assert_string_equal(found(T_objective, "O1"), "2023Q1-O1");
	assert_string_equal(found(T_objective, "2022Q4-O1"), "2022Q4-O1");
	assert_string_equal(found(T_objective, "2022-q4-o01"), "2022Q4-O1");
	assert_string_equal(found(T_objective, "O9"), "backlog-O9");
	assert_string_equal(found(T_key_result, "O2-KR1"), "2022Q4-O2-KR1"); // the O2 of the running one has none
	assert_string_equal(found(T_key_result, "kr4"), "2023Q1-O3-KR4");
	assert_string_equal(found(T_phase, "118/2"), "M118/2");
	assert_string_equal(found(T_phase, "a2/02"), "A2/2");
}

static void the_next_code_is_in_the_manner_of_the_newest(void **state)
{
	(void)state;
	assert_string_equal(proposed(T_measure, NONE32), "M173"); // after M172
	measure("K099");
	assert_string_equal(proposed(T_measure, NONE32), "K100");
	measure("A");
	assert_string_equal(proposed(T_measure, NONE32), "K100"); // a code without a number has no next one
	measure("4711");
	assert_string_equal(proposed(T_measure, NONE32), "4712");
	measure("X1234567890"); // more digits than are counted
	assert_string_equal(proposed(T_measure, NONE32), "4712");
	measure("Z,7"); // nobody may write such a one any more
	assert_string_equal(proposed(T_measure, NONE32), "4712");
	assert_string_equal(proposed(T_goal, 1), "BD3");
	assert_string_equal(proposed(T_goal, 3), "SV3");
	assert_string_equal(proposed(T_goal, NONE32), "LE3"); // the newest of all is LE2
	assert_string_equal(proposed(T_level, 2), "k10");
	assert_string_equal(proposed(T_key_result, 4), "KR5");
	assert_string_equal(proposed(T_key_result, 3), "KR1");
}

static void codes_that_are_numbers_are_counted_on(void **state)
{
	(void)state;
	plan_free(p);
	p = plan_new();
	for (int i = 1; i <= 12; i++) {
		measure(arena_printf(p->arena, "%d", i));
		assert_string_equal(proposed(T_measure, NONE32), arena_printf(p->arena, "%d", i + 1));
	}
}

static struct phase *phase(int32_t measure_id, const char *code)
{
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = measure_id;
	ph->code = code;
	return ph;
}

static void the_first_of_an_owner_is_written_like_those_of_others(void **state)
{
	(void)state;
	p->phase_n = 0;
	plan_changed(p);
	assert_string_equal(proposed(T_phase, 2), "1"); // nobody has any
	phase(1, "P1");
	phase(1, "P2");
	assert_string_equal(proposed(T_phase, 1), "P3");
	assert_string_equal(proposed(T_phase, 2), "P1");
	phase(3, "Q7");
	assert_string_equal(proposed(T_phase, 2), "Q1"); // as the newest of all
	phase(4, "08");
	phase(4, "09");
	assert_string_equal(proposed(T_phase, 4), "10");
	assert_string_equal(proposed(T_phase, 2), "01"); // with as many digits
	p->goal_n = 0;
	plan_changed(p);
	static const char *const codes[] = {"G1", "G2"};
	for (int i = 0; i < 2; i++) {
		struct goal *g = fixture_add(p, T_goal);
		g->code = codes[i];
		g->field = 1;
	}
	assert_string_equal(proposed(T_goal, 2), "G3"); // unique in the plan: counted on
	assert_string_equal(proposed(T_unit, NONE32), "A22");
	assert_string_equal(proposed(T_team, NONE32), "T1"); // TB and TS have no numbers
}

static void quarters_follow_each_other(void **state)
{
	(void)state;
	assert_string_equal(proposed(T_cycle, NONE32), "2023Q2");
	static const char *const strange[] = {"2024Q0", "2024Q5", "2024Q1a", "24Q1", "2024-1"};
	for (size_t i = 0; i < sizeof strange / sizeof strange[0]; i++)
		((struct cycle *)fixture_add(p, T_cycle))->code = strange[i];
	assert_string_equal(proposed(T_cycle, NONE32), "2023Q2"); // none of these is a quarter
	((struct cycle *)fixture_add(p, T_cycle))->code = "2023Q4";
	((struct cycle *)fixture_add(p, T_cycle))->code = "2022Q4";
	((struct cycle *)fixture_add(p, T_cycle))->code = "2023Q3";
	assert_string_equal(proposed(T_cycle, NONE32), "2024Q1");
}

static const char *titled(enum table_id t, int32_t id)
{
	static char text[200];
	struct str s = {0};
	code_title(&s, p, t, id);
	(void)snprintf(text, sizeof text, "%s", str_text(&s));
	str_free(&s);
	return text;
}

// What has no title is told by what it refers to.
static void rows_without_a_title_are_told(void **state)
{
	(void)state;
	assert_string_equal(titled(T_rating, 1), "rating A2 Nutzen: hoch"); // the criterion is named with the level
	assert_string_equal(titled(T_measure_goal, 3), "goal of a measure K01 SV1");
	assert_string_equal(titled(T_capacity, 1), "capacity A20 2023");
	assert_string_equal(titled(T_fte_need, 5), "staff need A20");
	assert_string_equal(titled(T_dependency, 16), "dependency A2/2 A2/1");
	fixture_add(p, T_measure_status);
	assert_string_equal(titled(T_measure_status, 1), "status #1"); // says nothing at all
	struct fte_need *n = fixture_add(p, T_fte_need);
	assert_string_equal(titled(T_fte_need, n->id), "staff need #8");
	assert_string_equal(titled(T_budget_line, 2), "Betrieb");
	assert_string_equal(titled(T_meeting, 1), "OKR review 21 Dec 2022");
}

static void every_table_begins_in_its_own_manner(void **state)
{
	(void)state;
	static const struct {
		enum table_id t;
		const char *code;
	} rows[] = {{T_criterion, "K1"}, {T_level, "S1"},     {T_unit, "A1"},  {T_external, "E1"}, {T_weighting, "G1"},
				{T_goal, "Z1"},      {T_objective, "O1"}, {T_field, "H1"}, {T_cycle, "Q1"},    {T_phase, "1"}};
	plan_free(p);
	p = plan_new();
	struct strategy *s = fixture_add(p, T_strategy);
	s->lang = language_DE; // whatever the language of the person
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_string_equal(proposed(rows[i].t, NONE32), rows[i].code);
	assert_string_equal(proposed(T_goal, 1), "Z1");
	assert_string_equal(proposed(T_rule, 1), "R1");
	s->lang = language_EN;
	assert_string_equal(proposed(T_field, NONE32), "F1");
	assert_string_equal(proposed(T_goal, NONE32), "G1");
	assert_string_equal(proposed(T_criterion, NONE32), "C1");
}

// Where goals are called by their fields, the first one of a field is, too; a measure goes on as those of its field do.
static void codes_follow_the_field(void **state)
{
	(void)state;
	plan_free(p);
	p = plan_new();
	static const char *const fields[] = {"DS", "KS", "OR"}, *const goals[] = {"DS1", "DS2", "OR1"};
	static const int32_t of[] = {1, 1, 3};
	for (int i = 0; i < 3; i++) {
		((struct field *)fixture_add(p, T_field))->code = fields[i];
		struct goal *g = fixture_add(p, T_goal);
		g->code = goals[i];
		g->field = of[i];
	}
	assert_string_equal(proposed(T_goal, 1), "DS3");
	assert_string_equal(proposed(T_goal, 2), "KS1");
	assert_string_equal(proposed(T_goal, 3), "OR2");
	assert_string_equal(proposed(T_goal, NONE32), "OR2");
	p->goal[1].code = "Z2"; // not all are called so
	plan_changed(p);
	assert_string_equal(proposed(T_goal, 2), "OR2");
	assert_int_equal(code_group(T_goal), schema_column(&schema[T_goal], "field"));
	assert_int_equal(code_group(T_measure), schema_column(&schema[T_measure], "field"));
	assert_int_equal(code_group(T_level), schema_column(&schema[T_level], "criterion"));
	assert_int_equal(code_group(T_field), -1);
}

static void very_long_names_are_compared_with_nothing(void **state)
{
	(void)state;
	static const char longest[] = "M-1234567890123456789012345678901234567890123456789012345678901234567890";
	struct str says = {0};
	str_addf(&says, "There is no measure “%s”; names look like A2.", longest);
	assert_string_equal(found(T_measure, longest), str_text(&says));
	measure("M 1234567890123456789012345678901234567890123456789012345678901234567890");
	assert_string_equal(found(T_measure, longest), str_text(&says)); // from elsewhere
	assert_string_equal(found(T_objective, "backlog-o9"), "backlog-O9");
	assert_string_equal(found(T_objective, "x-o9"), "There is no objective “x-o9”; names look like 2022Q4-O1.");
	p->objective[1].cycle = 99; // a quarter that is gone
	assert_string_equal(found(T_objective, "backlog-O1"),
						"There is no objective “backlog-O1”; close to it: backlog-O9.");
	str_free(&says);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(codes_of_all_manners_have_an_order),
		TEST(equal_codes_have_one_hash),
		TEST(rows_of_one_step_are_numbered_behind_each_other),
		TEST(hyphens_may_be_dropped_but_not_the_first_letter),
		TEST(a_number_alone_means_the_code_with_that_number),
		TEST(rows_are_named_by_id_in_digits_only),
		TEST(equal_titles_are_told_apart_by_code),
		TEST(the_running_quarter_is_meant_first_and_others_by_name),
		TEST(the_next_code_is_in_the_manner_of_the_newest),
		TEST(codes_follow_the_field),
		TEST(codes_that_are_numbers_are_counted_on),
		TEST(the_first_of_an_owner_is_written_like_those_of_others),
		TEST(quarters_follow_each_other),
		TEST(rows_without_a_title_are_told),
		TEST(every_table_begins_in_its_own_manner),
		TEST(very_long_names_are_compared_with_nothing),
	};
	return cmocka_run_group_tests_name("code manners", tests, NULL, NULL);
}
