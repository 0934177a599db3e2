// SPDX-License-Identifier: EUPL-1.2
// Float and critical path over many ways at once: against the shortest ways between all measures, found by Floyd and
// Warshall, and in small plans against every way there is, walked one after the other.
#include "fixture.h"
#include "fixture_mixed.h"
#include "seed.h"

#include "plan/code.h"
#include "plan/gantt/gantt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MOST 40
#define FAR  (INT64_MAX / 4)

static int measure_at(const struct plan *p, int32_t measure, int32_t phase)
{
	return (phase != NONE32 ? p->phase[phase - 1].measure : measure) - 1;
}

// Measures of one or two phases with known days, and dependencies of every kind between them.
static struct plan *random_plan(int measures, int links, bool circles)
{
	struct plan *p = plan_new();
	for (int i = 0; i < measures; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "%c%d", 'A' + i % 3, i + 1);
		for (int k = 0; k <= below(2); k++) {
			struct phase *ph = fixture_add(p, T_phase);
			ph->measure = m->id;
			ph->code = arena_printf(p->arena, "%d", k + 1);
			ph->start = FIXTURE_TODAY + below(1000);
			ph->end = ph->start + below(200);
		}
	}
	for (int i = 0; i < links; i++) {
		struct dependency *d = fixture_add(p, T_dependency);
		int32_t *waits = below(2) ? &d->phase : &d->measure, *on = below(2) ? &d->on_phase : &d->on_measure;
		*waits = 1 + below((uint32_t)(waits == &d->phase ? p->phase_n : p->measure_n));
		do
			*on = 1 + below((uint32_t)(on == &d->on_phase ? p->phase_n : p->measure_n));
		while (!circles && measure_at(p, d->on_measure, d->on_phase) > measure_at(p, d->measure, d->phase));
		d->kind = below(3);
		d->lag = below(60) - 30;
	}
	return p;
}

static int32_t start_of(const struct plan *p, int32_t measure, int32_t phase)
{
	int32_t day = INT32_MAX;
	for (size_t i = 0; i < p->phase_n; i++)
		if (phase != NONE32 ? p->phase[i].id == phase : p->phase[i].measure == measure)
			day = p->phase[i].start < day ? p->phase[i].start : day;
	return day;
}

static int32_t end_of(const struct plan *p, int32_t measure, int32_t phase)
{
	int32_t day = INT32_MIN;
	for (size_t i = 0; i < p->phase_n; i++)
		if (phase != NONE32 ? p->phase[i].id == phase : p->phase[i].measure == measure)
			day = p->phase[i].end > day ? p->phase[i].end : day;
	return day;
}

static int64_t room_of(const struct plan *p, const struct dependency *d)
{
	int64_t room = 0;
	if (d->kind == dependency_kind_FS)
		room = start_of(p, d->measure, d->phase) - end_of(p, d->on_measure, d->on_phase) - 1;
	else if (d->kind == dependency_kind_SS)
		room = start_of(p, d->measure, d->phase) - start_of(p, d->on_measure, d->on_phase);
	else
		room = end_of(p, d->measure, d->phase) - end_of(p, d->on_measure, d->on_phase);
	return room - d->lag;
}

// way[i][k]: the least room from measure i to k over all that waits; `slips` is pushed by nothing.
static void all_ways(const struct plan *p, int64_t way[MOST][MOST], int slips)
{
	int n = (int)p->measure_n;
	for (int i = 0; i < n; i++)
		for (int k = 0; k < n; k++)
			way[i][k] = i == k ? 0 : FAR;
	for (size_t i = 0; i < p->dependency_n; i++) {
		const struct dependency *d = &p->dependency[i];
		int from = measure_at(p, d->on_measure, d->on_phase), to = measure_at(p, d->measure, d->phase);
		int64_t room = room_of(p, d);
		if (from != to && to != slips && room < way[from][to])
			way[from][to] = room;
	}
	for (int k = 0; k < n; k++)
		for (int i = 0; i < n; i++)
			for (int j = 0; j < n; j++)
				if (way[i][k] < FAR && way[k][j] < FAR && way[i][k] + way[k][j] < way[i][j])
					way[i][j] = way[i][k] + way[k][j] < -FAR ? -FAR : way[i][k] + way[k][j];
}

