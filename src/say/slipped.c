// SPDX-License-Identifier: EUPL-1.2
// Bars then and now, told.
#include "say/slipped.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/label.h"

#include <stdlib.h>

void slipped_name(struct str *out, const struct slipped *of, const struct slip *s)
{
	const struct plan *p = s->kind == SLIP_DROPPED ? of->then : of->now;
	const struct phase *ph = s->table == T_phase ? plan_find(p, T_phase, s->id) : NULL;
	const struct measure *m = plan_find(p, T_measure, ph ? ph->measure : s->id);
	const struct external *e = s->table == T_external ? plan_find(p, T_external, s->id) : NULL;
	if (e)
		str_addf(out, "%s%s%s", e->code, *e->code ? " " : "", e->title);
	else if (m && ph)
		str_addf(out, "%s/%s %s", m->code, ph->code, ph->title);
	else if (m)
		str_addf(out, "%s %s", m->code, m->title);
}

void slipped_day(struct str *out, const struct slip_day *d)
{
	if (d->early != DAY_NONE)
		date_text(out, d->early, slip_exactness(d));
	else
		str_add(out, d->open ? tr("open") : tr("not known"));
}

static bool is_known(const struct slip_day *d)
{
	return d->early != DAY_NONE;
}

void slipped_days(struct str *out, const struct slip_end *e)
{
	if (!slip_end_changed(e))
		return;
	if (!is_known(&e->then) || !is_known(&e->now)) {
		str_add(out, is_known(&e->now)    ? tr("known now")
					 : is_known(&e->then) ? tr("not known any more")
										  : tr("changed"));
		return;
	}
	unsigned long days = (unsigned long)labs((long)e->days);
	if (e->days == 0)
		str_add(out, slip_exactness(&e->now) < slip_exactness(&e->then) ? tr("more exact") : tr("less exact"));
	else if (e->at_least && e->days > 0)
		str_addf(out, tr_n("at least %lu day later", "at least %lu days later", days), days);
	else if (e->at_least)
		str_addf(out, tr_n("at least %lu day earlier", "at least %lu days earlier", days), days);
	else if (e->days > 0)
		str_addf(out, tr_n("%lu day later", "%lu days later", days), days);
	else
		str_addf(out, tr_n("%lu day earlier", "%lu days earlier", days), days);
}

static void tell_end(struct str *out, const struct slip_end *e, const char *moved, const char *same)
{
	struct str then = {0}, now = {0};
	if (!slip_end_changed(e)) {
		str_add(out, same);
		return;
	}
	slipped_day(&then, &e->then);
	slipped_day(&now, &e->now);
	str_addf(out, "%s %s → %s, ", moved, str_text(&then), str_text(&now));
	slipped_days(out, e);
	str_free(&then);
	str_free(&now);
}

// As a phase says its time itself; an event has one day alone.
static void tell_time(struct str *out, const struct slip_day *start, const struct slip_day *end, bool event)
{
	struct str first = {0}, last = {0};
	slipped_day(&first, start);
	slipped_day(&last, end);
	if (is_known(start) && is_known(end))
		str_addf(out, "%s–%s", str_text(&first), str_text(&last));
	else if (is_known(start))
		str_addf(out, end->open ? tr("from %s without end") : tr("from %s, end unknown"), str_text(&first));
	else if (is_known(end) && event)
		str_add(out, str_text(&last));
	else if (is_known(end))
		str_addf(out, start->open ? tr("running already, until %s") : tr("until %s, start unknown"), str_text(&last));
	else
		str_add(out, start->open && end->open ? tr("running without an end") : tr("without a date"));
	str_free(&first);
	str_free(&last);
}

void slipped_tell(struct str *out, const struct slip *s)
{
	if (s->kind == SLIP_NEW) {
		str_add(out, tr("new: "));
		tell_time(out, &s->start.now, &s->end.now, s->table == T_external);
	} else if (s->kind == SLIP_DROPPED) {
		str_add(out, tr("dropped, was: "));
		tell_time(out, &s->start.then, &s->end.then, s->table == T_external);
	} else if (s->table == T_external) {
		tell_end(out, &s->end, tr("expected"), tr("as before"));
	} else if (!slip_changed(s)) {
		str_add(out, tr("as before on the whole"));
	} else {
		tell_end(out, &s->start, tr("start"), tr("start as before"));
		str_add(out, "; ");
		tell_end(out, &s->end, tr("end"), tr("end as before"));
	}
}

static void tell_actual(struct str *out, const struct slip_end *e, const char *what)
{
	if (!is_known(&e->now))
		return;
	struct str day = {0};
	slipped_day(&day, &e->now);
	str_addf(out, " · %s %s", what, str_text(&day));
	str_free(&day);
	if (e->days == NONE32)
		return;
	unsigned long days = (unsigned long)labs((long)e->days);
	if (e->days == 0)
		str_add(out, tr(" as planned"));
	else if (e->at_least && e->days > 0)
		str_addf(out, tr_n(", at least %lu day later than planned", ", at least %lu days later than planned", days),
				 days);
	else if (e->at_least)
		str_addf(out, tr_n(", at least %lu day earlier than planned", ", at least %lu days earlier than planned", days),
				 days);
	else if (e->days > 0)
		str_addf(out, tr_n(", %lu day later than planned", ", %lu days later than planned", days), days);
	else
		str_addf(out, tr_n(", %lu day earlier than planned", ", %lu days earlier than planned", days), days);
}

void slipped_actual(struct str *out, const struct phase *ph)
{
	struct slip s = slip_actual(ph);
	tell_actual(out, &s.start, tr("begun"));
	tell_actual(out, &s.end, tr("ended"));
}

void slipped_sum(struct str *out, const struct slip_sum *sum)
{
	str_addf(out, tr_n("%d measure later", "%d measures later", (unsigned long)sum->later), sum->later);
	str_addf(out, tr(", %d earlier, %d as they were, %d new, %d dropped."), sum->earlier, sum->same, sum->fresh,
			 sum->dropped);
	if (!is_known(&sum->end.then) || !is_known(&sum->end.now))
		return;
	struct str then = {0}, now = {0}, days = {0};
	slipped_day(&then, &sum->end.then);
	slipped_day(&now, &sum->end.now);
	slipped_days(&days, &sum->end);
	if (days.len > 0)
		str_addf(out, tr(" The last known end moves from %s to %s: %s."), str_text(&then), str_text(&now),
				 str_text(&days));
	else
		str_addf(out, tr(" The last known end is still %s."), str_text(&now));
	str_free(&then);
	str_free(&now);
	str_free(&days);
}

void slipped_reason(struct str *out, const struct look *look, const struct slip *s)
{
	const struct plan *p = look->plan;
	const struct measure_status *best = NULL;
	struct plan_rows rows = plan_of(p, T_measure_status, "measure", s->table == T_measure ? s->id : NONE32);
	if (s->table != T_measure || privacy_hides_notes(look->privacy))
		return;
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure_status *st = &p->measure_status[rows.at[i]];
		if (*st->text && st->day <= look->today && (!best || st->day >= best->day))
			best = st;
	}
	if (!best)
		return;
	date_text(out, best->day, PRECISION_DAY);
	str_addf(out, "%s%s", out->len ? ": " : "", best->text);
}
