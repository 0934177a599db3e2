// SPDX-License-Identifier: EUPL-1.2
// Decisions and what they concern, both ways.
#include "plan/decision.h"

#include "base/date.h"

#include <stdlib.h>

// Where further objects stand.
static const struct {
	enum table_id table, rows;
	const char *column;
	const char *own; // of the decision itself; NULL: it names none
} kinds[] = {
	{T_measure, T_decision_measure, "measure", "measure"},
	{T_objective, T_decision_objective, "objective", "objective"},
	{T_goal, T_decision_goal, "goal", NULL},
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

static size_t add(struct concern *list, size_t n, enum table_id t, int64_t id)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].table == t && list[i].id == id)
			return n;
	if (id != NONE64)
		list[n++] = (struct concern){t, (int32_t)id};
	return n;
}

size_t decision_concerns(struct arena *a, const struct plan *p, const struct decision *d, struct concern **out)
{
	struct plan_rows rows[KINDS];
	size_t n = 0, most = KINDS;
	for (int k = 0; k < KINDS; k++) {
		rows[k] = plan_of(p, kinds[k].rows, "decision", d->id);
		most += rows[k].n;
	}
	struct concern *list = arena_alloc(a, most * sizeof *list);
	for (int k = 0; k < KINDS; k++) {
		const struct table *t = &schema[T_decision], *r = &schema[kinds[k].rows];
		if (kinds[k].own)
			n = add(list, n, kinds[k].table, plan_int(&t->columns[schema_column(t, kinds[k].own)], d));
		const struct column *c = &r->columns[schema_column(r, kinds[k].column)];
		for (size_t i = 0; i < rows[k].n; i++)
			n = add(list, n, kinds[k].table, plan_int(c, plan_row(p, kinds[k].rows, rows[k].at[i])));
	}
	*out = list;
	return n;
}

struct dated {
	int32_t day; // DAY_NONE: the smallest
	uint32_t at;
};

static int latest_first(const void *x, const void *y)
{
	const struct dated *a = x, *b = y;
	return a->day != b->day ? (a->day < b->day) - (a->day > b->day) : (a->at > b->at) - (a->at < b->at);
}

static size_t add_decision(const struct plan *p, struct dated *list, size_t n, int32_t id)
{
	ptrdiff_t at = plan_position(p, T_decision, id);
	for (size_t i = 0; i < n; i++)
		if ((ptrdiff_t)list[i].at == at)
			return n;
	if (at >= 0)
		list[n++] = (struct dated){p->decision[at].day, (uint32_t)at};
	return n;
}

size_t decisions_about(struct arena *a, const struct plan *p, enum table_id t, int32_t id, uint32_t **at)
{
	struct plan_rows own = {0}, further = {0};
	int k = 0;
	while (k < KINDS && kinds[k].table != t)
		k++;
	if (k < KINDS && kinds[k].own)
		own = plan_of(p, T_decision, kinds[k].own, id);
	if (k < KINDS)
		further = plan_of(p, kinds[k].rows, kinds[k].column, id);
	struct dated *list = arena_alloc(a, (own.n + further.n + 1) * sizeof *list);
	size_t n = 0;
	for (size_t i = 0; i < own.n; i++)
		n = add_decision(p, list, n, p->decision[own.at[i]].id);
	for (size_t i = 0; i < further.n; i++) {
		const struct table *r = &schema[kinds[k].rows];
		const void *row = plan_row(p, kinds[k].rows, further.at[i]);
		n = add_decision(p, list, n, (int32_t)plan_int(&r->columns[schema_column(r, "decision")], row));
	}
	qsort(list, n, sizeof *list, latest_first);
	*at = arena_alloc(a, (n + 1) * sizeof **at);
	for (size_t i = 0; i < n; i++)
		(*at)[i] = list[i].at;
	return n;
}

const char *decision_body(const struct plan *p, const struct meeting *m)
{
	const struct team *team = plan_find(p, T_team, m->team);
	const struct decision *best = NULL;
	if (m->kind != meeting_kind_COUNCIL && (!team || team->kind != team_kind_STEERING))
		return "";
	for (size_t i = 0; i < p->decision_n; i++) {
		const struct decision *d = &p->decision[i];
		const struct meeting *of = plan_find(p, T_meeting, d->meeting);
		bool same = of && of->team == m->team && of->kind != meeting_kind_WEEKLY && *d->body;
		if (same && (m->team != NONE32 || of->kind == m->kind) && (!best || d->day >= best->day))
			best = d;
	}
	return best ? best->body : team ? team->title : "";
}

bool decided_in(const struct plan *p, int32_t meeting, enum table_id t, int32_t id)
{
	struct arena *a = arena_new();
	uint32_t *at = NULL;
	size_t n = decisions_about(a, p, t, id, &at);
	bool found = false;
	for (size_t i = 0; i < n && !found; i++)
		found = p->decision[at[i]].meeting == meeting;
	arena_free(a);
	return found;
}
