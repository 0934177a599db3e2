// SPDX-License-Identifier: EUPL-1.2
// Measures are taken from the last ones back to the first: one whose followers are all settled is settled by them. What is
// left waits in a circle, and what leads to a date nobody knows: there each is asked by itself.
#include "plan/gantt/floats.h"

#include "base/num.h"
#include "plan/gantt/span.h"

#define NOBODY UINT32_MAX

// What waits for a measure: a dependency, seen from what it waits for.
struct wait {
	uint32_t on, by; // positions of measures
	int64_t room;
	bool known;
};

struct gantt_room {
	int64_t days;
	uint32_t via;  // the follower that binds, NOBODY: its own end
	uint32_t left; // followers that are not settled
	bool settled, known;
};

static uint32_t measure_at(const struct plan *p, int32_t measure, int32_t phase)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	ptrdiff_t at = plan_position(p, T_measure, ph ? ph->measure : measure);
	return at < 0 ? NOBODY : (uint32_t)at;
}

// In the order of the plan; returns how many. Counts what is violated.
static size_t gather(struct gantt_floats *f, const struct plan *p, struct wait *out)
{
	size_t n = 0;
	f->violated = 0;
	for (size_t i = 0; i < p->dependency_n; i++) {
		const struct dependency *d = &p->dependency[i];
		struct wait w = {measure_at(p, d->on_measure, d->on_phase), measure_at(p, d->measure, d->phase), 0, false};
		w.known = gantt_slack(p, d, &w.room, NULL);
		f->violated += w.known && w.room < 0;
		if (w.on != NOBODY && w.by != NOBODY && w.on != w.by)
			out[n++] = w;
	}
	return n;
}

// Own ends alone.
static void begin(struct gantt_floats *f, const struct plan *p)
{
	int32_t end = gantt_last_end(p);
	for (size_t m = 0; m < p->measure_n; m++) {
		struct span s = gantt_span_measure(p, p->measure[m].id);
		f->room[m] = (struct gantt_room){.via = NOBODY, .known = s.last_late != DAY_NONE && !s.open_last};
		f->room[m].days = (int64_t)end - s.last_late;
	}
}

// Waits in the order of what they wait for, or of what waits.
static uint32_t *sorted(struct arena *a, size_t measures, const struct wait *wait, size_t n, bool by, uint32_t *at)
{
	uint32_t *start = arena_zero(a, measures + 2, sizeof *start);
	for (size_t i = 0; i < n; i++)
		start[(by ? wait[i].by : wait[i].on) + 1]++;
	for (size_t m = 0; m < measures; m++)
		start[m + 1] += start[m];
	uint32_t *next = arena_alloc(a, (measures + 1) * sizeof *next);
	for (size_t m = 0; m < measures; m++)
		next[m] = start[m];
	for (size_t i = 0; i < n; i++)
		at[next[by ? wait[i].by : wait[i].on]++] = (uint32_t)i;
	return start;
}

static void settle(struct gantt_floats *f, uint32_t m, const struct wait *wait, const uint32_t *at, size_t n)
{
	struct gantt_room *r = &f->room[m];
	r->settled = true;
	for (size_t i = 0; i < n && r->known; i++) {
		const struct wait *w = &wait[at[i]];
		const struct gantt_room *next = &f->room[w->by];
		r->known = w->known && next->known;
		if (r->known && w->room + next->days < r->days) {
			r->days = w->room + next->days;
			r->via = w->by;
		}
	}
}

static void calculate(struct gantt_floats *f, const struct plan *p)
{
	struct arena *a = arena_new();
	struct wait *wait = arena_alloc(a, (p->dependency_n + 1) * sizeof *wait);
	size_t n = gather(f, p, wait), ready_n = 0;
	uint32_t *on = arena_alloc(a, (n + 1) * sizeof *on), *by = arena_alloc(a, (n + 1) * sizeof *by);
	uint32_t *on_start = sorted(a, p->measure_n, wait, n, false, on),
			 *by_start = sorted(a, p->measure_n, wait, n, true, by);
	uint32_t *ready = arena_alloc(a, (p->measure_n + 1) * sizeof *ready);
	begin(f, p);
	for (uint32_t m = 0; m < p->measure_n; m++) {
		f->room[m].left = on_start[m + 1] - on_start[m];
		if (f->room[m].left == 0)
			ready[ready_n++] = m;
	}
	for (size_t i = 0; i < ready_n; i++) {
		uint32_t m = ready[i];
		settle(f, m, wait, on + on_start[m], on_start[m + 1] - on_start[m]);
		for (uint32_t k = by_start[m]; k < by_start[m + 1]; k++)
			if (--f->room[wait[by[k]].on].left == 0)
				ready[ready_n++] = wait[by[k]].on;
	}
	arena_free(a);
}

void gantt_floats_begin(struct gantt_floats *f)
{
	*f = (struct gantt_floats){.arena = arena_new()};
}

void gantt_floats_free(struct gantt_floats *f)
{
	arena_free(f->arena);
}

void gantt_floats_of(struct gantt_floats *f, const struct plan *p)
{
	if (f->plan == p && f->generation == p->generation && p->generation != 0)
		return;
	arena_reset(f->arena);
	f->plan = p;
	f->generation = p->generation;
	f->room = arena_alloc(f->arena, (p->measure_n + 1) * sizeof *f->room);
	calculate(f, p);
}

enum gantt_known gantt_floats_ask(const struct gantt_floats *f, int32_t measure_id, int *days, struct gantt_who *why)
{
	ptrdiff_t at = plan_position(f->plan, T_measure, measure_id);
	if (at < 0 || !f->room[at].settled || !f->room[at].known)
		return gantt_float(f->plan, measure_id, days, why);
	*days = (int)num_clamp(f->room[at].days, -INT32_MAX, INT32_MAX);
	if (why && f->room[at].via != NOBODY)
		*why = (struct gantt_who){T_measure, f->plan->measure[f->room[at].via].id};
	return GANTT_KNOWN;
}

bool gantt_floats_critical(const struct gantt_floats *f, size_t at)
{
	int days;
	if (f->room[at].settled)
		return f->room[at].known && f->room[at].days <= 0;
	return gantt_float(f->plan, f->plan->measure[at].id, &days, NULL) == GANTT_KNOWN && days <= 0;
}
