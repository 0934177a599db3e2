// SPDX-License-Identifier: EUPL-1.2
// The quarter's life as tables with every edge: which state follows which, on which day a value is noted, what is open, what
// is carried over, where an objective comes from, what was changed while the quarter ran.
#include "plan/okr/changed.h"
#include "plan/okr/life.h"
#include "plan/okr/lineage.h"

#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { START = 20000, END = 20090 };

static struct cycle quarter(int32_t id, const char *code, int32_t start, int32_t end, int state)
{
	return (struct cycle){.id = id,
						  .code = code,
						  .title = "",
						  .start = start,
						  .end = end,
						  .state = state,
						  .summary = "",
						  .outlook = "",
						  .note = ""};
}

static struct objective goal_of(int32_t id, int32_t cycle, int verdict, int32_t origin)
{
	return (struct objective){.id = id,
							  .cycle = cycle,
							  .code = "O",
							  .goal = NONE32,
							  .field = NONE32,
							  .title = "",
							  .team = NONE32,
							  .verdict = verdict,
							  .verdict_text = "",
							  .verdict_body = "",
							  .verdict_day = DAY_NONE,
							  .assessment = NONE32,
							  .origin = origin,
							  .note = ""};
}

static struct key_result result(int32_t id, int32_t objective, int kind, int64_t start, int64_t target)
{
	return (struct key_result){.id = id,
							   .objective = objective,
							   .code = "KR",
							   .title = "",
							   .kind = kind,
							   .start = start,
							   .target = target,
							   .unit = "",
							   .weight = 1,
							   .decimals = NONE32,
							   .note = ""};
}

static struct check_in noted(int32_t id, int32_t kr, int32_t day, int64_t value, const char *blocker)
{
	return (struct check_in){
		.id = id, .key_result = kr, .day = day, .value = value, .confidence = NONE32, .blocker = blocker, .note = ""};
}

static void states_follow_one_another(void **state)
{
	(void)state;
	static const bool follows[cycle_state_COUNT][cycle_state_COUNT] = {
		// to   planning running review closed
		[cycle_state_PLANNING] = {false, true, false, false},
		[cycle_state_RUNNING] = {true, false, true, false},
		[cycle_state_REVIEW] = {false, true, false, true},
		[cycle_state_CLOSED] = {false, false, true, false},
	};
	for (int from = 0; from < cycle_state_COUNT; from++)
		for (int to = 0; to < cycle_state_COUNT; to++)
			assert_int_equal(life_follows(from, to), follows[from][to]);
}

static void a_value_has_its_day(void **state)
{
	(void)state;
	static const struct {
		int32_t start, end, today, day;
	} rows[] = {
		{START, END, START - 1, DAY_NONE},
		{START, END, START, START},
		{START, END, END, END},
		{START, END, END + 1, END},
		{START, END, END + 400, END},
		{DAY_NONE, END, START - 9, START - 9},
		{START, DAY_NONE, END + 9, END + 9},
		{START, DAY_NONE, START - 1, DAY_NONE},
		{DAY_NONE, DAY_NONE, 5, 5},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct cycle c = quarter(1, "Q", rows[i].start, rows[i].end, cycle_state_RUNNING);
		assert_int_equal(life_day(&c, rows[i].today), rows[i].day);
	}
}

// ---- what goes along ---------------------------------------------------------------------------------------------------

