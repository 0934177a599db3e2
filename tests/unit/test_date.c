// SPDX-License-Identifier: EUPL-1.2
// Every day from 1870 to 2199 counted against a plain calendar, weeks at the turn of years, periods, and all the
// ways in which people write a date.
#include "base/date.h"

#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static void every_day_counts_on(void **state)
{
	(void)state;
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int32_t expected = DAY_MIN;
	int weekday = 6; // 1870-01-01 was a Saturday

	for (int year = 1870; year <= 2199; year++) {
		for (int month = 1; month <= 12; month++) {
			int length = lengths[month - 1] + (month == 2 && is_leap(year));
			assert_int_equal(date_days_in_month(year, month), length);
			assert_false(date_valid(year, month, length + 1));
			for (int day = 1; day <= length; day++) {
				struct civil c = date_civil(expected);
				if (date_day(year, month, day) != expected || c.year != year || c.month != month || c.day != day ||
					date_weekday(expected) != weekday || !date_valid(year, month, day))
					fail_msg("%04d-%02d-%02d", year, month, day);
				expected++;
				weekday = weekday % 7 + 1;
			}
		}
	}
	assert_int_equal(expected - 1, DAY_MAX);
	assert_int_equal(date_day(1970, 1, 1), 0);
}

// ISO 8601: week 1 holds the year's first Thursday. Walks from a known Monday on.
static void weeks_follow_one_another(void **state)
{
	(void)state;
	int32_t day = date_day(1870, 1, 3); // Monday of week 1
	int year = 1870, week = 1;

	while (day + 6 <= DAY_MAX) {
		for (int i = 0; i < 7; i++) {
			int iso_year;
			assert_int_equal(date_week(day + i, &iso_year), week);
			assert_int_equal(iso_year, year);
		}
		day += 7;
		week++;
		if (date_civil(day + 3).year != year) {
			year++;
			week = 1;
		}
	}
}

static void weeks_at_the_turn_of_the_year(void **state)
{
	(void)state;
	static const struct {
		int year, month, day, iso_year, week;
	} cases[] = {
		{2020, 12, 31, 2020, 53}, {2021, 1, 1, 2020, 53},   {2021, 1, 3, 2020, 53}, {2021, 1, 4, 2021, 1},
		{2024, 12, 30, 2025, 1},  {2024, 12, 29, 2024, 52}, {2023, 1, 1, 2022, 52}, {2026, 12, 31, 2026, 53},
		{2027, 1, 1, 2026, 53},   {2023, 2, 10, 2023, 6},   {2018, 1, 1, 2018, 1},  {2018, 12, 31, 2019, 1},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int year;
		int32_t day = date_day(cases[i].year, cases[i].month, cases[i].day);
		assert_int_equal(date_week(day, &year), cases[i].week);
		assert_int_equal(year, cases[i].iso_year);
		assert_int_equal(date_week(day, NULL), cases[i].week);
	}
}

static void overflow_is_carried(void **state)
{
	(void)state;
	assert_int_equal(date_day(2023, 14, 0), date_day(2024, 1, 31));
	assert_int_equal(date_day(2023, 0, 1), date_day(2022, 12, 1));
	assert_int_equal(date_day(2023, -11, 1), date_day(2022, 1, 1));
	assert_int_equal(date_day(2023, 3, 0), date_day(2023, 2, 28));
	assert_int_equal(date_day(2024, 1, 366), date_day(2024, 12, 31));
	assert_int_equal(date_day(2024, 1, -1), date_day(2023, 12, 30));
	assert_int_equal(date_day(INT32_MAX, 12, 31), DAY_MAX);
	assert_int_equal(date_day(INT32_MIN, INT32_MIN, INT32_MIN), DAY_MIN);
	assert_false(date_valid(2023, 2, 29));
	assert_false(date_valid(2023, 13, 1));
	assert_false(date_valid(2023, 0, 1));
	assert_false(date_valid(2023, 1, 0));
	assert_false(date_valid(0, 1, 1));
	assert_true(date_valid(1, 1, 1));
	assert_true(date_valid(9999, 12, 31));
	assert_false(date_valid(10000, 1, 1));
}

