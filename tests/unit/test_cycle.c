// SPDX-License-Identifier: EUPL-1.2
// Quarters, their weeks and their names; confidence week by week.

#include "fixture.h"

#include "base/i18n.h"
#include "plan/okr/okr.h"
#include "plan/cycle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	p = fixture_small();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static void check_in(int32_t key_result, const char *day, int64_t value, int32_t confidence)
{
	struct check_in *c = fixture_add(p, T_check_in);
	c->key_result = key_result;
	c->day = fixture_day(day);
	c->value = value;
	c->confidence = confidence;
}

static void the_elapsed_part_counts_both_ends(void **state)
{
	(void)state;
	const struct cycle *c = &p->cycle[0];
	assert_int_equal(cycle_elapsed_bp(c, fixture_day("2022-12-31")), 0);
	assert_int_equal(cycle_elapsed_bp(c, fixture_day("2023-01-01")), 111); // 1 of 90 days
	assert_int_equal(cycle_elapsed_bp(c, FIXTURE_TODAY), 4555);            // 41 of 90, cut off
	assert_int_equal(cycle_elapsed_bp(c, fixture_day("2023-03-30")), 9888);
	assert_int_equal(cycle_elapsed_bp(c, fixture_day("2023-03-31")), 10000);
	assert_int_equal(cycle_elapsed_bp(c, fixture_day("2030-01-01")), 10000);
	p->cycle[0].end = DAY_NONE;
	assert_int_equal(cycle_elapsed_bp(c, FIXTURE_TODAY), NONE32);
}

static void weeks_are_calendar_weeks(void **state)
{
	(void)state;
	const struct cycle *c = &p->cycle[0];
	int week = 0, weeks = 0;
	assert_true(cycle_week(c, FIXTURE_TODAY, &week, &weeks));
	assert_int_equal(week, 6);
	assert_int_equal(weeks, 13);
	assert_true(cycle_week(c, fixture_day("2023-01-01"), &week, &weeks)); // a Sunday, still calendar week 52
	assert_int_equal(week, 1);
	assert_true(cycle_week(c, fixture_day("2023-03-31"), &week, &weeks));
	assert_int_equal(week, 13);
	assert_false(cycle_week(c, fixture_day("2023-04-01"), &week, &weeks));
	assert_false(cycle_week(c, fixture_day("2022-12-31"), &week, &weeks));
}

// In every quarter of a century: 12 to 14 weeks, each day's week the same as or one more than the day's before.
static void every_quarter_is_counted_through(void **state)
{
	(void)state;
	for (int year = 2000; year < 2100; year++)
		for (int q = 0; q < 4; q++) {
			struct cycle c = {.start = date_day(year, 3 * q + 1, 1), .title = "", .code = ""};
			c.end = date_last(c.start, PRECISION_QUARTER);
			int before = 1, weeks = 0;
			for (int32_t day = c.start; day <= c.end; day++) {
				int week = 0;
				assert_true(cycle_week(&c, day, &week, &weeks));
				assert_true(week == before || (week == before + 1 && date_weekday(day) == 1));
				before = week;
			}
			assert_int_equal(before, weeks);
			assert_true(weeks >= 12 && weeks <= 14);
		}
}

