// SPDX-License-Identifier: EUPL-1.2
// One row: its label, the lines of the years, its bars with their names, today's line through all of it, and at either
// edge what lies outside the window.
#include "base/text.h"
#include "plan/gantt/gantt.h"
#include "say/label.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/kit/stage.h"
#include "ui/roadmap/compare.h"
#include "ui/roadmap/lane.h"
#include "ui/roadmap/latest.h"
#include "ui/roadmap/other.h"
#include "ui/roadmap/planning.h"
#include "ui/roadmap/roadmap.h"
#include "ui/roadmap/undated.h"
#include "ui/roadmap/wave.h"

#include <stdio.h>

// First cell of each year, so that the eye finds the way down from the axis.
void roadmap_draw_years(const struct roadmap_window *win, struct canvas *c, int y)
{
	int total = roadmap_cells(win);
	int32_t year = date_first(win->scale.first, PRECISION_YEAR);
	if (win->scale.unit == TICK_YEAR)
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

void roadmap_draw_today(const struct roadmap_window *win, struct canvas *c, int32_t today, int y)
{
	int x = gantt_cell(&win->scale, today);
	if (x >= 0 && x < roadmap_cells(win))
		canvas_put(c, win->x + x, y, ROLE_TODAY, 0x2503); // ┃
}

void roadmap_draw_blank(const struct roadmap *st, const struct look *look, struct canvas *c, int y)
{
	roadmap_draw_years(&st->window, c, y);
	roadmap_draw_today(&st->window, c, look->today, y);
}

static void draw_ghost(const struct roadmap_window *win, struct canvas *c, const struct phase *ph, int y)
{
	struct bar was = roadmap_bar(win, ph);
	for (int x = was.from; x < was.to; x++)
		canvas_put(c, win->x + x, y, ROLE_DIM, 0xB7); // ·
}

// Where a row is drawn.
struct pen {
	const struct roadmap_window *win;
	const struct look *look;
	struct canvas *c;
	int y;
};

// Returns the cell behind it, or `free_from`.
static int draw_name(const struct pen *p, const struct roadmap_lane *lane, int i, int free_from, bool here)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	int total = roadmap_cells(p->win) - (lane->after > 1 ? 3 : 0); // how many follow stands there
	struct roadmap_label l = roadmap_lane_label(lane, i, free_from, total, text_width(bar->phase->title));
	if (l.w == 0)
		return free_from;
	int x = p->win->x + l.at;
	if (!l.inside) // the lines of the years give way
		canvas_fill(p->c, (struct rect){x, p->y, l.w, 1}, ROLE_DIM, ' ');
	label_draw(p->c, p->look, x, p->y, l.w, l.inside ? roadmap_kind_letters(bar->phase->kind, bar->second) : ROLE_DIM,
			   bar->phase->title);
	if (here)
		canvas_bold(p->c, (struct rect){x, p->y, l.w, 1});
	return l.at + l.w + 1;
}

// Brackets around the bar that the next key moves; only the end that the grip holds has one. Where another bar stands
// they take the last cell of their own; an end outside the window has none.
static void draw_brackets(const struct pen *p, enum grip grip, const struct roadmap_lane *lane, int i)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	int from = bar->from - 1, to = bar->to;
	if (from < 0 || roadmap_lane_has(lane, from))
		from = bar->from;
	if (to >= roadmap_cells(p->win) || roadmap_lane_has(lane, to))
		to = bar->to - 1;
	bool open_from = from == bar->from && bar->half.open_from; // its arrow says more than a bracket in its place
	bool open_to = to == bar->to - 1 && bar->half.open_to;
	if (grip != GRIP_END && from <= to && !bar->cut_from && !open_from)
		canvas_put(p->c, p->win->x + from, p->y, ROLE_FIELD, '[');
	if (grip != GRIP_START && to >= from && !bar->cut_to && !open_to)
		canvas_put(p->c, p->win->x + to, p->y, ROLE_FIELD, ']');
}

