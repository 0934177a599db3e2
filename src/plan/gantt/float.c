// SPDX-License-Identifier: EUPL-1.2
// Float: the nearest way, in days of room, from a measure over all that waits for it to the end of the plan. A measure
// slips as a whole, with all its phases. Room is never negative, so the nearest way is found by going to the nearest
// measure first (Dijkstra), circles or not.
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"

#include <stdlib.h>

#define NOBODY UINT32_MAX

struct stop {
	int64_t room;          // days from the start to here
	uint32_t measure, via; // positions; via: the first measure on the way
};

struct route {
	const struct plan *p;
	bool *done;        // [measure position]
	struct stop *heap; // least room on top
	size_t n, cap;
	struct str *why;
};

static void push(struct route *r, struct stop s)
{
	if (r->n == r->cap) {
		r->cap = r->cap ? 2 * r->cap : 16;
		r->heap = mem_realloc(r->heap, r->cap * sizeof *r->heap);
	}
	size_t i = r->n++;
	for (; i > 0 && r->heap[(i - 1) / 2].room > s.room; i = (i - 1) / 2)
		r->heap[i] = r->heap[(i - 1) / 2];
	r->heap[i] = s;
}

static struct stop pop(struct route *r)
{
	struct stop top = r->heap[0], last = r->heap[--r->n];
	size_t i = 0;
	for (size_t k = 1; k < r->n; k = 2 * i + 1) {
		if (k + 1 < r->n && r->heap[k + 1].room < r->heap[k].room)
			k++;
		if (r->heap[k].room >= last.room)
			break;
		r->heap[i] = r->heap[k];
		i = k;
	}
	r->heap[i] = last;
	return top;
}

static bool follow(struct route *r, struct stop at, struct plan_rows waiting)
{
	const struct plan *p = r->p;
	for (size_t i = 0; i < waiting.n; i++) {
		const struct dependency *d = &p->dependency[waiting.at[i]];
		const struct phase *ph = plan_find(p, T_phase, d->phase);
		ptrdiff_t to = plan_position(p, T_measure, ph ? ph->measure : d->measure);
		if (to < 0 || (uint32_t)to == at.measure)
			continue; // phases of one measure slip together
		int64_t slack;
		if (!gantt_slack(p, d, &slack, r->why))
			return false;
		uint32_t via = at.via == NOBODY ? (uint32_t)to : at.via;
		if (!r->done[to])
			push(r, (struct stop){at.room + (slack > 0 ? slack : 0), (uint32_t)to, via});
	}
	return true;
}

static bool follow_all(struct route *r, struct stop at)
{
	const struct plan *p = r->p;
	int32_t id = p->measure[at.measure].id;
	if (!follow(r, at, plan_of(p, T_dependency, "on_measure", id)))
		return false;
	struct plan_rows phases = plan_of(p, T_phase, "measure", id);
	for (size_t i = 0; i < phases.n; i++)
		if (!follow(r, at, plan_of(p, T_dependency, "on_phase", p->phase[phases.at[i]].id)))
			return false;
	return true;
}

static int32_t last_end(const struct plan *p)
{
	int32_t last = DAY_NONE;
	for (size_t i = 0; i < p->phase_n; i++) {
		struct extent e = gantt_extent(&p->phase[i]);
		last = e.last != DAY_NONE && e.last > last ? e.last : last;
	}
	return last;
}

// The end of the measure reached; false when it does not say.
static bool end_of(const struct route *r, uint32_t measure, int32_t *end)
{
	int32_t id = r->p->measure[measure].id;
	struct span s = gantt_span_measure(r->p, id);
	*end = s.last_late;
	if (s.last_late != DAY_NONE && !s.open_last)
		return true;
	if (r->why)
		code_name(r->why, r->p, s.no_last != NONE32 ? T_phase : T_measure, s.no_last != NONE32 ? s.no_last : id);
	return false;
}

static bool search(struct route *r, uint32_t start, int64_t *best, uint32_t *via)
{
	int32_t plan_end = last_end(r->p), end;
	*best = INT64_MAX;
	push(r, (struct stop){0, start, NOBODY});
	while (r->n) {
		struct stop at = pop(r);
		if (r->done[at.measure])
			continue;
		r->done[at.measure] = true;
		if (!end_of(r, at.measure, &end))
			return false;
		int64_t room = at.room + plan_end - end;
		if (room < *best) {
			*best = room;
			*via = at.via;
		}
		if (!follow_all(r, at))
			return false;
	}
	return true;
}

bool gantt_float(const struct plan *p, int32_t measure_id, int *days, bool *critical, struct str *why)
{
	ptrdiff_t start = plan_position(p, T_measure, measure_id);
	*days = 0;
	*critical = false;
	if (start < 0)
		return false;
	struct arena *a = arena_new();
	struct route r = {.p = p, .done = arena_zero(a, p->measure_n, sizeof *r.done), .why = why};
	int64_t best;
	uint32_t via = NOBODY;
	bool known = search(&r, (uint32_t)start, &best, &via);
	if (known) {
		*days = best > INT32_MAX ? INT32_MAX : (int)best;
		*critical = best <= 0;
		if (why && via != NOBODY)
			code_name(why, p, T_measure, p->measure[via].id);
	}
	free(r.heap);
	arena_free(a);
	return known;
}
