// SPDX-License-Identifier: EUPL-1.2
// What the box of the critical path says.
#include "say/critical.h"

#include "base/i18n.h"
#include "plan/gantt/hold.h"
#include "say/chain.h"
#include "say/label.h"

static void add_awaited(struct str *out, const struct plan *p, const struct dependency *d)
{
	const struct external *x = plan_find(p, T_external, d->on_external);
	if (x)
		chain_external(out, x);
	else
		chain_end(out, p, d->on_measure, d->on_phase);
}

static void add_link(struct str *out, const struct plan *p, const struct gantt_link *link)
{
	const struct dependency *d = plan_find(p, T_dependency, link->dependency);
	int64_t by = link->slack < 0 ? -link->slack : link->slack;
	struct str waits = {0}, on = {0};
	chain_end(&waits, p, d->measure, d->phase);
	add_awaited(&on, p, d);
	str_addf(out, tr("%s waits for %s: "), str_text(&waits), str_text(&on));
	if (link->slack < 0)
		str_addf(out, tr_n("planned %lld day too early.", "planned %lld days too early.", (unsigned long)by),
				 (long long)by);
	else if (by == 0)
		str_add(out, tr("no day of room."));
	else
		str_addf(out, tr_n("%lld day of room.", "%lld days of room.", (unsigned long)by), (long long)by);
	str_addc(out, '\n');
	str_free(&waits);
	str_free(&on);
}

static void add_until(struct str *out, const struct plan *p, int32_t id)
{
	struct extent e = gantt_measure(p, id, NULL, NULL);
	chain_measure(out, p, id);
	if (e.last == DAY_NONE || e.open_last) {
		str_addf(out, " %s", e.open_last ? tr("goes on without end.") : tr("has no end that is known."));
	} else {
		struct str day = {0};
		date_text(&day, e.last, PRECISION_DAY);
		str_addf(out, tr(" ends on %s at the latest."), str_text(&day));
		str_free(&day);
	}
	str_addc(out, '\n');
}

// What the whole way leaves.
static void add_room(struct str *out, int64_t room)
{
	if (room >= 0)
		str_addf(out,
				 tr_n("At its beginning this path may slip by %lld day before its end moves.\n",
					  "At its beginning this path may slip by %lld days before its end moves.\n", (unsigned long)room),
				 (long long)room);
	else
		str_addf(out,
				 tr_n("At its beginning this path is %lld day too late for its end to hold.\n",
					  "At its beginning this path is %lld days too late for its end to hold.\n", (unsigned long)-room),
				 (long long)-room);
}

// The links, and what the whole way leaves.
static void add_path(struct str *out, const struct look *look, int32_t id)
{
	const struct plan *p = look->plan;
	struct gantt_link *links;
	struct gantt_who who = {0};
	struct str why = str_on(look->frame);
	size_t n = gantt_path(look->frame, p, id, &links, &who);
	chain_who(&why, p, who, NONE32);
	int64_t room = 0;
	for (size_t i = 0; i < n; i++) {
		add_link(out, p, &links[i]);
		room += links[i].slack;
	}
	if (n > 1)
		add_room(out, room);
	if (why.len > 0)
		str_addf(out, tr("It cannot be followed further: %s has no known date.\n"), str_text(&why));
	else if (n == 0)
		str_addf(out, "%s\n", tr("It waits for nothing: only its own phases decide when it ends."));
}

static void add_float(struct str *out, const struct plan *p, int32_t id)
{
	int days = 0;
	struct gantt_who who = {0};
	struct str why = {0};
	struct gantt_floats floats; // of all at once: what waits for one may be nearly all, and is followed faster so
	gantt_floats_begin(&floats);
	gantt_floats_of(&floats, p);
	enum gantt_known known = gantt_floats_ask(&floats, id, &days, &who);
	gantt_floats_free(&floats);
	chain_who(&why, p, who, NONE32);
	if (known == GANTT_NO_DATE)
		str_addf(out, tr("How far it may slip itself is not known: %s has no known date.\n"), str_text(&why));
	else if (known == GANTT_ROUND)
		str_addf(out, tr("How far it may slip itself is not known: %s waits in a circle that lacks room itself.\n"),
				 str_text(&why));
	else if (days < 0)
		str_addf(out,
				 tr_n("It is %d day too late itself for the end of the plan to hold.\n",
					  "It is %d days too late itself for the end of the plan to hold.\n", 0UL - (unsigned long)days),
				 -days);
	else if (days == 0)
		str_addf(out, "%s\n", tr("It may not slip by a day itself, or the end of the plan moves."));
	else
		str_addf(out,
				 tr_n("It may slip by %d day itself before the end of the plan moves.\n",
					  "It may slip by %d days itself before the end of the plan moves.\n", (unsigned long)days),
				 days);
	str_free(&why);
}

void critical_tell(int32_t id, const struct look *look, struct str *title, struct str *text)
{
	const struct plan *p = look->plan;
	int32_t last = gantt_last_measure(p);
	str_add(title, tr("Critical path"));
	if (!plan_find(p, T_measure, id)) {
		str_add(text, tr("This measure is not there any more."));
		return;
	}
	add_until(text, p, id);
	add_path(text, look, id);
	add_float(text, p, id);
	if (last == id) {
		str_add(text, tr("It is what the plan ends with."));
	} else if (last != NONE32) {
		struct str name = str_on(look->frame), day = str_on(look->frame);
		chain_measure(&name, p, last);
		int32_t ends = gantt_measure(p, last, NULL, NULL).last;
		date_text(&day, ends, gantt_end_precision(p, last, ends));
		str_addf(text, tr("The end of the plan as a whole: %s, with %s.\n"), str_text(&day), str_text(&name));
		add_path(text, look, last);
	}
}

