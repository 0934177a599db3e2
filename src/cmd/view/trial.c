// SPDX-License-Identifier: EUPL-1.2
// A trial is the same calculation on a scratch table: the plan's columns are read once for a snapshot, and each turn of
// a weight goes through numbers only, however many measures there are.
#include "cmd/view/trial.h"

#include "base/i18n.h"
#include "cmd/view/view.h"

#include <stdlib.h>
#include <string.h>

enum ls_code weigh_own_weights(struct weights *out, const struct plan *p, struct ls_err *err)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	int usable = 0;
	if (criteria.n == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This plan has no criteria, so there is nothing to weigh. :pane steps has usual ones."));
	if (criteria.n > WEIGHTS_MOST)
		return ls_fail(err, LS_REFUSED, tr("The plan has %d criteria; the weights of at most %d can be turned."),
					   (int)criteria.n, WEIGHTS_MOST);
	weights_of_plan(out, p);
	if (out->n > 0)
		return LS_OK;
	*out = (struct weights){.n = (int)criteria.n};
	for (int i = 0; i < out->n; i++) {
		const struct criterion *c = &p->criterion[criteria.at[i]];
		out->bp[i] = weights_has_points(p, c) ? 0 : NONE32;
		usable += out->bp[i] == 0;
	}
	if (usable == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("The levels of the criteria carry no points, so weights would change nothing. In the "
						  "forms of the criteria the levels get points, such as: high 3, medium 2, low 1"));
	weights_even_out(out);
	return LS_OK;
}

void weigh_leave_trial(struct session *s)
{
	s->deciding.trying.on = false;
	session_changed(s);
}

static void begin(struct trying *t, const struct plan *p, const struct weights *own, const struct weights *now)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	for (int i = 0; i < own->n; i++)
		t->ids[i] = p->criterion[criteria.at[i]].id;
	t->trial.own = *own;
	t->trial.now = *now;
	t->trial.uneven = weights_sum(p) != WEIGHTS_WHOLE;
	memset(t->trial.now.locked, 0, sizeof t->trial.now.locked); // holding is the panel's
	t->on = true;
	t->weighed = false;
}

enum ls_code weigh_try(struct session *s, const struct weights *w, struct ls_err *err)
{
	struct weights own;
	if (s->past.plan)
		return ls_fail(
			err, LS_REFUSED, "%s",
			tr("This is the plan as it was. “as-of now” goes back to the present, where weights can be tried."));
	enum ls_code code = weigh_own_weights(&own, model_plan(s->model), err);
	if (code != LS_OK)
		return code;
	struct weights whole = own;
	if (weights_sum(model_plan(s->model)) != WEIGHTS_WHOLE)
		weights_even_out(&whole);
	begin(&s->deciding.trying, model_plan(s->model), &own, w ? w : &whole);
	session_changed(s);
	return LS_OK;
}

// Somebody may have committed: the trial goes on while the criteria are the same, else it begins anew. false: there is
// nothing to weigh any more.
static bool go_on(struct session *s, const struct plan *p)
{
	struct trying *t = &s->deciding.trying;
	struct ls_err err;
	struct weights own;
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	t->on = weigh_own_weights(&own, p, &err) == LS_OK;
	bool same = t->on && (int)criteria.n == t->trial.now.n;
	for (int i = 0; same && i < own.n; i++)
		same = p->criterion[criteria.at[i]].id == t->ids[i];
	if (same) {
		t->trial.own = own;
		t->trial.uneven = weights_sum(p) != WEIGHTS_WHOLE;
		return true;
	}
	if (t->on)
		begin(t, p, &own, &own);
	session_say(s, false, tr("The criteria have changed meanwhile; the weights begin anew."));
	return t->on;
}

enum ls_code weigh_tried(struct session *s, struct weights *out, struct ls_err *err)
{
	struct trying *t = &s->deciding.trying;
	int32_t ids[WEIGHTS_MOST];
	int n = t->trial.now.n;
	memcpy(ids, t->ids, sizeof ids);
	session_look(s);
	if (!t->on || t->trial.now.n != n || memcmp(ids, t->ids, (size_t)n * sizeof ids[0]) != 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("The criteria have changed meanwhile; the weights begin anew."));
	*out = t->trial.now;
	return LS_OK;
}

static void count_places(struct trying *t, const struct score_table *own, const struct score_table *now)
{
	if (own->n > t->moved_room) {
		t->moved = mem_realloc(t->moved, own->n * sizeof *t->moved);
		t->moved_room = own->n;
	}
	bool ranked = own->weighted_n > 0 && now->weighted_n > 0;
	for (size_t i = 0; i < own->n; i++)
		t->moved[i] = ranked ? own->rank[i] - now->rank[i] : 0;
}

void weigh_look_trial(struct session *s)
{
	struct trying *t = &s->deciding.trying;
	const struct plan *p = s->look.plan;
	if (!t->on || !s->model || s->past.plan)
		return;
	if (t->generation != model_generation(s->model) || !t->table) {
		if (!go_on(s, p))
			return;
		arena_free(t->arena);
		t->arena = arena_new();
		t->table = score_table(t->arena, p, t->trial.now.bp);
		t->generation = model_generation(s->model);
	} else if (!t->weighed) {
		score_reweigh(t->table, t->trial.now.bp);
	}
	s->deciding.cut.stale |= !t->weighed;
	t->weighed = true;
	t->trial.differs =
		t->trial.uneven ||
		memcmp(t->trial.now.bp, t->trial.own.bp, (size_t)t->trial.own.n * sizeof t->trial.own.bp[0]) != 0 ||
		s->look.score->weighted_n == 0;
	t->trial.own_score = s->look.score;
	s->look.trial = &t->trial;
	if (t->trial.differs)
		count_places(t, s->look.score, t->table);
	s->look.moved = t->trial.differs ? t->moved : s->look.moved;
	s->look.score = t->table; // also while nothing is turned: the list keeps what it knows of its columns
}

void trying_free(struct trying *t)
{
	arena_free(t->arena);
	free(t->moved);
}
