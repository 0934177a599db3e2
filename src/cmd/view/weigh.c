// SPDX-License-Identifier: EUPL-1.2
// A trial is the same calculation on a scratch table: the plan's columns are read once for a snapshot, and each turn of
// a weight goes through numbers only, however many measures there are.
#include "cmd/view/weigh.h"

#include "base/i18n.h"
#include "cmd/desk.h"
#include "cmd/view/view.h"

#include <stdlib.h>
#include <string.h>

// ---- weights ------------------------------------------------------------------------------------------------------

enum ls_code weigh_own_weights(struct weights *out, const struct plan *p, struct ls_err *err)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	int usable = 0;
	if (criteria.n == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("This plan has no criteria, so there is nothing to weigh."));
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
					   tr("The levels of the criteria carry no points, so weights would change nothing. “level set "
						  "CRITERION/LEVEL points 3” gives them some."));
	for (int i = 0, given = 0; i < out->n; i++)
		if (out->bp[i] == 0) {
			given++;
			out->bp[i] = WEIGHTS_WHOLE * given / usable - WEIGHTS_WHOLE * (given - 1) / usable;
		}
	return LS_OK;
}

void weigh_leave_trial(struct session *s)
{
	s->deciding.trying = false;
	session_changed(s);
}

static void begin(struct deciding *d, const struct plan *p, const struct weights *own, const struct weights *now)
{
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	for (int i = 0; i < own->n; i++)
		d->ids[i] = p->criterion[criteria.at[i]].id;
	d->trial.own = *own;
	d->trial.now = *now;
	memset(d->trial.now.locked, 0, sizeof d->trial.now.locked); // holding is the panel's
	d->trying = true;
	d->weighed = false;
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
	begin(&s->deciding, model_plan(s->model), &own, w ? w : &own);
	session_changed(s);
	return LS_OK;
}

// Somebody may have committed: the trial goes on while the criteria are the same, else it begins anew. false: there is
// nothing to weigh any more.
static bool go_on(struct session *s, const struct plan *p)
{
	struct deciding *d = &s->deciding;
	struct ls_err err;
	struct weights own;
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	d->trying = weigh_own_weights(&own, p, &err) == LS_OK;
	bool same = d->trying && (int)criteria.n == d->trial.now.n;
	for (int i = 0; same && i < own.n; i++)
		same = p->criterion[criteria.at[i]].id == d->ids[i];
	if (same) {
		d->trial.own = own;
		return true;
	}
	if (d->trying)
		begin(d, p, &own, &own);
	session_say(s, false, tr("The criteria have changed meanwhile; the weights begin anew."));
	return d->trying;
}

enum ls_code weigh_tried(struct session *s, struct weights *out, struct ls_err *err)
{
	struct deciding *d = &s->deciding;
	int32_t ids[WEIGHTS_MOST];
	int n = d->trial.now.n;
	memcpy(ids, d->ids, sizeof ids);
	session_look(s);
	if (!d->trying || d->trial.now.n != n || memcmp(ids, d->ids, (size_t)n * sizeof ids[0]) != 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("The criteria have changed meanwhile; the weights begin anew."));
	*out = d->trial.now;
	return LS_OK;
}

static void count_places(struct deciding *d, const struct score_table *own, const struct score_table *now)
{
	if (own->n > d->moved_room) {
		d->moved = mem_realloc(d->moved, own->n * sizeof *d->moved);
		d->moved_room = own->n;
	}
	bool ranked = own->weighted_n > 0 && now->weighted_n > 0;
	for (size_t i = 0; i < own->n; i++)
		d->moved[i] = ranked ? own->rank[i] - now->rank[i] : 0;
}

