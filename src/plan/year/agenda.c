// SPDX-License-Identifier: EUPL-1.2
// The agendas as a table, and where a meeting stands in its own.
#include "plan/year/agenda.h"

#include "plan/cycle.h"
#include "plan/decision.h"
#include "plan/gantt/rollout.h"
#include "plan/meeting.h"
#include "plan/year/deadline.h"

static const int weekly[] = {
	item_kind_ATTENDANCE, item_kind_SINCE,     item_kind_TASKS, item_kind_KEY_RESULTS,
	item_kind_MEASURES,   item_kind_DEADLINES, item_kind_TOPIC, item_kind_CLOSE,
};
static const int planning[] = {
	item_kind_ATTENDANCE, item_kind_SINCE, item_kind_OBJECTIVES, item_kind_MEASURES,
	item_kind_DEADLINES,  item_kind_TOPIC, item_kind_CLOSE,
};
static const int review[] = {
	item_kind_ATTENDANCE, item_kind_TASKS, item_kind_OBJECTIVES, item_kind_TOPIC, item_kind_CLOSE,
};
static const int retrospective[] = {
	item_kind_ATTENDANCE, item_kind_TASKS, item_kind_RETROSPECTIVE, item_kind_TOPIC, item_kind_CLOSE,
};
static const int coaching[] = {
	item_kind_ATTENDANCE, item_kind_TASKS, item_kind_OBJECTIVES, item_kind_TOPIC, item_kind_CLOSE,
};
static const int steering[] = {
	item_kind_ATTENDANCE, item_kind_SINCE,     item_kind_TASKS, item_kind_IDEAS, item_kind_DECISIONS,
	item_kind_OBJECTIVES, item_kind_DEADLINES, item_kind_TOPIC, item_kind_CLOSE,
};
static const int others[] = {item_kind_ATTENDANCE, item_kind_TASKS, item_kind_TOPIC, item_kind_CLOSE};

#define AGENDA(list)                                                                                                   \
	{                                                                                                                  \
		(list), sizeof(list) / sizeof *(list)                                                                          \
	}
static const struct agenda agendas[meeting_kind_COUNT] = {
	[meeting_kind_WEEKLY] = AGENDA(weekly),     [meeting_kind_PLANNING] = AGENDA(planning),
	[meeting_kind_REVIEW] = AGENDA(review),     [meeting_kind_RETROSPECTIVE] = AGENDA(retrospective),
	[meeting_kind_COACHING] = AGENDA(coaching), [meeting_kind_STEERING] = AGENDA(steering),
	[meeting_kind_WORKSHOP] = AGENDA(others),   [meeting_kind_COUNCIL] = AGENDA(others),
};

struct agenda agenda_of(int meeting_kind)
{
	return meeting_kind >= 0 && meeting_kind < meeting_kind_COUNT ? agendas[meeting_kind]
																  : (struct agenda)AGENDA(others);
}

// ---- the items of one ----------------------------------------------------------------------------------------------------

static bool item_before(const struct meeting_item *a, const struct meeting_item *b)
{
	bool a_ends = a->kind == item_kind_CLOSE, b_ends = b->kind == item_kind_CLOSE;
	if (a_ends != b_ends)
		return b_ends;
	return a->pos != b->pos ? a->pos < b->pos : a->id < b->id;
}

struct agenda_items agenda_items(struct arena *a, const struct plan *p, int32_t meeting)
{
	struct plan_rows rows = plan_of(p, T_meeting_item, "meeting", meeting);
	struct agenda_items items = {arena_alloc(a, (rows.n + 1) * sizeof *items.at), 0};
	for (size_t i = 0; i < rows.n; i++) {
		const struct meeting_item *one = &p->meeting_item[rows.at[i]];
		int at = items.n++;
		for (; at > 0 && item_before(one, items.at[at - 1]); at--)
			items.at[at] = items.at[at - 1];
		items.at[at] = one;
	}
	return items;
}

int agenda_find(const struct agenda_items *items, int32_t id)
{
	for (int i = 0; i < items->n; i++)
		if (items->at[i]->id == id)
			return i;
	return -1;
}

int agenda_open(const struct agenda_items *items, int after)
{
	for (int k = 1; k <= items->n; k++) {
		int i = (after + k) % items->n;
		if (items->at[i]->handled != yes_no_YES)
			return i;
	}
	return -1;
}

// ---- which meeting -------------------------------------------------------------------------------------------------------

const struct meeting *agenda_running(const struct plan *p, int32_t team)
{
	const struct meeting *best = NULL;
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *m = &p->meeting[i];
		if (m->team == team && m->begun != NONE32 && m->ended == NONE32 && (!best || meeting_later(m, best)))
			best = m;
	}
	return best;
}

const struct meeting *agenda_planned(const struct plan *p, int32_t team, int kind, int32_t today)
{
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *m = &p->meeting[i];
		if (m->team == team && m->kind == kind && m->day == today && m->begun == NONE32 && m->ended == NONE32)
			return m;
	}
	return NULL;
}

