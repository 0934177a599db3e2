// SPDX-License-Identifier: EUPL-1.2
// What deadlines still need from the plan: each check with its edges, then all of them on random plans, counted a second,
// plain way.

#include "fixture.h"
#include "seed.h"

#include "base/date.h"
#include "plan/year/need.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;
static struct arena *a;
static int32_t the_deadline;

static int32_t add_deadline(int month, int day, int kind)
{
	struct deadline *d = fixture_add(p, T_deadline);
	d->month_from = d->month_to = month;
	d->day = day;
	int32_t id = d->id;
	if (kind >= 0) {
		struct deadline_need *n = fixture_add(p, T_deadline_need);
		n->deadline = id;
		n->kind = kind;
	}
	return id;
}

static int set_up(void **state)
{
	(void)state;
	p = plan_new();
	a = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(a);
	plan_free(p);
	return 0;
}

static size_t all_asked;
static int32_t counted_since;

// How much the check `kind` of a deadline on 15 March 2026 misses on that day.
static size_t open_on(const char *today)
{
	const struct need *list;
	plan_changed(p);
	struct needs *n = needs_begin(a, p, score_table(a, p, NULL), fixture_day(today));
	size_t count = needs_of(n, plan_find(p, T_deadline, the_deadline), 2026, &list);
	assert_int_equal(count, 1);
	all_asked = list[0].all;
	counted_since = list[0].since;
	assert_int_equal(needs_open(n, plan_find(p, T_deadline, the_deadline), 2026), list[0].open);
	for (size_t i = 0; i < list[0].open; i++)
		assert_non_null(plan_find(p, list[0].table, list[0].rows[i]));
	return list[0].open;
}

static size_t open_now(void)
{
	return open_on("2026-03-01");
}

static struct measure *add_measure(int selection, int stage)
{
	struct measure *m = fixture_add(p, T_measure);
	m->selection = selection;
	m->stage = stage;
	return m;
}

static void status(int32_t measure, const char *day)
{
	struct measure_status *s = fixture_add(p, T_measure_status);
	s->measure = measure;
	s->day = day ? fixture_day(day) : DAY_NONE;
}

static void a_status_is_asked_of_what_is_under_way(void **state)
{
	(void)state;
	static const struct {
		int selection, stage;
		bool asked;
	} cases[] = {
		{selection_SELECTED, stage_NONE, false},       {selection_SELECTED, stage_IDEA, false},
		{selection_SELECTED, stage_PREPARATION, true}, {selection_SELECTED, stage_RUNNING, true},
		{selection_OPEN, stage_PILOT, true},           {selection_SUBMITTED, stage_ROLLOUT, true},
		{selection_SELECTED, stage_OPERATION, false},  {selection_SELECTED, stage_DONE, false},
		{selection_SELECTED, stage_STOPPED, false},    {selection_DEFERRED, stage_RUNNING, false},
		{selection_REJECTED, stage_RUNNING, false},
	};
	the_deadline = add_deadline(3, 15, deadline_need_STATUS);
	struct measure *m = add_measure(0, 0);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		m->selection = cases[i].selection;
		m->stage = cases[i].stage;
		assert_int_equal(open_now(), cases[i].asked);
		assert_int_equal(all_asked, cases[i].asked);
	}
}

// The last deadline that asked is this one a year ago, another one since, or the day on which that was met.
static void a_status_counts_since_the_last_one(void **state)
{
	(void)state;
	the_deadline = add_deadline(3, 15, deadline_need_STATUS);
	int32_t m = add_measure(selection_SELECTED, stage_RUNNING)->id;
	assert_int_equal(open_now(), 1);
	assert_int_equal(counted_since, fixture_day("2025-03-15"));
	status(m, NULL);
	status(m, "2025-03-15");
	assert_int_equal(open_now(), 1);
	status(m, "2025-03-16");
	assert_int_equal(open_now(), 0);
	int32_t other = add_deadline(10, 15, deadline_need_STATUS);
	add_deadline(11, 15, deadline_need_AMOUNTS); // asks something else
	add_deadline(3, 15, deadline_need_STATUS);   // is the same one
	assert_int_equal(open_now(), 1);
	assert_int_equal(counted_since, fixture_day("2025-10-15"));
	status(m, "2025-10-16");
	assert_int_equal(open_now(), 0);
	struct deadline_done *met = fixture_add(p, T_deadline_done);
	met->deadline = other;
	met->year = 2025;
	met->day = fixture_day("2025-10-16"); // a day late: that report belonged to it
	assert_int_equal(open_now(), 1);
	met->day = DAY_NONE;
	assert_int_equal(open_now(), 0);
}

