// SPDX-License-Identifier: EUPL-1.2
// Pushing successors and float, against plain recursion over small random networks; what cannot move is named.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/move.h"
#include "plan/gantt/push.h"

enum { NETWORKS = 3000, PHASES = 7, DAY0 = 20000 };

static struct plan *p;
static uint32_t dice = 20261130;

static int roll(int sides)
{
	dice = dice * 1664525u + 1013904223u;
	return (int)((dice >> 8) % (uint32_t)sides);
}

static struct phase *phase(int32_t start, int32_t end)
{
	struct measure *m = fixture_add(p, T_measure);
	int32_t measure = m->id;
	m->code = "M";
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = measure;
	ph->code = "1";
	ph->start = start;
	ph->end = end;
	return ph;
}

static struct dependency *wait(int32_t phase_id, int32_t on, int32_t kind, int32_t lag)
{
	struct dependency *d = fixture_add(p, T_dependency);
	d->phase = phase_id;
	d->on_phase = on;
	d->kind = kind;
	d->lag = lag;
	return d;
}

// How much later the i-th phase must be when the first one is `slip` days later: as far as what it waits for demands.
static int32_t later(const struct plan *of, size_t i, int32_t slip)
{
	int32_t need = i == 0 ? slip : 0;
	for (size_t k = 0; k < of->dependency_n; k++) {
		const struct dependency *d = &of->dependency[k];
		if (d->phase != of->phase[i].id)
			continue;
		size_t from = (size_t)plan_position(of, T_phase, d->on_phase);
		int32_t moved = later(of, from, slip), gap = 0;
		if (d->kind == dependency_kind_FS)
			gap = of->phase[from].end + moved + 1 + d->lag - of->phase[i].start;
		else if (d->kind == dependency_kind_SS)
			gap = of->phase[from].start + moved + d->lag - of->phase[i].start;
		else
			gap = of->phase[from].end + moved + d->lag - of->phase[i].end;
		need = gap > need ? gap : need;
	}
	return need;
}

// Each waits only for those before it.
static void network(bool sound)
{
	p = plan_new();
	for (int i = 0; i < PHASES; i++) {
		int32_t start = DAY0 + roll(60);
		phase(start, start + roll(20));
	}
	for (int i = 1; i < PHASES; i++)
		for (int tries = roll(3); tries > 0; tries--) {
			int on = roll(i);
			wait(i + 1, on + 1, roll(3), roll(9) - 3);
		}
	if (!sound)
		return;
	for (size_t i = 0; i < PHASES; i++) { // until nothing is violated
		int32_t by = later(p, i, 0);
		p->phase[i].start += by;
		p->phase[i].end += by;
	}
	plan_changed(p);
}

static void what_waits_is_pushed_as_far_as_it_must(void **state)
{
	(void)state;
	int pushed = 0;
	for (int round = 0; round < NETWORKS; round++) {
		struct arena *a = arena_new();
		network(false);
		struct push push = push_successors(a, p, NONE32);
		assert_false(push.endless);
		assert_int_equal(push.blocked_n, 0);
		size_t moves = 0;
		for (size_t i = 0; i < PHASES; i++) {
			int32_t by = later(p, i, 0);
			moves += by > 0;
			assert_int_equal(push.after->phase[i].start, p->phase[i].start + by);
			assert_int_equal(push.after->phase[i].end, p->phase[i].end + by);
			for (size_t k = 0; k < push.n; k++)
				if (push.move[k].phase == p->phase[i].id)
					assert_int_equal(push.move[k].by, by);
		}
		assert_int_equal(push.n, moves);
		pushed += (int)moves;
		plan_free(push.after);
		plan_free(p);
		arena_free(a);
	}
	assert_true(pushed > NETWORKS);
}

// The float of a measure is the greatest slip that moves no end beyond that of the plan.
static void float_is_how_far_it_may_slip(void **state)
{
	(void)state;
	int tight = 0, loose = 0;
	for (int round = 0; round < NETWORKS / 3; round++) {
		network(true);
		int32_t end = 0;
		for (size_t i = 0; i < PHASES; i++)
			end = p->phase[i].end > end ? p->phase[i].end : end;
		int32_t slip = -1;
		for (bool within = true; within; slip++)
			for (size_t i = 0; i < PHASES; i++)
				within = within && p->phase[i].end + later(p, i, slip + 1) <= end;
		slip--; // the last one was too far
		int days = 0;
		assert_int_equal(gantt_float(p, p->phase[0].measure, &days, NULL), GANTT_KNOWN);
		assert_int_equal(days, slip);
		tight += slip == 0;
		loose += slip > 0;
		plan_free(p);
	}
	assert_true(tight > 20 && loose > 100);
}

