// SPDX-License-Identifier: EUPL-1.2
// Values in both languages: typed by a person, read by a machine, shown to a person, and each of them taken back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "contract_plan.h"

#define NB "\u202f" // narrow blank

// One object of each kind of number, all in one plan; they belong to measure M1.
static struct ls_plan *one_of_each(void)
{
	ls_language("en");
	struct ls_plan *p = empty();
	step_begin(p);
	assert_int_equal(added(p, "measure", FIELDS({"title", "Scanstelle"})), 1);
	assert_int_equal(added(p, "criterion", FIELDS({"title", "Nutzen"})), 1);
	assert_int_equal(added(p, "level", FIELDS({"criterion", "#1"}, {"title", "hoch"}, {"points", "1"})), 1);
	assert_int_equal(added(p, "fte_need", FIELDS({"note", "Scannen"}, {"posts", "1"})), 1);
	assert_int_equal(added(p, "cost_class", FIELDS({"title", "teuer"})), 1);
	assert_int_equal(added(p, "phase", FIELDS({"measure", "#1"}, {"title", "Pilot"})), 1);
	assert_int_equal(added(p, "capacity", FIELDS({"year", "2025"})), 1);
	assert_int_equal(added(p, "rule", FIELDS({"title", "Zahl der Ziele"})), 1);
	assert_int_equal(added(p, "external", FIELDS({"title", "Gesetz"})), 1);
	assert_int_equal(added(p, "dependency", FIELDS({"measure", "#1"}, {"on_external", "#1"})), 1);
	assert_int_equal(step_end(p), 1);
	return p;
}

struct sample {
	const char *table, *column;
	const char *typed;
	int64_t value;
	const char *text, *shown;
};

// Typed gives the value; what the value is written as and shown as, typed again, gives it again.
static void is_taken_back(struct ls_plan *p, const struct sample *s)
{
	struct ls_err err = {.text = ""};
	const char *ways[] = {s->typed, s->text, s->shown};
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		int64_t step;
		step_begin(p);
		if (ls_step_set(p, s->table, 1, s->column, ways[i], &err) != LS_OK || ls_step_end(p, &step, &err) != LS_OK)
			fail_msg("%s.%s “%s”: %s", s->table, s->column, ways[i], err.text);
		if (number_of(p, s->table, 1, s->column) != s->value)
			fail_msg("%s.%s “%s” is %lld, not %lld", s->table, s->column, ways[i],
					 (long long)number_of(p, s->table, 1, s->column), (long long)s->value);
		assert_string_equal(text_of(p, s->table, 1, s->column), s->text);
		assert_string_equal(shown(p, s->table, 1, s->column), s->shown);
	}
}

static void german_numbers_are_read_as_germans_type_them(void **state)
{
	(void)state;
	static const struct sample samples[] = {
		{"criterion", "weight", "12,5", 1250, "12.50", "12,5" NB "%"},
		{"criterion", "weight", "40 %", 4000, "40", "40" NB "%"},
		{"criterion", "weight", "12.05", 1205, "12.05", "12,05" NB "%"},
		{"level", "points", "2,75", 275, "2.75", "2,75"},
		{"level", "points", "1 000", 100000, "1000", "1000"},
		{"level", "points", "3", 300, "3", "3"},
		{"fte_need", "posts", "0,125", 125, "0.125", "0,125" NB "VZÄ"},
		{"fte_need", "posts", "1,125", 1125, "1.125", "1,125" NB "VZÄ"},
		{"fte_need", "posts", "1.125", 1125, "1.125", "1,125" NB "VZÄ"}, // of posts a sign is always decimal
		{"fte_need", "posts", "2.500", 2500, "2.5", "2,5" NB "VZÄ"},
		{"fte_need", "posts", "1.250,5 VZÄ", 1250500, "1250.5", "1250,5" NB "VZÄ"},
		{"cost_class", "least", "1.500", 1500, "1500", "1500" NB "€"},
		{"cost_class", "most", "1.500.000", 1500000, "1500000", "1" NB "500" NB "000" NB "€"},
		{"cost_class", "most", "20 T€", 20000, "20000", "20" NB "000" NB "€"},
		{"cost_class", "most", "1,5 Mio", 1500000, "1500000", "1" NB "500" NB "000" NB "€"},
		{"phase", "progress", "40 %", 40, "40", "40" NB "%"},
		{"capacity", "year", "2031", 2031, "2031", "2031"},
		{"measure", "priority", "12", 12, "12", "12"},
		{"measure", "priority", "1.200", 1200, "1200", "1200"},
		{"dependency", "lag", "-14", -14, "-14", "−14"},
		{"rule", "most", "2,5", 2500, "2.5", "2,5"},
	};
	struct ls_plan *p = one_of_each();
	ls_language("de");
	for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++)
		is_taken_back(p, &samples[i]);
	ls_language("en");
	ls_plan_close(p);
}

