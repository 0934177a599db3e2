// SPDX-License-Identifier: EUPL-1.2
// People write 34, m34 or M034, leave out what is clear, and mistype: each finds its object or a helpful sentence.
#include "fixture.h"

#include "base/i18n.h"
#include "plan/code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *small, *viersen;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	small = fixture_small();
	viersen = fixture_viersen();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(small);
	plan_free(viersen);
	return 0;
}

static int32_t found(const struct plan *p, enum table_id t, const char *text)
{
	int32_t id = -1;
	struct ls_err err = {0};
	enum ls_code code = code_find(p, t, text, FIXTURE_TODAY, &id, &err);
	assert_true(code == LS_OK ? err.text[0] == 0 : code == LS_REFUSED && err.text[0] != 0);
	return code == LS_OK ? id : -1;
}

static const char *refusal(const struct plan *p, enum table_id t, const char *text)
{
	static struct ls_err err;
	int32_t id = 4711;
	assert_int_equal(code_find(p, t, text, FIXTURE_TODAY, &id, &err), LS_REFUSED);
	assert_int_equal(id, 4711);
	return err.text;
}

static void codes_compare_as_people_count(void **state)
{
	(void)state;
	static const char *const same[][2] = {
		{"M34", "m034"}, {"M34", "M34"}, {"", ""}, {"KS4", "ks4"}, {"ÄB1", "ab01"}, {"straße", "STRASSE"},
	};
	static const char *const ascending[][2] = {
		{"M2", "M10"},     {"M", "M1"},    {"A9", "M1"},
		{"M1", "M1a"},     {"", "M"},      {"M99999999999999999999", "M100000000000000000000"},
		{"M2/9", "M2/10"}, {"Äpfel", "B"},
	};
	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
		assert_int_equal(code_compare(same[i][0], same[i][1]), 0);
	for (size_t i = 0; i < sizeof ascending / sizeof ascending[0]; i++) {
		assert_int_equal(code_compare(ascending[i][0], ascending[i][1]), -1);
		assert_int_equal(code_compare(ascending[i][1], ascending[i][0]), 1);
	}
}

static void a_measure_has_many_spellings(void **state)
{
	(void)state;
	static const char *const spellings[] = {"M34", "m34", "34", "M034", "034", "M-34", "m 34"};
	int32_t id = found(viersen, T_measure, "M34");
	assert_string_equal(((const struct measure *)plan_find(viersen, T_measure, id))->title, "Scanstelle");
	for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
		assert_int_equal(found(viersen, T_measure, spellings[i]), id);
	int32_t one = found(viersen, T_measure, "1");
	assert_string_equal(((const struct measure *)plan_find(viersen, T_measure, one))->code, "M01");
	assert_int_equal(found(viersen, T_measure, "#4"), 4);
	assert_int_equal(found(viersen, T_measure, "3-4"), -1); // not M34
}

static void exact_spelling_wins(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	static const char *const codes[] = {"M4", "m4", "4", "M04", "X4"};
	for (size_t i = 0; i < 5; i++)
		((struct measure *)fixture_add(p, T_measure))->code = codes[i];
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(found(p, T_measure, codes[i]), i + 1);
	assert_int_equal(found(p, T_measure, "m04"), -1); // M4, m4 or M04
	assert_int_equal(found(p, T_measure, "x04"), 5);
	plan_free(p);
}

static void owners_may_be_left_out_where_that_is_clear(void **state)
{
	(void)state;
	assert_int_equal(found(small, T_objective, "2023Q1-O2"), 2);
	assert_int_equal(found(small, T_objective, "2023-Q1-O2"), 2);
	assert_int_equal(found(small, T_objective, "o2"), 2);
	assert_int_equal(found(small, T_objective, "O5"), 5);
	assert_int_equal(found(small, T_objective, "backlog-O5"), 5);
	assert_int_equal(found(small, T_objective, "backlog-O2"), -1);
	assert_int_equal(found(small, T_key_result, "2023Q1-O2-KR1"), 3);
	assert_int_equal(found(small, T_key_result, "O2-KR1"), 3);
	assert_int_equal(found(small, T_key_result, "2-1"), 3);
	assert_int_equal(found(small, T_key_result, "backlog-O5-KR1"), 9);
	assert_int_equal(found(small, T_phase, "M8/2"), 7);
	assert_int_equal(found(small, T_phase, "8/02"), 7);
	assert_int_equal(found(small, T_phase, "3"), 8); // only M8 has a third phase
	assert_int_equal(found(small, T_phase, "M8/4"), -1);
	assert_int_equal(found(small, T_level, "aufwand/hoch"), 6);
	assert_int_equal(found(small, T_level, "kurz"), 7);
	assert_int_equal(found(viersen, T_criterion, "Außenwirkung"), 2);
	assert_int_equal(found(small, T_cycle, "2023-q1"), 1);
}