static void from_one_phase_only_what_waits_for_it_moves(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	p = plan_new();
	phase(DAY0, DAY0 + 9);
	phase(DAY0, DAY0 + 4); // waits for the first
	phase(DAY0, DAY0 + 4); // waits for the second
	phase(DAY0, DAY0 + 4); // waits for nobody's sake of these
	phase(DAY0, DAY0 + 4);
	wait(2, 1, dependency_kind_FS, 0);
	wait(3, 2, dependency_kind_FS, 5);
	wait(5, 4, dependency_kind_FS, 0);
	struct push push = push_successors(a, p, 1);
	assert_int_equal(push.n, 2);
	assert_int_equal(push.move[0].phase, 2);
	assert_int_equal(push.move[0].by, 10);
	assert_int_equal(push.move[1].phase, 3);
	assert_int_equal(push.move[1].by, 20);
	assert_int_equal(push.move[1].dependency, 2);
	plan_free(push.after);
	plan_free(p);
	arena_free(a);
}

// What is known to the month moves by months, and no further than it must.
static void nothing_becomes_more_exact_than_it_is(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	p = plan_new();
	phase(fixture_day("2026-01-15"), fixture_day("2026-06-10"));
	struct phase *ph = phase(fixture_day("2026-03"), fixture_day("2026-05"));
	ph->start_precision = ph->end_precision = precision_MONTH;
	wait(2, 1, dependency_kind_FS, 0);
	struct push push = push_successors(a, p, NONE32);
	assert_int_equal(push.n, 1);
	assert_int_equal(push.move[0].by, 3); // June may begin on the 11th
	assert_int_equal(push.move[0].unit, PRECISION_MONTH);
	assert_int_equal(push.after->phase[1].start, fixture_day("2026-06-01"));
	assert_int_equal(push.after->phase[1].end, fixture_day("2026-08-01"));
	plan_free(push.after);
	plan_free(p);
	arena_free(a);
}

// Dates known to the month, quarter or year: what waits begins in the first of its periods in which a day is left once what it
// waits for has ended as late as it says.
static void what_may_be_too_early_moves_on_too(void **state)
{
	(void)state;
	int moved = 0;
	for (int round = 0; round < NETWORKS / 3; round++) {
		struct arena *a = arena_new();
		p = plan_new();
		for (int i = 0; i < 2; i++) {
			struct phase *ph = phase(DAY0 + roll(700), 0);
			enum precision how = (enum precision)roll(4);
			ph->start = date_first(ph->start, how);
			ph->end = date_first(date_shift(ph->start, roll(3), how), how);
			ph->start_precision = ph->end_precision = (int32_t)how;
		}
		wait(2, 1, dependency_kind_FS, roll(3));
		enum precision unit = (enum precision)p->phase[1].start_precision;
		int32_t over = date_last(p->phase[0].end, (enum precision)p->phase[0].end_precision) + 1 + p->dependency[0].lag;
		int by = 0;
		while (date_last(date_move(p->phase[1].start, by, unit), unit) < over)
			by++;
		struct push push = push_successors(a, p, NONE32);
		assert_int_equal(push.n, by > 0);
		assert_int_equal(push.after->phase[1].start, date_move(p->phase[1].start, by, unit));
		assert_false(gantt_doubtful(push.after, &push.after->dependency[0]));
		int days;
		moved += by > 0 && !gantt_violated(p, &p->dependency[0], &days);
		plan_free(push.after);
		plan_free(p);
		arena_free(a);
	}
	assert_true(moved > 20); // that were not violated for certain
}

// A pilot until September, a rollout from September on.
static void a_rollout_begins_behind_the_month_of_its_pilot(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	p = plan_new();
	for (int i = 0; i < 2; i++) {
		struct phase *ph =
			phase(fixture_day(i ? "2026-09-01" : "2026-03-01"), fixture_day(i ? "2027-02-01" : "2026-09-01"));
		ph->start_precision = ph->end_precision = precision_MONTH;
	}
	wait(2, 1, dependency_kind_FS, 0);
	int days;
	assert_false(gantt_violated(p, &p->dependency[0], &days));
	assert_true(gantt_doubtful(p, &p->dependency[0]));
	struct push push = push_successors(a, p, 1);
	assert_int_equal(push.n, 1);
	assert_int_equal(push.after->phase[1].start, fixture_day("2026-10-01"));
	assert_int_equal(push.after->phase[1].end, fixture_day("2027-03-01"));
	plan_free(push.after);
	p->phase[1].actual_start = fixture_day("2026-09-14"); // has begun: it stays, and nothing is wrong for certain
	push = push_successors(a, p, 1);
	assert_int_equal(push.n + push.blocked_n, 0);
	plan_free(push.after);
	p->phase[1].actual_start = DAY_NONE;
	p->phase[0].end = fixture_day("2026-09-10"); // known to the day, it leaves room in its month
	p->phase[0].end_precision = precision_DAY;
	assert_false(gantt_doubtful(p, &p->dependency[0]));
	plan_free(p);
	arena_free(a);
}

