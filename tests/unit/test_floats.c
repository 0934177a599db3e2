// SPDX-License-Identifier: EUPL-1.2
// The floats of all measures at once are those of each asked by itself: on thousands of small random networks, with circles,
// with dates that nobody knows, with external events.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "plan/gantt/hold.h"
#include "plan/gantt/span.h"

static uint32_t dice;

static int roll(int sides)
{
	dice = dice * 1664525u + 1013904223u;
	return (int)((dice >> 8) % (uint32_t)sides);
}

// Up to eight measures with one to three phases each; one date in `gaps` is not known, 0: all are.
static struct plan *network(int gaps)
{
	struct plan *p = plan_new();
	int measures = 1 + roll(8), waits = roll(12);
	for (int i = 1; i <= measures; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i);
		for (int k = roll(3); k >= 0; k--) {
			struct phase *f = fixture_add(p, T_phase);
			f->measure = i;
			f->start = FIXTURE_TODAY + roll(400);
			f->end = f->start + roll(100);
			f->start_precision = f->end_precision = roll(5) ? precision_DAY : precision_MONTH;
			f->end = gaps && roll(gaps) == 0 ? DAY_NONE : f->end;
			f->open_end = gaps && roll(4 * gaps) == 0;
		}
	}
	struct external *x = fixture_add(p, T_external);
	x->expected = FIXTURE_TODAY + roll(300);
	for (int i = 0; i < waits; i++) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = roll(2) ? 1 + roll(measures) : NONE32;
		d->phase = d->measure == NONE32 ? 1 + roll((int)p->phase_n) : NONE32;
		int on = roll(7);
		d->on_measure = on < 3 ? 1 + roll(measures) : NONE32;
		d->on_phase = on >= 3 && on < 6 ? 1 + roll((int)p->phase_n) : NONE32;
		d->on_external = on == 6 ? 1 : NONE32;
		d->kind = roll(3);
		d->lag = roll(20) - 5;
	}
	plan_changed(p);
	return p;
}

// What is told of a float adds up, by the rooms of single dependencies.
static void check_hold(const struct gantt_floats *all, int32_t measure, int *same)
{
	const struct plan *p = all->plan;
	struct gantt_hold h = gantt_hold(all, measure);
	int days, rest;
	int64_t room;
	assert_int_equal(h.known, gantt_float(p, measure, &days, NULL));
	if (h.known != GANTT_KNOWN)
		return;
	assert_int_equal(h.days, days);
	assert_int_equal(h.days, h.room + h.rest);
	const struct dependency *d = plan_find(p, T_dependency, h.dependency);
	assert_int_equal(d == NULL, h.who.id == 0);
	if (!d) {
		int32_t last = DAY_NONE;
		for (size_t i = 0; i < p->phase_n; i++)
			last = gantt_extent(&p->phase[i]).last > last ? gantt_extent(&p->phase[i]).last : last;
		assert_true(h.ends && h.day == last);
		return;
	}
	const struct phase *ph = plan_find(p, T_phase, d->phase);
	assert_int_equal(ph ? ph->measure : d->measure, h.who.id);
	assert_true(gantt_slack(p, d, &room, NULL) && room == h.room);
	if (gantt_float(p, h.who.id, &rest, NULL) == GANTT_KNOWN) { // ways that lead back may be tighter still
		assert_true(rest <= h.rest);
		*same += rest == h.rest;
	}
	assert_int_equal(h.ends, d->kind == dependency_kind_FF);
	if (ph)
		assert_int_equal(h.day, h.ends ? ph->end : ph->start);
}

static void check(struct gantt_floats *all, const struct plan *p, uint32_t seed, int *known, int *same)
{
	int violated = 0, days;
	gantt_floats_of(all, p);
	for (size_t i = 0; i < p->dependency_n; i++)
		violated += gantt_violated(p, &p->dependency[i], &days);
	assert_int_equal(all->violated, violated);
	for (size_t m = 0; m < p->measure_n; m++) {
		int one = 0, at_once = 0;
		struct gantt_who who = {0};
		enum gantt_known a = gantt_float(p, p->measure[m].id, &one, NULL);
		enum gantt_known b = gantt_floats_ask(all, p->measure[m].id, &at_once, &who);
		if (a != b || (a == GANTT_KNOWN && one != at_once))
			fail_msg("network %u, measure %zu: %d days (%d), but at once %d (%d)", seed, m, one, a, at_once, b);
		if (gantt_floats_critical(all, m) != (a == GANTT_KNOWN && one <= 0))
			fail_msg("network %u, measure %zu: critical with %d days (%d)", seed, m, one, a);
		check_hold(all, p->measure[m].id, same);
		*known += a == GANTT_KNOWN;
	}
}

static void all_at_once_is_each_by_itself(void **state)
{
	(void)state;
	struct gantt_floats all;
	int known = 0, same = 0;
	gantt_floats_begin(&all);
	for (uint32_t seed = 1; seed <= 3000; seed++) {
		dice = seed * 2654435761u;
		struct plan *p = network(seed % 3 == 0 ? 6 : 0);
		check(&all, p, seed, &known, &same);
		plan_free(p);
	}
	gantt_floats_free(&all);
	assert_true(known > 3000 && same > 1000); // or nothing would have been compared
}

// Three that wait for each other in a row; the last one ends with the plan, the second may slip two days.
static void what_binds_is_named(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	static const int32_t starts[] = {0, 10, 22}, ends[] = {9, 19, 40};
	for (int i = 0; i < 3; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = "M";
		struct phase *f = fixture_add(p, T_phase);
		f->measure = i + 1;
		f->start = FIXTURE_TODAY + starts[i];
		f->end = FIXTURE_TODAY + ends[i];
		if (i == 0)
			continue;
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = i + 1;
		d->on_measure = i;
		d->kind = dependency_kind_FS;
	}
	plan_changed(p);
	struct gantt_floats all;
	struct gantt_who who = {0};
	int days = -1;
	gantt_floats_begin(&all);
	gantt_floats_of(&all, p);
	assert_int_equal(gantt_floats_ask(&all, 1, &days, &who), GANTT_KNOWN);
	assert_int_equal(days, 2); // none to the second, two from there to the third
	assert_true(who.table == T_measure && who.id == 2);
	assert_int_equal(gantt_floats_ask(&all, 3, &days, NULL), GANTT_KNOWN);
	assert_int_equal(days, 0);
	gantt_floats_free(&all);
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_at_once_is_each_by_itself),
		cmocka_unit_test(what_binds_is_named),
	};
	return cmocka_run_group_tests_name("floats", tests, NULL, NULL);
}
