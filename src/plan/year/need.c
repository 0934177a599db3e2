// SPDX-License-Identifier: EUPL-1.2
// The checks of deadlines, one row each in a const table.
#include "plan/year/need.h"

#include "base/date.h"
#include "plan/okr/life.h"
#include "plan/okr/need.h"
#include "plan/request.h"

#define CHECKS_MOST 64 // different ones of a page; more are calculated again

// What a check is about, beside the plan.
struct about {
	const struct plan *p;
	const struct score_table *score;
	int32_t day;   // quarters are over on it
	int32_t year;  // of the deadline
	int32_t since; // of `status`
};

enum verdict_of_row { NOT_ASKED, HAS_IT, LACKS_IT };

struct needs {
	struct arena *a;
	struct about about; // its day is today
	size_t n;
	struct {
		struct need need;
		int32_t of;
	} at[CHECKS_MOST];
};

// ---- the checks ------------------------------------------------------------------------------------------------------

static bool is_over(const struct measure *m)
{
	return m->stage == stage_DONE || m->stage == stage_STOPPED || m->selection == selection_REJECTED;
}

static enum verdict_of_row status(const struct about *w, const void *row)
{
	const struct measure *m = row;
	if (m->stage < stage_PREPARATION || m->stage > stage_ROLLOUT || m->selection == selection_REJECTED ||
		m->selection == selection_DEFERRED)
		return NOT_ASKED;
	struct plan_rows rows = plan_of(w->p, T_measure_status, "measure", m->id);
	for (size_t i = 0; i < rows.n; i++) {
		int32_t day = w->p->measure_status[rows.at[i]].day;
		if (day != DAY_NONE && day > w->since)
			return HAS_IT;
	}
	return LACKS_IT;
}

static enum verdict_of_row amount(const struct about *w, const void *row)
{
	const struct budget_line *b = row;
	const struct measure *m = plan_find(w->p, T_measure, b->measure);
	bool endless = b->kind == budget_kind_YEARLY && b->year_to == NONE32;
	int32_t last = b->year_to != NONE32 && b->year_to > b->year_from ? b->year_to : b->year_from;
	if ((m && is_over(m)) || (b->year_from != NONE32 && !endless && last < w->year))
		return NOT_ASKED;
	return b->least == NONE64 && b->most == NONE64 ? LACKS_IT : HAS_IT;
}

static enum verdict_of_row posts(const struct about *w, const void *row)
{
	const struct measure *m = row;
	if (m->selection != selection_SELECTED || is_over(m))
		return NOT_ASKED;
	bool has = plan_of(w->p, T_fte_need, "measure", m->id).n > 0;
	struct plan_rows phases = plan_of(w->p, T_phase, "measure", m->id);
	for (size_t i = 0; i < phases.n && !has; i++)
		has = plan_of(w->p, T_fte_need, "phase", w->p->phase[phases.at[i]].id).n > 0;
	return has ? HAS_IT : LACKS_IT;
}

static enum verdict_of_row rating(const struct about *w, const void *row)
{
	const struct measure *m = row;
	if (is_over(m) || w->p->criterion_n == 0)
		return NOT_ASKED;
	return w->score->complete[m - w->p->measure] ? HAS_IT : LACKS_IT;
}

static enum verdict_of_row idea(const struct about *w, const void *row)
{
	(void)w;
	return !request_asked(row) ? NOT_ASKED : request_owed(row) ? LACKS_IT : HAS_IT;
}

static enum verdict_of_row verdict(const struct about *w, const void *row)
{
	const struct objective *o = row;
	const struct cycle *c = plan_find(w->p, T_cycle, o->cycle);
	if (!c || !life_over(c, w->day))
		return NOT_ASKED;
	return o->verdict == verdict_NONE ? LACKS_IT : HAS_IT;
}

static enum verdict_of_row quarter(const struct about *w, const void *row)
{
	const struct cycle *c = row;
	if (!life_over(c, w->day))
		return NOT_ASKED;
	return c->state == cycle_state_CLOSED ? HAS_IT : LACKS_IT;
}

static enum verdict_of_row target(const struct about *w, const void *row)
{
	const struct key_result *kr = row;
	const struct objective *o = plan_find(w->p, T_objective, kr->objective);
	const struct cycle *c = o ? plan_find(w->p, T_cycle, o->cycle) : NULL;
	if (!c || c->state == cycle_state_CLOSED)
		return NOT_ASKED;
	return okr_lacks_target(w->p, kr) ? LACKS_IT : HAS_IT;
}