static void the_running_quarter_is_meant_first(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct cycle *c = fixture_add(p, T_cycle);
	c->code = "2023Q2";
	c->start = fixture_day("2023-04-01");
	c->end = fixture_day("2023-06-30");
	struct objective *o = fixture_add(p, T_objective);
	o->code = "O2";
	o->cycle = 2;
	struct key_result *k = fixture_add(p, T_key_result);
	k->code = "KR1";
	k->objective = o->id;
	int32_t id = 0;
	assert_int_equal(code_find(p, T_objective, "O2", FIXTURE_TODAY, &id, NULL), LS_OK);
	assert_int_equal(id, 2);
	assert_int_equal(code_find(p, T_objective, "O2", fixture_day("2023-05-01"), &id, NULL), LS_OK);
	assert_int_equal(id, 6);
	assert_int_equal(code_find(p, T_key_result, "O2-KR1", fixture_day("2023-05-01"), &id, NULL), LS_OK);
	assert_int_equal(id, 10);
	assert_int_equal(code_find(p, T_key_result, "2023Q1-O2-KR1", fixture_day("2023-05-01"), &id, NULL), LS_OK);
	assert_int_equal(id, 3);
	plan_free(p);
}

static void refusals_name_what_is_near(void **state)
{
	(void)state;
	assert_string_equal(refusal(viersen, T_measure, "M47"),
						"There is no measure “M47”; close to it: M44, M46, M43, M42, M27.");
	assert_string_equal(refusal(viersen, T_measure, "Scanstelle"),
						"There is no measure “Scanstelle”; close to it: M34.");
	assert_string_equal(refusal(viersen, T_measure, "Xylophon"),
						"There is no measure “Xylophon”; names look like M44.");
	assert_string_equal(refusal(viersen, T_phase, "M1/1"), "There is no phase “M1/1”: the plan has none yet.");
	assert_string_equal(refusal(small, T_level, "hoch"),
						"“hoch” may mean several (nutzen/hoch, aufwand/hoch). Please write one of these in full.");
	assert_string_equal(refusal(viersen, T_goal, "1"),
						"“1” may mean several (DV1, DI1, DS1). Please write one of these in full.");
	assert_non_null(strstr(refusal(small, T_key_result, "KR1"), "2023Q1-O1-KR1, 2023Q1-O2-KR1"));
	assert_non_null(strstr(refusal(small, T_rating, "999"), "#1"));
	refusal(viersen, T_measure, "");
	refusal(viersen, T_measure, "#");
	refusal(viersen, T_measure, "#99999999999999999999");
	refusal(small, T_key_result,
			"-----------------------------------------------------------------------------------KR1");
	assert_int_equal(found(small, T_rating, "3"), 3);
	assert_int_equal(found(small, T_rating, "#3"), 3);
}

static void many_candidates_end_with_dots(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	for (int i = 0; i < 9; i++)
		((struct goal *)fixture_add(p, T_goal))->code = arena_printf(p->arena, "%c1", 'A' + i);
	assert_string_equal(refusal(p, T_goal, "1"),
						"“1” may mean several (A1, B1, C1, D1, E1, …). Please write one of these in full.");
	plan_free(p);
}

// Every row of every table of every plan is found by the name it is given.
static void names_lead_back(void **state)
{
	(void)state;
	const struct plan *plans[] = {small, viersen};
	struct str name = {0};
	for (int k = 0; k < 2; k++)
		for (int t = 0; t < TABLE_COUNT; t++)
			for (size_t i = 0; i < plan_count(plans[k], (enum table_id)t); i++) {
				int32_t id = plan_id(plan_row(plans[k], (enum table_id)t, i));
				str_clear(&name);
				code_name(&name, plans[k], (enum table_id)t, id);
				assert_int_equal(found(plans[k], (enum table_id)t, str_text(&name)), id);
			}
	str_free(&name);
}

