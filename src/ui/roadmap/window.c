// SPDX-License-Identifier: EUPL-1.2
// The window of time: fitted to the plan, or a unit and a first day chosen by zooming and moving; and the two lines of
// the axis above it. Labels are written in the finest unit that has room for them.
#include "ui/roadmap/window.h"

#include "base/i18n.h"
#include "base/text.h"

#include <stdio.h>

void roadmap_window_begin(struct roadmap_window *win)
{
	*win = (struct roadmap_window){.whole_first = DAY_NONE,
								   .whole_last = DAY_NONE,
								   .fitted = true,
								   .unit = PRECISION_QUARTER,
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

struct bar roadmap_bar(const struct roadmap_window *win, const struct phase *ph)
{
	struct extent e = gantt_extent(ph);
	if (e.first == DAY_NONE && e.last == DAY_NONE && e.open_first && e.open_last)
		return (struct bar){.to = roadmap_cells(win), .open_from = true, .open_to = true};
	return gantt_bar(&win->scale, &e);
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
static struct timescale scale_from(enum precision unit, int32_t from, int width)
{
	struct timescale s = gantt_scale(unit, from, width);
	s.first = date_first(from, unit);
	return s;
}

void roadmap_window_scale(struct roadmap_window *win, int32_t today, int width)
{
	int32_t first, last;
	win->width = width;
	if (win->fitted && whole(win, today, &first, &last)) {
		win->scale = gantt_fit(first, last, width);
	} else if (win->fitted || win->from == DAY_NONE) {
		win->scale = gantt_scale(win->fitted ? PRECISION_QUARTER : win->unit, today, width);
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
static void begin_at(struct roadmap_window *win, int32_t day)
{
	win->from = kept_in_range(day);
	win->fitted = false;
	win->scale = scale_from(win->unit, win->from, win->width);
}

void roadmap_window_from(struct roadmap_window *win, enum precision unit, int32_t from)
{
	win->unit = unit;
	win->from = kept_in_range(from);
	win->fitted = false;
}

void roadmap_fit(struct roadmap_window *win, int32_t today)
{
	win->fitted = true;
	roadmap_window_scale(win, today, win->width);
}

void roadmap_show_day(struct roadmap_window *win, int32_t day)
{
	begin_at(win, date_shift(date_first(day, win->unit), -(win->scale.ticks / 3), win->unit));
}

void roadmap_pan(struct roadmap_window *win, int dir)
{
	int by = win->scale.ticks / 3 > 0 ? win->scale.ticks / 3 : 1;
	begin_at(win, date_shift(win->scale.first, dir * by, win->unit));
}

// What stays in place when the unit changes: the phase under the cursor, if it is in the window, else the middle.
static int32_t anchor(const struct roadmap_window *win, int32_t today, const struct phase *ph)
{
	int32_t first = win->scale.first, last = scale_end(&win->scale);
	if (ph) {
		struct extent e = gantt_extent(ph);
		int32_t day = e.first != DAY_NONE ? e.first : e.last;
		if (day != DAY_NONE && day >= first && day <= last)
			return day;
	}
	return today >= first && today <= last ? today : first + (last - first) / 2;
}

void roadmap_zoom(struct roadmap_window *win, int32_t today, const struct phase *ph, int dir)
{
	int unit = (int)win->scale.unit - dir;
	if (unit < PRECISION_DAY || unit > PRECISION_YEAR)
		return;
	int32_t day = anchor(win, today, ph);
	win->unit = (enum precision)unit;
	win->scale = gantt_scale(win->unit, day, win->width);
	win->from = kept_in_range(win->scale.first);
	win->fitted = false;
}

// Cells that a period of `grain` has on the scale, about; 0 when the scale is coarser.
static int grain_cells(const struct timescale *s, enum precision grain)
{
	static const int days[] = {1, 30, 91, 365};
	return grain < s->unit ? 0 : s->cells * days[grain] / days[s->unit];
}

static void label_of(char *out, size_t size, int32_t day, enum precision grain, bool context)
{
	struct civil d = date_civil(day);
	if (grain == PRECISION_DAY)
		snprintf(out, size, "%d", d.day);
	else if (grain == PRECISION_MONTH && context)
		snprintf(out, size, "%s %d", date_month_name(d.month), d.year);
	else if (grain == PRECISION_MONTH)
		snprintf(out, size, "%s", date_month_name(d.month));
	else if (grain == PRECISION_QUARTER)
		snprintf(out, size, "Q%d", date_quarter(day));
	else
		snprintf(out, size, "%d", d.year);
}

// Writes the labels of `grain` along line y, each at the first cell of its period, none over another.
static void draw_labels(const struct roadmap_window *win, struct canvas *c, int y, enum precision grain, bool context,
						enum role role)
{
	const struct timescale *s = &win->scale;
	int total = s->cells * s->ticks, free_from = 0;
	char text[48];
	for (int32_t day = date_first(s->first, grain); day <= scale_end(s); day = date_shift(day, 1, grain)) {
		int x = gantt_cell(s, day), next = gantt_cell(s, date_shift(day, 1, grain));
		bool begun = x < 0;
		x = begun ? 0 : x;
		next = next > total || next < 0 ? total : next;
		label_of(text, sizeof text, day, grain, context);
		int w = text_width(text);
		// What has begun before the window is named only when it has room there.
		if (x < free_from || x + w > total || (begun && next - x <= w))
			continue;
		canvas_text(c, win->x + x, y, role, text);
		free_from = x + w + 1;
	}
}

static int quarter_cells(const struct timescale *s)
{
	return s->unit == PRECISION_YEAR ? s->cells / 4 : grain_cells(s, PRECISION_QUARTER);
}

// Quarters below years that are too narrow to be counted in quarters: "Q1 Q2 Q3 Q4", or just "1 2 3 4".
static void draw_quarters(const struct roadmap_window *win, struct canvas *c)
{
	const struct timescale *s = &win->scale;
	int total = s->cells * s->ticks, room = quarter_cells(s);
	char text[48];
	for (int32_t day = date_first(s->first, PRECISION_QUARTER); day <= scale_end(s);
		 day = date_shift(day, 1, PRECISION_QUARTER)) {
		int x = gantt_cell(s, day);
		label_of(text, sizeof text, day, PRECISION_QUARTER, false);
		if (x >= 0 && x + room <= total)
			canvas_text(c, win->x + x, 1, ROLE_DIM, room > 2 ? text : text + 1);
	}
}

// What labels have room for, below their years or months.
static enum precision labelled(const struct roadmap_window *win)
{
	static const int needed[] = {3, 4, 3, 5};
	int grain = (int)win->scale.unit;
	while (grain < PRECISION_YEAR && grain_cells(&win->scale, (enum precision)grain) < needed[grain])
		grain++;
	return (enum precision)grain;
}

enum precision roadmap_finest(const struct roadmap_window *win)
{
	enum precision grain = labelled(win);
	return grain == PRECISION_YEAR && quarter_cells(&win->scale) >= 2 ? PRECISION_QUARTER : grain;
}

void roadmap_draw_axis(const struct roadmap_window *win, int32_t day, struct canvas *c)
{
	enum precision grain = labelled(win);
	bool quarters = grain != roadmap_finest(win);
	if (grain == PRECISION_YEAR)
		draw_labels(win, c, quarters ? 0 : 1, PRECISION_YEAR, false, ROLE_HEADING);
	if (quarters) {
		draw_quarters(win, c);
	} else if (grain < PRECISION_YEAR) {
		draw_labels(win, c, 0, grain == PRECISION_DAY ? PRECISION_MONTH : PRECISION_YEAR, true, ROLE_HEADING);
		draw_labels(win, c, 1, grain, false, ROLE_DIM);
	}
	int total = roadmap_cells(win), today = gantt_cell(&win->scale, day);
	const char *text = today < 0 ? tr("◂ today") : today >= total ? tr("today ▸") : "";
	int w = text_width(text); // today's line is outside: where to look for it
	if (w > 0 && grain == PRECISION_YEAR && !quarters)
		canvas_text(c, win->x + (today < 0 ? 0 : total - w), 0, ROLE_TODAY, text);
	else if (w > 0 && w < win->x - 1)
		canvas_text(c, win->x - w - 1, 1, ROLE_TODAY, text);
}