static void an_amount_is_asked_of_lines_that_still_matter(void **state)
{
	(void)state;
	static const struct {
		int from, to, kind;
		int64_t least, most;
		int stage, selection;
		bool asked, open;
	} cases[] = {
		{2026, NONE32, budget_kind_ONCE, NONE64, NONE64, 0, 0, true, true},
		{2026, NONE32, budget_kind_ONCE, 0, NONE64, 0, 0, true, false},
		{2026, NONE32, budget_kind_ONCE, NONE64, 5, 0, 0, true, false},
		{2025, NONE32, budget_kind_ONCE, NONE64, NONE64, 0, 0, false, false},
		{2025, 2026, budget_kind_LUMP, NONE64, NONE64, 0, 0, true, true},
		{2024, 2025, budget_kind_LUMP, NONE64, NONE64, 0, 0, false, false},
		{2024, NONE32, budget_kind_YEARLY, NONE64, NONE64, 0, 0, true, true}, // on and on
		{NONE32, NONE32, budget_kind_ONCE, NONE64, NONE64, 0, 0, true, true},
		{2027, NONE32, budget_kind_ONCE, NONE64, NONE64, 0, 0, true, true},
		{2026, NONE32, budget_kind_ONCE, NONE64, NONE64, stage_DONE, 0, false, false},
		{2026, NONE32, budget_kind_ONCE, NONE64, NONE64, stage_STOPPED, 0, false, false},
		{2026, NONE32, budget_kind_ONCE, NONE64, NONE64, 0, selection_REJECTED, false, false},
		{2026, NONE32, budget_kind_ONCE, NONE64, NONE64, stage_OPERATION, selection_DEFERRED, true, true},
	};
	the_deadline = add_deadline(3, 15, deadline_need_AMOUNTS);
	struct measure *m = add_measure(0, 0);
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->measure = m->id;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		b->year_from = cases[i].from;
		b->year_to = cases[i].to;
		b->kind = cases[i].kind;
		b->least = cases[i].least;
		b->most = cases[i].most;
		m->stage = cases[i].stage;
		m->selection = cases[i].selection;
		assert_int_equal(open_now(), cases[i].open);
		assert_int_equal(all_asked, cases[i].asked);
	}
	b->measure = NONE32; // a lump sum is of no measure
	m->stage = stage_DONE;
	assert_int_equal(open_now(), 1);
}

static void posts_are_asked_of_what_is_selected(void **state)
{
	(void)state;
	the_deadline = add_deadline(3, 15, deadline_need_POSTS);
	struct measure *m = add_measure(selection_OPEN, stage_NONE);
	int32_t id = m->id;
	assert_int_equal(open_now(), 0);
	m->selection = selection_SELECTED;
	assert_int_equal(open_now(), 1);
	m->stage = stage_STOPPED;
	assert_int_equal(open_now(), 0);
	m->stage = stage_OPERATION;
	assert_int_equal(open_now(), 1);
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = id;
	int32_t phase = ph->id;
	assert_int_equal(open_now(), 1);
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->phase = phase;
	assert_int_equal(open_now(), 0);
	n->phase = NONE32;
	n->measure = id;
	assert_int_equal(open_now(), 0);
	n->measure = NONE32;
	assert_int_equal(open_now(), 1);
	assert_int_equal(all_asked, 1);
}

static void a_rating_is_asked_of_every_measure(void **state)
{
	(void)state;
	the_deadline = add_deadline(3, 15, deadline_need_RATINGS);
	struct measure *m = add_measure(selection_OPEN, stage_NONE);
	assert_int_equal(open_now(), 0); // there is nothing to rate by
	assert_int_equal(all_asked, 0);
	struct criterion *c = fixture_add(p, T_criterion);
	c->weight = 10000;
	struct level *l = fixture_add(p, T_level);
	l->criterion = c->id;
	l->points = 300;
	assert_int_equal(open_now(), 1);
	m->selection = selection_REJECTED;
	assert_int_equal(open_now(), 0);
	m->selection = selection_SUBMITTED;
	m->stage = stage_DONE;
	assert_int_equal(open_now(), 0);
	m->stage = stage_RUNNING;
	assert_int_equal(open_now(), 1);
	struct rating *r = fixture_add(p, T_rating);
	r->measure = m->id;
	r->criterion = c->id;
	r->level = l->id;
	assert_int_equal(open_now(), 0);
	assert_int_equal(all_asked, 1);
}

