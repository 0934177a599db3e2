// SPDX-License-Identifier: EUPL-1.2
// What fits a column and what does not, each refusal with the sentence that people read.
#include "fixture.h"
#include "fixture_mixed.h"

#include "base/i18n.h"
#include "plan/rule/fit.h"
#include "plan/limits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;
static struct ls_err err;

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
	i18n_set(LANG_EN);
	plan_free(p);
	return 0;
}

// "" when the value fits row `id` (0: a new one), else the refusal.
static const char *refusal(enum table_id t, int32_t id, const char *column, struct value v, int64_t scope)
{
	err = (struct ls_err){.code = LS_OK};
	enum ls_code code = fit_value(p, t, id, schema_column(&schema[t], column), v, scope, &err);
	assert_int_equal(code, err.text[0] ? LS_REFUSED : LS_OK);
	if (code != LS_OK) {
		assert_int_equal(err.table, t);
		assert_int_equal(err.column, schema_column(&schema[t], column));
	}
	return err.text;
}

static const char *text(enum table_id t, int32_t id, const char *column, const char *s)
{
	return refusal(t, id, column, (struct value){.kind = VALUE_TEXT, .s = s}, NONE64);
}

static const char *number(enum table_id t, int32_t id, const char *column, int64_t n)
{
	return refusal(t, id, column, (struct value){.kind = VALUE_INT, .i = n}, NONE64);
}

static void a_code_is_one_word_that_lists_do_not_cut(void **state)
{
	(void)state;
	static const char *const wrong[] = {"Z 1", "Z\t1", "Z\n1", "Z\"1", "Z'1", "Z,1", "Z;1", "Z/1", "Z#1", ","};
	static const char *const right[] = {"Z1", "Z-1", "Z.1", "Ü1", "M01b", "7", "a_b:c"};
	struct str says = {0};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		str_clear(&says);
		str_addf(
			&says,
			"code “%s”: a short name without blanks, quotes, commas, semicolons, / and # is expected, such as M34.",
			wrong[i]);
		assert_string_equal(text(T_goal, 0, "code", wrong[i]), str_text(&says));
	}
	for (size_t i = 0; i < sizeof right / sizeof right[0]; i++)
		assert_string_equal(text(T_goal, 0, "code", right[i]), "");
	assert_string_equal(text(T_goal, 0, "title", "Wege, Plätze; \"Gärten\" / #1"), ""); // a title is no name
	i18n_set(LANG_DE);
	assert_string_equal(text(T_goal, 0, "code", "Z,1"), "Kürzel „Z,1“: Erwartet wird ein Kürzel ohne Leerzeichen, "
														"Anführungszeichen, Komma, Semikolon, / und #, etwa M34.");
	str_free(&says);
}

static void a_code_that_stands_may_stay(void **state)
{
	(void)state;
	p->goal[0].code = "Z,1";
	assert_string_equal(text(T_goal, 1, "code", "Z,1"), "");
	assert_true(strncmp(text(T_goal, 1, "code", "Z,2"), "code “Z,2”: a short name", 28) == 0);
	assert_true(strncmp(text(T_goal, 2, "code", "Z,1"), "code “Z,1”: a short name", 28) == 0);
	assert_true(strncmp(text(T_goal, 0, "code", "Z,1"), "code “Z,1”: a short name", 28) == 0);
	p->goal[0].title = "";
	assert_string_equal(text(T_goal, 1, "title", ""), "title may not be empty."); // a title is asked for all the same
}

static void texts_have_a_length(void **state)
{
	(void)state;
	char *s = arena_zero(p->arena, TEXT_MOST + 2, 1);
	memset(s, 'x', CODE_MOST);
	assert_string_equal(text(T_goal, 0, "code", s), "");
	s[CODE_MOST] = 'x';
	assert_string_not_equal(text(T_goal, 0, "code", s), "");
	memset(s, 'x', TEXT_MOST);
	assert_string_equal(text(T_goal, 1, "description", s), "");
	s[TEXT_MOST] = 'x';
	assert_string_equal(text(T_goal, 1, "description", s),
						"description is too long: 100001 characters, at most 100000 are kept.");
	char *wide = arena_zero(p->arena, 2 * TEXT_MOST + 3, 1); // "ä" is one of them, though two bytes
	for (int i = 0; i < TEXT_MOST; i++)
		memcpy(wide + 2 * i, "ä", 2);
	assert_string_equal(text(T_goal, 1, "description", wide), "");
	wide[2 * TEXT_MOST] = 'x';
	assert_string_equal(text(T_goal, 1, "description", wide),
						"description is too long: 100001 characters, at most 100000 are kept.");
	wide[2 * CODE_MOST] = '\0';
	assert_string_equal(text(T_goal, 0, "code", wide), "");
	assert_string_equal(text(T_goal, 1, "title", ""), "title may not be empty.");
	assert_string_equal(text(T_goal, 1, "title", " \t\n"), "title may not be empty.");
	assert_string_equal(text(T_goal, 1, "title", " \tx"), "");
	assert_string_equal(text(T_goal, 1, "description", ""), "");
	assert_string_equal(refusal(T_goal, 1, "title", (struct value){.kind = VALUE_NULL}, NONE64),
						"title may not be empty.");
}