const struct meeting *agenda_before(const struct plan *p, const struct meeting *m, int32_t today)
{
	const struct meeting *best = NULL;
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *one = &p->meeting[i];
		bool held = one->id != m->id && one->team == m->team && meeting_state(one, today) == MEETING_HELD;
		if (held && meeting_later(m, one) && (!best || meeting_later(one, best)))
			best = one;
	}
	return best;
}

// ---- which quarter -------------------------------------------------------------------------------------------------------

static bool quarter_fits(const struct cycle *c, int kind, int32_t today)
{
	if (kind == meeting_kind_PLANNING)
		return c->state == cycle_state_PLANNING && (c->end == DAY_NONE || c->end >= today);
	if (kind != meeting_kind_REVIEW && kind != meeting_kind_RETROSPECTIVE)
		return false;
	return c->state == cycle_state_REVIEW || (c->state == cycle_state_RUNNING && c->end != DAY_NONE && c->end < today);
}

// Of two that fit the one to be planned first, or that was over last.
static bool quarter_sooner(const struct cycle *a, const struct cycle *b, int kind)
{
	if (a->state != b->state)
		return a->state == cycle_state_REVIEW;
	return kind == meeting_kind_PLANNING ? a->start < b->start : a->start > b->start;
}

const struct cycle *agenda_quarter(const struct plan *p, int kind, int32_t today)
{
	const struct cycle *best = NULL, *now = cycle_at(p, today);
	for (size_t i = 0; i < p->cycle_n; i++)
		if (quarter_fits(&p->cycle[i], kind, today) && (!best || quarter_sooner(&p->cycle[i], best, kind)))
			best = &p->cycle[i];
	return best ? best : now && cycle_holds(now, today) ? now : NULL;
}

int agenda_leads_on(const struct plan *p, const struct meeting *m)
{
	const struct cycle *c = plan_find(p, T_cycle, m->cycle);
	if (c && m->kind == meeting_kind_PLANNING && c->state == cycle_state_PLANNING)
		return plan_of(p, T_objective, "cycle", c->id).n > 0 ? cycle_state_RUNNING : -1;
	return c && m->kind == meeting_kind_REVIEW && c->state == cycle_state_REVIEW ? cycle_state_CLOSED : -1;
}

// ---- what the items are about ----------------------------------------------------------------------------------------------

static bool of_quarter(const struct plan *p, const struct meeting *m, const struct objective *o)
{
	const struct cycle *c = plan_find(p, T_cycle, m->cycle);
	if (!c)
		c = cycle_at(p, m->day);
	return c && o->cycle == c->id;
}

struct agenda_rows agenda_objectives(struct arena *a, const struct plan *p, const struct meeting *m)
{
	struct plan_rows all = plan_ordered(p, T_objective);
	struct agenda_rows rows = {arena_alloc(a, (all.n + 1) * sizeof *rows.at), 0};
	bool own = false;
	for (size_t i = 0; i < all.n && m->team != NONE32; i++)
		own = own || (p->objective[all.at[i]].team == m->team && of_quarter(p, m, &p->objective[all.at[i]]));
	for (size_t i = 0; i < all.n; i++) {
		const struct objective *o = &p->objective[all.at[i]];
		if (of_quarter(p, m, o) && (!own || o->team == m->team))
			rows.at[rows.n++] = all.at[i];
	}
	return rows;
}

struct agenda_rows agenda_key_results(struct arena *a, const struct plan *p, const struct meeting *m)
{
	struct agenda_rows of = agenda_objectives(a, p, m);
	struct agenda_rows rows = {arena_alloc(a, (p->key_result_n + 1) * sizeof *rows.at), 0};
	for (size_t i = 0; i < of.n; i++) {
		struct plan_rows krs = plan_of(p, T_key_result, "objective", p->objective[of.at[i]].id);
		for (size_t k = 0; k < krs.n; k++)
			rows.at[rows.n++] = krs.at[k];
	}
	return rows;
}

bool agenda_noted(const struct plan *p, const struct key_result *kr, int32_t since)
{
	struct plan_rows told = plan_of(p, T_check_in, "key_result", kr->id);
	struct plan_rows steps = plan_of(p, T_kr_step, "key_result", kr->id);
	for (size_t i = 0; i < told.n; i++)
		if (p->check_in[told.at[i]].day >= since)
			return true;
	for (size_t i = 0; i < steps.n; i++)
		if (p->kr_step[steps.at[i]].done >= since)
			return true;
	return false;
}

static bool under_way(const struct measure *m)
{
	return m->selection == selection_SELECTED && m->stage != stage_OPERATION && m->stage != stage_DONE &&
		   m->stage != stage_STOPPED;
}

int32_t agenda_measure_due(const struct plan *p, const struct measure *m, int32_t today)
{
	struct plan_rows rows = plan_of(p, T_phase, "measure", m->id);
	int32_t due = DAY_NONE;
	for (size_t i = 0; i < rows.n && under_way(m); i++) {
		const struct phase *ph = &p->phase[rows.at[i]];
		bool open = ph->end != DAY_NONE && ph->open_end != yes_no_YES && phase_progress(p, ph, NULL) != 100;
		int32_t last = open ? date_last(ph->end, (enum precision)ph->end_precision) : DAY_NONE;
		if (open && last <= today + AGENDA_DAYS && (due == DAY_NONE || last < due))
			due = last;
	}
	return due;
}