static void an_answer_is_asked_where_somebody_asked(void **state)
{
	(void)state;
	the_deadline = add_deadline(3, 15, deadline_need_IDEAS);
	struct measure *m = add_measure(selection_SUBMITTED, stage_NONE);
	assert_int_equal(open_now(), 0);
	assert_int_equal(all_asked, 0);
	m->requester = "Schulamt";
	assert_int_equal(open_now(), 1);
	m->requester = "";
	m->requested_on = fixture_day("2026-01-02");
	assert_int_equal(open_now(), 1);
	m->feedback_on = fixture_day("2026-01-05");
	assert_int_equal(open_now(), 0);
	assert_int_equal(all_asked, 1);
}

// A quarter counts once its last day is behind, on the deadline's own day at the latest.
static void quarters_count_when_they_are_over(void **state)
{
	(void)state;
	static const struct {
		const char *end; // NULL: without dates
		int state;
		const char *today;
		bool asked, closed_open, verdict_open;
	} cases[] = {
		{"2026-02-28", cycle_state_RUNNING, "2026-02-28", false, false, false},
		{"2026-02-28", cycle_state_RUNNING, "2026-03-01", true, true, true},
		{"2026-02-28", cycle_state_REVIEW, "2026-03-01", true, true, true},
		{"2026-02-28", cycle_state_CLOSED, "2026-03-01", true, false, true},
		{"2026-03-14", cycle_state_RUNNING, "2026-05-01", true, true, true},
		{"2026-03-15", cycle_state_RUNNING, "2026-05-01", false, false, false}, // ended on the deadline's day
		{NULL, cycle_state_RUNNING, "2026-05-01", false, false, false},
		{NULL, cycle_state_REVIEW, "2026-05-01", true, true, true},
		{NULL, cycle_state_CLOSED, "2026-05-01", true, false, true},
	};
	struct cycle *c = fixture_add(p, T_cycle);
	struct objective *o = fixture_add(p, T_objective);
	fixture_add(p, T_objective); // in the backlog
	o = &p->objective[0];
	o->cycle = c->id;
	int32_t quarters = add_deadline(3, 15, deadline_need_QUARTERS),
			verdicts = add_deadline(3, 15, deadline_need_VERDICTS);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		c->end = cases[i].end ? fixture_day(cases[i].end) : DAY_NONE;
		c->state = cases[i].state;
		the_deadline = quarters;
		assert_int_equal(open_on(cases[i].today), cases[i].closed_open);
		assert_int_equal(all_asked, cases[i].asked);
		the_deadline = verdicts;
		assert_int_equal(open_on(cases[i].today), cases[i].verdict_open);
		assert_int_equal(all_asked, cases[i].asked);
		o->verdict = verdict_CARRIED;
		assert_int_equal(open_on(cases[i].today), 0);
		o->verdict = verdict_NONE;
	}
}

static void a_target_is_asked_until_the_quarter_is_closed(void **state)
{
	(void)state;
	the_deadline = add_deadline(3, 15, deadline_need_TARGETS);
	struct cycle *c = fixture_add(p, T_cycle);
	struct objective *o = fixture_add(p, T_objective);
	struct key_result *kr = fixture_add(p, T_key_result);
	kr->objective = o->id;
	kr->kind = kr_kind_INCREASE;
	kr->target = NONE64;
	assert_int_equal(open_now(), 0); // in the backlog
	o->cycle = c->id;
	c->state = cycle_state_PLANNING;
	assert_int_equal(open_now(), 1);
	kr->target = 0;
	assert_int_equal(open_now(), 0);
	assert_int_equal(all_asked, 1);
	kr->target = NONE64;
	kr->kind = kr_kind_MILESTONE;
	assert_int_equal(open_now(), 1);
	struct kr_step *step = fixture_add(p, T_kr_step);
	step->key_result = kr->id;
	assert_int_equal(open_now(), 0);
	step->key_result = NONE32;
	c->state = cycle_state_CLOSED;
	assert_int_equal(open_now(), 0);
	assert_int_equal(all_asked, 0);
}

