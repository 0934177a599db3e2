// SPDX-License-Identifier: EUPL-1.2
// The cut line is found once for a rule and a snapshot; weights that are turned move it without looking at the plan again.
#include "cmd/view/cut.h"

#include "cmd/desk.h"

void weigh_cut(struct session *s, const struct cut_rule *rule)
{
	s->deciding.cut.rule = *rule;
	s->deciding.cut.cut = NULL;
	s->deciding.cut.serial++;
	session_changed(s);
}

void weigh_look_cut(struct session *s)
{
	struct cutting *c = &s->deciding.cut;
	const struct score_table *t = s->look.score;
	if (c->rule.kind == CUT_NONE || !s->model)
		return;
	if (c->rule.unit != NONE32 && !plan_find(s->look.plan, T_unit, c->rule.unit))
		c->rule.unit = NONE32; // deleted meanwhile: all of them
	bool same = c->cut && c->plan == s->look.plan && c->generation == s->look.plan->generation;
	if (!same) {
		c->arena = c->arena ? c->arena : arena_new();
		arena_reset(c->arena);
		c->cut = cut_of(c->arena, t, &c->rule);
		c->serial++;
	} else if (c->score != t || c->stale) {
		cut_again(c->cut, t);
	}
	c->stale = false;
	c->score = t;
	c->plan = s->look.plan;
	c->generation = s->look.plan->generation;
	s->look.cut = c->cut;
}
