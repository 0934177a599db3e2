// SPDX-License-Identifier: EUPL-1.2
// What somebody has chosen, by moving to it, by the mouse, by a search or by opening it, goes along when another pane
// is shown: the measure of the list is the one under the cursor of the roadmap, the goal of the map leads to its
// objective of the quarter. Where a pane has nothing of it, its own place stays.
#include "cmd/view/view.h"

static const struct pick nothing = {TABLE_COUNT, NONE32, NONE32};

static struct pick under(struct session *s)
{
	const struct look *look = session_look(s);
	return panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
}

void session_chose(struct session *s)
{
	struct pick pick = under(s);
	if (pick.table < TABLE_COUNT)
		s->way.chosen = pick;
}

// What an object stands for in a pane that does not show it: a phase for its measure, a key result for its objective.
static struct pick above(const struct plan *p, struct pick pick)
{
	const struct phase *ph = pick.table == T_phase ? plan_find(p, T_phase, pick.id) : NULL;
	const struct key_result *kr = pick.table == T_key_result ? plan_find(p, T_key_result, pick.id) : NULL;
	const struct check_in *in = pick.table == T_check_in ? plan_find(p, T_check_in, pick.id) : NULL;
	const struct objective *o = pick.table == T_objective ? plan_find(p, T_objective, pick.id) : NULL;
	if (ph)
		return (struct pick){T_measure, ph->measure, NONE32};
	if (in)
		return (struct pick){T_key_result, in->key_result, NONE32};
	if (kr)
		return (struct pick){T_objective, kr->objective, NONE32};
	return o && o->goal != NONE32 ? (struct pick){T_goal, o->goal, NONE32} : nothing;
}

static bool same(struct pick a, struct pick b)
{
	return a.table == b.table && a.id == b.id;
}

static bool stands_on(struct session *s, struct pick wanted)
{
	const struct plan *p = session_look(s)->plan;
	for (struct pick now = under(s); now.table < TABLE_COUNT; now = above(p, now))
		if (same(now, wanted))
			return true;
	return false;
}

static bool stand_on(struct session *s, struct pick wanted)
{
	const struct look *look = session_look(s);
	return stands_on(s, wanted) ||
		   panes[s->way.pane]->select(session_state(s, s->way.pane), look, wanted.table, wanted.id);
}

void session_follow(struct session *s)
{
	const struct look *look = session_look(s);
	const struct view *pane = panes[s->way.pane];
	bool waits = pane->waits && pane->waits(session_state(s, s->way.pane));
	if (s->cols == 0 || waits || pane->inner)
		return;
	for (struct pick at = s->way.chosen; at.table < TABLE_COUNT && plan_find(look->plan, at.table, at.id);
		 at = above(look->plan, at)) {
		if (stand_on(s, at))
			return;
		struct plan_rows rows = plan_of(look->plan, T_objective, "goal", at.id);
		for (size_t i = 0; at.table == T_goal && look->cycle && i < rows.n; i++) {
			const struct objective *o = &look->plan->objective[rows.at[i]];
			if (o->cycle == look->cycle->id && stand_on(s, (struct pick){T_objective, o->id, NONE32}))
				return;
		}
	}
}

bool session_stand_on(struct session *s, enum table_id t, int32_t id)
{
	if (s->cols == 0)
		return false;
	const struct look *look = session_look(s);
	const struct view *pane = panes[s->way.pane];
	bool there = (pane->stand ? pane->stand : pane->select)(session_state(s, s->way.pane), look, t, id);
	if (there && !way_on_object(&s->way))
		session_chose(s);
	return there;
}
