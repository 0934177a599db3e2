// SPDX-License-Identifier: EUPL-1.2
// What a quarter's status report tells around its objectives: measures, phases, decisions, what comes next.
#include "base/i18n.h"
#include "base/num.h"
#include "plan/cycle.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/rollout.h"
#include "plan/sort.h"
#include "say/decision.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/objective.h"
#include "say/span.h"
#include "say/status.h"

// ---- measures -----------------------------------------------------------------------------------------------------------

void status_measures(struct doc *d, const struct look *look, const struct plan *before)
{
	const struct plan *p = look->plan;
	const struct doc_column columns[] = {{tr("measure"), false}, {tr("at the beginning"), false}, {tr("now"), false}};
	struct doc_table *t = NULL;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i], *was = plan_find(before, T_measure, m->id);
		struct str who = str_on(look->frame), then = str_on(look->frame), now = str_on(look->frame);
		if (was && was->selection == m->selection && was->stage == m->stage)
			continue;
		label_measure(&who, p, m->id);
		if (was)
			measure_state(&then, was);
		measure_state(&now, m);
		if (!t)
			t = doc_table(d, tr("Measures that are selected otherwise or have come further since the quarter began"),
						  columns, 3);
		doc_row(d, t,
				(const char *const[]){str_text(&who), was ? str_text(&then) : tr("new in the plan"), str_text(&now)});
	}
	for (size_t i = 0; i < before->measure_n; i++) {
		const struct measure *was = &before->measure[i];
		struct str who = str_on(look->frame);
		if (plan_find(p, T_measure, was->id))
			continue;
		label_measure(&who, before, was->id);
		doc_item(d, arena_printf(d->a, tr("%s is not in the plan any more."), str_text(&who)));
	}
	if (t)
		doc_table_done(t);
}

// ---- phases -------------------------------------------------------------------------------------------------------------

static bool within(const struct cycle *c, int32_t day, bool open)
{
	return !open && day != DAY_NONE && cycle_holds(c, day);
}

void status_phases(struct doc *d, const struct look *look, const uint8_t **shown)
{
	const struct plan *p = look->plan;
	const struct doc_column columns[] = {{tr("measure"), false},
										 {tr("phase"), false},
										 {tr("time"), false},
										 {tr("in the quarter"), false},
										 {tr("progress"), true}};
	uint8_t *keep = arena_zero(look->frame, p->measure_n + 1, 1);
	struct doc_table *t = NULL;
	*shown = NULL;
	for (size_t i = 0; i < p->measure_n; i++) {
		struct plan_rows rows = plan_of(p, T_phase, "measure", p->measure[i].id);
		for (size_t k = 0; k < rows.n; k++) {
			const struct phase *ph = &p->phase[rows.at[k]];
			struct extent e = gantt_extent(ph);
			bool begins = within(look->cycle, e.first, e.open_first), ends = within(look->cycle, e.last, e.open_last);
			struct str who = str_on(look->frame), span = str_on(look->frame), done = str_on(look->frame);
			if (!begins && !ends)
				continue;
			keep[i] = 1;
			*shown = keep;
			label_measure(&who, p, p->measure[i].id);
			span_tell(&span, ph);
			int32_t progress = phase_progress(p, ph, NULL);
			if (progress != NONE32)
				label_percent(&done, progress * 100);
			if (!t)
				t = doc_table(d, tr("Phases that begin or end in the quarter"), columns, 5);
			doc_row(d, t,
					(const char *const[]){str_text(&who), ph->title, str_text(&span),
										  begins && ends ? tr("begins and ends")
										  : begins       ? tr("begins")
														 : tr("ends"),
										  str_text(&done)});
		}
	}
	if (t)
		doc_table_done(t);
}

// ---- decisions ----------------------------------------------------------------------------------------------------------

static bool of_quarter(const struct plan *p, const struct cycle *c, const struct decision *dn)
{
	const struct meeting *m = plan_find(p, T_meeting, dn->meeting);
	if (dn->day != DAY_NONE && c->start != DAY_NONE && c->end != DAY_NONE)
		return cycle_holds(c, dn->day);
	return m && m->cycle == c->id;
}

static int by_day(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	int32_t a = p->decision[x].day, b = p->decision[y].day;
	a = a == DAY_NONE ? INT32_MAX : a;
	b = b == DAY_NONE ? INT32_MAX : b;
	return (a > b) - (a < b);
}

void status_decisions(struct doc *d, const struct look *look)
{
	const struct plan *p = look->plan;
	uint32_t *at = arena_alloc(look->frame, (p->decision_n + 1) * sizeof *at),
			 *scratch = arena_alloc(look->frame, (p->decision_n + 1) * sizeof *scratch);
	size_t n = 0;
	for (size_t i = 0; i < p->decision_n; i++)
		if (of_quarter(p, look->cycle, &p->decision[i]))
			at[n++] = (uint32_t)i;
	sort_by(at, scratch, n, by_day, p);
	for (size_t i = 0; i < n; i++) {
		struct str first = str_on(look->frame), second = str_on(look->frame);
		decision_tell(look, &p->decision[at[i]], &first, &second);
		doc_item(d, second.len ? arena_printf(d->a, "%s · %s", str_text(&first), str_text(&second)) : str_text(&first));
	}
}

// ---- what comes next ----------------------------------------------------------------------------------------------------

void status_next(struct doc *d, const struct look *look)
{
	const struct cycle *next = cycle_step(look->plan, look->cycle, 1);
	struct look of = *look;
	int32_t *ids;
	size_t n = 0;
	doc_text(d, look->cycle->outlook);
	if (next && next != look->cycle) {
		of.cycle = next;
		n = status_objectives(&of, &ids);
	}
	if (n > 0) {
		struct str title = str_on(look->frame);
		cycle_title(&title, next);
		doc_text(d, arena_printf(d->a, tr("To be reached in %s:"), str_text(&title)));
	}
	for (size_t i = 0; i < n; i++) {
		const struct objective *o = plan_find(look->plan, T_objective, ids[i]);
		const struct team *team = plan_find(look->plan, T_team, o->team);
		struct str line = str_on(look->frame);
		str_addf(&line, "%s %s", o->code, o->title);
		if (team) {
			str_add(&line, " · ");
			objective_team(&line, team);
		}
		doc_item(d, str_text(&line));
	}
}
