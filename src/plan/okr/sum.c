// SPDX-License-Identifier: EUPL-1.2
// Objectives and goals: weighted means of key results, summed in billionths and rounded at the very end.
#include "plan/okr/pace.h"
#include "plan/ratio.h"

// The mean as num ÷ den; den 0 when no key result can be told.
struct mean {
	int64_t num, den;
	struct okr_linear linear;
	bool checked; // some key result has a check-in
};

static struct objective_state read_objective(const struct plan *p, const struct objective *o, int32_t today,
											 struct mean *mean)
{
	struct objective_state s = {.progress_bp = NONE32};
	*mean = (struct mean){.linear = okr_linear_of(p, o, today)};
	struct plan_rows rows = plan_of(p, T_key_result, "objective", o->id);
	int64_t sum = 0, weights = 0, plain = 0;
	bool told = false;
	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &p->key_result[rows.at[i]];
		struct okr_part part;
		struct kr_state k = okr_read(p, kr, &mean->linear, today, &part);
		int64_t share = ratio_of(part.num, part.den, RATIO_ONE, RATIO_ONE);
		sum += kr->weight * share;
		weights += kr->weight;
		plain += share;
		told |= part.told;
		mean->checked |= !k.no_check_in;
		s.approximate |= k.no_check_in || !part.told;
		s.good += k.pace == PACE_GOOD;
		s.risk += k.pace == PACE_RISK;
		s.bad += k.pace == PACE_BAD;
		s.none += k.pace == PACE_NONE;
	}
	s.expected_bp = (int32_t)ratio_of(mean->linear.num, mean->linear.den, 10000, 10000);
	if (!told)
		return s;
	mean->num = weights ? sum : plain; // when no weight counts, all count the same
	mean->den = (weights ? weights : (int64_t)rows.n) * RATIO_ONE;
	s.progress_bp = (int32_t)ratio_of(mean->num, mean->den, 10000, 10000);
	if (mean->linear.judged && mean->checked)
		s.pace = okr_pace_of(p, mean->num, mean->den, mean->linear.num, mean->linear.den);
	return s;
}

struct objective_state okr_objective(const struct plan *p, const struct objective *o, int32_t today)
{
	struct mean mean;
	return read_objective(p, o, today, &mean);
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
	count_measures(p, g, &s);
	struct plan_rows rows = plan_of(p, T_objective, "goal", g->id);
	int64_t sum = 0, expected = 0;
	int told = 0;
	bool judged = false;
	for (size_t i = 0; i < rows.n; i++) {
		const struct objective *o = &p->objective[rows.at[i]];
		s.objectives_all += o->verdict != verdict_NONE;
		s.accepted += o->verdict == verdict_ACCEPTED;
		if (!cycle || o->cycle != cycle->id)
			continue;
		struct mean mean;
		struct objective_state one = read_objective(p, o, today, &mean);
		s.objectives++;
		s.approximate |= one.approximate;
		expected += ratio_of(mean.linear.num, mean.linear.den, RATIO_ONE, RATIO_ONE);
		if (one.progress_bp == NONE32)
			continue;
		told++;
		sum += ratio_of(mean.num, mean.den, RATIO_ONE, RATIO_ONE);
		judged |= one.pace != PACE_NONE;
	}
	if (s.objectives)
		s.expected_bp = (int32_t)ratio_of(expected, s.objectives * RATIO_ONE, 10000, 10000);
	if (!told)
		return s;
	s.progress_bp = (int32_t)ratio_of(sum, told * RATIO_ONE, 10000, 10000);
	if (judged)
		s.pace = okr_pace_of(p, sum, told * RATIO_ONE, expected, s.objectives * RATIO_ONE);
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
	if (!r->certain || (r->least == NONE64 && r->most == NONE64))
		return -1;
	int64_t milli = (int64_t)*value * 1000;
	return (r->least == NONE64 || milli >= r->least) && (r->most == NONE64 || milli <= r->most);
}
