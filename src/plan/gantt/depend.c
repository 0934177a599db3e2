// SPDX-License-Identifier: EUPL-1.2
// Dependencies: how much room they leave, and whether a new one would close a circle. For circles every measure and
// phase is two points in time, its start and its end; a measure starts before its phases and ends after them.
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"
#include "plan/graph.h"

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
static bool unknown(struct gantt_who *why, int32_t phase, enum table_id t, int32_t id)
{
	if (why)
		*why = (struct gantt_who){phase > 0 ? T_phase : t, phase > 0 ? phase : id};
	return false;
}

static bool tell_waiting(struct gantt_who *why, const struct dependency *d, int32_t phase)
{
	bool measure = d->phase == NONE32;
	return unknown(why, phase, measure ? T_measure : T_phase, measure ? d->measure : d->phase);
}

static bool tell_on(struct gantt_who *why, const struct dependency *d, int32_t phase)
{
	if (d->on_external != NONE32)
		return unknown(why, NONE32, T_external, d->on_external);
	bool measure = d->on_phase == NONE32;
	return unknown(why, phase, measure ? T_measure : T_phase, measure ? d->on_measure : d->on_phase);
}

// The room if what it waits for comes as early and what waits as late as they may (best), if it is the other way round
// (strict), and if both come late (late).
struct rooms {
	int64_t strict, late, best;
};

static bool rooms_of(const struct plan *p, const struct dependency *d, struct rooms *room, struct gantt_who *why)
{
	struct span w, on;
	if (!spans(p, d, &w, &on))
		return false;
	bool waits_to_end = d->kind == dependency_kind_FF, on_start = d->kind == dependency_kind_SS;
	int32_t early = waits_to_end ? w.last_early : w.first_early, late = waits_to_end ? w.last_late : w.first_late;
	int32_t on_early = on_start ? on.first_early : on.last_early, on_late = on_start ? on.first_late : on.last_late;
	if (on_late == DAY_NONE || (!on_start && on.open_last))
		return tell_on(why, d, on_start ? on.no_first : on.no_last);
	if (early == DAY_NONE || (!waits_to_end && w.open_first))
		return tell_waiting(why, d, waits_to_end ? w.no_last : w.no_first);
	int64_t after = (d->kind == dependency_kind_FS) + (int64_t)d->lag;
	*room = (struct rooms){early - (on_late + after), late - (on_late + after), late - (on_early + after)};
	return true;
}

bool gantt_slack(const struct plan *p, const struct dependency *d, int64_t *days, struct gantt_who *why)
{
	struct rooms room;
	if (!rooms_of(p, d, &room, why))
		return false;
	*days = room.strict >= 0 ? room.strict : room.best < 0 ? room.best : 0;
	return true;
}

bool gantt_doubtful(const struct plan *p, const struct dependency *d)
{
	struct rooms room;
	return rooms_of(p, d, &room, NULL) && room.best >= 0 && room.late < 0;
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

bool gantt_violated_at_least(const struct plan *p, const struct dependency *d)
{
	struct span w, on;
	if (!spans(p, d, &w, &on))
		return false;
	bool waits = d->kind == dependency_kind_FF ? w.last_early != w.last_late : w.first_early != w.first_late;
	return waits || (d->kind == dependency_kind_SS ? on.first_early != on.first_late : on.last_early != on.last_late);
}

// Points in time: 2i start and 2i+1 end of the measure at i, phases behind all measures.
struct points {
	const struct plan *p;
	int32_t but; // id of a dependency that does not count
};

static int32_t point(const struct plan *p, int32_t measure, int32_t phase, bool end)
{
	ptrdiff_t i = phase != NONE32 ? plan_position(p, T_phase, phase) : plan_position(p, T_measure, measure);
	if (i < 0)
		return -1;
	return 2 * (int32_t)(phase != NONE32 ? i + (ptrdiff_t)p->measure_n : i) + end;
}

static int32_t point_waiting(const struct plan *p, const struct dependency *d)
{
	return point(p, d->measure, d->phase, d->kind == dependency_kind_FF);
}

static int32_t point_on(const struct plan *p, const struct dependency *d)
{
	return point(p, d->on_measure, d->on_phase, d->kind != dependency_kind_SS);
}

// What comes after a point.
static void later(const void *arg, int32_t at, struct graph_walk *walk)
{
	const struct points *points = arg;
	const struct plan *p = points->p;
	bool end = at & 1, measure = (size_t)at / 2 < p->measure_n;
	size_t i = (size_t)at / 2 - (measure ? 0 : p->measure_n);
	int32_t id = measure ? p->measure[i].id : p->phase[i].id;
	if (!end)
		graph_to(walk, at + 1);
	if (measure && !end) {
		struct plan_rows phases = plan_of(p, T_phase, "measure", id);
		for (size_t k = 0; k < phases.n; k++)
			graph_to(walk, 2 * (int32_t)(p->measure_n + phases.at[k]));
	}
	if (!measure && end)
		graph_to(walk, point(p, p->phase[i].measure, NONE32, true));
	struct plan_rows waiting = plan_of(p, T_dependency, measure ? "on_measure" : "on_phase", id);
	for (size_t k = 0; k < waiting.n; k++) {
		const struct dependency *d = &p->dependency[waiting.at[k]];
		if (d->id != points->but && point_on(p, d) == at)
			graph_to(walk, point_waiting(p, d));
	}
}

// A measure or phase as it stands on the way; its beginning and its end are one.
static size_t add_stop(struct code_row *stops, size_t n, const struct plan *p, int32_t at)
{
	size_t i = (size_t)at / 2;
	bool measure = i < p->measure_n;
	struct code_row stop = {measure ? T_measure : T_phase, measure ? p->measure[i].id : p->phase[i - p->measure_n].id};
	bool again = n > 1 && stops[n - 1].table == stop.table && stops[n - 1].id == stop.id;
	stops[n] = stop;
	return again ? n : n + 1;
}

bool gantt_circle(const struct plan *p, const struct dependency *candidate, struct str *path)
{
	int32_t start = point_waiting(p, candidate), goal = point_on(p, candidate);
	if (start < 0 || goal < 0)
		return false;
	int32_t *way = NULL;
	const struct points points = {p, candidate->id};
	size_t n = graph_way(&(struct graph){2 * (p->measure_n + p->phase_n), later, &points}, start, goal, &way),
		   stops_n = 0;
	struct code_row *stops = mem_alloc((n + 1) * sizeof *stops);
	// From what it waits for over what waits, back to the beginning.
	if (n > 0)
		stops_n = add_stop(stops, stops_n, p, goal);
	for (size_t i = 0; i < n; i++)
		stops_n = add_stop(stops, stops_n, p, way[i]);
	if (path)
		code_way(path, p, stops, stops_n);
	free(stops);
	free(way);
	return n > 0;
}
