// SPDX-License-Identifier: EUPL-1.2
// The critical path: from a measure back along what leaves the least room, link by link.
#include "plan/gantt/gantt.h"
#include "plan/gantt/span.h"

struct step {
	const struct plan *p;
	const bool *been; // [measure position]
	uint32_t from;    // position of the measure that waits
	struct gantt_link link;
	bool found;
	struct str *why;
};

// The measure a dependency waits for; -1 when it is an external event or gone.
static ptrdiff_t waits_for(const struct plan *p, const struct dependency *d)
{
	const struct phase *ph = plan_find(p, T_phase, d->on_phase);
	return plan_position(p, T_measure, ph ? ph->measure : d->on_measure);
}

static void consider(struct step *s, struct plan_rows rows)
{
	for (size_t i = 0; i < rows.n; i++) {
		const struct dependency *d = &s->p->dependency[rows.at[i]];
		ptrdiff_t on = waits_for(s->p, d);
		int64_t slack;
		bool own = on == (ptrdiff_t)s->from, again = on >= 0 && s->been[on];
		bool first = s->why && s->why->len == 0; // one name is enough
		if (own || again || !gantt_slack(s->p, d, &slack, first ? s->why : NULL))
			continue;
		if (!s->found || slack < s->link.slack)
			s->link = (struct gantt_link){.dependency = d->id, .slack = slack};
		s->found = true;
	}
}

size_t gantt_path(struct arena *a, const struct plan *p, int32_t measure_id, struct gantt_link **out, struct str *why)
{
	bool *been = arena_zero(a, p->measure_n + 1, sizeof *been);
	ptrdiff_t at = plan_position(p, T_measure, measure_id);
	size_t n = 0;
	*out = arena_zero(a, p->measure_n + 1, sizeof **out); // no measure twice
	while (at >= 0) {
		struct step s = {.p = p, .been = been, .from = (uint32_t)at, .why = why};
		int32_t id = p->measure[at].id;
		been[at] = true;
		if (why)
			str_clear(why);
		consider(&s, plan_of(p, T_dependency, "measure", id));
		struct plan_rows phases = plan_of(p, T_phase, "measure", id);
		for (size_t i = 0; i < phases.n; i++)
			consider(&s, plan_of(p, T_dependency, "phase", p->phase[phases.at[i]].id));
		if (!s.found)
			break;
		if (why)
			str_clear(why); // what counts is known
		(*out)[n++] = s.link;
		at = waits_for(p, plan_find(p, T_dependency, s.link.dependency));
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
