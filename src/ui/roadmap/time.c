// SPDX-License-Identifier: EUPL-1.2
// The window of time: fitted to the plan, or a unit and a first day chosen by zooming and moving; and the two lines of
// the axis above it. Labels are written in the finest unit that has room for them.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/roadmap/roadmap.h"

#include <stdio.h>

static int32_t scale_end(const struct timescale *s)
{
	return gantt_tick_day(s, s->ticks) - 1;
}

// The plan's own time; today is taken in when it is not further away than a third of it.
static bool whole(const struct roadmap *st, const struct look *look, int32_t *first, int32_t *last)
{
	if (st->whole_first == DAY_NONE)
		return false;
	int32_t near = (st->whole_last - st->whole_first) / 3;
	*first = look->today < st->whole_first && st->whole_first - look->today <= near ? look->today : st->whole_first;
	*last = look->today > st->whole_last && look->today - st->whole_last <= near ? look->today : st->whole_last;
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

void roadmap_window(struct roadmap *st, const struct look *look, int width)
{
	int32_t first, last;
	if (st->fitted && whole(st, look, &first, &last)) {
		st->scale = gantt_fit(first, last, width);
	} else if (st->fitted || st->from == DAY_NONE) {
		st->scale = gantt_scale(st->fitted ? PRECISION_QUARTER : st->unit, look->today, width);
	} else {
		st->scale = scale_from(st->unit, st->from, width);
	}
	st->unit = st->scale.unit;
	st->from = st->scale.first;
}

static int32_t kept_in_range(int32_t day)
{
	return day < DAY_MIN ? DAY_MIN : day > DAY_MAX ? DAY_MAX : day;
}

// The next key may come before the next frame: the scale is that of the new window at once.
static void begin_at(struct roadmap *st, int32_t day)
{
	st->from = kept_in_range(day);
	st->fitted = false;
	st->scale = scale_from(st->unit, st->from, st->chart_w > 0 ? st->chart_w : 60);
}

void roadmap_fit(struct roadmap *st, const struct look *look)
{
	st->fitted = true;
	roadmap_window(st, look, st->chart_w > 0 ? st->chart_w : 60);
}

void roadmap_show_day(struct roadmap *st, int32_t day)
{
	begin_at(st, date_shift(date_first(day, st->unit), -(st->scale.ticks / 3), st->unit));
}

void roadmap_pan(struct roadmap *st, int dir)
{
	int by = st->scale.ticks / 3 > 0 ? st->scale.ticks / 3 : 1;
	begin_at(st, date_shift(st->scale.first, dir * by, st->unit));
}

// What stays in place when the unit changes: the phase under the cursor, if it is in the window, else the middle.
static int32_t anchor(const struct roadmap *st, const struct look *look)
{
	const struct phase *ph = plan_find(look->plan, T_phase, st->phase);
	int32_t first = st->scale.first, last = scale_end(&st->scale);
	if (ph) {
		struct extent e = gantt_extent(ph);
		int32_t day = e.first != DAY_NONE ? e.first : e.last;
		if (day != DAY_NONE && day >= first && day <= last)
			return day;
	}
	return look->today >= first && look->today <= last ? look->today : first + (last - first) / 2;
}

void roadmap_zoom(struct roadmap *st, const struct look *look, int dir)
{
	int unit = (int)st->scale.unit - dir;
	if (unit < PRECISION_DAY || unit > PRECISION_YEAR)
		return;
	int32_t day = anchor(st, look);
	st->unit = (enum precision)unit;
	st->scale = gantt_scale(st->unit, day, st->chart_w > 0 ? st->chart_w : 60);
	st->from = kept_in_range(st->scale.first);
	st->fitted = false;
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
static void draw_labels(const struct roadmap *st, struct canvas *c, int y, enum precision grain, bool context,
						enum role role)
{
	const struct timescale *s = &st->scale;
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
		canvas_text(c, st->label_w + x, y, role, text);
		free_from = x + w + 1;
	}
}

static int quarter_cells(const struct timescale *s)
{
	return s->unit == PRECISION_YEAR ? s->cells / 4 : grain_cells(s, PRECISION_QUARTER);
}

// Quarters below years that are too narrow to be counted in quarters: "Q1 Q2 Q3 Q4", or just "1 2 3 4".
static void draw_quarters(const struct roadmap *st, struct canvas *c)
{
	const struct timescale *s = &st->scale;
	int total = s->cells * s->ticks, room = quarter_cells(s);
	char text[48];
	for (int32_t day = date_first(s->first, PRECISION_QUARTER); day <= scale_end(s);
		 day = date_shift(day, 1, PRECISION_QUARTER)) {
		int x = gantt_cell(s, day);
		label_of(text, sizeof text, day, PRECISION_QUARTER, false);
		if (x >= 0 && x + room <= total)
			canvas_text(c, st->label_w + x, 1, ROLE_DIM, room > 2 ? text : text + 1);
	}
}

void roadmap_draw_axis(const struct roadmap *st, const struct look *look, struct canvas *c)
{
	static const int needed[] = {3, 4, 3, 5};
	int grain = (int)st->scale.unit;
	while (grain < PRECISION_YEAR && grain_cells(&st->scale, (enum precision)grain) < needed[grain])
		grain++;
	bool quarters = grain == PRECISION_YEAR && quarter_cells(&st->scale) >= 2;
	if (grain == PRECISION_YEAR)
		draw_labels(st, c, quarters ? 0 : 1, PRECISION_YEAR, false, ROLE_HEADING);
	if (quarters) {
		draw_quarters(st, c);
	} else if (grain < PRECISION_YEAR) {
		draw_labels(st, c, 0, grain == PRECISION_DAY ? PRECISION_MONTH : PRECISION_YEAR, true, ROLE_HEADING);
		draw_labels(st, c, 1, (enum precision)grain, false, ROLE_DIM);
	}
	int total = st->scale.cells * st->scale.ticks, today = gantt_cell(&st->scale, look->today);
	const char *text = today < 0 ? tr("◂ today") : today >= total ? tr("today ▸") : "";
	int w = text_width(text); // today's line is outside: where to look for it
	if (w > 0 && grain == PRECISION_YEAR && !quarters)
		canvas_text(c, st->label_w + (today < 0 ? 0 : total - w), 0, ROLE_TODAY, text);
	else if (w > 0 && w < st->label_w - 1)
		canvas_text(c, st->label_w - w - 1, 1, ROLE_TODAY, text);
}
