// SPDX-License-Identifier: EUPL-1.2
// Objectives and goals: means of key results by their weights, as exact fractions.
#include "plan/okr/mean.h"
#include "plan/okr/pace.h"
#include "plan/ratio.h"

#include <stdlib.h>

// Key results that can be told, with what they weigh in all.
struct parts {
	int64_t weights;
	int64_t n;
	struct okr_linear linear;
	bool checked; // some of them has a check-in
};

static enum pace pace_of(const struct plan *p, const struct mean *progress, const struct mean *expected)
{
	const struct strategy *s = plan_strategy(p);
	if (mean_is_zero(expected) || mean_compare(progress, expected, s->pace_good) >= 0)
		return PACE_GOOD; // also where nothing is due yet
	return mean_compare(progress, expected, s->pace_risk) >= 0 ? PACE_RISK : PACE_BAD;
}

static void count(struct objective_state *s, struct parts *parts, const struct key_result *kr, const struct kr_state *k,
				  bool told)
{
	s->good += k->pace == PACE_GOOD;
	s->risk += k->pace == PACE_RISK;
	s->bad += k->pace == PACE_BAD;
	s->none += k->pace == PACE_NONE;
	s->left_out += !told;
	if (!told)
		return;
	parts->weights += kr->weight;
	parts->n++;
	parts->checked |= !k->no_check_in;
	s->approximate |= k->no_check_in;
}

// Adds the key results to the mean, each by its weight; when no weight counts, all count the same.
static void add_parts(const struct plan *p, struct plan_rows rows, const struct parts *parts, int32_t today,
					  struct mean *mean)
{
	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &p->key_result[rows.at[i]];
		struct okr_part part;
		okr_read(p, kr, &parts->linear, today, &part);
		if (part.told && parts->weights > 0)
			mean_add(mean, kr->weight, part.num, part.den, parts->weights);
		else if (part.told)
			mean_add(mean, 1, part.num, part.den, parts->n);
	}
}

// Adds where it stands and what is expected of it; nothing where nothing can be told.
static struct objective_state read_objective(const struct plan *p, const struct objective *o, int32_t today,
											 struct mean *progress, struct mean *expected)
{
	struct objective_state s = {.progress_bp = NONE32};
	struct parts parts = {.linear = okr_linear_of(p, o, today)};
	struct plan_rows rows = plan_of(p, T_key_result, "objective", o->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &p->key_result[rows.at[i]];
		struct okr_part part;
		struct kr_state k = okr_read(p, kr, &parts.linear, today, &part);
		count(&s, &parts, kr, &k, part.told);
	}
	s.expected_bp = (int32_t)ratio_of(parts.linear.num, parts.linear.den, 10000, 10000);
	if (parts.n == 0)
		return s;
	struct mean own = mean_new(progress->a), due = mean_new(progress->a);
	add_parts(p, rows, &parts, today, &own);
	mean_add(&due, 1, parts.linear.num, parts.linear.den, 1);
	s.progress_bp = mean_bp(&own, 1);
	if (parts.linear.judged && parts.checked)
		s.pace = pace_of(p, &own, &due);
	add_parts(p, rows, &parts, today, progress);
	mean_add(expected, 1, parts.linear.num, parts.linear.den, 1);
	return s;
}

struct objective_state okr_objective(const struct plan *p, const struct objective *o, int32_t today)
{
	struct arena *a = arena_new();
	struct mean progress = mean_new(a), expected = mean_new(a);
	struct objective_state s = read_objective(p, o, today, &progress, &expected);
	arena_free(a);
	return s;
}

