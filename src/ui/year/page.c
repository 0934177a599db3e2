// SPDX-License-Identifier: EUPL-1.2
// Which deadlines, stakeholders and teams there are, and on which lines they stand.
#include "base/date.h"
#include "plan/gantt/latest.h"
#include "plan/sort.h"
#include "plan/year/informed.h"
#include "say/kiosk.h"
#include "ui/year/year.h"

struct making {
	const struct look *look;
	struct year_thing *things;
	struct year_line *lines;
	struct year_page page;
	struct latest *latest;
	size_t latest_n;
};

static int by_due(const void *ctx, uint32_t x, uint32_t y)
{
	const int32_t *due = ctx;
	return (due[x] > due[y]) - (due[x] < due[y]);
}

// By their day, those without one last.
static void add_deadlines(struct making *m)
{
	const struct plan *p = m->look->plan;
	struct arena *a = m->look->frame;
	struct plan_rows rows = plan_ordered(p, T_deadline);
	int32_t *due = arena_alloc(a, (rows.n + 1) * sizeof *due);
	uint32_t *order = arena_alloc(a, (rows.n + 1) * sizeof *order),
			 *scratch = arena_alloc(a, (rows.n + 1) * sizeof *scratch);
	for (size_t i = 0; i < rows.n; i++) {
		int32_t day = deadline_due(&p->deadline[rows.at[i]], m->page.year);
		due[i] = day == DAY_NONE ? INT32_MAX : day;
		order[i] = (uint32_t)i;
	}
	sort_by(order, scratch, rows.n, by_due, due);
	for (size_t i = 0; i < rows.n; i++) {
		uint32_t row = rows.at[order[i]];
		int32_t day = due[order[i]];
		m->things[m->page.n++] =
			(struct year_thing){T_deadline, row, p->deadline[row].id, day == INT32_MAX ? DAY_NONE : day,
								day == INT32_MAX ? 0 : date_civil(day).month};
	}
	m->page.deadlines = m->page.n;
}

static void add_others(struct making *m)
{
	const struct plan *p = m->look->plan;
	struct plan_rows stakeholders = plan_ordered(p, T_stakeholder), teams = plan_ordered(p, T_team);
	for (size_t i = 0; i < stakeholders.n; i++) {
		const struct stakeholder *s = &p->stakeholder[stakeholders.at[i]];
		if (informed_promised(p, s))
			m->things[m->page.n++] = (struct year_thing){T_stakeholder, stakeholders.at[i], s->id, DAY_NONE, 0};
	}
	m->page.stakeholders = m->page.n - m->page.deadlines;
	bool kept = look_keeps(m->look, T_meeting); // how often teams have met is told of their meetings
	for (size_t i = 0; i < teams.n && !kept; i++) {
		const struct team *t = &p->team[teams.at[i]];
		if (t->rhythm || *t->cadence)
			m->things[m->page.n++] = (struct year_thing){T_team, teams.at[i], t->id, DAY_NONE, 0};
	}
	m->page.teams = m->page.n - m->page.deadlines - m->page.stakeholders;
}

// Latest days of the year, the earliest first.
static void add_latest(struct making *m)
{
	for (size_t i = 0; i < m->latest_n; i++) {
		const struct latest *l = &m->latest[i];
		if (date_civil(l->last).year != m->page.year)
			continue;
		uint32_t row = (uint32_t)plan_position(m->look->plan, l->table, l->id);
		m->things[m->page.n++] = (struct year_thing){l->table, row, l->id, l->last, 0};
		m->page.latest++;
	}
}

static void add_line(struct making *m, struct year_line line)
{
	m->lines[m->page.lines_n++] = line;
}

static void add_months(struct making *m, int from, int to)
{
	if (from <= to)
		add_line(m, (struct year_line){YEAR_MONTHS, -1, from, to, TABLE_COUNT});
}

// The line of today stands for its month. Returns the month that comes next.
static int add_today(struct making *m, int month)
{
	int now = date_civil(m->look->today).month;
	add_months(m, month, now - 1);
	add_line(m, (struct year_line){.kind = YEAR_TODAY, .thing = -1});
	return now < month ? month : now + 1;
}

// Months with deadlines one after the other, what is empty between them in one line, today where it falls.
static void lay_months(struct making *m)
{
	bool told = date_civil(m->look->today).year != m->page.year;
	int month = 1;
	for (int i = 0; i < m->page.deadlines; i++) {
		const struct year_thing *t = &m->things[i];
		if (!told && (t->due == DAY_NONE || t->due > m->look->today)) {
			month = add_today(m, month);
			told = true;
		}
		add_months(m, month, t->month ? t->month - 1 : 12);
		month = t->month ? t->month + 1 : 13;
		add_line(m, (struct year_line){.kind = YEAR_THING, .thing = i});
	}
	if (!told)
		month = add_today(m, month);
	add_months(m, month, 12);
}

static void lay_group(struct making *m, enum table_id table, int first, int n)
{
	if (n == 0)
		return;
	add_line(m, (struct year_line){.kind = YEAR_BLANK, .thing = -1});
	add_line(m, (struct year_line){YEAR_HEADING, first, 0, 0, table});
	for (int i = first; i < first + n; i++)
		add_line(m, (struct year_line){.kind = YEAR_THING, .thing = i});
}

struct year_page year_page(const struct look *look)
{
	const struct plan *p = look->plan;
	struct making m = {.look = look, .page = {.year = look_year(look)}};
	m.latest_n = latest_all(look->frame, p, look->today, &m.latest);
	size_t most = p->deadline_n + p->stakeholder_n + p->team_n + m.latest_n;
	m.things = arena_alloc(look->frame, (most + 1) * sizeof *m.things);
	m.lines = arena_alloc(look->frame, (most + 40) * sizeof *m.lines);
	add_deadlines(&m);
	add_others(&m);
	add_latest(&m);
	if (m.page.deadlines > 0)
		lay_months(&m);
	else if (m.page.n > 0)
		add_line(&m, (struct year_line){.kind = YEAR_NONE, .thing = -1});
	lay_group(&m, T_stakeholder, m.page.deadlines, m.page.stakeholders);
	lay_group(&m, T_team, m.page.deadlines + m.page.stakeholders, m.page.teams);
	lay_group(&m, T_phase, m.page.n - m.page.latest, m.page.latest);
	m.page.things = m.things;
	m.page.lines = m.lines;
	return m.page;
}
