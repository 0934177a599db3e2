// SPDX-License-Identifier: EUPL-1.2
// A field for several objects that is given codes: what is found is marked; what is not is said, and stays until
// somebody has looked at the field.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/form/form.h"

// The form of measure M4, which serves DD3 (#7), with these goals given.
static void given(struct bench *b, const char *goals, bool typed)
{
	struct form_value value = {FORM_TIE(0), goals};
	int32_t id;
	bench_plan(b, fixture_small());
	b->plan->goal[1].code = "DL,2";
	id = bench_id(b, T_measure, "M4");
	struct form_order o = {.table = T_measure, .ids = &id, .ids_n = 1, .first = FORM_TIE(0)};
	*(typed ? &o.typed : &o.present) = &value;
	*(typed ? &o.typed_n : &o.present_n) = 1;
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static void keeps(struct bench *b, const char *command)
{
	struct str kept = {0};
	overlay_form.keep(b->state, &b->look, &kept);
	assert_string_equal(str_text(&kept), command);
	str_free(&kept);
}

static void says(struct bench *b, const char *second)
{
	bench_describe(b);
	assert_string_equal(str_text(&b->second), second);
}

static void saves(struct bench *b, const char *command)
{
	bench_press(b, "C-s");
	assert_int_equal(b->answer, ANSWER_FINISH);
	assert_string_equal(str_text(&b->command), command);
}

static void codes_are_found(void **state)
{
	(void)state;
	struct bench b;
	i18n_set(LANG_EN);
	given(&b, "DL1, \"DL,2\"", true);
	keeps(&b, "measure resume #4 goalof=#1,#2 was:goalof=#7");
	saves(&b, "measure edit #4 goalof=#1,#2");
	bench_close(&b);
	given(&b, "DL,2", true);
	saves(&b, "measure edit #4 goalof=#2");
	bench_close(&b);
	given(&b, "#7", true);
	keeps(&b, ""); // as it was
	bench_close(&b);
}

// Nothing that was given is dropped without a word.
static void what_is_not_found_is_said(void **state)
{
	(void)state;
	struct bench b;
	i18n_set(LANG_EN);
	given(&b, "DL1,XX9,\"Y,9\"", true);
	says(&b, "goals served: not in the plan: XX9, \"Y,9\". Space shows what is there.");
	bench_shows(&b, 100, 40, "not in the plan: XX9");
	keeps(&b, "measure resume #4 \"goalof=#1,XX9, \\\"Y,9\\\"\" was:goalof=#7"); // a dropped line loses nothing
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_DONE);
	assert_string_equal(str_text(&b.message), "Not saved: 1 field needs another value.");
	bench_press(&b, "Tab S-Tab");
	says(&b, "goals served: not in the plan: XX9, \"Y,9\". Space shows what is there.");
	bench_press(&b, "Space Esc"); // looked at
	saves(&b, "measure edit #4 goalof=#1");
	bench_close(&b);
}

// Also where it is all there is, or where the rest is as the plan has it.
static void nothing_is_saved_over_it(void **state)
{
	(void)state;
	static const struct {
		const char *goals, *kept, *keys, *command;
	} cases[] = {
		{"XX9", "measure resume #4 goalof=XX9 was:goalof=#7", "Del", "measure edit #4 goalof="},
		{"DD3,XX9", "measure resume #4 goalof=#7,XX9 was:goalof=#7", "Del", "measure edit #4 goalof="},
		{"#99", "measure resume #4 goalof=#99 was:goalof=#7", "d Backspace Space Esc", "measure edit #4 goalof=#1"},
	};
	i18n_set(LANG_DE);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct bench b;
		given(&b, cases[i].goals, true);
		keeps(&b, cases[i].kept);
		bench_describe(&b);
		assert_non_null(strstr(str_text(&b.second), "nicht im Plan: "));
		bench_press(&b, "C-s");
		assert_int_equal(b.answer, ANSWER_DONE);
		bench_press(&b, cases[i].keys);
		saves(&b, cases[i].command);
		bench_close(&b);
		i18n_set(LANG_DE);
	}
	i18n_set(LANG_EN);
}

// Given with the form itself it is no change, but said all the same.
static void a_form_that_opens_with_it_says_so(void **state)
{
	(void)state;
	struct bench b;
	i18n_set(LANG_EN);
	given(&b, "DD3 XX9", false);
	says(&b, "goals served: not in the plan: XX9. Space shows what is there.");
	bench_press(&b, "Space Esc C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	assert_string_equal(str_text(&b.message), "Nothing was changed.");
	bench_close(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_found),
		cmocka_unit_test(what_is_not_found_is_said),
		cmocka_unit_test(nothing_is_saved_over_it),
		cmocka_unit_test(a_form_that_opens_with_it_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