static void a_period_has_a_first_and_a_last_day(void **state)
{
	(void)state;
	int32_t day = date_day(2024, 2, 10);
	assert_int_equal(date_first(day, PRECISION_DAY), day);
	assert_int_equal(date_last(day, PRECISION_DAY), day);
	assert_int_equal(date_first(day, PRECISION_MONTH), date_day(2024, 2, 1));
	assert_int_equal(date_last(day, PRECISION_MONTH), date_day(2024, 2, 29));
	assert_int_equal(date_first(day, PRECISION_QUARTER), date_day(2024, 1, 1));
	assert_int_equal(date_last(day, PRECISION_QUARTER), date_day(2024, 3, 31));
	assert_int_equal(date_first(day, PRECISION_YEAR), date_day(2024, 1, 1));
	assert_int_equal(date_last(day, PRECISION_YEAR), date_day(2024, 12, 31));
	assert_int_equal(date_last(date_day(2024, 12, 5), PRECISION_MONTH), date_day(2024, 12, 31));
	assert_int_equal(date_last(date_day(2024, 12, 5), PRECISION_QUARTER), date_day(2024, 12, 31));
	assert_int_equal(date_quarter(date_day(2024, 9, 30)), 3);
	assert_int_equal(date_quarter(date_day(2024, 10, 1)), 4);
	assert_int_equal(date_first(DAY_NONE, PRECISION_YEAR), DAY_NONE);
	assert_int_equal(date_last(DAY_NONE, PRECISION_MONTH), DAY_NONE);
}

// What is planned to the last day of a month ends with a month wherever it is moved, and comes back.
static void what_is_planned_to_the_end_of_a_month_stays_there(void **state)
{
	(void)state;
	int32_t end = date_day(2023, 12, 31);
	for (int i = 1; i <= 4; i++)
		end = date_move(end, 1, PRECISION_QUARTER);
	assert_int_equal(end, date_day(2024, 12, 31));
	assert_int_equal(date_move(date_day(2024, 2, 29), 1, PRECISION_YEAR), date_day(2025, 2, 28));
	assert_int_equal(date_move(date_day(2025, 2, 28), -1, PRECISION_YEAR), date_day(2024, 2, 29));
	assert_int_equal(date_move(date_day(2024, 2, 28), 1, PRECISION_YEAR), date_day(2025, 2, 28));  // not the last one
	assert_int_equal(date_move(date_day(2024, 1, 30), 1, PRECISION_MONTH), date_day(2024, 2, 29)); // cut to the month
	assert_int_equal(date_move(date_day(2024, 1, 31), 1, PRECISION_DAY), date_day(2024, 2, 1));
	assert_int_equal(date_move(DAY_NONE, 1, PRECISION_YEAR), DAY_NONE);
	for (int month = 1; month <= 12; month++)
		for (int by = -30; by <= 30; by++) {
			int32_t last = date_last(date_day(2023, month, 1), PRECISION_MONTH);
			int32_t there = date_move(last, by, PRECISION_MONTH);
			assert_int_equal(there, date_last(there, PRECISION_MONTH));
			assert_int_equal(date_move(there, -by, PRECISION_MONTH), last);
		}
}

static void shifting_keeps_the_day_of_the_month(void **state)
{
	(void)state;
	int32_t day = date_day(2023, 1, 31);
	assert_int_equal(date_shift(day, 1, PRECISION_DAY), date_day(2023, 2, 1));
	assert_int_equal(date_shift(day, 1, PRECISION_MONTH), date_day(2023, 2, 28));
	assert_int_equal(date_shift(day, 13, PRECISION_MONTH), date_day(2024, 2, 29));
	assert_int_equal(date_shift(day, -2, PRECISION_MONTH), date_day(2022, 11, 30));
	assert_int_equal(date_shift(day, 1, PRECISION_QUARTER), date_day(2023, 4, 30));
	assert_int_equal(date_shift(day, -1, PRECISION_QUARTER), date_day(2022, 10, 31));
	assert_int_equal(date_shift(date_day(2024, 2, 29), 1, PRECISION_YEAR), date_day(2025, 2, 28));
	assert_int_equal(date_shift(date_day(2024, 2, 29), -4, PRECISION_YEAR), date_day(2020, 2, 29));
	assert_int_equal(date_shift(DAY_NONE, 5, PRECISION_MONTH), DAY_NONE);
	assert_int_equal(date_shift(DAY_MAX, INT32_MAX, PRECISION_DAY), DAY_MAX);
	assert_int_equal(date_shift(DAY_MAX, INT32_MAX, PRECISION_YEAR), DAY_MAX);
	assert_int_equal(date_shift(DAY_MIN, INT32_MIN, PRECISION_YEAR), DAY_MIN);
}

