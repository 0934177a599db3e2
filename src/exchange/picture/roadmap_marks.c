// SPDX-License-Identifier: EUPL-1.2
// Latest days as triangles, told apart by shape as well as by colour, and when phases really began and ended as a line along
// the lower edge of their bars: until today where one has not ended.
#include "exchange/picture/roadmap.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/latest.h"

const struct paint actual_paint = {.fill = INK, .stroke = INK, .width = 20};

int latest_mark_r(const struct sheet *s)
{
	return s->em * 2 / 5;
}

struct paint latest_paint(enum latest_state state)
{
	if (state == LATEST_MISSED)
		return (struct paint){.stroke = RED, .width = 25};
	if (state == LATEST_LATE)
		return (struct paint){.fill = RED, .stroke = RED, .width = 12};
	return (struct paint){.fill = WHITE, .stroke = INK, .width = 12};
}

static int add(struct chart *c, struct latest_mark *out, int n, const struct latest *l, int lane)
{
	int r = latest_mark_r(c->s);
	if (l->state == LATEST_NONE)
		return n;
	int x = band_x(&c->band, l->last + 1); // the end of the day
	x = num_max(c->band.x + r, num_min(x, c->band.x + c->band.w - r));
	out[n] = (struct latest_mark){x, lane, l->state};
	c->latest |= 1U << l->state;
	return n + 1;
}

int latest_marks(struct chart *c, const struct roadmap_row *row, struct latest_mark *out)
{
	const struct look *look = c->s->look;
	struct latest l = latest_of_measure(look->plan, row->measure, look->today);
	int n = add(c, out, 0, &l, 0);
	for (int i = 0; i < row->n; i++) {
		l = latest_of_phase(look->plan, row->bars[i].phase, look->today);
		n = add(c, out, n, &l, row->bars[i].lane);
	}
	return n;
}

void latest_mark_draw(struct chart *c, const struct latest_mark *m, int middle)
{
	int r = latest_mark_r(c->s);
	if (m->state == LATEST_MISSED) { // on a ground of its own, so that it is seen on a bar
		sheet_cross(c->s, m->x, middle, r, (struct paint){.stroke = WHITE, .width = 45});
		sheet_cross(c->s, m->x, middle, r, latest_paint(m->state));
		return;
	}
	sheet_triangle(c->s, m->x, middle - r / 6, r * 9 / 5, (struct paint){.fill = WHITE});
	sheet_triangle(c->s, m->x, middle, r, latest_paint(m->state));
}

void actual_draw(struct chart *c, const struct phase *ph, const struct area *bar)
{
	int h = num_max(c->s->em / 6, 12), least = num_max(c->s->em / 3, h);
	bool begun = ph->actual_start != DAY_NONE, over = ph->actual_end != DAY_NONE;
	if (!begun && !over)
		return;
	int32_t last = over ? date_last(ph->actual_end, (enum precision)ph->actual_end_precision) : c->s->look->today;
	int to = band_x(&c->band, last + 1);
	int from =
		begun ? band_x(&c->band, date_first(ph->actual_start, (enum precision)ph->actual_start_precision)) : to - least;
	if (to - from < least) // a moment is seen all the same
		from = num_max(c->band.x, to - least);
	c->actual = true;
	struct area line = {from, bar->y + bar->h - h / 2, num_max(to - from, h), h};
	svg_rect(&c->s->svg, line, (struct paint){.fill = INK, .stroke = WHITE, .width = 4});
	// What follows at once has a line of its own: each has ticks where it began and where it ended.
	for (int i = begun ? 0 : 1; i < (over ? 2 : 1); i++)
		svg_rect(&c->s->svg, (struct area){i ? line.x + line.w - h : line.x, line.y - h, h, 2 * h},
				 (struct paint){.fill = INK, .stroke = WHITE, .width = 4});
}

int marks_legend(const struct chart *c, struct legend *items)
{
	enum latest_state states[LATEST_SIGNS];
	int n = latest_signs(c->latest, states);
	for (int i = 0; i < n; i++)
		items[i] = (struct legend){latest_label(states[i]), latest_paint(states[i]),
								   states[i] == LATEST_MISSED ? LEGEND_MISSED : LEGEND_LATEST};
	if (c->actual)
		items[n++] = (struct legend){tr("when it really was"), actual_paint, LEGEND_LINE};
	if (c->links > 0)
		items[n++] = (struct legend){tr("dependency"), links_paint(false), LEGEND_ARROW};
	if (c->violated)
		items[n++] = (struct legend){tr("violated dependency"), links_paint(true), LEGEND_ARROW};
	return n;
}
