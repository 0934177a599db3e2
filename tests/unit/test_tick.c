// SPDX-License-Identifier: EUPL-1.2
// Units of an axis: the calendar week beside those a date is known in; there and back again.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/gantt/tick.h"

static int32_t day(int y, int m, int d)
{
	return date_day(y, m, d);
}

// Known weeks: 53 in 2020, which begins in 2020 and ends in 2021; week 1 of 2025 begins in 2024.
static void a_week_is_from_monday_to_sunday(void **state)
{
	(void)state;
	for (int i = 0; i < 7; i++) {
		assert_int_equal(tick_first(day(2020, 12, 28) + i, TICK_WEEK), day(2020, 12, 28));
		assert_int_equal(tick_last(day(2020, 12, 28) + i, TICK_WEEK), day(2021, 1, 3));
		assert_int_equal(tick_first(day(2024, 12, 30) + i, TICK_WEEK), day(2024, 12, 30));
	}
	assert_int_equal(date_week(tick_first(day(2021, 1, 3), TICK_WEEK), NULL), 53);
	assert_int_equal(tick_shift(day(2024, 2, 26), 1, TICK_WEEK), day(2024, 3, 4)); // over a leap day
	assert_int_equal(tick_move(day(2024, 3, 4), -1, TICK_WEEK), day(2024, 2, 26));
}

// Every day of four hundred years: its week holds it, is seven days long, and all of them have the number it has.
static void weeks_agree_with_the_calendar(void **state)
{
	(void)state;
	for (int32_t d = day(1900, 1, 1); d <= day(2199, 12, 20); d += 3) {
		int32_t first = tick_first(d, TICK_WEEK), last = tick_last(d, TICK_WEEK);
		assert_true(first <= d && d <= last && last - first == 6);
		assert_int_equal(date_weekday(first), 1);
		assert_int_equal(date_week(first, NULL), date_week(last, NULL));
		assert_int_equal(tick_shift(tick_shift(d, 53, TICK_WEEK), -53, TICK_WEEK), d);
	}
}

static void other_units_are_those_of_dates(void **state)
{
	(void)state;
	static const enum tick units[] = {TICK_DAY, TICK_MONTH, TICK_QUARTER, TICK_YEAR};
	for (int p = PRECISION_DAY; p <= PRECISION_YEAR; p++)
		for (int32_t d = day(2019, 1, 1); d < day(2029, 1, 1); d += 11) {
			assert_int_equal(tick_precision(units[p]), p);
			assert_int_equal(tick_first(d, units[p]), date_first(d, (enum precision)p));
			assert_int_equal(tick_last(d, units[p]), date_last(d, (enum precision)p));
			assert_int_equal(tick_move(d, 5, units[p]), date_move(d, 5, (enum precision)p));
		}
}

static void units_have_names(void **state)
{
	(void)state;
	for (int unit = TICK_DAY; unit < TICK_COUNT; unit++)
		assert_int_equal(tick_find(tick_code((enum tick)unit)), unit);
	assert_int_equal(tick_find("Woche"), TICK_WEEK);
	assert_int_equal(tick_find("quart"), TICK_QUARTER);
	assert_int_equal(tick_find("fortnight"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_week_is_from_monday_to_sunday),
		cmocka_unit_test(weeks_agree_with_the_calendar),
		cmocka_unit_test(other_units_are_those_of_dates),
		cmocka_unit_test(units_have_names),
	};
	return cmocka_run_group_tests_name("tick", tests, NULL, NULL);
}
