// SPDX-License-Identifier: EUPL-1.2
// What nobody works on, and what works towards nothing. Goals that are reached or dropped and measures that were
// rejected are no gaps; a measure that serves an objective serves its key results.
#include "plan/okr/gaps.h"

#include <stdlib.h>
#include <string.h>

static bool alone(const struct plan *p, enum table_id t, const char *column, int32_t id)
{
	return plan_of(p, t, column, id).n == 0;
}

bool gaps_goal(const struct plan *p, const struct gaps *g, int32_t goal_id)
{
	const struct goal *goal = plan_find(p, T_goal, goal_id);
	return g->goals_used && goal && goal->state == goal_state_ACTIVE && alone(p, T_measure_goal, "goal", goal_id);
}

bool gaps_measure(const struct plan *p, const struct gaps *g, int32_t measure_id)
{
	const struct measure *m = plan_find(p, T_measure, measure_id);
	return g->goals_used && m && m->selection != selection_REJECTED && alone(p, T_measure_goal, "measure", measure_id);
}

bool gaps_key_result(const struct plan *p, const struct gaps *g, int32_t kr_id)
{
	const struct key_result *kr = plan_find(p, T_key_result, kr_id);
	return g->contributions_used && kr && alone(p, T_contribution, "key_result", kr_id) &&
		   alone(p, T_contribution, "objective", kr->objective);
}

bool gaps_counted(const struct plan *p, const struct gaps *g, int32_t kr_id)
{
	const struct key_result *kr = plan_find(p, T_key_result, kr_id);
	const struct objective *o = kr ? plan_find(p, T_objective, kr->objective) : NULL;
	return o && g->cycle != NONE32 && o->cycle == g->cycle && gaps_key_result(p, g, kr_id);
}

// All measures at once, as gaps_measure() tells of one: who counts asks for each of a hundred thousand.
static int32_t gaps_measures(const struct plan *p, const struct gaps *g)
{
	int32_t n = 0;
	bool *served = g->goals_used ? mem_alloc(p->measure_n * sizeof *served) : NULL;
	if (served)
		memset(served, 0, p->measure_n * sizeof *served);
	for (size_t i = 0; served && i < p->measure_goal_n; i++) {
		ptrdiff_t at = plan_position(p, T_measure, p->measure_goal[i].measure);
		if (at >= 0)
			served[at] = true;
	}
	for (size_t i = 0; served && i < p->measure_n; i++)
		n += !served[i] && p->measure[i].selection != selection_REJECTED;
	free(served);
	return n;
}

struct gaps gaps_of(const struct plan *p, const struct cycle *cycle)
{
	struct gaps g = {.goals_used = p->measure_goal_n > 0,
					 .contributions_used = p->contribution_n > 0,
					 .cycle = cycle ? cycle->id : NONE32};
	for (size_t i = 0; i < p->goal_n; i++)
		g.goals += gaps_goal(p, &g, p->goal[i].id);
	g.measures = gaps_measures(p, &g);
	for (size_t i = 0; i < p->key_result_n; i++)
		g.key_results += gaps_counted(p, &g, p->key_result[i].id);
	return g;
}
