// SPDX-License-Identifier: EUPL-1.2
// Headings of groups: what it is and how many it holds; of a folded one from when to when its measures reach, of folded
// external events their days. And external events, a row each.
#include "ui/roadmap/other.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/roadmap/latest.h"

static void draw_envelope(const struct roadmap_window *win, struct canvas *c, const struct extent *e, int y)
{
	struct extent reach = {e->open_first ? DAY_NONE : e->first,
						   e->open_last ? DAY_NONE : e->last,
						   e->open_first,
						   e->open_last,
						   e->exact_first,
						   e->exact_last};
	struct bar b = gantt_bar(&win->scale, &reach);
	if (e->open_first && e->open_last)
		b = (struct bar){.to = roadmap_cells(win), .open_from = true, .open_to = true};
	if (b.from >= b.to)
		return;
	for (int x = b.from; x < b.to; x++)
		canvas_put(c, win->x + x, y, ROLE_HEADING, 0x2501);                         // ━
	canvas_put(c, win->x + b.from, y, ROLE_HEADING, b.open_from ? 0x25C4 : 0x2523); // ◄ ┣
	canvas_put(c, win->x + b.to - 1, y, ROLE_HEADING, b.open_to ? 0x25BA : 0x252B); // ► ┫
}

static struct bar days_of(const struct roadmap_window *win, const struct external *x)
{
	struct phase day = roadmap_external_phase(x);
	return roadmap_bar(win, &day);
}

// All of them in one line; several in a cell are their number.
static void draw_days(const struct roadmap *st, const struct look *look, struct canvas *c, int y)
{
	int cells = roadmap_cells(&st->window);
	uint8_t *n = arena_zero(look->frame, (size_t)cells + 1, 1);
	for (size_t i = 0; i < look->plan->external_n; i++) {
		struct bar b = days_of(&st->window, &look->plan->external[i]);
		if (b.from < b.to)
			n[b.to - 1] = (uint8_t)num_min(n[b.to - 1] + 1, 9);
	}
	for (int x = 0; x < cells; x++)
		if (n[x] > 0)
			canvas_put(c, st->window.x + x, y, ROLE_PHASE, n[x] > 1 ? (uint32_t)('0' + n[x]) : 0x25C6); // ◆
	for (size_t i = 0; i < look->plan->external_n; i++) {
		struct bar b = days_of(&st->window, &look->plan->external[i]);
		if (b.from < b.to && n[b.to - 1] == 1 && roadmap_critical_waits(&st->critical, i))
			canvas_put(c, st->window.x + b.to - 1, y, ROLE_BAD, CRITICAL_SIGN);
	}
}

unsigned roadmap_draw_heading(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y)
{
	const struct roadmap_group *g = roadmap_group_at(&st->rows, row);
	const struct roadmap_window *win = &st->window;
	bool here = row == st->list.at;
	const char *title = arena_printf(look->frame, "%s (%d)", g->title, (int)g->n);
	int room = g->folded ? win->x - 2 : win->x + win->width - 1, over = num_min(text_width(title) + 2, room) - win->x;
	if (g->folded && g->key != GROUP_EXTERNAL)
		draw_envelope(win, c, &g->e, y);
	roadmap_draw_today(win, c, look->today, y);
	unsigned latest = roadmap_latest_draw_group(win, look, c, g, y);
	if (g->folded && g->key == GROUP_EXTERNAL)
		draw_days(st, look, c, y);
	if (over > 0)
		canvas_fill(c, (struct rect){win->x, y, over, 1}, ROLE_TEXT, ' ');
	int used = label_draw(c, look, 1, y, room, here ? ROLE_CURSOR : ROLE_HEADING, title);
	canvas_bold(c, (struct rect){1, y, used, 1});
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, 1, y);
	}
	return latest;
}

// Behind it who brings it about.
static void draw_party(const struct roadmap_window *win, const struct look *look, struct canvas *c,
					   const struct external *x, int y)
{
	struct bar b = days_of(win, x);
	bool seen = b.from < b.to;
	const char *text = x->expected == DAY_NONE ? tr("day not known") : seen ? x->party : "";
	int at = seen ? b.to + 1 : 0, w = text_width(text);
	if (w == 0 || at + w > roadmap_cells(win))
		return;
	canvas_fill(c, (struct rect){win->x + at, y, w, 1}, ROLE_DIM, ' ');
	label_draw(c, look, win->x + at, y, w, ROLE_DIM, text);
}

// A sign on its day; of a longer time at its end, before it what is not known.
void roadmap_draw_external(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y)
{
	const struct external *x = roadmap_external_at(&st->rows, look, row);
	const struct roadmap_window *win = &st->window;
	struct bar b = days_of(win, x);
	bool here = row == st->list.at, early = x->expected < win->scale.first;
	bool critical = roadmap_critical_waits(&st->critical, st->rows.at[row].measure);
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, 2, y);
	}
	look_draw_mark(look, c, 0, y, T_external, x->id, here);
	label_title(c, look, 2, y, win->x - 3, here, x->title);
	for (int i = b.from; i < b.to - 1; i++)
		canvas_put(c, win->x + i, y, ROLE_UNSURE, 0x2591); // ░
	roadmap_draw_today(win, c, look->today, y);
	draw_party(win, look, c, x, y);
	if (b.from < b.to)
		canvas_put(c, win->x + b.to - 1, y, critical ? ROLE_BAD : ROLE_PHASE, critical ? CRITICAL_SIGN : 0x25C6); // ◆
	else if (x->expected != DAY_NONE)
		canvas_put(c, early ? win->x - 1 : win->x + roadmap_cells(win), y, ROLE_DIM, early ? 0x25C2 : 0x25B8); // ◂ ▸
}
