// SPDX-License-Identifier: EUPL-1.2
// Posts by period and unit.
#include "plan/gantt/staffing.h"

#include "plan/gantt/capacity.h"
#include "plan/gantt/figure.h"
#include "plan/gantt/move.h"
#include "plan/gantt/span.h"
#include "plan/sort.h"

#define YEARS_MOST 10

static bool counts(const struct plan *p, const struct fte_need *n, int32_t unit)
{
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
static int64_t add_needs(const struct plan *p, int32_t unit, struct staffing *s, size_t n)
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
			s[k].need += last < first ? 0 : need->posts * (last - first + 1); // post days, for now
		}
	}
	for (size_t k = 0; k < n; k++)
		s[k].need = num_div(s[k].need, s[k].last - s[k].first + 1);
	return undated;
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
	int64_t without = n > 0 ? add_needs(p, asked->unit, *out, n) : 0;
	if (undated)
		*undated = without;
	return n;
}

bool staffing_over(const struct staffing *s)
{
	return s->have != NONE64 && s->need > s->have;
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
	size_t n = 0;
	for (size_t i = 0; i < p->fte_need_n; i++) {
		const struct fte_need *need = &p->fte_need[i];
		int64_t days = counts(p, need, unit) ? post_days(p, need, s->first, s->last) : 0;
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

// ---- when it fits ------------------------------------------------------------------------------------------------------

// The first quarter of the phase in which what `unit` has is too little.
static bool is_over(const struct plan *p, const struct phase *ph, int32_t unit, struct staffing *why)
{
	struct extent e = gantt_extent(ph);
	for (int32_t day = e.first; e.first != DAY_NONE && e.last != DAY_NONE && day <= e.last;
		 day = date_last(day, PRECISION_QUARTER) + 1) {
		struct staffing s = period_begun(p, unit, day, PRECISION_QUARTER);
		add_needs(p, unit, &s, 1);
		if (!staffing_over(&s))
			continue;
		*why = s;
		return true;
	}
	return false;
}

// For each unit that gives time to the phase, then for all together.
static bool fits(const struct plan *p, const struct phase *ph, struct staffing *why, int32_t *unit)
{
	struct plan_rows needs = plan_of(p, T_fte_need, "phase", ph->id);
	for (size_t i = 0; i <= needs.n; i++) {
		*unit = i < needs.n ? p->fte_need[needs.at[i]].unit : NONE32;
		if ((i == needs.n || *unit != NONE32) && is_over(p, ph, *unit, why))
			return false;
	}
	return true;
}

bool staffing_fits(const struct plan *p, int32_t phase, struct staffing_fit *out)
{
	ptrdiff_t at = plan_position(p, T_phase, phase);
	*out = (struct staffing_fit){.unit = NONE32};
	if (at < 0 || plan_of(p, T_fte_need, "phase", phase).n == 0)
		return false;
	const struct phase was = p->phase[at];
	struct extent e = gantt_extent(&was);
	out->step = phase_unit(&was);
	if (e.first == DAY_NONE || e.last == DAY_NONE)
		return false;
	struct plan *then = plan_scratch(p);
	struct phase *phases = plan_own(then, T_phase);
	struct staffing why;
	int32_t unit;
	bool found = false;
	int32_t end = date_shift(e.first, YEARS_MOST, PRECISION_YEAR);
	for (int by = 0; !found; by++) {
		phases[at] = phase_moved(&was, by, out->step, MOVE_WHOLE);
		struct extent now = gantt_extent(&phases[at]);
		if (now.first > end || now.last > DAY_MAX)
			break;
		found = fits(then, &phases[at], &why, &unit);
		out->by = by;
		if (by == 0 && !found) {
			out->why = why;
			out->unit = unit;
		}
	}
	plan_free(then);
	return found;
}
