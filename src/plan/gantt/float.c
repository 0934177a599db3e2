// SPDX-License-Identifier: EUPL-1.2
// Float: the tightest way, in days of room, from a measure over all that waits for it to the end of the plan. A measure
// slips as a whole, with all its phases. What is planned too early lacks room, and lacks it on every way over it, so
// ways are relaxed until none gets tighter (Bellman and Ford).
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"

#include <stdlib.h>

#define NOBODY UINT32_MAX

// A measure that is reached, by its place among those reached; 0 is where the ways begin.
struct stop {
	uint32_t measure; // position
	uint32_t before;  // place of the stop before it on its tightest way, NOBODY
	int64_t room;     // days from the beginning to here
	int64_t left;     // days from its end to the plan's
};

struct hop {
	uint32_t from, to; // places
	int64_t room;
};

struct route {
	const struct plan *p;
	uint32_t *place; // [measure position] its place + 1
	struct stop *stop;
	size_t stop_n;
	struct hop *hop;
	size_t hop_n, hop_cap;
	int32_t plan_end;
	uint32_t goal; // the measure that all ways lead to, NOBODY: the end of the plan
	struct gantt_who *why;
};

// The end of the measure reached; false when it does not say.
static bool end_of(const struct route *r, uint32_t measure, int32_t *end)
{
	int32_t id = r->p->measure[measure].id;
	struct span s = gantt_span_measure(r->p, id);
	*end = s.last_late;
	if (s.last_late != DAY_NONE && !s.open_last)
		return true;
	if (r->why)
		*r->why = s.no_last != NONE32 ? (struct gantt_who){T_phase, s.no_last} : (struct gantt_who){T_measure, id};
	return false;
}

static bool reach(struct route *r, uint32_t measure)
{
	int32_t end = r->plan_end;
	if (r->place[measure])
		return true;
	if (r->goal == NOBODY && !end_of(r, measure, &end))
		return false;
	r->stop[r->stop_n++] = (struct stop){measure, NOBODY, INT64_MAX, (int64_t)r->plan_end - end};
	r->place[measure] = (uint32_t)r->stop_n;
	return true;
}

static void add_hop(struct route *r, struct hop hop)
{
	if (r->hop_n == r->hop_cap) {
		r->hop_cap = r->hop_cap ? 2 * r->hop_cap : 16;
		r->hop = mem_realloc(r->hop, r->hop_cap * sizeof *r->hop);
	}
	r->hop[r->hop_n++] = hop;
}

static bool follow(struct route *r, uint32_t from, struct plan_rows waiting)
{
	const struct plan *p = r->p;
	for (size_t i = 0; i < waiting.n; i++) {
		const struct dependency *d = &p->dependency[waiting.at[i]];
		const struct phase *ph = plan_find(p, T_phase, d->phase);
		ptrdiff_t to = plan_position(p, T_measure, ph ? ph->measure : d->measure);
		int64_t slack;
		if (to < 0 || (uint32_t)to == r->stop[from].measure || (uint32_t)to == r->stop[0].measure)
			continue; // phases of one measure slip together; what slips itself is not pushed by what waits for it
		bool known = gantt_slack(p, d, &slack, r->why);
		if (!known && r->goal != NOBODY)
			continue; // another way may lead there
		if (!known || !reach(r, (uint32_t)to))
			return false;
		add_hop(r, (struct hop){from, r->place[to] - 1, slack});
	}
	return true;
}

// All that waits, and for what; false where a date is not known.
static bool gather(struct route *r, uint32_t start)
{
	const struct plan *p = r->p;
	if (!reach(r, start))
		return false;
	for (uint32_t at = 0; at < r->stop_n; at++) {
		int32_t id = p->measure[r->stop[at].measure].id;
		if (!follow(r, at, plan_of(p, T_dependency, "on_measure", id)))
			return false;
		struct plan_rows phases = plan_of(p, T_phase, "measure", id);
		for (size_t i = 0; i < phases.n; i++)
			if (!follow(r, at, plan_of(p, T_dependency, "on_phase", p->phase[phases.at[i]].id)))
				return false;
	}
	return true;
}

