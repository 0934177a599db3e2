// SPDX-License-Identifier: EUPL-1.2
// Counting what is open in a quarter.
#include "plan/okr/life.h"

#include "base/date.h"
#include "plan/okr/gaps.h"
#include "plan/okr/need.h"
#include "plan/okr/okr.h"
#include "plan/task.h"

bool life_follows(int from, int to)
{
	switch (from) {
	case cycle_state_PLANNING:
		return to == cycle_state_RUNNING;
	case cycle_state_RUNNING:
		return to == cycle_state_PLANNING || to == cycle_state_REVIEW;
	case cycle_state_REVIEW:
		return to == cycle_state_RUNNING || to == cycle_state_CLOSED;
	default:
		return to == cycle_state_REVIEW;
	}
}

int life_next(int from, bool back)
{
	int to = back ? from - 1 : from + 1;
	return to >= 0 && to < cycle_state_COUNT && life_follows(from, to) ? to : -1;
}

int32_t life_day(const struct cycle *c, int32_t today)
{
	if (c->start != DAY_NONE && today < c->start)
		return DAY_NONE;
	return c->end != DAY_NONE && today > c->end ? c->end : today;
}

static bool is_reached(const struct key_result *kr, const struct kr_state *st)
{
	if (kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST)
		return st->kept == 1;
	if (kr->kind == kr_kind_MILESTONE && st->steps_n)
		return st->steps_done == st->steps_n;
	return st->progress_bp != NONE32 && st->clamped_bp == 10000;
}

bool life_over(const struct cycle *c, int32_t day)
{
	return c->end != DAY_NONE ? c->end < day : c->state == cycle_state_REVIEW || c->state == cycle_state_CLOSED;
}

static void count_key_result(struct life *l, const struct plan *p, const struct gaps *g, const struct key_result *kr,
							 const struct cycle *c, int32_t today)
{
	struct kr_state st = okr_key_result(p, kr, today);
	int32_t last = c->end != DAY_NONE && today > c->end ? c->end : today;
	l->key_results++;
	l->no_target += okr_lacks_target(p, kr);
	l->no_measure += gaps_key_result(p, g, kr->id);
	l->no_check_in += st.no_check_in;
	l->stale += st.last && last - st.last->day > LIFE_STALE_DAYS;
	l->blocked += st.last && *st.last->blocker;
	l->reached += is_reached(kr, &st);
}

static bool is_of(const struct plan *p, const struct action *a, int32_t cycle)
{
	const struct meeting *m = plan_find(p, T_meeting, a->meeting);
	const struct key_result *kr = plan_find(p, T_key_result, a->key_result);
	const struct objective *o = kr ? plan_find(p, T_objective, kr->objective) : NULL;
	return (m && m->cycle == cycle) || (o && o->cycle == cycle);
}

struct life life_of(const struct plan *p, const struct cycle *c, int32_t today)
{
	struct life l = {0};
	struct gaps g = gaps_of(p, c);
	struct plan_rows rows = plan_of(p, T_objective, "cycle", c->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &p->objective[rows.at[i]];
		struct plan_rows krs = plan_of(p, T_key_result, "objective", o->id);
		l.objectives++;
		l.no_key_result += krs.n == 0;
		l.verdicts[o->verdict]++;
		l.to_carry += o->verdict == verdict_CARRIED && plan_of(p, T_objective, "origin", o->id).n == 0;
		for (size_t k = 0; k < krs.n; k++)
			count_key_result(&l, p, &g, &p->key_result[krs.at[k]], c, today);
	}
	for (size_t i = 0; i < p->action_n; i++)
		l.open_tasks += task_ended(&p->action[i]) == DAY_NONE && is_of(p, &p->action[i], c->id);
	return l;
}
