// SPDX-License-Identifier: EUPL-1.2
// What needs somebody: counted by nobody's feeling, each by its rule.
#include "plan/okr/need.h"

#include "base/date.h"
#include "plan/okr/okr.h"
#include "plan/rhythm.h"

bool okr_lacks_target(const struct plan *p, const struct key_result *kr)
{
	bool steps = kr->kind == kr_kind_MILESTONE && plan_of(p, T_kr_step, "key_result", kr->id).n > 0;
	return kr->target == NONE64 && !steps;
}

static bool lives(const struct cycle *c)
{
	return c && (c->state == cycle_state_PLANNING || c->state == cycle_state_RUNNING);
}

static bool all_of_the_way(const struct key_result *kr, const struct kr_state *st)
{
	bool bound = kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST;
	return !bound && st->progress_bp != NONE32 && st->clamped_bp == 10000;
}

// Sets days; false: none is due yet.
static bool overdue(const struct plan *p, const struct objective *o, const struct cycle *c, int32_t today,
					struct okr_needs *n)
{
	const struct team *team = plan_find(p, T_team, o->team);
	enum rhythm_word rhythm = team && team->rhythm != rhythm_NONE ? (enum rhythm_word)team->rhythm : rhythm_WEEK;
	int32_t until = c->end != DAY_NONE && today > c->end ? c->end : today;
	int32_t from = n->last ? n->last->day : c->start;
	int32_t due = rhythm_next(rhythm, from);
	if (due == DAY_NONE || until <= due)
		return false;
	n->days = until - from;
	return true;
}

struct okr_needs okr_needs_key_result(const struct plan *p, const struct gaps *g, const struct key_result *kr,
									  int32_t today)
{
	struct okr_needs n = {.what = 0};
	const struct objective *o = plan_find(p, T_objective, kr->objective);
	const struct cycle *c = o ? plan_find(p, T_cycle, o->cycle) : NULL;
	if (!lives(c))
		return n;
	struct kr_state st = okr_key_result(p, kr, today);
	n.last = st.last;
	if (c->state == cycle_state_RUNNING) {
		n.what |= !all_of_the_way(kr, &st) && overdue(p, o, c, today, &n) ? OKR_NEED_CHECK_IN : 0;
		n.what |= st.falling ? OKR_NEED_FALLING : 0;
		n.what |= st.last && *st.last->blocker ? OKR_NEED_BLOCKER : 0;
	}
	n.what |= okr_lacks_target(p, kr) ? OKR_NEED_TARGET : 0;
	n.what |= gaps_key_result(p, g, kr->id) ? OKR_NEED_MEASURE : 0;
	return n;
}

struct okr_needs okr_needs_objective(const struct plan *p, const struct objective *o)
{
	bool bare = lives(plan_find(p, T_cycle, o->cycle)) && plan_of(p, T_key_result, "objective", o->id).n == 0;
	return (struct okr_needs){.what = bare ? OKR_NEED_KEY_RESULT : 0};
}