static void what_has_begun_or_is_over_stays_and_is_named(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	for (int round = 0; round < 3; round++) {
		p = plan_new();
		phase(DAY0, DAY0 + 9);
		struct phase *ph = phase(DAY0, DAY0 + 4);
		if (round == 0)
			ph->progress = 100;
		else if (round == 1)
			ph->actual_start = DAY0;
		else
			ph->open_start = yes_no_YES;
		wait(2, 1, round == 2 ? dependency_kind_FF : dependency_kind_FS, 0);
		struct push push = push_successors(a, p, NONE32);
		assert_int_equal(push.n, 0);
		assert_int_equal(push.blocked_n, 1);
		assert_int_equal(push.blocked[0], 1);
		plan_free(push.after);
		plan_free(p);
	}
	arena_free(a);
}

// A measure moves with all its phases; where one of them stays, none goes.
static void a_measure_moves_as_a_whole(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	for (int round = 0; round < 2; round++) {
		p = plan_new();
		phase(DAY0, DAY0 + 9);
		phase(DAY0, DAY0 + 4);
		int32_t measure = p->phase[1].measure;
		struct phase *second = fixture_add(p, T_phase);
		second->measure = measure;
		second->start = DAY0 + 5;
		second->end = DAY0 + 6;
		p->phase[1].progress = round ? 100 : 0;
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = measure;
		d->on_phase = 1;
		struct push push = push_successors(a, p, NONE32);
		assert_int_equal(push.n, round ? 0 : 2);
		assert_int_equal(push.blocked_n, round);
		assert_int_equal(push.after->phase[2].start, DAY0 + (round ? 5 : 15));
		plan_free(push.after);
		plan_free(p);
	}
	arena_free(a);
}

static void what_waits_for_itself_in_turn_moves_nothing(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	p = plan_new();
	phase(DAY0, DAY0 + 9);
	phase(DAY0, DAY0 + 4);
	wait(2, 1, dependency_kind_FS, 0);
	wait(1, 2, dependency_kind_FS, 0); // no editor lets this in, a file may hold it
	struct push push = push_successors(a, p, NONE32);
	assert_true(push.endless);
	assert_int_equal(push.n, 0);
	plan_free(push.after);
	plan_free(p);
	arena_free(a);
}

// There and back is where it was, also over ends of months and leap years; a start moves alone.
static void there_and_back(void **state)
{
	(void)state;
	static const char *const days[] = {"2024-02-29", "2023-01-31", "2026-12-31", "2020-12-28", "2026-03-31"};
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
		for (int unit = PRECISION_DAY; unit <= PRECISION_YEAR; unit++) {
			struct phase ph = {.start = fixture_day(days[i]), .end = fixture_day(days[i]) + 40};
			struct phase there = phase_moved(&ph, 1, (enum precision)unit, MOVE_START);
			assert_int_equal(there.end, ph.end);
			assert_true(there.start > ph.start);
			struct phase back = phase_moved(&there, -1, (enum precision)unit, MOVE_START);
			if (unit == PRECISION_DAY || date_civil(ph.start).day == 28 || date_civil(ph.start).day > 30)
				assert_int_equal(back.start, ph.start);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_waits_is_pushed_as_far_as_it_must),
		cmocka_unit_test(float_is_how_far_it_may_slip),
		cmocka_unit_test(from_one_phase_only_what_waits_for_it_moves),
		cmocka_unit_test(nothing_becomes_more_exact_than_it_is),
		cmocka_unit_test(what_may_be_too_early_moves_on_too),
		cmocka_unit_test(a_rollout_begins_behind_the_month_of_its_pilot),
		cmocka_unit_test(what_has_begun_or_is_over_stays_and_is_named),
		cmocka_unit_test(a_measure_moves_as_a_whole),
		cmocka_unit_test(what_waits_for_itself_in_turn_moves_nothing),
		cmocka_unit_test(there_and_back),
	};
	return cmocka_run_group_tests_name("push", tests, NULL, NULL);
}
