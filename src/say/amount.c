// SPDX-License-Identifier: EUPL-1.2
// Posts and euros as sentences need them. Each figure names its year, or says that it is over all years.
#include "say/amount.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "plan/gantt/span.h"
#include "say/cut.h"
#include "say/label.h"

// Something is missing above: the sum begins somewhere and ends nowhere. Where nothing is known below, what is known
// above says more.
static bool is_open(const struct euros *e, bool missing)
{
	return e->no_most > e->no_figure || ((missing || e->no_figure > 0 || e->no_year > 0) && e->least > 0);
}

static bool says_nothing(const struct euros *e)
{
	return e->lines == e->no_figure + e->no_year;
}

static void add_missing(struct str *out, const struct euros *e)
{
	const char *join = says_nothing(e) ? "" : ", ";
	if (e->no_figure > 0) {
		str_add(out, join);
		str_addf(out, tr_n("%d without a figure", "%d without a figure", (unsigned long)e->no_figure), e->no_figure);
		join = ", ";
	}
	if (e->no_year > 0) {
		str_add(out, join);
		str_addf(out, tr_n("%d without a year", "%d without a year", (unsigned long)e->no_year), e->no_year);
	}
}

void amount_euros(struct str *out, const struct euros *e)
{
	bool below = e->no_least > e->no_figure;
	if (!says_nothing(e) && is_open(e, false))
		label_money(out, e->least, NONE64);
	else if (!says_nothing(e))
		label_money(out, below ? NONE64 : e->least, e->most);
	if (e->shares > 0)
		str_add(out, tr(" (in shares)"));
	add_missing(out, e);
}

void amount_whole(struct str *out, const struct euros *e)
{
	bool below = e->no_least > e->no_figure, open = is_open(e, false);
	if (!says_nothing(e)) {
		str_add(out, e->shares > 0 ? AMOUNT_SHARE "\u202f" : "");
		str_add(out, open ? tr("from ") : below ? tr("up to ") : "");
		if (open || (!below && e->least != e->most))
			num_text(out, e->least, 0, 0);
		str_add(out, !open && !below && e->least != e->most ? tr(" to ") : "");
		if (!open)
			num_text(out, e->most, 0, 0);
	}
	add_missing(out, e);
}

void amount_bound(struct str *out, const struct euros *e)
{
	if (says_nothing(e) && e->lines > 0)
		return;
	bool open = is_open(e, false);
	if (open)
		str_add(out, tr("from "));
	else if (e->no_least > e->no_figure || e->least != e->most)
		str_add(out, tr("up to "));
	cut_euros(out, open ? e->least : e->most);
}

void amount_bound_brief(struct str *out, const struct euros *e)
{
	if (says_nothing(e) && e->lines > 0)
		return;
	bool open = is_open(e, false);
	if (open)
		str_add(out, "≥ ");
	else if (e->no_least > e->no_figure || e->least != e->most)
		str_add(out, "≤ ");
	label_money(out, open ? e->least : e->most, open ? e->least : e->most);
}

void amount_sum(struct str *out, const struct euros *e, int unknown)
{
	bool open = is_open(e, unknown > 0);
	if (e->shares > 0)
		str_add(out, AMOUNT_SHARE " ");
	if (open)
		str_add(out, tr("from "));
	else if (e->no_least > e->no_figure || e->least != e->most)
		str_add(out, tr("up to "));
	cut_euros(out, open ? e->least : e->most);
	if (unknown > 0)
		str_addf(out, tr_n(", %d without a figure", ", %d without a figure", (unsigned long)unknown), unknown);
}

static void add_all_years(struct str *out, const struct euros *all)
{
	if (all->first != 0 && all->first == all->last && all->endless == 0 && all->no_year == 0)
		str_addf(out, "%d: ", all->first);
	else
		str_add(out, tr("over all years "));
	amount_euros(out, all);
}