const struct measure_status *agenda_status(const struct plan *p, const struct measure *m, int32_t today)
{
	struct plan_rows rows = plan_of(p, T_measure_status, "measure", m->id);
	const struct measure_status *best = NULL;
	for (size_t i = 0; i < rows.n; i++) {
		const struct measure_status *one = &p->measure_status[rows.at[i]];
		if (one->day != DAY_NONE && one->day <= today && (!best || one->day >= best->day))
			best = one;
	}
	return best;
}

// Puts a row where it belongs by its day; `days` beside the rows.
static void put(struct agenda_rows *rows, int32_t *days, uint32_t at, int32_t day)
{
	size_t i = rows->n++;
	for (; i > 0 && days[i - 1] > day; i--) {
		days[i] = days[i - 1];
		rows->at[i] = rows->at[i - 1];
	}
	days[i] = day;
	rows->at[i] = at;
}

struct agenda_rows agenda_measures(struct arena *a, const struct plan *p, const struct meeting *m, int32_t today)
{
	const struct team *team = plan_find(p, T_team, m->team);
	struct plan_rows all = plan_ordered(p, T_measure);
	struct agenda_rows rows = {arena_alloc(a, (all.n + 1) * sizeof *rows.at), 0};
	int32_t *days = arena_alloc(a, (all.n + 1) * sizeof *days);
	for (size_t i = 0; i < all.n; i++) {
		const struct measure *one = &p->measure[all.at[i]];
		int32_t due = agenda_measure_due(p, one, today);
		if (due != DAY_NONE && (!team || team->field == NONE32 || team->field == one->field))
			put(&rows, days, all.at[i], due);
	}
	return rows;
}

int32_t agenda_deadline_due(const struct plan *p, const struct meeting *m, const struct deadline *d, int32_t today)
{
	int year = date_civil(today).year;
	for (int y = year - 1; y <= year + 1; y++) { // around New Year's Day
		int32_t due = deadline_due(d, y);
		bool near = due != DAY_NONE && today >= due - DEADLINE_AHEAD && today <= due + DEADLINE_BEHIND;
		const struct deadline_done *met = near ? deadline_met(p, d->id, y) : NULL;
		if (near && (!met || (met->day != DAY_NONE && met->day >= m->day)))
			return due;
	}
	return DAY_NONE;
}

struct agenda_rows agenda_deadlines(struct arena *a, const struct plan *p, const struct meeting *m, int32_t today)
{
	struct plan_rows all = plan_ordered(p, T_deadline);
	struct agenda_rows rows = {arena_alloc(a, (all.n + 1) * sizeof *rows.at), 0};
	int32_t *days = arena_alloc(a, (all.n + 1) * sizeof *days);
	for (size_t i = 0; i < all.n; i++) {
		int32_t due = agenda_deadline_due(p, m, &p->deadline[all.at[i]], today);
		if (due != DAY_NONE)
			put(&rows, days, all.at[i], due);
	}
	return rows;
}

struct agenda_rows agenda_ideas(struct arena *a, const struct plan *p, const struct meeting *m)
{
	struct plan_rows all = plan_ordered(p, T_measure);
	struct agenda_rows rows = {arena_alloc(a, (all.n + 1) * sizeof *rows.at), 0};
	for (size_t i = 0; i < all.n; i++) {
		const struct measure *one = &p->measure[all.at[i]];
		bool asked = one->requested_on != DAY_NONE; // what else the meeting decided on was no idea
		if (one->selection == selection_SUBMITTED || (asked && decided_in(p, m->id, T_measure, one->id)))
			rows.at[rows.n++] = all.at[i];
	}
	return rows;
}

static bool above(const struct cut *cut, uint32_t at)
{
	return cut && (cut->place[at] == CUT_IN || cut->place[at] == CUT_BEFORE);
}

static bool concerned(struct arena *a, const struct plan *p, int32_t measure)
{
	uint32_t *at = NULL;
	return decisions_about(a, p, T_measure, measure, &at) > 0;
}

struct agenda_rows agenda_undecided(struct arena *a, const struct plan *p, const struct meeting *m,
									const struct cut *cut)
{
	struct plan_rows all = plan_ordered(p, T_measure);
	struct agenda_rows rows = {arena_alloc(a, (all.n + 1) * sizeof *rows.at), 0};
	for (size_t i = 0; i < all.n; i++) {
		const struct measure *one = &p->measure[all.at[i]];
		bool in = one->selection == selection_SELECTED || above(cut, all.at[i]);
		if (in && one->stage < stage_RUNNING && (!concerned(a, p, one->id) || decided_in(p, m->id, T_measure, one->id)))
			rows.at[rows.n++] = all.at[i];
	}
	return rows;
}