// A way that leads back to where it has been gets tighter with every round: each lacks room for the other.
static bool goes_round(const struct route *r, uint32_t *seen)
{
	for (uint32_t i = 0; i < r->stop_n; i++)
		seen[i] = 0;
	for (uint32_t i = 0; i < r->stop_n; i++) {
		uint32_t at = i;
		while (at != NOBODY && seen[at] == 0) {
			seen[at] = i + 1;
			at = r->stop[at].before;
		}
		if (at != NOBODY && seen[at] == i + 1) {
			if (r->why)
				*r->why = (struct gantt_who){T_measure, r->p->measure[r->stop[at].measure].id};
			return true;
		}
	}
	return false;
}

static bool tighten(struct route *r)
{
	bool tighter = false;
	for (size_t i = 0; i < r->hop_n; i++) {
		const struct hop *h = &r->hop[i];
		struct stop *to = &r->stop[h->to];
		int64_t room = r->stop[h->from].room; // hops stand in the order in which their beginnings were reached
		if (room == INT64_MAX || room + h->room >= to->room)
			continue;
		to->room = room + h->room;
		to->before = h->from;
		tighter = true;
	}
	return tighter;
}

static enum gantt_known settle(struct route *r)
{
	uint32_t *seen = mem_alloc((r->stop_n + 1) * sizeof *seen);
	bool circle = false;
	r->stop[0].room = 0;
	while (!circle && tighten(r))
		circle = goes_round(r, seen);
	free(seen);
	return circle ? GANTT_ROUND : GANTT_KNOWN;
}

// The stop whose own end leaves least, and the first measure on the way there, NOBODY when it is the beginning itself.
static int64_t tightest(const struct route *r, uint32_t *via)
{
	uint32_t best = 0;
	for (uint32_t i = 1; i < r->stop_n; i++)
		if (r->stop[i].room + r->stop[i].left < r->stop[best].room + r->stop[best].left)
			best = i;
	int64_t room = r->stop[best].room + r->stop[best].left;
	*via = NOBODY;
	for (; best != 0; best = r->stop[best].before)
		*via = r->stop[best].measure;
	return room;
}

int32_t gantt_last_end(const struct plan *p)
{
	int32_t last = DAY_NONE;
	for (size_t i = 0; i < p->phase_n; i++) {
		struct extent e = gantt_extent(&p->phase[i]);
		last = e.last != DAY_NONE && e.last > last ? e.last : last;
	}
	return last;
}

enum gantt_known gantt_float(const struct plan *p, int32_t measure_id, int *days, struct gantt_who *why)
{
	ptrdiff_t start = plan_position(p, T_measure, measure_id);
	*days = 0;
	if (start < 0)
		return GANTT_NO_DATE;
	struct arena *a = arena_new();
	struct route r = {.p = p,
					  .place = arena_zero(a, p->measure_n, sizeof *r.place),
					  .stop = arena_zero(a, p->measure_n, sizeof *r.stop),
					  .plan_end = gantt_last_end(p),
					  .goal = NOBODY,
					  .why = why};
	enum gantt_known known = gather(&r, (uint32_t)start) ? settle(&r) : GANTT_NO_DATE;
	if (known == GANTT_KNOWN) {
		uint32_t via;
		*days = (int)num_clamp(tightest(&r, &via), -INT32_MAX, INT32_MAX);
		if (why && via != NOBODY)
			*why = (struct gantt_who){T_measure, p->measure[via].id};
	}
	free(r.hop);
	arena_free(a);
	return known;
}

enum gantt_known gantt_room_to(const struct plan *p, int32_t measure_id, int32_t to_id, int *days)
{
	ptrdiff_t start = plan_position(p, T_measure, measure_id), goal = plan_position(p, T_measure, to_id);
	*days = 0;
	if (start < 0 || goal < 0)
		return GANTT_NO_DATE;
	struct arena *a = arena_new();
	struct route r = {.p = p,
					  .place = arena_zero(a, p->measure_n, sizeof *r.place),
					  .stop = arena_zero(a, p->measure_n, sizeof *r.stop),
					  .goal = (uint32_t)goal};
	enum gantt_known known = gather(&r, (uint32_t)start) && r.place[goal] ? settle(&r) : GANTT_NO_DATE;
	if (known == GANTT_KNOWN)
		*days = (int)num_clamp(r.stop[r.place[goal] - 1].room, -INT32_MAX, INT32_MAX);
	free(r.hop);
	arena_free(a);
	return known;
}
