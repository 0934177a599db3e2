// SPDX-License-Identifier: EUPL-1.2
// Lines run down behind the end of what is awaited and then to the beginning of what waits; they pass behind bars and names,
// so that nothing is hidden. The chain is followed from measure to measure, the nearest first, as far as a screen can show.
#include "ui/roadmap/link.h"

enum { CHAIN_MOST = 32 };

// One end of a dependency on the screen.
struct anchor {
	int y;         // line, -1: not in sight
	struct bar at; // its cells
};

// Among the rows in sight alone: a plan may have thousands.
static int line_of(const struct roadmap *st, const struct look *look, int32_t measure, int32_t phase)
{
	int lines = st->drawn.apart ? 2 : 1;
	for (int i = 0; i < st->drawn.rows_h && st->list.top + i < (int)st->rows.n; i++) {
		const struct roadmap_row *row = &st->rows.at[st->list.top + i];
		bool found = row->kind == ROW_BARS && look->plan->measure[row->measure].id == measure && phase == NONE32;
		for (uint32_t k = 0; row->kind == ROW_BARS && k < row->n && !found && phase != NONE32; k++)
			found = roadmap_row_phase(&st->rows, look->plan, st->list.top + i, k)->id == phase;
		if (found)
			return st->drawn.rows_y + lines * i;
	}
	return -1;
}

static int line_of_external(const struct roadmap *st, const struct look *look, int32_t id)
{
	int lines = st->drawn.apart ? 2 : 1;
	for (int i = 0; i < st->drawn.rows_h; i++) {
		const struct external *x = roadmap_external_at(&st->rows, look, st->list.top + i);
		if (x && x->id == id)
			return st->drawn.rows_y + lines * i;
	}
	return -1;
}

static struct anchor of_phase_or_measure(const struct roadmap *st, const struct look *look, int32_t measure,
										 int32_t phase)
{
	const struct phase *ph = plan_find(look->plan, T_phase, phase);
	if (ph)
		return (struct anchor){line_of(st, look, ph->measure, ph->id), roadmap_bar(&st->window, ph)};
	struct extent e = gantt_measure(look->plan, measure, NULL, NULL);
	return (struct anchor){line_of(st, look, measure, NONE32), gantt_bar(&st->window.scale, &e)};
}

static struct anchor of_external(const struct roadmap *st, const struct look *look, int32_t id)
{
	const struct external *x = plan_find(look->plan, T_external, id);
	struct phase day = x ? roadmap_external_phase(x) : (struct phase){.start = DAY_NONE, .end = DAY_NONE};
	return (struct anchor){line_of_external(st, look, id), roadmap_bar(&st->window, &day)};
}

// A letter of a name? Lines keep a blank off it.
static bool is_name(const struct roadmap *st, const struct canvas *c, int x, int y)
{
	const struct cell *cell = canvas_at(c, st->window.x + x + c->origin_x, y + c->origin_y);
	return cell && cell->role == ROLE_DIM && cell->ch > ' ';
}

// Only where nothing is: blanks and the lines of the years.
static void put_behind(const struct roadmap *st, struct canvas *c, int x, int y, enum role role, uint32_t glyph)
{
	const struct cell *cell = canvas_at(c, st->window.x + x + c->origin_x, y + c->origin_y);
	bool free =
		cell && ((cell->ch == ' ' && cell->role == ROLE_TEXT) || cell->role == ROLE_BORDER); // names have blanks
	if (free && x >= 0 && x < roadmap_cells(&st->window))
		canvas_put(c, st->window.x + x, y, role, glyph);
}