static void the_quarter_that_holds_today_comes_first(void **state)
{
	(void)state;
	static const struct {
		const char *code, *start, *end;
		int32_t state;
	} rows[] = {
		{"2022Q4", "2022-10-01", "2022-12-31", cycle_state_CLOSED},
		{"2023Q3", "2023-07-01", "2023-09-30", cycle_state_PLANNING},
		{"later", NULL, NULL, cycle_state_PLANNING},
	};
	for (int i = 0; i < 3; i++) {
		struct cycle *c = fixture_add(p, T_cycle);
		c->code = rows[i].code;
		if (rows[i].start) {
			c->start = fixture_day(rows[i].start);
			c->end = fixture_day(rows[i].end);
		}
		c->state = rows[i].state;
	}
	p->cycle[0].state = cycle_state_REVIEW;
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 1);
	assert_int_equal(cycle_at(p, fixture_day("2022-11-11"))->id, 2);
	assert_int_equal(cycle_at(p, fixture_day("2023-05-05"))->id, 1); // latest begun
	assert_int_equal(cycle_at(p, fixture_day("2029-05-05"))->id, 3);
	assert_int_equal(cycle_at(p, fixture_day("2019-05-05"))->id, 2); // the first
	p->cycle[0].state = cycle_state_RUNNING;
	assert_int_equal(cycle_at(p, fixture_day("2029-05-05"))->id, 1);
	assert_int_equal(cycle_at(p, fixture_day("2022-11-11"))->id, 2);
	static const int32_t order[] = {2, 1, 3, 4};
	for (int i = 0; i < 4; i++)
		for (int step = -5; step <= 5; step++) {
			int to = i + step < 0 ? 0 : i + step > 3 ? 3 : i + step;
			assert_int_equal(cycle_step(p, &p->cycle[order[i] - 1], step)->id, order[to]);
		}
	struct plan *empty = plan_new();
	assert_null(cycle_at(empty, FIXTURE_TODAY));
	plan_free(empty);
}

static void check_title(const struct cycle *c, const char *expected)
{
	struct str s = {0};
	cycle_title(&s, c);
	assert_string_equal(str_text(&s), expected);
	str_free(&s);
}

static void quarters_are_called_by_their_dates(void **state)
{
	(void)state;
	struct cycle *c = &p->cycle[0];
	check_title(c, "Q1 2023");
	c->end = fixture_day("2023-04-30");
	check_title(c, "01.01.2023–30.04.2023");
	c->title = "Erstes Quartal";
	check_title(c, "Erstes Quartal");
	c->title = "";
	c->start = c->end = DAY_NONE;
	check_title(c, "2023Q1");
}

static void confidence_has_a_cell_for_each_week(void **state)
{
	(void)state;
	int8_t cells[20];
	const struct cycle *c = &p->cycle[0];
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, FIXTURE_TODAY, cells, 20), 13);
	static const int8_t expected[] = {-1, 5, 6, 7, 7, 8, -1, -1, -1, -1, -1, -1, -1};
	assert_memory_equal(cells, expected, sizeof expected);
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, fixture_day("2023-01-31"), cells, 3), 3);
	assert_memory_equal(cells, expected, 3);
	check_in(3, "2023-01-01", NONE64, 2); // before the first full week
	check_in(3, "2023-01-27", NONE64, 1); // later in the same week
	check_in(3, "2022-12-30", NONE64, 9); // before the quarter
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, FIXTURE_TODAY, cells, 20), 13);
	assert_int_equal(cells[0], 2);
	assert_int_equal(cells[3], 1);
	p->cycle[0].start = DAY_NONE;
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, FIXTURE_TODAY, cells, 20), 0);
}

static struct cycle *add_cycle(const char *code, const char *start, const char *end, int32_t state)
{
	struct cycle *c = fixture_add(p, T_cycle);
	c->code = code;
	c->start = start ? fixture_day(start) : DAY_NONE;
	c->end = end ? fixture_day(end) : DAY_NONE;
	c->state = state;
	return c;
}

// Of several that are as near, one said to be running, then one with a start, then the latest.
static void of_several_quarters_the_running_one_is_meant(void **state)
{
	(void)state;
	p->cycle[0].state = cycle_state_CLOSED;
	add_cycle("half", "2023-01-01", "2023-06-30", cycle_state_RUNNING);
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 2); // both hold the day
	p->cycle[0].state = cycle_state_RUNNING;
	p->cycle[1].state = cycle_state_REVIEW;
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 1);
	p->cycle[1].state = cycle_state_RUNNING;
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 2); // by code: 2023Q1 before half
	p->cycle_n = 0;
	plan_changed(p);
	add_cycle("x", NULL, NULL, cycle_state_RUNNING);
	add_cycle("y", "2020-01-01", "2020-03-31", cycle_state_RUNNING);
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 2); // says when it was
	add_cycle("z", NULL, NULL, cycle_state_RUNNING);
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 2);
	add_cycle("w", "2020-04-01", "2020-06-30", cycle_state_RUNNING);
	assert_int_equal(cycle_at(p, FIXTURE_TODAY)->id, 4); // the later of both
}