static void each_check_once_and_none_when_met(void **state)
{
	(void)state;
	the_deadline = add_deadline(3, 15, deadline_need_POSTS);
	const struct deadline *d = &p->deadline[0];
	for (int i = 0; i < 2; i++) {
		struct deadline_need *n = fixture_add(p, T_deadline_need);
		n->deadline = the_deadline;
		n->kind = i ? deadline_need_STATUS : deadline_need_POSTS;
	}
	add_measure(selection_SELECTED, stage_RUNNING);
	const struct need *list;
	struct needs *n = needs_begin(a, p, score_table(a, p, NULL), fixture_day("2026-03-01"));
	assert_int_equal(needs_of(n, d, 2026, &list), 2);
	assert_int_equal(list[0].kind, deadline_need_STATUS);
	assert_int_equal(list[1].kind, deadline_need_POSTS);
	assert_int_equal(needs_open(n, d, 2026), 2);
	struct deadline_done *met = fixture_add(p, T_deadline_done);
	met->deadline = the_deadline;
	met->year = 2026;
	plan_changed(p);
	assert_int_equal(needs_open(n, d, 2026), 0);
	assert_int_equal(needs_open(n, d, 2027), 2);
	int32_t none = add_deadline(4, 1, -1);
	assert_int_equal(needs_of(n, plan_find(p, T_deadline, none), 2026, &list), 0);
}

// ---- a second, plain way ---------------------------------------------------------------------------------------------

static void random_plan(void)
{
	struct cycle *c = NULL;
	for (int i = 0; i < 4; i++) {
		c = fixture_add(p, T_cycle);
		c->start = fixture_day("2025-01-01") + 91 * below(8);
		c->end = below(5) ? c->start + 90 : DAY_NONE;
		c->state = below(cycle_state_COUNT);
	}
	for (int i = 0; i < 12; i++) {
		struct measure *m = add_measure(below(selection_COUNT), below(stage_COUNT));
		m->requested_on = below(2) ? fixture_day("2025-05-05") : DAY_NONE;
		m->feedback_on = below(2) ? fixture_day("2025-06-05") : DAY_NONE;
		int32_t id = m->id;
		for (int k = below(3); k > 0; k--)
			status(id, below(4) ? below(2) ? "2025-11-20" : "2026-02-02" : NULL);
		struct phase *ph = fixture_add(p, T_phase);
		ph->measure = below(2) ? id : NONE32;
		struct fte_need *n = fixture_add(p, T_fte_need);
		n->measure = below(3) ? NONE32 : id;
		n->phase = below(2) ? NONE32 : ph->id;
		struct budget_line *b = fixture_add(p, T_budget_line);
		b->measure = below(4) ? id : NONE32;
		b->year_from = below(5) ? 2024 + below(4) : NONE32;
		b->year_to = b->year_from != NONE32 && below(2) ? b->year_from + below(3) : NONE32;
		b->kind = below(budget_kind_COUNT);
		b->least = below(2) ? NONE64 : below(100);
		b->most = below(2) ? NONE64 : 100 + below(100);
	}
	for (int i = 0; i < 8; i++) {
		struct objective *o = fixture_add(p, T_objective);
		o->cycle = below(5) ? 1 + below(4) : NONE32;
		o->verdict = below(2) ? verdict_NONE : verdict_PARTLY;
		struct key_result *kr = fixture_add(p, T_key_result);
		kr->objective = 1 + below((uint32_t)p->objective_n);
		kr->kind = below(kr_kind_COUNT);
		kr->target = below(2) ? NONE64 : 1000 * below(9);
		struct kr_step *s = fixture_add(p, T_kr_step);
		s->key_result = below(2) ? kr->id : NONE32;
	}
}

static bool plain_over(const struct measure *m)
{
	return m->selection == selection_REJECTED || m->stage == stage_DONE || m->stage == stage_STOPPED;
}

static size_t plain_status(int32_t since)
{
	size_t open = 0;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		bool way = m->stage == stage_PREPARATION || m->stage == stage_RUNNING || m->stage == stage_PILOT ||
				   m->stage == stage_ROLLOUT;
		bool has = m->selection == selection_REJECTED || m->selection == selection_DEFERRED;
		for (size_t k = 0; k < p->measure_status_n; k++)
			has |= p->measure_status[k].measure == m->id && p->measure_status[k].day > since;
		open += way && !has;
	}
	return open;
}

static size_t plain_amounts(int year)
{
	size_t open = 0;
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		bool over = false, behind = true;
		for (size_t k = 0; k < p->measure_n; k++)
			over |= p->measure[k].id == b->measure && plain_over(&p->measure[k]);
		for (int y = year; y < year + 20; y++)
			behind &= !(b->year_from == NONE32 || b->year_from == y || (b->year_to != NONE32 && b->year_to >= y) ||
						(b->year_from > y) || (b->kind == budget_kind_YEARLY && b->year_to == NONE32));
		open += !over && !behind && b->least == NONE64 && b->most == NONE64;
	}
	return open;
}