static void iso_dates_are_strict(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int year, month, day;
		enum precision precision;
	} good[] = {
		{"2023", 2023, 1, 1, PRECISION_YEAR},       {"2023-04", 2023, 4, 1, PRECISION_MONTH},
		{"2023-Q3", 2023, 7, 1, PRECISION_QUARTER}, {"2024-02-29", 2024, 2, 29, PRECISION_DAY},
		{"1870-01-01", 1870, 1, 1, PRECISION_DAY},  {"2199-12-31", 2199, 12, 31, PRECISION_DAY},
	};
	static const char *const bad[] = {
		"",           "23",         "20230",       "2023-",
		"2023-1",     "2023-13",    "2023-00",     "2023-Q0",
		"2023-Q5",    "2023-q1",    "2023-Q11",    "2023-Q",
		"2023-Qx",    "2023-Q1x",   "2023-02-1",   "2023-02-1x",
		"2023-02-29", "2023-2-3",   "2023-02-030", "2023-02-03 ",
		" 2023",      "1869-12-31", "2200-01-01",  "2023-02-03T10:00",
		"2023/02/03", "x",          "-2023",       "+2023",
	};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		int32_t day;
		enum precision p;
		assert_true(date_parse_iso(good[i].text, &day, &p));
		assert_int_equal(day, date_day(good[i].year, good[i].month, good[i].day));
		assert_int_equal(p, good[i].precision);
		struct str out = {0};
		date_iso(&out, day, p);
		assert_string_equal(out.s, good[i].text);
		str_free(&out);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		int32_t day = 17;
		enum precision p = PRECISION_YEAR;
		if (date_parse_iso(bad[i], &day, &p))
			fail_msg("“%s” was taken", bad[i]);
		assert_int_equal(day, 17);
	}
}

static void people_write_dates_in_many_ways(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int year, month, day;
		enum precision precision;
	} cases[] = {
		{"3.4.23", 2023, 4, 3, PRECISION_DAY},
		{"03.04.2023", 2023, 4, 3, PRECISION_DAY},
		{" 3. 4. 2023 ", 2023, 4, 3, PRECISION_DAY},
		{"3.4.70", 1970, 4, 3, PRECISION_DAY},
		{"3.4.69", 2069, 4, 3, PRECISION_DAY},
		{"3.4.", 2023, 4, 3, PRECISION_DAY},
		{"4/2023", 2023, 4, 1, PRECISION_MONTH},
		{"04.2023", 2023, 4, 1, PRECISION_MONTH},
		{"Q2 2023", 2023, 4, 1, PRECISION_QUARTER},
		{"q2/23", 2023, 4, 1, PRECISION_QUARTER},
		{"2023 Q2", 2023, 4, 1, PRECISION_QUARTER},
		{"2023Q2", 2023, 4, 1, PRECISION_QUARTER},
		{"2023-q2", 2023, 4, 1, PRECISION_QUARTER},
		{"2023/q2", 2023, 4, 1, PRECISION_QUARTER},
		{"2023", 2023, 1, 1, PRECISION_YEAR},
		{"2023-05-06", 2023, 5, 6, PRECISION_DAY},
		{"heute", 2023, 1, 31, PRECISION_DAY},
		{"Today", 2023, 1, 31, PRECISION_DAY},
		{"MORGEN", 2023, 2, 1, PRECISION_DAY},
		{"tomorrow", 2023, 2, 1, PRECISION_DAY},
		{"gestern", 2023, 1, 30, PRECISION_DAY},
		{"übermorgen", 2023, 2, 2, PRECISION_DAY},
		{"+2w", 2023, 2, 14, PRECISION_DAY},
		{"-3d", 2023, 1, 28, PRECISION_DAY},
		{"+3t", 2023, 2, 3, PRECISION_DAY},
		{"+1m", 2023, 2, 28, PRECISION_DAY},
		{"+1q", 2023, 4, 30, PRECISION_DAY},
		{"+1j", 2024, 1, 31, PRECISION_DAY},
		{"+1y", 2024, 1, 31, PRECISION_DAY},
		{"10 Feb 2023", 2023, 2, 10, PRECISION_DAY},
		{"10. Februar 2023", 2023, 2, 10, PRECISION_DAY},
		{"Mrz 2023", 2023, 3, 1, PRECISION_MONTH},
		{"1. März 23", 2023, 3, 1, PRECISION_DAY},
		{"Mai 2023", 2023, 5, 1, PRECISION_MONTH},
		{"Dez. 2023", 2023, 12, 1, PRECISION_MONTH},
		{"5\u00A0Okt 2023", 2023, 10, 5, PRECISION_DAY},
	};
	static const char *const bad[] = {
		"",
		"   ",
		"foo",
		"31.2.2023",
		"0.1.2023",
		"1.13.2023",
		"1.1.123",
		"13/2023",
		"0/2023",
		"Q5 2023",
		"Q0 2023",
		"Qx 2023",
		"Q12 2023",
		"Q2 2023x",
		"Q2 123",
		"2023 Q",
		"2023 Q0",
		"2023 Q2x",
		"2023//Q2",
		"2.",
		"3.4",
		"3.4.123",
		"32",
		"123",
		"+w",
		"+2",
		"+2x",
		"+2ww",
		"++2w",
		"2w",
		"+999999d",
		"+99999j",
		"10 Fe 2023",
		"10 Foo 2023",
		"30 Feb 2023",
		"10 Feb 2023x",
		"10 {eb 2023",
		"100 Feb 2023",
		"Feb 123",
		"4/2023x",
		"4.2023x",
		"0.2023",
		"1.1.2023x",
		"1.1.2500",
		"3/4/2023",
		"heute!",
		"01.02.03.04",
		"1111111111111111111111111111111111111111111111111111111111111111111",
	};
	int32_t today = date_day(2023, 1, 31);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int32_t day;
		enum precision p;
		if (!date_parse(cases[i].text, today, DATE_NEAR, &day, &p))
			fail_msg("“%s” was refused", cases[i].text);
		if (day != date_day(cases[i].year, cases[i].month, cases[i].day) || p != cases[i].precision)
			fail_msg("“%s” was taken for day %d, precision %d", cases[i].text, (int)day, (int)p);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		int32_t day;
		enum precision p;
		if (date_parse(bad[i], today, DATE_NEAR, &day, &p))
			fail_msg("“%s” was taken for day %d", bad[i], (int)day);
	}
	int32_t day;
	enum precision p;
	assert_false(date_parse("heute", DAY_NONE, DATE_NEAR, &day, &p));
	assert_false(date_parse("3.4.", DAY_NONE, DATE_NEAR, &day, &p));
}