static void look_at_trial(struct session *s)
{
	struct deciding *d = &s->deciding;
	const struct plan *p = s->look.plan;
	if (d->table_generation != model_generation(s->model) || !d->table) {
		if (!go_on(s, p))
			return;
		arena_free(d->table_arena);
		d->table_arena = arena_new();
		d->table = score_table(d->table_arena, p, d->trial.now.bp);
		d->table_generation = model_generation(s->model);
	} else if (!d->weighed) {
		score_reweigh(d->table, d->trial.now.bp);
	}
	d->cut_stale |= !d->weighed;
	d->weighed = true;
	d->trial.differs =
		memcmp(d->trial.now.bp, d->trial.own.bp, (size_t)d->trial.own.n * sizeof d->trial.own.bp[0]) != 0 ||
		s->look.score->weighted_n == 0;
	d->trial.own_score = s->look.score;
	s->look.trial = &d->trial;
	if (d->trial.differs)
		count_places(d, s->look.score, d->table);
	s->look.moved = d->trial.differs ? d->moved : s->look.moved;
	s->look.score = d->table; // also while nothing is turned: the list keeps what it knows of its columns
}

// ---- the cut --------------------------------------------------------------------------------------------------------

void weigh_cut(struct session *s, const struct cut_rule *rule)
{
	s->deciding.rule = *rule;
	s->deciding.cut = NULL;
	s->deciding.cut_serial++;
	session_changed(s);
}

static void look_at_cut(struct session *s)
{
	struct deciding *d = &s->deciding;
	const struct score_table *t = s->look.score;
	if (d->rule.unit != NONE32 && !plan_find(s->look.plan, T_unit, d->rule.unit))
		d->rule.unit = NONE32; // deleted meanwhile: all of them
	bool same = d->cut && d->cut_plan == s->look.plan && d->cut_generation == s->look.plan->generation;
	if (!same) {
		d->cut_arena = d->cut_arena ? d->cut_arena : arena_new();
		arena_reset(d->cut_arena);
		d->cut = cut_of(d->cut_arena, t, &d->rule);
		d->cut_serial++;
	} else if (d->cut_score != t || d->cut_stale) {
		cut_again(d->cut, t);
	}
	d->cut_stale = false;
	d->cut_score = t;
	d->cut_plan = s->look.plan;
	d->cut_generation = s->look.plan->generation;
	s->look.cut = d->cut;
}

// ---- stability ------------------------------------------------------------------------------------------------------

static void begin_stability(struct session *s)
{
	struct deciding *d = &s->deciding;
	const struct score_table *t = s->look.score;
	d->stable_arena = d->stable_arena ? d->stable_arena : arena_new();
	arena_reset(d->stable_arena);
	d->sampling = NULL;
	d->exact_known = false;
	d->stable_score = t;
	d->stable_serial = d->cut_serial;
	d->stable_generation = s->look.plan->generation;
	d->stable = (struct stable){.running = true, .weights = {.n = t->criteria_n}};
	for (int c = 0; c < t->criteria_n; c++)
		d->stable.weights.bp[c] = t->criteria[c].weight_bp;
	d->stable.by_cut = s->look.cut && s->look.cut->line >= 0;
}

// Part of making a look. While weights are tried the order changes with every key; it is asked again afterwards.
void weigh_look_stable(struct session *s)
{
	struct deciding *d = &s->deciding;
	const struct score_table *t = s->look.score;
	s->look.stable = NULL;
	if (!d->stability || !s->model || s->past.plan || d->trying || t->weighted_n == 0 || t->criteria_n > WEIGHTS_MOST)
		return;
	if (d->stable_score != t || d->stable_serial != d->cut_serial || d->stable_generation != s->look.plan->generation)
		begin_stability(s);
	s->look.stable = &d->stable;
}

// -----------------------------------------------------------------------------------------------------------------------

void weigh_look(struct session *s)
{
	struct deciding *d = &s->deciding;
	s->look.trial = NULL;
	s->look.cut = NULL;
	if (d->trying && s->model && !s->past.plan)
		look_at_trial(s);
	if (d->rule.kind != CUT_NONE && s->model)
		look_at_cut(s);
	weigh_look_stable(s);
	weigh_look_then(s);
}

void weigh_free(struct session *s)
{
	arena_free(s->deciding.table_arena);
	uint64_t seed = s->deciding.seed;
	weigh_free_then(s);
	arena_free(s->deciding.stable_arena);
	arena_free(s->deciding.cut_arena);
	free(s->deciding.moved);
	s->deciding = (struct deciding){.rule = {.kind = CUT_NONE, .unit = NONE32}, .seed = seed};
}
