// SPDX-License-Identifier: EUPL-1.2
// Posts and euros of a year told.
#include "say/year.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/gantt/budget.h"
#include "say/amount.h"
#include "say/label.h"

void year_posts(struct str *out, const struct staffing *quarter, bool brief)
{
	struct str need = {0}, there = {0};
	num_text(&need, num_div(quarter->need, 100), 1, 1);
	str_add(&there, staffing_partly(quarter) ? "≥" : "");
	if (quarter->have != NONE64)
		num_text(&there, num_div(quarter->have, 100), 1, 1);
	if (!there.len)
		str_add(out, str_text(&need));
	else if (brief)
		str_addf(out, "%s/%s", str_text(&need), str_text(&there));
	else
		str_addf(out, tr("%s of %s"), str_text(&need), str_text(&there));
	if (staffing_over(quarter))
		str_add(out, brief ? "^" : " ^");
	str_free(&need);
	str_free(&there);
}

bool year_has_posts(const struct staffing *quarters, int n)
{
	for (int q = 0; q < n; q++)
		if (quarters[q].need > 0 || quarters[q].have != NONE64)
			return true;
	return false;
}

void year_undated(struct str *out, int64_t posts_milli)
{
	struct str posts = {0};
	num_text(&posts, num_div(posts_milli, 100), 1, 1);
	if (posts_milli > 0)
		str_addf(out, tr("without a date: %s posts"), str_text(&posts));
	str_free(&posts);
}

bool year_euros(struct str *out, const struct look *look, int year)
{
	const struct plan *p = look->plan;
	struct euros sum = {0};
	struct money *money;
	int undated;
	if (privacy_hides_money(look->privacy)) {
		str_add(out, label_hidden());
		return false;
	}
	for (size_t i = 0; i < p->budget_line_n; i++)
		if (budget_line_counts(p, &p->budget_line[i]))
			euros_add(&sum, &p->budget_line[i], year);
	gantt_money(look->frame, p, year, year, &money, &undated);
	if (sum.lines)
		amount_euros(out, &sum);
	else
		str_add(out, tr("none"));
	if (money->capacity == NONE64)
		return false;
	struct str there = str_on(look->frame);
	label_money(&there, money->capacity, money->capacity);
	bool over = (money->most != NONE64 ? money->most : money->least) > money->capacity;
	str_addf(out, tr(" · there are %s"), str_text(&there));
	str_add(out, over ? " ^" : "");
	return over;
}
