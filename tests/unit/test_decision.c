// SPDX-License-Identifier: EUPL-1.2
// What decisions concern, and which decisions concern an object, wherever that is written.
#include "plan/decision.h"

#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct decision decisions[] = {
	{.id = 1, .body = "", .subject = "A", .day = 20000, .measure = 7, .objective = NONE32, .meeting = NONE32},
	{.id = 2, .body = "", .subject = "B", .day = DAY_NONE, .measure = NONE32, .objective = 5, .meeting = NONE32},
	{.id = 3, .body = "", .subject = "C", .day = 20100, .measure = 8, .objective = 5, .meeting = NONE32},
};
static struct decision_measure measures[] = {{1, 1, 8, ""}, {2, 1, 7, ""}, {3, 2, 7, ""}};
static struct decision_objective objectives[] = {{1, 1, 5, ""}};
static struct decision_goal goals[] = {{1, 3, 2, ""}, {2, 3, 1, ""}};

static struct measure all_measures[] = {{.id = 7}, {.id = 8}, {.id = 9}};
static struct objective all_objectives[] = {{.id = 5}};
static struct goal all_goals[] = {{.id = 1}, {.id = 2}, {.id = 3}};

static struct plan *made(void)
{
	struct plan *p = plan_new();
	p->measure = all_measures;
	p->measure_n = 3;
	p->objective = all_objectives;
	p->objective_n = 1;
	p->goal = all_goals;
	p->goal_n = 3;
	p->decision = decisions;
	p->decision_n = 3;
	p->decision_measure = measures;
	p->decision_measure_n = 3;
	p->decision_objective = objectives;
	p->decision_objective_n = 1;
	p->decision_goal = goals;
	p->decision_goal_n = 2;
	return p;
}

static void a_decision_concerns(const struct plan *p, const struct decision *d, const struct concern *wanted, size_t n)
{
	struct arena *a = arena_new();
	struct concern *got;
	assert_int_equal(decision_concerns(a, p, d, &got), n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(got[i].table, wanted[i].table);
		assert_int_equal(got[i].id, wanted[i].id);
	}
	arena_free(a);
}

static void each_object_stands_once(void **state)
{
	(void)state;
	struct plan *p = made();
	a_decision_concerns(p, &decisions[0], (struct concern[]){{T_measure, 7}, {T_measure, 8}, {T_objective, 5}}, 3);
	a_decision_concerns(p, &decisions[1], (struct concern[]){{T_measure, 7}, {T_objective, 5}}, 2);
	a_decision_concerns(p, &decisions[2],
						(struct concern[]){{T_measure, 8}, {T_objective, 5}, {T_goal, 2}, {T_goal, 1}}, 4);
	plan_free(p);
}

static void about(const struct plan *p, enum table_id t, int32_t id, const char *wanted)
{
	struct arena *a = arena_new();
	char got[8] = "";
	uint32_t *at;
	size_t n = decisions_about(a, p, t, id, &at);
	assert_in_range(n, 0, 3);
	for (size_t i = 0; i < n; i++)
		got[i] = *p->decision[at[i]].subject;
	assert_string_equal(got, wanted);
	arena_free(a);
}

static void the_latest_comes_first(void **state)
{
	(void)state;
	struct plan *p = made();
	about(p, T_measure, 7, "AB");
	about(p, T_measure, 8, "CA");
	about(p, T_measure, 9, "");
	about(p, T_objective, 5, "CAB");
	about(p, T_goal, 1, "C");
	about(p, T_goal, 3, "");
	about(p, T_key_result, 1, ""); // no decision concerns one
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_object_stands_once),
		cmocka_unit_test(the_latest_comes_first),
	};
	return cmocka_run_group_tests_name("decisions", tests, NULL, NULL);
}