static void english_numbers_are_read_as_the_english_type_them(void **state)
{
	(void)state;
	static const struct sample samples[] = {
		{"criterion", "weight", "12.5%", 1250, "12.50", "12.5%"},
		{"level", "points", "2.75", 275, "2.75", "2.75"},
		{"level", "points", "1000", 100000, "1000", "1000"},
		{"fte_need", "posts", "1.125", 1125, "1.125", "1.125" NB "posts"},
		{"fte_need", "posts", "2,500", 2500, "2.5", "2.5" NB "posts"},
		{"fte_need", "posts", "1,250.5 FTE", 1250500, "1250.5", "1250.5" NB "posts"},
		{"cost_class", "most", "500.000", 500000, "500000", "500,000" NB "€"},
		{"cost_class", "most", "2.000.000", 2000000, "2000000",
		 "2,000,000" NB "€"}, // of euros it always separates thousands
		{"cost_class", "least", "1,500,000 €", 1500000, "1500000", "1,500,000" NB "€"},
		{"cost_class", "most", "1.5 Mio", 1500000, "1500000", "1,500,000" NB "€"},
		{"phase", "progress", "40%", 40, "40", "40%"},
		{"dependency", "lag", "-14", -14, "-14", "−14"},
	};
	struct ls_plan *p = one_of_each();
	for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++)
		is_taken_back(p, &samples[i]);
	ls_plan_close(p);
}

// A day brings its precision along, whichever language it is typed in.
static void days_are_read_at_their_precision(void **state)
{
	(void)state;
	static const struct {
		const char *language, *typed, *text, *shown, *precision;
	} days[] = {
		{"de", "3.4.2023", "2023-04-03", "03.04.2023", "day"},   {"de", "4/2023", "2023-04", "04.2023", "month"},
		{"de", "Q2 2023", "2023-Q2", "Q2 2023", "quarter"},      {"de", "2023", "2023", "2023", "year"},
		{"de", "heute", "2021-01-30", "30.01.2021", "day"},      {"de", "2023-Q4", "2023-Q4", "Q4 2023", "quarter"},
		{"en", "2023-04-03", "2023-04-03", "3 Apr 2023", "day"}, {"en", "Q2 2023", "2023-Q2", "Q2 2023", "quarter"},
		{"en", "today", "2021-01-30", "30 Jan 2021", "day"},     {"en", "+2w", "2021-02-13", "13 Feb 2021", "day"},
	};
	struct ls_plan *p = one_of_each();
	struct ls_err err = {.text = ""};
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
		ls_language(days[i].language);
		if (set(p, "external", 1, "expected", days[i].typed, &err) != LS_OK)
			fail_msg("%s: %s", days[i].typed, err.text);
		assert_string_equal(text_of(p, "external", 1, "expected"), days[i].text);
		assert_string_equal(shown(p, "external", 1, "expected"), days[i].shown);
		assert_string_equal(text_of(p, "external", 1, "expected_precision"), days[i].precision);
		const char *ways[] = {days[i].text, days[i].shown};
		for (int k = 0; k < 2; k++) { // it is so already: no step
			step_begin(p);
			if (ls_step_set(p, "external", 1, "expected", ways[k], &err) != LS_OK)
				fail_msg("%s: %s", ways[k], err.text);
			assert_int_equal(step_end(p), 0);
		}
	}
	assert_int_equal(set(p, "external", 1, "expected", "", &err), LS_OK);
	assert_true(number_of(p, "external", 1, "expected") == LS_NONE);
	ls_language("en");
	ls_plan_close(p);
}

