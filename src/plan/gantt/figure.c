// SPDX-License-Identifier: EUPL-1.2
// Posts and euros in a year or over all years, line by line.
#include "plan/gantt/figure.h"

#include "plan/gantt/span.h"

bool figure_unit(const struct plan *p, int32_t unit, int32_t of)
{
	if (of == NONE32 || unit == NONE32)
		return true;
	for (size_t steps = 0; steps <= p->unit_n && unit != NONE32; steps++) { // a circle of units ends too
		if (unit == of)
			return true;
		const struct unit *u = plan_find(p, T_unit, unit);
		unit = u ? u->parent : NONE32;
	}
	return false;
}

// ---- euros ----------------------------------------------------------------------------------------------------------

// How often the whole amount counts, or into how many parts it falls.
struct spread {
	int64_t times, parts;
	bool first; // what does not divide falls here
};

static int64_t part_of(const struct spread *s, int64_t amount)
{
	return amount / s->parts * s->times + (s->first ? amount % s->parts : 0);
}

static bool is_endless(const struct budget_line *b)
{
	return b->kind == budget_kind_YEARLY && b->year_from != NONE32 && b->year_to == NONE32;
}

// false: the line says nothing of that year.
static bool spread_of(const struct budget_line *b, int year, struct spread *s)
{
	int last = b->year_to != NONE32 && b->year_to >= b->year_from ? b->year_to : b->year_from;
	int years = b->year_from == NONE32 ? 1 : last - b->year_from + 1;
	bool yearly = b->kind == budget_kind_YEARLY;
	*s = (struct spread){1, 1, false};
	if (year == ALL_YEARS) {
		s->times = yearly ? years : 1;
		return true;
	}
	if (b->year_from == NONE32)
		return true;
	if (!yearly)
		s->parts = years;
	s->first = !yearly && year == b->year_from;
	return year >= b->year_from && (year <= last || is_endless(b));
}

static void add_bounds(struct euros *sum, const struct budget_line *b, const struct spread *s, bool endless)
{
	int64_t least = b->least == NONE64 ? 0 : part_of(s, b->least), most = b->most == NONE64 ? 0 : part_of(s, b->most);
	sum->least += least;
	sum->most += endless ? 0 : most;
	sum->known += b->most != NONE64 && !endless ? most : least;
	sum->no_least += b->least == NONE64;
	sum->no_most += b->most == NONE64 || endless;
	sum->no_figure += b->least == NONE64 && b->most == NONE64;
	sum->endless += endless;
	sum->shares += s->parts > 1;
}

void euros_add(struct euros *sum, const struct budget_line *b, int year)
{
	struct spread s;
	if (!spread_of(b, year, &s))
		return;
	sum->lines++;
	if (b->year_from == NONE32 && year != ALL_YEARS) {
		sum->no_year++;
		return;
	}
	add_bounds(sum, b, &s, year == ALL_YEARS && is_endless(b));
	if (b->year_from == NONE32)
		return;
	int last = b->year_to != NONE32 && b->year_to > b->year_from ? b->year_to : b->year_from;
	sum->first = sum->first == 0 || b->year_from < sum->first ? b->year_from : sum->first;
	sum->last = last > sum->last ? last : sum->last;
}

void euros_join(struct euros *sum, const struct euros *more)
{
	sum->least += more->least;
	sum->most += more->most;
	sum->known += more->known;
	sum->lines += more->lines;
	sum->no_least += more->no_least;
	sum->no_most += more->no_most;
	sum->no_figure += more->no_figure;
	sum->no_year += more->no_year;
	sum->shares += more->shares;
	sum->endless += more->endless;
	if (more->first != 0)
		sum->first = sum->first == 0 || more->first < sum->first ? more->first : sum->first;
	sum->last = more->last > sum->last ? more->last : sum->last;
}

struct euros euros_of_measure(const struct plan *p, int32_t measure, int year, int32_t unit)
{
	struct euros sum = {0};
	struct plan_rows lines = plan_of(p, T_budget_line, "measure", measure);
	for (size_t i = 0; i < lines.n; i++)
		if (figure_unit(p, p->budget_line[lines.at[i]].unit, unit))
			euros_add(&sum, &p->budget_line[lines.at[i]], year);
	return sum;
}

bool euros_bounded(const struct euros *e)
{
	return e->no_most == 0 && e->no_year == 0;
}

// ---- posts ----------------------------------------------------------------------------------------------------------

int32_t need_days(const struct plan *p, const struct fte_need *n, int32_t from, int32_t to)
{
	int32_t first, last;
	bool known = gantt_need_span(p, n, from, to, &first, &last);
	if ((first != DAY_NONE && first > to) || (last != DAY_NONE && last < from))
		return 0;
	if (!known)
		return -1;
	first = first < from ? from : first;
	last = last > to ? to : last;
	return last < first ? 0 : last - first + 1;
}

int32_t need_measure(const struct plan *p, const struct fte_need *n)
{
	const struct phase *ph = plan_find(p, T_phase, n->phase);
	return ph ? ph->measure : n->measure;
}

// Post days of a year so far.
struct posts {
	const struct plan *p;
	int32_t from, to;
	int32_t unit;
	int64_t days;
	bool any, unknown;
};

static void add_need(struct posts *s, const struct fte_need *n)
{
	int32_t days = figure_unit(s->p, n->unit, s->unit) ? need_days(s->p, n, s->from, s->to) : 0;
	s->any = true;
	s->unknown |= days < 0;
	s->days += days > 0 ? n->posts * days : 0;
}

int64_t posts_of_measure(const struct plan *p, int32_t measure, int year, int32_t unit, int64_t *known)
{
	struct posts s = {.p = p, .from = date_day(year, 1, 1), .to = date_day(year, 12, 31), .unit = unit};
	struct plan_rows rows = plan_of(p, T_fte_need, "measure", measure),
					 phases = plan_of(p, T_phase, "measure", measure);
	for (size_t i = 0; i < rows.n; i++)
		if (!plan_find(p, T_phase, p->fte_need[rows.at[i]].phase)) // else it is of that phase
			add_need(&s, &p->fte_need[rows.at[i]]);
	for (size_t i = 0; i < phases.n; i++) {
		rows = plan_of(p, T_fte_need, "phase", p->phase[phases.at[i]].id);
		for (size_t k = 0; k < rows.n; k++)
			add_need(&s, &p->fte_need[rows.at[k]]);
	}
	int64_t posts = num_div(s.days, s.to - s.from + 1);
	if (known)
		*known = posts;
	return s.any && !s.unknown ? posts : NONE64;
}

bool posts_needed(const struct plan *p, int32_t measure)
{
	struct plan_rows phases = plan_of(p, T_phase, "measure", measure);
	bool any = plan_of(p, T_fte_need, "measure", measure).n > 0;
	for (size_t i = 0; i < phases.n && !any; i++)
		any = plan_of(p, T_fte_need, "phase", p->phase[phases.at[i]].id).n > 0;
	return any;
}