static void draw_line(const struct roadmap *st, struct canvas *c, const struct dependency *d, struct anchor on,
					  struct anchor by, enum role role)
{
	bool from_start = d->kind == dependency_kind_SS, to_end = d->kind == dependency_kind_FF;
	int x = from_start ? on.at.from - 1 : on.at.to, to = to_end ? by.at.to : by.at.from - 1;
	int dir = by.y > on.y ? 1 : -1, step = to >= x ? 1 : -1;
	bool bad = role == ROLE_BAD; // heavy dashes beside the colour
	if (on.y < 0 || by.y < 0 || on.y == by.y || on.at.from >= on.at.to || by.at.from >= by.at.to)
		return;
	for (int y = on.y; y != by.y; y += dir)
		put_behind(st, c, x, y, role, y == on.y ? (dir > 0 ? 0x2510 : 0x2518) : bad ? 0x2507 : 0x2502); // ┐ ┘ ┇ │
	if (x == to) {
		put_behind(st, c, x, by.y, role, to_end ? 0x2190 : 0x2192); // ← →
		return;
	}
	put_behind(st, c, x, by.y, role, dir > 0 ? (step > 0 ? 0x2514 : 0x2518) : step > 0 ? 0x250C : 0x2510); // └ ┘ ┌ ┐
	for (int i = x + step; i != to; i += step)
		if (!is_name(st, c, i - 1, by.y) && !is_name(st, c, i + 1, by.y))
			put_behind(st, c, i, by.y, role, bad ? 0x2505 : 0x2500); // ┅ ─
	put_behind(st, c, to, by.y, role, to_end ? 0x2190 : 0x2192);
}

static void draw_dependency(const struct roadmap *st, const struct look *look, struct canvas *c,
							const struct dependency *d)
{
	int days;
	enum role role = gantt_violated(look->plan, d, &days) ? ROLE_BAD : ROLE_FOCUS;
	struct anchor by = of_phase_or_measure(st, look, d->measure, d->phase);
	struct anchor on = d->on_external != NONE32 ? of_external(st, look, d->on_external)
												: of_phase_or_measure(st, look, d->on_measure, d->on_phase);
	draw_line(st, c, d, on, by, role);
}

// ---- the chain ---------------------------------------------------------------------------------------------------

static int32_t measure_of(const struct plan *p, int32_t measure, int32_t phase)
{
	const struct phase *ph = plan_find(p, T_phase, phase);
	return ph ? ph->measure : measure;
}

struct chain {
	const struct roadmap *st;
	const struct look *look;
	struct canvas *c;
	int32_t seen[CHAIN_MOST];
	int n;
	bool forward; // what waits; else what it waits for
};

static bool is_new(const struct chain *k, int32_t measure)
{
	for (int i = 0; i < k->n; i++)
		if (k->seen[i] == measure)
			return false;
	return measure != NONE32 && k->n < CHAIN_MOST;
}

static void sign(const struct chain *k, int32_t measure, enum role role)
{
	int y = line_of(k->st, k->look, measure, NONE32);
	const struct cell *cell = y >= 0 ? canvas_at(k->c, k->c->origin_x, y + k->c->origin_y) : NULL;
	if (cell && cell->ch == ' ') // a mark stays
		canvas_put(k->c, 0, y, role, k->forward ? 0x2192 : 0x2190);
}

static void follow(struct chain *k, struct plan_rows rows, bool direct)
{
	const struct plan *p = k->look->plan;
	for (size_t i = 0; i < rows.n; i++) {
		const struct dependency *d = &p->dependency[rows.at[i]];
		int days;
		int32_t to = k->forward ? measure_of(p, d->measure, d->phase) : measure_of(p, d->on_measure, d->on_phase);
		if (direct)
			draw_dependency(k->st, k->look, k->c, d);
		if (!is_new(k, to))
			continue;
		k->seen[k->n++] = to;
		sign(k, to, gantt_violated(p, d, &days) ? ROLE_BAD : ROLE_FOCUS);
	}
}

static void draw_chain(struct chain *k)
{
	const struct plan *p = k->look->plan;
	k->seen[0] = k->st->measure;
	k->n = 1;
	for (int at = 0; at < k->n; at++) {
		int32_t id = k->seen[at];
		follow(k, plan_of(p, T_dependency, k->forward ? "on_measure" : "measure", id), at == 0);
		struct plan_rows phases = plan_of(p, T_phase, "measure", id);
		for (size_t i = 0; i < phases.n; i++)
			follow(k, plan_of(p, T_dependency, k->forward ? "on_phase" : "phase", p->phase[phases.at[i]].id), at == 0);
	}
}

void roadmap_draw_links(const struct roadmap *st, const struct look *look, struct canvas *c)
{
	struct chain k = {.st = st, .look = look, .c = c};
	if (st->measure == NONE32 || look->plan->dependency_n == 0 || look->aside)
		return;
	draw_chain(&k);
	k.forward = true;
	draw_chain(&k);
}
