// SPDX-License-Identifier: EUPL-1.2
// One row of bars. A kind has its own glyph beside its own role; ░ is the part that nobody knows; ◄ and ► are open
// ends; the name of a phase stands in its bar or right of it, and today's line gives way to it.
#include "base/text.h"
#include "plan/gantt/gantt.h"
#include "say/label.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/roadmap/roadmap.h"

static const struct {
	uint32_t glyph;
	enum role role;
} kinds[] = {
	[phase_kind_OTHER] = {0x2584, ROLE_PHASE},         // ▄
	[phase_kind_PILOT] = {0x2593, ROLE_PILOT},         // ▓
	[phase_kind_ROLLOUT] = {0x2588, ROLE_ROLLOUT},     // █
	[phase_kind_OPERATION] = {0x2592, ROLE_OPERATION}, // ▒
};

// A bar as it will be drawn: clipped so that it does not cover the one before it.
struct drawn {
	const struct phase *phase;
	struct bar bar;
	enum role role;
};

static int today_cell(const struct roadmap_window *win, int32_t today)
{
	int x = gantt_cell(&win->scale, today);
	return x < roadmap_cells(win) ? x : -1;
}

// First cell of each year, so that the eye finds the way down from the axis.
static void draw_years(const struct roadmap_window *win, struct canvas *c, int y)
{
	int total = roadmap_cells(win);
	int32_t year = date_first(win->scale.first, PRECISION_YEAR);
	if (win->scale.unit == PRECISION_YEAR)
		return;
	for (;;) {
		year = date_shift(year, 1, PRECISION_YEAR);
		int x = gantt_cell(&win->scale, year);
		if (x >= total)
			return;
		if (x >= 0)
			canvas_put(c, win->x + x, y, ROLE_BORDER, 0x250A); // ┊
	}
}

static void draw_ghost(const struct roadmap_window *win, struct canvas *c, const struct phase *ph, int y)
{
	struct bar was = roadmap_bar(win, ph);
	for (int x = was.from; x < was.to; x++)
		canvas_put(c, win->x + x, y, ROLE_DIM, 0xB7); // ·
}

static void draw_bar(const struct roadmap_window *win, struct canvas *c, const struct drawn *d, int y)
{
	const struct bar *b = &d->bar;
	int x0 = win->x, w = b->to - b->from;
	for (int x = b->from; x < b->to; x++) { // of a bar with one known end, the cell at that end is what is known
		bool unsure = (b->unsure_from && (x < b->to - 1 || w == 1)) || (b->unsure_to && (x > b->from || w == 1));
		canvas_put(c, x0 + x, y, unsure ? ROLE_UNSURE : d->role, unsure ? 0x2591 : kinds[d->phase->kind].glyph);
	}
	if (b->open_from && b->from < b->to)
		canvas_put(c, x0 + b->from, y, d->role, 0x25C4); // ◄
	if (b->open_to && b->from < b->to)
		canvas_put(c, x0 + b->to - 1, y, d->role, 0x25BA); // ►
}

// The longer part of [from, to) on one side of today's line; the whole when it is not in between.
static void beside_today(int today, int *from, int *to)
{
	if (today < *from || today >= *to)
		return;
	if (today - *from >= *to - today - 1)
		*to = today;
	else
		*from = today + 1;
}

// Writes the name into the bar, or into `room` blank cells behind it. Returns nothing: no room, no name.
static void draw_name(const struct roadmap_window *win, const struct look *look, struct canvas *c,
					  const struct drawn *d, int next, int y, bool here)
{
	int from = d->bar.from + 1, to = d->bar.to - 1, today = today_cell(win, look->today);
	int w = text_width(d->phase->title);
	if (d->bar.from >= d->bar.to)
		return;
	beside_today(today, &from, &to);
	if (to - from < w + 2 && d->bar.to - d->bar.from - 2 >= w + 2) { // wider than either part: the line gives way
		from = d->bar.from + 1;
		to = d->bar.to - 1;
	}
	if (to - from >= w + 2) {
		canvas_text(c, win->x + from, y, d->role, " ");
		label_draw(c, look, win->x + from + 1, y, w, d->role, d->phase->title);
		canvas_text(c, win->x + from + 1 + w, y, d->role, " ");
		if (here)
			canvas_bold(c, (struct rect){win->x + from + 1, y, w, 1});
		return;
	}
	int at = d->bar.to + 2;
	// Right behind today's line; further off the name would seem to be of that day.
	if (today >= d->bar.to && today <= at && today + 2 + w < next)
		at = today + 2;
	if (at + w >= next)
		return;
	canvas_fill(c, (struct rect){win->x + at - 1, y, w + 2, 1}, ROLE_DIM, ' ');
	label_draw(c, look, win->x + at, y, w, ROLE_DIM, d->phase->title);
}

