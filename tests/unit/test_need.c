// SPDX-License-Identifier: EUPL-1.2
// What needs somebody, as a table with every edge: when a check-in is overdue by which rhythm, what is asked for in which
// state of the quarter, and what never is.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "plan/okr/need.h"

enum { START = 20000, END = 20090 };

// One objective with one key result of 0 → 100 000 in one quarter, its team with a rhythm.
struct scene {
	struct plan *p;
	struct cycle *c;
	struct objective *o;
	struct key_result *kr;
};

static struct scene scene(int state, enum rhythm_word rhythm)
{
	struct scene s = {.p = plan_new()};
	struct strategy *strategy = fixture_add(s.p, T_strategy);
	strategy->name = "P";
	struct team *t = fixture_add(s.p, T_team);
	t->rhythm = (int32_t)rhythm;
	s.c = fixture_add(s.p, T_cycle);
	s.c->start = START;
	s.c->end = END;
	s.c->state = state;
	s.o = fixture_add(s.p, T_objective);
	s.o->cycle = s.c->id;
	s.o->team = t->id;
	s.kr = fixture_add(s.p, T_key_result);
	s.kr->objective = s.o->id;
	s.kr->kind = kr_kind_INCREASE;
	s.kr->start = 0;
	s.kr->target = 100000;
	return s;
}

static struct check_in *note(struct scene *s, int32_t day, int64_t value, int32_t confidence)
{
	struct check_in *in = fixture_add(s->p, T_check_in);
	in->key_result = s->kr->id;
	in->day = day;
	in->value = value;
	in->confidence = confidence;
	return in;
}

static struct okr_needs needs(struct scene *s, int32_t today)
{
	plan_changed(s->p);
	struct gaps g = gaps_of(s->p, s->c);
	return okr_needs_key_result(s->p, &g, s->kr, today);
}

static void a_check_in_is_overdue_by_the_rhythm_of_its_team(void **state)
{
	(void)state;
	static const struct {
		enum rhythm_word rhythm;
		int32_t last, today; // last DAY_NONE: no check-in yet
		int days;            // 0: not overdue
	} rows[] = {
		{rhythm_WEEK, START + 10, START + 17, 0}, // it comes again on that day
		{rhythm_WEEK, START + 10, START + 18, 8},
		{rhythm_NONE, START + 10, START + 17, 0}, // without a rhythm every week
		{rhythm_NONE, START + 10, START + 19, 9},
		{rhythm_DAY, START + 10, START + 11, 0},
		{rhythm_DAY, START + 10, START + 12, 2},
		{rhythm_WEEKS2, START + 10, START + 24, 0},
		{rhythm_WEEKS2, START + 10, START + 25, 15},
		{rhythm_WEEK, DAY_NONE, START + 7, 0}, // from the first day on
		{rhythm_WEEK, DAY_NONE, START + 8, 8},
		{rhythm_WEEK, DAY_NONE, START - 20, 0}, // it has not begun
		{rhythm_WEEK, END - 2, END + 30, 0},    // what is over is counted to its last day
		{rhythm_WEEK, END - 10, END + 30, 10},
		{rhythm_QUARTER, DAY_NONE, END + 30, 0},
		{rhythm_WEEK, START + 30, START + 20, 20}, // one of a later day is not there yet
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct scene s = scene(cycle_state_RUNNING, rows[i].rhythm);
		if (rows[i].last != DAY_NONE)
			note(&s, rows[i].last, 40000, NONE32);
		struct okr_needs n = needs(&s, rows[i].today);
		assert_int_equal(n.what, rows[i].days ? OKR_NEED_CHECK_IN : 0);
		assert_int_equal(n.days, rows[i].days);
		plan_free(s.p);
	}
}

static void what_is_reached_needs_no_check_in_and_what_is_kept_does(void **state)
{
	(void)state;
	static const struct {
		enum kr_kind_word kind;
		int64_t start, target, value;
		bool asked;
	} rows[] = {
		{kr_kind_INCREASE, 0, 100000, 99999, true},     {kr_kind_INCREASE, 0, 100000, 100000, false},
		{kr_kind_INCREASE, 0, 100000, 120000, false},   {kr_kind_DECREASE, 100000, 20000, 20000, false},
		{kr_kind_DECREASE, 100000, 20000, 20001, true}, {kr_kind_AT_LEAST, NONE64, 80000, 90000, true},
		{kr_kind_AT_MOST, NONE64, 80000, 10000, true},  {kr_kind_MILESTONE, NONE64, 1000, 1000, false},
		{kr_kind_MILESTONE, NONE64, 1000, 0, true},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct scene s = scene(cycle_state_RUNNING, rhythm_WEEK);
		s.kr->kind = (int32_t)rows[i].kind;
		s.kr->start = rows[i].start;
		s.kr->target = rows[i].target;
		note(&s, START + 1, rows[i].value, NONE32);
		assert_int_equal(needs(&s, START + 40).what, rows[i].asked ? OKR_NEED_CHECK_IN : 0);
		plan_free(s.p);
	}
}

