// SPDX-License-Identifier: EUPL-1.2
// What measures need in a year, and what there is. Upper bounds; what is not known stays unknown.
#include "plan/gantt/capacity.h"
#include "plan/gantt/figure.h"
#include "plan/score/cut_walk.h"

#include <stdlib.h>

void cut_posts(const struct plan *p, const struct cut_rule *rule, int64_t *posts, int64_t *known)
{
	for (size_t m = 0; m < p->measure_n; m++)
		posts[m] = posts_of_measure(p, p->measure[m].id, rule->year, rule->unit, known ? &known[m] : NULL);
}

void cut_money(const struct plan *p, const struct cut_rule *rule, int64_t *money, int64_t *known)
{
	for (size_t m = 0; m < p->measure_n; m++) {
		int32_t id = p->measure[m].id;
		struct euros sum = euros_of_measure(p, id, rule->year, rule->unit);
		bool any = plan_of(p, T_budget_line, "measure", id).n > 0;
		money[m] = any && euros_bounded(&sum) ? sum.most : NONE64;
		known[m] = sum.known;
	}
}

static uint8_t start_of(const struct measure *m)
{
	if (m->stage == stage_DONE || m->stage == stage_STOPPED || m->selection == selection_DEFERRED || !score_ranked(m))
		return CUT_NOT_COMPETING;
	bool runs = m->stage == stage_RUNNING || m->stage == stage_PILOT || m->stage == stage_ROLLOUT ||
				m->stage == stage_OPERATION;
	return runs || m->mandatory == yes_no_YES ? CUT_BEFORE : CUT_OUT;
}

struct cut_figures *cut_figures(struct arena *a, const struct plan *p, const struct cut_rule *rule)
{
	struct cut_figures *f = arena_zero(a, 1, sizeof *f);
	f->rule = *rule;
	f->n = p->measure_n;
	f->start = arena_alloc(a, f->n);
	f->posts = arena_alloc(a, f->n * sizeof *f->posts);
	f->money = arena_alloc(a, f->n * sizeof *f->money);
	f->posts_known = arena_zero(a, f->n, sizeof *f->posts_known);
	f->money_known = arena_zero(a, f->n, sizeof *f->money_known);
	f->posts_limit = f->money_limit = NONE64;
	for (size_t m = 0; m < f->n; m++) {
		f->start[m] = start_of(&p->measure[m]);
		f->posts[m] = f->money[m] = NONE64;
		f->before += f->start[m] == CUT_BEFORE;
	}
	if (rule->kind != CUT_RESOURCES)
		return f;
	cut_posts(p, rule, f->posts, f->posts_known);
	cut_money(p, rule, f->money, f->money_known);
	f->posts_limit =
		rule->posts_milli != NONE64 ? rule->posts_milli : capacity_of_year(p, rule->unit, rule->year, false);
	f->money_limit = rule->money_eur != NONE64 ? rule->money_eur : capacity_of_year(p, rule->unit, rule->year, true);
	for (size_t m = 0; m < f->n; m++) {
		if (f->start[m] != CUT_BEFORE)
			continue;
		bool no_posts = f->posts_limit != NONE64 && f->posts[m] == NONE64;
		bool no_money = f->money_limit != NONE64 && f->money[m] == NONE64;
		f->before_unknown += no_posts || no_money;
		f->posts_before += f->posts_known[m];
		f->money_before += f->money_known[m];
	}
	return f;
}