// From the end of a measure to that of the plan.
static int64_t left_behind(const struct plan *p, size_t m)
{
	int64_t last = INT64_MIN;
	for (size_t i = 0; i < p->phase_n; i++)
		last = p->phase[i].end > last ? p->phase[i].end : last;
	return last - end_of(p, p->measure[m].id, NONE32);
}

static int64_t best_of(const struct plan *p, int64_t way[MOST][MOST], int from)
{
	int64_t best = FAR;
	for (size_t m = 0; m < p->measure_n; m++) {
		int64_t room = way[from][m] + left_behind(p, m);
		best = way[from][m] < FAR && room < best ? room : best;
	}
	return best;
}

// What binds is a measure that waits: over it the way is as short, however many others are.
static void check_binds(const struct plan *p, int64_t way[MOST][MOST], int from, const char *who, int64_t best)
{
	int32_t id = NONE32;
	int64_t direct = FAR;
	assert_int_equal(code_find(p, T_measure, who, DAY_NONE, &id, NULL), LS_OK);
	for (size_t i = 0; i < p->dependency_n; i++) {
		const struct dependency *d = &p->dependency[i];
		if (measure_at(p, d->on_measure, d->on_phase) == from && measure_at(p, d->measure, d->phase) == id - 1)
			direct = room_of(p, d) < direct ? room_of(p, d) : direct;
	}
	assert_true(direct + best_of(p, way, id - 1) == best);
}

// A circle that lacks room can be reached: it gets tighter with every round.
static bool lacks_in_a_circle(const struct plan *p, int64_t way[MOST][MOST], int from)
{
	for (size_t i = 0; i < p->measure_n; i++)
		if (way[from][i] < FAR && way[i][i] < 0)
			return true;
	return false;
}

static void check_known(const struct plan *p, int64_t way[MOST][MOST], int from, int days, const char *why)
{
	int64_t best = best_of(p, way, from);
	assert_int_equal(days, best);
	if (*why)
		check_binds(p, way, from, why, best);
	else
		assert_int_equal(left_behind(p, (size_t)from), best); // its own end binds
}

// Against another measure: the way that leads there, whatever lies behind it.
static void check_room_to(const struct plan *p, int64_t way[MOST][MOST], int from, int *reached)
{
	for (int to = 0; to < (int)p->measure_n; to++) {
		int days = -1;
		enum gantt_known found = gantt_room_to(p, from + 1, to + 1, &days);
		enum gantt_known there = lacks_in_a_circle(p, way, from) ? GANTT_ROUND : GANTT_KNOWN;
		assert_int_equal(found, way[from][to] < FAR ? there : GANTT_NO_DATE);
		if (found == GANTT_KNOWN)
			assert_int_equal(days, way[from][to]);
		*reached += found == GANTT_KNOWN && from != to;
	}
}

static void float_is_the_shortest_of_all_ways(void **state)
{
	(void)state;
	static int64_t way[MOST][MOST];
	int known = 0, rounds = 0, negative = 0, reached = 0;
	seed_begin("float");
	for (int round = 0; round < 150; round++) {
		int n = 2 + below(round % 10 ? MOST / 2 - 2 : MOST - 2);
		struct plan *p = random_plan(n, below((uint32_t)(4 * n)), round % 3 == 0);
		for (int m = 0; m < n; m++) {
			all_ways(p, way, m);
			int days = -1;
			struct str why = {0};
			struct gantt_who who = {0};
			enum gantt_known found = gantt_float(p, m + 1, &days, &who);
			check_room_to(p, way, m, &reached);
			if (who.id != 0)
				code_name(&why, p, who.table, who.id);
			assert_int_equal(found, lacks_in_a_circle(p, way, m) ? GANTT_ROUND : GANTT_KNOWN);
			if (found == GANTT_KNOWN)
				check_known(p, way, m, days, str_text(&why));
			known += found == GANTT_KNOWN;
			negative += found == GANTT_KNOWN && days < 0;
			rounds += found == GANTT_ROUND;
			str_free(&why);
		}
		plan_free(p);
	}
	assert_true(known > 500 && rounds > 100 && negative > 100 && reached > 500);
}

// ---- every way, walked ---------------------------------------------------------------------------------------------

struct walked {
	int64_t least_back;    // of all ways back from a measure to what waits for nothing
	int64_t least_forward; // of all ways from a measure to some end, with what that leaves
};

