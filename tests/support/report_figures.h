// SPDX-License-Identifier: EUPL-1.2
// What is calculated of the rows of a plan for its reports, and what is counted in it, by plain loops where it is no figure
// of the plan's own that other tests calculate again.
#ifndef LS_TESTS_REPORT_FIGURES_H
#define LS_TESTS_REPORT_FIGURES_H

#include "own_figures.h"
#include "plan/cycle.h"
#include "plan/gantt/budget.h"
#include "plan/gantt/done.h"
#include "plan/okr/course.h"
#include "plan/okr/okr.h"
#include "plan/ratio.h"
#include "plan/score/cut.h"
#include "plan/score/stability.h"

#define FIGURES_DAY   20595 // 22 May 2026
#define FIGURES_FIRST 2025  // budget years told: the one before, those asked for, medium-term planning
#define FIGURES_LAST  2031

static const char *figures_report; // the report that is read
static int32_t figures_today;      // a quarter that is over is told as it was on its last day

static inline void more_bp(struct figures *s, int32_t bp)
{
	if (bp != NONE32)
		figures_percent(s, llabs(ratio_percent(bp)));
}

// ---- money ------------------------------------------------------------------------------------------------------------

static inline void more_euros(struct figures *s, const struct euros *e)
{
	figures_count(s, e->least);
	figures_count(s, e->most);
	figures_count(s, e->known);
}

typedef struct budget_need budget_asked(const struct plan *p, int32_t id, int year);

static inline struct budget_need more_all(const struct plan *p, int32_t id, int year)
{
	return id == NONE32 ? budget_of_plan(p, year) : budget_of_rest(p, year);
}

static inline void more_years(struct figures *s, const struct plan *p, budget_asked *of, int32_t id)
{
	struct budget_need before = of(p, id, FIGURES_FIRST - 1);
	for (int year = FIGURES_FIRST; year <= FIGURES_LAST; year++) {
		struct budget_need n = of(p, id, year);
		struct budget_more more = budget_more(&n.all, &before.all);
		more_euros(s, &n.once);
		more_euros(s, &n.yearly);
		more_euros(s, &n.all);
		figures_add(s, FIG_NUMBER, n.posts * 10);
		figures_count(s, more.least == NONE64 ? 0 : more.least);
		figures_count(s, more.most == NONE64 ? 0 : more.most);
		before = n;
	}
}

// ---- objectives ---------------------------------------------------------------------------------------------------------

// Which side of what is expected the value is on, 0: nobody knows.
static inline int more_side(const struct course *c, int32_t day)
{
	int64_t is = course_value(c, day), wanted = course_expected(c, day);
	if (is == NONE64 || wanted == NONE64)
		return 0;
	return (c->target > c->start) == (is > wanted) || is == wanted ? 1 : -1;
}

// On how many days something was noted, on how many a blocker, and since when it is on the side it is on.
static inline void more_course(struct figures *s, const struct plan *p, const struct key_result *kr)
{
	struct arena *a = arena_new();
	struct course c = course_of(a, p, kr, figures_today);
	int days = 0, blocked = 0, before = 0;
	int32_t since = c.from;
	for (int32_t d = c.from; d != DAY_NONE && d <= figures_today; d++) {
		bool noted = false, hindered = false;
		for (size_t i = 0; i < p->check_in_n; i++)
			if (p->check_in[i].key_result == kr->id && p->check_in[i].day == d) {
				noted = true;
				hindered = hindered || *p->check_in[i].blocker;
			}
		days += noted;
		blocked += hindered;
		if (more_side(&c, d) != before && d > c.from)
			since = d;
		before = more_side(&c, d);
	}
	figures_count(s, days);
	figures_count(s, blocked);
	if (since != DAY_NONE)
		figures_day(s, since, PRECISION_DAY);
	arena_free(a);
}

