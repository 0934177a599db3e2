// SPDX-License-Identifier: EUPL-1.2
// To what a measure belongs.
#include "plan/belong.h"

const struct goal *belong_goal(const struct plan *p, const struct measure *m)
{
	struct plan_rows rows = plan_of(p, T_measure_goal, "measure", m->id);
	const struct goal *found = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure_goal *link = &p->measure_goal[rows.at[i]];
		if (!found || link->main == yes_no_YES)
			found = plan_find(p, T_goal, link->goal);
		if (link->main == yes_no_YES)
			break;
	}
	return found;
}

const struct unit *belong_unit(const struct plan *p, const struct measure *m)
{
	struct plan_rows rows = plan_of(p, T_measure_unit, "measure", m->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure_unit *link = &p->measure_unit[rows.at[i]];
		if (link->role == unit_role_LEAD)
			return plan_find(p, T_unit, link->unit);
	}
	return NULL;
}

static bool stands_before(const struct team *a, const struct team *b)
{
	return !b || a->pos < b->pos || (a->pos == b->pos && a->id < b->id);
}

const struct team *belong_team(const struct plan *p, const struct measure *m)
{
	struct plan_rows rows = plan_of(p, T_contribution, "measure", m->id);
	const struct team *found = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct contribution *c = &p->contribution[rows.at[i]];
		const struct key_result *kr = plan_find(p, T_key_result, c->key_result);
		const struct objective *o = plan_find(p, T_objective, kr ? kr->objective : c->objective);
		const struct team *team = o ? plan_find(p, T_team, o->team) : NULL;
		if (team && stands_before(team, found))
			found = team;
	}
	if (found || m->field == NONE32)
		return found;
	for (size_t i = 0; i < p->team_n; i++)
		if (p->team[i].field == m->field && stands_before(&p->team[i], found))
			found = &p->team[i];
	return found;
}
