// SPDX-License-Identifier: EUPL-1.2
// A plan that came from elsewhere may break the rules that every edit keeps: `check` says so in the same words.
#include "fixture.h"

#include "base/i18n.h"
#include "base/str.h"
#include "cmd/findings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void note(void *arg, const char *sentence)
{
	str_addf(arg, "%s\n", sentence);
}

static void tells(const struct plan *p, const char *sentence)
{
	struct str all = {0};
	findings_rows(p, note, &all);
	if (!strstr(str_text(&all), sentence))
		print_error("“%s” is not among:\n%s", sentence, str_text(&all));
	assert_non_null(strstr(str_text(&all), sentence));
	str_free(&all);
}

static void test_a_plan_without_faults(void **state)
{
	(void)state;
	struct plan *small = fixture_small(), *viersen = fixture_viersen();
	struct str all = {0};
	findings_rows(small, note, &all);
	findings_rows(viersen, note, &all);
	assert_string_equal(str_text(&all), "");
	str_free(&all);
	plan_free(small);
	plan_free(viersen);
}

static void test_columns_that_contradict(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->phase[0].start = fixture_day("2030-01-01");
	p->phase[0].start_precision = PRECISION_DAY;
	p->phase[0].end = fixture_day("2029-12-31");
	p->phase[0].end_precision = PRECISION_DAY;
	tells(p, "Expected: 1 Jan 2030 or later.");
	p->key_result[2].target = -1000;
	tells(p, "key result 2023Q1-O2-KR1 · target value: the value is to increase, but the start 0 is not below it.");
	p->budget_line[0].year_from = 2027;
	p->budget_line[0].year_to = 2024;
	tells(p, "budget line #1 · to year: 2024 is before “from year” (2027). Expected: 2027 or later.");
	p->strategy[0].pace_good = 10;
	tells(p, "on track from: 10");
	plan_free(p);
}

// From before commas were refused, or written by another program: the plan can be read, and is told what to mend.
static void test_codes_that_lists_would_cut(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->goal[0].code = "Z,1";
	p->goal[1].code = "Z;2";
	p->phase[3].code = "1,5";
	tells(p,
		  "goal Z,1 · code “Z,1”: a short name without blanks, quotes, commas, semicolons, / and # is expected, such "
		  "as M34.");
	tells(p, "goal Z;2 · code “Z;2”: a short name");
	tells(p, "phase M6/1,5 · number “1,5”: a short name");
	i18n_set(LANG_DE);
	tells(p,
		  "Ziel Z,1 · Kürzel „Z,1“: Erwartet wird ein Kürzel ohne Leerzeichen, Anführungszeichen, Komma, Semikolon, / "
		  "und #, etwa M34.");
	i18n_set(LANG_EN);
	plan_free(p);
}

static void test_circles(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->goal_link[0].needs = p->goal_link[0].goal;
	tells(p, "a goal cannot be its own precondition");
	p->measure[0].parent = p->measure[1].id;
	p->measure[1].parent = p->measure[0].id;
	tells(p, "measure M1 · part of: it would belong to itself in a circle.");
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = d->on_measure = p->measure[2].id;
	tells(p, "this would close a circle: M3 → M3.");
	plan_free(p);
}

static void test_relations_that_say_nothing(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct contribution *c = fixture_add(p, T_contribution);
	c->measure = p->measure[0].id;
	tells(p, "nobody says what the measure serves");
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = p->measure[0].id;
	tells(p, "nobody says what it waits for");
	plan_free(p);
}

// For people M1 and M01 are one.
static void test_codes(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->measure[3].code = "M01";
	tells(p, "code “M01” is taken already. Expected: one that no other measure has, such as M11.");
	p->goal[0].code = "a b";
	tells(p, "code “a b”: a short name without blanks");
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_plan_without_faults),      cmocka_unit_test(test_columns_that_contradict),
		cmocka_unit_test(test_codes_that_lists_would_cut), cmocka_unit_test(test_circles),
		cmocka_unit_test(test_relations_that_say_nothing), cmocka_unit_test(test_codes),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
