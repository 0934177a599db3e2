// SPDX-License-Identifier: EUPL-1.2
// Posts by period and unit.
#include "plan/gantt/staffing.h"

#include "plan/gantt/budget.h"
#include "plan/gantt/capacity.h"
#include "plan/gantt/span.h"
#include "plan/gantt/stated.h"
#include "plan/sort.h"

// Of what is pursued: a measure that was deferred, declined or stopped takes nobody's time.
static bool counts(const struct plan *p, const struct fte_need *n, int32_t unit)
{
	const struct measure *m = plan_find(p, T_measure, need_measure(p, n));
	if (m && !budget_pursued(m))
		return false;
	return unit == NONE32 || (n->unit != NONE32 && figure_unit(p, n->unit, unit));
}

// Post days of a need within a period; -1: nobody says when it is.
static int64_t post_days(const struct plan *p, const struct fte_need *n, int32_t first, int32_t last)
{
	int32_t from, to;
	if (!gantt_need_span(p, n, first, last, &from, &to))
		return -1;
	from = from > first ? from : first;
	to = to < last ? to : last;
	return to < from ? 0 : n->posts * (to - from + 1);
}

static struct staffing period_begun(const struct plan *p, int32_t unit, int32_t day, enum precision period)
{
	struct staffing s = {.first = date_first(day, period), .last = date_last(day, period)};
	s.have = capacity_of_quarter(p, unit, date_civil(day).year, date_quarter(day));
	return s;
}

// Each need once, into the periods that follow each other: what is open reaches to their first or last day. Returns posts
// that say no time.
static int64_t add_needs(const struct plan *p, const struct stated *stated, int32_t unit, struct staffing *s, size_t n)
{
	int64_t undated = 0;
	for (size_t i = 0; i < p->fte_need_n; i++) {
		const struct fte_need *need = &p->fte_need[i];
		int32_t from, to;
		if (!counts(p, need, unit))
			continue;
		if (!gantt_need_span(p, need, s[0].first, s[n - 1].last, &from, &to)) {
			undated += need->posts;
			continue;
		}
		for (size_t k = 0; k < n && s[k].first <= to; k++) {
			int32_t first = from > s[k].first ? from : s[k].first, last = to < s[k].last ? to : s[k].last;
			int64_t days = last < first ? 0 : need->posts * (last - first + 1); // post days, for now
			s[k].need += days;
			s[k].compared += stated_need(&stated[k], need->unit) ? days : 0;
		}
	}
	for (size_t k = 0; k < n; k++) {
		s[k].need = num_div(s[k].need, s[k].last - s[k].first + 1);
		s[k].compared = num_div(s[k].compared, s[k].last - s[k].first + 1);
	}
	return undated;
}

// Who says what they have in each period; months of the same quarter share it.
static struct stated *stated_of(struct arena *a, const struct plan *p, int32_t unit, const struct staffing *s, size_t n)
{
	struct stated *all = arena_zero(a, n + 1, sizeof *all);
	for (size_t k = 0; k < n; k++) {
		bool same = k > 0 && date_first(s[k - 1].first, PRECISION_QUARTER) == date_first(s[k].first, PRECISION_QUARTER);
		all[k] = same ? all[k - 1] : stated_in(a, p, unit, s[k].first);
	}
	return all;
}

size_t staffing_of(struct arena *a, const struct plan *p, const struct staffing_asked *asked, struct staffing **out,
				   int64_t *undated)
{
	size_t n = 0, room = 0;
	int32_t from = asked->from, to = asked->to;
	for (int32_t day = from; day <= to; day = date_last(day, asked->period) + 1)
		room++;
	*out = arena_zero(a, room + 1, sizeof **out);
	for (int32_t day = from; day <= to; day = date_last(day, asked->period) + 1)
		(*out)[n++] = period_begun(p, asked->unit, day, asked->period);
	const struct stated *stated = stated_of(a, p, asked->unit, *out, n);
	int64_t without = n > 0 ? add_needs(p, stated, asked->unit, *out, n) : 0;
	if (undated)
		*undated = without;
	return n;
}

int staffing_quarters(struct arena *a, const struct plan *p, int32_t from, int32_t to, struct staffing **out,
					  int64_t *undated)
{
	return (int)staffing_of(a, p, &(struct staffing_asked){NONE32, PRECISION_QUARTER, from, to}, out, undated);
}

bool staffing_over(const struct staffing *s)
{
	return s->have != NONE64 && s->compared > s->have;
}

bool staffing_partly(const struct staffing *s)
{
	return s->have != NONE64 && s->compared < s->need;
}

// ---- causes ------------------------------------------------------------------------------------------------------------

static int by_need(const void *ctx, uint32_t x, uint32_t y)
{
	const struct staffing_cause *c = ctx;
	return c[x].need != c[y].need ? (c[x].need > c[y].need ? -1 : 1) : (x > y) - (x < y);
}

size_t staffing_causes(struct arena *a, const struct plan *p, int32_t unit, const struct staffing *s,
					   struct staffing_cause **out)
{
	struct staffing_cause *all = arena_zero(a, p->fte_need_n + 1, sizeof *all);
	const struct stated stated = stated_in(a, p, unit, s->first);
	size_t n = 0;
	for (size_t i = 0; i < p->fte_need_n; i++) {
		const struct fte_need *need = &p->fte_need[i];
		bool compared = counts(p, need, unit) && stated_need(&stated, need->unit);
		int64_t days = compared ? post_days(p, need, s->first, s->last) : 0;
		if (days <= 0)
			continue;
		const struct phase *ph = plan_find(p, T_phase, need->phase);
		int32_t measure = ph ? ph->measure : need->measure;
		size_t k = 0;
		while (k < n && (all[k].measure != measure || all[k].phase != need->phase))
			k++;
		n += k == n;
		all[k].measure = measure;
		all[k].phase = need->phase;
		all[k].need += days;
	}
	uint32_t *order = arena_zero(a, 2 * n + 1, sizeof *order);
	for (size_t i = 0; i < n; i++) {
		order[i] = (uint32_t)i;
		all[i].need = num_div(all[i].need, s->last - s->first + 1);
	}
	sort_by(order, order + n, n, by_need, all);
	*out = arena_zero(a, n + 1, sizeof **out);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = all[order[i]];
	return n;
}

// ---- of whom nobody says it ----------------------------------------------------------------------------------------------

size_t staffing_silent(struct arena *a, const struct plan *p, const struct staffing_asked *asked,
					   struct staffing_silent **out)
{
	struct staffing *s;
	size_t n = staffing_of(a, p, asked, &s, NULL), found = 0;
	const struct stated *stated = stated_of(a, p, asked->unit, s, n);
	*out = arena_zero(a, p->unit_n + 1, sizeof **out);
	for (size_t i = 0; i < p->fte_need_n; i++) {
		const struct fte_need *need = &p->fte_need[i];
		size_t k = 0, at = 0;
		while (k < n && (s[k].have == NONE64 || stated_need(&stated[k], need->unit) ||
						 post_days(p, need, s[k].first, s[k].last) <= 0))
			k++;
		if (k == n || need->unit == NONE32 || need->posts == 0 || !counts(p, need, asked->unit))
			continue;
		while (at < found && (*out)[at].unit != need->unit)
			at++;
		found += at == found;
		bool earlier = (*out)[at].unit != need->unit || s[k].first < (*out)[at].first;
		(*out)[at] = (struct staffing_silent){need->unit, earlier ? s[k].first : (*out)[at].first};
	}
	return found;
}