static inline void more_key_result(const struct own *o, struct figures *s, const struct key_result *kr)
{
	struct kr_state is = okr_key_result(o->plan, kr, figures_today);
	const struct objective *of = plan_find(o->plan, T_objective, kr->objective);
	const struct cycle *c = of ? plan_find(o->plan, T_cycle, of->cycle) : NULL;
	more_bp(s, is.progress_bp);
	more_bp(s, is.expected_bp);
	figures_count(s, is.steps_done);
	figures_count(s, is.steps_n);
	more_course(s, o->plan, kr);
	figures_text(s, of ? of->code : NULL, o->german);
	figures_text(s, c ? c->code : NULL, o->german);
}

static inline void more_objective(const struct own *o, struct figures *s, const struct objective *x)
{
	struct objective_state is = okr_objective(o->plan, x, figures_today);
	const struct cycle *c = plan_find(o->plan, T_cycle, x->cycle);
	more_bp(s, is.progress_bp);
	more_bp(s, is.expected_bp);
	figures_text(s, c ? c->code : NULL, o->german);
}

static inline void more_goal(const struct own *o, struct figures *s, const struct goal *g)
{
	struct goal_state is = okr_goal(o->plan, g, cycle_at(o->plan, figures_today), figures_today);
	more_bp(s, is.progress_bp);
	figures_count(s, is.measures);
	figures_count(s, is.measures_done);
	for (size_t i = 0; i < o->plan->goal_link_n; i++) { // what it requires
		const struct goal_link *l = &o->plan->goal_link[i];
		const struct goal *from = plan_find(o->plan, T_goal, l->goal), *to = plan_find(o->plan, T_goal, l->needs);
		if (l->goal == g->id || l->needs == g->id) {
			figures_text(s, from->code, o->german);
			figures_text(s, to->code, o->german);
		}
	}
}

// ---- measures ---------------------------------------------------------------------------------------------------------

static inline bool figures_done(const struct measure *x)
{
	return x->stage == stage_DONE || x->stage == stage_OPERATION;
}

static inline bool figures_runs(const struct measure *x)
{
	return x->stage == stage_RUNNING || x->stage == stage_PILOT || x->stage == stage_ROLLOUT;
}

// Σ weight × points over Σ weights, the worst and the best level for what is not rated; and each of its parts.
static inline void more_score(const struct own *o, struct figures *s, const struct measure *x)
{
	struct arena *a = arena_new();
	struct score_table *t = score_table(a, o->plan, NULL);
	size_t at = (size_t)(x - o->plan->measure);
	if (t->weighted_n) {
		figures_add(s, FIG_NUMBER, 100 * score_hundredths(t, t->lo[at]));
		figures_add(s, FIG_NUMBER, 100 * score_hundredths(t, t->hi[at]));
		figures_count(s, t->rank[at]);
	}
	for (int k = 0; k < t->criteria_n; k++) {
		const struct score_criterion *c = &t->criteria[k];
		if (c->points[at] == NONE32)
			continue;
		figures_add(s, FIG_NUMBER, c->points[at] * 100);
		if (c->weight_bp != NONE32) {
			figures_add(s, FIG_NUMBER, c->weight_bp * 100);
			figures_add(s, FIG_NUMBER, 100 * score_hundredths(t, (int64_t)c->points[at] * c->weight_bp));
		}
	}
	arena_free(a);
}

#define MORE_ROWS 10 // of a kind are told on a sheet, the others are counted

static inline void more_left_out(const struct own *o, struct figures *s, const struct measure *x)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int c = 0; c < schema[t].column_count; c++) {
			int64_t n = 0;
			if (schema[t].columns[c].type != TYPE_REF || schema[t].columns[c].target != T_measure)
				continue;
			for (size_t i = 0; i < plan_count(o->plan, (enum table_id)t); i++)
				n += plan_int(&schema[t].columns[c], plan_row(o->plan, (enum table_id)t, i)) == x->id;
			if (n > MORE_ROWS)
				figures_count(s, n - MORE_ROWS);
		}
}

