// SPDX-License-Identifier: EUPL-1.2
// Days to cells. A tick is a day, week, month, quarter or year; within a tick months are equally wide and days divide their
// month, so that cells never overlap, leave no gap and agree with the calendar.
#include "plan/gantt/gantt.h"

#define WIDEST_DAY 6 // cells; a range that is shorter than the window is not blown up beyond it

// Cells a tick needs for its label, by unit.
static int needed(enum tick unit)
{
	static const int cells[] = {3, 4, 4, 3, 1};
	return cells[unit];
}

static int wanted(enum tick unit)
{
	static const int cells[] = {3, 4, 4, 3, 6};
	return cells[unit];
}

static int months_of(enum tick unit)
{
	return unit == TICK_YEAR ? 12 : unit == TICK_QUARTER ? 3 : 1;
}

static int month_number(struct civil c)
{
	return c.year * 12 + c.month - 1;
}

// Ticks from the one of `first` to the one of `day`.
static int64_t ticks_to(enum tick unit, int32_t first, int32_t day)
{
	if (unit <= TICK_WEEK)
		return ((int64_t)day - first) / (unit == TICK_WEEK ? 7 : 1);
	int months = month_number(date_civil(day)) - month_number(date_civil(first));
	return months / months_of(unit);
}

struct timescale gantt_fit(int32_t first, int32_t last, int width)
{
	width = width < 1 ? 1 : width;
	first = first == DAY_NONE ? last : first;
	first = first == DAY_NONE ? 0 : first;
	last = last == DAY_NONE || last < first ? first : last;
	struct timescale s = {TICK_DAY, 1, 1, first};
	for (int unit = TICK_DAY; unit <= TICK_YEAR; unit++) {
		if (unit == TICK_WEEK)
			continue;
		s.unit = (enum tick)unit;
		s.first = tick_first(first, s.unit);
		int64_t ticks = ticks_to(s.unit, s.first, last) + 1;
		if (ticks * needed(s.unit) <= width) {
			s.ticks = (int)ticks;
			s.cells = width / s.ticks;
			if (s.cells > WIDEST_DAY && s.unit == TICK_DAY) {
				s.cells = WIDEST_DAY;
				s.ticks = width / WIDEST_DAY;
			}
			return s;
		}
	}
	s.cells = 1;
	s.ticks = width;
	return s;
}

struct timescale gantt_scale(enum tick unit, int32_t around, int width)
{
	width = width < 1 ? 1 : width;
	struct timescale s = {unit, wanted(unit), 1, 0};
	s.cells = s.cells > width ? width : s.cells;
	s.ticks = width / s.cells;
	s.first = tick_shift(tick_first(around, unit), -(s.ticks / 3), unit);
	return s;
}

int32_t gantt_tick_day(const struct timescale *s, int tick)
{
	return tick_shift(s->first, tick, s->unit);
}

// The cell in which a day begins, or behind the one in which it ends.
static int edge(const struct timescale *s, int32_t day, bool end)
{
	if (day < s->first)
		return end ? 0 : -1;
	int64_t tick = ticks_to(s->unit, s->first, day);
	if (tick >= s->ticks)
		return s->cells * s->ticks;
	int64_t part = end, whole = 1;
	if (s->unit == TICK_WEEK) {
		part = (day - s->first) % 7 + end;
		whole = 7;
	} else if (s->unit != TICK_DAY) {
		struct civil c = date_civil(day);
		int days = date_days_in_month(c.year, c.month), months = months_of(s->unit);
		int month = (month_number(c) - month_number(date_civil(s->first))) % months;
		part = (int64_t)month * days + c.day - 1 + end;
		whole = (int64_t)months * days;
	}
	int64_t within = end ? (part * s->cells + whole - 1) / whole : part * s->cells / whole;
	return (int)(tick * s->cells + within);
}

int gantt_cell(const struct timescale *s, int32_t day)
{
	return edge(s, day, false);
}

// One end is known: the bar is one tick long, towards the end that is not.
static struct bar half_known(const struct timescale *s, const struct extent *e)
{
	int all = s->cells * s->ticks;
	struct bar b = {0, 0, false, false, e->open_first, e->open_last};
	if (e->first != DAY_NONE) {
		int from = edge(s, e->first, false);
		b.unsure_to = !e->open_last;
		b.from = from < 0 ? 0 : from;
		b.to = e->open_last ? all : from < 0 ? 0 : from + s->cells;
		b.open_from |= from < 0;
		b.open_to |= b.to > all;
	} else {
		int to = edge(s, e->last, true);
		bool behind = e->last >= gantt_tick_day(s, s->ticks);
		b.unsure_from = !e->open_first;
		b.to = to;
		b.from = e->open_first ? 0 : behind ? all : to - s->cells;
		b.open_to |= behind;
		b.open_from |= b.from < 0;
		b.from = b.from < 0 ? 0 : b.from;
	}
	b.to = b.to > all ? all : b.to;
	return b;
}

struct bar gantt_bar(const struct timescale *s, const struct extent *e)
{
	struct bar none = {0, 0, false, false, false, false};
	struct bar b = {0, 0, false, false, e->open_first, e->open_last};
	if (e->first == DAY_NONE && e->last == DAY_NONE)
		return none;
	if (e->first == DAY_NONE || e->last == DAY_NONE) {
		b = half_known(s, e);
		return b.from < b.to ? b : none;
	}
	int32_t last = e->last < e->first ? e->first : e->last, behind = gantt_tick_day(s, s->ticks);
	if (last < s->first || e->first >= behind)
		return none;
	b.from = edge(s, e->first, false);
	b.to = edge(s, last, true);
	b.open_from |= b.from < 0;
	b.open_to |= last >= behind;
	b.from = b.from < 0 ? 0 : b.from;
	return b;
}
