// SPDX-License-Identifier: EUPL-1.2
// Times of day, and how often something comes again.
#include "plan/clock.h"
#include "plan/rhythm.h"

#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void times_are_read_as_people_write_them(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int32_t minutes; // -1: none
	} rows[] = {
		{"9", 540},        {"09", 540},       {"0", 0},        {"23:59", 1439},     {"9:05", 545},
		{"09:05", 545},    {"9.05", 545},     {" 9:05 ", 545}, {"9:05 Uhr", 545},   {"9 Uhr", 540},
		{"9 Uhr 5", 545},  {"9 UHR 05", 545}, {"9h", 540},     {"9h05", 545},       {"9h 5", 545},
		{"09:05:00", 545}, {"0:00", 0},       {"24:00", -1},   {"9:60", -1},        {"9:5", -1},
		{"9:", -1},        {"", -1},          {"Uhr", -1},     {"-1", -1},          {"9:05:30", -1},
		{"123", -1},       {"9 5", -1},       {"9:05x", -1},   {"9:005", -1},       {"9 Uhr x", -1},
		{"9,05", -1},      {"neun", -1},      {"9:05:", -1},   {"9 Uhr 5 Uhr", -1},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		int32_t minutes = -1;
		bool read = clock_parse(rows[i].text, &minutes);
		if (read != (rows[i].minutes >= 0) || minutes != rows[i].minutes)
			fail_msg("“%s” is %d, not %d", rows[i].text, (int)minutes, (int)rows[i].minutes);
	}
}

static void every_minute_is_read_back(void **state)
{
	(void)state;
	struct str text = {0};
	for (int32_t m = 0; m < CLOCK_DAY; m++) {
		int32_t back = -1;
		str_clear(&text);
		clock_text(&text, m);
		assert_true(clock_parse(str_text(&text), &back));
		assert_int_equal(back, m);
		str_clear(&text);
		clock_iso(&text, m);
		assert_int_equal(text.len, 5);
		assert_true(clock_parse(str_text(&text), &back));
		assert_int_equal(back, m);
	}
	str_free(&text);
}

static void only_plain_words_have_an_interval(void **state)
{
	(void)state;
	static const struct {
		const char *words;
		enum rhythm_word rhythm;
	} rows[] = {
		{"wöchentlich", rhythm_WEEK},
		{"Wöchentlich.", rhythm_WEEK},
		{"dienstags 9:00, 30 Minuten", rhythm_WEEK},
		{"wöchentlich, freitags", rhythm_WEEK},
		{"jeden Dienstag", rhythm_WEEK},
		{"alle zwei Wochen mit den Teamleitungen", rhythm_WEEKS2},
		{"alle zwei Wochen, dienstags", rhythm_WEEKS2},
		{"14-tägig", rhythm_WEEKS2},
		{"alle drei Wochen", rhythm_WEEKS3},
		{"alle vier Wochen", rhythm_WEEKS4},
		{"alle sechs Wochen", rhythm_WEEKS6},
		{"alle acht Wochen", rhythm_WEEKS8},
		{"monatlich", rhythm_MONTH},
		{"erster Montag im Monat", rhythm_MONTH},
		{"alle zwei Monate", rhythm_MONTHS2},
		{"vierteljährlich", rhythm_QUARTER},
		{"quartalsweise mit allen Strategieteam-Managern", rhythm_QUARTER},
		{"alle drei Monate", rhythm_QUARTER},
		{"halbjährlich", rhythm_HALF},
		{"zweimal im Jahr", rhythm_HALF},
		{"zweimal jährlich", rhythm_HALF},
		{"jährlich", rhythm_YEAR},
		{"einmal im Jahr", rhythm_YEAR},
		{"täglich", rhythm_DAY},
		{"every week", rhythm_WEEK},
		{"every Tuesday at 9", rhythm_WEEK},
		{"fortnightly", rhythm_WEEKS2},
		{"twice a year", rhythm_HALF},
		{"quarterly", rhythm_QUARTER},
		// what is vague, once, another interval or several of them
		{"", rhythm_NONE},
		{"regelmäßig", rhythm_NONE},
		{"fortlaufend", rhythm_NONE},
		{"einmalig", rhythm_NONE},
		{"bei Bedarf", rhythm_NONE},
		{"zweimal wöchentlich", rhythm_NONE},
		{"mehrmals jährlich", rhythm_NONE},
		{"dreimal im Jahr", rhythm_NONE},
		{"alle fünf Wochen", rhythm_NONE},
		{"alle zwei bis drei Monate", rhythm_NONE},
		{"alle zwei Jahre", rhythm_NONE},
		{"wöchentlich, im Sommer monatlich", rhythm_NONE},
		{"wöchentlich oder nach Bedarf", rhythm_NONE},
		{"nicht wöchentlich", rhythm_NONE},
		{"jeden zweiten Dienstag", rhythm_NONE},
		{"in den ersten Wochen täglich", rhythm_NONE},
		{"twice weekly", rhythm_NONE},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (rhythm_read(rows[i].words) != rows[i].rhythm)
			fail_msg("“%s” is %s, not %s", rows[i].words, words_rhythm[rhythm_read(rows[i].words)].code,
					 words_rhythm[rows[i].rhythm].code);
}

static void it_comes_again_by_a_day(void **state)
{
	(void)state;
	static const int32_t expected[rhythm_COUNT][3] = {
		[rhythm_DAY] = {2026, 2, 1},      [rhythm_WEEK] = {2026, 2, 7},    [rhythm_WEEKS2] = {2026, 2, 14},
		[rhythm_WEEKS3] = {2026, 2, 21},  [rhythm_WEEKS4] = {2026, 2, 28}, [rhythm_WEEKS6] = {2026, 3, 14},
		[rhythm_WEEKS8] = {2026, 3, 28},  [rhythm_MONTH] = {2026, 2, 28},  [rhythm_MONTHS2] = {2026, 3, 31},
		[rhythm_QUARTER] = {2026, 4, 30}, [rhythm_HALF] = {2026, 7, 31},   [rhythm_YEAR] = {2027, 1, 31},
	};
	int32_t day = date_day(2026, 1, 31);
	for (int r = 1; r < rhythm_COUNT; r++)
		assert_int_equal(rhythm_next((enum rhythm_word)r, day),
						 date_day(expected[r][0], expected[r][1], expected[r][2]));
	assert_int_equal(rhythm_next(rhythm_NONE, day), DAY_NONE);
	assert_int_equal(rhythm_next(rhythm_WEEK, DAY_NONE), DAY_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_are_read_as_people_write_them),
		cmocka_unit_test(every_minute_is_read_back),
		cmocka_unit_test(only_plain_words_have_an_interval),
		cmocka_unit_test(it_comes_again_by_a_day),
	};
	return cmocka_run_group_tests_name("clock and rhythm", tests, NULL, NULL);
}
