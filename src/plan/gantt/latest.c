// SPDX-License-Identifier: EUPL-1.2
// Room until latest days.
#include "plan/gantt/latest.h"

#include "base/date.h"
#include "plan/gantt/rollout.h"
#include "plan/sort.h"

static bool stands_still(const struct measure *m)
{
	return m->selection == selection_REJECTED || m->selection == selection_DEFERRED || m->stage == stage_STOPPED;
}

static bool measure_over(const struct measure *m)
{
	return m->stage == stage_DONE || m->stage == stage_OPERATION;
}

static bool phase_over(const struct plan *p, const struct phase *ph)
{
	const struct measure *m = plan_find(p, T_measure, ph->measure);
	return ph->actual_end != DAY_NONE || phase_progress(p, ph, NULL) == 100 ||
		   (m && m->stage == stage_DONE && ph->kind != phase_kind_OPERATION);
}

// When it was really over, else when it is to be.
static int32_t phase_end(const struct phase *ph)
{
	if (ph->actual_end != DAY_NONE)
		return date_last(ph->actual_end, (enum precision)ph->actual_end_precision);
	return ph->end == DAY_NONE || ph->open_end ? DAY_NONE : date_last(ph->end, (enum precision)ph->end_precision);
}

static void judge(struct latest *l, bool over, bool certain, int32_t today)
{
	l->last = date_last(l->day, (enum precision)l->precision);
	int64_t late = l->end == DAY_NONE ? 0 : (int64_t)l->end - l->last;
	if (over) {
		l->state = certain && late > 0 ? LATEST_AFTER : LATEST_KEPT;
		l->days = l->state == LATEST_AFTER ? late : 0;
	} else if (today > l->last) {
		l->state = LATEST_MISSED;
		l->days = (int64_t)today - l->last;
	} else if (l->end == DAY_NONE) {
		l->state = LATEST_UNKNOWN;
	} else {
		l->state = late > 0 ? LATEST_LATE : LATEST_ROOM;
		l->days = late > 0 ? late : -late;
	}
}

struct latest latest_of_phase(const struct plan *p, const struct phase *ph, int32_t today)
{
	struct latest l = {T_phase,  ph->id,   ph->measure, LATEST_NONE,       ph->latest,     ph->latest_precision,
					   DAY_NONE, DAY_NONE, 0,           ph->latest_reason, ph->latest_text};
	const struct measure *m = plan_find(p, T_measure, ph->measure);
	if (ph->latest == DAY_NONE || !m || stands_still(m))
		return l;
	l.end = phase_end(ph);
	judge(&l, phase_over(p, ph), ph->actual_end != DAY_NONE, today);
	return l;
}

struct latest latest_of_measure(const struct plan *p, const struct measure *m, int32_t today)
{
	struct latest l = {T_measure, m->id,    m->id, LATEST_NONE,      m->latest,     m->latest_precision,
					   DAY_NONE,  DAY_NONE, 0,     m->latest_reason, m->latest_text};
	struct plan_rows rows = plan_of(p, T_phase, "measure", m->id);
	bool over = true, known = true, certain = true;
	size_t counted = 0;
	if (m->latest == DAY_NONE || stands_still(m))
		return l;
	for (size_t i = 0; i < rows.n; i++) {
		const struct phase *ph = &p->phase[rows.at[i]];
		if (ph->kind == phase_kind_OPERATION)
			continue;
		int32_t end = phase_end(ph);
		counted++;
		over &= phase_over(p, ph);
		known &= end != DAY_NONE;
		certain &= ph->actual_end != DAY_NONE;
		l.end = end != DAY_NONE && (l.end == DAY_NONE || end > l.end) ? end : l.end;
	}
	if (!known)
		l.end = DAY_NONE;
	judge(&l, measure_over(m) || (over && counted > 0), certain && counted > 0, today);
	return l;
}

static int by_day(const void *ctx, uint32_t x, uint32_t y)
{
	const struct latest *all = ctx;
	return all[x].last != all[y].last ? (all[x].last < all[y].last ? -1 : 1) : (x > y) - (x < y);
}

size_t latest_all(struct arena *a, const struct plan *p, int32_t today, struct latest **out)
{
	struct latest *all = arena_zero(a, p->measure_n + p->phase_n + 1, sizeof *all);
	size_t n = 0;
	for (size_t i = 0; i < p->measure_n; i++) {
		all[n] = latest_of_measure(p, &p->measure[i], today);
		n += all[n].state != LATEST_NONE;
	}
	for (size_t i = 0; i < p->phase_n; i++) {
		all[n] = latest_of_phase(p, &p->phase[i], today);
		n += all[n].state != LATEST_NONE;
	}
	uint32_t *order = arena_zero(a, 2 * n + 1, sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, order + n, n, by_day, all);
	*out = arena_zero(a, n + 1, sizeof **out);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = all[order[i]];
	return n;
}
