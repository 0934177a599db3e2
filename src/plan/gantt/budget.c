// SPDX-License-Identifier: EUPL-1.2
// Needs of a budget year, added up by measure, field, purse and state.
#include "plan/gantt/budget.h"

void budget_join(struct budget_need *sum, const struct budget_need *more)
{
	euros_join(&sum->once, &more->once);
	euros_join(&sum->yearly, &more->yearly);
	euros_join(&sum->all, &more->all);
	sum->posts += more->posts;
	sum->posts_unknown += more->posts_unknown;
}

bool budget_is_empty(const struct budget_need *n)
{
	return n->all.lines == 0 && n->posts == 0 && n->posts_unknown == 0;
}

bool budget_pursued(const struct measure *m)
{
	return m->selection != selection_DEFERRED && m->selection != selection_REJECTED && m->stage != stage_STOPPED;
}

static void add_line(struct budget_need *n, const struct budget_line *b, int year)
{
	if (b->year_from == NONE32)
		return;
	euros_add(b->kind == budget_kind_YEARLY ? &n->yearly : &n->once, b, year);
	euros_add(&n->all, b, year);
}

struct budget_need budget_of_measure(const struct plan *p, int32_t measure, int year)
{
	struct budget_need n = {0};
	struct plan_rows lines = plan_of(p, T_budget_line, "measure", measure);
	int64_t known;
	for (size_t i = 0; i < lines.n; i++)
		add_line(&n, &p->budget_line[lines.at[i]], year);
	bool any = posts_of_measure(p, measure, year, NONE32, &known) != NONE64;
	n.posts = known;
	n.posts_unknown = !any && posts_needed(p, measure);
	return n;
}

struct budget_need budget_of_rest(const struct plan *p, int year)
{
	struct budget_need n = {0};
	int32_t from = date_day(year, 1, 1), to = date_day(year, 12, 31);
	int64_t days = 0;
	struct plan_rows lines = plan_of(p, T_budget_line, "measure", NONE32);
	for (size_t i = 0; i < lines.n; i++)
		add_line(&n, &p->budget_line[lines.at[i]], year);
	for (size_t i = 0; i < p->fte_need_n; i++) {
		if (need_measure(p, &p->fte_need[i]) != NONE32)
			continue;
		int32_t lasts = need_days(p, &p->fte_need[i], from, to);
		n.posts_unknown += lasts < 0;
		days += lasts > 0 ? p->fte_need[i].posts * lasts : 0;
	}
	n.posts = num_div(days, to - from + 1);
	return n;
}

struct budget_need budget_of_field(const struct plan *p, int32_t field, int year)
{
	struct budget_need sum = {0};
	for (size_t i = 0; i < p->measure_n; i++) {
		if (p->measure[i].field != field || !budget_pursued(&p->measure[i]))
			continue;
		struct budget_need one = budget_of_measure(p, p->measure[i].id, year);
		budget_join(&sum, &one);
	}
	return sum;
}

struct budget_need budget_of_plan(const struct plan *p, int year)
{
	struct budget_need sum = budget_of_rest(p, year);
	for (size_t i = 0; i < p->measure_n; i++) {
		if (!budget_pursued(&p->measure[i]))
			continue;
		struct budget_need one = budget_of_measure(p, p->measure[i].id, year);
		budget_join(&sum, &one);
	}
	return sum;
}

bool budget_line_counts(const struct plan *p, const struct budget_line *b)
{
	const struct measure *m = plan_find(p, T_measure, b->measure);
	return !m || budget_pursued(m);
}

struct euros budget_of_state(const struct plan *p, int year, int32_t purse, int32_t state)
{
	struct euros sum = {0};
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		if (b->purse == purse && b->state == state && b->year_from != NONE32 && budget_line_counts(p, b))
			euros_add(&sum, b, year);
	}
	return sum;
}

int budget_by_state(struct arena *a, const struct plan *p, int from, int to, struct budget_year **out)
{
	int n = to < from ? 0 : to - from + 1;
	struct budget_year *years = arena_zero(a, (size_t)n + 1, sizeof *years);
	for (int y = 0; y < n; y++)
		years[y].year = from + y;
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		if (b->year_from == NONE32 || !budget_line_counts(p, b))
			continue;
		for (int y = 0; y < n; y++) {
			struct budget_of *of = &years[y].of[b->state][b->purse];
			euros_add(b->kind == budget_kind_YEARLY ? &of->yearly : &of->once, b, from + y);
		}
	}
	*out = years;
	return n;
}

struct budget_more budget_more(const struct euros *year, const struct euros *before)
{
	bool vague = year->no_figure + before->no_figure > 0;
	bool least = !vague && year->no_least + before->no_least == 0,
		 most = !vague && year->no_most + before->no_most == 0;
	return (struct budget_more){least ? year->least - before->least : NONE64,
								most ? year->most - before->most : NONE64};
}