static size_t plain_posts(void)
{
	size_t open = 0;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		bool has = false;
		for (size_t k = 0; k < p->fte_need_n; k++) {
			has |= p->fte_need[k].measure == m->id;
			for (size_t l = 0; l < p->phase_n; l++)
				has |= p->phase[l].id == p->fte_need[k].phase && p->phase[l].measure == m->id;
		}
		open += m->selection == selection_SELECTED && !plain_over(m) && !has;
	}
	return open;
}

static bool plain_quarter_over(int32_t id, int32_t day)
{
	for (size_t i = 0; i < p->cycle_n; i++) {
		const struct cycle *c = &p->cycle[i];
		if (c->id == id)
			return c->end == DAY_NONE ? c->state >= cycle_state_REVIEW : day > c->end;
	}
	return false;
}

static size_t plain_verdicts(int32_t day)
{
	size_t open = 0;
	for (size_t i = 0; i < p->objective_n; i++)
		open += p->objective[i].verdict == verdict_NONE && plain_quarter_over(p->objective[i].cycle, day);
	return open;
}

static size_t plain_quarters(int32_t day)
{
	size_t open = 0;
	for (size_t i = 0; i < p->cycle_n; i++)
		open += p->cycle[i].state != cycle_state_CLOSED && plain_quarter_over(p->cycle[i].id, day);
	return open;
}

static size_t plain_targets(void)
{
	size_t open = 0;
	for (size_t i = 0; i < p->key_result_n; i++) {
		const struct key_result *kr = &p->key_result[i];
		bool has = kr->target != NONE64, running = false;
		for (size_t k = 0; k < p->kr_step_n; k++)
			has |= kr->kind == kr_kind_MILESTONE && p->kr_step[k].key_result == kr->id;
		for (size_t k = 0; k < p->objective_n; k++)
			for (size_t l = 0; l < p->cycle_n; l++)
				running |= p->objective[k].id == kr->objective && p->cycle[l].id == p->objective[k].cycle &&
						   p->cycle[l].state != cycle_state_CLOSED;
		open += running && !has;
	}
	return open;
}

static size_t plain_ideas(void)
{
	size_t open = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		open += p->measure[i].requested_on != DAY_NONE && p->measure[i].feedback_on == DAY_NONE;
	return open;
}

static void random_plans_counted_twice(void **state)
{
	(void)state;
	for (int round = 0; round < 60; round++) {
		tear_down(NULL);
		set_up(NULL);
		random_plan();
		int32_t id = add_deadline(3, 15, deadline_need_STATUS);
		for (int k = 1; k < deadline_need_COUNT; k++) {
			struct deadline_need *n = fixture_add(p, T_deadline_need);
			n->deadline = id;
			n->kind = k;
		}
		plan_changed(p);
		int32_t today = fixture_day("2026-01-01") + below(200), due = fixture_day("2026-03-15");
		int32_t day = today < due ? today : due;
		const struct need *list;
		struct needs *n = needs_begin(a, p, score_table(a, p, NULL), today);
		assert_int_equal(needs_of(n, plan_find(p, T_deadline, id), 2026, &list), deadline_need_COUNT);
		assert_int_equal(list[deadline_need_STATUS].open, plain_status(fixture_day("2025-03-15")));
		assert_int_equal(list[deadline_need_AMOUNTS].open, plain_amounts(2026));
		assert_int_equal(list[deadline_need_POSTS].open, plain_posts());
		assert_int_equal(list[deadline_need_RATINGS].open, 0);
		assert_int_equal(list[deadline_need_IDEAS].open, plain_ideas());
		assert_int_equal(list[deadline_need_VERDICTS].open, plain_verdicts(day));
		assert_int_equal(list[deadline_need_QUARTERS].open, plain_quarters(day));
		assert_int_equal(list[deadline_need_TARGETS].open, plain_targets());
	}
}

int main(void)
{
	seed_begin("needs");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_status_is_asked_of_what_is_under_way, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_status_counts_since_the_last_one, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_amount_is_asked_of_lines_that_still_matter, set_up, tear_down),
		cmocka_unit_test_setup_teardown(posts_are_asked_of_what_is_selected, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_rating_is_asked_of_every_measure, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_answer_is_asked_where_somebody_asked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(quarters_count_when_they_are_over, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_target_is_asked_until_the_quarter_is_closed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(each_check_once_and_none_when_met, set_up, tear_down),
		cmocka_unit_test_setup_teardown(random_plans_counted_twice, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("needs", tests, NULL, NULL);
}
