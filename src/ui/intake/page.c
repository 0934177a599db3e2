// SPDX-License-Identifier: EUPL-1.2
// Which measures are ideas and requests, who waits for an answer, and where the steering group has decided otherwise
// than the points say.
#include "base/arena.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/sort.h"
#include "say/request.h"
#include "say/value.h"
#include "ui/intake/intake.h"
#include "say/narrow.h"

#include <stdlib.h>

// What is not decided yet and did not come from the strategy itself; and what is decided, but nobody has said so.
static bool belongs(const struct measure *m)
{
	bool open = m->selection == selection_OPEN || m->selection == selection_SUBMITTED;
	return (open && (request_asked(m) || m->origin != origin_STRATEGY)) || request_owed(m);
}

struct making {
	struct arena *a;
	const struct look *look;
	const uint8_t *keep;
	struct intake_row *rows;
	struct intake_group *groups;
	struct intake_page page;
	uint32_t *found; // measures of the group being made
};

static bool kept(const struct making *m, size_t i)
{
	return !m->keep || m->keep[i];
}

// Who has waited longest comes first; without a day last, by code.
static int by_day(const void *left, const void *right, void *arg)
{
	const struct plan *p = arg;
	const struct measure *x = &p->measure[*(const uint32_t *)left], *y = &p->measure[*(const uint32_t *)right];
	int32_t a = x->requested_on == DAY_NONE ? INT32_MAX : x->requested_on;
	int32_t b = y->requested_on == DAY_NONE ? INT32_MAX : y->requested_on;
	return a != b ? (a > b) - (a < b) : code_compare(x->code, y->code);
}

static int by_place(const void *left, const void *right, void *arg)
{
	const struct plan *p = arg;
	const struct measure *x = &p->measure[*(const uint32_t *)left], *y = &p->measure[*(const uint32_t *)right];
	return x->priority != y->priority ? (x->priority > y->priority) - (x->priority < y->priority)
									  : code_compare(x->code, y->code);
}

static void add_group(struct making *m, const char *heading, int32_t unit, bool decided, size_t n)
{
	struct intake_page *p = &m->page;
	const struct plan *plan = m->look->plan;
	if (n == 0)
		return;
	qsort_r(m->found, n, sizeof *m->found, decided ? by_place : by_day, (void *)(uintptr_t)plan);
	p->lines += p->groups_n > 0 && decided; // a blank line above
	struct intake_group *g = &m->groups[p->groups_n++];
	*g = (struct intake_group){heading, unit, decided, p->rows_n, (int)n, 0, p->lines++};
	for (size_t i = 0; i < n; i++) {
		g->owed += !decided && request_owed(&plan->measure[m->found[i]]);
		m->rows[p->rows_n++] = (struct intake_row){m->found[i], p->lines++};
	}
	p->asked += decided ? 0 : (int)n;
	p->owed += g->owed;
}

// Of those without a unit a person may have asked.
static void add_unit(struct making *m, int32_t unit, bool person, const char *heading)
{
	const struct plan *p = m->look->plan;
	size_t n = 0;
	struct plan_rows rows = plan_of(p, T_measure, "requested_by", unit);
	for (size_t i = 0; i < rows.n; i++)
		if (kept(m, rows.at[i]) && belongs(&p->measure[rows.at[i]]) &&
			(unit != NONE32 || (*p->measure[rows.at[i]].requester != '\0') == person))
			m->found[n++] = rows.at[i];
	add_group(m, heading, unit, false, n);
}

static void add_decided(struct making *m)
{
	const struct plan *p = m->look->plan;
	size_t n = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		if (kept(m, i) && p->measure[i].priority != NONE32)
			m->found[n++] = (uint32_t)i;
	add_group(m, tr("decided by the steering group"), NONE32, true, n);
}

struct intake_page intake_page(struct arena *a, const struct look *look)
{
	const struct plan *p = look->plan;
	struct making m = {.a = a, .look = look, .keep = narrow_measures(a, look)};
	m.rows = arena_alloc(a, (2 * p->measure_n + 1) * sizeof *m.rows); // a measure may stand in both parts
	m.groups = arena_alloc(a, (p->unit_n + 3) * sizeof *m.groups);
	m.found = arena_alloc(a, (p->measure_n + 1) * sizeof *m.found);
	struct plan_rows units = plan_ordered(p, T_unit);
	for (size_t i = 0; i < units.n; i++) {
		struct str name = {0};
		value_name(&name, p, T_unit, p->unit[units.at[i]].id);
		add_unit(&m, p->unit[units.at[i]].id, false, arena_str(a, str_text(&name)));
		str_free(&name);
	}
	add_unit(&m, NONE32, true, tr("individual people"));
	add_unit(&m, NONE32, false, tr("nobody named"));
	add_decided(&m);
	m.page.rows = m.rows;
	m.page.groups = m.groups;
	return m.page;
}
