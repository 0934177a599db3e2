// SPDX-License-Identifier: EUPL-1.2
// Pictures in sentences: the same figures that are drawn, counted.
#include "say/picture.h"

#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/latest.h"
#include "say/label.h"
#include "say/narrow.h"

// The next sentence.
static void begin(struct str *out)
{
	str_add(out, out->len ? " " : "");
}

struct timed {
	int measures, undated, running;
	int32_t first, last; // days; DAY_NONE: none is known
	const struct measure *last_one;
	bool open;
};

static void count_phases(struct timed *t, const struct look *look, const struct measure *m)
{
	struct plan_rows phases = plan_of(look->plan, T_phase, "measure", m->id);
	bool dated = false;
	for (size_t i = 0; i < phases.n; i++) {
		const struct phase *ph = &look->plan->phase[phases.at[i]];
		struct extent e = gantt_extent(ph);
		if (!gantt_dated(ph))
			continue;
		dated = true;
		bool begun = e.open_first || (e.first != DAY_NONE && e.first <= look->today);
		bool ended = !e.open_last && e.last != DAY_NONE && e.last < look->today; // an end nobody knows is none yet
		t->running += begun && !ended;
		t->open = t->open || e.open_last;
		if (e.first != DAY_NONE && (t->first == DAY_NONE || e.first < t->first))
			t->first = e.first;
		if (e.last != DAY_NONE && (t->last == DAY_NONE || e.last > t->last)) {
			t->last = e.last;
			t->last_one = m;
		}
	}
	t->measures += dated;
	t->undated += !dated;
}

static void tell_span(struct str *out, const struct timed *t)
{
	int first = t->first != DAY_NONE ? date_civil(t->first).year : 0;
	int last = t->last != DAY_NONE ? date_civil(t->last).year : 0;
	unsigned long n = (unsigned long)t->measures;
	begin(out);
	if (first && last && first != last)
		str_addf(out,
				 tr_n("The roadmap shows %d measure from %d to %d.", "The roadmap shows %d measures from %d to %d.", n),
				 t->measures, first, last);
	else
		str_addf(out, tr_n("The roadmap shows %d measure in %d.", "The roadmap shows %d measures in %d.", n),
				 t->measures, first ? first : last);
}

// Latest days of what is shown: how many, how many of them are planned too late, how many missed.
static void tell_latest(struct str *out, const struct look *look, const uint8_t *keep)
{
	struct latest *all;
	size_t n = latest_all(look->frame, look->plan, look->today, &all);
	int days = 0, late = 0, missed = 0;
	for (size_t i = 0; i < n; i++) {
		if (keep && !keep[plan_position(look->plan, T_measure, all[i].measure)])
			continue;
		days++;
		late += all[i].state == LATEST_LATE;
		missed += all[i].state == LATEST_MISSED;
	}
	if (days == 0)
		return;
	begin(out);
	str_addf(out, tr_n("There is %d latest day", "There are %d latest days", (unsigned long)days), days);
	if (late > 0)
		str_addf(out, tr(", planned too late: %d"), late);
	if (missed > 0)
		str_addf(out, tr(", missed: %d"), missed);
	str_addc(out, '.');
}

void picture_tell_roadmap(struct str *out, const struct look *look)
{
	struct timed t = {.first = DAY_NONE, .last = DAY_NONE};
	const uint8_t *keep = narrow_measures(look->frame, look);
	struct str day = str_on(look->frame), end = str_on(look->frame), name = str_on(look->frame);
	for (size_t i = 0; i < look->plan->measure_n; i++)
		if (!keep || keep[i])
			count_phases(&t, look, &look->plan->measure[i]);
	tell_span(out, &t);
	date_text(&day, look->today, PRECISION_DAY);
	begin(out);
	if (t.running == 0)
		str_addf(out, tr("On %s no phase is under way."), str_text(&day));
	else
		str_addf(out, tr_n("On %s %d phase is under way.", "On %s %d phases are under way.", (unsigned long)t.running),
				 str_text(&day), t.running);
	if (t.last_one) {
		label_measure(&name, look->plan, t.last_one->id);
		date_text(&end, t.last, gantt_end_precision(look->plan, t.last_one->id, t.last));
		begin(out);
		str_addf(out, tr("The last end that is known is that of %s: %s."), str_text(&name), str_text(&end));
	}
	tell_latest(out, look, keep);
	if (t.undated > 0) {
		begin(out);
		str_addf(out, tr_n("%d measure has no date yet.", "%d measures have no date yet.", (unsigned long)t.undated),
				 t.undated);
	}
}