static void what_is_left_goes_along(void **state)
{
	(void)state;
	static const struct {
		int kind;
		int64_t start, target, value; // value NONE64: no check-in
		enum carried carried;
		int64_t begins;
	} rows[] = {
		{kr_kind_INCREASE, 0, 100000, NONE64, CARRIED, 0},
		{kr_kind_INCREASE, 0, 100000, 40000, CARRIED, 40000},
		{kr_kind_INCREASE, 10000, 100000, 5000, CARRIED, 5000}, // it fell below its start
		{kr_kind_INCREASE, 0, 100000, 99999, CARRIED, 99999},
		{kr_kind_INCREASE, 0, 100000, 100000, CARRIED_REACHED, 100000},
		{kr_kind_INCREASE, 0, 100000, 120000, CARRIED_REACHED, 120000},
		{kr_kind_INCREASE, NONE64, 100000, 40000, CARRIED, 40000},
		{kr_kind_INCREASE, 0, NONE64, 40000, CARRIED, 40000},
		{kr_kind_DECREASE, 50000, 20000, 30000, CARRIED, 30000},
		{kr_kind_DECREASE, 50000, 20000, 20001, CARRIED, 20001},
		{kr_kind_DECREASE, 50000, 20000, 20000, CARRIED_REACHED, 20000},
		{kr_kind_DECREASE, 50000, 20000, NONE64, CARRIED, 50000},
		{kr_kind_AT_LEAST, NONE64, 80000, 90000, CARRIED, NONE64}, // what is to be kept is to be kept again
		{kr_kind_AT_LEAST, NONE64, 80000, 10000, CARRIED, NONE64},
		{kr_kind_AT_MOST, NONE64, 80000, 10000, CARRIED, NONE64},
		{kr_kind_MILESTONE, NONE64, NONE64, NONE64, CARRIED, NONE64}, // without steps it is reached or not
		{kr_kind_MILESTONE, NONE64, NONE64, 0, CARRIED, NONE64},
		{kr_kind_MILESTONE, NONE64, NONE64, 1000, CARRIED_REACHED, NONE64},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct plan *p = plan_new();
		struct cycle c = quarter(1, "Q", START, END, cycle_state_REVIEW);
		struct objective o = goal_of(1, 1, verdict_NONE, NONE32);
		struct key_result kr = result(1, 1, rows[i].kind, rows[i].start, rows[i].target);
		struct check_in in = noted(1, 1, START + 3, rows[i].value, "");
		p->cycle = &c, p->cycle_n = 1;
		p->objective = &o, p->objective_n = 1;
		p->key_result = &kr, p->key_result_n = 1;
		p->check_in = &in, p->check_in_n = rows[i].value != NONE64;
		int64_t start = -1;
		assert_int_equal(lineage_carry(p, &kr, END, &start), rows[i].carried);
		assert_true(start == rows[i].begins);
		plan_free(p);
	}
}

static void steps_done_stay_behind(void **state)
{
	(void)state;
	static const struct {
		int done, of;
		enum carried carried;
	} rows[] = {{0, 3, CARRIED}, {2, 3, CARRIED}, {3, 3, CARRIED_REACHED}, {1, 1, CARRIED_REACHED}, {0, 0, CARRIED}};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct plan *p = plan_new();
		struct cycle c = quarter(1, "Q", START, END, cycle_state_REVIEW);
		struct objective o = goal_of(1, 1, verdict_NONE, NONE32);
		struct key_result kr = result(1, 1, kr_kind_MILESTONE, NONE64, NONE64);
		struct kr_step steps[3];
		for (int k = 0; k < rows[i].of; k++)
			steps[k] = (struct kr_step){k + 1, 1, "", DAY_NONE, k < rows[i].done ? START + 1 : DAY_NONE, k, ""};
		p->cycle = &c, p->cycle_n = 1;
		p->objective = &o, p->objective_n = 1;
		p->key_result = &kr, p->key_result_n = 1;
		p->kr_step = steps, p->kr_step_n = (size_t)rows[i].of;
		int64_t start;
		assert_int_equal(lineage_carry(p, &kr, END, &start), rows[i].carried);
		plan_free(p);
	}
}

// ---- where it comes from ------------------------------------------------------------------------------------------------

static void quarters_in_a_row(void **state)
{
	(void)state;
	struct cycle cycles[4];
	for (int i = 0; i < 4; i++)
		cycles[i] = quarter(i + 1, "Q", START + 100 * i, START + 100 * i + 90, cycle_state_CLOSED);
	// origins of the objectives 1 to 4, one in each quarter; 0: none
	static const struct {
		int origin[4];
		int of, quarters, ancestors, first;
	} rows[] = {
		{{0, 0, 0, 0}, 1, 1, 0, 1}, {{0, 1, 0, 0}, 2, 2, 1, 1}, {{0, 1, 2, 3}, 4, 4, 3, 1},
		{{0, 1, 2, 3}, 3, 3, 2, 1}, {{0, 0, 1, 0}, 3, 1, 1, 1}, // a quarter was left out
		{{0, 1, 0, 2}, 4, 1, 2, 1},                             // left out first, then in a row: not in a row any more
		{{0, 0, 1, 3}, 4, 2, 2, 1},                             // in a row with the one before alone
		{{4, 1, 2, 3}, 4, 4, 3, 1},                             // a circle, which no edit can make, ends
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct plan *p = plan_new();
		struct objective o[4];
		for (int k = 0; k < 4; k++)
			o[k] = goal_of(k + 1, k + 1, verdict_NONE, rows[i].origin[k] ? rows[i].origin[k] : NONE32);
		p->cycle = cycles, p->cycle_n = 4;
		p->objective = o, p->objective_n = 4;
		struct lineage l = lineage_of(p, &o[rows[i].of - 1]);
		assert_int_equal(l.quarters, rows[i].quarters);
		assert_int_equal(l.ancestors, rows[i].ancestors);
		assert_int_equal(l.first->id, rows[i].first);
		plan_free(p);
	}
}

