// SPDX-License-Identifier: EUPL-1.2
// What measures need in a year, and what there is. Upper bounds; what is not known stays unknown.
#include "plan/gantt/span.h"
#include "plan/score/cut_walk.h"

#include <stdlib.h>
#include <string.h>

static bool counts_unit(const struct plan *p, const struct cut_rule *rule, int32_t unit)
{
	if (rule->unit == NONE32 || unit == NONE32)
		return true;
	for (size_t steps = 0; steps <= p->unit_n && unit != NONE32; steps++) { // a circle of units ends too
		if (unit == rule->unit)
			return true;
		const struct unit *u = plan_find(p, T_unit, unit);
		unit = u ? u->parent : NONE32;
	}
	return false;
}

// The days of [from, to] on which a need exists; -1 when that is not known.
static int32_t days_of(const struct plan *p, const struct fte_need *n, int32_t from, int32_t to)
{
	int32_t first, last;
	bool known = gantt_need_span(p, n, from, to, &first, &last);
	if ((first != DAY_NONE && first > to) || (last != DAY_NONE && last < from))
		return 0;
	if (!known)
		return -1;
	first = first < from ? from : first;
	last = last > to ? to : last;
	return last < first ? 0 : last - first + 1;
}

void cut_posts(struct arena *a, const struct plan *p, const struct cut_rule *rule, int64_t *posts)
{
	int32_t from = date_day(rule->year, 1, 1), to = date_day(rule->year, 12, 31);
	uint8_t *unknown = arena_zero(a, p->measure_n + 1, 1);
	for (size_t m = 0; m < p->measure_n; m++)
		posts[m] = NONE64;
	for (size_t i = 0; i < p->fte_need_n; i++) {
		const struct fte_need *n = &p->fte_need[i];
		const struct phase *ph = plan_find(p, T_phase, n->phase);
		ptrdiff_t m = plan_position(p, T_measure, ph ? ph->measure : n->measure);
		if (m < 0)
			continue;
		int32_t days = counts_unit(p, rule, n->unit) ? days_of(p, n, from, to) : 0;
		posts[m] = posts[m] == NONE64 ? 0 : posts[m];
		unknown[m] |= days < 0;
		posts[m] += days > 0 ? n->posts * days : 0; // post days, for now
	}
	for (size_t m = 0; m < p->measure_n; m++)
		if (unknown[m])
			posts[m] = NONE64;
		else if (posts[m] != NONE64)
			posts[m] = num_div(posts[m], to - from + 1);
}

// Upper bound of a budget line in a year; NONE64 when it is not known. As on the roadmap: what comes once is spread
// evenly over its years, what does not divide falls into the first.
static int64_t line_in(const struct budget_line *b, int year)
{
	if (b->year_from == NONE32)
		return NONE64;
	int last = b->year_to != NONE32 && b->year_to >= b->year_from ? b->year_to : b->year_from;
	bool ends = b->year_to != NONE32 || b->kind == budget_kind_ONCE;
	if (year < b->year_from || (ends && year > last))
		return 0;
	if (b->most == NONE64 || b->kind != budget_kind_ONCE)
		return b->most;
	int years = last - b->year_from + 1;
	return b->most / years + (year == b->year_from ? b->most % years : 0);
}

void cut_money(const struct plan *p, const struct cut_rule *rule, int64_t *money)
{
	int measure = schema_column(&schema[T_budget_line], "measure");
	for (size_t m = 0; m < p->measure_n; m++) {
		struct plan_rows lines = plan_children(p, T_budget_line, measure, p->measure[m].id);
		money[m] = lines.n ? 0 : NONE64;
		for (size_t i = 0; i < lines.n && money[m] != NONE64; i++) {
			const struct budget_line *b = &p->budget_line[lines.at[i]];
			int64_t part = counts_unit(p, rule, b->unit) ? line_in(b, rule->year) : 0;
			money[m] = part == NONE64 ? NONE64 : money[m] + part;
		}
	}
}

// What the plan says there is: the row of the unit (or of the whole administration), else the sum over the units below.
static int64_t capacity_of(const struct plan *p, const struct cut_rule *rule, bool money)
{
	int64_t own = NONE64, below = NONE64;
	for (size_t i = 0; i < p->capacity_n; i++) {
		const struct capacity *c = &p->capacity[i];
		int64_t value = money ? c->money : c->posts;
		bool counts = c->unit == rule->unit || (c->unit != NONE32 && counts_unit(p, rule, c->unit));
		if (c->year != rule->year || value == NONE64 || !counts)
			continue;
		int64_t *sum = c->unit == rule->unit ? &own : &below;
		*sum = *sum == NONE64 ? value : *sum + value;
	}
	return own != NONE64 ? own : below;
}

static uint8_t start_of(const struct measure *m)
{
	if (m->stage == stage_DONE || m->stage == stage_STOPPED || m->selection == selection_REJECTED ||
		m->selection == selection_DEFERRED)
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
	f->posts_limit = f->money_limit = NONE64;
	for (size_t m = 0; m < f->n; m++) {
		f->start[m] = start_of(&p->measure[m]);
		f->posts[m] = f->money[m] = NONE64;
		f->before += f->start[m] == CUT_BEFORE;
	}
	if (rule->kind != CUT_RESOURCES)
		return f;
	cut_posts(a, p, rule, f->posts);
	cut_money(p, rule, f->money);
	f->posts_limit = rule->posts_milli != NONE64 ? rule->posts_milli : capacity_of(p, rule, false);
	f->money_limit = rule->money_eur != NONE64 ? rule->money_eur : capacity_of(p, rule, true);
	for (size_t m = 0; m < f->n; m++) {
		if (f->start[m] != CUT_BEFORE)
			continue;
		bool no_posts = f->posts_limit != NONE64 && f->posts[m] == NONE64;
		bool no_money = f->money_limit != NONE64 && f->money[m] == NONE64;
		f->before_unknown += no_posts || no_money;
		f->posts_before += f->posts[m] == NONE64 ? 0 : f->posts[m];
		f->money_before += f->money[m] == NONE64 ? 0 : f->money[m];
	}
	return f;
}