static inline void more_measure(const struct own *o, struct figures *s, const struct measure *x)
{
	if (strcmp(figures_report, "budget") == 0)
		more_years(s, o->plan, budget_of_measure, x->id);
	if (strcmp(figures_report, "ranking") == 0 || strcmp(figures_report, "profiles") == 0)
		more_score(o, s, x);
	if (strcmp(figures_report, "profiles") == 0) {
		struct euros all = euros_of_measure(o->plan, x->id, ALL_YEARS, NONE32);
		more_euros(s, &all);
		more_left_out(o, s, x);
	}
}

// ---- days -------------------------------------------------------------------------------------------------------------

static inline int32_t figures_end(const struct phase *ph)
{
	if (ph->actual_end != DAY_NONE)
		return date_last(ph->actual_end, (enum precision)ph->actual_end_precision);
	return ph->end == DAY_NONE ? DAY_NONE : date_last(ph->end, (enum precision)ph->end_precision);
}

// Between a latest day and the end, and between it and the day that the report is of.
static inline void more_latest(struct figures *s, int32_t latest, int32_t precision, int32_t end)
{
	if (latest == DAY_NONE)
		return;
	int32_t last = date_last(latest, (enum precision)precision);
	figures_count(s, abs(figures_today - last));
	if (end != DAY_NONE)
		figures_count(s, abs(last - end));
}

static inline void more_phase(struct figures *s, const struct phase *ph)
{
	more_latest(s, ph->latest, ph->latest_precision, figures_end(ph));
	if (ph->actual_start != DAY_NONE && ph->start != DAY_NONE)
		figures_count(s, abs(ph->actual_start - ph->start));
	if (ph->actual_end != DAY_NONE && ph->end != DAY_NONE)
		figures_count(s, abs(figures_end(ph) - date_last(ph->end, (enum precision)ph->end_precision)));
}

static inline void more_days(const struct own *o, struct figures *s, const struct measure *m)
{
	int32_t end = DAY_NONE;
	for (size_t i = 0; i < o->plan->phase_n; i++) {
		const struct phase *ph = &o->plan->phase[i];
		if (ph->measure == m->id && ph->kind != phase_kind_OPERATION && figures_end(ph) != DAY_NONE &&
			(end == DAY_NONE || figures_end(ph) > end))
			end = figures_end(ph);
	}
	more_latest(s, m->latest, m->latest_precision, end);
}

// ---- fields -------------------------------------------------------------------------------------------------------------

static inline void more_field(const struct own *o, struct figures *s, const struct field *f)
{
	const struct plan *p = o->plan;
	const struct cycle *c = cycle_at(p, figures_today);
	int32_t ids[64];
	size_t n = 0;
	int measures = 0, done = 0, runs = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		if (p->measure[i].field == f->id) {
			measures++;
			done += figures_done(&p->measure[i]);
			runs += figures_runs(&p->measure[i]);
		}
	for (size_t i = 0; i < p->objective_n && n < 64; i++)
		if (c && p->objective[i].cycle == c->id && okr_field(p, &p->objective[i]) == f)
			ids[n++] = p->objective[i].id;
	figures_count(s, measures);
	figures_count(s, done);
	figures_count(s, runs);
	more_bp(s, okr_objectives(p, ids, n, figures_today).progress_bp);
	if (strcmp(figures_report, "budget") == 0)
		more_years(s, p, budget_of_field, f->id);
}

static inline void report_more(const struct own *o, struct figures *s, enum table_id t, const void *row)
{
	if (t == T_key_result)
		more_key_result(o, s, row);
	if (t == T_objective)
		more_objective(o, s, row);
	if (t == T_goal)
		more_goal(o, s, row);
	if (t == T_measure)
		more_measure(o, s, row);
	if (t == T_measure)
		more_days(o, s, row);
	if (t == T_phase)
		more_phase(s, row);
	if (t == T_field)
		more_field(o, s, row);
	const struct contribution *c = t == T_contribution ? row : NULL;
	const struct key_result *kr = c ? plan_find(o->plan, T_key_result, c->key_result) : NULL;
	if (kr)
		more_key_result(o, s, kr);
}

#endif
