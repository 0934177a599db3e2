// SPDX-License-Identifier: EUPL-1.2
// The two lines of the axis above the chart. Labels are written in the finest unit that has room for them.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/roadmap/window.h"

#include <stdio.h>

// Cells that a period of `grain` has on the scale, about; 0 when the scale is coarser.
static int grain_cells(const struct timescale *s, enum tick grain)
{
	static const int days[] = {1, 7, 30, 91, 365};
	return grain < s->unit ? 0 : s->cells * days[grain] / days[s->unit];
}

static void label_of(char *out, size_t size, int32_t day, enum tick grain, bool context)
{
	struct civil d = date_civil(day);
	if (grain == TICK_DAY)
		snprintf(out, size, "%d", d.day);
	else if (grain == TICK_WEEK)
		snprintf(out, size, "%d", date_week(day, NULL));
	else if (grain == TICK_MONTH && context)
		snprintf(out, size, "%s %d", date_month_name(d.month), d.year);
	else if (grain == TICK_MONTH)
		snprintf(out, size, "%s", date_month_name(d.month));
	else if (grain == TICK_QUARTER)
		snprintf(out, size, "Q%d", date_quarter(day));
	else
		snprintf(out, size, "%d", d.year);
}

// Writes the labels of `grain` along line y, each at the first cell of its period, none over another.
static void draw_labels(const struct roadmap_window *win, struct canvas *c, int y, enum tick grain, bool context)
{
	const struct timescale *s = &win->scale;
	int total = s->cells * s->ticks, free_from = 0;
	char text[48];
	for (int32_t day = tick_first(s->first, grain); day <= roadmap_last_day(win); day = tick_shift(day, 1, grain)) {
		int x = gantt_cell(s, day), next = gantt_cell(s, tick_shift(day, 1, grain));
		bool begun = x < 0;
		x = begun ? 0 : x;
		next = next > total || next < 0 ? total : next;
		label_of(text, sizeof text, day, grain, context);
		int w = text_width(text);
		// What has begun before the window is named only when it has room there.
		if (x < free_from || x + w > total || (begun && next - x <= w))
			continue;
		canvas_text(c, win->x + x, y, context ? ROLE_HEADING : ROLE_DIM, text);
		free_from = x + w + 1;
	}
}

static int quarter_cells(const struct timescale *s)
{
	return s->unit == TICK_YEAR ? s->cells / 4 : grain_cells(s, TICK_QUARTER);
}

// Quarters below years that are too narrow to be counted in quarters: "Q1 Q2 Q3 Q4", or just "1 2 3 4".
static void draw_quarters(const struct roadmap_window *win, struct canvas *c)
{
	const struct timescale *s = &win->scale;
	int total = s->cells * s->ticks, room = quarter_cells(s);
	char text[48];
	for (int32_t day = date_first(s->first, PRECISION_QUARTER); day <= roadmap_last_day(win);
		 day = date_shift(day, 1, PRECISION_QUARTER)) {
		int x = gantt_cell(s, day);
		label_of(text, sizeof text, day, TICK_QUARTER, false);
		if (x >= 0 && x + room <= total)
			canvas_text(c, win->x + x, 1, ROLE_DIM, room > 2 ? text : text + 1);
	}
}

// What labels have room for, below their years or months.
static enum tick labelled(const struct roadmap_window *win)
{
	static const int needed[] = {3, 3, 4, 3, 5};
	int grain = (int)win->scale.unit;
	while (grain < TICK_YEAR && grain_cells(&win->scale, (enum tick)grain) < needed[grain])
		grain++;
	return (enum tick)grain;
}

enum tick roadmap_finest(const struct roadmap_window *win)
{
	enum tick grain = labelled(win);
	return grain == TICK_YEAR && quarter_cells(&win->scale) >= 2 ? TICK_QUARTER : grain;
}

// Where to look for today's line when it is outside; else what the numbers of weeks are.
static void draw_corner(const struct roadmap_window *win, int32_t day, struct canvas *c)
{
	enum tick grain = labelled(win);
	int total = roadmap_cells(win), today = gantt_cell(&win->scale, day);
	const char *text = today < 0 ? tr("◂ today") : today >= total ? tr("today ▸") : "";
	int w = text_width(text);
	if (w > 0 && grain == TICK_YEAR && roadmap_finest(win) == TICK_YEAR)
		canvas_text(c, win->x + (today < 0 ? 0 : total - w), 0, ROLE_TODAY, text);
	else if (w > 0 && w < win->x - 1)
		canvas_text(c, win->x - w - 1, 1, ROLE_TODAY, text);
	if (grain == TICK_WEEK) // in line with the numbers where that is free
		canvas_text_right(c, win->x - 1, w > 0 ? 0 : 1, ROLE_DIM, tr("CW"));
}

void roadmap_draw_axis(const struct roadmap_window *win, int32_t day, struct canvas *c)
{
	enum tick grain = labelled(win);
	bool quarters = grain != roadmap_finest(win);
	if (grain == TICK_YEAR)
		draw_labels(win, c, quarters ? 0 : 1, TICK_YEAR, true);
	if (quarters) {
		draw_quarters(win, c);
	} else if (grain < TICK_YEAR) {
		draw_labels(win, c, 0, grain < TICK_MONTH ? TICK_MONTH : TICK_YEAR, true);
		draw_labels(win, c, 1, grain, false);
	}
	draw_corner(win, day, c);
}
