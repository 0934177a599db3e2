// SPDX-License-Identifier: EUPL-1.2
// What binds is one of those that wait for the measure; what is left of the float behind the days in between is that one's.
#include "plan/gantt/hold.h"

#include "base/num.h"
#include "plan/gantt/span.h"

static int32_t measure_of(const struct plan *p, int32_t measure, int32_t phase)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	return ph ? ph->measure : measure;
}

// The tightest of these that leads to `to`.
static void weigh(struct gantt_hold *hold, const struct plan *p, struct plan_rows rows, int32_t to)
{
	for (size_t i = 0; i < rows.n; i++) {
		const struct dependency *d = &p->dependency[rows.at[i]];
		int64_t room;
		if (measure_of(p, d->measure, d->phase) != to || !gantt_slack(p, d, &room, NULL) ||
			(hold->dependency != NONE32 && room >= hold->room))
			continue;
		hold->dependency = d->id;
		hold->room = room;
	}
}

static void take_day(struct gantt_hold *hold, const struct phase *ph)
{
	int32_t day = hold->ends ? ph->end : ph->start;
	bool later = hold->day == DAY_NONE || (hold->ends ? day > hold->day : day < hold->day);
	if (day == DAY_NONE || !later)
		return;
	hold->day = day;
	hold->precise = (enum precision)(hold->ends ? ph->end_precision : ph->start_precision);
}

static void find_day(struct gantt_hold *hold, const struct plan *p, const struct dependency *d)
{
	const struct phase *ph = plan_find(p, T_phase, d->phase);
	struct plan_rows rows = plan_of(p, T_phase, "measure", d->measure);
	hold->ends = d->kind == dependency_kind_FF;
	if (ph)
		take_day(hold, ph);
	for (size_t i = 0; i < rows.n && !ph; i++)
		take_day(hold, &p->phase[rows.at[i]]);
}

struct gantt_hold gantt_hold(const struct gantt_floats *f, int32_t measure_id)
{
	const struct plan *p = f->plan;
	struct gantt_hold hold = {.dependency = NONE32, .day = DAY_NONE, .precise = PRECISION_DAY};
	hold.known = gantt_floats_ask(f, measure_id, &hold.days, &hold.who);
	if (hold.known != GANTT_KNOWN)
		return hold;
	if (hold.who.id == 0) {
		hold.room = hold.days;
		hold.day = gantt_last_end(p);
		hold.precise = gantt_end_precision(p, NONE32, hold.day);
		hold.ends = true;
		return hold;
	}
	weigh(&hold, p, plan_of(p, T_dependency, "on_measure", measure_id), hold.who.id);
	struct plan_rows phases = plan_of(p, T_phase, "measure", measure_id);
	for (size_t i = 0; i < phases.n; i++)
		weigh(&hold, p, plan_of(p, T_dependency, "on_phase", p->phase[phases.at[i]].id), hold.who.id);
	const struct dependency *d = plan_find(p, T_dependency, hold.dependency);
	if (d)
		find_day(&hold, p, d);
	hold.rest = (int)num_clamp(hold.days - hold.room, -INT32_MAX, INT32_MAX);
	return hold;
}
