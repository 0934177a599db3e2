// SPDX-License-Identifier: EUPL-1.2
// Dependencies: how much room they leave, and whether a new one would close a circle. For circles every measure and
// phase is two points in time, its start and its end; a measure starts before its phases and ends after them.
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"

#include <stdlib.h>

// The spans of what waits and of what it waits for; an external event takes no time.
static bool spans(const struct plan *p, const struct dependency *d, struct span *waits, struct span *on)
{
	const struct phase *ph = plan_find(p, T_phase, d->phase);
	if (!ph && !plan_find(p, T_measure, d->measure))
		return false;
	*waits = ph ? gantt_span_phase(ph) : gantt_span_measure(p, d->measure);
	const struct external *e = plan_find(p, T_external, d->on_external);
	const struct phase *on_phase = plan_find(p, T_phase, d->on_phase);
	if (e) {
		struct phase event = {.start = e->expected,
							  .start_precision = e->expected_precision,
							  .end = e->expected,
							  .end_precision = e->expected_precision};
		*on = gantt_span_phase(&event);
		if (on->last_late != DAY_NONE && d->kind == dependency_kind_FS) {
			on->last_early--; // over when its day begins
			on->last_late--;
		}
		return true;
	}
	if (!on_phase && !plan_find(p, T_measure, d->on_measure))
		return false;
	*on = on_phase ? gantt_span_phase(on_phase) : gantt_span_measure(p, d->on_measure);
	return true;
}

// Names the phase that does not say, or the object itself.
static bool unknown(const struct plan *p, struct str *why, int32_t phase, enum table_id t, int32_t id)
{
	if (why)
		code_name(why, p, phase > 0 ? T_phase : t, phase > 0 ? phase : id);
	return false;
}

static bool tell_waiting(const struct plan *p, struct str *why, const struct dependency *d, int32_t phase)
{
	bool measure = d->phase == NONE32;
	return unknown(p, why, phase, measure ? T_measure : T_phase, measure ? d->measure : d->phase);
}

static bool tell_on(const struct plan *p, struct str *why, const struct dependency *d, int32_t phase)
{
	if (d->on_external != NONE32)
		return unknown(p, why, NONE32, T_external, d->on_external);
	bool measure = d->on_phase == NONE32;
	return unknown(p, why, phase, measure ? T_measure : T_phase, measure ? d->on_measure : d->on_phase);
}

bool gantt_slack(const struct plan *p, const struct dependency *d, int64_t *days, struct str *why)
{
	struct span w, on;
	if (!spans(p, d, &w, &on))
		return false;
	bool waits_to_end = d->kind == dependency_kind_FF, on_start = d->kind == dependency_kind_SS;
	int32_t early = waits_to_end ? w.last_early : w.first_early, late = waits_to_end ? w.last_late : w.first_late;
	int32_t on_early = on_start ? on.first_early : on.last_early, on_late = on_start ? on.first_late : on.last_late;
	if (on_late == DAY_NONE || (!on_start && on.open_last))
		return tell_on(p, why, d, on_start ? on.no_first : on.no_last);
	if (early == DAY_NONE || (!waits_to_end && w.open_first))
		return tell_waiting(p, why, d, waits_to_end ? w.no_last : w.no_first);
	int64_t after = (d->kind == dependency_kind_FS) + (int64_t)d->lag;
	int64_t strict = early - (on_late + after), best = late - (on_early + after);
	*days = strict >= 0 ? strict : best < 0 ? best : 0;
	return true;
}

bool gantt_violated(const struct plan *p, const struct dependency *d, int *days)
{
	int64_t slack = 0;
	*days = 0;
	if (!gantt_slack(p, d, &slack, NULL) || slack >= 0)
		return false;
	*days = (int)-slack;
	return true;
}

// Points in time: 2i start and 2i+1 end of the measure at i, phases behind all measures.
struct walk {
	const struct plan *p;
	const struct dependency *candidate;
	int64_t *from; // [point] the one before it on the way, -1: not reached
	int64_t *queue;
	size_t queued;
};

