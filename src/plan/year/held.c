// SPDX-License-Identifier: EUPL-1.2
// Counting periods and meetings.
#include "plan/year/held.h"

#include "base/date.h"
#include "plan/rhythm.h"

// How long a period is: in weeks or in months; a day is neither.
static const struct {
	int weeks, months;
} periods[rhythm_COUNT] = {
	[rhythm_WEEK] = {1, 0},    [rhythm_WEEKS2] = {2, 0}, [rhythm_WEEKS3] = {3, 0}, [rhythm_WEEKS4] = {4, 0},
	[rhythm_WEEKS6] = {6, 0},  [rhythm_WEEKS8] = {8, 0}, [rhythm_MONTH] = {0, 1},  [rhythm_MONTHS2] = {0, 2},
	[rhythm_QUARTER] = {0, 3}, [rhythm_HALF] = {0, 6},   [rhythm_YEAR] = {0, 12},
};

static int32_t monday(int32_t day)
{
	return day - date_weekday(day) + 1;
}

// The first day of the first period that belongs to the year.
static int32_t year_begins(enum rhythm_word rhythm, int year)
{
	return periods[rhythm].weeks ? monday(date_day(year, 1, 4)) : date_day(year, 1, 1);
}

// The first day of the period in which a team first met.
static int32_t period_of(enum rhythm_word rhythm, int32_t day)
{
	if (periods[rhythm].weeks)
		return monday(day);
	if (!periods[rhythm].months)
		return day;
	struct civil c = date_civil(day);
	return date_day(c.year, (c.month - 1) / periods[rhythm].months * periods[rhythm].months + 1, 1);
}

static int32_t after(enum rhythm_word rhythm, int32_t begins)
{
	if (periods[rhythm].months)
		return date_shift(begins, periods[rhythm].months, PRECISION_MONTH);
	return begins + (periods[rhythm].weeks ? 7 * periods[rhythm].weeks : 1);
}

static bool met_in(const struct plan *p, struct plan_rows meetings, int32_t from, int32_t to)
{
	for (size_t i = 0; i < meetings.n; i++)
		if (p->meeting[meetings.at[i]].day >= from && p->meeting[meetings.at[i]].day < to)
			return true;
	return false;
}

static void count(const struct plan *p, struct plan_rows meetings, enum rhythm_word rhythm, int year, int32_t today,
				  int32_t first, struct held *out)
{
	int32_t end = year_begins(rhythm, year + 1), from = year_begins(rhythm, year), own = period_of(rhythm, first);
	for (int32_t day = own > from ? own : from; day < end && day <= today;) {
		int32_t next = after(rhythm, day), to = next < end ? next : end;
		bool work = rhythm != rhythm_DAY || date_weekday(day) <= 5;
		bool met = met_in(p, meetings, day, to <= today ? to : today + 1);
		out->asked += work && (to <= today || met);
		out->met += work && met;
		day = next;
	}
}

bool held_of(const struct plan *p, const struct team *t, int year, int32_t today, struct held *out)
{
	enum rhythm_word rhythm = (enum rhythm_word)t->rhythm;
	struct plan_rows meetings = plan_of(p, T_meeting, "team", t->id);
	int32_t first = DAY_NONE;
	*out = (struct held){.last = DAY_NONE, .next = DAY_NONE};
	for (size_t i = 0; i < meetings.n; i++) {
		int32_t day = p->meeting[meetings.at[i]].day;
		first = first == DAY_NONE || day < first ? day : first;
		out->last = day <= today && (out->last == DAY_NONE || day > out->last) ? day : out->last;
		if (day > today && (out->next == DAY_NONE || day < out->next)) {
			out->next = day;
			out->planned = true;
		}
	}
	if (rhythm == rhythm_NONE)
		return false;
	if (!out->planned)
		out->next = rhythm_next(rhythm, out->last);
	if (first != DAY_NONE)
		count(p, meetings, rhythm, year, today, first, out);
	return true;
}