static void a_code_is_taken_as_people_read_it(void **state)
{
	(void)state;
	const char *taken = "code “%s” is taken already. Expected: one that no other measure has, such as M173.";
	struct str says = {0};
	static const char *const others[] = {"a02", "A2", "7", "007", "ü1", "u1", "k1"};
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		str_clear(&says);
		str_addf(&says, taken, others[i]);
		assert_string_equal(text(T_measure, 0, "code", others[i]), str_text(&says));
	}
	assert_string_equal(text(T_measure, 1, "code", "a02"), ""); // its own
	assert_string_equal(text(T_measure, 0, "code", "A20"), "");
	struct value two = {.kind = VALUE_TEXT, .s = "02"};
	assert_string_equal(refusal(T_phase, 0, "code", two, 1),
						"number “02” is taken already. Expected: one that no other phase has, such as 3.");
	assert_string_equal(refusal(T_phase, 2, "code", two, 1), "");
	assert_string_equal(refusal(T_phase, 0, "code", two, 2), ""); // of another measure
	two.s = "O9";
	assert_string_equal(refusal(T_objective, 0, "code", two, NONE64),
						"code “O9” is taken already. Expected: one that no other objective has, such as O10.");
	assert_string_equal(refusal(T_objective, 0, "code", two, 2), "");
	str_free(&says);
}

static void numbers_stay_within_their_bounds(void **state)
{
	(void)state;
	assert_string_equal(number(T_field, 1, "colour", 0), "");
	assert_string_equal(number(T_field, 1, "colour", 8), "");
	assert_string_equal(number(T_field, 1, "colour", 9), "colour: 9 is not possible. Expected: 0 – 8.");
	assert_string_equal(number(T_field, 1, "colour", -1), "colour: −1 is not possible. Expected: 0 – 8.");
	assert_string_equal(refusal(T_field, 1, "colour", (struct value){.kind = VALUE_NULL}, NONE64),
						"colour may not be empty.");
	assert_string_equal(refusal(T_field, 1, "colour", (struct value){.kind = VALUE_TEXT, .s = "3"}, NONE64),
						"colour: a number is expected, not a text.");
	assert_string_equal(refusal(T_measure, 1, "priority", (struct value){.kind = VALUE_NULL}, NONE64), "");
	assert_string_equal(number(T_measure, 1, "stage", stage_COUNT - 1), "");
	assert_string_not_equal(number(T_measure, 1, "stage", stage_COUNT), "");
}

static void references_lead_to_other_rows(void **state)
{
	(void)state;
	assert_string_equal(number(T_measure, 3, "parent", 10), "");
	assert_string_equal(number(T_measure, 3, "parent", 3), "part of: it cannot belong to itself.");
	assert_string_equal(number(T_measure, 3, "parent", 99), "part of: there is no measure #99.");
	assert_string_equal(number(T_measure, 3, "field", 3), ""); // field 3, not itself
	assert_string_equal(number(T_measure, 3, "field", 6), "field: there is no field of action #6.");
	assert_string_equal(refusal(T_measure, 3, "parent", (struct value){.kind = VALUE_NULL}, NONE64), "");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_code_is_one_word_that_lists_do_not_cut),
		TEST(a_code_that_stands_may_stay),
		TEST(texts_have_a_length),
		TEST(a_code_is_taken_as_people_read_it),
		TEST(numbers_stay_within_their_bounds),
		TEST(references_lead_to_other_rows),
	};
	return cmocka_run_group_tests_name("fit", tests, NULL, NULL);
}