struct objectives_state okr_objectives(const struct plan *p, const int32_t *ids, size_t n, int32_t today)
{
	struct objectives_state s = {.progress_bp = NONE32, .expected_bp = NONE32};
	struct arena *a = arena_new();
	struct mean progress = mean_new(a), expected = mean_new(a);
	int told = 0;
	bool judged = false;
	for (size_t i = 0; i < n; i++) {
		const struct objective *o = plan_find(p, T_objective, ids[i]);
		if (!o)
			continue;
		struct objective_state one = read_objective(p, o, today, &progress, &expected);
		s.objectives++;
		s.key_results += (int)plan_of(p, T_key_result, "objective", o->id).n;
		s.risk += one.risk;
		s.bad += one.bad;
		s.approximate |= one.approximate;
		told += one.progress_bp != NONE32;
		judged |= one.pace != PACE_NONE;
	}
	if (told) {
		s.progress_bp = mean_bp(&progress, told);
		s.expected_bp = mean_bp(&expected, told);
	}
	if (judged)
		s.pace = pace_of(p, &progress, &expected); // both are sums over the same
	arena_free(a);
	return s;
}

static void count_measures(const struct plan *p, const struct goal *g, struct goal_state *s)
{
	struct plan_rows rows = plan_of(p, T_measure_goal, "goal", g->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = plan_find(p, T_measure, p->measure_goal[rows.at[i]].measure);
		if (!m)
			continue;
		s->measures++;
		s->measures_done += m->stage == stage_OPERATION || m->stage == stage_DONE;
	}
}

struct goal_state okr_goal(const struct plan *p, const struct goal *g, const struct cycle *cycle, int32_t today)
{
	struct goal_state s = {.progress_bp = NONE32};
	struct plan_rows rows = plan_of(p, T_objective, "goal", g->id);
	int32_t *ids = mem_alloc((rows.n + 1) * sizeof *ids);
	size_t n = 0;
	count_measures(p, g, &s);
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &p->objective[rows.at[i]];
		s.objectives_all += o->verdict != verdict_NONE;
		s.accepted += o->verdict == verdict_ACCEPTED;
		if (cycle && o->cycle == cycle->id)
			ids[n++] = o->id;
	}
	struct objectives_state all = okr_objectives(p, ids, n, today);
	free(ids);
	s.objectives = all.objectives;
	s.progress_bp = all.progress_bp;
	s.approximate = all.approximate;
	s.expected_bp = all.progress_bp != NONE32 ? all.expected_bp : s.expected_bp;
	s.pace = all.pace;
	return s;
}

const struct field *okr_field(const struct plan *p, const struct objective *o)
{
	const struct goal *g = plan_find(p, T_goal, o->goal);
	int32_t field = o->field != NONE32 || !g ? o->field : g->field;
	return plan_find(p, T_field, field);
}

static bool ruled(const struct plan *p, const struct rule *r, const struct objective *o, int32_t owner_id)
{
	const struct field *f = r->scope == rule_scope_FIELD ? okr_field(p, o) : NULL;
	if (r->scope == rule_scope_FIELD)
		return f && f->id == owner_id;
	return r->scope != rule_scope_TEAM || o->team == owner_id;
}

int okr_rule_kept(const struct rule *r, int value)
{
	if (!r->certain || (r->least == NONE64 && r->most == NONE64))
		return -1;
	int64_t milli = (int64_t)value * 1000;
	return (r->least == NONE64 || milli >= r->least) && (r->most == NONE64 || milli <= r->most);
}

int okr_rule(const struct plan *p, const struct rule *r, const struct cycle *cycle, int32_t owner_id, int *value)
{
	*value = 0;
	if (r->kind == rule_kind_KEY_RESULTS) {
		*value = (int)plan_of(p, T_key_result, "objective", owner_id).n;
	} else if (r->kind == rule_kind_OBJECTIVES && cycle) {
		struct plan_rows rows = plan_of(p, T_objective, "cycle", cycle->id);
		for (size_t i = 0; i < rows.n; i++)
			*value += ruled(p, r, &p->objective[rows.at[i]], owner_id);
	} else {
		return -1;
	}
	return okr_rule_kept(r, *value);
}
