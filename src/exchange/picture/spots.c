// SPDX-License-Identifier: EUPL-1.2
// Numbers beside points: for each point the nearest free place, on rings around it; the same plan always gives the same
// picture. All integers: the directions stand in a table, in 1024ths.
#include "exchange/picture/spots.h"

#include "base/num.h"
#include "say/label.h"

#include <stdlib.h>
#include <string.h>

#define RINGS      24
#define DIRECTIONS 16

int spots_radius(const struct sheet *s)
{
	return s->em * 2 / 5;
}

static int along(struct portfolio_position p, int length)
{
	return (int)(p.num * length / p.den);
}

struct spot_found {
	int x, y;
	uint32_t measure;
	int order;
};

static int by_place(const void *a, const void *b)
{
	const struct spot_found *p = a, *q = b;
	if (p->y != q->y)
		return p->y < q->y ? -1 : 1;
	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	return p->order - q->order;
}

// "3, 12~, 14" in lines of at most a few numbers.
static void write_numbers(struct sheet *s, const struct portfolio *pf, struct spot *spot)
{
	const struct plan *p = s->look->plan;
	struct str out = str_on(s->a);
	for (int i = 0; i < spot->n; i++) {
		const struct measure *m = &p->measure[spot->measures[i]];
		str_addf(&out, "%s%s%s", i ? ", " : "", label_number(m->code), pf->points[spot->measures[i]].unsure ? "~" : "");
		spot->selected = spot->selected || m->selection == selection_SELECTED;
	}
	spot->text = sheet_wrap(s, str_text(&out), false, 9 * s->em);
}

struct spots spots_of(struct sheet *s, const struct portfolio *pf, const uint8_t *keep, struct area field)
{
	const struct score_table *t = pf->table;
	struct spot_found *all = arena_alloc(s->a, (t->n + 1) * sizeof *all);
	struct spots out = {.at = arena_zero(s->a, t->n + 1, sizeof *out.at)};
	uint32_t *measures = arena_alloc(s->a, (t->n + 1) * sizeof *measures);
	int n = 0;
	for (size_t i = 0; i < t->n; i++) {
		uint32_t m = t->order[i];
		const struct portfolio_point *pt = &pf->points[m];
		if (portfolio_placed(pt) && (!keep || keep[m]))
			all[n++] = (struct spot_found){field.x + along(pt->effort, field.w),
										   field.y + field.h - along(pt->attractiveness, field.h), m, (int)i};
	}
	qsort(all, (size_t)n, sizeof *all, by_place);
	for (int i = 0; i < n; i++) {
		struct spot *spot = out.n > 0 ? &out.at[out.n - 1] : NULL;
		measures[i] = all[i].measure;
		if (!spot || spot->x != all[i].x || spot->y != all[i].y) {
			spot = &out.at[out.n++];
			*spot = (struct spot){.x = all[i].x, .y = all[i].y, .measures = &measures[i]};
		}
		spot->n++;
	}
	for (int i = 0; i < out.n; i++)
		write_numbers(s, pf, &out.at[i]);
	return out;
}

static bool meet(struct area a, struct area b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static bool inside(struct area a, struct area b)
{
	return a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;
}

static struct area around(const struct spot *spot, int r)
{
	return (struct area){spot->x - r, spot->y - r, 2 * r, 2 * r};
}

static bool is_free(const struct sheet *s, const struct spots *spots, struct area r)
{
	for (int i = 0; i < spots->n; i++)
		if (meet(r, around(&spots->at[i], spots_radius(s))) || (spots->at[i].label.w && meet(r, spots->at[i].label)))
			return false;
	return true;
}

// The area of a label whose near edge lies so far off in that direction: right of the point first, then around.
static struct area candidate(const struct spot *spot, struct area size, int direction, int distance)
{
	static const int16_t directions[DIRECTIONS][2] = {
		{1024, 0},   {-1024, 0}, {0, -1024},   {0, 1024},   {724, -724}, {724, 724}, {-724, -724}, {-724, 724},
		{946, -392}, {946, 392}, {-946, -392}, {-946, 392}, {392, -946}, {392, 946}, {-392, -946}, {-392, 946},
	};
	int dx = directions[direction][0], dy = directions[direction][1];
	int x = spot->x + dx * (distance + size.w / 2) / 1024, y = spot->y + dy * (distance + size.h / 2) / 1024;
	return (struct area){x - size.w / 2, y - size.h / 2, size.w, size.h};
}

static void place(const struct sheet *s, struct spots *spots, struct spot *spot, struct area field)
{
	struct area size = {0, 0, spot->text.width + s->em / 4, spot->text.n * sheet_line(s)};
	for (int ring = 0; ring < RINGS; ring++)
		for (int i = 0; i < DIRECTIONS; i++) {
			struct area r = candidate(spot, size, i, spots_radius(s) + s->em / 8 + ring * s->em / 2);
			if (!inside(r, field) || !is_free(s, spots, r))
				continue;
			spot->label = r;
			spot->away = ring > 0;
			return;
		}
	spots->unlabelled += spot->n;
}

void spots_label(struct sheet *s, struct spots *spots, struct area field)
{
	for (int i = 0; i < spots->n; i++)
		place(s, spots, &spots->at[i], field);
}