// What the program writes, it reads back, in both languages and at each precision.
static void written_dates_are_read_back(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int32_t day = DAY_MIN; day <= DAY_MAX; day += 13) {
			for (int p = PRECISION_DAY; p <= PRECISION_YEAR; p++) {
				struct str out = {0};
				int32_t back;
				enum precision precision;
				date_text(&out, day, (enum precision)p);
				if (!date_parse(out.s, 0, (enum date_sense)(day & 3), &back, &precision) || (int)precision != p ||
					back != date_first(day, (enum precision)p))
					fail_msg("“%s” does not come back", out.s);
				str_free(&out);
			}
		}
	}
}

static void check_text(int32_t day, enum precision p, const char *expected)
{
	struct str out = {0};
	date_text(&out, day, p);
	assert_string_equal(str_text(&out), expected);
	str_free(&out);
}

static void dates_are_written_in_the_language_set(void **state)
{
	(void)state;
	int32_t day = date_day(2023, 2, 10);
	struct str out = {0};

	i18n_set(LANG_DE);
	check_text(day, PRECISION_DAY, "10.02.2023");
	check_text(day, PRECISION_MONTH, "02.2023");
	check_text(day, PRECISION_QUARTER, "Q1 2023");
	check_text(day, PRECISION_YEAR, "2023");
	check_text(DAY_NONE, PRECISION_YEAR, "");
	date_long(&out, day);
	assert_string_equal(out.s, "Fr 10.02.2023");
	assert_string_equal(date_month_name(3), "Mrz");
	assert_string_equal(date_weekday_name(7), "So");

	i18n_set(LANG_EN);
	check_text(day, PRECISION_DAY, "10 Feb 2023");
	check_text(day, PRECISION_MONTH, "Feb 2023");
	check_text(day, PRECISION_QUARTER, "Q1 2023");
	str_clear(&out);
	date_long(&out, day);
	assert_string_equal(out.s, "Fri 10 Feb 2023");
	str_clear(&out);
	date_long(&out, DAY_NONE);
	date_iso(&out, DAY_NONE, PRECISION_DAY);
	assert_string_equal(out.s, "");
	str_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_counts_on),
		cmocka_unit_test(weeks_follow_one_another),
		cmocka_unit_test(weeks_at_the_turn_of_the_year),
		cmocka_unit_test(overflow_is_carried),
		cmocka_unit_test(a_period_has_a_first_and_a_last_day),
		cmocka_unit_test(shifting_keeps_the_day_of_the_month),
		cmocka_unit_test(what_is_planned_to_the_end_of_a_month_stays_there),
		cmocka_unit_test(iso_dates_are_strict),
		cmocka_unit_test(people_write_dates_in_many_ways),
		cmocka_unit_test(written_dates_are_read_back),
		cmocka_unit_test(dates_are_written_in_the_language_set),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
