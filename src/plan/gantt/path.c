// SPDX-License-Identifier: EUPL-1.2
// The critical path: of all ways from a measure back over what it waits for, the one that leaves least in all. Each
// measure is judged once, when all it waits for has been (depth first); what is being judged lies on the way already.
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"

enum judged { NOT_YET, ON_THE_WAY, JUDGED };

struct stop {
	enum judged judged;
	size_t next;            // of what it waits for, the one to be looked at
	struct gantt_link link; // the tightest so far
	ptrdiff_t on;           // where it leads: position, -1: an external event
	int64_t room;           // of the way from here on
	bool found;
};

struct search {
	const struct plan *p;
	struct stop *stop; // [measure position]
	uint32_t *way;     // positions being judged, from the beginning on
	size_t way_n;
};

// The measure a dependency waits for; -1 when it is an external event or gone.
static ptrdiff_t waits_for(const struct plan *p, const struct dependency *d)
{
	const struct phase *ph = plan_find(p, T_phase, d->on_phase);
	return plan_position(p, T_measure, ph ? ph->measure : d->on_measure);
}

// What the measure waits for, as itself and then by its phases, one after the other: NULL behind the last.
static const struct dependency *awaited(const struct plan *p, int32_t id, size_t i)
{
	struct plan_rows own = plan_of(p, T_dependency, "measure", id), phases = plan_of(p, T_phase, "measure", id);
	if (i < own.n)
		return &p->dependency[own.at[i]];
	i -= own.n;
	for (size_t k = 0; k < phases.n; k++) {
		struct plan_rows rows = plan_of(p, T_dependency, "phase", p->phase[phases.at[k]].id);
		if (i < rows.n)
			return &p->dependency[rows.at[i]];
		i -= rows.n;
	}
	return NULL;
}

static void enter(struct search *s, uint32_t measure)
{
	s->stop[measure].judged = ON_THE_WAY;
	s->way[s->way_n++] = measure;
}

// A link and what lies behind it, which is judged.
static void weigh(struct search *s, struct stop *at, const struct dependency *d, ptrdiff_t on, int64_t slack)
{
	int64_t room = slack + (on >= 0 ? s->stop[on].room : 0);
	if (at->found && room >= at->room)
		return;
	at->link = (struct gantt_link){.dependency = d->id, .slack = slack};
	at->on = on;
	at->room = room;
	at->found = true;
}

static void judge(struct search *s, uint32_t measure)
{
	enter(s, measure);
	while (s->way_n) {
		uint32_t here = s->way[s->way_n - 1];
		struct stop *at = &s->stop[here];
		const struct dependency *d = awaited(s->p, s->p->measure[here].id, at->next);
		if (!d) {
			at->judged = JUDGED;
			s->way_n--;
			continue;
		}
		ptrdiff_t on = waits_for(s->p, d);
		int64_t slack;
		if (on >= 0 && s->stop[on].judged == NOT_YET && gantt_slack(s->p, d, &slack, NULL)) {
			enter(s, (uint32_t)on); // it comes back to this one when that is judged
			continue;
		}
		at->next++;
		if ((on < 0 || s->stop[on].judged == JUDGED) && gantt_slack(s->p, d, &slack, NULL))
			weigh(s, at, d, on, slack);
	}
}

// Where the path ends although something is awaited: what does not say its date, the first of all.
static void tell_end(const struct search *s, ptrdiff_t at, const bool *been, struct gantt_who *why)
{
	const struct plan *p = s->p;
	const struct dependency *d;
	for (size_t i = 0; why->id == 0 && (d = awaited(p, p->measure[at].id, i)); i++) {
		ptrdiff_t on = waits_for(p, d);
		int64_t slack;
		if (on < 0 || !been[on])
			gantt_slack(p, d, &slack, why);
	}
}

size_t gantt_path(struct arena *a, const struct plan *p, int32_t measure_id, struct gantt_link **out,
				  struct gantt_who *why)
{
	ptrdiff_t at = plan_position(p, T_measure, measure_id);
	struct search s = {.p = p,
					   .stop = arena_zero(a, p->measure_n + 1, sizeof *s.stop),
					   .way = arena_zero(a, p->measure_n + 1, sizeof *s.way)};
	bool *been = arena_zero(a, p->measure_n + 1, sizeof *been);
	size_t n = 0;
	*out = arena_zero(a, p->measure_n + 1, sizeof **out); // no measure twice
	if (at >= 0)
		judge(&s, (uint32_t)at);
	while (at >= 0) {
		been[at] = true;
		if (!s.stop[at].found) {
			if (why)
				tell_end(&s, at, been, why);
			break;
		}
		(*out)[n++] = s.stop[at].link;
		at = s.stop[at].on;
	}
	return n;
}

int32_t gantt_last_measure(const struct plan *p)
{
	int32_t last = DAY_NONE, id = NONE32;
	for (size_t i = 0; i < p->phase_n; i++) {
		struct extent e = gantt_extent(&p->phase[i]);
		if (e.last != DAY_NONE && (last == DAY_NONE || e.last > last)) {
			last = e.last;
			id = p->phase[i].measure;
		}
	}
	return id;
}