// ---- one measure among the others --------------------------------------------------------------------------------

// What decides on the days: from which day on, and what that has left itself.
static void add_reason(struct str *out, const struct look *look, const struct gantt_hold *hold)
{
	const struct dependency *d = plan_find(look->plan, T_dependency, hold->dependency);
	struct str name = str_on(look->frame), day = str_on(look->frame);
	date_text(&day, hold->day, hold->precise);
	if (!d) {
		str_addf(out, tr(", because the plan runs until %s"), str_text(&day));
		return;
	}
	chain_end(&name, look->plan, d->measure, d->phase);
	if (hold->room > 0 && hold->day != DAY_NONE)
		str_addf(out, hold->ends ? tr(", because %s runs until %s anyway") : tr(", because %s runs only from %s"),
				 str_text(&name), str_text(&day));
	else
		str_addf(out, tr(", because %s waits for it"), str_text(&name));
	if (hold->rest > 0)
		str_addf(out,
				 tr_n(" and may slip by %d day itself", " and may slip by %d days itself", (unsigned long)hold->rest),
				 hold->rest);
}

static void add_held_up(struct str *out, const struct look *look, const struct gantt_hold *hold)
{
	const struct dependency *d = plan_find(look->plan, T_dependency, hold->dependency);
	struct str name = str_on(look->frame), day = str_on(look->frame);
	if (hold->days < 0)
		str_addf(out, tr_n("critical: %d day too late", "critical: %d days too late", 0UL - (unsigned long)hold->days),
				 -hold->days);
	else
		str_add(out, tr("critical: no day of float"));
	date_text(&day, hold->day, hold->precise);
	if (d)
		chain_end(&name, look->plan, d->measure, d->phase);
	if (d)
		str_addf(out, tr(", it holds up %s (%s)"), str_text(&name), str_text(&day));
	else
		str_addf(out, tr(", it holds up the end of the plan (%s)"), str_text(&day));
}

void critical_hold(struct str *out, const struct look *look, const struct gantt_floats *floats, int32_t id)
{
	struct gantt_hold hold = gantt_hold(floats, id);
	struct str why = str_on(look->frame);
	chain_who(&why, look->plan, hold.who, NONE32);
	if (hold.known == GANTT_NO_DATE) {
		str_addf(out, tr("not known whether critical: %s has no known date"), str_text(&why));
	} else if (hold.known == GANTT_ROUND) {
		str_addf(out, tr("not known whether critical: %s waits in a circle that lacks room itself"), str_text(&why));
	} else if (hold.days <= 0) {
		add_held_up(out, look, &hold);
	} else {
		str_addf(out, tr_n("not critical: %d day of float", "not critical: %d days of float", (unsigned long)hold.days),
				 hold.days);
		add_reason(out, look, &hold);
	}
}

static void add_days(struct str *out, int64_t room)
{
	if (room < 0)
		str_addf(out, tr_n("%lld day too late", "%lld days too late", 0UL - (unsigned long)room), -(long long)room);
	else
		str_addf(out, tr_n("%lld day of room", "%lld days of room", (unsigned long)room), (long long)room);
}

// What the measure at the end of the path waits for, and what all of it leaves.
static void add_goal(struct str *out, const struct look *look, const struct gantt_link *links, size_t n)
{
	struct str on = str_on(look->frame), days = str_on(look->frame);
	int64_t room = 0;
	for (size_t i = 0; i < n; i++)
		room += links[i].slack;
	if (n == 0) {
		str_add(out, tr("its critical path is itself alone"));
		return;
	}
	add_awaited(&on, look->plan, plan_find(look->plan, T_dependency, links[0].dependency));
	add_days(&days, room);
	str_addf(out, tr("its critical path: %s in all, it waits for %s"), str_text(&days), str_text(&on));
}

void critical_on_way(struct str *out, const struct look *look, int32_t id, int32_t to, const struct gantt_link *links,
					 size_t n)
{
	const struct plan *p = look->plan;
	const struct measure *goal = plan_find(p, T_measure, to);
	struct str name = str_on(look->frame), days_text = str_on(look->frame);
	int64_t room = 0;
	int days;
	if (!goal)
		return;
	if (id == to) {
		add_goal(out, look, links, n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		const struct dependency *d = plan_find(p, T_dependency, links[i].dependency);
		const struct phase *on = plan_find(p, T_phase, d->on_phase);
		room += links[i].slack;
		if ((on ? on->measure : d->on_measure) != id)
			continue;
		chain_end(&name, p, d->measure, d->phase);
		add_days(&days_text, room);
		str_addf(out, tr("on the critical path to %s: %s on the way there, it holds up %s"), label_number(goal->code),
				 str_text(&days_text), str_text(&name));
		return;
	}
	enum gantt_known known = gantt_room_to(p, id, to, &days);
	if (known == GANTT_NO_DATE)
		str_addf(out, tr("not on the critical path to %s, which does not wait for it"), label_number(goal->code));
	else if (known == GANTT_ROUND)
		str_addf(out, tr("not known whether on the critical path to %s: a circle on the way lacks room itself"),
				 label_number(goal->code));
	else {
		add_days(&days_text, days);
		str_addf(out, tr("not on the critical path to %s: %s on the way there"), label_number(goal->code),
				 str_text(&days_text));
	}
}