// ---- what is open ---------------------------------------------------------------------------------------------------------

static void what_is_open_is_counted(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	struct cycle c = quarter(1, "Q", START, END, cycle_state_RUNNING);
	struct objective o[] = {goal_of(1, 1, verdict_NONE, NONE32), goal_of(2, 1, verdict_CARRIED, NONE32),
							goal_of(3, 1, verdict_CARRIED, NONE32), goal_of(4, NONE32, verdict_NONE, 3)};
	struct key_result kr[] = {
		result(1, 1, kr_kind_INCREASE, 0, 10000),        // stale, blocked
		result(2, 1, kr_kind_INCREASE, 0, NONE64),       // no target, no check-in
		result(3, 1, kr_kind_AT_LEAST, NONE64, 5000),    // kept
		result(4, 1, kr_kind_MILESTONE, NONE64, NONE64), // no step
		result(5, 2, kr_kind_DECREASE, 9000, 3000),      // reached, on the edge of stale
		result(6, 4, kr_kind_INCREASE, 0, NONE64),       // in the backlog: not of this quarter
	};
	int32_t today = START + 40;
	struct check_in in[] = {noted(1, 1, today - LIFE_STALE_DAYS - 1, 2000, ""), noted(2, 3, today, 5000, ""),
							noted(3, 5, today - LIFE_STALE_DAYS, 3000, ""),
							noted(4, 1, today - LIFE_STALE_DAYS - 1, 3000, "fehlt")};
	struct meeting m = {
		.id = 1, .cycle = 1, .team = NONE32, .title = "", .purpose = "", .participants = "", .minutes = "", .note = ""};
	struct action a[] = {
		{.id = 1,
		 .meeting = 1,
		 .title = "",
		 .owner = "",
		 .done = DAY_NONE,
		 .dropped = DAY_NONE,
		 .key_result = 1,
		 .measure = NONE32},
		{.id = 2,
		 .meeting = 1,
		 .title = "",
		 .owner = "",
		 .done = today,
		 .dropped = DAY_NONE,
		 .key_result = NONE32,
		 .measure = NONE32},
		{.id = 3,
		 .meeting = NONE32,
		 .title = "",
		 .owner = "",
		 .done = DAY_NONE,
		 .dropped = today,
		 .key_result = 1,
		 .measure = NONE32},
		{.id = 4,
		 .meeting = NONE32,
		 .title = "",
		 .owner = "",
		 .done = DAY_NONE,
		 .dropped = DAY_NONE,
		 .key_result = 5,
		 .measure = NONE32},
		{.id = 5,
		 .meeting = NONE32,
		 .title = "",
		 .owner = "",
		 .done = DAY_NONE,
		 .dropped = DAY_NONE,
		 .key_result = 6,
		 .measure = NONE32},
	};
	struct contribution k = {1, 1, NONE32, 1, ""};
	struct measure measure = {.id = 1};
	p->cycle = &c, p->cycle_n = 1;
	p->objective = o, p->objective_n = 4;
	p->key_result = kr, p->key_result_n = 6;
	p->check_in = in, p->check_in_n = 4;
	p->meeting = &m, p->meeting_n = 1;
	p->action = a, p->action_n = 5;
	p->contribution = &k, p->contribution_n = 1;
	p->measure = &measure, p->measure_n = 1;
	struct life l = life_of(p, &c, today);
	assert_int_equal(l.objectives, 3);
	assert_int_equal(l.key_results, 5);
	assert_int_equal(l.no_key_result, 1);
	assert_int_equal(l.no_target, 2);
	assert_int_equal(l.no_measure, 4);
	assert_int_equal(l.no_check_in, 2);
	assert_int_equal(l.stale, 1);
	assert_int_equal(l.blocked, 1);
	assert_int_equal(l.reached, 2);
	assert_int_equal(l.verdicts[verdict_NONE], 1);
	assert_int_equal(l.verdicts[verdict_CARRIED], 2);
	assert_int_equal(l.to_carry, 1);
	assert_int_equal(l.open_tasks, 2);
	// When it is over the last day counts: nothing grows stale afterwards.
	assert_int_equal(life_of(p, &c, END + 300).stale, life_of(p, &c, END).stale);
	plan_free(p);
}

// ---- what was changed ----------------------------------------------------------------------------------------------------------

#define DAY INT64_C(86400)