// The day that "today" is, for any time that somebody may give.
static void today_is_the_day_of_the_time_given(void **state)
{
	(void)state;
	static const struct {
		int64_t now;
		const char *day;
	} times[] = {
		{0, "1970-01-01"},      {86399, "1970-01-01"},  {86400, "1970-01-02"},     {-1, "1969-12-31"},
		{-86400, "1969-12-31"}, {-86401, "1969-12-30"}, {INT64_MAX, "2199-12-31"}, {INT64_MIN, "1870-01-01"},
	};
	struct ls_plan *p = one_of_each();
	struct ls_err err;
	for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
		ls_plan_now(p, times[i].now);
		step_begin(p);
		assert_int_equal(ls_step_set(p, "external", 1, "expected", "today", &err), LS_OK);
		(void)step_end(p);
		assert_string_equal(text_of(p, "external", 1, "expected"), times[i].day);
	}
	ls_plan_close(p);
}

// Every cell of every object is taken back as it was given, in both languages: nothing changes.
static void what_is_read_can_be_written_in_both_languages(void **state)
{
	(void)state;
	struct ls_plan *p = opened(LS_WRITE);
	struct ls_err err = {.text = ""};
	int cells = 0, unclear_n = 0;
	step_begin(p); // what the two languages take for different numbers
	added(p, "fte_need", FIELDS({"note", "x"}, {"posts", "1.125"}));
	added(p, "fte_need", FIELDS({"note", "y"}, {"posts", "12.345"}));
	added(p, "budget_line", FIELDS({"title", "Server"}, {"least", "1234"}, {"most", "12345678"}, {"funding", "12.50"}));
	(void)step_end(p);
	for (int german = 0; german < 2; german++) {
		struct ls_table t;
		struct ls_column c;
		ls_language(german ? "de" : "en");
		step_begin(p);
		for (size_t i = 0; ls_table_at(i, &t); i++)
			for (size_t k = 0; ls_column_at(t.name, k, &c); k++)
				for (size_t n = 0; n < ls_object_count(p, t.name); n++) {
					int32_t id = ls_object_at(p, t.name, n);
					const char *text = text_of(p, t.name, id, c.name);
					if (strstr(c.name, "precision") || (!*text && !c.optional))
						continue;
					cells++;
					if (ls_step_set(p, t.name, id, c.name, text, &err) != LS_OK)
						fail_msg("%s #%d %s: %s: %s", t.name, (int)id, c.name, text, err.text);
					// 30,000 as people see it may be thirty thousandths for others: such a number is refused.
					const char *seen = shown(p, t.name, id, c.name);
					bool unclear = c.unit == LS_THOUSANDTH && !german && strchr(seen, ',');
					unclear_n += unclear;
					if (c.kind == LS_NUMBER && *text && !unclear &&
						ls_step_set(p, t.name, id, c.name, seen, &err) != LS_OK)
						fail_msg("%s #%d %s: %s: %s", t.name, (int)id, c.name, seen, err.text);
				}
		assert_int_equal(step_end(p), 0);
	}
	assert_in_range(cells, 3000, 100000);
	assert_in_range(unclear_n, 1, 20);
	ls_language("en");
	ls_plan_close(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(german_numbers_are_read_as_germans_type_them),
		cmocka_unit_test(english_numbers_are_read_as_the_english_type_them),
		cmocka_unit_test(days_are_read_at_their_precision),
		cmocka_unit_test(today_is_the_day_of_the_time_given),
		cmocka_unit_test_setup_teardown(what_is_read_can_be_written_in_both_languages, make_plan, remove_plan),
	};
	return cmocka_run_group_tests_name("contract values", tests, make_original, remove_original);
}
