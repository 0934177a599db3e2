// SPDX-License-Identifier: EUPL-1.2
// The window of time: fitted to the plan, or a unit and a first day chosen by zooming and moving.
#include "ui/roadmap/window.h"

void roadmap_window_begin(struct roadmap_window *win)
{
	*win = (struct roadmap_window){.whole_first = DAY_NONE,
								   .whole_last = DAY_NONE,
								   .fitted = true,
								   .unit = TICK_QUARTER,
								   .from = DAY_NONE,
								   .width = 60};
}

void roadmap_window_extent(struct roadmap_window *win, const struct plan *p)
{
	struct extent e = gantt_plan(p);
	win->whole_first = e.first != DAY_NONE ? e.first : e.last;
	win->whole_last = e.last != DAY_NONE ? e.last : e.first;
	win->open_first = e.open_first;
	win->open_last = e.open_last;
}

int roadmap_cells(const struct roadmap_window *win)
{
	return win->scale.cells * win->scale.ticks;
}

static int32_t scale_end(const struct timescale *s)
{
	return gantt_tick_day(s, s->ticks) - 1;
}

int32_t roadmap_last_day(const struct roadmap_window *win)
{
	return scale_end(&win->scale);
}

static struct bar bar_on(const struct timescale *s, const struct phase *ph)
{
	struct extent e = gantt_extent(ph);
	if (e.first == DAY_NONE && e.last == DAY_NONE && e.open_first && e.open_last)
		return (struct bar){.to = s->cells * s->ticks, .open_from = true, .open_to = true};
	return gantt_bar(s, &e);
}

struct bar roadmap_bar(const struct roadmap_window *win, const struct phase *ph)
{
	return bar_on(&win->scale, ph);
}

struct bar roadmap_halves(const struct roadmap_window *win, const struct phase *ph)
{
	struct timescale halves = win->scale;
	halves.cells *= 2;
	return bar_on(&halves, ph);
}

struct phase roadmap_external_phase(const struct external *x)
{
	return (struct phase){.id = -x->id,
						  .start = x->expected,
						  .end = x->expected,
						  .start_precision = x->expected_precision,
						  .end_precision = x->expected_precision};
}

// The plan's own time; today is taken in when it is not further away than a third of it, and wherever something runs
// that has an open end.
static bool whole(const struct roadmap_window *win, int32_t today, int32_t *first, int32_t *last)
{
	if (win->whole_first == DAY_NONE)
		return false;
	int32_t near = (win->whole_last - win->whole_first) / 3;
	bool before = win->open_first || win->whole_first - today <= near;
	bool after = win->open_last || today - win->whole_last <= near;
	*first = today < win->whole_first && before ? today : win->whole_first;
	*last = today > win->whole_last && after ? today : win->whole_last;
	return true;
}

// A scale of the unit whose first tick holds `from`: gantt_scale() puts a day at a third, so it is asked for one
// further on.
static struct timescale scale_from(enum tick unit, int32_t from, int width)
{
	struct timescale s = gantt_scale(unit, from, width);
	s.first = tick_first(from, unit);
	return s;
}

void roadmap_window_scale(struct roadmap_window *win, int32_t today, int width)
{
	int32_t first, last;
	win->width = width;
	if (win->fitted && whole(win, today, &first, &last)) {
		win->scale = gantt_fit(first, last, width);
	} else if (win->fitted || win->from == DAY_NONE) {
		win->scale = gantt_scale(win->fitted ? TICK_QUARTER : win->unit, today, width);
	} else {
		win->scale = scale_from(win->unit, win->from, width);
	}
	win->unit = win->scale.unit;
	win->from = win->scale.first;
}

static int32_t kept_in_range(int32_t day)
{
	return day < DAY_MIN ? DAY_MIN : day > DAY_MAX ? DAY_MAX : day;
}

// The next key may come before the next frame: the scale is that of the new window at once.
static void show_from(struct roadmap_window *win, int32_t day)
{
	win->from = kept_in_range(day);
	win->fitted = false;
	win->scale = scale_from(win->unit, win->from, win->width);
}