static const struct check {
	enum table_id table;
	enum verdict_of_row (*of)(const struct about *w, const void *row);
	size_t by; // the part of struct about on which it depends beside the plan; 0: none
} checks[deadline_need_COUNT] = {
	[deadline_need_STATUS] = {T_measure, status, offsetof(struct about, since)},
	[deadline_need_AMOUNTS] = {T_budget_line, amount, offsetof(struct about, year)},
	[deadline_need_POSTS] = {T_measure, posts, 0},
	[deadline_need_RATINGS] = {T_measure, rating, 0},
	[deadline_need_IDEAS] = {T_measure, idea, 0},
	[deadline_need_VERDICTS] = {T_objective, verdict, offsetof(struct about, day)},
	[deadline_need_QUARTERS] = {T_cycle, quarter, offsetof(struct about, day)},
	[deadline_need_TARGETS] = {T_key_result, target, 0},
};

// ---- since when ------------------------------------------------------------------------------------------------------

// The last deadline due before `due` that asked for a status: the day it was met, else its own; DAY_NONE without one.
static int32_t last_asked(const struct plan *p, int32_t due)
{
	int year = date_civil(due).year;
	int32_t last = DAY_NONE, since = DAY_NONE;
	for (size_t i = 0; i < p->deadline_need_n; i++) {
		const struct deadline *d = plan_find(p, T_deadline, p->deadline_need[i].deadline);
		for (int y = year - 1; d && p->deadline_need[i].kind == deadline_need_STATUS && y <= year; y++) {
			int32_t then = deadline_due(d, y);
			if (then == DAY_NONE || then >= due || then < last)
				continue;
			const struct deadline_done *met = deadline_met(p, d->id, y);
			int32_t day = met && met->day != DAY_NONE ? met->day : then;
			since = then > last || day > since ? day : since;
			last = then;
		}
	}
	return since;
}

// ---- asked by deadlines ----------------------------------------------------------------------------------------------

struct needs *needs_begin(struct arena *a, const struct plan *p, const struct score_table *score, int32_t today)
{
	struct needs *n = arena_zero(a, 1, sizeof *n);
	n->a = a;
	n->about = (struct about){p, score, today, 0, DAY_NONE};
	return n;
}

static struct need count(struct needs *n, enum deadline_need_word kind, const struct about *w)
{
	const struct check *c = &checks[kind];
	size_t rows = plan_count(w->p, c->table);
	int32_t *open = arena_alloc(n->a, (rows + 1) * sizeof *open);
	struct need need = {.kind = kind, .table = c->table, .since = DAY_NONE, .rows = open};
	if (kind == deadline_need_STATUS)
		need.since = w->since;
	for (size_t i = 0; i < rows; i++) {
		const void *row = plan_row(w->p, c->table, i);
		enum verdict_of_row v = c->of(w, row);
		need.all += v != NOT_ASKED;
		if (v == LACKS_IT)
			open[need.open++] = plan_id(row);
	}
	return need;
}

static struct need asked(struct needs *n, enum deadline_need_word kind, const struct about *w)
{
	const struct check *c = &checks[kind];
	int32_t of = c->by ? *(const int32_t *)(const void *)((const char *)w + c->by) : 0;
	for (size_t i = 0; i < n->n; i++)
		if (n->at[i].need.kind == kind && n->at[i].of == of)
			return n->at[i].need;
	struct need need = count(n, kind, w);
	if (n->n < CHECKS_MOST) {
		n->at[n->n].need = need;
		n->at[n->n++].of = of;
	}
	return need;
}

size_t needs_of(struct needs *n, const struct deadline *d, int year, const struct need **out)
{
	struct about w = n->about;
	int32_t due = deadline_due(d, year);
	bool named[deadline_need_COUNT] = {false};
	struct plan_rows rows = plan_of(w.p, T_deadline_need, "deadline", d->id);
	struct need *list = arena_zero(n->a, rows.n + 1, sizeof *list);
	size_t count = 0;
	for (size_t i = 0; i < rows.n; i++)
		named[w.p->deadline_need[rows.at[i]].kind] = true;
	w.day = due != DAY_NONE && due < w.day ? due : w.day;
	w.year = year;
	if (named[deadline_need_STATUS])
		w.since = last_asked(w.p, due != DAY_NONE ? due : w.day);
	for (int k = 0; k < deadline_need_COUNT; k++)
		if (named[k])
			list[count++] = asked(n, (enum deadline_need_word)k, &w);
	*out = list;
	return count;
}

size_t needs_open(struct needs *n, const struct deadline *d, int year)
{
	const struct need *list;
	size_t count = deadline_met(n->about.p, d->id, year) ? 0 : needs_of(n, d, year, &list), open = 0;
	for (size_t i = 0; i < count; i++)
		open += list[i].open;
	return open;
}
