// SPDX-License-Identifier: EUPL-1.2
// A sign of one cell lies upon a long bar, on its ground, and steps aside from what is only a cell or two wide, from a single
// day and from what says how far a bar is done. Where two fall into one cell the worse one is told.
#include "ui/roadmap/latest.h"

#include "base/date.h"

enum { BAR_LEAST = 3 }; // cells of a bar that a sign may lie upon

uint32_t roadmap_latest_glyph(enum latest_state state)
{
	return state == LATEST_MISSED ? 'x' : state == LATEST_LATE ? 0x25BC : 0x25BD; // ▼ ▽
}

enum role roadmap_latest_role(enum latest_state state)
{
	bool over = state == LATEST_KEPT || state == LATEST_AFTER;
	return state == LATEST_MISSED || state == LATEST_LATE ? ROLE_BAD : over ? ROLE_DIM : ROLE_TEXT;
}

static int weight(enum latest_state state)
{
	return state == LATEST_MISSED ? 3 : state == LATEST_LATE ? 2 : state == LATEST_ROOM ? 1 : 0;
}

// ---- places ------------------------------------------------------------------------------------------------------

// The bar in this cell that is no single day, -1.
static int bar_at(const struct roadmap_lane *lane, int x)
{
	for (int i = 0; i < lane->n; i++)
		if (!lane->bar[i].milestone && x >= lane->bar[i].from && x < lane->bar[i].to)
			return i;
	return -1;
}

// Would a sign here hide anything?
static bool hides(const struct roadmap_lane *lane, int x)
{
	for (int i = 0; i < lane->n; i++) {
		const struct roadmap_bar *bar = &lane->bar[i];
		bool inside = x >= bar->from && x < bar->to, start = inside && x == bar->from, end = inside && x == bar->to - 1;
		if (inside && (bar->milestone || bar->to - bar->from < BAR_LEAST || roadmap_bar_progress(bar) == x))
			return true;
		if ((start && bar->half.open_from) || (end && bar->half.open_to)) // an arrow stands there
			return true;
	}
	return false;
}

static void add(struct roadmap_lane *lane, const struct roadmap_window *win, const struct latest *l)
{
	int total = roadmap_cells(win), wanted = gantt_cell(&win->scale, l->last);
	if (l->state == LATEST_NONE || wanted < 0 || wanted >= total)
		return;
	for (int i = 0; i < lane->signs; i++)
		if (lane->sign[i].wanted == wanted) {
			if (weight(l->state) > weight(lane->sign[i].state))
				lane->sign[i].state = l->state;
			return;
		}
	for (int k = 0; k < 3 && lane->signs < LANE_SIGNS; k++) {
		int x = k == 0 ? wanted : k == 1 ? wanted + 1 : wanted - 1;
		if (x < 0 || x >= total || hides(lane, x) || roadmap_lane_sign_at(lane, x) >= 0)
			continue;
		lane->sign[lane->signs++] = (struct roadmap_sign){x, wanted, l->state};
		return;
	}
}

void roadmap_latest_add(struct roadmap_lane *lane, const struct roadmap_window *win, const struct plan *then,
						const struct measure *m, int32_t today, bool whole)
{
	struct latest l;
	for (int i = 0; i < lane->n; i++) {
		if (lane->bar[i].phase->latest == DAY_NONE)
			continue;
		l = latest_of_phase(then, lane->bar[i].phase, today);
		add(lane, win, &l);
	}
	if (!whole || m->latest == DAY_NONE)
		return;
	l = latest_of_measure(then, m, today);
	add(lane, win, &l);
}

// ---- on the screen -----------------------------------------------------------------------------------------------

unsigned roadmap_latest_draw(const struct roadmap_window *win, struct canvas *c, const struct roadmap_lane *lane, int y)
{
	unsigned drawn = 0;
	for (int i = 0; i < lane->signs; i++) {
		const struct roadmap_sign *s = &lane->sign[i];
		int on = bar_at(lane, s->at);
		const struct roadmap_bar *bar = on >= 0 ? &lane->bar[on] : NULL;
		bool sure = bar && !bar->half.unsure_from && !bar->half.unsure_to;
		enum role role = sure ? roadmap_kind_letters(bar->phase->kind, bar->second) : roadmap_latest_role(s->state);
		canvas_put(c, win->x + s->at, y, role, roadmap_latest_glyph(s->state));
		drawn |= 1U << s->state;
	}
	return drawn;
}

// Of one measure and of its phases, each to its cell where nothing worse stands.
static void mark(uint8_t *cell, const struct roadmap_window *win, const struct latest *l)
{
	int x = gantt_cell(&win->scale, l->last), total = roadmap_cells(win);
	if (l->state != LATEST_NONE && x >= 0 && x < total &&
		(cell[x] == LATEST_NONE || weight(l->state) > weight((enum latest_state)cell[x])))
		cell[x] = (uint8_t)l->state;
}

unsigned roadmap_latest_draw_group(const struct roadmap_window *win, const struct look *look, struct canvas *c,
								   const struct roadmap_group *g, int y)
{
	int total = roadmap_cells(win);
	unsigned drawn = 0;
	uint8_t *cell = arena_zero(look->frame, (size_t)total + 1, 1);
	for (size_t i = 0; i < g->latest_n; i++) {
		const struct measure *m = &look->plan->measure[g->latest[i]];
		struct plan_rows phases = plan_of(look->plan, T_phase, "measure", m->id);
		struct latest l = latest_of_measure(look->plan, m, look->today);
		mark(cell, win, &l);
		for (size_t k = 0; k < phases.n; k++) {
			l = latest_of_phase(look->plan, &look->plan->phase[phases.at[k]], look->today);
			mark(cell, win, &l);
		}
	}
	for (int x = 0; x < total; x++) {
		enum latest_state state = (enum latest_state)cell[x];
		if (state == LATEST_NONE)
			continue;
		canvas_put(c, win->x + x, y, roadmap_latest_role(state), roadmap_latest_glyph(state));
		drawn |= 1U << state;
	}
	return drawn;
}

unsigned roadmap_latest_text(struct str *out, const struct look *look, const struct measure *m)
{
	struct latest l = latest_of_measure(look->plan, m, look->today);
	if (l.state == LATEST_NONE)
		return 0;
	str_add(out, " · ");
	str_addcp(out, roadmap_latest_glyph(l.state));
	str_addc(out, ' ');
	date_text(out, l.day, (enum precision)l.precision);
	return 1U << l.state;
}
