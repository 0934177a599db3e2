// SPDX-License-Identifier: EUPL-1.2
// The band of time: from the first day that anything has to the last one, in years, quarters, months or days.
#include "exchange/picture/roadmap.h"

#include "base/i18n.h"
#include "base/num.h"

struct band band_of(const struct sheet *s, const struct roadmap_rows *rows, int x)
{
	int w = s->w - x;
	struct band b = {gantt_fit(rows->first, rows->last, num_max(1, w * 10 / (s->em * 7))), x, w};
	int ticks = 1;
	while (gantt_tick_day(&b.scale, ticks) <= rows->last)
		ticks++;
	b.scale.ticks = ticks;
	b.scale.cells = num_max(1, w / ticks);
	b.w = b.scale.cells * ticks;
	return b;
}

int band_x(const struct band *b, int32_t day)
{
	return b->x + num_max(0, num_min(gantt_cell(&b->scale, day), b->w));
}

static bool shows_today(const struct sheet *s, const struct band *b)
{
	int cell = gantt_cell(&b->scale, s->look->today);
	return cell >= 0 && cell < b->w;
}

// What a tick is called: "7", "Mar", "Q2", "2024".
static const char *tick_name(const struct sheet *s, const struct band *b, int tick)
{
	int32_t day = gantt_tick_day(&b->scale, tick);
	struct civil c = date_civil(day);
	switch (b->scale.unit) {
	case TICK_DAY:
		return arena_printf(s->a, "%d", c.day);
	case TICK_WEEK:
		return arena_printf(s->a, "%d", date_week(day, NULL));
	case TICK_MONTH:
		return date_month_name(c.month);
	case TICK_QUARTER:
		return arena_printf(s->a, "Q%d", date_quarter(day));
	default:
		return arena_printf(s->a, "%d", c.year);
	}
}

// What several ticks have in common: the year, of days and weeks the month.
static enum precision above(const struct band *b)
{
	return b->scale.unit <= TICK_WEEK ? PRECISION_MONTH : PRECISION_YEAR;
}

static void upper_names(struct sheet *s, const struct band *b)
{
	int32_t end = gantt_tick_day(&b->scale, b->scale.ticks);
	for (int32_t day = b->scale.first; day < end;) {
		int32_t next = date_shift(date_first(day, above(b)), 1, above(b));
		struct str name = str_on(s->a);
		date_text(&name, day, above(b));
		int x = band_x(b, day), room = band_x(b, next < end ? next : end) - x;
		if (letters_width(str_text(&name), s->em, true) + s->em / 2 <= room)
			svg_text(&s->svg, x + s->em / 4, s->y + s->em, ANCHOR_START, sheet_font(s, true), str_text(&name));
		day = next;
	}
	s->y += sheet_line(s);
}

// Every first, second … tick is named, as there is room; and none of which half stands outside.
static void lower_names(struct sheet *s, const struct band *b)
{
	int most = 0, step = 1;
	for (int i = 0; i < b->scale.ticks; i++)
		most = num_max(most, letters_width(tick_name(s, b, i), s->em, false));
	while (step < b->scale.ticks && most + s->em / 4 > b->scale.cells * step)
		step++;
	for (int i = 0; i + step <= b->scale.ticks; i += step) {
		int x = b->x + i * b->scale.cells;
		svg_text(&s->svg, step > 1 ? x : x + b->scale.cells / 2, s->y + s->em, step > 1 ? ANCHOR_START : ANCHOR_MIDDLE,
				 sheet_dim(s), tick_name(s, b, i));
	}
	s->y += sheet_line(s);
}

static void name_today(struct sheet *s, const struct band *b)
{
	struct str text = str_on(s->a), day = str_on(s->a);
	date_text(&day, s->look->today, PRECISION_DAY);
	str_addf(&text, tr("today %s"), str_text(&day));
	int w = letters_width(str_text(&text), s->em, false), x = band_x(b, s->look->today);
	x = num_max(0, num_min(x - w / 2, s->w - w));
	svg_text(&s->svg, x, s->y + s->em, ANCHOR_START, (struct font){s->em, false, ORANGE}, str_text(&text));
	s->y += sheet_line(s);
}

void band_axis(struct sheet *s, const struct band *b)
{
	if (shows_today(s, b))
		name_today(s, b);
	if (b->scale.unit != TICK_YEAR)
		upper_names(s, b);
	lower_names(s, b);
	s->y += s->em / 4;
}

void band_grid(struct sheet *s, const struct band *b, int top, int bottom)
{
	for (int i = 0; i <= b->scale.ticks; i++) {
		int32_t day = gantt_tick_day(&b->scale, i);
		bool begins = b->scale.unit == TICK_YEAR || date_first(day, above(b)) == day;
		int x = b->x + i * b->scale.cells;
		if (begins || b->scale.cells >= 2 * s->em)
			svg_line(&s->svg, x, top, x, bottom, (struct paint){.stroke = begins ? "#a6a6a6" : GRID, .width = 5});
	}
}

void band_today(struct sheet *s, const struct band *b, int top, int bottom)
{
	int x = band_x(b, s->look->today);
	if (shows_today(s, b))
		svg_line(&s->svg, x, top, x, bottom, (struct paint){.stroke = ORANGE, .width = 15});
}