static void walk_back(const struct plan *p, int at, int64_t sum, struct walked *w)
{
	bool waits = false;
	for (size_t i = 0; i < p->dependency_n; i++) {
		const struct dependency *d = &p->dependency[i];
		int on = measure_at(p, d->on_measure, d->on_phase);
		if (measure_at(p, d->measure, d->phase) != at || on == at)
			continue;
		waits = true;
		walk_back(p, on, sum + room_of(p, d), w);
	}
	if (!waits && sum < w->least_back)
		w->least_back = sum;
}

static void walk_forward(const struct plan *p, int at, int64_t sum, struct walked *w)
{
	if (sum + left_behind(p, (size_t)at) < w->least_forward)
		w->least_forward = sum + left_behind(p, (size_t)at);
	for (size_t i = 0; i < p->dependency_n; i++) {
		const struct dependency *d = &p->dependency[i];
		int to = measure_at(p, d->measure, d->phase);
		if (measure_at(p, d->on_measure, d->on_phase) == at && to != at)
			walk_forward(p, to, sum + room_of(p, d), w);
	}
}

// The links hang together, from the measure back to one that waits for nothing; returns the room of all.
static int64_t sum_of_path(const struct plan *p, int at)
{
	struct arena *a = arena_new();
	struct gantt_link *links;
	int64_t sum = 0;
	size_t n = gantt_path(a, p, at + 1, &links, NULL);
	for (size_t i = 0; i < n; i++) {
		const struct dependency *d = plan_find(p, T_dependency, links[i].dependency);
		assert_int_equal(measure_at(p, d->measure, d->phase), at);
		assert_true(links[i].slack == room_of(p, d));
		at = measure_at(p, d->on_measure, d->on_phase);
		sum += links[i].slack;
	}
	arena_free(a);
	struct walked rest = {INT64_MAX, INT64_MAX};
	walk_back(p, at, 0, &rest);
	assert_int_equal(rest.least_back, 0);
	return sum;
}

static void path_and_float_are_the_least_of_every_way_walked(void **state)
{
	(void)state;
	seed_begin("ways");
	for (int round = 0; round < 400; round++) {
		int n = 2 + below(6);
		struct plan *p = random_plan(n, below((uint32_t)(2 * n)), false);
		for (int m = 0; m < n; m++) {
			struct walked w = {INT64_MAX, INT64_MAX};
			int days = -1;
			walk_back(p, m, 0, &w);
			walk_forward(p, m, 0, &w);
			assert_int_equal(sum_of_path(p, m), w.least_back);
			assert_int_equal(gantt_float(p, m + 1, &days, NULL), GANTT_KNOWN);
			assert_int_equal(days, w.least_forward);
		}
		plan_free(p);
	}
}

static void check_float(const struct plan *p, const char *code, int days, const char *why)
{
	int32_t id = NONE32;
	int found = -1;
	struct str said = {0};
	struct gantt_who who = {0};
	assert_int_equal(code_find(p, T_measure, code, FIXTURE_TODAY, &id, NULL), LS_OK);
	assert_int_equal(gantt_float(p, id, &found, &who), days >= 0);
	if (who.id != 0)
		code_name(&said, p, who.table, who.id);
	assert_int_equal(found, days < 0 ? 0 : days);
	assert_string_equal(str_text(&said), why);
	str_free(&said);
}

static void of_seven_that_wait_the_tightest_binds(void **state)
{
	(void)state;
	struct plan *p = fixture_mixed();
	check_float(p, "A10", 0, "");
	check_float(p, "Ü1", 16, "A10"); // ends on 15.12.2023, A10 starts in 2024
	check_float(p, "M2", 31, "A10");
	check_float(p, "7", 61, "A10");
	check_float(p, "M01b", 92, "A10");
	check_float(p, "K01", 93, "A10");
	check_float(p, "K02", 122, "A10");
	check_float(p, "M1", 175, "A10"); // from start to start
	check_float(p, "A2", 16, "Ü1");   // which may begin 40 days after it, at best at once
	check_float(p, "B1a", -1, "B1a/1");
	check_float(p, "MA", -1, "MA/1");
	p->dependency[5].lag = -1; // 40 days of room more for Ü1: now M2 binds, 16 and 31
	check_float(p, "A2", 47, "M2");
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(float_is_the_shortest_of_all_ways),
		cmocka_unit_test(path_and_float_are_the_least_of_every_way_walked),
		cmocka_unit_test(of_seven_that_wait_the_tightest_binds),
	};
	return cmocka_run_group_tests_name("float", tests, NULL, NULL);
}
