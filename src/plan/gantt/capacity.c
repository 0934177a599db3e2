// SPDX-License-Identifier: EUPL-1.2
// Capacities by quarter and year.
#include "plan/gantt/capacity.h"

#include "base/date.h"
#include "plan/gantt/figure.h"

static int64_t value_of(const struct capacity *c, bool money)
{
	return money ? c->money : c->posts;
}

// Does the unit of this row say something of the quarter alone?
static bool has_own_quarter(const struct plan *p, const struct capacity *row, int quarter, bool money)
{
	for (size_t i = 0; i < p->capacity_n; i++) {
		const struct capacity *c = &p->capacity[i];
		if (c->unit == row->unit && c->year == row->year && c->quarter == quarter && value_of(c, money) != NONE64)
			return true;
	}
	return false;
}

static void add(int64_t *sum, int64_t value)
{
	*sum = *sum == NONE64 ? value : *sum + value;
}

// Of the rows that hold in a quarter: own ones of the unit, else of those below it.
static int64_t in_quarter(const struct plan *p, int32_t unit, int year, int quarter, bool money)
{
	int64_t own = NONE64, below = NONE64;
	for (size_t i = 0; i < p->capacity_n; i++) {
		const struct capacity *c = &p->capacity[i];
		int64_t value = value_of(c, money);
		if (c->year != year || value == NONE64)
			continue;
		bool holds = c->quarter == NONE32 ? !has_own_quarter(p, c, quarter, money) : c->quarter == quarter;
		if (holds && c->unit == unit)
			add(&own, value);
		else if (holds && c->unit != NONE32 && figure_unit(p, c->unit, unit))
			add(&below, value);
	}
	return own != NONE64 ? own : below;
}

int64_t capacity_of_quarter(const struct plan *p, int32_t unit, int year, int quarter)
{
	return in_quarter(p, unit, year, quarter, false);
}

static int64_t mean_of_quarters(const struct plan *p, int32_t unit, int year)
{
	int64_t days_sum = 0, days_all = 0, same = NONE64;
	bool any = false, alike = true;
	for (int q = 1; q <= 4; q++) {
		int32_t first = date_day(year, 3 * q - 2, 1), days = date_last(first, PRECISION_QUARTER) - first + 1;
		int64_t posts = in_quarter(p, unit, year, q, false);
		alike = alike && (q == 1 || posts == same);
		same = posts;
		any = any || posts != NONE64;
		days_sum += posts == NONE64 ? 0 : posts * days;
		days_all += days;
	}
	return !any ? NONE64 : alike ? same : num_div(days_sum, days_all);
}

// A unit's money: the row of the year, else its quarters together.
static int64_t money_of_year(const struct plan *p, int32_t unit, int year)
{
	int64_t own = NONE64, below = NONE64;
	for (size_t i = 0; i < p->capacity_n; i++) {
		const struct capacity *c = &p->capacity[i];
		if (c->year != year || c->money == NONE64 || (c->quarter != NONE32 && has_own_quarter(p, c, NONE32, true)))
			continue;
		if (c->unit == unit)
			add(&own, c->money);
		else if (c->unit != NONE32 && figure_unit(p, c->unit, unit))
			add(&below, c->money);
	}
	return own != NONE64 ? own : below;
}

int64_t capacity_of_year(const struct plan *p, int32_t unit, int year, bool money)
{
	return money ? money_of_year(p, unit, year) : mean_of_quarters(p, unit, year);
}