static struct told_cell cell(int64_t step, enum table_id t, char op, const char *column, int64_t before, int64_t after)
{
	struct value b = {.kind = before == NONE64 ? VALUE_NULL : VALUE_INT, .i = before};
	struct value a = {.kind = after == NONE64 ? VALUE_NULL : VALUE_INT, .i = after};
	return (struct told_cell){step, step * DAY, {t, 1, op, column, b, a}};
}

static void changes_are_net(void **state)
{
	(void)state;
	enum { MOST = 8 };
	static const struct {
		int n;
		struct {
			char what; // t target, s state
			int64_t before, after;
		} cells[MOST];
		int64_t before, after; // before == after: none
		int day;
	} rows[] = {
		{0, {{0}}, 0, 0, 0},
		{1, {{'t', 60, 75}}, 60, 75, 1},
		{2, {{'t', 60, 75}, {'t', 75, 60}}, 0, 0, 0},
		{2, {{'t', 60, 75}, {'t', 75, 80}}, 60, 80, 2},
		{3, {{'t', 60, 75}, {'t', 75, 80}, {'t', 80, 75}}, 60, 75, 1}, // taken back to the first one
		{3, {{'t', 60, 75}, {'t', 75, 60}, {'t', 60, 70}}, 60, 70, 3},
		{1, {{'t', NONE64, 70}}, NONE64, 70, 1},
		{1, {{'t', 70, NONE64}}, 70, NONE64, 1},
		{3, {{'t', 50, 60}, {'s', cycle_state_PLANNING, cycle_state_RUNNING}, {'t', 60, 75}}, 60, 75, 3},
		{2, {{'t', 50, 60}, {'s', cycle_state_PLANNING, cycle_state_RUNNING}}, 0, 0, 0},
		// Back from the review it has not begun anew; back from planning it has.
		{3,
		 {{'t', 50, 60},
		  {'s', cycle_state_RUNNING, cycle_state_REVIEW},
		  {'s', cycle_state_REVIEW, cycle_state_RUNNING}},
		 50,
		 60,
		 1},
		{4,
		 {{'s', cycle_state_PLANNING, cycle_state_RUNNING},
		  {'t', 50, 60},
		  {'s', cycle_state_RUNNING, cycle_state_PLANNING},
		  {'s', cycle_state_PLANNING, cycle_state_RUNNING}},
		 0,
		 0,
		 0},
	};
	struct cycle c = quarter(1, "Q", START, END, cycle_state_RUNNING);
	struct objective o = goal_of(1, 1, verdict_NONE, NONE32);
	struct key_result kr = result(1, 1, kr_kind_INCREASE, 0, 1000);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct plan *p = plan_new();
		struct arena *a = arena_new();
		struct told_cell cells[MOST];
		for (int k = 0; k < rows[i].n; k++)
			cells[k] = rows[i].cells[k].what == 't'
						   ? cell(k + 1, T_key_result, 'u', "target", rows[i].cells[k].before, rows[i].cells[k].after)
						   : cell(k + 1, T_cycle, 'u', "state", rows[i].cells[k].before, rows[i].cells[k].after);
		p->cycle = &c, p->cycle_n = 1;
		p->objective = &o, p->objective_n = 1;
		p->key_result = &kr, p->key_result_n = 1;
		struct kr_changed *list = NULL;
		size_t n = changed_of(a, p, &c, cells, (size_t)rows[i].n, &list);
		bool none = rows[i].before == rows[i].after;
		assert_int_equal(n, !none);
		if (!none) {
			assert_true(list[0].target && list[0].key_result == 1);
			assert_true(list[0].before == rows[i].before && list[0].after == rows[i].after);
			assert_int_equal(list[0].day, rows[i].day);
		}
		arena_free(a);
		plan_free(p);
	}
	// In planning there is nothing to tell.
	struct plan *p = plan_new();
	struct arena *a = arena_new();
	struct kr_changed *list = NULL;
	struct told_cell one = cell(1, T_key_result, 'u', "target", 60, 75);
	c.state = cycle_state_PLANNING;
	p->cycle = &c, p->cycle_n = 1;
	p->objective = &o, p->objective_n = 1;
	p->key_result = &kr, p->key_result_n = 1;
	assert_int_equal(changed_of(a, p, &c, &one, 1, &list), 0);
	arena_free(a);
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(states_follow_one_another), cmocka_unit_test(a_value_has_its_day),
		cmocka_unit_test(what_is_left_goes_along),   cmocka_unit_test(steps_done_stay_behind),
		cmocka_unit_test(quarters_in_a_row),         cmocka_unit_test(what_is_open_is_counted),
		cmocka_unit_test(changes_are_net),
	};
	return cmocka_run_group_tests_name("a quarter's life", tests, NULL, NULL);
}