static void check_name(enum table_id t, int32_t id, const char *name, const char *title)
{
	struct str s = {0};
	code_name(&s, small, t, id);
	assert_string_equal(str_text(&s), name);
	str_clear(&s);
	code_title(&s, small, t, id);
	assert_string_equal(str_text(&s), title);
	str_free(&s);
}

static void objects_have_names_and_titles(void **state)
{
	(void)state;
	check_name(T_measure, 8, "M8", "Dokumentenmanagementsystem / eAkte");
	check_name(T_phase, 7, "M8/2", "Rollout");
	check_name(T_key_result, 3, "2023Q1-O2-KR1", "Behördenkonten aller Städte und Gemeinden");
	check_name(T_objective, 5, "backlog-O5", "Konzept zur Hotline-Erreichbarkeit");
	check_name(T_level, 6, "aufwand/hoch", "Aufwand: hoch");
	check_name(T_decision, 1, "#1", "Rollout der eAkte");
	check_name(T_strategy, 1, "#1", "Zollernalbkreis");
	check_name(T_cycle, 1, "2023Q1", "Q1 2023");
	check_name(T_check_in, 10, "#10", "check-in 2023Q1-O2-KR1 8 Feb 2023");
	check_name(T_meeting, 1, "#1", "weekly alignment meeting 8 Feb 2023");
	check_name(T_capacity, 1, "#1", "capacity 2023");
	check_name(T_goal_link, 1, "#1", "precondition DD3 DI1");
	check_name(T_measure, 99, "#99", "#99");
	check_name(T_measure, NONE32, "", "");
}

static const char *proposal(const struct plan *p, enum table_id t, int32_t owner)
{
	static char text[80];
	struct str s = {0};
	code_propose(&s, p, t, owner);
	assert_true(s.len < sizeof text);
	strcpy(text, str_text(&s));
	str_free(&s);
	return text;
}

static void the_next_code_continues_the_manner(void **state)
{
	(void)state;
	assert_string_equal(proposal(viersen, T_measure, NONE32), "M47");
	assert_string_equal(proposal(small, T_measure, NONE32), "M11");
	assert_string_equal(proposal(small, T_phase, 8), "4");
	assert_string_equal(proposal(small, T_phase, 1), "1");
	assert_string_equal(proposal(small, T_objective, 1), "O5");
	assert_string_equal(proposal(small, T_objective, NONE32), "O6");
	assert_string_equal(proposal(small, T_key_result, 2), "KR3");
	assert_string_equal(proposal(small, T_goal, 2), "DD4");
	assert_string_equal(proposal(small, T_goal, 3), "DK3");
	assert_string_equal(proposal(small, T_cycle, NONE32), "2023Q2");
	assert_string_equal(proposal(small, T_team, NONE32), "T5");
	assert_string_equal(proposal(small, T_rating, NONE32), "");
	struct plan *p = plan_new();
	assert_string_equal(proposal(p, T_measure, NONE32), "M1");
	assert_string_equal(proposal(p, T_key_result, NONE32), "KR1");
	struct measure *m = fixture_add(p, T_measure);
	m->code = "A007";
	assert_string_equal(proposal(p, T_measure, NONE32), "A008");
	((struct cycle *)fixture_add(p, T_cycle))->code = "2025Q4";
	assert_string_equal(proposal(p, T_cycle, NONE32), "2026Q1");
	plan_free(p);
}

static void a_proposal_is_free(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	static const char *const codes[] = {"M3", "X4", "m4", "M-1"};
	for (size_t i = 0; i < 4; i++)
		((struct measure *)fixture_add(p, T_measure))->code = codes[i];
	assert_string_equal(proposal(p, T_measure, NONE32), "M-2");
	p->measure[3].code = "M2";
	assert_string_equal(proposal(p, T_measure, NONE32), "M5"); // m4 is M4 to people
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_compare_as_people_count),
		cmocka_unit_test(a_measure_has_many_spellings),
		cmocka_unit_test(exact_spelling_wins),
		cmocka_unit_test(owners_may_be_left_out_where_that_is_clear),
		cmocka_unit_test(the_running_quarter_is_meant_first),
		cmocka_unit_test(refusals_name_what_is_near),
		cmocka_unit_test(many_candidates_end_with_dots),
		cmocka_unit_test(names_lead_back),
		cmocka_unit_test(objects_have_names_and_titles),
		cmocka_unit_test(the_next_code_continues_the_manner),
		cmocka_unit_test(a_proposal_is_free),
	};
	return cmocka_run_group_tests_name("code", tests, set_up, tear_down);
}
