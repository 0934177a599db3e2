// SPDX-License-Identifier: EUPL-1.2
// Tables of the roadmap.
#include "say/roadmap.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "plan/gantt/rollout.h"
#include "plan/words.h"
#include "say/label.h"
#include "say/latest.h"
#include "say/slipped.h"
#include "say/span.h"

static struct doc_table *begin(struct doc *d, const char *caption, const char *const *heads, int n)
{
	struct doc_column columns[8];
	for (int i = 0; i < n; i++)
		columns[i] = (struct doc_column){tr(heads[i]), false};
	return doc_table(d, caption, columns, n);
}

static const char *measure_name(struct doc *d, const struct plan *p, int32_t id)
{
	const struct measure *m = plan_find(p, T_measure, id);
	return m ? arena_printf(d->a, "%s %s", label_number(m->code), m->title) : "";
}

void roadmap_tell_bars(struct doc *d, const struct look *look)
{
	static const char *const heads[] = {N_("Measure"), N_("Phase"), N_("Kind"), N_("Time"), N_("done")};
	const struct plan *p = look->plan;
	int without = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		without += plan_of(p, T_phase, "measure", p->measure[i].id).n == 0;
	if (p->phase_n > 0) {
		struct doc_table *t = begin(d, tr("Phases of each measure"), heads, 5);
		for (size_t i = 0; i < p->measure_n; i++) {
			struct plan_rows rows = plan_of(p, T_phase, "measure", p->measure[i].id);
			for (size_t k = 0; k < rows.n; k++) {
				const struct phase *ph = &p->phase[rows.at[k]];
				struct str time = str_on(d->a), done = str_on(d->a);
				int32_t progress = phase_progress(p, ph, NULL);
				span_tell(&time, ph);
				slipped_actual(&time, ph);
				if (progress != NONE32)
					label_percent(&done, 100 * progress);
				doc_row(d, t,
						(const char *const[]){measure_name(d, p, ph->measure), ph->title,
											  words_label(words_phase_kind, ph->kind), str_text(&time),
											  str_text(&done)});
			}
		}
		doc_table_done(t);
	}
	if (without > 0)
		doc_text(d, arena_printf(
						d->a, tr_n("%d measure has no phases.", "%d measures have no phases.", (unsigned long)without),
						without));
}

// ---- days -----------------------------------------------------------------------------------------------------------------

// The day on which a phase of one day is, or really was; DAY_NONE: it lasts longer.
static int32_t day_of(const struct plan *p, const struct phase *ph, bool *reached, int32_t today)
{
	bool one = ph->start != DAY_NONE && ph->start == ph->end && ph->start_precision == precision_DAY &&
			   ph->end_precision == precision_DAY;
	if (!one)
		return DAY_NONE;
	bool said = ph->actual_end != DAY_NONE;
	int32_t progress = phase_progress(p, ph, NULL);
	*reached = said || progress == 100 || (progress == NONE32 && ph->end <= today);
	return said ? ph->actual_end : ph->end;
}

static const char *state(bool reached, int32_t last, int32_t today)
{
	return reached ? tr("reached") : last == DAY_NONE ? tr("not known") : last < today ? tr("overdue") : tr("to come");
}

void roadmap_tell_latest(struct doc *d, const struct look *look)
{
	static const char *const heads[] = {N_("What"), N_("At the latest"), N_("Set by"), N_("Room")};
	const struct plan *p = look->plan;
	struct latest *all;
	size_t n = latest_all(d->a, p, look->today, &all);
	if (n == 0)
		return;
	struct doc_table *t = begin(d, tr("What must be over by a day that somebody else has set"), heads, 4);
	for (size_t i = 0; i < n; i++) {
		const struct latest *l = &all[i];
		const struct phase *ph = l->table == T_phase ? plan_find(p, T_phase, l->id) : NULL;
		const char *name = measure_name(d, p, l->measure);
		struct str day = str_on(d->a), by = str_on(d->a), room = str_on(d->a);
		date_text(&day, l->day, (enum precision)l->precision);
		latest_set_by(&by, l, true);
		latest_brief(&room, l);
		doc_row(d, t,
				(const char *const[]){ph ? arena_printf(d->a, "%s: %s", name, ph->title) : name, str_text(&day),
									  str_text(&by), str_text(&room)});
	}
	doc_table_done(t);
}

