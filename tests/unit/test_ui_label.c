// SPDX-License-Identifier: EUPL-1.2
// Small texts that panes share: numbers of measures, money, search in plain letters, narrowing.
#include "ui/kit/label.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "fixture.h"
#include "say/narrow.h"
#include "say/label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void measures_go_by_their_number(void **state)
{
	(void)state;
	assert_string_equal(label_number("M34"), "34");
	assert_string_equal(label_number("M034"), "34");
	assert_string_equal(label_number("m7"), "7");
	assert_string_equal(label_number("M0"), "0");
	assert_string_equal(label_number("M00"), "0");
	assert_string_equal(label_number("M"), "M");
	assert_string_equal(label_number("M3a"), "M3a");
	assert_string_equal(label_number("P10"), "P10");
	assert_string_equal(label_number("34"), "34");
	assert_string_equal(label_number(""), "");
}

static void check_money(int64_t least, int64_t most, const char *english, const char *german)
{
	for (int lang = 0; lang < 2; lang++) {
		struct str s = {0};
		i18n_set(lang ? LANG_EN : LANG_DE);
		label_money(&s, least, most);
		if (lang)
			assert_string_equal(str_text(&s), english);
		else if (german)
			assert_string_equal(str_text(&s), german);
		str_free(&s);
	}
}

static void money_is_short_and_loses_nothing(void **state)
{
	(void)state;
	check_money(60000, 100000, "60–100 k€", NULL);
	check_money(15000, 15000, "15 k€", NULL);
	check_money(15200, 20000, "15.2–20 k€", NULL);
	check_money(500, 500, "500 €", "500 €");
	check_money(9000, 12000, "9000–12,000 €", NULL);
	check_money(12345, 20000, "12,345–20,000 €", NULL); // thousands would lose the 45
	check_money(100000, NONE64, "from 100 k€", NULL);
	check_money(NONE64, 50000, "up to 50 k€", NULL);
	check_money(NONE64, NONE64, "", "");
}

static void narrowing_takes_further_fields_and_goals(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct arena *a = arena_new();
	struct look look = {.plan = p, .only_field = NONE32, .only_goal = NONE32, .frame = a, .search = ""};
	assert_null(narrow_measures(a, &look));
	for (int32_t id = 1; id <= (int32_t)p->field_n; id++) {
		look.only_field = id;
		const uint8_t *keep = narrow_measures(a, &look);
		for (size_t i = 0; i < p->measure_n; i++) {
			bool belongs = p->measure[i].field == id;
			for (size_t k = 0; k < p->measure_field_n; k++)
				belongs |= p->measure_field[k].measure == p->measure[i].id && p->measure_field[k].field == id;
			assert_int_equal(keep[i] != 0, belongs);
		}
	}
	for (int32_t id = 1; id <= (int32_t)p->goal_n; id++) {
		look.only_field = NONE32;
		look.only_goal = id;
		const uint8_t *keep = narrow_measures(a, &look);
		look.only_field = 1;
		const uint8_t *both = narrow_measures(a, &look);
		for (size_t i = 0; i < p->measure_n; i++) {
			bool serves = false;
			for (size_t k = 0; k < p->measure_goal_n; k++)
				serves |= p->measure_goal[k].measure == p->measure[i].id && p->measure_goal[k].goal == id;
			assert_int_equal(keep[i] != 0, serves);
			assert_true(!both[i] || (keep[i] && both[i]));
		}
	}
	arena_free(a);
	plan_free(p);
}

// Percent has its sign as the language has it, also as the unit of a key result; other units stand apart.
static void units_stand_as_the_language_has_them(void **state)
{
	(void)state;
	static const struct {
		enum lang lang;
		const char *unit, *text;
	} cases[] = {{LANG_EN, "%", "75%"},
				 {LANG_DE, "%", "75 %"},
				 {LANG_EN, "Tage", "75 Tage"},
				 {LANG_DE, "Tage", "75 Tage"},
				 {LANG_EN, "", "75"},
				 {LANG_DE, "", "75"},
				 {LANG_EN, "% der Ämter", "75% der Ämter"}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct str s = {0};
		i18n_set(cases[i].lang);
		str_add(&s, "75");
		label_unit(&s, cases[i].unit);
		assert_string_equal(str_text(&s), cases[i].text);
		str_free(&s);
	}
	i18n_set(LANG_EN);
}

// What people typed ends as it likes; what stands behind it is joined so that it can be read.
static void sentences_are_joined_as_they_end(void **state)
{
	static const struct {
		const char *first, *joined, *goes_on;
	} texts[] = {
		{"", "x", "x"},
		{"17 of 25", "17 of 25, x", "17 of 25x"},
		{"No tablets.", "No tablets. x", "No tabletsx"},
		{"Why?", "Why? x", "Why?x"},
		{"Now!", "Now! x", "Now!x"},
		{"and so on ...", "and so on ... x", "and so on ...x"},
		{".", ". x", "x"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct str joined = {0}, on = {0};
		str_add(&joined, texts[i].first);
		label_comma(&joined);
		str_add(&joined, "x");
		label_goes_on(&on, texts[i].first);
		str_add(&on, "x");
		assert_string_equal(str_text(&joined), texts[i].joined);
		assert_string_equal(str_text(&on), texts[i].goes_on);
		str_free(&joined);
		str_free(&on);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(measures_go_by_their_number),
		cmocka_unit_test(money_is_short_and_loses_nothing),
		cmocka_unit_test(narrowing_takes_further_fields_and_goals),
		cmocka_unit_test(units_stand_as_the_language_has_them),
		cmocka_unit_test(sentences_are_joined_as_they_end),
	};
	return cmocka_run_group_tests_name("labels of the panes", tests, NULL, NULL);
}