static void confidence_blocker_target_and_measure(void **state)
{
	(void)state;
	struct scene s = scene(cycle_state_RUNNING, rhythm_WEEK);
	note(&s, START, NONE64, 7);
	note(&s, START + 7, NONE64, 6);
	assert_int_equal(needs(&s, START + 14).what, 0);
	struct check_in *last = note(&s, START + 14, NONE64, 5);
	assert_int_equal(needs(&s, START + 14).what, OKR_NEED_FALLING);
	last->confidence = 6; // it fell once
	assert_int_equal(needs(&s, START + 14).what, 0);
	last->blocker = "Die Schlüssel fehlen";
	struct okr_needs n = needs(&s, START + 14);
	assert_int_equal(n.what, OKR_NEED_BLOCKER);
	assert_ptr_equal(n.last, last);
	note(&s, START + 15, 50000, NONE32); // a later word without one: it is gone
	assert_int_equal(needs(&s, START + 16).what, 0);
	s.kr->target = NONE64;
	assert_int_equal(needs(&s, START + 16).what, OKR_NEED_TARGET);
	s.kr->target = 100000;
	// A plan that ties no measure to anything is not asked for one; once it does, each key result is.
	struct measure *m = fixture_add(s.p, T_measure);
	struct objective *other = fixture_add(s.p, T_objective);
	struct contribution *c = fixture_add(s.p, T_contribution);
	c->measure = m->id;
	c->objective = other->id;
	assert_int_equal(needs(&s, START + 16).what, OKR_NEED_MEASURE);
	c->objective = s.p->objective[0].id; // what serves the objective serves its key results
	assert_int_equal(needs(&s, START + 16).what, 0);
	plan_free(s.p);
}

static void each_state_asks_for_its_own(void **state)
{
	(void)state;
	static const unsigned what[cycle_state_COUNT] = {
		[cycle_state_PLANNING] = OKR_NEED_TARGET,
		[cycle_state_RUNNING] = OKR_NEED_TARGET | OKR_NEED_CHECK_IN | OKR_NEED_BLOCKER,
	};
	for (int i = 0; i < cycle_state_COUNT; i++) {
		struct scene s = scene(i, rhythm_WEEK);
		s.kr->target = NONE64;
		note(&s, START + 1, 1000, 5)->blocker = "x";
		assert_int_equal(needs(&s, START + 40).what, what[i]);
		assert_int_equal(okr_needs_objective(s.p, s.o).what, 0);
		s.kr->objective = NONE32;
		plan_changed(s.p);
		assert_int_equal(okr_needs_objective(s.p, s.o).what, what[i] ? OKR_NEED_KEY_RESULT : 0);
		s.kr->objective = s.o->id;
		s.o->cycle = NONE32; // the backlog has time
		assert_int_equal(needs(&s, START + 40).what, 0);
		plan_free(s.p);
	}
}

static void a_milestone_is_led_by_its_steps(void **state)
{
	(void)state;
	struct scene s = scene(cycle_state_PLANNING, rhythm_WEEK);
	s.kr->kind = kr_kind_MILESTONE;
	s.kr->target = NONE64;
	assert_int_equal(needs(&s, START).what, OKR_NEED_TARGET);
	struct kr_step *step = fixture_add(s.p, T_kr_step);
	step->key_result = s.kr->id;
	assert_int_equal(needs(&s, START).what, 0);
	plan_free(s.p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_check_in_is_overdue_by_the_rhythm_of_its_team),
		cmocka_unit_test(what_is_reached_needs_no_check_in_and_what_is_kept_does),
		cmocka_unit_test(confidence_blocker_target_and_measure),
		cmocka_unit_test(each_state_asks_for_its_own),
		cmocka_unit_test(a_milestone_is_led_by_its_steps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
