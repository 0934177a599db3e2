// SPDX-License-Identifier: EUPL-1.2
// Ties: which an object has, and the codes in which they are written, also where a code holds a comma.
#include "plan/tie.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"

static void an_object_has_its_ties(void **state)
{
	(void)state;
	struct tie tie;
	static const enum table_id targets[] = {T_goal, T_field, T_effect};
	for (int i = 0; i < 3; i++) {
		assert_true(tie_of(T_measure, i, &tie));
		assert_int_equal(tie_target(&tie), targets[i]);
	}
	assert_false(tie_of(T_measure, 3, &tie));
	assert_true(tie_of(T_goal, 0, &tie));
	assert_int_equal(tie_target(&tie), T_goal);
	assert_false(tie_of(T_unit, 0, &tie));
	assert_true(tie_named(T_measure, "effectof", &tie));
	assert_int_equal(tie.rows, T_measure_effect);
	assert_false(tie_named(T_goal, "effectof", &tie));
	assert_false(tie_named(T_measure, "goallink", &tie));
}

// The codes in brackets.
static void reads(const struct plan *p, const char *text, const char *expected)
{
	struct tie tie;
	struct str got = {0}, code = {0};
	assert_true(tie_named(T_measure, "goalof", &tie));
	for (const char *at = text; tie_next_code(p, &tie, text, &at, &code);)
		str_addf(&got, "[%s]", str_text(&code));
	assert_string_equal(str_text(&got), expected);
	str_free(&got);
	str_free(&code);
}

static void codes_are_parted_at_commas_and_blanks(void **state)
{
	(void)state;
	struct plan *p = fixture_map(0, 3);
	reads(p, "KS1", "[KS1]");
	reads(p, "KS1,KS4, #3 KS5 ", "[KS1][KS4][#3][KS5]");
	reads(p, "", "");
	reads(p, "Z,1", "[Z][1]"); // no goal is called so
	plan_free(p);
}

static void a_code_with_a_comma_stands_in_quotes_or_alone(void **state)
{
	(void)state;
	struct plan *p = fixture_map(0, 2);
	((struct goal *)fixture_add(p, T_goal))->code = "Z,1";
	reads(p, "Z,1", "[Z,1]");
	reads(p, "\"Z,1\"", "[Z,1]");
	reads(p, "\"Z,1\", KS1", "[Z,1][KS1]");
	reads(p, "KS1,\"Z,1\"", "[KS1][Z,1]");
	reads(p, "Z,1,KS1", "[Z][1][KS1]");
	reads(p, "KS1,Z,1", "[KS1][Z][1]");
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_object_has_its_ties),
		cmocka_unit_test(codes_are_parted_at_commas_and_blanks),
		cmocka_unit_test(a_code_with_a_comma_stands_in_quotes_or_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