// Brackets around the bar that the next key moves; only the end that the grip holds has one.
static void draw_brackets(const struct roadmap_window *win, enum grip grip, struct canvas *c, const struct bar *b,
						  int y)
{
	int total = roadmap_cells(win);
	if (b->from >= b->to)
		return;
	if (grip != GRIP_END)
		canvas_put(c, win->x + (b->from > 0 ? b->from - 1 : 0), y, ROLE_FIELD, '[');
	if (grip != GRIP_START)
		canvas_put(c, win->x + (b->to < total ? b->to : total - 1), y, ROLE_FIELD, ']');
}

// Bars of a row with their cells; a bar that begins in the last cell of the one before it starts one further on.
static int bars_of(const struct roadmap *st, const struct look *look, const struct roadmap_row *row, struct drawn *out,
				   struct phase *moved, int most)
{
	int n = 0, covered = 0;
	for (uint32_t i = 0; i < row->n && n < most; i++) {
		const struct phase *ph = &look->plan->phase[st->rows.phases.at[row->first + i]];
		if (!gantt_dated(ph))
			continue;
		if (roadmap_pending(&st->shift) && ph->id == st->phase) {
			*moved = roadmap_shifted(&st->shift, ph);
			ph = moved;
		}
		struct drawn d = {ph, roadmap_bar(&st->window, ph), kinds[ph->kind].role};
		if (d.bar.from < covered && d.bar.to > covered)
			d.bar.from = covered;
		covered = d.bar.to > covered ? d.bar.to : covered;
		out[n++] = d;
	}
	return n;
}

// A bar of one cell would vanish behind today's line.
static bool hidden_by_today(const struct drawn *bars, int n, int today)
{
	for (int i = 0; i < n; i++)
		if (bars[i].bar.from == today && bars[i].bar.to == today + 1)
			return true;
	return false;
}

static int next_start(const struct drawn *bars, int n, int i, int total)
{
	for (int k = i + 1; k < n; k++)
		if (bars[k].bar.from < bars[k].bar.to)
			return bars[k].bar.from;
	return total;
}

static void draw_label(const struct roadmap *st, const struct look *look, struct canvas *c, const struct measure *m,
					   int y, bool here, bool further)
{
	if (here)
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
	if (further)
		return;
	look_draw_mark(look, c, 0, y, T_measure, m->id, here);
	const char *number = label_number(m->code);
	int w = text_width(number), x = 1 + st->rows.code_w + 1;
	label_draw(c, look, 1 + st->rows.code_w - w, y, w, ROLE_DIM, number);
	label_title(c, look, x, y, st->window.x - x - 1, here, m->title);
}

void roadmap_draw_row(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y)
{
	enum { MOST = 64 };
	const struct roadmap_row *r = &st->rows.at[row];
	const struct measure *m = &look->plan->measure[r->measure];
	struct drawn bars[MOST];
	struct phase moved;
	bool here = row == st->list.at;
	int total = roadmap_cells(&st->window), today = today_cell(&st->window, look->today);
	draw_label(st, look, c, m, y, here, r->further && row != st->list.top);
	if (here)
		canvas_cursor(c, 1 + st->rows.code_w + 1, y);
	draw_years(&st->window, c, y);
	int n = bars_of(st, look, r, bars, &moved, MOST);
	if (here && roadmap_pending(&st->shift))
		draw_ghost(&st->window, c, plan_find(look->plan, T_phase, st->phase), y);
	for (int i = 0; i < n; i++)
		draw_bar(&st->window, c, &bars[i], y);
	if (today >= 0 && !hidden_by_today(bars, n, today))
		canvas_put(c, st->window.x + today, y, ROLE_TODAY, 0x2503); // ┃
	for (int i = 0; i < n; i++) {
		bool chosen = here && bars[i].phase->id == st->phase;
		draw_name(&st->window, look, c, &bars[i], next_start(bars, n, i, total), y, chosen);
		if (chosen && bars[i].bar.from < bars[i].bar.to) {
			canvas_cursor(c, st->window.x + bars[i].bar.from, y);
			if (!look->aside)
				draw_brackets(&st->window, st->shift.grip, c, &bars[i].bar, y);
		}
	}
}
