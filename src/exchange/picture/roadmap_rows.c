// SPDX-License-Identifier: EUPL-1.2
// Which measures have a place in time, in which order, and on how many lines their phases stand.
#include "exchange/picture/roadmap.h"

#include "base/num.h"
#include "plan/code.h"
#include "plan/sort.h"
#include "say/narrow.h"

#include <stdlib.h>

// An unknown end is as far as the known one, an open one goes on for ever.
struct reach {
	int32_t first, last;
};

static struct reach reach_of(const struct phase *ph)
{
	struct extent e = gantt_extent(ph);
	struct reach r = {e.first, e.last};
	if (r.first == DAY_NONE)
		r.first = e.open_first ? DAY_MIN : r.last;
	if (r.last == DAY_NONE)
		r.last = e.open_last ? DAY_MAX : r.first;
	return r;
}

static int by_time(const void *x, const void *y)
{
	const struct phase *p = ((const struct roadmap_bar *)x)->phase, *q = ((const struct roadmap_bar *)y)->phase;
	struct reach a = reach_of(p), b = reach_of(q);
	if (a.first != b.first)
		return a.first < b.first ? -1 : 1;
	if (a.last != b.last)
		return a.last < b.last ? -1 : 1;
	return p->id < q->id ? -1 : p->id > q->id;
}

static int by_lane(const void *x, const void *y)
{
	const struct roadmap_bar *a = x, *b = y;
	return a->lane != b->lane ? a->lane - b->lane : by_time(x, y);
}

// Each phase stands on the first line whose last one has ended.
static int give_lanes(struct arena *a, struct roadmap_bar *bars, int n)
{
	int32_t *ends = arena_alloc(a, ((size_t)n + 1) * sizeof *ends);
	int lanes = 0;
	qsort(bars, (size_t)n, sizeof *bars, by_time);
	for (int i = 0; i < n; i++) {
		struct reach r = reach_of(bars[i].phase);
		int lane = 0;
		while (lane < lanes && ends[lane] >= r.first)
			lane++;
		lanes = num_max(lanes, lane + 1);
		ends[lane] = r.last;
		bars[i].lane = lane;
	}
	qsort(bars, (size_t)n, sizeof *bars, by_lane);
	return lanes;
}

static void widen(struct roadmap_rows *rows, int32_t day)
{
	if (day == DAY_NONE)
		return;
	rows->first = rows->first == DAY_NONE || day < rows->first ? day : rows->first;
	rows->last = rows->last == DAY_NONE || day > rows->last ? day : rows->last;
}

// With the latest days of what has a row: there is no other window in which they could be seen.
static void widen_latest(struct roadmap_rows *rows, const struct look *look, const struct roadmap_row *row)
{
	struct latest l = latest_of_measure(look->plan, row->measure, look->today);
	if (l.state != LATEST_NONE)
		widen(rows, l.last);
	for (int i = 0; i < row->n; i++) {
		l = latest_of_phase(look->plan, row->bars[i].phase, look->today);
		if (l.state != LATEST_NONE)
			widen(rows, l.last);
	}
}

static void add_measure(struct arena *a, struct roadmap_rows *rows, const struct look *look, const struct measure *m)
{
	const struct plan *p = look->plan;
	struct plan_rows phases = plan_of(p, T_phase, "measure", m->id);
	struct roadmap_bar *bars = arena_alloc(a, (phases.n + 1) * sizeof *bars);
	int n = 0;
	for (size_t i = 0; i < phases.n; i++) {
		const struct phase *ph = &p->phase[phases.at[i]];
		if (!gantt_dated(ph))
			continue;
		struct extent e = gantt_extent(ph);
		widen(rows, e.first);
		widen(rows, e.last);
		bars[n++].phase = ph;
	}
	if (n == 0) {
		rows->undated[rows->undated_n++] = m;
		return;
	}
	int lanes = give_lanes(a, bars, n);
	rows->at[rows->n++] = (struct roadmap_row){m, bars, n, lanes};
	widen_latest(rows, look, &rows->at[rows->n - 1]);
}

static int by_code(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return code_compare(p->measure[x].code, p->measure[y].code);
}

static int by_day(const void *x, const void *y)
{
	const struct external *a = *(const struct external *const *)x, *b = *(const struct external *const *)y;
	if (a->expected != b->expected)
		return a->expected < b->expected ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

// Where the picture is narrowed, those that none of its measures waits for are left out.
static bool wanted(const struct look *look, const uint8_t *keep, const struct external *e)
{
	const struct plan *p = look->plan;
	struct plan_rows waiting = plan_of(p, T_dependency, "on_external", e->id);
	for (size_t i = 0; keep && i < waiting.n; i++) {
		const struct dependency *d = &p->dependency[waiting.at[i]];
		const struct phase *ph = plan_find(p, T_phase, d->phase);
		ptrdiff_t at = plan_position(p, T_measure, ph ? ph->measure : d->measure);
		if (at >= 0 && keep[at])
			return true;
	}
	return !keep;
}

static void add_events(struct roadmap_rows *rows, const struct look *look, const uint8_t *keep)
{
	const struct plan *p = look->plan;
	for (size_t i = 0; i < p->external_n; i++) {
		const struct external *e = &p->external[i];
		if (e->expected == DAY_NONE || !wanted(look, keep, e))
			continue;
		rows->events[rows->events_n++] = e;
		widen(rows, e->expected);
	}
	if (rows->events_n > 1)
		qsort(rows->events, (size_t)rows->events_n, sizeof *rows->events, by_day);
}

struct roadmap_rows roadmap_rows_of(struct arena *a, const struct look *look)
{
	const struct plan *p = look->plan;
	struct roadmap_rows rows = {.first = DAY_NONE, .last = DAY_NONE};
	const uint8_t *keep = narrow_measures(a, look);
	size_t size = (p->measure_n + 1) * sizeof(uint32_t);
	uint32_t *order = arena_alloc(a, size), *scratch = arena_alloc(a, size);
	rows.at = arena_alloc(a, (p->measure_n + 1) * sizeof *rows.at);
	rows.undated = arena_alloc(a, (p->measure_n + 1) * sizeof *rows.undated);
	rows.events = arena_alloc(a, (p->external_n + 1) * sizeof *rows.events);
	for (size_t i = 0; i < p->measure_n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, scratch, p->measure_n, by_code, p);
	for (size_t i = 0; i < p->measure_n; i++)
		if (!keep || keep[order[i]])
			add_measure(a, &rows, look, &p->measure[order[i]]);
	add_events(&rows, look, keep);
	return rows;
}