static void fill_lane(struct roadmap_lane *lane, const struct roadmap *st, const struct look *look,
					  const struct roadmap_row *row, bool second)
{
	roadmap_lane_begin(lane, &st->window, look->today);
	lane->critical = roadmap_critical_has(&st->critical, row->measure);
	if (row->kind == ROW_PLACED) {
		struct phase *moved = arena_alloc(look->frame, sizeof *moved); // until the lane is drawn
		*moved = roadmap_shifted(&st->shift, &st->shift.placed);
		roadmap_lane_add(lane, look->plan, &st->window, moved, second);
	}
	for (uint32_t i = 0; i < row->n; i++) {
		const struct phase *ph = &look->plan->phase[st->rows.phases.at[row->first + i]];
		if (roadmap_pending(&st->shift) && roadmap_moves(look, st->phase, ph->id)) {
			struct phase *moved = arena_alloc(look->frame, sizeof *moved); // until the lane is drawn
			*moved = roadmap_shifted(&st->shift, ph);
			ph = moved;
		}
		roadmap_lane_add(lane, look->plan, &st->window, ph, second);
	}
}

// "◂3" and "2▸": bars outside the window, in the blank column beside the chart; their number where it has room.
static void draw_outside(const struct roadmap_window *win, struct canvas *c, const struct roadmap_lane *lane, int y)
{
	int total = roadmap_cells(win), w;
	char text[8];
	if (lane->before > 0) {
		canvas_put(c, win->x - 1, y, ROLE_DIM, 0x25C2); // ◂
		w = lane->before > 1 ? snprintf(text, sizeof text, "%d", lane->before % 1000) : 0;
		if (w > 0 && !roadmap_lane_has(lane, 0) && !roadmap_lane_has(lane, w - 1))
			canvas_text(c, win->x, y, ROLE_DIM, text);
	}
	if (lane->after > 0) {
		canvas_put(c, win->x + total, y, ROLE_DIM, 0x25B8); // ▸
		w = lane->after > 1 ? snprintf(text, sizeof text, "%d", lane->after % 1000) : 0;
		if (w > 0 && !roadmap_lane_has(lane, total - 1) && !roadmap_lane_has(lane, total - w))
			canvas_text_right(c, win->x + total, y, ROLE_DIM, text);
	}
}

static void draw_label(const struct roadmap *st, const struct look *look, struct canvas *c, const struct measure *m,
					   int y, bool here, bool further)
{
	if (here)
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
	if (further)
		return;
	look_draw_mark(look, c, 0, y, T_measure, m->id, here);
	c->lines = st->drawn.apart ? stage_lines(look) : 1;
	roadmap_labels_draw(&st->labels, look, c, m, y, here);
	c->lines = 1;
}

static void draw_bars(const struct roadmap_window *win, struct canvas *c, const struct roadmap_lane *lane, int y)
{
	for (int i = 0; i < lane->n; i++)
		if (!lane->bar[i].milestone)
			roadmap_bar_draw(win, c, &lane->bar[i], y);
	for (int i = 0; i < lane->n && lane->critical; i++)
		if (!lane->bar[i].milestone)
			canvas_put(c, win->x + roadmap_lane_sign(lane, i), y, ROLE_BAD, CRITICAL_SIGN);
	for (int i = 0; i < lane->n; i++) {
		int days = lane->bar[i].milestone ? roadmap_lane_days_at(lane, i) : 0;
		if (days > 0)
			roadmap_bar_draw(win, c, &lane->bar[i], y);
		if (days == 1 && lane->critical)
			canvas_put(c, win->x + lane->bar[i].from, y, ROLE_BAD, CRITICAL_SIGN);
		if (days > 1) // how many there are, in place of the sign
			canvas_put(c, win->x + lane->bar[i].from, y, roadmap_kind_role(lane->bar[i].phase->kind, false),
					   days > 9 ? '9' : (uint32_t)('0' + days));
	}
}

