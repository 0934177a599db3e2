// SPDX-License-Identifier: EUPL-1.2
// Deadlines of the year: when they are due, whether they were met, and which one is near.

#include "fixture.h"

#include "base/date.h"
#include "plan/year/deadline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	p = plan_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static int32_t add(int from, int to, int day)
{
	struct deadline *d = fixture_add(p, T_deadline);
	d->title = "Workshop";
	d->month_from = from;
	d->month_to = to;
	d->day = day;
	d->pos = (int32_t)p->deadline_n;
	return d->id;
}

static void met(int32_t deadline, int year, const char *day)
{
	struct deadline_done *d = fixture_add(p, T_deadline_done);
	d->deadline = deadline;
	d->year = year;
	d->day = day ? fixture_day(day) : DAY_NONE;
	plan_changed(p);
}

static void a_deadline_is_due_on_its_last_day(void **state)
{
	(void)state;
	static const struct {
		int from, to, day, year;
		const char *begins, *due; // NULL: none
	} cases[] = {
		{2, 2, 15, 2026, "2026-02-01", "2026-02-15"},     {5, 6, NONE32, 2026, "2026-05-01", "2026-06-30"},
		{2, 2, NONE32, 2026, "2026-02-01", "2026-02-28"}, {2, 2, NONE32, 2028, "2028-02-01", "2028-02-29"},
		{2, 2, 29, 2026, "2026-02-01", "2026-02-28"},     {2, 2, 29, 2028, "2028-02-01", "2028-02-29"},
		{4, 4, 31, 2026, "2026-04-01", "2026-04-30"}, // from elsewhere
		{12, 12, 31, 2026, "2026-12-01", "2026-12-31"},   {11, 1, 10, 2026, "2025-11-01", "2026-01-10"},
		{NONE32, 3, 1, 2026, "2026-03-01", "2026-03-01"}, {9, NONE32, NONE32, 2026, "2026-09-01", "2026-09-30"},
		{NONE32, NONE32, 15, 2026, NULL, NULL},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct deadline d = {.month_from = cases[i].from, .month_to = cases[i].to, .day = cases[i].day};
		assert_int_equal(deadline_begins(&d, cases[i].year), cases[i].begins ? fixture_day(cases[i].begins) : DAY_NONE);
		assert_int_equal(deadline_due(&d, cases[i].year), cases[i].due ? fixture_day(cases[i].due) : DAY_NONE);
	}
}

static void met_is_of_a_year(void **state)
{
	(void)state;
	int32_t a = add(2, 2, 15), b = add(3, 3, 15);
	met(a, 2025, "2025-02-12");
	met(b, 2026, NULL);
	assert_int_equal(deadline_met(p, a, 2025)->day, fixture_day("2025-02-12"));
	assert_null(deadline_met(p, a, 2026));
	assert_null(deadline_met(p, b, 2025));
	assert_int_equal(deadline_met(p, b, 2026)->day, DAY_NONE);
}

static int32_t near(const char *today, int32_t *due)
{
	struct deadline_near n;
	bool there = deadline_near(p, fixture_day(today), &n);
	assert_true(there == (n.deadline != NULL));
	*due = n.due;
	return there ? n.deadline->id : 0;
}

static void nears(const char *today, int32_t deadline, const char *day)
{
	int32_t due;
	assert_int_equal(near(today, &due), deadline);
	assert_int_equal(due, day ? fixture_day(day) : DAY_NONE);
}

static void it_is_near_from_14_days_before_until_30_days_after(void **state)
{
	(void)state;
	int32_t a = add(2, 2, 15);
	nears("2026-01-31", 0, NULL); // -15
	nears("2026-02-01", a, "2026-02-15");
	nears("2026-02-15", a, "2026-02-15");
	nears("2026-03-17", a, "2026-02-15"); // +30
	nears("2026-03-18", 0, NULL);         // +31
	met(a, 2025, "2025-02-15");
	nears("2026-02-15", a, "2026-02-15");
	met(a, 2026, NULL);
	nears("2026-02-01", 0, NULL);
	nears("2026-03-17", 0, NULL);
	nears("2027-02-01", a, "2027-02-15");
}

static void new_years_day_is_no_border(void **state)
{
	(void)state;
	int32_t a = add(1, 1, 2), b = add(12, 12, 20);
	nears("2026-12-04", 0, NULL);
	nears("2026-12-19", b, "2026-12-20"); // both come: the nearer one
	met(b, 2026, NULL);
	nears("2026-12-18", 0, NULL);
	nears("2026-12-19", a, "2027-01-02");
	met(a, 2026, NULL); // that of 2026 is another one
	nears("2026-12-31", a, "2027-01-02");
	nears("2027-02-01", a, "2027-01-02");
	nears("2028-01-19", b, "2027-12-20"); // +30, and it has waited longest
	nears("2028-01-20", a, "2028-01-02");
	met(a, 2028, NULL);
	nears("2028-01-20", 0, NULL);
}

static void of_several_the_next_one(void **state)
{
	(void)state;
	int32_t late = add(10, 10, 15), later = add(10, 10, 20), next = add(11, 11, 15);
	p->deadline[0].pos = 9;
	int32_t same = add(11, 11, 15);
	p->deadline[3].pos = 1; // stands before the other one of that day
	add(NONE32, NONE32, NONE32);
	plan_changed(p);
	nears("2026-10-15", late, "2026-10-15");
	nears("2026-10-16", later, "2026-10-20"); // what still comes
	nears("2026-10-21", late, "2026-10-15");  // what has waited longest
	nears("2026-11-01", same, "2026-11-15");  // what comes again
	met(same, 2026, NULL);
	nears("2026-11-01", next, "2026-11-15");
	met(next, 2026, NULL);
	nears("2026-11-01", late, "2026-10-15");
	nears("2026-11-14", late, "2026-10-15");
	nears("2026-11-15", later, "2026-10-20");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_deadline_is_due_on_its_last_day, set_up, tear_down),
		cmocka_unit_test_setup_teardown(met_is_of_a_year, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_is_near_from_14_days_before_until_30_days_after, set_up, tear_down),
		cmocka_unit_test_setup_teardown(new_years_day_is_no_border, set_up, tear_down),
		cmocka_unit_test_setup_teardown(of_several_the_next_one, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("deadline", tests, NULL, NULL);
}