static int64_t point(const struct plan *p, int32_t measure, int32_t phase, bool end)
{
	ptrdiff_t i = phase != NONE32 ? plan_position(p, T_phase, phase) : plan_position(p, T_measure, measure);
	if (i < 0)
		return -1;
	return 2 * (int64_t)(phase != NONE32 ? i + (ptrdiff_t)p->measure_n : i) + end;
}

static void go(struct walk *w, int64_t from, int64_t to)
{
	if (to < 0 || w->from[to] >= 0)
		return;
	w->from[to] = from;
	w->queue[w->queued++] = to;
}

static int64_t point_waiting(const struct plan *p, const struct dependency *d)
{
	return point(p, d->measure, d->phase, d->kind == dependency_kind_FF);
}

static int64_t point_on(const struct plan *p, const struct dependency *d)
{
	return point(p, d->on_measure, d->on_phase, d->kind != dependency_kind_SS);
}

static void go_on(struct walk *w, int64_t at)
{
	const struct plan *p = w->p;
	bool end = at & 1, measure = (size_t)at / 2 < p->measure_n;
	size_t i = (size_t)at / 2 - (measure ? 0 : p->measure_n);
	int32_t id = measure ? p->measure[i].id : p->phase[i].id;
	if (!end)
		go(w, at, at + 1);
	if (measure && !end) {
		struct plan_rows phases = plan_of(p, T_phase, "measure", id);
		for (size_t k = 0; k < phases.n; k++)
			go(w, at, 2 * (int64_t)(p->measure_n + phases.at[k]));
	}
	if (!measure && end)
		go(w, at, point(p, p->phase[i].measure, NONE32, true));
	struct plan_rows waiting = plan_of(p, T_dependency, measure ? "on_measure" : "on_phase", id);
	for (size_t k = 0; k < waiting.n; k++) {
		const struct dependency *d = &p->dependency[waiting.at[k]];
		if (d->id != w->candidate->id && point_on(p, d) == at)
			go(w, at, point_waiting(p, d));
	}
}

static void tell(struct str *path, const struct plan *p, int64_t at, int64_t *told)
{
	if (*told == at / 2)
		return;
	*told = at / 2;
	size_t i = (size_t)at / 2;
	bool measure = i < p->measure_n;
	if (path->len)
		str_add(path, " → ");
	code_name(path, p, measure ? T_measure : T_phase, measure ? p->measure[i].id : p->phase[i - p->measure_n].id);
}

// From what it waits for over what waits, back to the beginning.
static void tell_path(struct str *path, const struct walk *w, int64_t start, int64_t goal)
{
	size_t n = 0;
	for (int64_t at = goal; at != start; at = w->from[at])
		w->queue[n++] = at; // the queue is done with
	int64_t told = -1;
	tell(path, w->p, goal, &told);
	told = -1;
	tell(path, w->p, start, &told);
	while (n > 0)
		tell(path, w->p, w->queue[--n], &told);
}

bool gantt_circle(const struct plan *p, const struct dependency *candidate, struct str *path)
{
	int64_t start = point_waiting(p, candidate), goal = point_on(p, candidate);
	if (start < 0 || goal < 0)
		return false;
	size_t points = 2 * (p->measure_n + p->phase_n);
	struct walk w = {p, candidate, mem_alloc(points * sizeof *w.from), mem_alloc(points * sizeof *w.queue), 0};
	for (size_t i = 0; i < points; i++)
		w.from[i] = -1;
	go(&w, start, start);
	for (size_t i = 0; i < w.queued && w.from[goal] < 0; i++)
		go_on(&w, w.queue[i]);
	bool circle = w.from[goal] >= 0;
	if (circle && path)
		tell_path(path, &w, start, goal);
	free(w.from);
	free(w.queue);
	return circle;
}