static void equal_quarters_have_an_order(void **state)
{
	(void)state;
	p->cycle_n = 0;
	plan_changed(p);
	add_cycle("B", "2023-01-01", NULL, 0);
	add_cycle("A", "2023-01-01", NULL, 0);
	add_cycle("b", "2023-01-01", NULL, 0); // called like the first to people
	add_cycle("C", NULL, "2023-01-01", 0);
	static const int32_t order[] = {2, 1, 3, 4};
	for (int i = 0; i < 3; i++) {
		assert_int_equal(cycle_step(p, &p->cycle[order[i] - 1], 1)->id, order[i + 1]);
		assert_int_equal(cycle_step(p, &p->cycle[order[i + 1] - 1], -1)->id, order[i]);
	}
	assert_int_equal(cycle_elapsed_bp(&p->cycle[0], FIXTURE_TODAY), NONE32);
	assert_int_equal(cycle_elapsed_bp(&p->cycle[3], FIXTURE_TODAY), NONE32);
	p->cycle[0].end = p->cycle[0].start - 1; // from elsewhere
	assert_int_equal(cycle_elapsed_bp(&p->cycle[0], FIXTURE_TODAY), NONE32);
	check_title(&p->cycle[1], "01.01.2023–");
	check_title(&p->cycle[3], "–01.01.2023");
}

// A cycle of a few days has one week; what is not known or turned round has none.
static void very_short_cycles_have_a_week(void **state)
{
	(void)state;
	int week, weeks;
	int8_t cells[4] = {0};
	struct cycle *c = &p->cycle[0];
	c->start = fixture_day("2023-02-10"); // a Friday
	c->end = fixture_day("2023-02-14");   // a Tuesday: no Thursday between them
	for (int32_t day = c->start; day <= c->end; day++) {
		assert_true(cycle_week(c, day, &week, &weeks));
		assert_int_equal(week, 1);
		assert_int_equal(weeks, 1);
	}
	check_in(3, "2023-02-10", NONE64, 4);
	check_in(3, "2023-02-14", NONE64, 6);
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, c->end, cells, 4), 1);
	assert_int_equal(cells[0], 6);
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, c->end, cells, 0), 0);
	c->end = c->start - 1;
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, c->start, cells, 4), 0);
	assert_false(cycle_week(c, c->start, &week, &weeks));
	c->end = DAY_NONE;
	assert_int_equal(okr_confidence(p, &p->key_result[2], c, c->start, cells, 4), 0);
	assert_false(cycle_week(c, c->start, &week, &weeks));
}

// The last check-in of a week counts, in whatever order they were written; one without confidence says nothing.
static void a_later_row_may_be_of_an_earlier_day(void **state)
{
	(void)state;
	int8_t cells[20];
	check_in(6, "2023-02-10", NONE64, 7);
	check_in(6, "2023-02-07", NONE64, 2);
	check_in(6, "2023-02-10", NONE64, NONE32);
	assert_int_equal(okr_confidence(p, &p->key_result[5], &p->cycle[0], FIXTURE_TODAY, cells, 20), 13);
	assert_int_equal(cells[5], 7);
	check_in(6, "2023-02-10", NONE64, 8); // of the same day the later row
	assert_int_equal(okr_confidence(p, &p->key_result[5], &p->cycle[0], FIXTURE_TODAY, cells, 20), 13);
	assert_int_equal(cells[5], 8);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_elapsed_part_counts_both_ends),
		TEST(weeks_are_calendar_weeks),
		TEST(every_quarter_is_counted_through),
		TEST(the_quarter_that_holds_today_comes_first),
		TEST(quarters_are_called_by_their_dates),
		TEST(confidence_has_a_cell_for_each_week),
		TEST(of_several_quarters_the_running_one_is_meant),
		TEST(equal_quarters_have_an_order),
		TEST(very_short_cycles_have_a_week),
		TEST(a_later_row_may_be_of_an_earlier_day),
	};
	return cmocka_run_group_tests_name("cycle", tests, NULL, NULL);
}
