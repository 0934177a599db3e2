// SPDX-License-Identifier: EUPL-1.2
// Dependencies as lines from what is awaited to what waits, behind bars and names. Up to some sixty an eye can follow; of
// more only those that are violated are drawn, and how many are left out is counted.
#include "exchange/picture/roadmap.h"

#include "base/num.h"

enum { LINKS_MOST = 60 };

struct paint links_paint(bool violated)
{
	return (struct paint){.stroke = violated ? RED : EDGE, .width = violated ? 12 : 7, .dashed = violated};
}

static const struct area *place(const struct chart *c, int32_t external, int32_t measure, int32_t phase)
{
	const struct plan *p = c->s->look->plan;
	ptrdiff_t at = plan_position(p, T_external, external);
	if (at >= 0)
		return &c->external[at];
	at = plan_position(p, T_phase, phase);
	if (at >= 0)
		return &c->phase[at];
	at = plan_position(p, T_measure, measure);
	return at >= 0 ? &c->measure[at] : NULL;
}

// Down beside the end of what is awaited, then to what waits; where that begins before, back between the rows.
static void draw(struct chart *c, const struct area *on, const struct area *by, int32_t kind, struct paint paint)
{
	int gap = c->s->em * 2 / 5, out = kind == dependency_kind_SS ? -1 : 1, in = kind == dependency_kind_FF ? -1 : 1;
	int x1 = out > 0 ? on->x + on->w : on->x, x2 = in > 0 ? by->x : by->x + by->w;
	int y1 = on->y + on->h / 2, y2 = by->y + by->h / 2, turn = x1 + out * gap, end = x2 - in * gap;
	end = num_max(0, num_min(end, c->s->w - c->s->em / 12)); // beside what goes on at the edge
	int between = y2 > y1 ? by->y - c->s->em / 12 : by->y + by->h + c->s->em / 12;
	if (y1 == y2 && in * (x2 - x1) < gap) // one right behind the other: there is nothing to draw
		return;
	if (out > 0 && in > 0 && end < turn && end >= x1) // both turns in one
		turn = end;
	if (in * (end - turn) >= 0)
		svg_points(&c->s->svg, (const int[]){x1, y1, turn, y1, turn, y2, x2, y2}, 4, false, paint);
	else
		svg_points(&c->s->svg, (const int[]){x1, y1, turn, y1, turn, between, end, between, end, y2, x2, y2}, 6, false,
				   paint);
	sheet_arrow(c->s, x2, y2, in, paint);
	c->links++;
}

// Where both of its ends are drawn.
static bool ends_of(const struct chart *c, const struct dependency *d, const struct area **on, const struct area **by)
{
	*on = place(c, d->on_external, d->on_measure, d->on_phase);
	*by = place(c, NONE32, d->measure, d->phase);
	return *on && *by && (*on)->w > 0 && (*by)->w > 0;
}

void links_draw(struct chart *c)
{
	const struct plan *p = c->s->look->plan;
	const struct area *on, *by;
	int all = 0, days;
	for (size_t i = 0; i < p->dependency_n; i++)
		all += ends_of(c, &p->dependency[i], &on, &by);
	for (size_t i = 0; i < p->dependency_n; i++) {
		const struct dependency *d = &p->dependency[i];
		if (!ends_of(c, d, &on, &by))
			continue;
		bool violated = gantt_violated(p, d, &days);
		if (c->links >= LINKS_MOST || (all > LINKS_MOST && !violated)) {
			c->links_left++;
			continue;
		}
		draw(c, on, by, d->kind, links_paint(violated));
		c->violated |= violated;
	}
}
