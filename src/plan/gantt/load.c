// SPDX-License-Identifier: EUPL-1.2
// Posts by quarter and euros by year, against what there is.
#include "plan/gantt/budget.h"
#include "plan/gantt/capacity.h"
#include "plan/gantt/figure.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"

bool gantt_need_span(const struct plan *p, const struct fte_need *n, int32_t from, int32_t to, int32_t *first,
					 int32_t *last)
{
	struct phase own = {
		.start = n->start, .start_precision = n->start_precision, .end = n->end, .end_precision = n->end_precision};
	struct extent e = gantt_extent(&own), of = {DAY_NONE, DAY_NONE, false, false, false, false};
	const struct phase *ph = plan_find(p, T_phase, n->phase);
	if (ph)
		of = gantt_extent(ph);
	else if (n->measure != NONE32)
		of = gantt_measure(p, n->measure, NULL, NULL);
	*first = e.first != DAY_NONE ? e.first : of.open_first ? from : of.first;
	*last = e.last != DAY_NONE ? e.last : of.open_last ? to : of.last;
	return *first != DAY_NONE && *last != DAY_NONE;
}

int gantt_money(struct arena *a, const struct plan *p, int from_year, int to_year, struct money **out, int *undated)
{
	int n = to_year < from_year ? 0 : to_year - from_year + 1;
	struct money *money = arena_zero(a, (size_t)n + 1, sizeof *money);
	*undated = 0;
	for (size_t i = 0; i < p->budget_line_n; i++)
		*undated += p->budget_line[i].year_from == NONE32 && budget_line_counts(p, &p->budget_line[i]);
	for (int i = 0; i < n; i++) {
		struct euros sum = {0};
		for (size_t k = 0; k < p->budget_line_n; k++)
			if (p->budget_line[k].year_from != NONE32 && budget_line_counts(p, &p->budget_line[k]))
				euros_add(&sum, &p->budget_line[k], from_year + i);
		money[i].year = from_year + i;
		money[i].capacity = capacity_of_year(p, NONE32, from_year + i, true);
		money[i].least = sum.least;
		money[i].most = sum.no_most > sum.no_figure ? NONE64 : sum.most;
		money[i].without_figure = sum.no_figure;
		money[i].shares = sum.shares;
	}
	*out = money;
	return n;
}

static int64_t own_part(int64_t euros, int32_t funding)
{
	return euros == NONE64 ? NONE64 : num_div(euros * (10000 - funding), 10000);
}

struct plan *gantt_own_share(const struct plan *p)
{
	struct plan *own = plan_scratch(p);
	struct budget_line *lines = plan_own(own, T_budget_line);
	for (size_t i = 0; i < p->budget_line_n; i++) {
		struct budget_line *b = &lines[i];
		if (b->funding == NONE32)
			continue;
		b->least = own_part(b->least, b->funding);
		b->most = own_part(b->most, b->funding);
	}
	return own;
}
