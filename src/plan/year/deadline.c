// SPDX-License-Identifier: EUPL-1.2
// When a deadline is due, and which one is near.
#include "plan/year/deadline.h"

#include "base/date.h"

static int first_month(const struct deadline *d)
{
	return d->month_from != NONE32 ? d->month_from : d->month_to;
}

static int last_month(const struct deadline *d)
{
	return d->month_to != NONE32 ? d->month_to : d->month_from;
}

int32_t deadline_due(const struct deadline *d, int year)
{
	int month = last_month(d);
	if (month == NONE32)
		return DAY_NONE;
	int days = date_days_in_month(year, month);
	return date_day(year, month, d->day != NONE32 && d->day < days ? d->day : days);
}

int32_t deadline_begins(const struct deadline *d, int year)
{
	int month = first_month(d);
	if (month == NONE32)
		return DAY_NONE;
	return date_day(month > last_month(d) ? year - 1 : year, month, 1);
}

const struct deadline_done *deadline_met(const struct plan *p, int32_t deadline, int year)
{
	struct plan_rows rows = plan_of(p, T_deadline_done, "deadline", deadline);
	for (size_t i = 0; i < rows.n; i++)
		if (p->deadline_done[rows.at[i]].year == year)
			return &p->deadline_done[rows.at[i]];
	return NULL;
}

enum deadline_stand deadline_stands(const struct plan *p, const struct deadline *d, int year, int32_t today)
{
	int32_t due = deadline_due(d, year);
	if (deadline_met(p, d->id, year))
		return DEADLINE_MET;
	if (due == DAY_NONE)
		return DEADLINE_NO_DAY;
	if (today > due)
		return today > deadline_due(d, year + 1) ? DEADLINE_PAST : DEADLINE_OVERDUE;
	return today >= due - DEADLINE_AHEAD ? DEADLINE_SOON : DEADLINE_OPEN;
}

// Does the one due on `a` go before the one on `b`?
static bool goes_before(int32_t a, int32_t b, int32_t today)
{
	return (a >= today) != (b >= today) ? a >= today : a < b;
}

bool deadline_near(const struct plan *p, int32_t today, struct deadline_near *out)
{
	struct plan_rows rows = plan_ordered(p, T_deadline);
	int year = date_civil(today).year;
	*out = (struct deadline_near){NULL, DAY_NONE};
	for (size_t i = 0; i < rows.n; i++) {
		const struct deadline *d = &p->deadline[rows.at[i]];
		for (int y = year - 1; y <= year + 1; y++) { // around New Year's Day
			int32_t due = deadline_due(d, y);
			if (due == DAY_NONE || today < due - DEADLINE_AHEAD || today > due + DEADLINE_BEHIND ||
				(out->deadline && !goes_before(due, out->due, today)) || deadline_met(p, d->id, y))
				continue;
			*out = (struct deadline_near){d, due};
		}
	}
	return out->deadline != NULL;
}