void roadmap_tell_days(struct doc *d, const struct look *look, int32_t since)
{
	static const char *const heads[] = {N_("What"), N_("Of whom"), N_("Day"), N_("State of the day")};
	const struct plan *p = look->plan;
	struct doc_table *t = begin(d, tr("External events and one-day phases"), heads, 4);
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct phase *ph = &p->phase[i];
		bool reached = false;
		struct str day = str_on(d->a);
		int32_t on = day_of(p, ph, &reached, look->today);
		if (on == DAY_NONE || (since != DAY_NONE && on <= since))
			continue;
		date_text(&day, on, PRECISION_DAY);
		doc_row(d, t,
				(const char *const[]){ph->title, measure_name(d, p, ph->measure), str_text(&day),
									  state(reached, on, look->today)});
	}
	for (size_t i = 0; i < p->external_n; i++) {
		const struct external *e = &p->external[i];
		struct str day = str_on(d->a);
		int32_t last =
			e->expected == DAY_NONE ? DAY_NONE : date_last(e->expected, (enum precision)e->expected_precision);
		if (since != DAY_NONE && last != DAY_NONE && last <= since)
			continue;
		date_text(&day, e->expected, (enum precision)e->expected_precision);
		doc_row(d, t,
				(const char *const[]){e->title, e->party, str_text(&day),
									  last != DAY_NONE && last < look->today ? tr("its day has passed")
																			 : state(false, last, look->today)});
	}
	if (t->rows == 0)
		d->n--;
	else
		doc_table_done(t);
}

// ---- slips ----------------------------------------------------------------------------------------------------------------

static void slip_row(struct doc *d, const struct look *look, struct doc_table *t, const struct slipped *of,
					 const struct slip *s)
{
	struct str name = str_on(d->a), start = str_on(d->a), then = str_on(d->a), now = str_on(d->a), end = str_on(d->a),
			   why = str_on(d->a);
	slipped_name(&name, of, s);
	slipped_days(&start, &s->start);
	slipped_day(&then, &s->end.then);
	slipped_day(&now, &s->end.now);
	slipped_days(&end, &s->end);
	slipped_reason(&why, look, s);
	doc_row(d, t,
			(const char *const[]){str_text(&name), str_text(&start), str_text(&then), str_text(&now), str_text(&end),
								  str_text(&why)});
}

// New or dropped bars, named once with their time: phases of such a measure are told with it.
static void named(struct doc *d, const struct slipped *of, const struct slip *list, size_t n, enum slip_kind kind)
{
	for (size_t i = 0; i < n; i++) {
		struct str line = str_on(d->a);
		const struct slip *s = &list[i];
		bool within = s->table == T_phase && slip_measure(of->then, of->now, s->measure).kind == kind;
		if (s->kind != kind || within)
			continue;
		slipped_name(&line, of, s);
		str_add(&line, ": ");
		slipped_tell(&line, s);
		doc_item(d, str_text(&line));
	}
}

void roadmap_tell_slips(struct doc *d, const struct look *look, const struct plan *then)
{
	static const char *const heads[] = {N_("What"),    N_("Shift of the start"), N_("End then"),
										N_("End now"), N_("Shift of the end"),   N_("Newest status")};
	struct slipped of = {then, look->plan};
	struct slip_sum sum = slip_sum(then, look->plan);
	struct slip *list = NULL;
	struct str line = str_on(d->a);
	size_t n = slip_list(d->a, then, look->plan, &list);
	slipped_sum(&line, &sum);
	doc_text(d, str_text(&line));
	struct doc_table *t = begin(d, tr("Shifted bars, the latest first"), heads, 6);
	for (size_t i = 0; i < n; i++)
		if (list[i].kind == SLIP_KEPT)
			slip_row(d, look, t, &of, &list[i]);
	if (t->rows == 0)
		d->n--;
	else
		doc_table_done(t);
	named(d, &of, list, n, SLIP_NEW);
	named(d, &of, list, n, SLIP_DROPPED);
}