static bool is_dated_row(const struct roadmap *st, const struct look *look, const struct roadmap_row *row)
{
	for (uint32_t i = 0; i < row->n; i++)
		if (gantt_dated(&look->plan->phase[st->rows.phases.at[row->first + i]]))
			return true;
	return false;
}

// In place of bars, above its waves.
static unsigned draw_undated(const struct roadmap *st, const struct look *look, struct canvas *c,
							 const struct measure *m, int y)
{
	struct str text = str_on(look->frame);
	unsigned latest = roadmap_undated_text(&text, look, m);
	int room = roadmap_cells(&st->window), w = text_width(str_text(&text)) + 1;
	canvas_fill(c, (struct rect){st->window.x, y, w < room ? w : room, 1}, ROLE_DIM, ' ');
	canvas_text_w(c, st->window.x, y, room, ROLE_DIM, str_text(&text));
	return latest;
}

static unsigned draw_measure(const struct roadmap *st, const struct look *look, const struct plan *then,
							 struct canvas *c, int row, int y)
{
	const struct roadmap_row *r = &st->rows.at[row];
	const struct measure *m = &look->plan->measure[r->measure];
	struct roadmap_lane lane;
	bool here = row == st->list.at;
	draw_label(st, look, c, m, y, here, r->further && row != st->list.top);
	if (here)
		canvas_cursor(c, roadmap_labels_title_x(&st->labels), y);
	fill_lane(&lane, st, look, r, !st->drawn.apart && row % 2 == 1);
	for (int i = 0; i < lane.n && here; i++)
		if (r->kind == ROW_PLACED || lane.bar[i].phase->id == st->phase)
			lane.chosen = i;
	if (here && roadmap_pending(&st->shift) && !st->shift.placing)
		draw_ghost(&st->window, c, plan_find(look->plan, T_phase, st->phase), y);
	if (look->compared && st->drawn.apart)
		roadmap_draw_then(&st->window, look, c, m->id, y, y + 1);
	roadmap_latest_add(&lane, &st->window, then, m, look->today, !r->further);
	draw_bars(&st->window, c, &lane, y);
	if (look->compared && !st->drawn.apart)
		roadmap_draw_then(&st->window, look, c, m->id, y, -1);
	unsigned latest = roadmap_latest_draw(&st->window, c, &lane, y);
	draw_outside(&st->window, c, &lane, y);
	if (!roadmap_lane_hidden_by_today(&lane))
		roadmap_draw_today(&st->window, c, look->today, y);
	if (!r->further && r->kind == ROW_BARS && !is_dated_row(st, look, r))
		latest |= draw_undated(st, look, c, m, y);
	const struct pen pen = {&st->window, look, c, y};
	for (int i = 0, free_from = 2; i < lane.n; i++) {
		free_from = draw_name(&pen, &lane, i, free_from, i == lane.chosen);
		if (i != lane.chosen)
			continue;
		canvas_cursor(c, st->window.x + lane.bar[i].from, y);
		if (!look->aside)
			draw_brackets(&pen, st->shift.grip, &lane, i);
	}
	return latest;
}

unsigned roadmap_draw_row(const struct roadmap *st, const struct look *look, const struct plan *then, struct canvas *c,
						  int row, int y)
{
	roadmap_draw_years(&st->window, c, y);
	if (st->rows.at[row].kind == ROW_GROUP)
		return roadmap_draw_heading(st, look, c, row, y);
	if (st->rows.at[row].kind == ROW_EXTERNAL)
		roadmap_draw_external(st, look, c, row, y);
	else if (st->rows.at[row].kind == ROW_WAVE)
		roadmap_wave_draw(st, look, c, row, y);
	else
		return draw_measure(st, look, then, c, row, y);
	return 0;
}