void amount_measure(struct str *out, const struct plan *p, int32_t measure, int year)
{
	struct euros all = euros_of_measure(p, measure, ALL_YEARS, NONE32);
	struct euros one = euros_of_measure(p, measure, year, NONE32);
	if (all.lines == 0 || says_nothing(&all))
		return;
	bool single = all.first != 0 && all.first == all.last && all.endless == 0;
	if (!single && one.lines > one.no_year) {
		str_addf(out, " · %d: ", year);
		one.no_year = 0; // it is in the sum that follows
		amount_euros(out, &one);
	}
	str_add(out, " · ");
	add_all_years(out, &all);
}

void amount_lines(struct str *out, const struct plan *p, struct plan_rows lines)
{
	struct euros all = {0};
	for (size_t i = 0; i < lines.n; i++)
		euros_add(&all, &p->budget_line[lines.at[i]], ALL_YEARS);
	if (!says_nothing(&all))
		add_all_years(out, &all);
}

// ---- posts ----------------------------------------------------------------------------------------------------------

struct posts {
	const struct plan *p;
	int32_t measure, phase;
	int first, last;  // years of its needs that have dates
	int64_t undated;  // of needs without
	int64_t days;     // of the year looked at
	int32_t from, to; // its days
};

static bool belongs(const struct posts *s, const struct fte_need *n)
{
	return need_measure(s->p, n) == s->measure && (n->phase == NONE32 || n->phase == s->phase);
}

// Calls `each` for the needs of the phase and for those of the measure as a whole.
static void visit(struct posts *s, void (*each)(struct posts *s, const struct fte_need *n))
{
	struct plan_rows rows = plan_of(s->p, T_fte_need, "measure", s->measure);
	for (size_t i = 0; i < rows.n; i++)
		if (s->p->fte_need[rows.at[i]].phase == NONE32 && belongs(s, &s->p->fte_need[rows.at[i]]))
			each(s, &s->p->fte_need[rows.at[i]]);
	if (s->phase == NONE32)
		return;
	rows = plan_of(s->p, T_fte_need, "phase", s->phase);
	for (size_t i = 0; i < rows.n; i++)
		if (belongs(s, &s->p->fte_need[rows.at[i]]))
			each(s, &s->p->fte_need[rows.at[i]]);
}

static void add_days(struct posts *s, const struct fte_need *n)
{
	int32_t days = need_days(s->p, n, s->from, s->to);
	s->days += days > 0 ? n->posts * days : 0;
}

static int64_t posts_in(struct posts *s, int year)
{
	s->days = 0;
	s->from = date_day(year, 1, 1);
	s->to = date_day(year, 12, 31);
	visit(s, add_days);
	return num_div(s->days, s->to - s->from + 1);
}

// The years of what has dates; of open ends none are known.
static void reach(struct posts *s, const struct fte_need *n)
{
	int32_t first, last, days = need_days(s->p, n, DAY_MIN, DAY_MAX);
	if (days < 0) {
		s->undated += n->posts;
		return;
	}
	gantt_need_span(s->p, n, DAY_MIN, DAY_MAX, &first, &last);
	int from = first > DAY_MIN ? date_civil(first).year : 0, to = last < DAY_MAX ? date_civil(last).year : 0;
	from = from ? from : to;
	to = to ? to : from;
	if (from != 0 && (s->first == 0 || from < s->first))
		s->first = from;
	s->last = to > s->last ? to : s->last;
}

static void add_fte(struct str *out, int64_t milli)
{
	struct str n = {0};
	num_short(&n, milli < 10 ? milli : num_div(milli, 10) * 10, 3);
	str_addf(out, tr("%s posts"), str_text(&n));
	str_free(&n);
}

void amount_posts(struct str *out, const struct plan *p, int32_t measure, int32_t phase, int year)
{
	struct posts s = {.p = p, .measure = measure, .phase = phase};
	visit(&s, reach);
	int64_t posts = posts_in(&s, year), most = 0;
	if (posts == 0)
		for (int y = s.first; y <= s.last && y != 0; y++) {
			int64_t one = posts_in(&s, y);
			year = one > most ? y : year;
			most = one > most ? one : most;
		}
	posts = posts ? posts : most;
	if (posts > 0) {
		str_addf(out, " · %d: ", year);
		add_fte(out, posts);
	}
	if (s.undated > 0) {
		str_add(out, " · ");
		add_fte(out, s.undated);
		str_add(out, tr(" without a date"));
	}
}
