// SPDX-License-Identifier: EUPL-1.2
// The two lines of the axis above the chart. Labels are written in the finest unit that has room for them.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/roadmap/window.h"

#include <stdio.h>

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
	for (int32_t day = date_first(s->first, grain); day <= roadmap_last_day(win); day = date_shift(day, 1, grain)) {
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
	for (int32_t day = date_first(s->first, PRECISION_QUARTER); day <= roadmap_last_day(win);
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