static void forget_seen(struct roadmap_window *win)
{
	for (int unit = 0; unit <= TICK_YEAR; unit++)
		win->seen[unit].there = false;
}

static void begin_at(struct roadmap_window *win, int32_t day)
{
	forget_seen(win);
	show_from(win, day);
}

void roadmap_window_from(struct roadmap_window *win, enum tick unit, int32_t from)
{
	forget_seen(win);
	win->unit = unit;
	win->from = kept_in_range(from);
	win->fitted = false;
}

void roadmap_fit(struct roadmap_window *win, int32_t today)
{
	forget_seen(win);
	win->fitted = true;
	roadmap_window_scale(win, today, win->width);
}

void roadmap_show_day(struct roadmap_window *win, int32_t day)
{
	begin_at(win, tick_shift(tick_first(day, win->unit), -(win->scale.ticks / 3), win->unit));
}

void roadmap_pan(struct roadmap_window *win, int dir)
{
	int by = win->scale.ticks / 3 > 0 ? win->scale.ticks / 3 : 1;
	begin_at(win, tick_shift(win->scale.first, dir * by, win->unit));
}

void roadmap_scroll(struct roadmap_window *win, int ticks)
{
	begin_at(win, tick_shift(win->scale.first, ticks, win->unit));
}

void roadmap_scroll_page(struct roadmap_window *win, int dir)
{
	roadmap_scroll(win, dir * (win->scale.ticks > 1 ? win->scale.ticks - 1 : 1));
}

// A day of that cell, in its middle.
static int32_t day_of_cell(const struct timescale *s, int x)
{
	int32_t first = gantt_tick_day(s, x / s->cells), next = gantt_tick_day(s, x / s->cells + 1);
	return first + (next - first) * (2 * (x % s->cells) + 1) / (2 * s->cells);
}

// What stays in place when the unit changes, and its cell.
static int32_t anchor(const struct roadmap_window *win, int32_t today, const struct phase *ph, int *x)
{
	int total = roadmap_cells(win), at = gantt_cell(&win->scale, today);
	struct bar bar = ph ? roadmap_bar(win, ph) : (struct bar){0};
	bool seen = bar.from < bar.to, holds = seen && at >= bar.from && at < bar.to;
	*x = seen ? (bar.from + bar.to - 1) / 2 : total / 2;
	if (!holds && (seen || at < 0 || at >= total))
		return day_of_cell(&win->scale, *x);
	*x = at;
	return today;
}

static void show_again(struct roadmap_window *win, int32_t today, const struct roadmap_seen *seen)
{
	if (!seen->fitted) {
		show_from(win, seen->from);
		return;
	}
	win->fitted = true;
	roadmap_window_scale(win, today, win->width);
}

void roadmap_zoom_to(struct roadmap_window *win, int32_t today, const struct phase *ph, enum tick unit)
{
	int32_t id = ph ? ph->id : NONE32;
	int x;
	if (win->seen_phase != id)
		forget_seen(win);
	win->seen_phase = id;
	bool again = unit != win->scale.unit && win->seen[unit].there;
	if (unit != win->scale.unit)
		win->seen[win->scale.unit] = (struct roadmap_seen){true, win->fitted, win->scale.first};
	int32_t day = anchor(win, today, ph, &x);
	win->unit = unit;
	if (again) {
		show_again(win, today, &win->seen[unit]);
		return;
	}
	struct timescale s = gantt_scale(unit, day, win->width);
	int tick = x / s.cells < s.ticks ? x / s.cells : s.ticks - 1;
	show_from(win, tick_shift(tick_first(day, unit), -tick, unit));
}

void roadmap_zoom(struct roadmap_window *win, int32_t today, const struct phase *ph, int dir)
{
	int unit = (int)win->scale.unit - dir;
	// Years that were made wide to fill the window become as wide as usual.
	if (unit > TICK_YEAR && win->fitted && gantt_scale(TICK_YEAR, today, win->width).cells < win->scale.cells)
		unit = TICK_YEAR;
	if (unit >= TICK_DAY && unit <= TICK_YEAR)
		roadmap_zoom_to(win, today, ph, (enum tick)unit);
}
